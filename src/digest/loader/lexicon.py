"""The whole vocabulary looked for in one pass over a text (Aho-Corasick)."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass

import ahocorasick_rs

from digest.model.scan import Hit, Kind
from digest.model.text import Span
from digest.vocabulary.forms import expand
from digest.vocabulary.values import Forms, Vocabulary

#: Particles that may hang on a common word without changing what it names: narkobanya, terorismekah.
CLITICS = ("nya", "lah", "kah", "pun", "ku", "mu")

#: A hit inside a hit of one of these cue lists is not what it seems: teh China, dolar AS, Laut China Selatan.
TRAPS = {Kind.COUNTRY: "not-country", Kind.WEAK_COUNTRY: "not-country", Kind.CAPITAL: "not-country"}

#: A hit inside one of its own exclusions is not what it seems: Pulau Sabu, cuci uang koin.
EXCLUSIONS = {Kind.CRIME: Kind.NOT_CRIME, Kind.TOPIC: Kind.NOT_TOPIC, Kind.TOPIC_PART: Kind.NOT_TOPIC}


#: Kinds that are in no Scan, and those that keep others out.
_SILENT = frozenset(EXCLUSIONS.values())
_TRAPPING = _SILENT | {Kind.CUE}


@dataclass(frozen=True, slots=True)
class _Sense:
    """What phrases may stand for. `trap`: the number of the sense that, around one of these, means that it is
    not what it seems; -1 for none."""

    kind: Kind
    id: str
    trap: int
    silent: bool


#: Capitals that a phrase is written with, or wants.
_NONE, _FIRST, _ALL = 0, 1, 2

#: A phrase as its form has it, what capitals it wants, and the number of its sense.
_Meaning = tuple[str, int, int]

#: A hit as it is sorted: start, end backwards, number of the sense.
_Found = tuple[int, int, int]


def _capitals(phrase: str) -> int:
    """How many capitals a phrase must be written with to stand for what it does."""
    if not phrase[0].isupper():
        return _NONE
    return _ALL if phrase.isupper() else _FIRST


class Lexicon:
    """Forms of a vocabulary, compiled. Built once a process; finding changes nothing in it.

    A form all in capitals is found only in capitals, one that begins with a capital only capitalised, a
    lower-case one in any case. A form stands alone, but for a clitic after a common word, a hyphen, and the
    glue of scrapers: "IndonesiaMalaysia" holds both names.
    """

    def __init__(self, vocabulary: Vocabulary) -> None:
        table = [(kind, ident, forms) for kind, ident, forms in _table(vocabulary) if forms]
        self._senses = _senses({(kind, ident) for kind, ident, _ in table})
        numbers = {(sense.kind, sense.id): number for number, sense in enumerate(self._senses)}
        meanings: dict[str, dict[_Meaning, None]] = {}
        for kind, ident, forms in table:
            for phrase in (phrase for form in forms for phrase in expand(form)):
                meaning = phrase, _capitals(phrase), numbers[kind, ident]
                meanings.setdefault(_fold(phrase), {})[meaning] = None
        self._meanings = [tuple(each) for each in meanings.values()]
        self._automaton = ahocorasick_rs.AhoCorasick(list(meanings) or ["\0"])

    def find(self, text: str, marks: Sequence[Span] = ()) -> tuple[Hit, ...]:
        """All hits, ordered by start and, at one start, longest first.

        `marks` and runs of white space are passed over. Of one kind and id only the longest, none in a trap.
        """
        words = _Words(text, marks)
        found = sorted(self._found(words.text))
        return tuple(self._hits(words, found))

    def _found(self, text: str) -> Iterator[_Found]:
        """Whatever stands there as a word of its own and written as it should be."""
        folded = _fold(text)
        for index, start, end in self._automaton.find_matches_as_indexes(folded, overlapping=True):
            if start and text[start - 1].isalnum() and not _glued(text, start):
                continue
            goes_on = text[end : end + 1].isalnum() and not _glued(text, end)
            written = _capitals(text[start:end])
            for phrase, wanted, sense in self._meanings[index]:
                if wanted <= written:
                    stop = _tail(text, folded, end, phrase) if goes_on else end
                    if stop:
                        yield start, -stop, sense

    def _hits(self, words: "_Words", found: Iterable[_Found]) -> Iterator[Hit]:
        """In one sweep: none that is no longer than one of its sense already there, none inside a trap."""
        reach: dict[int, int] = {}
        place, span = (0, 0), Span(0, 0)
        for start, back, number in found:
            sense, end = self._senses[number], -back
            if end <= reach.get(sense.trap, -1) or end <= reach.get(number, -1):
                continue
            reach[number] = end
            if not sense.silent:
                if place != (start, end):  # several senses of one stretch share its span
                    place, span = (start, end), words.span(start, end)
                yield Hit(span, sense.kind, sense.id)


def _senses(known: Set[tuple[Kind, str]]) -> tuple[_Sense, ...]:
    """In the order in which, of hits of one stretch, each may keep out those behind it."""
    ordered = sorted(known, key=lambda sense: (sense[0] not in _TRAPPING, *sense))
    numbers = {sense: number for number, sense in enumerate(ordered)}
    return tuple(
        _Sense(kind, ident, numbers.get(_trap(kind, ident), -1), kind in _SILENT) for kind, ident in ordered
    )


def _trap(kind: Kind, ident: str) -> tuple[Kind, str]:
    """Kind and id of the hits that, around one of this kind and id, mean that it is not what it seems."""
    if kind in EXCLUSIONS:
        return EXCLUSIONS[kind], ident.partition("/")[0]
    return Kind.CUE, TRAPS.get(kind, "")


class _Words:
    """A text as it is looked through: marks left out, each run of white space one space; and the way back."""

    def __init__(self, text: str, marks: Sequence[Span]) -> None:
        runs = [(match.start() + 1, match.end()) for match in _RUN.finditer(text)]
        holes = sorted((*((mark.start, mark.end) for mark in marks), *runs))
        parts, at, length = [], 0, 0
        self._starts, self._shifts = [0], [0]
        for start, end in holes:
            if end <= at:
                continue
            parts.append(text[at : max(at, start)])
            length += max(at, start) - at
            at = end
            self._starts.append(length)
            self._shifts.append(at - length)
        self.text = "".join((*parts, text[at:])) if holes else text

    def span(self, start: int, end: int) -> Span:
        """Where a stretch of `text` stands in the whole text."""
        if len(self._starts) == 1:
            return Span(start, end)
        return Span(self._back(start), self._back(end - 1) + 1)

    def _back(self, position: int) -> int:
        return position + self._shifts[bisect_right(self._starts, position) - 1]


def _table(vocabulary: Vocabulary) -> Iterator[tuple[Kind, str, Forms]]:
    for c in vocabulary.countries:
        yield Kind.COUNTRY, c.code, c.strong + c.demonyms
        yield Kind.WEAK_COUNTRY, c.code, c.weak
        yield Kind.CAPITAL, c.code, c.capitals
    for region in vocabulary.regions:
        yield Kind.REGION, region.id, region.forms
    for forum in vocabulary.forums:
        yield Kind.FORUM, forum.id, forum.forms
    for place in vocabulary.places:
        yield Kind.PLACE, f"{place.country or ''}/{place.name}", (place.name, *place.forms)
    for org in vocabulary.organizations:
        yield Kind.ORGANIZATION, org.id, org.forms
        yield Kind.WEAK_ORGANIZATION, org.id, org.weak
    for office in vocabulary.offices:
        yield Kind.OFFICE, office.id, office.forms
    for rank in vocabulary.ranks:
        yield Kind.RANK, rank.id, rank.forms
    for outlet in vocabulary.outlets:
        yield Kind.OUTLET, outlet.id, outlet.forms
    yield from _subjects(vocabulary)
    for instrument in vocabulary.instruments:
        yield Kind.INSTRUMENT, instrument.id, instrument.forms
    for name, forms in vocabulary.cues.items():
        yield Kind.CUE, name, forms


def _subjects(vocabulary: Vocabulary) -> Iterator[tuple[Kind, str, Forms]]:
    """What articles are about. An exclusion of a topic silences the crimes that feed it too."""
    for crime in vocabulary.crimes:
        yield Kind.CRIME, crime.id, crime.forms
        yield Kind.NOT_CRIME, crime.id, crime.exclusions
    for topic in vocabulary.topics:
        yield Kind.TOPIC, topic.id, topic.forms
        for number, part in enumerate(topic.parts):
            yield Kind.TOPIC_PART, f"{topic.id}/{number}", (part,)
        yield Kind.NOT_TOPIC, topic.id, topic.exclusions
        for crime_id in topic.crimes:
            yield Kind.NOT_CRIME, crime_id, topic.exclusions


_RUN = re.compile(r"\s\s+")

#: White space and apostrophes in one form each, length kept.
_PLAIN = (("\n", " "), ("\t", " "), ("\u00a0", " "), ("’", "'"), ("‘", "'"), ("ʼ", "'"), ("\u2011", "-"))


def _fold(text: str) -> str:
    """Lower case and plain, one character for one: spans in the folded text are spans in the text."""
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(low if len(low := char.lower()) == 1 else char for char in text)
    for fancy, plain in _PLAIN:
        lowered = lowered.replace(fancy, plain)
    return lowered


def _tail(text: str, folded: str, end: int, phrase: str) -> int:
    """Where a word ends that is the phrase and what may hang on it; 0 where it goes on otherwise."""
    if phrase[0].isupper():
        return end if len(phrase) >= 5 and _JOINED.match(folded, end) else 0
    if len(phrase) >= 4:
        for clitic in CLITICS:
            stop = end + len(clitic)
            if folded.startswith(clitic, end) and not text[stop : stop + 1].isalnum():
                return stop
    return 0


#: A small word hard after a name, where a scraper took the link off: "Kambojasejak", "Kambojadan Myanmar".
#: Those that names themselves go on in (Iranian, Australianya) are not among them.
_JOINED = re.compile(r"(?:dan|dalam|dengan|oleh|pada|sejak|serta|untuk|yang)(?![a-z])")


def _glued(text: str, at: int) -> bool:
    """A capital hard after a small letter, with a small letter behind it: two words a scraper joined."""
    return text[at - 1].islower() and text[at : at + 1].isupper() and text[at + 1 : at + 2].islower()
