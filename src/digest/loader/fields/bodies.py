"""Bodies named in a text: agencies by their own name, members of a family by the place after it, counterparts
abroad.

`KBRI Riyadh`, `Kedutaan Besar RI di Riyadh` are one body, `Kapolda Bali` speaks for Polda Bali, `Kementerian
Luar Negeri Malaysia` is not Indonesia's.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile

from msgspec import Struct
from msgspec.structs import replace

from digest.loader.language.lexis import Lexis, Use, lexis
from digest.loader.language.names import OWN, bracket, initials, own_name_end, past_bracket
from digest.loader.language.rows import heads, rows
from digest.loader.language.words import Sort, Word, word_at
from digest.model.scan import Kind, Scan
from digest.model.text import Span
from digest.vocabulary.codes import HOME
from digest.vocabulary.compiled import compiled
from digest.vocabulary.values import Organization, Vocabulary

_BY_PLACE, _BY_NAME = (
    frozenset({"by-place", "prison", "mission"}),
    frozenset({"by-name", "academy", "task-force"}),
)
FAMILIES = _BY_PLACE | _BY_NAME

_ORGANIZATIONS = frozenset({Kind.ORGANIZATION, Kind.WEAK_ORGANIZATION})
_GEOGRAPHIC = frozenset({Sort.PLACE, Sort.COUNTRY})

#: Between a ministry and its country: Kementerian Dalam Negeri Republik Kazakhstan.
_FORMAL = frozenset({"republik", "kerajaan", "federasi", "persemakmuran"})

#: A foreign name after one of these kinds makes it a counterpart abroad.
_HAS_COUNTERPARTS = frozenset(
    {"ministry", "agency", "prosecution", "court", "legislature", "military", "police"}
)


LONGEST_PLACE, LONGEST_FULL_NAME = 3, 12  # words: of a family's place, of the name before an abbreviation
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


@compiled
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
        if at < reach or not (word.hit or word.text == "(" or word.uses & Use.COMPANY):
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
    hit = row[at].hit
    if hit is None:
        return _unknown(row, at, sentence) if row[at].text == "(" else _company(row, at, sentence, reach)
    if hit.kind in _ORGANIZATIONS:
        return _listed(row, at, sentence, known.organizations[hit.id], known)
    if hit.kind is Kind.OFFICE:
        return _of_office(row, at, sentence, known.offices[hit.id].organization, known)
    if hit.kind is Kind.FORUM and hit.id in known.organizations:
        return Body(hit.id, _span(row, at, at + 1), sentence, at, at + 1)
    return None


def _span(row: Sequence[Word], first: int, last: int) -> Span:
    return Span(row[first].start, row[last - 1].end)


def _listed(
    row: Sequence[Word], at: int, sentence: int, organization: Organization, known: Lexis
) -> Body | None:
    before = word_at(row, at - 1)
    if before.sort == Sort.RANK or (organization.kind == "company" and before.may(Use.THING)):
        return None  # Brigjen TNI, pesawat Garuda Indonesia
    body = _named(row, at, sentence, organization, known)
    return replace(body, weak=True) if body and body.last == at + 1 and _is_weak(row[at]) else body


def _is_weak(word: Word) -> bool:
    return word.hit is not None and word.hit.kind is Kind.WEAK_ORGANIZATION


def _of_office(row: Sequence[Word], at: int, sentence: int, ident: str | None, known: Lexis) -> Body | None:
    """The body that an office here is held in; the ministers of other states act for the states."""
    if ident not in known.organizations:
        return None
    body = _named(row, at, sentence, known.organizations[ident], known)
    return replace(body, office=True) if body and body.country in (None, HOME) else None


def _named(
    row: Sequence[Word], at: int, sentence: int, organization: Organization, known: Lexis
) -> Body | None:
    """The body whose first words stand here."""
    if organization.kind in _BY_PLACE:
        return _by_place(row, at, sentence, organization, known)
    if organization.kind in _BY_NAME:
        return _by_name(row, at, sentence, organization)
    counterpart = None
    if organization.country == HOME and organization.kind in _HAS_COUNTERPARTS:
        counterpart = _counterpart(row, at, sentence)
    return counterpart or Body(organization.id, _span(row, at, at + 1), sentence, at, at + 1)


def _counterpart(row: Sequence[Word], at: int, sentence: int) -> Body | None:
    """Kementerian Luar Negeri Malaysia: a body by the name of ours, and a foreign country behind it."""
    end = past_bracket(row, at + 1)
    while word_at(row, end).low in _FORMAL:
        end += 1
    country = word_at(row, end).hit
    if country is None or country.kind is not Kind.COUNTRY or country.id == HOME:
        return None
    prefix, place = row[at].text, row[end].text
    name = f"{prefix} {place}"
    return Body(
        name,
        _span(row, at, end + 1),
        sentence,
        at,
        end + 1,
        name,
        country.id,
        place=place,
        prefix=prefix,
        abroad=country.id,
    )


def _by_place(row: Sequence[Word], at: int, sentence: int, family: Organization, known: Lexis) -> Body:
    start = _place_start(row, at)
    end = _place_end(row, at, start, family)
    if end == start or row[end - 1].low == "bandara":
        alone = family.id if family.kind == "mission" else ""
        return Body(alone, _span(row, at, at + 1), sentence, at, at + 1, family=family.id)
    hit = row[end - 1].hit
    place, seat, abroad = _located(row[start:end], family, known)
    name = f"{family.name} {place}"
    return Body(
        name,
        _span(row, at, end),
        sentence,
        at,
        end,
        name,
        family.country or (hit.id.partition("/")[0] if hit else None),
        family.id,
        place=place,
        seat=seat,
        prefix=family.name,
        abroad=abroad,
    )


def _place_start(row: Sequence[Word], at: int) -> int:
    start = past_bracket(row, at + 1)
    while start < len(row) and (row[start].may(Use.BEFORE_PLACE) or row[start - 1].low == "kelas"):
        start += 1
    return start


def _place_end(row: Sequence[Word], at: int, start: int, family: Organization) -> int:
    end = start
    while end - start < LONGEST_PLACE and _is_geographic(word_at(row, end)):
        end += 1
    if end > start or _is_weak(row[at]) or family.kind == "mission":
        return end
    # a place that the gazetteer has not, or the name of who holds the office
    while end - start < LONGEST_PLACE and _goes_on(word_at(row, end).sort, end > start):
        end += 1
    return start if _is_held(row, at) and not _is_place_before(row, end) else end


def _is_geographic(word: Word) -> bool:
    return word.sort in _GEOGRAPHIC or word.low == "bandara"


def _goes_on(sort: int, begun: bool) -> bool:
    return sort == Sort.NAME or (begun and sort in _GEOGRAPHIC)


def _located(words: Sequence[Word], family: Organization, known: Lexis) -> tuple[str, str, str]:
    """What tells a member of a family apart; its place's id in the gazetteer; the country that the place is."""
    place, hit = " ".join(word.text for word in words), words[-1].hit
    if hit is not None and hit.kind is Kind.COUNTRY:
        if family.country == HOME != hit.id:
            return known.capitals.get(hit.id, place), "", ""  # KBRI di Filipina is the one in Manila
        return place, "", hit.id
    if hit is None or hit.kind is not Kind.PLACE or len(words) > 1:
        return place, "", ""
    # a mission by its town's name, however that is spelt
    return hit.id.partition("/")[2] if family.kind == "mission" else place, hit.id, ""


def _is_held(row: Sequence[Word], at: int) -> bool:
    """Named through an office: Kapolda, Kepala Seksi X Imigrasi."""
    return any(word.sort == Sort.OFFICE for word in row[max(0, at - 3) : at + 1])


def _is_place_before(row: Sequence[Word], end: int) -> bool:
    """What stands before a rank or a comma after an office is its place: Kapolsek Sukamaju AKP Budi."""
    return word_at(row, end).sort == Sort.RANK or word_at(row, end).text == ","


def _by_name(row: Sequence[Word], at: int, sentence: int, family: Organization) -> Body | None:
    end = at + 1
    # Universitas Indonesia is named by its place; what follows is somebody's name
    while family.kind == "academy" and word_at(row, end).sort in _GEOGRAPHIC:
        end += 1
    if end == at + 1:
        end = own_name_end(row, at + 1, of_office=_is_held(row, at))
    if end == at + 1:
        return None
    name = " ".join(word.text for word in row[at:end])
    past = _past_abbreviation(row, end)
    return Body(name, _span(row, at, end), sentence, at, past, name, family.country, family.id, place=name)


def _past_abbreviation(row: Sequence[Word], at: int) -> int:
    """PT Maju Jaya (MJ): the same again."""
    return past_bracket(row, at) if _is_abbreviation(row, at) else at


def _is_abbreviation(row: Sequence[Word], at: int) -> bool:
    """In brackets, by itself."""
    opened, short, closed = (word_at(row, at + step) for step in range(3))
    return (opened.text, short.sort, closed.text) == ("(", Sort.ABBREVIATION, ")")


def _company(row: Sequence[Word], at: int, sentence: int, reach: int) -> Body | None:
    """A run of capitals that ends in a company's word: Dassault Aviation."""
    if row[at].sort == Sort.LOWER:
        return None
    first = at
    while first > max(reach, at - 4) and row[first - 1].sort in OWN:
        first -= 1
    run = row[first:at]
    if word_at(row, first - 1).sort == Sort.BODY:
        return None  # Bali Process Steering Group: a part of it
    if any(word.may(Use.COMMON) for word in run) or not any(word.sort == Sort.NAME for word in run):
        return None
    name = " ".join(word.text for word in row[first : at + 1])
    return Body(name, _span(row, first, at + 1), sentence, first, at + 1, name)


def _unknown(row: Sequence[Word], at: int, sentence: int) -> Body | None:
    """An institution that the gazetteer has not, told by its abbreviation: Committee to Combat Online Scams
    (CCOS)."""
    short = word_at(row, at + 1)
    if short.hit or not _is_abbreviation(row, at):
        return None
    before = takewhile(_is_of_name, reversed(row[max(0, at - LONGEST_FULL_NAME) : at]))
    first = at - sum(1 for _ in before)
    names = (start for start in range(first, at - 1) if _stands_for(short, row[start:at]))
    start = next(names, None)
    if start is None or not _is_institution(row, first, start, at):
        return None
    return Body(short.text, _span(row, start, at + 3), sentence, start, at + 3, short.text)


def _is_of_name(word: Word) -> bool:
    return word.sort in OWN or word.may(Use.LINK) or word.text == ","


def _stands_for(short: Word, run: Sequence[Word]) -> bool:
    return run[0].text[0].isupper() and _abbreviates(short.low, initials(run))


def _is_institution(row: Sequence[Word], first: int, start: int, end: int) -> bool:
    """By a word in its name, or by an office before it."""
    return word_at(row, first - 1).sort == Sort.OFFICE or any(w.may(Use.INSTITUTION) for w in row[start:end])


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
    bare name is that of its only member there; a mission's, where there is none, is all that the text says."""
    called = [_called_shortly(body, short) for body in found]
    members = _members(called)
    fullest: dict[tuple[str, str], Body | None] = {}
    for body in called:
        if not body.family:
            yield body
            continue
        key = body.family, body.place
        if key not in fullest:
            fullest[key] = _fullest(body, members[body.family].values())
        chosen = fullest[key]
        if chosen is None and body.item and not members[body.family]:
            yield body
        if chosen and (body.place or not body.weak):
            yield replace(body, item=chosen.item, name=chosen.name, country=chosen.country)


def _members(bodies: Iterable[Body]) -> defaultdict[str, dict[str, Body]]:
    """By family and place, the first of each."""
    members: defaultdict[str, dict[str, Body]] = defaultdict(dict)
    for body in bodies:
        if body.family and body.place and len(members[body.family]) < MOST_OF_A_FAMILY:
            members[body.family].setdefault(body.place, body)
    return members


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
