"""One form for each file: the same corrections, the same comments, and nothing more to do."""

import pytest
from hypothesis import given, settings

from digest.overrides.desk.canonical import canonical
from digest.overrides.reading.load import load_edits
from digest.overrides.values import Override
from digest.vocabulary.reader import plain, read
from editors import VOCABULARY
from wrong_texts import WRONG
from yaml_texts import override_texts

LINE = "# yaml-language-server: $schema=../schemas/override.schema.json"


def test_keys_in_order_and_comments_with_their_keys() -> None:
    text = f"""{LINE}
# milik berkas ini

# mitra: dua paragraf
partners: {{add: ['NO', MY]}}
topics:
    add:   # yang utama
      - tppo
because: >
    Kutipan di
    paragraf 3: jelas.
# tanggal
happened:
    set: 2024-11-05
# penutup
"""
    assert (
        canonical(text)
        == f"""{LINE}
# milik berkas ini

because: "Kutipan di paragraf 3: jelas."
# tanggal
happened: {{set: 2024-11-05}}
# mitra: dua paragraf
partners: {{add: ["NO", MY]}}
topics:
    add:   # yang utama
      - tppo
# penutup
"""
    )


def test_a_file_for_many() -> None:
    text = (
        "# banyak\n- article: b\n  # sebab\n  hide: true\n  because: x\n# kedua\n"
        "- {article: c, because: y, hide: true}\n"
    )
    assert canonical(text) == (
        "# banyak\n- article: b\n  because: x\n  # sebab\n  hide: true\n# kedua\n"
        "- {article: c, because: y, hide: true}\n"
    )


def test_what_is_too_long_for_a_line_is_a_block() -> None:
    persons = ", ".join(f"{{name: Orang Nomor{n}, role: Menteri Urusan Yang Panjang}}" for n in range(3))
    text = canonical(f"because: x\npersons: {{add: [{persons}]}}\n")
    assert "persons:\n  add:\n    - {name: Orang Nomor0, role: Menteri Urusan Yang Panjang}\n" in text
    reason = canonical("because: " + "kata " * 60 + "\nhide: true\n")
    assert reason.startswith("because: >-\n  kata kata")
    assert max(map(len, reason.split("\n"))) <= 100


@pytest.mark.parametrize("name", WRONG)
def test_wrong_texts_are_formatted_without_loss(name: str) -> None:
    text = WRONG[name][0]
    formed = canonical(text)
    assert canonical(formed) == formed
    before, after = read("x", text.encode()), read("x", formed.encode())
    if before.root is not None:
        assert after.root is not None
        assert plain(after.root) == _spaced(plain(before.root))


def _spaced(value: object) -> object:
    if isinstance(value, dict):
        return {key: _spaced(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_spaced(inner) for inner in value]
    return " ".join(value.split()) if isinstance(value, str) else value


def unplaced(said: Override) -> object:
    claims = sorted((c.field, c.item, c.attribute, c.value or "", c.denies, c.note) for c in said.claims)
    rest = [getattr(said, name) for name in Override.__slots__ if name not in ("claims", "at", "spots")]
    return claims, rest


@settings(max_examples=150, deadline=None)
@given(override_texts())
def test_formatting_changes_no_correction(text: str) -> None:
    path = "content/overrides/a1.yml"
    before = load_edits({path: text.encode()}, VOCABULARY).overrides.get("a1", ())
    formed = canonical(text)
    after = load_edits({path: formed.encode()}, VOCABULARY).overrides.get("a1", ())
    assert canonical(formed) == formed
    assert [unplaced(said) for said in after] == [unplaced(said) for said in before]
