"""A sentence as a row of words, where whatever the vocabulary knows by name is one word."""

import re
from collections.abc import Iterable, Iterator, Mapping
from enum import IntEnum
from typing import NamedTuple

from digest.loader.people.lexis import Lexis, Use
from digest.model.scan import Hit, Kind
from digest.model.text import Span


class Sort(IntEnum):
    """What a word is to somebody who looks for names."""

    MARK = 0
    LOWER = 1
    NUMBER = 2
    NAME = 3  # capitalised, and nothing is known against its being a name
    INITIAL = 4
    PLAIN = 5  # capitalised, but a common word, or of an office or institution
    ABBREVIATION = 6
    HONORIFIC = 7
    OFFICE = 8
    RANK = 9
    BODY = 10  # organization, forum, region, outlet
    COUNTRY = 11
    PLACE = 12


class Word(NamedTuple):
    start: int
    end: int
    text: str
    low: str
    sort: Sort
    uses: int
    hit: Hit | None

    def may(self, use: Use) -> bool:
        return bool(self.uses & use.value)


_SORTS = {
    Kind.OFFICE: Sort.OFFICE,
    Kind.RANK: Sort.RANK,
    Kind.ORGANIZATION: Sort.BODY,
    Kind.FORUM: Sort.BODY,
    Kind.REGION: Sort.BODY,
    Kind.OUTLET: Sort.BODY,
    Kind.INSTRUMENT: Sort.BODY,
    Kind.COUNTRY: Sort.COUNTRY,
    Kind.CAPITAL: Sort.PLACE,
    Kind.PLACE: Sort.PLACE,
    Kind.WEAK_COUNTRY: Sort.PLACE,
    Kind.WEAK_ORGANIZATION: Sort.ABBREVIATION,
}

#: Which of two hits of one length names the word.
_PRECEDENCE = tuple(_SORTS)

_WORD = re.compile(
    r"[A-Z]\.(?=[\s,A-Z])|[^\W\d_](?:[\w'’-]*\w)?(?:\.(?=[A-Za-z])\w+)*'?|\d(?:[\d.,:/-]*\d)?|[^\s\w*\\]|_"
)

#: Nouns by their shape: Pengawasan, Keamanan, Perlindungan. Names hardly ever look so.
_NOUN = re.compile(r"(?:pe|ke)[a-z]{4,}an")

_ROMAN = re.compile(r"[IVX]+")


def named(hits: Iterable[Hit]) -> Mapping[int, Hit]:
    """By start, the longest hit that makes one word of what it spans."""
    longest: dict[int, Hit] = {}
    for hit in hits:
        if hit.kind in _SORTS:
            other = longest.get(hit.span.start)
            if other is None or _rank(hit) > _rank(other):
                longest[hit.span.start] = hit
    return longest


def _rank(hit: Hit) -> tuple[int, int]:
    return hit.span.end, -_PRECEDENCE.index(hit.kind)


def words(text: str, span: Span, hits: Mapping[int, Hit], lexis: Lexis) -> list[Word]:
    return list(_words(text, span, hits, lexis.uses))


def _words(text: str, span: Span, hits: Mapping[int, Hit], uses: Mapping[str, int]) -> Iterator[Word]:
    at, before = span.start, Sort.MARK
    while match := _WORD.search(text, at, span.end):
        start, at = match.span()
        hit = hits.get(start)
        if hit is not None:
            at = max(hit.span.end, start + 1)
            word = text[start:at]
            sort = _SORTS[hit.kind]
            if sort is Sort.PLACE and before in (Sort.NAME, Sort.INITIAL) and " " not in word:
                sort = Sort.NAME  # Budi Jakarta: a place's name after a name is part of it
            yield Word(start, at, word, word.lower(), sort, uses.get(word.lower(), 0), hit)
        else:
            word = match.group()
            low = word.lower()
            use = uses.get(low, 0)
            sort = _sort(word, low, use, uses)
            yield Word(start, at, word, low, sort, use, None)
        before = sort


_NO_NAME = (Use.COMMON | Use.TITLE | Use.END | Use.SPEECH | Use.SPEECH_TAG | Use.THING | Use.COMPANY | Use.INSTITUTION).value


def _sort(word: str, low: str, use: int, uses: Mapping[str, int]) -> Sort:
    first = word[0]
    if not first.isalpha():
        return Sort.NUMBER if first.isdigit() else Sort.MARK
    if first.islower():
        return Sort.LOWER
    if len(word) == 1 or (len(word) == 2 and word[1] == "."):
        return Sort.HONORIFIC if word in ("H", "H.") else Sort.INITIAL
    if use & Use.HONORIFIC.value:
        return Sort.HONORIFIC
    if word.isupper() or (word[:2].isupper() and "-" in word):
        return Sort.ABBREVIATION
    if "-" in word and _hyphened(low, uses):
        return Sort.PLAIN
    if use & _NO_NAME or _NOUN.fullmatch(low) or not first.isupper() or any(c.isdigit() for c in word):
        return Sort.PLAIN
    return Sort.NAME


def _hyphened(low: str, uses: Mapping[str, int]) -> bool:
    """Janji-janji, Kontra-Terorisme: a word twice, or with a part that is no name."""
    first, _, second = low.partition("-")
    return first == second or any(uses.get(part, 0) & _NO_NAME for part in (first, second))
