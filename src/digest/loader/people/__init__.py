"""People who act or speak: name, rank, role, body, country, capacity."""

from collections.abc import Iterable, Iterator

from digest.loader.people.cast import Person, Seen, acting, country_of, gather, office_of
from digest.loader.language.lexis import Lexis, lexis
from digest.loader.people.mentions import Mention, mentions
from digest.loader.language.rows import rows
from digest.loader.once import once
from digest.model.claim import Claim
from digest.model.scan import Scan
from digest.model.text import Role, Span
from digest.vocabulary.values import Vocabulary

_HEADINGS = frozenset({Role.HEADLINE, Role.SUBHEAD, Role.DATELINE})
MOST_EVIDENCE = 100


def find(scan: Scan, vocabulary: Vocabulary) -> Iterable[Claim]:
    """A membership claim for each person, in order of appearance, and one for each thing told of the person."""
    known = lexis(vocabulary)
    for person in cast(scan, vocabulary):
        yield from _claims(person, scan, known)


@once
def cast(scan: Scan, vocabulary: Vocabulary) -> tuple[Person, ...]:
    """The persons who act in an article."""
    known = lexis(vocabulary)
    return tuple(acting(gather(_seen(scan, vocabulary, known)), scan, known))


def _seen(scan: Scan, vocabulary: Vocabulary, known: Lexis) -> Iterator[Seen]:
    lead = _lead(scan)
    for index, row in enumerate(rows(scan, vocabulary)):
        heading = scan.block_of(scan.sentences[index]).role in _HEADINGS
        for mention in mentions(row, known.by_name):
            yield Seen(mention, index, heading, index == lead)


def _lead(scan: Scan) -> int:
    """The first sentence of running text."""
    return next(
        (i for i, s in enumerate(scan.sentences) if scan.block_of(s).role not in _HEADINGS), -1
    )


def _claims(person: Person, scan: Scan, known: Lexis) -> Iterator[Claim]:
    full = person.fullest
    name = scan.document.plain(full.name)
    spans = [s.mention.name for s in person.seen if not s.heading][:MOST_EVIDENCE]
    told = next((s.mention for s in person.seen if s.mention.role and not s.mention.referred), None)
    rank = next((s.mention for s in person.seen if s.mention.rank), None)

    def claim(attribute: str, value: str, certainty: float, *evidence: Span) -> Claim:
        return Claim(
            field="persons",
            value=value,
            item=name,
            attribute=attribute,
            certainty=certainty,
            evidence=tuple(scan.document.quote(span, "people") for span in evidence),
        )

    yield claim("", name, 0.9, *spans)
    yield claim("name", name, 0.9, full.name)
    if rank is not None and rank.rank is not None:
        yield claim("rank", scan.document.plain(rank.rank), 0.95, rank.rank)
    capacity = "other"
    if told is not None and told.role is not None:
        yield claim("role", scan.document.plain(told.role.span), 0.9, told.role.span)
        capacity = office_of(told.role, scan, known).capacity
    elif rank:
        capacity = "official"
    yield claim("capacity", capacity, 0.8, full.name)
    country = country_of(person, scan, known)
    if country.code:
        yield claim("country", country.code, 0.9 if country.certain else 0.6, country.span or full.name)
