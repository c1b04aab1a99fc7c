"""YAML as the tools write it: every reader takes it for the text it was."""

import unicodedata

from hypothesis import example, given, settings
from hypothesis import strategies as st

from digest.overrides.desk.emit import WIDTH, emit, written
from digest.vocabulary.reader import plain, read


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


def lines(text: str) -> list[str]:
    sheet = read("x", text.encode())
    assert sheet.root and not sheet.findings
    return [line for key, node in sheet.root.entries for line in emit(key.text, node)]  # type: ignore[union-attr]


def test_one_line_where_it_fits_and_blocks_where_not() -> None:
    assert lines("a: {b: [c, 'NO'], d: null, e: true}") == ['a: {b: [c, "NO"], d: null, e: true}']
    assert lines("on: 2024-11-05") == ["on: 2024-11-05"]
    long = "kata " * 40
    assert lines(f"a: {long}")[0] == "a: >-"
    assert lines(f"a: [{long}, b]")[:2] == ["a:", "  - >-"]
    assert lines(f"a: [{{b: {long}, c: d}}]")[-1] == "    c: d"
    assert max(map(len, lines(f"a: [{{b: {long}, c: {long}}}]"))) <= WIDTH
