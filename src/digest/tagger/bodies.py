"""Regions and forums that are central to an article: what it is about when it names no single partner."""

import re
from collections.abc import Iterable, Iterator

from digest.model.claim import Claim
from digest.model.scan import Hit, Kind
from digest.model.text import Role, Span
from digest.tagger.survey import Survey
from digest.vocabulary.codes import HOME
from digest.vocabulary.compiled import compiled
from digest.vocabulary.values import Vocabulary
from digest.vocabulary.wordlists import word_lists

#: What a forum must reach to be central, and a region, which is more often only the backdrop.
CENTRAL = {Kind.FORUM: 1.2, Kind.REGION: 1.5}
FIELDS = {Kind.FORUM: "forums", Kind.REGION: "regions"}

#: Each further sentence that names it adds this, up to four.
AGAIN = 0.35
MOST_EVIDENCE = 100

#: What the place of a sentence adds: the headline; the first sentences of running text, where none opens with a
#: word that looks back.
HEADLINE, OPENING = 2.0, (1.2, 1.2, 0.7, 0.7, 0.4, 0.4)

_WORD = re.compile(r"[^\W\d_]+")


def central(survey: Survey, vocabulary: Vocabulary) -> Iterator[Claim]:
    """Claims on `forums`, then `regions`."""
    weighing = _weights(survey, vocabulary)
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


def surest_of_ours(claims: Iterable[Claim], vocabulary: Vocabulary) -> float:
    """How sure the surest of the central regions and forums is that Indonesia belongs to; 0 where none is."""
    ours = _ours(vocabulary)
    return max((claim.certainty for claim in claims if claim.item in ours), default=0.0)


@compiled
def _ours(vocabulary: Vocabulary) -> frozenset[str]:
    """Ids of the regions and forums that Indonesia belongs to."""
    regions = (region.id for region in vocabulary.regions if HOME in region.members)
    return frozenset((*regions, *(forum.id for forum in vocabulary.forums if forum.includes_indonesia)))


def _weights(survey: Survey, vocabulary: Vocabulary) -> tuple[float, ...]:
    """For each sentence, what its place in the text adds."""
    aside = word_lists(vocabulary)["aside"]
    found = [HEADLINE if role is Role.HEADLINE else 0.0 for role in survey.roles]
    for index, weight in zip(survey.body, OPENING, strict=False):
        if aside.isdisjoint(_first_words(survey.scan.text, survey.scan.sentences[index].span)):
            found[index] = weight
    return tuple(found)


def _first_words(text: str, sentence: Span) -> list[str]:
    return _WORD.findall(text[sentence.start : min(sentence.end, sentence.start + 40)].lower())[:4]


def _by_body(survey: Survey, kind: Kind) -> dict[str, dict[int, Hit]]:
    """Id to its first hit in each sentence; "Asia" inside "Asia Tenggara" is not there."""
    seen: dict[str, dict[int, Hit]] = {}
    end = 0
    for index, hit in survey.of(kind):
        if hit.span.end > end:
            end = hit.span.end
            seen.setdefault(hit.id, {}).setdefault(index, hit)
    return seen
