"""The YAML reader: text with positions, nothing turned into anything else."""

import pytest

from digest.vocabulary import reader
from digest.vocabulary.reader import Listing, Scalar, Table, at, plain, read


def value(text: str) -> object:
    sheet = read("x.yml", text.encode())
    assert not sheet.findings
    return plain(sheet.root) if sheet.root else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("iccs: 0204", {"iccs": "0204"}),
        ("iccs: 08051", {"iccs": "08051"}),
        ("c: [NO, no, yes, on, y]", {"c": ["NO", "no", "yes", "on", "y"]}),
        ("d: 2024-12-06", {"d": "2024-12-06"}),
        ("d: 2024-13-45", {"d": "2024-13-45"}),
        ("t: 12:30", {"t": "12:30"}),
        ("n: [0x1F, 1_000, 1e3, .inf, 012]", {"n": ["0x1F", "1_000", "1e3", ".inf", "012"]}),
        ("n: null\nm: ~\nk: 'null'", {"n": None, "m": None, "k": "null"}),
        ("1: satu\ntrue: dua\non: tiga", {"1": "satu", "true": "dua", "on": "tiga"}),
        ("a: |\n  satu\n  dua\n", {"a": "satu\ndua\n"}),
    ],
)
def test_every_scalar_is_text(text: str, expected: object) -> None:
    assert value(text) == expected


def test_null_and_flags_only_bare() -> None:
    root = read("x.yml", b"a: true\nb: 'true'\nc: null\nd: \"null\"\ne:\nf: yes\n").root
    assert isinstance(root, Table)
    nodes = {key.text: node for key, node in root.entries if isinstance(node, Scalar)}
    assert [nodes[key].flag for key in "abf"] == [True, None, None]
    assert [nodes[key].is_null for key in "cde"] == [True, False, False]
    assert nodes["e"].is_empty


def test_positions_count_from_one_and_by_characters() -> None:
    root = read("x.yml", "é: [ü, {b: c}]\n".encode()).root
    assert isinstance(root, Table)
    assert (at(root, "é").line, at(root, "é").column) == (1, 4)
    assert (at(root, "é", 1, "b").column, at(root, "é", 0).column) == (12, 5)
    assert at(root, "é", 9, "b") == at(root, "é")
    assert isinstance(at(root, "é"), Listing)


def test_a_finding_shows_its_line() -> None:
    (found,) = read("x.yml", b"a: 1\nb: 2\na: 3\n").findings
    assert (found.where(), found.excerpt) == ("x.yml:3:1", "a: 3")
    assert found.message == 'key "a" stands twice, on lines 1 and 3; keep one'


def test_many_findings_are_counted_not_lost() -> None:
    findings = read("x.yml", b"- &a x\n" * 500).findings
    assert len(findings) == reader.MOST_FINDINGS + 1
    assert findings[-1].code == "more"
    assert "400 further" in findings[-1].message


def test_the_same_without_libyaml(monkeypatch: pytest.MonkeyPatch) -> None:
    import yaml  # noqa: PLC0415

    text = b"# c\na: [1, 'NO', {b: ~}]\nd: |\n  x\n  y\ne: \"q\\n\"\n"
    fast = read("x.yml", text)
    monkeypatch.setattr(reader, "LOADER", yaml.SafeLoader)
    assert read("x.yml", text) == fast
    assert read("x.yml", b"[" * 5000).findings[0].code == "yaml-depth"
