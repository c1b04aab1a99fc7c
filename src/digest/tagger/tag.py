"""The judgements on an article as a whole, in the order in which each leans on those before it."""

from collections.abc import Iterable

from digest.model.claim import Claim
from digest.model.scan import Scan
from digest.tagger import bodies, partners, prominence, scope, topics
from digest.tagger.signs import signs
from digest.tagger.survey import gather
from digest.vocabulary.values import Vocabulary


def tag(scan: Scan, claims: Iterable[Claim], vocabulary: Vocabulary) -> tuple[Claim, ...]:
    """Claims on topics, partners, regions, forums and scope. `claims`: what the loader found in the same
    text."""
    claims = tuple(claims)
    survey = gather(scan, claims, vocabulary)
    told = signs(survey, claims, vocabulary)
    seen = topics.sightings(survey, vocabulary)
    verdicts = prominence.weigh_topics(told, seen, vocabulary)
    counterparts = partners.weigh_partners(told, vocabulary)
    central = tuple(bodies.central(survey, vocabulary))
    ours = bodies.surest_of_ours(central, vocabulary)
    weighed = scope.weigh_scope(told, verdicts, counterparts, ours, vocabulary)
    inside = scope.is_inside(weighed, vocabulary)
    found = (
        *prominence.claims(told, verdicts, seen, vocabulary, inside),
        *partners.claims(counterparts, vocabulary),
        *central,
    )
    untold = scope.is_untold(told, verdicts, counterparts, ours, vocabulary)
    return (*found, scope.claim(told, weighed, found, untold, vocabulary))
