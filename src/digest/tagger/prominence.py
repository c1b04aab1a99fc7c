"""How much of an article a topic is: primary, secondary or passing, weighed from how it is told."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import log1p

from digest.model.claim import Claim
from digest.model.text import Evidence
from digest.tagger.signs import Features, Signs
from digest.tagger.topics import BESIDES, Sighting
from digest.vocabulary.values import Vocabulary, Weights
from digest.weighing.weigh import Weighed, logit, weigh, why

#: An article is about this many topics at most.
MOST_PRIMARY = 3

#: A topic that is so much less sure to be primary than the surest one is told of beside it: this share of it.
SHARE = 0.6

#: What the first sentences of the body weigh in the opening.
OPENING = (1.0, 0.9, 0.8)

#: From this loudness on a topic opens an article; under the second it is not in the opening.
OPENS, HINTS = 0.6, 0.3

#: A sighting as loud as this is a term's; the less loud ones say it together, or by the way.
AS_TERM = 0.8

#: Mentions listed as evidence of one topic: more than any article has that a person reads.
MOST_EVIDENCE = 100


class Prominence(StrEnum):
    PRIMARY = "primary"
    SECONDARY = "secondary"


@dataclass(frozen=True, slots=True)
class Verdict:
    """`discussed`, `about`: how sure it is that the topic is in the article at all, and that it is primary."""

    topic: str
    discussed: Weighed
    about: Weighed


Seen = Mapping[str, Sequence[Sighting]]


def weigh_topics(signs: Signs, seen: Seen, vocabulary: Vocabulary) -> tuple[Verdict, ...]:
    """All topics that something speaks for, the most prominent first."""
    discussed, about = vocabulary.weights.get("topics"), vocabulary.weights.get("primary")
    if not (discussed and about):
        return ()
    known = [topic.id for topic in vocabulary.topics]
    verdicts = (
        Verdict(topic, weigh(discussed, found), weigh(about, found))
        for topic, found in features(told(signs, seen), _said(signs, vocabulary), known).items()
    )
    return tuple(sorted(verdicts, key=lambda v: (-v.about.probability, -v.discussed.probability, v.topic)))


def told(signs: Signs, seen: Seen) -> dict[str, Features]:
    """By topic, how terms and patterns tell of it."""
    patterns, presences = _patterns(signs), _presences(signs, seen)
    return {
        topic: {
            **presences.get(topic, {"untold": 1.0}),
            **signs.spread("pattern", patterns.get(topic, frozenset())),
            **signs.spread(f"pattern-{topic}", patterns.get(topic, frozenset())),
        }
        for topic in sorted({*presences, *patterns})
    }


def features(
    told: Mapping[str, Features], said: Mapping[str, float], known: Sequence[str]
) -> dict[str, Features]:
    """By topic, in the order of those known; one of which neither term nor pattern tells is none. `said`: what the
    words alone say of each for which they are weighed, as a logit."""
    most, rivals = max(said.values(), default=0.0), log1p(len(told))
    return {
        topic: {
            f"topic-{topic}": 1.0,
            **told[topic],
            **({"words": max(-3.0, min(2.0, said[topic] / 2))} if topic in said else {}),
            "words-most": float(said.get(topic) == most),
            "rivals": rivals,
        }
        for topic in known
        if topic in told
    }


def _said(signs: Signs, vocabulary: Vocabulary) -> dict[str, float]:
    """By topic, what the words of the text say of it."""
    weights = vocabulary.weights
    return {
        topic.id: logit(weights[f"words-{topic.id}"], signs.bag)
        for topic in vocabulary.topics
        if f"words-{topic.id}" in weights
    }


#: What a pattern tells of that is no topic.
_NO_TOPIC = frozenset({"country", "text"})


def _patterns(signs: Signs) -> dict[str, frozenset[int]]:
    """By topic, the sentences that hold a pattern of it."""
    found: dict[str, set[int]] = {}
    for match in signs.matches:
        if match.pattern.of not in _NO_TOPIC:
            found.setdefault(match.pattern.of, set()).add(match.sentence)
    return {what: frozenset(sentences) for what, sentences in found.items()}


def _presences(signs: Signs, seen: Seen) -> dict[str, Features]:
    """How each topic stands in the article, in words that tell of it."""
    loudness = {topic: {s.sentence: s.loudness for s in found} for topic, found in seen.items()}
    volumes = {topic: sum(of_one.values()) for topic, of_one in loudness.items()}
    openings = {topic: _opening(of_one, signs) for topic, of_one in loudness.items()}
    loudest, all_of_it = max(volumes.values(), default=1.0), sum(volumes.values()) or 1.0
    first = min((found[0].sentence for found in seen.values()), default=0)
    opened = max(openings.values(), default=0.0) > OPENS
    return {
        topic: {
            "opening": openings[topic],
            "late": float(opened and openings[topic] < HINTS),
            "share": _share(loudness[topic], signs),
            "rank": volumes[topic] / loudest,
            "part": volumes[topic] / all_of_it,
            "first": float(found[0].sentence == first),
            **_sighted(found, signs),
        }
        for topic, found in seen.items()
    }


def _share(loudness: Mapping[int, float], signs: Signs) -> float:
    """How much of the running text tells of it."""
    told = loudness.keys() & set(signs.survey.body)
    return min(0.5, sum(loudness[at] for at in sorted(told)) / signs.length)


def _sighted(found: Sequence[Sighting], signs: Signs) -> Features:
    """How one topic is told of, and where aloud."""
    aloud = {s.sentence for s in found if s.loudness >= OPENS}
    return {
        "terms": log1p(sum(s.loudness >= AS_TERM for s in found)),
        "together": log1p(sum(AS_TERM > s.loudness >= BESIDES for s in found)),
        "headline": float(not aloud.isdisjoint(signs.heads)),
        "lead": float(not aloud.isdisjoint(signs.opening)),
        "once": float(len(found) == 1),
        "quiet": float(not aloud),
        "distinct": log1p(len({term for s in found for term in s.terms})),
    }


def _opening(loudness: Mapping[int, float], signs: Signs) -> float:
    """How loud a topic is in the headline or the first sentences."""
    heads = [loudness.get(index, 0.0) for index in signs.heads]
    first = zip(signs.survey.body, OPENING, strict=False)
    return max((*heads, *(loudness.get(index, 0.0) * weight for index, weight in first)), default=0.0)


def claims(
    signs: Signs, verdicts: Sequence[Verdict], seen: Seen, vocabulary: Vocabulary, inside: bool
) -> tuple[Claim, ...]:
    """For each topic that is discussed, that it belongs to the article, and how prominent it is there.

    `inside`: the article belongs here, and so is about something, be it unsure.
    """
    found: list[Claim] = []
    for rank, verdict in enumerate(verdicts):
        first = inside and rank == 0
        beside = verdict.about.probability < SHARE * verdicts[0].about.probability
        about = _reaches(verdict.about, vocabulary.weights["primary"], first)
        primary = about and not beside and rank < MOST_PRIMARY
        if primary or _reaches(verdict.discussed, vocabulary.weights["topics"], first):
            evidence = _evidence(signs, verdict.topic, seen)
            found += _of_one(verdict, primary, evidence, vocabulary)
    return tuple(found)


def _reaches(weighed: Weighed, weights: Weights, first: bool) -> bool:
    return weighed.probability >= (min(weights.first, weights.bar) if first else weights.bar)


def _of_one(
    verdict: Verdict, primary: bool, evidence: tuple[Evidence, ...], vocabulary: Vocabulary
) -> Iterator[Claim]:
    topic, about = verdict.topic, verdict.about.probability
    value = (Prominence.PRIMARY if primary else Prominence.SECONDARY).value
    sure = max(verdict.discussed.probability, about)
    yield Claim(
        "topics",
        topic,
        item=topic,
        certainty=round(sure, 2),
        evidence=evidence,
        note=why(verdict.discussed.parts, True, vocabulary),
    )
    yield Claim(
        "topics",
        value,
        item=topic,
        attribute="prominence",
        certainty=round(about if primary else 1 - about, 2),
        evidence=evidence,
        note=why(verdict.about.parts, primary, vocabulary),
    )


def _evidence(signs: Signs, topic: str, seen: Seen) -> tuple[Evidence, ...]:
    """The terms that tell of it, and what the patterns hold, in the order of the text."""
    spans = {span: "topic" for sighting in seen.get(topic, ()) for span in sighting.words}
    for match in signs.matches:
        if match.pattern.of == topic:
            spans.setdefault(signs.row.span(match.first, match.last), match.pattern.id)
    quote = signs.survey.scan.document.quote
    return tuple(quote(span, spans[span]) for span in sorted(spans)[:MOST_EVIDENCE])
