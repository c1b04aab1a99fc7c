"""Where an article speaks of each topic: sentence by sentence, in words that can be shown."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from digest.model.scan import Hit, Kind, Scan
from digest.model.text import Span
from digest.vocabulary.compiled import compiled
from digest.vocabulary.values import Vocabulary

#: How loud a mention is, in sentences: a term; the heart of a topic beside another of its weak ideas; the
#: heart alone; a term in the name of a law; one that says what somebody was once sentenced for; one of a list
#: of examples; one in a sentence on a further matter ("Di sisi lain ...").
TERM, TOGETHER, HEART, LAW, SENTENCED, EXAMPLE, BESIDES = 1.0, 0.7, 0.15, 0.2, 0.4, 0.4, 0.7

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
    """Topic id to its sightings, in the order of the text. A topic that is only hinted at is not there."""
    seen: dict[str, list[Sighting]] = {}
    asides = _Asides(scan)
    for index, hits in _by_sentence(scan, vocabulary):
        for topic, sighting in _sentence(scan, index, hits, asides):
            seen.setdefault(topic, []).append(sighting)
    return {topic: found for topic, found in seen.items() if max(s.loudness for s in found) > HEART}


def _by_sentence(scan: Scan, vocabulary: Vocabulary) -> Iterator[tuple[int, dict[str, list[Hit]]]]:
    """For each sentence that has any: topic id to its hits, terms and weak ideas alike."""
    starts = [sentence.span.start for sentence in scan.sentences]
    fed = _fed(vocabulary)
    current, hits = -1, dict[str, list[Hit]]()
    for hit in scan.affirmed(Kind.CRIME, Kind.TOPIC, Kind.TOPIC_PART):
        index = bisect_right(starts, hit.span.start) - 1
        if index != current:
            if hits:
                yield current, hits
            current, hits = index, {}
        for topic in fed.get(hit.id, ()) if hit.kind is Kind.CRIME else (hit.id.partition("/")[0],):
            hits.setdefault(topic, []).append(hit)
    if hits:
        yield current, hits


@compiled
def _fed(vocabulary: Vocabulary) -> Mapping[str, tuple[str, ...]]:
    """Crime id to the topics that it feeds."""
    return {
        crime.id: tuple(topic.id for topic in vocabulary.topics if crime.id in topic.crimes)
        for crime in vocabulary.crimes
    }


def _sentence(
    scan: Scan, index: int, hits: Mapping[str, list[Hit]], asides: "_Asides"
) -> Iterator[tuple[str, Sighting]]:
    named = sum(any(hit.kind is not Kind.TOPIC_PART for hit in found) for found in hits.values())
    share = LISTED.get(named, LISTED_MORE) if named else 1.0
    for topic, found in hits.items():
        terms = [hit for hit in found if hit.kind is not Kind.TOPIC_PART]
        if terms:
            loudness = share * max(asides.loudness(index, hit) for hit in terms)
            yield topic, _sighting(scan, index, loudness, terms)
        elif words := _together(found):
            yield topic, _sighting(scan, index, TOGETHER, words)


def _together(hits: Sequence[Hit]) -> list[Hit]:
    """Of parts of "A + B", those of the lines of which all parts are there."""
    lines: dict[str, set[str]] = {}
    for hit in hits:
        line, _, part = hit.id.rpartition("/")
        lines.setdefault(line, set()).add(part)
    return [hit for hit in hits if len(lines[hit.id.rpartition("/")[0]]) > 1]


def _sighting(scan: Scan, index: int, loudness: float, hits: list[Hit]) -> Sighting:
    terms = dict.fromkeys(scan.text[hit.span.start : hit.span.end].lower() for hit in hits)
    return Sighting(index, loudness, tuple(dict.fromkeys(hit.span for hit in hits)), tuple(terms))


class _Asides:
    """Where a term is said by the way: in the name of a law, or of what somebody was once sentenced for."""

    def __init__(self, scan: Scan) -> None:
        self._text = scan.text
        self._sentences = scan.sentences
        self._laws = [cue.span.end for cue in scan.cues("law-name")]
        self._convicts = [cue.span.start for cue in scan.cues("convict")]
        self._besides = [cue.span.start for cue in scan.cues("besides")]
        self._examples = [cue.span.end for cue in scan.cues("example")]

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
