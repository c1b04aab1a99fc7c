"""An article's words in one row, a letter for each: what patterns are matched against.

"Polisi menangkap tiga warga Malaysia" becomes five letters. A letter stands for all words that no pattern can
tell apart, so that a pattern is a regular expression over letters, and matching runs in C.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct

from digest.model.claim import Claim
from digest.model.lists import CueList
from digest.model.scan import Hit, Kind, Scan
from digest.model.text import Span
from digest.vocabulary.codes import HOME
from digest.vocabulary.compiled import compiled
from digest.vocabulary.values import Vocabulary
from digest.weighing.alphabet import END, FIRST, GOES_ON, MARK, NAME, NUMBER, PART, SUBJECT, WORD, alphabet

#: As many different words as are remembered, and how long ones: those of a language, not those of an attack.
_MOST_SEEN, _LONGEST_SEEN = 200_000, 40

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|\d+(?:[.,:/-]\d+)*|[,;:!?()\"“”/–—-]")


class Row(Struct, frozen=True, gc=False):
    """The words of an article's content in order. One letter a word, and one `END` behind each sentence.

    `items`: by index, what a name stands for: a country's code, the country of a city or body; `ends`:
    where the whole name ends.
    """

    letters: str
    words: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]
    sentences: tuple[int, ...]  # the index of the first word of each sentence
    items: Mapping[int, str]
    ends: Mapping[int, int]

    def sentence(self, index: int) -> int:
        return bisect_right(self.sentences, index) - 1

    def name(self, index: int) -> Span:
        """The whole name that begins with a word."""
        return Span(self.spans[index][0], max(self.spans[index][1], self.ends.get(index, 0)))

    def span(self, first: int, last: int) -> Span:
        """From one word to before another."""
        while last - 1 > first and not self.words[last - 1]:
            last -= 1
        return Span(self.spans[first][0], self.spans[last - 1][1])


def row(scan: Scan, claims: Iterable[Claim], vocabulary: Vocabulary) -> Row:
    """`claims`: those on `mentioned` say which names are countries'."""
    known = alphabet(vocabulary)
    text, words_of, kinds = scan.text, _words(vocabulary), known.kinds
    names = dict(_names(scan, claims, vocabulary))
    subjects = {hit.span.start for hit in scan.of(Kind.CRIME, Kind.TOPIC)}
    letters, words, spans, starts = list[str](), list[str](), list[tuple[int, int]](), list[int]()
    items, ends, reach = dict[int, str](), dict[int, int](), 0
    for sentence in scan.sentences:
        starts.append(len(letters))
        for match in _WORD.finditer(text, sentence.span.start, sentence.span.end):
            start, end = match.span()
            low, kind = words_of[text[start:end]]
            if start in names:
                part, items[len(letters)], reach = names[start]
                ends[len(letters)] = reach
            else:
                part = GOES_ON if start < reach else SUBJECT if start in subjects else 0
            letters.append(chr(FIRST + part * kinds + kind))
            words.append(low)
            spans.append((start, end))
        letters.append(END)
        words.append("")
        spans.append((sentence.span.end, sentence.span.end))
    return Row("".join(letters), tuple(words), tuple(spans), tuple(starts), items, ends)


class _Words(dict[str, tuple[str, int]]):
    """By word: it in lower case, and what it is in itself. The same wherever it stands, and so worked out once."""

    def __init__(self, known: Mapping[str, int]) -> None:
        super().__init__()
        self._known = known

    def __missing__(self, word: str) -> tuple[str, int]:
        low = word.lower()
        made = low, self._known.get(low) or _kind(word)  # none that is known is 0, which is WORD
        if len(word) <= _LONGEST_SEEN:
            if len(self) >= _MOST_SEEN:
                self.clear()
            self[word] = made
        return made


@compiled
def _words(vocabulary: Vocabulary) -> _Words:
    return _Words(alphabet(vocabulary).words)


def _kind(word: str) -> int:
    """What a word in no list is in itself."""
    first = word[0]
    if first.isalpha():
        return NAME if first.isupper() else WORD
    return NUMBER if first.isdigit() else MARK


_OURS_OR_THEIRS = {
    Kind.PLACE: (PART["town"], PART["city"]),
    Kind.ORGANIZATION: (PART["agency"], PART["body"]),
}

#: Cues that stand for people, and what they are.
_PEOPLE: Mapping[CueList, int] = {"indonesian-abroad": PART["citizens"], "foreigner": PART["foreigner"]}

#: Where it starts: what a name is, whom it stands for, where it ends.
_Name = tuple[int, tuple[int, str, int]]


def _names(scan: Scan, claims: Iterable[Claim], vocabulary: Vocabulary) -> Iterator[_Name]:
    """Of two that begin at one place the later counts."""
    states = _states(vocabulary)
    for hit in scan.of(Kind.PLACE, Kind.ORGANIZATION):
        if country := states.get((hit.kind, hit.id)):
            yield _name(hit, _OURS_OR_THEIRS[hit.kind][country != HOME], country)
    yield from (_name(hit, PART["forum"], hit.id) for hit in scan.of(Kind.FORUM))
    for cue, part in _PEOPLE.items():
        yield from (_name(hit, part, "") for hit in scan.cues(cue))
    yield from (_name(hit, PART["home"], HOME) for hit in scan.of(Kind.COUNTRY) if hit.id == HOME)
    yield from _countries(claims)


def _name(hit: Hit, part: int, whom: str) -> _Name:
    return hit.span.start, (part, whom, hit.span.end)


def _countries(claims: Iterable[Claim]) -> Iterator[_Name]:
    for claim in claims:
        if claim.field == "mentioned" and not claim.attribute:
            for evidence in claim.evidence:
                yield evidence.span.start, (PART["country"], claim.item, evidence.span.end)


@compiled
def _states(vocabulary: Vocabulary) -> Mapping[tuple[Kind, str], str]:
    """Of places and bodies, by kind and id, whose they are."""
    places = {(Kind.PLACE, f"{p.country}/{p.name}"): p.country for p in vocabulary.places if p.country}
    bodies = {(Kind.ORGANIZATION, o.id): o.country for o in vocabulary.organizations if o.country}
    return {**places, **bodies}
