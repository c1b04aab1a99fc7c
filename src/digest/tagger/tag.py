"""The judgements on an article as a whole, in the order in which each leans on those before it."""

from collections.abc import Iterable

from digest.model.claim import Claim
from digest.model.scan import Scan
from digest.tagger import partners, prominence, scope, topics
from digest.tagger.survey import gather
from digest.vocabulary.values import Vocabulary


def tag(scan: Scan, claims: Iterable[Claim], vocabulary: Vocabulary) -> tuple[Claim, ...]:
    """Claims on topics, partners, regions, forums and scope. `claims`: what the loader found in the same
    text."""
    claims = tuple(claims)
    survey = gather(scan, claims, vocabulary)
    seen = topics.sightings(survey, vocabulary)
    verdicts = prominence.weigh(survey, seen, vocabulary)
    subjects = tuple(prominence.claims(scan, verdicts, seen))
    found = (*claims, *subjects)
    counterparts = partners.decide(survey, found, vocabulary)
    return (*subjects, *counterparts, scope.decide(survey, verdicts, (*found, *counterparts), vocabulary))
