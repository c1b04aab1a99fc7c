"""Bodies named in a text: agencies by their own name, members of a family by the place after it, counterparts abroad.

`KBRI Riyadh`, `Kedutaan Besar RI di Riyadh` are one body, `Kapolda Bali` speaks for Polda Bali, `Kementerian Luar
Negeri Malaysia` is not Indonesia's.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from digest.loader.people.lexis import Lexis, Use, lexis
from digest.loader.people.names import bracket
from digest.loader.people.rows import rows
from digest.loader.people.words import Sort, Word
from digest.model.scan import Kind, Scan
from digest.model.text import Span
from digest.vocabulary.values import Organization, Vocabulary

HOME = "ID"

_BY_PLACE, _BY_NAME = "by-place", "by-name"
_GEOGRAPHIC = frozenset({Sort.PLACE, Sort.COUNTRY})
_OWN = frozenset({Sort.NAME, Sort.PLAIN, Sort.INITIAL, Sort.ABBREVIATION, Sort.PLACE, Sort.COUNTRY})

#: Between a family's first words and its place: KBRI di Riyadh, Kantor Imigrasi Kelas I Khusus TPI Medan.
_BETWEEN = frozenset({"di", "untuk", "kota", "kabupaten", "provinsi", "kelas", "khusus", "tpi", "non", "wilayah", "republik", "ri", "indonesia", "kerajaan"})

#: A foreign name after one of these kinds makes it a counterpart abroad.
_HAS_COUNTERPARTS = frozenset({"ministry", "agency", "prosecution", "court", "legislature", "military", "police"})


@dataclass(frozen=True, slots=True)
class Body:
    """`item`: the organization's id, or its printed name where the gazetteer has none; `name`, `country`: of those.

    `first` and `last` are indices in the row of the sentence; `office`: named only by who holds an office in it.
    """

    item: str
    span: Span
    sentence: int
    first: int
    last: int
    name: str = ""
    country: str | None = None
    family: str = ""
    weak: bool = False
    office: bool = False


def bodies(scan: Scan, vocabulary: Vocabulary) -> tuple[Body, ...]:
    """In order. A member of a family without its place (KBRI) is the one of that family that the text names."""
    known = lexis(vocabulary)
    found = [
        body
        for sentence, row in enumerate(rows(scan, vocabulary))
        for body in _in_row(row, sentence, known)
    ]
    return tuple(_resolved(found))


def _in_row(row: Sequence[Word], sentence: int, known: Lexis) -> Iterator[Body]:
    for at, word in enumerate(row):
        if word.hit is None:
            continue
        if word.hit.kind in (Kind.ORGANIZATION, Kind.WEAK_ORGANIZATION):
            body = _named(row, at, known.organizations[word.hit.id], known)
            if body:
                yield replace(body, sentence=sentence, weak=word.hit.kind is Kind.WEAK_ORGANIZATION)
        elif word.hit.kind is Kind.OFFICE:
            ident = known.offices[word.hit.id].organization
            body = _named(row, at, known.organizations[ident], known) if ident in known.organizations else None
            if body:
                yield replace(body, sentence=sentence, office=True)
        elif word.hit.kind is Kind.FORUM and word.hit.id in known.organizations:
            yield Body(word.hit.id, Span(word.start, word.end), sentence, at, at + 1)


def _named(row: Sequence[Word], at: int, organization: Organization, known: Lexis) -> Body | None:
    """The body whose first words stand here."""
    word = row[at]
    if organization.kind == _BY_PLACE:
        return _by_place(row, at, organization)
    if organization.kind == _BY_NAME:
        return _by_name(row, at, organization)
    following = row[at + 1] if at + 1 < len(row) else None
    if (
        following is not None
        and organization.country == HOME
        and organization.kind in _HAS_COUNTERPARTS
        and following.hit is not None
        and following.hit.kind is Kind.COUNTRY
        and following.hit.id != HOME
    ):
        name = f"{organization.name} {following.text}"
        return Body(name, Span(word.start, following.end), 0, at, at + 2, name, following.hit.id)
    return Body(organization.id, Span(word.start, word.end), 0, at, at + 1)


def _by_place(row: Sequence[Word], at: int, family: Organization) -> Body:
    start = at + 1
    if start < len(row) and row[start].text == "(":
        start = bracket(row, start) or start
    while start < len(row) and (row[start].low in _BETWEEN or (row[start].sort is Sort.ABBREVIATION and len(row[start].text) <= 3 and row[start].hit is None and row[start - 1].low == "kelas")):
        start += 1
    end = start
    while end < len(row) and end - start < 3 and (row[end].sort in _GEOGRAPHIC or row[end].low == "bandara"):
        end += 1
    if end == start and start < len(row) and row[start].sort is Sort.NAME:
        end = start + 1
    if end == start or row[end - 1].low == "bandara":
        return Body("", Span(row[at].start, row[at].end), 0, at, at + 1, family=family.id)
    place = " ".join(word.text for word in row[start:end])
    hit = row[end - 1].hit
    country = family.country or (hit.id.partition("/")[0] if hit else None)
    name = f"{family.name} {place}"
    return Body(name, Span(row[at].start, row[end - 1].end), 0, at, end, name, country, family.id)


def _by_name(row: Sequence[Word], at: int, family: Organization) -> Body | None:
    end = at + 1
    while end < len(row) and end - at <= 5 and row[end].sort in _OWN:
        end += 1
    if end == at + 1:
        return None
    name = " ".join((family.name, *(word.text for word in row[at + 1 : end])))
    return Body(name, Span(row[at].start, row[end - 1].end), 0, at, end, name, family.country, family.id)


def _resolved(found: Sequence[Body]) -> Iterator[Body]:
    """Each body under one name: the longest of those whose words hold one another; a bare family the only one named."""
    members: dict[str, list[Body]] = {}
    for body in found:
        if body.family and body.item:
            members.setdefault(body.family, []).append(body)
    for body in found:
        if not body.family:
            yield body
            continue
        words = set(body.item.split())
        fuller = [other for other in members.get(body.family, ()) if words <= set(other.item.split())]
        if body.item:
            chosen = max(fuller, key=lambda other: len(other.item.split()))
            yield replace(body, item=chosen.item, name=chosen.name)
        else:
            names = {other.item for other in fuller}
            if len(names) == 1:
                yield replace(body, item=fuller[0].item, name=fuller[0].name, country=fuller[0].country)


def acts(row: Sequence[Word], body: Body) -> bool:
    """Whether the body does something in its sentence: it has a verb, is an agent, or a partner."""
    before = row[body.first - 1] if body.first else None
    if before is not None and (before.low in _AGENTS or before.may(Use.SPEECH_TAG)):
        return True
    at = body.last
    while at < len(row) and (row[at].text == "(" or row[at].sort is Sort.COUNTRY):
        at = (bracket(row, at) or at + 1) if row[at].text == "(" else at + 1
    for word in row[at : at + 4]:
        if word.sort is not Sort.LOWER:
            return False
        if word.may(Use.SPEECH):
            return True
        if not word.may(Use.ADVERB):
            return word.low.startswith(("me", "ber", "di", "ter")) and len(word.low) > 4
    return False


_AGENTS = frozenset({"oleh", "bersama", "pihak", "petugas", "tim", "aparat", "penyidik", "personel", "jajaran", "prajurit", "delegasi", "polisi", "gabungan", "dengan", "antara"})
