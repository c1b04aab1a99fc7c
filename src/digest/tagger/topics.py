"""Where an article speaks of each topic: sentence by sentence, in words that can be shown."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from digest.model.scan import Hit, Kind, Scan
from digest.model.text import Span
from digest.vocabulary.compiled import compiled
from digest.vocabulary.forms import forms_of
from digest.vocabulary.values import Vocabulary

#: How loud a mention is, in sentences: a term; the two parts of "A + B"; a term in the name of a law; one
#: that says what somebody was once sentenced for; one of a list of examples; one in a sentence on a further
#: matter ("Di sisi lain ...").
TERM, TOGETHER, LAW, SENTENCED, EXAMPLE, BESIDES = 1.0, 0.7, 0.2, 0.4, 0.4, 0.7

#: How many characters the name of a law may take up to its subject ("UU Nomor 35 Tahun 2009 tentang
#: Narkotika"), and how far "seperti" reaches ("kejahatan lintas negara seperti narkoba dan terorisme").
LAW_NAME, LIST_OF_EXAMPLES = 80, 100

#: A sentence that lists many topics speaks of none: its share by the number of topics that it names with
#: terms.
LISTED = {1: 1.0, 2: 1.0, 3: 0.8}
LISTED_MORE = 0.2


@dataclass(frozen=True, slots=True)
class Sighting:
    """A topic in one sentence. `loudness`: 0..1; `words`: the spans that say it; `terms`: distinct, in lower
    case."""

    sentence: int
    loudness: float
    words: tuple[Span, ...]
    terms: tuple[str, ...]


def sightings(scan: Scan, vocabulary: Vocabulary) -> dict[str, list[Sighting]]:
    """Topic id to its sightings, in the order of the text."""
    seen: dict[str, list[Sighting]] = {}
    asides = _Asides(scan)
    pairs = _pairs(vocabulary)
    for index, (terms, parts) in _by_sentence(scan, _fed(vocabulary)):
        share = LISTED.get(len(terms), LISTED_MORE)
        for topic, hits in terms.items():
            loudness = share * max(asides.loudness(index, hit) for hit in hits)
            seen.setdefault(topic, []).append(_sighting(scan, index, loudness, hits))
        for topic, numbered in parts.items():
            if len(numbered) < 2 or topic in terms:
                continue
            if hits := _together(numbered, pairs[topic]):
                seen.setdefault(topic, []).append(_sighting(scan, index, TOGETHER, hits))
    return seen


_Terms = dict[str, list[Hit]]  # by topic
_Parts = dict[str, dict[str, list[Hit]]]  # by topic, and by the part's number


def _by_sentence(
    scan: Scan, fed: Mapping[str, tuple[str, ...]]
) -> Iterator[tuple[int, tuple[_Terms, _Parts]]]:
    """For each sentence that has any: the terms, and the parts of "A + B", that stand in it."""
    starts = [sentence.span.start for sentence in scan.sentences]
    current, terms, parts = -1, _Terms(), _Parts()
    for hit in scan.affirmed(Kind.CRIME, Kind.TOPIC, Kind.TOPIC_PART):
        index = bisect_right(starts, hit.span.start) - 1
        if index != current:
            yield current, (terms, parts)
            current, terms, parts = index, {}, {}
        if hit.kind is Kind.TOPIC_PART:
            topic, _, number = hit.id.partition("/")
            parts.setdefault(topic, {}).setdefault(number, []).append(hit)
        else:
            for topic in fed[hit.id] if hit.kind is Kind.CRIME else (hit.id,):
                terms.setdefault(topic, []).append(hit)
    yield current, (terms, parts)


@compiled
def _fed(vocabulary: Vocabulary) -> Mapping[str, tuple[str, ...]]:
    """Crime id to the topics that it feeds."""
    return {
        crime.id: tuple(topic.id for topic in vocabulary.topics if crime.id in topic.crimes)
        for crime in vocabulary.crimes
    }


@compiled
def _pairs(vocabulary: Vocabulary) -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """Topic id to the numbers of the parts that say it together."""
    return {
        topic.id: tuple(
            tuple(str(topic.parts.index(part)) for part in forms_of(line)) for line in topic.together
        )
        for topic in vocabulary.topics
    }


def _together(parts: Mapping[str, list[Hit]], pairs: Sequence[Sequence[str]]) -> list[Hit]:
    """The hits of all parts of which the counterpart is there too, in the order of the text."""
    there = {number for pair in pairs if all(number in parts for number in pair) for number in pair}
    return sorted((hit for number in there for hit in parts[number]), key=lambda hit: hit.span)


def _sighting(scan: Scan, index: int, loudness: float, hits: Iterable[Hit]) -> Sighting:
    words = tuple(dict.fromkeys(hit.span for hit in hits))
    terms = dict.fromkeys(scan.text[span.start : span.end].lower() for span in words)
    return Sighting(index, loudness, words, tuple(terms))


class _Asides:
    """Where a term is said by the way: in a law's name, of a convict, as an example, in a sentence on
    something else."""

    def __init__(self, scan: Scan) -> None:
        self._text = scan.text
        self._sentences = scan.sentences
        cues: dict[str, list[Span]] = {}
        for hit in scan.hits:
            if hit.kind is Kind.CUE:
                cues.setdefault(hit.id, []).append(hit.span)
        self._laws = [span.end for span in cues.get("law-name", ())]
        self._convicts = [span.start for span in cues.get("convict", ())]
        self._besides = [span.start for span in cues.get("besides", ())]
        self._examples = [span.end for span in cues.get("example", ())]

    def loudness(self, index: int, hit: Hit) -> float:
        sentence = self._sentences[index].span
        before = max(sentence.start, hit.span.start - LAW_NAME)
        if (
            _any_within(self._laws, before, hit.span.start)
            and "tentang " in self._text[before : hit.span.start]
        ):
            return LAW
        if hit.kind is Kind.CRIME and _any_within(self._convicts, sentence.start, sentence.end):
            return SENTENCED
        if _any_within(
            self._examples, max(sentence.start, hit.span.start - LIST_OF_EXAMPLES), hit.span.start
        ):
            return EXAMPLE
        if _any_within(self._besides, sentence.start, sentence.start + 3):
            return BESIDES
        return TERM


def _any_within(places: list[int], start: int, end: int) -> bool:
    """Whether one of the places, which are in order, lies in the half-open range."""
    at = bisect_left(places, start)
    return at < len(places) and places[at] < end
