"""Primary, secondary or passing: how much of an article a topic is."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from math import exp, log1p

from digest.model.claim import Claim
from digest.model.scan import Scan
from digest.tagger.survey import Survey
from digest.tagger.topics import BESIDES, Sighting
from digest.vocabulary.compiled import compiled
from digest.vocabulary.values import Topic, Vocabulary

#: A topic under this probability of being discussed at all is left out; over the second it is what the
#: article is about.
DISCUSSED, ABOUT = 0.6, 0.5

#: The strongest topic of an article is told of from this probability on: an article is about something.
HINTED = 0.45

#: An article is about this many topics at most.
MOST_PRIMARY = 3

#: What the first sentences of the body weigh in the opening.
OPENING = (1.0, 0.9, 0.8)

#: From this loudness on a topic opens an article; under the second it is not in the opening.
OPENS, HINTS = 0.6, 0.3

#: A sighting as loud as this is a term's; the less loud ones say it together, or by the way.
AS_TERM = 0.8

#: A shorter article is measured as one of so many sentences: one of two is not half of what was to be said.
FEWEST_SENTENCES = 4


class Prominence(StrEnum):
    PRIMARY = "primary"
    SECONDARY = "secondary"


@dataclass(frozen=True, slots=True)
class Presence:
    """How a topic stands in an article, each figure 0 or more.

    opening: how loud it is in the headline or the first sentences, 0..1. terms, together: sentences that say
    it by a term, or by weak ideas together. share: of the body's sentences, weighed by loudness, 0..1.
    volume: of all its sightings. rank: its volume by that of the loudest topic, 0..1. late: another topic
    opens the article, not this.
    """

    opening: float
    terms: int
    together: int
    share: float
    volume: float
    rank: float
    late: bool

    @property
    def once(self) -> bool:
        """Said in one sentence only, and not in the opening."""
        return self.opening < HINTS and self.terms + self.together < 2


@dataclass(frozen=True, slots=True)
class Verdict:
    """`discussed`, `about`: the probabilities that the topic is in the article at all, and that it is
    primary."""

    topic: str
    prominence: Prominence
    discussed: float
    about: float
    presence: Presence


@dataclass(frozen=True, slots=True)
class Weights:
    """Of a logistic model: measured once on articles tagged by hand, and rounded."""

    base: float
    opening: float
    terms: float
    together: float
    share: float
    rank: float
    late: float

    def probability(self, p: Presence) -> float:
        logit = (
            self.base
            + self.opening * p.opening
            + self.terms * log1p(p.terms)
            + self.together * log1p(p.together)
            + self.share * min(p.share, 0.4)
            + self.rank * p.rank
            + self.late * p.late
        )
        return 1 / (1 + exp(-logit))


IS_DISCUSSED = Weights(base=-0.2, opening=0.5, terms=1.65, together=0.0, share=1.8, rank=0.75, late=-0.5)
IS_ABOUT = Weights(base=-2.4, opening=0.4, terms=1.75, together=0.4, share=1.9, rank=1.6, late=-1.4)


def weigh(
    survey: Survey, seen: Mapping[str, Sequence[Sighting]], vocabulary: Vocabulary
) -> tuple[Verdict, ...]:
    """The topics that an article is about or discusses, primary first, the surest first.

    At least one is primary, unless nothing is said but once and late.
    """
    presences = _presences(survey, seen)
    chances = sorted(
        ((IS_ABOUT.probability(p), IS_DISCUSSED.probability(p), topic, p) for topic, p in presences.items()),
        key=lambda chance: (-chance[0], -chance[1], chance[2]),
    )
    kept = [c for at, c in enumerate(chances) if c[1] >= (DISCUSSED if at else HINTED)]
    scenes, crimes = _scenes(vocabulary), _of_crimes(vocabulary)
    verdicts: list[Verdict] = []
    for about, discussed, topic, presence in kept:
        eclipsed = topic in scenes and any(verdict.topic in crimes for verdict in verdicts)
        about_it = not verdicts or (about >= ABOUT and len(verdicts) < MOST_PRIMARY)
        primary = about_it and not eclipsed and not presence.once
        prominence = Prominence.PRIMARY if primary else Prominence.SECONDARY
        verdicts.append(Verdict(topic, prominence, discussed, about, presence))
    return tuple(sorted(_settled(verdicts, _kin(vocabulary)), key=lambda verdict: verdict.prominence))


def _settled(verdicts: Iterable[Verdict], kin: Mapping[str, Topic]) -> Iterator[Verdict]:
    """A third topic yields; the companions of one alone join it: a crime and those whom it befell. Close
    calls, both."""
    verdicts = tuple(verdicts)
    primary = [verdict.topic for verdict in verdicts if verdict.prominence is Prominence.PRIMARY]
    gone, joining = set[str](), set[str]()
    if len(primary) > 2:
        gone = {topic for topic in primary if {*kin[topic].yields}.intersection(primary)}
    if len(primary) == 1:
        joining = {*kin[primary[0]].companions}
    for verdict in verdicts:
        if verdict.topic in gone:
            yield replace(verdict, prominence=Prominence.SECONDARY, about=ABOUT)
        elif verdict.topic in joining:
            yield replace(verdict, prominence=Prominence.PRIMARY, about=max(ABOUT, verdict.about))
        else:
            yield verdict


@compiled
def _kin(vocabulary: Vocabulary) -> Mapping[str, Topic]:
    return {topic.id: topic for topic in vocabulary.topics}


@compiled
def _scenes(vocabulary: Vocabulary) -> frozenset[str]:
    return frozenset(topic.id for topic in vocabulary.topics if topic.scene)


@compiled
def _of_crimes(vocabulary: Vocabulary) -> frozenset[str]:
    """Topics that tell what was done."""
    return frozenset(topic.id for topic in vocabulary.topics if topic.crimes and not topic.scene)


def _presences(survey: Survey, seen: Mapping[str, Sequence[Sighting]]) -> dict[str, Presence]:
    loudness = {topic: {s.sentence: s.loudness for s in found} for topic, found in seen.items()}
    volumes = {topic: sum(of_one.values()) for topic, of_one in loudness.items()}
    openings = {topic: _opening(of_one, survey) for topic, of_one in loudness.items()}
    loudest = max(volumes.values(), default=1.0)
    openers = [topic for topic, opening in openings.items() if opening > OPENS]
    sentences, length = frozenset(survey.body), max(len(survey.body), FEWEST_SENTENCES)
    return {
        topic: Presence(
            opening=openings[topic],
            terms=sum([s.loudness >= AS_TERM for s in found]),
            together=sum([AS_TERM > s.loudness >= BESIDES for s in found]),
            share=sum([loud for index, loud in loudness[topic].items() if index in sentences]) / length,
            volume=volumes[topic],
            rank=volumes[topic] / loudest,
            late=openings[topic] < HINTS and bool(openers),
        )
        for topic, found in seen.items()
    }


def _opening(loudness: Mapping[int, float], survey: Survey) -> float:
    """How loud a topic is in the headline or the first sentences."""
    heads = [loudness.get(index, 0.0) for index in survey.heads]
    body = [loudness.get(index, 0.0) * weight for index, weight in zip(survey.body, OPENING, strict=False)]
    return max((*heads, *body), default=0.0)


#: Mentions listed as evidence of one topic: more than any article has that a person reads.
MOST_EVIDENCE = 100

#: A share of the body's sentences that is worth telling.
LEAST_SHARE = 0.01

#: From this probability on a topic's place in the article is sure: half of those below are wrong.
SURE = 0.7


def claims(
    scan: Scan, verdicts: Sequence[Verdict], seen: Mapping[str, Sequence[Sighting]]
) -> Iterator[Claim]:
    """For each verdict, that the topic belongs to the article, and how prominent it is there."""
    for verdict in verdicts:
        words = [span for sighting in seen[verdict.topic] for span in sighting.words]
        evidence = tuple(scan.document.quote(span, "topic") for span in words[:MOST_EVIDENCE])
        topic, value = verdict.topic, verdict.prominence.value
        yield Claim("topics", topic, item=topic, certainty=certainty(verdict.discussed), evidence=evidence)
        yield Claim(
            "topics",
            value,
            item=topic,
            attribute="prominence",
            certainty=certainty(max(verdict.about, 1 - verdict.about)),
            evidence=evidence,
            note=_why(verdict),
        )


def certainty(probability: float) -> float:
    """0..1, a half where the probability is SURE."""
    return round(min(1.0, max(0.0, 0.5 + (probability - SURE) * 0.5 / (1 - SURE))), 2)


def _why(verdict: Verdict) -> str:
    """For editors: what decided."""
    presence = verdict.presence
    where = "ada di pembuka" if presence.opening > OPENS else "tidak ada di pembuka"
    share = f", {presence.share:.0%} isi" if presence.share >= LEAST_SHARE else ""
    return f"{where}; {presence.terms + presence.together} kalimat{share}"
