"""Regions and forums that are central to an article: what it is about when it names no single partner."""

from collections.abc import Iterator, Sequence

from digest.model.claim import Claim
from digest.model.scan import Hit, Kind
from digest.tagger.survey import Survey

#: What a forum must reach to be central, and a region, which is more often only the backdrop.
CENTRAL = {Kind.FORUM: 1.2, Kind.REGION: 1.5}
FIELDS = {Kind.FORUM: "forums", Kind.REGION: "regions"}

#: Each further sentence that names it adds this, up to four.
AGAIN = 0.35
MOST_EVIDENCE = 100


def central(survey: Survey, weighing: Sequence[float]) -> Iterator[Claim]:
    """Claims on `forums`, then `regions`. `weighing`: for each sentence, what its place in the text adds."""
    for kind, field in FIELDS.items():
        for ident, hits in _by_body(survey, kind).items():
            score = max(weighing[index] for index in hits) + AGAIN * min(4, len(hits) - 1)
            if score < CENTRAL[kind]:
                continue
            yield Claim(
                field=field,
                value=ident,
                item=ident,
                certainty=round(min(0.95, 0.5 + 0.2 * (score - CENTRAL[kind])), 2),
                evidence=tuple(
                    survey.scan.document.quote(hit.span, kind.value)
                    for hit in tuple(hits.values())[:MOST_EVIDENCE]
                ),
                note="disebut di awal berita"
                if score - AGAIN * min(4, len(hits) - 1)
                else "berulang kali disebut",
            )


def _by_body(survey: Survey, kind: Kind) -> dict[str, dict[int, Hit]]:
    """Id to its first hit in each sentence; "Asia" inside "Asia Tenggara" is not there."""
    seen: dict[str, dict[int, Hit]] = {}
    end = 0
    for index, hit in survey.of(kind):
        if hit.span.end > end:
            end = hit.span.end
            seen.setdefault(hit.id, {}).setdefault(index, hit)
    return seen
