"""What an article tells of a person, as claims."""

from bisect import bisect_left
from collections.abc import Iterator

from digest.loader.fields.bodies import FAMILIES, bodies, overlapping
from digest.loader.fields.people.cast import ABOUT, HOME, Country, Person, Seen, country_of, told_country
from digest.loader.fields.people.mentions import Role
from digest.loader.language.lexis import lexis
from digest.loader.language.rows import rows
from digest.model.claim import Claim
from digest.model.scan import Hit, Kind, Scan
from digest.model.text import Span
from digest.vocabulary.values import Office, Vocabulary

MOST_EVIDENCE = 100
REACH = 40  # words before a name in which stands who somebody is


def claims(person: Person, scan: Scan, vocabulary: Vocabulary) -> Iterator[Claim]:
    """The membership claim, and one for each attribute that the text tells."""
    known = lexis(vocabulary)
    full = person.fullest
    name = scan.document.plain(full.name)

    def claim(attribute: str, value: str, certainty: float, *spans: Span) -> Claim:
        evidence = tuple(scan.document.quote(span, person.acts.rule) for span in spans)
        note = "" if attribute else person.acts.note
        return Claim(
            "persons",
            value,
            item=name,
            attribute=attribute,
            certainty=certainty,
            evidence=evidence,
            note=note,
        )

    spans = [s.mention.name for s in person.seen if not s.heading][:MOST_EVIDENCE]
    yield claim("", name, person.acts.certainty, *spans)
    yield claim("name", name, 0.9, full.name)
    rank = next((s.mention.rank for s in person.seen if s.mention.rank), None)
    if rank:
        yield claim("rank", scan.document.plain(rank), 0.95, rank)
    role, office = _held(person)
    if role and office:
        yield claim("role", scan.document.plain(role.span), 0.9, role.span)
        body = _body(role, office, scan, vocabulary)
        if body:
            yield claim("organization", body, 0.85, role.span)
        yield claim("capacity", office.capacity, 0.85, role.span)
    else:
        capacity, why = _capacity(person, scan, vocabulary)
        yield claim("capacity", capacity, 0.6, why or full.name)
    country = country_of(person, scan, known)
    if country.code is None:
        country = _nationality(person, scan, vocabulary)
    if country.code:
        yield claim("country", country.code, 0.9 if country.certain else 0.6, country.span or full.name)


def _held(person: Person) -> tuple[Role | None, Office | None]:
    """The role that is shown, and the office it says."""
    roles = [s for s in person.seen if s.mention.role]
    best = next((s for s in roles if not s.mention.referred), roles[0] if roles else None)
    return (best.mention.role, best.office) if best else (None, None)


def _body(role: Role, office: Office, scan: Scan, vocabulary: Vocabulary) -> str | None:
    """The id of the body the role is held in, or the name that the organizations' claims give it."""
    known = lexis(vocabulary)
    ident, country = office.organization, told_country(role, office, scan, known)
    if ident and known.organizations[ident].kind not in FAMILIES and (not country or country.code == HOME):
        return ident
    named = (body for body in overlapping(bodies(scan, vocabulary), role.span) if not body.weak)
    return next((body.item for body in named), None)


def _capacity(person: Person, scan: Scan, vocabulary: Vocabulary) -> tuple[str, Span | None]:
    """Of somebody without a role, by the offices named before him or her."""
    known = lexis(vocabulary)
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
