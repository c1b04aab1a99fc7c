"""A sentence as a row of words, where whatever the vocabulary knows by name is one word."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from msgspec import Struct

from digest.loader.language.lexis import Use, lexis
from digest.model.scan import Hit, Kind, Scan
from digest.model.text import Span
from digest.vocabulary.compiled import compiled
from digest.vocabulary.values import Vocabulary


class Sort:
    """What a word is to somebody who looks for names. Plain numbers: they are compared for every word of a
    text."""

    MARK: Final = 0
    LOWER: Final = 1
    NUMBER: Final = 2
    NAME: Final = 3  # capitalised, and nothing is known against its being a name
    INITIAL: Final = 4
    PLAIN: Final = 5  # capitalised, but a common word, or of an office or institution
    ABBREVIATION: Final = 6
    HONORIFIC: Final = 7
    OFFICE: Final = 8
    RANK: Final = 9
    BODY: Final = 10  # organization, forum, region, outlet
    COUNTRY: Final = 11
    PLACE: Final = 12


class Word(Struct, frozen=True, gc=False):
    start: int
    end: int
    text: str
    low: str
    sort: int
    uses: int
    hit: Hit | None = None

    def may(self, use: int) -> bool:
        return bool(self.uses & use)

    @property
    def passive(self) -> bool:
        """Diterima X, ditangkap X: the agent follows without `oleh`."""
        return (
            self.sort == Sort.LOWER
            and self.low.startswith("di")
            and len(self.low) > 6
            and not self.may(Use.ADVERB)
        )


#: What stands beyond the ends of a sentence.
EDGE = Word(0, 0, "", "", Sort.MARK, 0)


def word_at(row: Sequence[Word], at: int) -> Word:
    return row[at] if 0 <= at < len(row) else EDGE


#: The sort of what a hit names; of two hits of one length the earlier kind names the word.
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

#: An initial; letters with inner marks; a number; any other mark. Typesetting marks are passed over.
_WORD = re.compile(
    r"[A-Z]\.(?=[,A-Z]|$)|[^\W\d_](?:[\w'’-]*\w)?(?:\.(?=[A-Za-z])\w+)*(?:'|(?<=[Dd]ato)’)?"
    r"|\d(?:[\d.,:/-]*\d)?|[^\s\w*\\]|_"
)

#: Nouns by their shape: Pengawasan, Keamanan, Identifikasi, Komunitas, Harapannya. Names hardly ever look so.
_NOUN = re.compile(
    r"(?:pe|ke)[a-z]{4,}an|pem[bp][a-z]{3,}|[a-z]{3,}(?:[iakstlnrg]asi|ensi|eksi|itas|isme|logi)|[a-z]{5,}nya"
)

#: Short, with a capital inside: MoU, LoI, PoA. McCoy is a name.
_SHORT = re.compile(r"(?!Mc)[A-Z][a-z]?[A-Z][A-Za-z]?")

#: Two words that a scraper ran together, the second with its capital: diRumah, jelasRetno, RISugiono.
_GLUED = re.compile(r"([a-z]{2,}|[A-Z]{2,})([A-Z][a-z]{2,}.*)")
SHORTEST_TAIL = 7  # letters of a small word that no name ends in

_NO_HEADS = frozenset({Sort.MARK, Sort.LOWER, Sort.NUMBER})

#: Uses that a name cannot have.
_NO_NAME = (
    Use.COMMON | Use.ENGLISH | Use.TITLE | Use.END | Use.SPEECH | Use.SPEECH_TAG | Use.THING | Use.COMPANY
    | Use.INSTITUTION
)  # fmt: skip

#: Uses of the small words that a scraper glues to a name: Marsudibercerita.
TAILS = Use.END | Use.SPEECH | Use.ADVERB

#: As many different chunks as are remembered, and how long ones: those of a language, not those of an attack.
_MOST_SEEN = 200_000
_LONGEST_SEEN = 40


def named(scan: Scan) -> Mapping[int, Hit]:
    """By start, the longest hit that makes one word of what it spans."""
    longest: dict[int, Hit] = {}
    for kind in _SORTS:
        for hit in scan.of(kind):
            span = hit.span
            other = longest.get(span.start)
            if other is None or span.end > other.span.end:
                longest[span.start] = hit
    return longest


def words(
    text: str, span: Span, hits: Mapping[int, Hit], chunks: "Chunks"
) -> tuple[tuple[Word, ...], tuple[int, ...]]:
    """The words of a sentence, and the indices of its heads: see `Chunks`."""
    row: list[Word] = []
    heads: list[int] = []
    at = reach = span.start
    for chunk in text[span.start : span.end].split():
        at = text.find(chunk, at)
        for offset, stop, word, low, sort, use, is_head in chunks[chunk]:
            start = at + offset
            if start < reach:
                continue
            if start in hits:
                heads.append(len(row))
                known = _known(text, hits[start], row, chunks.uses)
                reach = known.end
                row.append(known)
            else:
                if is_head:
                    heads.append(len(row))
                reach = at + stop
                row.append(Word(start, reach, word, low, sort, use))
        at += len(chunk)
    return tuple(row), tuple(heads)


#: A word of a chunk: its start and end there, itself, its lower case, its sort, its uses, whether it is a head.
_Piece = tuple[int, int, str, str, int, int, bool]


class Chunks(dict[str, tuple[_Piece, ...]]):
    """What stands between two spaces, taken apart: the same wherever it stands, and so worked out once.

    A head is what a name may begin with, a person's or a body's: a word with a capital; or a bracket that
    opens, as the full name of a body may stand before it.
    """

    def __init__(self, uses: Mapping[str, int]) -> None:
        super().__init__()
        self.uses = uses

    def __missing__(self, chunk: str) -> tuple[_Piece, ...]:
        pieces = tuple(self._taken_apart(chunk))
        if len(chunk) <= _LONGEST_SEEN:
            if len(self) >= _MOST_SEEN:
                self.clear()
            self[chunk] = pieces
        return pieces

    def _taken_apart(self, chunk: str) -> Iterator[_Piece]:
        for match in _WORD.finditer(chunk):
            start = match.start()
            for word in self._unglued(match.group()):
                low = word.lower()
                use = self.uses.get(low, 0)
                sort = _sort(word, low, use, self.uses)
                is_head = sort not in _NO_HEADS or word == "("
                yield start, start + len(word), word, low, sort, use, is_head
                start += len(word)

    def _unglued(self, word: str) -> tuple[str, ...]:
        """The words that were run together, where one of them is known and cannot be part of a name."""
        if not word.isalpha() or len(word) > _LONGEST_SEEN or word.lower() in self.uses:
            return (word,)
        glued = _GLUED.fullmatch(word)
        if glued and glued[1].lower() in self.uses:
            return glued[1], *self._unglued(glued[2])
        if word[0].isupper():
            for at in range(3, len(word) - SHORTEST_TAIL + 1):
                if self.uses.get(word[at:], 0) & TAILS:
                    return word[:at], word[at:]
        return (word,)


@compiled
def chunks(vocabulary: Vocabulary) -> Chunks:
    return Chunks(lexis(vocabulary).uses)


def _known(text: str, hit: Hit, row: Sequence[Word], uses: Mapping[str, int]) -> Word:
    """The word that a hit makes of what it spans."""
    start, end = hit.span.start, max(hit.span.end, hit.span.start + 1)
    word, sort = text[start:end], _SORTS[hit.kind]
    low = word.lower()
    use = uses.get(low, 0)
    if sort == Sort.PLACE and row and " " not in word and _calls_for_a_name(row[-1], hit.kind):
        sort = Sort.NAME
    if sort == Sort.OFFICE and use & Use.FORENAME and row and word[0].isupper() and ends_role(row[-1]):
        sort = Sort.NAME
    return Word(start, end, word, low, sort, use, hit)


def ends_role(word: Word) -> bool:
    """Behind such a word, what is a title elsewhere is a forename: Menteri Kehutanan Raja X, Ketua DPR Puan X."""
    return word.sort in (Sort.OFFICE, Sort.BODY, Sort.ABBREVIATION) or (
        word.sort == Sort.PLAIN and word.may(Use.TITLE)
    )


def _calls_for_a_name(before: Word, kind: Kind) -> bool:
    """Whether, by the word before, a place's name is somebody's: Andi Jakarta, Kombes Bima, kata Malang."""
    if before.sort in (Sort.NAME, Sort.INITIAL):
        return True
    return kind is Kind.PLACE and (before.sort in (Sort.RANK, Sort.HONORIFIC) or before.may(Use.SPEECH_TAG))


def _sort(word: str, low: str, use: int, uses: Mapping[str, int]) -> int:
    first = word[0]
    if not first.isalpha():
        return Sort.NUMBER if first.isdigit() else Sort.MARK
    if not first.isupper():
        return Sort.LOWER
    if len(word.removesuffix(".")) == 1:
        return Sort.INITIAL
    if use & Use.HONORIFIC:
        return Sort.HONORIFIC
    if _is_short(word):
        return Sort.ABBREVIATION
    return Sort.PLAIN if use & _NO_NAME or _looks_common(word, low, uses) else Sort.NAME


def _is_short(word: str) -> bool:
    return word.isupper() or (word[:2].isupper() and "-" in word) or _SHORT.fullmatch(word) is not None


def _looks_common(word: str, low: str, uses: Mapping[str, int]) -> bool:
    return bool(_NOUN.fullmatch(low) or _NUMBERED.search(word)) or ("-" in word and _hyphened(word, uses))


_NUMBERED = re.compile(r"\d")


def _hyphened(word: str, uses: Mapping[str, int]) -> bool:
    """Janji-janji, Kontra-Terorisme: a word twice, or with a part that is no name."""
    first, _, second = word.partition("-")
    if first.lower() == second.lower():
        return True
    return second[:1].isupper() and any(uses.get(part.lower(), 0) & _NO_NAME for part in (first, second))


def is_verb(word: Word) -> bool:
    """By its prefix, menangkap, bekerja, ditahan, terungkap; or one that has none, tewas."""
    if word.sort != Sort.LOWER:
        return False
    return word.may(Use.VERB) or (len(word.low) > 4 and word.low.startswith(_PREFIXES))


_PREFIXES = ("me", "be", "di", "ter")


def verb_before(row: Sequence[Word], at: int, furthest: int) -> Word | None:
    """The nearest verb before a word, no further off than so many words, no mark between."""
    for word in reversed(row[max(0, at - furthest) : at]):
        if word.sort == Sort.MARK:
            return None
        if is_verb(word):
            return word
    return None
