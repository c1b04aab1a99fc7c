"""What an article tells of a person, as claims."""

from bisect import bisect_left
from collections.abc import Iterator

from digest.loader.fields.bodies import FAMILIES, bodies, overlapping
from digest.loader.fields.people.cast import ABOUT, Country, Person, Seen, country_of, told_country
from digest.loader.fields.people.mentions import Role
from digest.loader.language.lexis import lexis
from digest.loader.language.rows import rows
from digest.model.claim import Claim
from digest.model.scan import Hit, Kind, Scan
from digest.model.text import Span
from digest.vocabulary.codes import HOME
from digest.vocabulary.values import Office, Vocabulary

MOST_EVIDENCE = 100
REACH = 40  # words before a name in which stands who somebody is


def claims(person: Person, scan: Scan, vocabulary: Vocabulary) -> Iterator[Claim]:
    """The membership claim, and one for each attribute that the text tells."""
    full, reason = person.fullest, person.acts
    name = scan.document.plain(full.name)
    spans = [s.mention.name for s in person.seen if not s.heading][:MOST_EVIDENCE]
    evidence = tuple(scan.document.quote(span, reason.rule) for span in spans)
    yield Claim("persons", name, item=name, certainty=reason.certainty, evidence=evidence, note=reason.note)
    for attribute, value, certainty, span in _attributes(person, scan, vocabulary):
        quote = scan.document.quote(span or full.name, reason.rule)
        yield Claim("persons", value, item=name, attribute=attribute, certainty=certainty, evidence=(quote,))


#: An attribute, its value, how certain it is, and the words that tell it: none but the name itself.
_Told = tuple[str, str, float, Span | None]


def _attributes(person: Person, scan: Scan, vocabulary: Vocabulary) -> Iterator[_Told]:
    plain = scan.document.plain
    yield "name", plain(person.fullest.name), 0.9, None
    for rank in [s.mention.rank for s in person.seen if s.mention.rank][:1]:
        yield "rank", plain(rank), 0.95, rank
    role, office = _held(person)
    if role and office:
        yield "role", plain(role.span), 0.9, role.span
        if body := _body(role, office, scan, vocabulary):
            yield "organization", body, 0.85, role.span
        yield "capacity", office.capacity, 0.85, role.span
    else:
        capacity, why = _capacity(person, scan, vocabulary)
        yield "capacity", capacity, 0.6, why
    country = country_of(person, scan, vocabulary)
    if country.code is None:
        country = _nationality(person, scan, vocabulary)
    if country.code:
        yield "country", country.code, 0.9 if country.certain else 0.6, country.span


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
