"""People who act or speak: name, rank, role, body, country, capacity."""

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from digest.loader.fields.people.cast import Person, Seen, gather, office_of, unglued
from digest.loader.fields.people.mentions import mentions
from digest.loader.fields.people.told import claims
from digest.loader.fields.people.weighed import weighed
from digest.loader.language.lexis import lexis
from digest.loader.language.rows import heads, rows
from digest.model.claim import Claim
from digest.model.scan import Scan
from digest.model.text import Role
from digest.vocabulary.compiled import compiled
from digest.vocabulary.values import Vocabulary
from digest.weighing.weigh import probability, reason, weights_of

_HEADINGS = frozenset({Role.HEADLINE, Role.SUBHEAD, Role.DATELINE})


def find(scan: Scan, vocabulary: Vocabulary) -> Iterable[Claim]:
    """A membership claim for each person, in order of appearance, and one for each thing told of the
    person."""
    for person in cast(scan, vocabulary):
        yield from claims(person, scan, vocabulary)


@compiled
def cast(scan: Scan, vocabulary: Vocabulary) -> tuple[Person, ...]:
    """The persons who act in an article."""
    weights = weights_of(vocabulary, "persons")
    probable = [(person, told, probability(weights, told)) for person, told in candidates(scan, vocabulary)]
    return tuple(
        replace(person, acts=reason("persons", acts, told, vocabulary))
        for person, told, acts in probable
        if round(acts, 2) >= weights.bar
    )


@compiled
def candidates(scan: Scan, vocabulary: Vocabulary) -> tuple[tuple[Person, tuple[str, ...]], ...]:
    """Everybody that an article names, with what speaks for and against acting in it."""
    persons = gather(unglued(_seen(scan, vocabulary), lexis(vocabulary).uses))
    return tuple(weighed(persons, rows(scan, vocabulary)))


def _seen(scan: Scan, vocabulary: Vocabulary) -> Iterator[Seen]:
    known, lead, blocks = lexis(vocabulary), True, scan.document.blocks
    read = zip(scan.sentences, rows(scan, vocabulary), heads(scan, vocabulary), strict=True)
    for index, (sentence, row, starts) in enumerate(read):
        heading = blocks[sentence.block].role in _HEADINGS
        for mention in mentions(row, starts, known.by_name):
            office = office_of(mention.role, scan, known) if mention.role else None
            yield Seen(mention, index, heading, lead and not heading, office)
        lead = lead and heading  # the first sentence of running text ends it
