"""The lines of a text: paragraphs as its file breaks them."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from digest.model.text import Span

#: Characters of a line that a column broke off.
WRAPPED = 50

#: How the items of a list begin.
BULLET = re.compile(r"\s*(?:[-–•*·▪►]\s|\(?\d{1,2}[.)]\s|[a-z][.)]\s)")
_LINE = re.compile(r"\S(?:[^\n]*\S)?")


def lines_of(text: str, start: int) -> Sequence[Span]:
    """Paragraphs as the file breaks them: a line, or several where the text is wrapped at a column."""
    lines = [Span(*match.span()) for match in _LINE.finditer(text, start)]
    return tuple(_unwrapped(text, lines)) if _is_wrapped(text, lines) else lines


def _unwrapped(text: str, lines: Sequence[Span]) -> Iterator[Span]:
    first = last = None
    for line in lines:
        if first is not None and last is not None and not _continues(text, last, line):
            yield Span(first.start, last.end)
            first = None
        first, last = first or line, line
    if first is not None and last is not None:
        yield Span(first.start, last.end)


def _is_wrapped(text: str, lines: Sequence[Span]) -> bool:
    """Lines broken at a column: none is long, and many end in mid-sentence before one in lower case."""
    if len(lines) < 4 or max(line.end - line.start for line in lines) > 120:
        return False
    broken = sum(
        before.end - before.start >= WRAPPED and text[after.start].islower()
        for before, after in pairwise(lines)
    )
    return broken > 1 and broken * 4 >= len(lines)


def _continues(text: str, before: Span, after: Span) -> bool:
    gap = text.count("\n", before.end, after.start)
    return gap == 1 and before.end - before.start >= WRAPPED and not BULLET.match(text, after.start)
