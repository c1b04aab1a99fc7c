"""What names Indonesia, wherever it stands in a text."""

from digest.model.scan import Kind
from digest.vocabulary.codes import HOME
from digest.vocabulary.compiled import compiled
from digest.vocabulary.values import Vocabulary


@compiled
def home_names(vocabulary: Vocabulary) -> dict[Kind, frozenset[str]]:
    """By kind, the ids of the country, its places and its agencies."""
    return {
        Kind.COUNTRY: frozenset({HOME}),
        Kind.PLACE: frozenset(f"{HOME}/{place.name}" for place in vocabulary.places if place.country == HOME),
        Kind.ORGANIZATION: frozenset(body.id for body in vocabulary.organizations if body.country == HOME),
    }
