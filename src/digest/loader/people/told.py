"""What an article tells of a person, as claims."""

from bisect import bisect_left
from collections.abc import Iterator

from digest.loader.bodies import FAMILIES, bodies, overlapping
from digest.loader.language.lexis import Lexis, lexis
from digest.loader.language.rows import rows
from digest.loader.people.cast import ABOUT, HOME, Country, Person, Seen, country_of, office_of, told_country
from digest.loader.people.mentions import Mention, Role
from digest.model.claim import Claim
from digest.model.scan import Hit, Kind, Scan
from digest.model.text import Span
from digest.vocabulary.values import Vocabulary

MOST_EVIDENCE = 100
REACH = 40  # words before a name in which stands who somebody is


def claims(person: Person, scan: Scan, vocabulary: Vocabulary) -> Iterator[Claim]:
    """The membership claim, and one for each attribute that the text tells."""
    known = lexis(vocabulary)
    full = person.fullest
    name = scan.document.plain(full.name)

    def claim(attribute: str, value: str, certainty: float, *spans: Span) -> Claim:
        evidence = tuple(scan.document.quote(span, "people") for span in spans)
        return Claim("persons", value, item=name, attribute=attribute, certainty=certainty, evidence=evidence)

    spans = [s.mention.name for s in person.seen if not s.heading][:MOST_EVIDENCE]
    yield claim("", name, _certainty(person, scan, known), *spans)
    yield claim("name", name, 0.9, full.name)
    rank = next((s.mention.rank for s in person.seen if s.mention.rank), None)
    if rank:
        yield claim("rank", scan.document.plain(rank), 0.95, rank)
    role = _role(person)
    if role:
        yield claim("role", scan.document.plain(role.span), 0.9, role.span)
        body = _body(role, scan, vocabulary, known)
        if body:
            yield claim("organization", body, 0.85, role.span)
    capacity, why = _capacity(person, role, scan, vocabulary, known)
    yield claim("capacity", capacity, 0.85 if role else 0.6, why or full.name)
    country = country_of(person, scan, known)
    if country.code is None:
        country = _nationality(person, scan, vocabulary)
    if country.code:
        yield claim("country", country.code, 0.9 if country.certain else 0.6, country.span or full.name)


def _role(person: Person) -> Role | None:
    roles = [s.mention for s in person.seen if s.mention.role]
    best = next((m for m in roles if not m.referred), roles[0] if roles else None)
    return best.role if best else None


def _certainty(person: Person, scan: Scan, known: Lexis) -> float:
    """How sure it is that somebody of this name acts here."""
    mentioned = [s.mention for s in person.seen if not s.heading]
    full = len(person.fullest.key) > 1
    if any(m.rank or (m.speaks and m.role) for m in mentioned):
        return 0.95
    if any(m.speaks for m in mentioned):
        return 0.9 if full or len(mentioned) > 1 else 0.48
    if any(m.role and m.acts for m in mentioned):
        return 0.85
    if any(_official(m, scan, known) for m in mentioned):
        return 0.7
    if any(m.introduced or m.aged or m.role for m in mentioned):
        return 0.65 if full else 0.45
    return 0.4


def _official(mention: Mention, scan: Scan, known: Lexis) -> bool:
    return mention.role is not None and office_of(mention.role, scan, known).capacity == "official"


def _body(role: Role, scan: Scan, vocabulary: Vocabulary, known: Lexis) -> str | None:
    """The id of the body the role is held in, or the name that the organizations' claims give it."""
    office = office_of(role, scan, known)
    ident, country = office.organization, told_country(role, office, scan, known)
    if ident and known.organizations[ident].kind not in FAMILIES and (not country or country.code == HOME):
        return ident
    named = (body for body in overlapping(bodies(scan, vocabulary), role.span) if not body.weak)
    return next((body.item for body in named), None)


def _capacity(
    person: Person, role: Role | None, scan: Scan, vocabulary: Vocabulary, known: Lexis
) -> tuple[str, Span | None]:
    if role:
        return office_of(role, scan, known).capacity, role.span
    if any(s.mention.rank for s in person.seen):
        return "official", None
    for s in person.seen:
        if s.mention.introduced or s.mention.aged or s.mention.acts:
            for hit in reversed(_before(s, scan, vocabulary, Kind.OFFICE)):
                capacity = known.offices[hit.id].capacity
                if capacity in ABOUT:
                    return capacity, hit.span
    return "other", None


def _nationality(person: Person, scan: Scan, vocabulary: Vocabulary) -> Country:
    """The country named before somebody who is introduced: dua narapidana asal Inggris, yakni X."""
    for s in person.seen:
        if s.mention.introduced or s.mention.aged:
            countries = _before(s, scan, vocabulary, Kind.COUNTRY)
            if countries and len({hit.id for hit in countries}) == 1:
                return Country(countries[-1].id, False, countries[-1].span)
    return Country(None, False)


def _before(s: Seen, scan: Scan, vocabulary: Vocabulary, kind: Kind) -> list[Hit]:
    """The hits of a kind that stand before a name in its sentence, not too far."""
    row = rows(scan, vocabulary)[s.sentence]
    at = bisect_left(row, s.mention.name.start, key=lambda word: word.start)
    return [w.hit for w in row[max(0, at - REACH) : at] if w.hit is not None and w.hit.kind is kind]
