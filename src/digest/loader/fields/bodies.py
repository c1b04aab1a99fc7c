"""Bodies named in a text: agencies by their own name, members of a family by the place after it, counterparts
abroad.

`KBRI Riyadh`, `Kedutaan Besar RI di Riyadh` are one body, `Kapolda Bali` speaks for Polda Bali, `Kementerian
Luar Negeri Malaysia` is not Indonesia's.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from digest.loader.language.lexis import Lexis, Use, lexis
from digest.loader.language.names import OWN, bracket, initials, own_name_end
from digest.loader.language.once import once
from digest.loader.language.rows import heads, rows
from digest.loader.language.words import Sort, Word
from digest.model.scan import Kind, Scan
from digest.model.text import Span
from digest.vocabulary.values import Organization, Vocabulary

HOME = "ID"

_BY_PLACE, _BY_NAME = (
    frozenset({"by-place", "prison", "mission"}),
    frozenset({"by-name", "academy", "task-force"}),
)
FAMILIES = _BY_PLACE | _BY_NAME

_COMPANY = Use.COMPANY

_ORGANIZATIONS = frozenset({Kind.ORGANIZATION, Kind.WEAK_ORGANIZATION})
_NAMES_BODIES = _ORGANIZATIONS | {Kind.OFFICE, Kind.FORUM}
_GEOGRAPHIC = frozenset({Sort.PLACE, Sort.COUNTRY})

#: Between a family's first words and its place: KBRI di Riyadh, Kantor Imigrasi Kelas I Khusus TPI Medan.
_BETWEEN = frozenset(
    {
        "di",
        "untuk",
        "kota",
        "kabupaten",
        "provinsi",
        "kelas",
        "khusus",
        "tpi",
        "non",
        "wilayah",
        "republik",
        "ri",
        "indonesia",
        "kerajaan",
    }
)

#: Between a ministry and its country: Kementerian Dalam Negeri Republik Kazakhstan.
_FORMAL = frozenset({"republik", "kerajaan", "federasi", "persemakmuran"})

#: Small words inside an institution's full name.
_SMALL = frozenset({"dan", "untuk", "of", "and", "for", "the", "to", "on", "against", "anti", "bidang", ","})

#: A foreign name after one of these kinds makes it a counterpart abroad.
_HAS_COUNTERPARTS = frozenset(
    {"ministry", "agency", "prosecution", "court", "legislature", "military", "police"}
)


MOST_OF_A_FAMILY = 200  # different members whose names are held against one another


class Body(Struct, frozen=True, gc=False):
    """`item`: the organization's id, or its printed name where the gazetteer has none; `name`, `country`: of
    those.

    `first` and `last` are indices in the row of the sentence; `office`: named only by who holds an office in
    it.
    """

    item: str
    span: Span
    sentence: int
    first: int
    last: int
    name: str = ""
    country: str | None = None
    family: str = ""
    place: str = ""  # what tells a family's member apart
    seat: str = ""  # the place's id in the gazetteer
    prefix: str = ""  # what stands before the place
    abroad: str = ""  # the country that the place is
    weak: bool = False
    office: bool = False
    kind: str = ""  # of one that no list has: how it was told


@once
def bodies(scan: Scan, vocabulary: Vocabulary) -> tuple[Body, ...]:
    """In order. A member of a family without its place (KBRI) is the one of that family that the text
    names."""
    known = lexis(vocabulary)
    everything = rows(scan, vocabulary)
    found = [
        body
        for sentence, (row, starts) in enumerate(zip(everything, heads(scan, vocabulary), strict=True))
        for body in _in_row(row, starts, sentence, known)
    ]
    short = _short_names(everything) if any(body.abroad for body in found) else {}
    return tuple(_resolved(found, short))


def overlapping(found: Sequence[Body], span: Span) -> Sequence[Body]:
    """Of bodies in order, those that stand in a stretch of the text."""
    first = bisect_left(found, span.start, key=lambda body: body.span.end)
    last = bisect_left(found, span.end, key=lambda body: body.span.start)
    return [body for body in found[first:last] if body.span.overlaps(span)]


def _in_row(row: Sequence[Word], heads: Iterable[int], sentence: int, known: Lexis) -> Iterator[Body]:
    reach = 0
    for at in heads:
        word = row[at]
        if at < reach or not (word.hit or word.text == "(" or word.uses & _COMPANY):
            continue
        body = _body_at(row, at, sentence, known, reach)
        if body is None:
            continue
        part = reach > 0 and _adjoins(row, reach, at)
        reach = body.last
        if not part:
            yield body


def _adjoins(row: Sequence[Word], end: int, at: int) -> bool:
    """Whether a body only says whose part the one before is: Direktorat Jenderal X (Ditjen X) Kementerian
    Y."""
    return (
        end == at
        or (end + 1 == at and row[end].text == ")")
        or (row[end].text == "(" and bracket(row, end) == at)
    )


def _body_at(row: Sequence[Word], at: int, sentence: int, known: Lexis, reach: int) -> Body | None:
    word = row[at]
    hit = word.hit
    if hit is None:
        return _unknown(row, at, sentence) if word.text == "(" else _company(row, at, sentence, reach)
    kind = hit.kind
    if kind not in _NAMES_BODIES:
        return None
    if kind in _ORGANIZATIONS:
        if at and (row[at - 1].sort == Sort.RANK or _carries(row[at - 1], known.organizations[hit.id])):
            return None  # Brigjen TNI, pesawat Garuda Indonesia
        body = _named(row, at, sentence, known.organizations[hit.id], known)
        weak = kind is Kind.WEAK_ORGANIZATION and body is not None and body.last == at + 1
        return replace(body, weak=True) if weak and body else body
    if kind is Kind.OFFICE:
        ident = known.offices[hit.id].organization
        if ident not in known.organizations:
            return None
        body = _named(row, at, sentence, known.organizations[ident], known)
        if body is None or body.country not in (None, HOME):
            return None  # the ministers of other states act for the states
        return replace(body, office=True)
    if hit.id in known.organizations:  # a forum
        return Body(hit.id, Span(word.start, word.end), sentence, at, at + 1)
    return None


def _carries(word: Word, organization: Organization) -> bool:
    return organization.kind == "company" and word.may(Use.THING)


def _named(
    row: Sequence[Word], at: int, sentence: int, organization: Organization, known: Lexis
) -> Body | None:
    """The body whose first words stand here."""
    word = row[at]
    if organization.kind in _BY_PLACE:
        return _by_place(row, at, sentence, organization, known)
    if organization.kind in _BY_NAME:
        return _by_name(row, at, sentence, organization)
    body = Body(
        organization.id,
        Span(word.start, word.end),
        sentence,
        at,
        at + 1,
    )
    if organization.country != HOME or organization.kind not in _HAS_COUNTERPARTS:
        return body
    end = at + 1
    if end < len(row) and row[end].text == "(":
        end = bracket(row, end) or end
    while end < len(row) and row[end].low in _FORMAL:
        end += 1
    abroad = row[end].hit if end < len(row) else None
    if abroad is None or abroad.kind is not Kind.COUNTRY or abroad.id == HOME:
        return body
    name, span = f"{word.text} {row[end].text}", Span(word.start, row[end].end)
    return Body(
        name,
        span,
        sentence,
        at,
        end + 1,
        name,
        abroad.id,
        place=row[end].text,
        prefix=word.text,
        abroad=abroad.id,
    )


def _by_place(row: Sequence[Word], at: int, sentence: int, family: Organization, known: Lexis) -> Body:
    start = at + 1
    if start < len(row) and row[start].text == "(":
        start = bracket(row, start) or start
    while start < len(row) and (row[start].low in _BETWEEN or row[start - 1].low == "kelas"):
        start += 1
    end = start
    while end < len(row) and end - start < 3 and (row[end].sort in _GEOGRAPHIC or row[end].low == "bandara"):
        end += 1
    known_by = row[at].hit
    weak = known_by is not None and known_by.kind is Kind.WEAK_ORGANIZATION
    if (
        end == start and not weak and family.kind != "mission"
    ):  # a place that the gazetteer has not, or the name of who holds the office
        while (
            end < len(row)
            and end - start < 3
            and row[end].sort in (Sort.NAME, *(_GEOGRAPHIC if end > start else ()))
        ):
            end += 1
        if end > start and _is_held(row, at) and not _is_place_before(row, end):
            end = start
    if end == start or row[end - 1].low == "bandara":
        return Body("", Span(row[at].start, row[at].end), sentence, at, at + 1, family=family.id)
    place = " ".join(word.text for word in row[start:end])
    hit = row[end - 1].hit
    abroad = hit.id if hit and hit.kind is Kind.COUNTRY else ""
    if abroad and family.country == HOME and abroad != HOME:
        place, abroad = known.capitals.get(abroad, place), ""  # KBRI di Filipina is the one in Manila
    seat = hit.id if hit and hit.kind is Kind.PLACE and end == start + 1 else ""
    if seat and family.kind == "mission":
        place = seat.partition("/")[2]  # however a town abroad is spelt
    country = family.country or (hit.id.partition("/")[0] if hit else None)
    return Body(
        f"{family.name} {place}",
        Span(row[at].start, row[end - 1].end),
        sentence,
        at,
        end,
        f"{family.name} {place}",
        country,
        family.id,
        place=place,
        seat=seat,
        prefix=family.name,
        abroad=abroad,
    )


def _is_held(row: Sequence[Word], at: int) -> bool:
    """Named through an office: Kapolda, Kepala Seksi X Imigrasi."""
    return any(word.sort == Sort.OFFICE for word in row[max(0, at - 3) : at + 1])


def _is_place_before(row: Sequence[Word], end: int) -> bool:
    """What stands before a rank or a comma after an office is its place: Kapolsek Sukamaju AKP Budi."""
    return end < len(row) and (row[end].sort == Sort.RANK or row[end].text == ",")


def _by_name(row: Sequence[Word], at: int, sentence: int, family: Organization) -> Body | None:
    end = at + 1
    if (
        family.kind == "academy"
    ):  # Universitas Indonesia is named by its place; what follows is somebody's name
        while end < len(row) and row[end].sort in _GEOGRAPHIC:
            end += 1
    if end == at + 1:
        end = own_name_end(
            row, at + 1, of_office=any(word.sort == Sort.OFFICE for word in row[max(0, at - 3) : at])
        )
    if end == at + 1:
        return None
    name = " ".join(word.text for word in row[at:end])
    span = Span(row[at].start, row[end - 1].end)
    end = _past_abbreviation(row, end)
    return Body(name, span, sentence, at, end, name, family.country, family.id, place=name)


def _past_abbreviation(row: Sequence[Word], at: int) -> int:
    """PT Maju Jaya (MJ): the same again."""
    short = row[at : at + 3]
    return at + 3 if len(short) == 3 and short[0].text == "(" and short[1].sort == Sort.ABBREVIATION else at


def _company(row: Sequence[Word], at: int, sentence: int, reach: int) -> Body | None:
    """A run of capitals that ends in a company's word: Dassault Aviation."""
    if row[at].sort == Sort.LOWER:
        return None
    first = at
    while first > max(reach, at - 4) and row[first - 1].sort in OWN:
        first -= 1
    run = row[first:at]
    if first and row[first - 1].sort == Sort.BODY:
        return None  # Bali Process Steering Group: a part of it
    if any(word.may(Use.COMMON) for word in run) or not any(word.sort == Sort.NAME for word in run):
        return None
    name = " ".join(word.text for word in row[first : at + 1])
    return Body(name, Span(row[first].start, row[at].end), sentence, first, at + 1, name)


def _unknown(row: Sequence[Word], at: int, sentence: int) -> Body | None:
    """An institution that the gazetteer has not, told by its abbreviation: Committee to Combat Online Scams
    (CCOS)."""
    if (
        at + 2 >= len(row)
        or row[at + 2].text != ")"
        or row[at + 1].sort != Sort.ABBREVIATION
        or row[at + 1].hit
    ):
        return None
    short = row[at + 1].text
    first = at
    while first and at - first < 12 and (row[first - 1].sort in OWN or row[first - 1].low in _SMALL):
        first -= 1
    headed = bool(first) and row[first - 1].sort == Sort.OFFICE
    for start in range(first, at - 1):
        run = row[start:at]
        if run[0].text[0].isupper() and _abbreviates(short.lower(), initials(run)):
            if headed or any(word.uses & Use.INSTITUTION for word in run):
                return Body(short, Span(row[start].start, row[at + 2].end), sentence, start, at + 3, short)
            return None
    return None


def _abbreviates(short: str, letters: str) -> bool:
    """Whether an abbreviation leaves out none, or of four and more letters a few, of the words it is made
    of."""
    if short == letters:
        return True
    rest = iter(letters)
    return (
        len(short) >= 4
        and short[0] == letters[:1]
        and len(letters) <= len(short) + 2
        and all(c in rest for c in short)
    )


def _short_names(everything: Sequence[Sequence[Word]]) -> dict[str, str]:
    """How the text calls each country most briefly: China for Republik Rakyat Tiongkok."""
    short: dict[str, str] = {}
    for row in everything:
        for word in row:
            if word.sort == Sort.COUNTRY and word.hit is not None and word.text[0].isupper():
                known = short.get(word.hit.id)
                if known is None or len(word.text.split()) < len(known.split()):
                    short[word.hit.id] = word.text
    return short


def _resolved(found: Sequence[Body], short: dict[str, str]) -> Iterator[Body]:
    """Each body under one name: with its state's shortest, its place's fullest name in the text; a family's
    bare name is that of its only member there."""
    called = [_called_shortly(body, short) for body in found]
    members: dict[str, dict[str, Body]] = {}
    for body in called:
        if (
            body.family
            and body.place
            and len(known := members.setdefault(body.family, {})) < MOST_OF_A_FAMILY
        ):
            known.setdefault(body.place, body)
    fullest: dict[tuple[str, str], Body | None] = {}
    for body in called:
        if not body.family:
            yield body
            continue
        key = body.family, body.place
        if key not in fullest:
            fullest[key] = _fullest(body, members.get(body.family, {}).values())
        chosen = fullest[key]
        if chosen and not (body.weak and not body.place):
            yield (
                body
                if chosen is body
                else replace(body, item=chosen.item, name=chosen.name, country=chosen.country)
            )


def _fullest(body: Body, members: Iterable[Body]) -> Body | None:
    """The member that a shorter name, or the family's bare one, stands for; None where it may be any of
    several."""
    fuller = [
        other
        for other in members
        if _words(body.place) <= _words(other.place) or (body.seat and body.seat == other.seat)
    ]
    if body.place:
        return max((*fuller, body), key=lambda other: len(_words(other.place)))
    return fuller[0] if len({other.seat or frozenset(_words(other.place)) for other in fuller}) == 1 else None


def _called_shortly(body: Body, short: dict[str, str]) -> Body:
    if not body.abroad:
        return body
    place = short.get(body.abroad, body.place)
    name = f"{body.prefix} {place}"
    return replace(body, item=name, name=name, place=place)


def _words(place: str) -> set[str]:
    return set(place.replace("-", " ").split())


def joined(row: Sequence[Word], one: Body, other: Body) -> bool:
    """Whether two bodies stand in one row of names: BNN, Bea Cukai (BC), dan Polri."""
    return all(
        word.low in _JOINS or row[index - 1].text == "("
        for index, word in enumerate(row[one.last : other.first], one.last)
    )


_JOINS = frozenset({"dan", "serta", ",", "maupun", "atau", "&", "(", ")"})
