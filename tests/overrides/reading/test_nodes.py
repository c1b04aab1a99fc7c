"""Nodes read with every finding kept."""

from digest.model.fields import Kind
from digest.overrides.reading.nodes import Nodes
from digest.overrides.reading.words import words
from digest.vocabulary.reader import Node, Table, read
from editors import VOCABULARY


def nodes(text: str) -> tuple[Nodes, list[Node]]:
    sheet = read("x.yml", text.encode())
    assert isinstance(sheet.root, Table)
    return Nodes(sheet, words(VOCABULARY)), [node for _, node in sheet.root.entries]


def test_what_is_right_comes_back_and_what_is_wrong_is_reported_in_place() -> None:
    here, (right, wrong, empty, null, listed) = nodes("a: NO\nb: Cina\nc:\nd: null\ne: [x, y]")
    word = here.scalar(right)
    assert word and here.value(word, Kind.COUNTRY) == "NO"
    other = here.scalar(wrong)
    assert other and here.value(other, Kind.COUNTRY) is None
    assert here.scalar(empty) is None
    assert here.scalar(null) is None
    assert here.scalar(null, null=True) is not None
    assert here.texts(listed, 1) == (("x", "x.yml:5:5"), ("y", "x.yml:5:8"))
    assert here.texts(right, 1) == ()
    assert [(f.line, f.column, f.code) for f in here.findings] == [
        (2, 4, "bad-country"),
        (3, 3, "empty-value"),
        (4, 4, "wrong-type"),
        (1, 4, "wrong-type"),
    ]
    assert here.at(wrong) == "x.yml:2:4"


def test_flags_are_bare() -> None:
    here, (bare, quoted) = nodes("a: TRUE\nb: 'true'")
    for node, expected in ((bare, "true"), (quoted, None)):
        word = here.scalar(node)
        assert word and here.value(word, Kind.FLAG) == expected
    assert [found.code for found in here.findings] == ["wrong-type"]


def test_lines_are_one_line_and_not_too_long() -> None:
    here, (over_two, long) = nodes("a: >\n  satu\n\n  dua\nb: abc")
    assert here.line(over_two, 20) == "satu dua"
    here.line(long, 2)
    assert [found.code for found in here.findings] == ["too-long"]
