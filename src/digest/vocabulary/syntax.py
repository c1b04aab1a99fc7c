"""What is wrong with a text that is no YAML, and where: libyaml stops some way behind the slip."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

import yaml

from digest.vocabulary.suggest import clip

#: What libyaml says -> what to do about it. Looked for inside its message, first match counts.
_EXPLANATIONS = (
    (
        "mapping values are not allowed",
        'a second ": " in one line, or a line indented too far; put text that holds ": " in quotes',
    ),
    ("could not find expected ':'", 'a line without ": " among keys; add the colon, or quote the text'),
    (
        "did not find expected key",
        "this line is not indented like its neighbours, or a quote is left open, or a bracket is one too many",
    ),
    ("block collections are not allowed", 'a list item "- " behind a key; begin it on a line of its own'),
    (
        "block sequence entries are not allowed",
        'a list item "- " behind a key; begin it on a line of its own',
    ),
    ("did not find expected '-' indicator", "this line is not indented like its neighbours"),
    (
        "expected ',' or",
        'a bracket is not closed, a comma is missing, or text that holds ": " is not in quotes',
    ),
    ("cannot start any token", "text that begins with this character must stand in quotes"),
    ("alphabetic or numeric character", "text that begins with * or & must stand in quotes"),
    ("expected node content", "a value is missing, or a bracket is not closed"),
    ("unexpected end of stream", "a quote \" or ' that begins here is not closed"),
    ("invalid Unicode character", "an escape that stands for no character; write the character itself"),
    (
        "unknown escape character",
        "a backslash in double quotes begins an escape; put the text in single quotes",
    ),
    ("hexdecimal number", "a backslash in double quotes begins an escape; put the text in single quotes"),
    ("expected <document start>", "text behind the end of the document"),
    ("tag", "text that begins with ! must stand in quotes"),
    ("comment or line break", "text that begins with | or > must stand in quotes"),
)

#: Faults that are told where they begin: what was opened there is closed nowhere.
_OPENED = ("expected ',' or", "unexpected end of stream")

#: A line that is no key, no item, and begins nothing that goes on over lines.
_NO_KEY = re.compile(r"(?!-(?:\s|$)|[\"'\[{}#%>|\]]|---|\.\.\.).*")
_GLUED = re.compile(r"([^\s:#\"']+)[:：](?=\S)|([^:#]+?)\s*：")


def explain(error: yaml.MarkedYAMLError, lines: Sequence[str]) -> tuple[str, int, int]:
    """What is wrong, line and column, counted from 1; line and column 0 where they are not known."""
    problem = str(error.problem or error.context or "not YAML")
    mark = _mark(error, problem)
    stopped = min(mark.line + 1, len(lines)) if mark else 0
    for number in _suspects(lines, stopped):
        if said := _missing_colon(lines[number - 1]):
            return said[0], number, said[1]
    said_of = next((advice for sign, advice in _EXPLANATIONS if sign in problem), problem)
    return said_of, stopped, mark.column + 1 if mark else 0


def _mark(error: yaml.MarkedYAMLError, problem: str) -> Any:
    """Where to look: where the fault was seen, or where what is not closed was opened."""
    seen, opened = error.problem_mark or error.context_mark, error.context_mark
    if not seen or not opened or not any(sign in problem for sign in _OPENED):
        return seen
    return opened if opened.line < seen.line or "stream" in problem else seen


def _suspects(lines: Sequence[str], stopped: int) -> Iterator[int]:
    """The lines in which a colon may be missing: those at the left edge down to where libyaml stopped, and the one
    above that stands as that one does."""
    for number in range(1, stopped + 1):
        if lines[number - 1][:1].strip() and not (number > 1 and _goes_on(lines[number - 2])):
            yield number
    above = next((n for n in range(stopped - 1, 0, -1) if lines[n - 1].strip()), 0)
    if above and _indent(lines[above - 1]) == _indent(lines[stopped - 1]) > 0:
        yield above


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" -"))


def _goes_on(line: str) -> bool:
    """Whether what this line opened may go on below, at the left edge too."""
    return line.rstrip().endswith((",", "[", "{"))


def _missing_colon(line: str) -> tuple[str, int] | None:
    """What is wrong with a line among keys that has no ": ", and the column."""
    start = _indent(line)
    text = line[start:].rstrip()
    if re.search(r":(?:\s|$)", text) or not text or not _NO_KEY.fullmatch(text):
        return None
    if glued := _GLUED.match(text):
        key = glued[1] or glued[2]
        return f'write ": ", a colon and a blank, behind "{clip(key)}"', start + len(key) + 1
    first = text.split()[0]
    what = f'no ": " in this line, "{clip(text, 40)}"; add the colon behind "{clip(first)}"'
    return f"{what}, or, if it goes on from the line above, indent it further", start + len(first) + 1
