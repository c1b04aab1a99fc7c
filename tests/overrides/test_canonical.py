"""One form for each file: the same corrections, the same comments, and nothing more to do."""

import unicodedata
from dataclasses import replace

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from digest.model.article import Article
from digest.overrides.canonical import canonical
from digest.overrides.emit import written
from digest.overrides.load import load_edits
from digest.overrides.settle import machine_article, settle
from digest.overrides.settling import settling
from digest.overrides.values import Override
from digest.overrides.write import Author, write_correction
from digest.vocabulary.reader import plain, read
from editors import VOCABULARY, claim, override, reading
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
    rest = [getattr(said, name) for name in Override.__slots__ if name not in ("claims", "at")]
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


@settings(max_examples=300, deadline=None)
@given(st.text(st.characters(blacklist_categories=("C", "Zl", "Zp")), min_size=1, max_size=30))
@example("NO")
@example("0204")
@example("12:30")
@example("- x")
@example("a: b")
@example("a #b")
@example('"')
@example("'")
@example("null")
@example("x:")
@example("?")
def test_what_is_written_is_read_the_same_and_as_text(text: str) -> None:
    line = unicodedata.normalize("NFC", " ".join(text.split()))
    for shown in (f"k: {written(line)}\n", f"[{written(line)}]\n", f"{{k: {written(line)}}}\n"):
        sheet = read("x", shown.encode())
        if sheet.findings and sheet.findings[0].code == "yaml-character":
            return
        assert not sheet.findings
        value = plain(sheet.root) if sheet.root else None
        (found,) = value.values() if isinstance(value, dict) else value
        assert found == line


def machine() -> Article:
    return machine_article(reading())


def test_a_correction_from_the_command_line() -> None:
    assignments = [
        "happened=6 Desember 2024",
        "partners+=Tiongkok",
        "partners-=MY",
        "topics.siber=primary",
        "persons.Siti Aminah.role=null",
        "place.name=Bangkok",
        "place.country=TH",
        "outlet=null",
    ]
    text, wrong = write_correction(
        "", machine(), assignments, VOCABULARY, Author("Dibaca ulang.", "Rina", "2025-01-31")
    )
    assert wrong == ()
    assert (
        text
        == f"""{LINE}
because: Dibaca ulang.
by: Rina
on: 2025-01-31
outlet: {{set: null}}
happened: {{set: 2024-12-06}}
place: {{set: {{name: Bangkok, country: TH}}}}
partners: {{add: [CN], remove: [MY]}}
topics: {{set: {{siber: primary}}}}
persons: {{set: {{Siti Aminah: {{role: null}}}}}}
seen:
  body: {override(text).seen.body}
  outlet: null
  happened: 2024-11-05
  place: TH/Bangkok
  partners/CN: null
  partners/MY: MY
  topics/siber/prominence: secondary
  persons/Siti Aminah/role: Direktur Interpol
"""
    )


def test_a_file_is_changed_and_its_comments_stay() -> None:
    before = "because: lama\n# kata Budi\npartners: {add: [CN]}   # dua\nhappened: {set: 2024}\n"
    text, wrong = write_correction(
        before, machine(), ["partners-=CN", "partners+=NO", "reviewed=true"], VOCABULARY
    )
    assert not wrong
    assert "# kata Budi\npartners:" in text
    assert "# dua" in text
    said = override(text)
    assert {(c.item, c.denies) for c in said.claims if c.field == "partners"} == {("NO", False), ("CN", True)}
    assert said.reviewed
    assert said.because == "lama"


def test_what_cannot_be_assigned() -> None:
    for assignment in ("happened", "topik=x", "title+=x", "persons.Siti=x", "=x", ""):
        with pytest.raises(ValueError, match=r"."):
            write_correction("", machine(), [assignment], VOCABULARY)
    with pytest.raises(ValueError, match="several corrections"):
        write_correction("- {article: b, because: x, hide: true}", machine(), [], VOCABULARY)


def test_a_wrong_value_is_written_and_reported() -> None:
    text, wrong = write_correction("", machine(), ["partners+=Tiongkog"], VOCABULARY, Author("x"))
    assert [found.code for found in wrong] == ["bad-country"]
    assert "Tiongkog" in text


def test_a_broken_file_is_left_as_it_is() -> None:
    text, wrong = write_correction("because: [x\n", machine(), ["hide=true"], VOCABULARY)
    assert text == "because: [x\n"
    assert wrong


def test_the_assignments_that_settle_a_doubt_do() -> None:
    weak = tuple(replace(each, certainty=0.2) if not each.denies else each for each in reading().claims)
    rival = claim("happened", "2024-05-11", phrase="5 November 2024", certainty=0.3)
    for read_ in (replace(reading(), claims=(*weak, rival)), replace(reading(), claims=())):
        article, _ = settle(read_)
        assert article.doubts
        for doubt in article.doubts:
            text, wrong = write_correction("", article, settling(article, [doubt]), VOCABULARY, Author("x"))
            assert not wrong
            after, _ = settle(read_, (override(text),))
            assert doubt not in after.doubts, (doubt, text)
