"""A sentence as a headline writer shortens it: BNN for "Badan Narkotika Nasional (BNN)", asides left out."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from digest.model.text import Span

#: Characters of an aside; words that an abbreviation may stand for.
ASIDE, WORDS = 80, 9

_BRACKETS = re.compile(rf"\s*\(([^()]{{1,{ASIDE}}})\)")
_SHORT_FORM = re.compile(r"\s*([A-Z][A-Za-z]{1,11})\s*")
_WORD = re.compile(r"[^\W\d_]+")
#: No name runs across one of these.
_BREAK = re.compile(r"[,.;:!?()\"“”]")
#: Words that initials may leave out.
_SMALL = frozenset(
    ("and", "atas", "bagi", "dan", "dari", "di", "for", "in", "ke", "of", "on", "pada", "the", "to", "untuk")
)


@dataclass(frozen=True, slots=True)
class Brief:
    """A text with stretches taken out, that still knows where each of its letters stood."""

    text: str
    _starts: tuple[int, ...]  # of the kept stretches, in the short text
    _origins: tuple[int, ...]  # and in the whole one

    def where(self, start: int, end: int) -> Span:
        """Where the words of a stretch stand in the whole text."""
        return Span(self._origin(start), self._origin(end - 1) + 1)

    def _origin(self, at: int) -> int:
        stretch = bisect_right(self._starts, at) - 1
        return self._origins[stretch] + at - self._starts[stretch]


def brief(text: str, marks: Sequence[Span] = ()) -> Brief:
    """The text without typesetting marks, asides, and the long forms that an abbreviation stands beside."""
    parts: list[str] = []
    starts: list[int] = []
    origins: list[int] = []
    at = length = 0
    for cut in (*sorted((*marks, *_cuts(text))), Span(len(text), len(text))):
        if cut.start > at or not starts:
            starts.append(length)
            origins.append(at)
            parts.append(text[at : max(at, cut.start)])
            length += len(parts[-1])
        at = max(at, cut.end)
    return Brief("".join(parts), tuple(starts), tuple(origins))


def _cuts(text: str) -> Iterator[Span]:
    for brackets in _BRACKETS.finditer(text):
        short = _SHORT_FORM.fullmatch(text, *brackets.span(1))
        start = _long_form(text, brackets.start(), short.group(1)) if short else None
        if short and start is not None:
            yield Span(start, short.start(1))
            yield Span(short.end(1), brackets.end())
        else:
            yield Span(*brackets.span())


def _long_form(text: str, end: int, short: str) -> int | None:
    """Where the words begin that the abbreviation behind them stands for."""
    floor = max(0, end - 40 * WORDS)
    clause = [match.end() for match in _BREAK.finditer(text, floor, end)]
    words = list(_WORD.finditer(text, clause[-1] if clause else floor, end))[-WORDS:]
    by_letters = not short.isupper() and _by_letters
    for start in (_by_initials(words, short), by_letters(words, short) if by_letters else None):
        if start is not None and len(words) - start >= 2:
            return words[start].start()
    return None


def _by_initials(words: Sequence[re.Match[str]], short: str) -> int | None:
    """The first of the words whose initials these are: "Zona Ekonomi Eksklusif", ZEE."""
    left = list(short.lower())
    for at in range(len(words) - 1, -1, -1):
        word = words[at].group().lower()
        if word[0] == left[-1]:
            left.pop()
            if not left:
                return at
        elif word not in _SMALL:
            return None
    return None


def _by_letters(words: Sequence[re.Match[str]], short: str) -> int | None:
    """The first of the words that its letters are taken from, in order: "Menteri Pertahanan", Menhan."""
    left = list(short.lower())
    for at in range(len(words) - 1, -1, -1):
        word = words[at].group().lower()
        for place in range(len(word) - 1, -1, -1):
            if word[place] == left[-1] and (len(left) > 1 or place == 0):
                left.pop()
                if not left:
                    return at
    return None
