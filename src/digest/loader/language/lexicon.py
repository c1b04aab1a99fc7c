"""The whole vocabulary looked for in one pass over a text (Aho-Corasick)."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from typing import NamedTuple

import ahocorasick_rs

from digest.loader.language.fold import fold
from digest.model.scan import Hit, Kind
from digest.model.text import Span
from digest.vocabulary.forms import expanded, forms_of
from digest.vocabulary.values import Crime, Forms, Topic, Vocabulary

#: A hit inside a hit of one of these cue lists is not what it seems: teh China, dolar AS, Laut China Selatan.
TRAPS = {Kind.COUNTRY: "not-country", Kind.WEAK_COUNTRY: "not-country", Kind.CAPITAL: "not-country"}

#: A hit inside one of its own exclusions is not what it seems: Pulau Sabu, cuci uang koin.
EXCLUSIONS = {
    Kind.CRIME: Kind.NOT_CRIME,
    Kind.CRIME_PART: Kind.NOT_CRIME,
    Kind.TOPIC: Kind.NOT_TOPIC,
    Kind.TOPIC_PART: Kind.NOT_TOPIC,
}


#: Kinds that are in no Scan, and those that keep others out.
_SILENT = frozenset(EXCLUSIONS.values())
_TRAPPING = _SILENT | {Kind.CUE}


#: Words between the parts of a crime's "A + B": a number, who and how many; of more, the one is no longer what is done
#: to the other ("memperdagangkan satwa, kata seorang warga").
FEW = 4


class _Sense(NamedTuple):
    """What phrases may stand for. `trap`: the number of the sense that, around one of these, means that it is
    not what it seems; -1 for none."""

    kind: Kind
    id: str
    trap: int
    silent: bool


#: Capitals that a phrase is written with, or wants.
_NONE, _FIRST, _ALL = 0, 1, 2

#: What one form may stand for: for each way to write it, the capitals it wants, the numbers of the senses.
_Meanings = tuple[tuple[int, tuple[int, ...]], ...]

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
    glue of scrapers: "IndonesiaMalaysia" holds both names. Part of a pair ("A + B") is found only in a text
    that has the other part too.
    """

    def __init__(self, vocabulary: Vocabulary) -> None:
        table = [(kind, ident, forms) for kind, ident, forms in every_form(vocabulary) if forms]
        self._senses = _senses({(kind, ident) for kind, ident, _ in table})
        numbers = {(sense.kind, sense.id): number for number, sense in enumerate(self._senses)}
        self._partners = _partners(vocabulary, numbers)
        self._crimes = _crimes(vocabulary)
        senses: defaultdict[str, defaultdict[int, dict[int, None]]]
        senses = defaultdict(lambda: defaultdict(dict))
        for kind, ident, forms in table:
            for phrase in expanded(forms):
                senses[fold(phrase)][_capitals(phrase)][numbers[kind, ident]] = None
        self._meanings: list[_Meanings] = [
            tuple((wanted, tuple(of_one)) for wanted, of_one in each.items()) for each in senses.values()
        ]
        self._automaton = ahocorasick_rs.AhoCorasick(list(senses) or ["\0"])

    def find(self, text: str, marks: Sequence[Span] = ()) -> tuple[Hit, ...]:
        """All hits, ordered by start and, at one start, longest first.

        `marks` and runs of white space are passed over. Of one kind and id only the longest, none in a trap.
        """
        words = _Words(text, marks)
        found = self._found(words.text)
        alone = self._alone({number for _, _, number in found})
        hits = tuple(self._hits(words, sorted([each for each in found if each[2] not in alone])))
        parts = [hit for hit in hits if hit.kind is Kind.CRIME_PART]
        return self._joined(text, hits, parts) if parts else hits

    def _joined(self, text: str, hits: Iterable[Hit], parts: Sequence[Hit]) -> tuple[Hit, ...]:
        """With a crime for each two parts that say it, from the one to the other, in the place of the parts."""
        told = [hit for hit in hits if hit.kind is not Kind.CRIME_PART]
        for at, one in enumerate(parts):
            for other in _soon(text, one, parts, at + 1):
                if crime := self._crimes.get((one.id, other.id)):
                    told.append(Hit(Span(one.span.start, other.span.end), Kind.CRIME, crime))
        return tuple(sorted(told, key=lambda hit: (hit.span.start, -hit.span.end)))

    def _found(self, text: str) -> list[_Found]:
        """Whatever stands there as a word of its own and written as it should be."""
        found: list[_Found] = []
        folded, meanings = fold(text), self._meanings
        text += "  "  # something stands before and behind whatever is found
        for index, start, end in self._automaton.find_matches_as_indexes(folded, overlapping=True):
            if text[start - 1].isalnum() and not _glued(text, start):
                continue
            goes_on = text[end].isalnum() and not _glued(text, end)
            for wanted, senses in meanings[index]:
                if wanted > _capitals(text[start:end]):
                    continue
                stop = _tail(folded, start, end, wanted) if goes_on else end
                if stop:
                    for sense in senses:
                        found.append((start, -stop, sense))
        return found

    def _alone(self, senses: Set[int]) -> Set[int]:
        """Those of the senses that say something only beside others, none of which is there."""
        return {part for part in senses & self._partners.keys() if self._partners[part].isdisjoint(senses)}

    def _hits(self, words: "_Words", found: Iterable[_Found]) -> Iterator[Hit]:
        """In one sweep: none that is no longer than one of its sense already there, none inside a trap."""
        senses = self._senses
        reach = [-1] * (len(senses) + 1)  # how far each sense has come; at -1, where no trap is, nowhere
        place, span = (0, 0), Span(0, 0)
        for start, back, number in found:
            end = -back
            kind, ident, trap, silent = senses[number]
            if end <= reach[trap] or end <= reach[number]:
                continue
            reach[number] = end
            if not silent:
                if place != (start, end):  # several senses of one stretch share its span
                    place, span = (start, end), words.span(start, end)
                yield Hit(span, kind, ident)


def _senses(known: Set[tuple[Kind, str]]) -> tuple[_Sense, ...]:
    """In the order in which, of hits of one stretch, each may keep out those behind it."""
    ordered = sorted(known, key=lambda sense: (sense[0] not in _TRAPPING, *sense))
    numbers = {sense: number for number, sense in enumerate(ordered)}
    return tuple(
        _Sense(kind, ident, numbers.get(_trap(kind, ident), -1), kind in _SILENT) for kind, ident in ordered
    )


def _partners(vocabulary: Vocabulary, numbers: Mapping[tuple[Kind, str], int]) -> dict[int, set[int]]:
    """For each sense that is part of a pair, the other parts, any of which makes a pair with it."""
    partners: defaultdict[int, set[int]] = defaultdict(set)
    subjects: list[tuple[Kind, Crime | Topic]] = [(Kind.CRIME_PART, crime) for crime in vocabulary.crimes]
    subjects += [(Kind.TOPIC_PART, topic) for topic in vocabulary.topics]
    for kind, subject in subjects:
        part = {form: numbers[kind, f"{subject.id}/{index}"] for index, form in enumerate(subject.parts)}
        for one, other in map(forms_of, subject.together):
            partners[part[one]].add(part[other])
            partners[part[other]].add(part[one])
    return dict(partners)


def _crimes(vocabulary: Vocabulary) -> dict[tuple[str, str], str]:
    """The crime that two parts say, by their ids."""
    told: dict[tuple[str, str], str] = {}
    for crime in vocabulary.crimes:
        ids = {part: f"{crime.id}/{number}" for number, part in enumerate(crime.parts)}
        told |= {(ids[one], ids[other]): crime.id for one, other in map(forms_of, crime.together)}
    return told


def _soon(text: str, one: Hit, parts: Sequence[Hit], at: int) -> Iterator[Hit]:
    """The parts behind it in its sentence, few words away; those that overlap it are none."""
    for other in (parts[index] for index in range(at, len(parts))):
        between = text[one.span.end : other.span.start]
        if _END.search(between) or len(between.split()) > FEW:
            return
        if between:
            yield other


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
        self._starts, self._shifts = [0], [0]  # of the stretches between: where in `text`, and how far off
        for start, end in holes:
            if end <= at:
                continue
            parts.append(text[at : max(at, start)])
            length += max(at, start) - at
            at = end
            self._starts.append(length)
            self._shifts.append(at - length)
        self._starts.append(len(text) + 1)
        self.text = "".join((*parts, text[at:])) if holes else text

    def span(self, start: int, end: int) -> Span:
        """Where a stretch of `text` stands in the whole text."""
        first = last = bisect_right(self._starts, start) - 1
        if end > self._starts[first + 1]:
            last = bisect_right(self._starts, end - 1) - 1
        return Span(start + self._shifts[first], end + self._shifts[last])


def every_form(vocabulary: Vocabulary) -> Iterator[tuple[Kind, str, Forms]]:
    """Whatever is looked for: what it is, its id, how it is said."""
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
    yield from _titles(vocabulary)
    for outlet in vocabulary.outlets:
        yield Kind.OUTLET, outlet.id, outlet.forms
    yield from _subjects(vocabulary)
    for name, forms in vocabulary.cues.items():
        yield Kind.CUE, name, forms


def _titles(vocabulary: Vocabulary) -> Iterator[tuple[Kind, str, Forms]]:
    """What people are called by beside their names."""
    for office in vocabulary.offices:
        yield Kind.OFFICE, office.id, office.forms
    for rank in vocabulary.ranks:
        yield Kind.RANK, rank.id, (rank.full, *rank.forms)


def _subjects(vocabulary: Vocabulary) -> Iterator[tuple[Kind, str, Forms]]:
    """What articles are about. An exclusion of a topic silences the crimes that feed it too."""
    for crime in vocabulary.crimes:
        yield Kind.CRIME, crime.id, crime.forms
        for number, part in enumerate(crime.parts):
            yield Kind.CRIME_PART, f"{crime.id}/{number}", (part,)
        yield Kind.NOT_CRIME, crime.id, crime.exclusions
    for instrument in vocabulary.instruments:
        yield Kind.INSTRUMENT, instrument.id, instrument.forms
    for topic in vocabulary.topics:
        yield Kind.TOPIC, topic.id, topic.forms
        for number, part in enumerate(topic.parts):
            yield Kind.TOPIC_PART, f"{topic.id}/{number}", (part,)
        yield Kind.NOT_TOPIC, topic.id, topic.exclusions
        for crime_id in topic.crimes:
            yield Kind.NOT_CRIME, crime_id, topic.exclusions


#: Between two words, what parts their sentences.
_END = re.compile(r"[.!?;:\n]")

_RUN = re.compile(r"\s\s+")


def _tail(folded: str, start: int, end: int, wanted: int) -> int:
    """Where a word ends that is a phrase and what may hang on it; 0 where it goes on otherwise."""
    if wanted:
        return end if end - start >= 5 and _JOINED.match(folded, end) else 0
    clitic = _CLITIC.match(folded, end) if end - start >= 4 else None
    return clitic.end() if clitic else 0


#: A particle that may hang on a common word without changing what it names: narkobanya, terorismekah.
_CLITIC = re.compile(r"(?:nya|lah|kah|pun|ku|mu)(?![^\W_])")

#: A small word hard after a name, where a scraper took the link off: "Kambojasejak", "Kambojadan Myanmar".
#: Those that names themselves go on in (Iranian, Australianya) are not among them.
_JOINED = re.compile(r"(?:dan|dalam|dengan|oleh|pada|sejak|serta|untuk|yang)(?![a-z])")


def _glued(text: str, at: int) -> bool:
    """A capital hard after a small letter, with a small letter behind it: two words a scraper joined."""
    return text[at].isupper() and text[at - 1].islower() and text[at + 1].islower()
