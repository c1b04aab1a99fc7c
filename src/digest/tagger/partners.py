"""Whom Indonesia deals with here: partner countries.

A country is named for many reasons. The parts it plays (`parts.py`), worth more near the beginning, add up;
the sum decides, and its distance from the bar is the certainty.
"""

from collections.abc import Iterator, Sequence

from digest.model.claim import Claim
from digest.model.scan import Scan
from digest.model.text import Evidence
from digest.tagger import bodies
from digest.tagger.parts import OPENING, WORTH, Part, Sighting, sightings, weights
from digest.tagger.survey import Survey
from digest.vocabulary.values import Vocabulary

#: What a country must reach to be a partner, and what share of the first partner's score.
BAR = 1.9
SHARE = 0.33

#: Where nobody reaches the bar, a doubtful partner is whoever reaches this and whose people the case is about, or
#: anybody who does where no forum or region is central.
LOW_BAR = 1.2

#: Each further sentence adds this, up to four: one in which the country plays a part, one that only names it.
AGAIN, AGAIN_NAMED = 0.35, 0.15

#: A part worth less than this only adds to what others say.
SPEAKS = 1.0

#: What speaks against counts this much of its worth, down to -3; a text that never joins the country to
#: Indonesia leaves it this share.
AGAINST, WORST, UNJOINED = 0.35, -3.0, 0.4

#: What a country is that only hosts a forum: beside one it is no partner.
HOSTS = frozenset({Part.NAMED, Part.CITY})

#: Why, as an editor reads it.
WHY = {
    Part.TOGETHER: "kerja sama dengan negara ini",
    Part.PEOPLE: "warga, kapal atau jaringan negara ini",
    Part.STATE: "pemerintah atau aparat negara ini bertindak",
    Part.SCENE: "peristiwa di, ke atau dari negara ini",
    Part.NAMED: "disebut di awal dan berulang",
    Part.CITY: "kota negara ini disebut di awal",
}

Scores = dict[str, tuple[float, tuple[Sighting, ...]]]


def decide(survey: Survey, claims: Sequence[Claim], vocabulary: Vocabulary) -> tuple[Claim, ...]:
    """Claims on `partners`, `regions` and `forums`, each with its evidence, its certainty and why.

    `claims`: what the loader found; `mentioned` are read."""
    weighing = weights(survey, vocabulary)
    central = tuple(bodies.central(survey, weighing))
    scores = _scored(sightings(survey, claims, vocabulary, weighing))
    return (*_partners(survey.scan, scores, alone=not central), *central)


def _partners(scan: Scan, scores: Scores, alone: bool) -> Iterator[Claim]:
    """`alone`: no forum or region is central to the text, so that some country should be."""
    first = max((score for score, _ in scores.values()), default=0.0)
    for code, (score, seen) in scores.items():
        most = min(seen, key=lambda sighting: (-sighting.worth, sighting.span.start, sighting.span.end))
        if not alone and most.part in HOSTS:
            continue
        low = first < BAR and (alone or most.part is Part.PEOPLE)
        if score < (LOW_BAR if low else BAR) or score < SHARE * first or (not low and _is_aside(seen)):
            continue
        told = tuple(sighting for sighting in seen if sighting.worth > 0)
        yield Claim(
            field="partners",
            value=code,
            item=code,
            certainty=round(min(0.95, max(0.3, 0.45 + 0.2 * (score - BAR))), 2),
            evidence=tuple(_quote(scan, sighting) for sighting in told),
            note=WHY[most.part],
        )


def _is_aside(seen: Sequence[Sighting]) -> bool:
    """Named in one sentence only, and that neither the headline nor one of the first two."""
    return len({sighting.sentence for sighting in seen}) == 1 and seen[0].weight < OPENING[0]


def _quote(scan: Scan, sighting: Sighting) -> Evidence:
    return scan.document.quote(sighting.span, sighting.part.rule)


def _scored(seen: Iterator[Sighting]) -> Scores:
    """For each country: how much speaks for it, and the sightings that do, in the order of the text."""
    found: dict[str, list[Sighting]] = {}
    for sighting in seen:
        found.setdefault(sighting.code, []).append(sighting)
    return {code: (score(of_one), tuple(of_one)) for code, of_one in found.items()}


def score(found: Sequence[Sighting]) -> float:
    """How much speaks for one country as a partner: its best sighting, and what the others add or take."""
    best = max(sighting.worth for sighting in found)
    parts = {sighting.sentence for sighting in found if WORTH[sighting.part] >= SPEAKS}
    named = {sighting.sentence for sighting in found if sighting.part is Part.NAMED} - parts
    again = AGAIN * min(4, max(0, len(parts) - 1)) + AGAIN_NAMED * min(4, len(named))
    against = AGAINST * max(
        WORST, sum(WORTH[sighting.part] for sighting in found if WORTH[sighting.part] < 0)
    )
    total = best + again + against
    return total if any(sighting.joined for sighting in found) else UNJOINED * total
