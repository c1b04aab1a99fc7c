"""Where an article speaks of each topic: sentence by sentence, in words that can be shown."""

from bisect import bisect_left
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

from msgspec import Struct

from digest.model.scan import Hit, Kind
from digest.model.text import Span
from digest.tagger.survey import Survey, sentences
from digest.vocabulary.compiled import compiled
from digest.vocabulary.forms import forms_of
from digest.vocabulary.values import Vocabulary

#: How loud a mention is, in sentences: a term; the two parts of "A + B"; a term in the name of a law, and in that
#: of one under which somebody is charged; one that says what somebody was once sentenced for; one of a list of
#: examples; one in a sentence on a further matter ("Di sisi lain ...").
TERM, TOGETHER, LAW, CHARGED, SENTENCED, EXAMPLE, BESIDES = 1.0, 0.7, 0.2, 0.8, 0.4, 0.4, 0.7

#: How many characters the name of a law may take up to its subject ("UU Nomor 35 Tahun 2009 tentang
#: Narkotika"), and how far "seperti" reaches ("kejahatan lintas negara seperti narkoba dan terorisme").
LAW_NAME, LIST_OF_EXAMPLES = 80, 100

#: A sentence that lists many topics speaks of none: its share by the number of topics that it names with
#: terms.
LISTED = {1: 1.0, 2: 1.0, 3: 0.8}
LISTED_MORE = 0.2


class Sighting(Struct, frozen=True, gc=False):
    """A topic in one sentence. `loudness`: 0..1; `words`: the spans that say it; `terms`: distinct, in lower
    case."""

    sentence: int
    loudness: float
    words: tuple[Span, ...]
    terms: tuple[str, ...]


def sightings(survey: Survey, vocabulary: Vocabulary) -> dict[str, list[Sighting]]:
    """Topic id to its sightings, in the order of the text."""
    seen: dict[str, list[Sighting]] = {}
    asides = _Asides(survey)
    text, pairs = survey.scan.text, _pairs(vocabulary)
    for index, terms, parts in _by_sentence(survey, _fed(vocabulary)):
        share = LISTED.get(len(terms), LISTED_MORE)
        for topic, hits in terms.items():
            loudness = share * asides.loudness(index, hits)
            seen.setdefault(topic, []).append(_sighting(text, index, loudness, hits))
        if len(parts) > 1:
            for topic, hits in _together(parts, pairs).items():
                if topic not in terms:
                    seen.setdefault(topic, []).append(_sighting(text, index, TOGETHER, hits))
    return seen


_Hits = dict[str, list[Hit]]
_PART, _TOPIC, _CRIME = Kind.TOPIC_PART, Kind.TOPIC, Kind.CRIME


def _by_sentence(survey: Survey, fed: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[int, _Hits, _Hits]]:
    """For each sentence that has any: the terms in it, by topic, and the parts of "A + B", by id."""
    denials = {cue.span.end for _, cue in survey.cue("denies-what-follows")}
    current, terms, parts = -1, _Hits(), _Hits()
    for index, hit in survey.subjects:
        if denials and _is_denied(hit, denials):
            continue
        if index != current:
            yield current, terms, parts
            current, terms, parts = index, {}, {}
        if hit.kind is _PART:
            parts.setdefault(hit.id, []).append(hit)
        elif hit.kind is _TOPIC:
            terms.setdefault(hit.id, []).append(hit)
        else:
            for topic in fed[hit.id]:
                terms.setdefault(topic, []).append(hit)
    yield current, terms, parts


def _is_denied(hit: Hit, denials: Container[int]) -> bool:
    """In one breath: "bukan terorisme", "tidak terkait narkoba"."""
    return hit.span.start in denials or hit.span.start - 1 in denials


@compiled
def _fed(vocabulary: Vocabulary) -> Mapping[str, tuple[str, ...]]:
    """Crime id to the topics that it feeds."""
    return {
        crime.id: tuple(topic.id for topic in vocabulary.topics if crime.id in topic.crimes)
        for crime in vocabulary.crimes
    }


_Pairs = Mapping[str, tuple[str, tuple[frozenset[str], ...]]]


@compiled
def _pairs(vocabulary: Vocabulary) -> _Pairs:
    """Id of a part to its topic, and to the parts beside any of which it says it: ids that must all be there."""
    pairs: dict[str, tuple[str, tuple[frozenset[str], ...]]] = {}
    for topic in vocabulary.topics:
        ids = {part: f"{topic.id}/{number}" for number, part in enumerate(topic.parts)}
        lines = [frozenset(ids[part] for part in forms_of(line)) for line in topic.together]
        for ident in ids.values():
            pairs[ident] = topic.id, tuple(line - {ident} for line in lines if ident in line)
    return pairs


def _together(parts: _Hits, pairs: _Pairs) -> _Hits:
    """By topic, in the order of the text, the hits of all parts of which the counterpart is there too."""
    told: _Hits = {}
    there = parts.keys()
    for ident, hits in parts.items():
        topic, counterparts = pairs[ident]
        if any(others <= there for others in counterparts):
            told.setdefault(topic, []).extend(hits)
    for hits in told.values():
        hits.sort(key=_edges)
    return told


def _edges(hit: Hit) -> tuple[int, int]:
    return hit.span.start, hit.span.end


def _sighting(text: str, index: int, loudness: float, hits: Sequence[Hit]) -> Sighting:
    words = tuple([hit.span for hit in hits])
    if len(words) > 1:
        words = tuple(dict.fromkeys(words))
    terms = dict.fromkeys([text[span.start : span.end].lower() for span in words])
    return Sighting(index, loudness, words, tuple(terms))


class _Asides:
    """Where a term is said by the way: in a law's name, of a convict, as an example, in a sentence on
    something else."""

    def __init__(self, survey: Survey) -> None:
        self._text = survey.scan.text
        self._sentences = survey.scan.sentences
        self._laws = [hit.span.end for _, hit in survey.cue("law-name")]
        self._charges = sentences(survey.cue("charged"))
        self._convicts = sentences(survey.cue("convict"))
        self._examples = [hit.span.end for _, hit in survey.cue("example")]
        self._besides = {
            index for index, hit in survey.cue("besides") if hit.span.start < self._start(index) + 3
        }

    def _start(self, index: int) -> int:
        return self._sentences[index].span.start

    def loudness(self, index: int, hits: Iterable[Hit]) -> float:
        """How loud the loudest of some terms in one sentence is."""
        convict, start = index in self._convicts, self._start(index)
        usual = BESIDES if index in self._besides else TERM
        if not (convict or self._laws or self._examples):
            return usual
        law = CHARGED if index in self._charges else LAW
        return max([self._of(hit, start, convict, usual, law) for hit in hits])

    def _of(self, hit: Hit, start: int, convict: bool, usual: float, law: float) -> float:
        at = hit.span.start
        before = max(start, at - LAW_NAME)
        if _any_within(self._laws, before, at) and "tentang " in self._text[before:at]:
            return law
        if convict and hit.kind is _CRIME:
            return SENTENCED
        if _any_within(self._examples, max(start, at - LIST_OF_EXAMPLES), at):
            return EXAMPLE
        return usual


def _any_within(places: list[int], start: int, end: int) -> bool:
    """Whether one of the places, which are in order, lies in the half-open range."""
    at = bisect_left(places, start)
    return at < len(places) and places[at] < end
