"""Bodies that are in no list, told by their shape: a head noun with its name, a state's force, initials, a firm.

`Badan Cuaca Selandia`, `militer Yordania`, `Global Cyber Alliance`, `maskapai Nusa Air`. Whether one acts is for
`organizations` to weigh; here is only what may be one.
"""

from collections.abc import Iterator, Sequence

from digest.loader.fields.bodies import Body
from digest.loader.language.lexis import Use
from digest.loader.language.names import OWN, initials
from digest.loader.language.rows import Heads, Rows
from digest.loader.language.words import Sort, Word
from digest.model.text import Span

LONGEST = 9  # words of a body's name
FURTHEST_FOREIGN = 4  # words, of which one says that it is a body
SHORTEST_INITIALS = 3  # letters; two are a person's

_NAMING = frozenset(
    {Sort.NAME, Sort.PLAIN, Sort.INITIAL, Sort.ABBREVIATION, Sort.PLACE, Sort.COUNTRY, Sort.BODY}
)
_PROPER = frozenset({Sort.NAME, Sort.ABBREVIATION, Sort.PLACE, Sort.COUNTRY})
#: What a capitalised common word may be that a name begins with.
_OF_NAMES = Use.ENGLISH | Use.COMPANY | Use.INSTITUTION
_FOREIGN = Use.ENGLISH | Use.COMPANY


def unlisted(rows: Rows, heads: Heads, taken: Sequence[Body]) -> Iterator[Body]:
    """In order, none that overlaps one of those already found."""
    reach = [(body.span.start, body.span.end) for body in taken]
    at = 0
    for sentence, (row, starts) in enumerate(zip(rows, heads, strict=True)):
        end = 0
        for index in starts:
            if index < end:
                continue
            body = _at(row, index, sentence)
            if body is None:
                continue
            end = body.last
            while at < len(reach) and reach[at][1] <= body.span.start:
                at += 1
            if at == len(reach) or reach[at][0] >= body.span.end:
                yield body


def _at(row: Sequence[Word], at: int, sentence: int) -> Body | None:
    word = row[at]
    if word.sort == Sort.COUNTRY:
        return _of_state(row, at, sentence)
    if word.hit or word.sort not in OWN:
        return None
    return (
        _headed(row, at, sentence)
        or _called(row, at, sentence)
        or _foreign(row, at, sentence)
        or _initials(row, at, sentence)
    )


def _body(row: Sequence[Word], first: int, last: int, sentence: int, kind: str) -> Body:
    """The country of a body is the first that stands in its name."""
    country = next((w.hit.id for w in row[first:last] if w.sort == Sort.COUNTRY and w.hit), None)
    name = " ".join(word.text for word in row[first:last])
    return Body(
        name[0].upper() + name[1:],
        Span(row[first].start, row[last - 1].end),
        sentence,
        first,
        last,
        name[0].upper() + name[1:],
        country,
        kind=kind,
    )


def _of_state(row: Sequence[Word], at: int, sentence: int) -> Body | None:
    """A force, court or ministry right before a country: militer Yordania."""
    word = row[at]
    if word.sort != Sort.COUNTRY or not at or word.hit is None or not word.text[0].isupper():
        return None
    first = at
    while (
        first
        and at - first < 3
        and row[first - 1].sort in (Sort.LOWER, Sort.PLAIN)
        and row[first - 1].may(Use.INSTITUTION | Use.FORCES)
    ):
        first -= 1
    if first == at:
        return None
    return _body(row, first, at + 1, sentence, "of-state")


def _headed(row: Sequence[Word], at: int, sentence: int) -> Body | None:
    """A head noun and what it is called: Badan Meteorologi X, Dewan Keamanan Nasional."""
    if not row[at].may(Use.INSTITUTION | Use.FORCES):
        return None
    last = _run(row, at + 1)
    if last < at + 2:
        return None
    if (
        at
        and row[at - 1].sort == Sort.OFFICE
        and last - at > 3
        and row[last - 1].sort == row[last - 2].sort == Sort.NAME
    ):
        last -= 2  # the name of who holds the office
    return _body(row, at, last, sentence, "headed")


def _run(row: Sequence[Word], at: int) -> int:
    """The index after a run of capitals, small words between them."""
    first = at
    while at < len(row) and at - first < LONGEST:
        if row[at].sort in _NAMING:
            at += 1
        elif row[at].may(Use.LINK) and at + 1 < len(row) and row[at + 1].sort in _NAMING:
            at += 2
        else:
            break
    return at


def _called(row: Sequence[Word], at: int, sentence: int) -> Body | None:
    """A name right behind what it is: maskapai X, perusahaan Y."""
    if (
        not at
        or not row[at - 1].may(Use.CONCERN)
        or row[at].sort not in (Sort.NAME, Sort.ABBREVIATION, Sort.PLAIN)
    ):
        return None
    last = at
    while last < len(row) and last - at < 4 and row[last].sort in OWN:
        last += 1
    return _body(row, at, last, sentence, "called")


def _foreign(row: Sequence[Word], at: int, sentence: int) -> Body | None:
    """A run of capitals with a foreign word for a body in it: Global Cyber Alliance."""
    if row[at].sort == Sort.PLAIN and not row[at].uses & _OF_NAMES:
        return None
    if not any(word.uses & _FOREIGN for word in row[at : at + FURTHEST_FOREIGN]):
        return None
    last = _run(row, at)
    if last < at + 2 or not any(word.uses & _FOREIGN for word in row[at:last]):
        return None
    return _body(row, at, last, sentence, "foreign")


def _initials(row: Sequence[Word], at: int, sentence: int) -> Body | None:
    word = row[at]
    if word.sort != Sort.ABBREVIATION or word.uses or len(word.text) < SHORTEST_INITIALS:
        return None
    if (at and row[at - 1].sort in _PROPER) or (at + 1 < len(row) and row[at + 1].sort in _PROPER):
        return None
    return _body(row, at, at + 1, sentence, "spelt-out" if _is_spelt_out(row, at) else "initials")


def _is_spelt_out(row: Sequence[Word], at: int) -> bool:
    """In brackets, behind the words they stand for."""
    short = row[at].text.lower()
    return at > len(short) and row[at - 1].text == "(" and initials(row[: at - 1]).endswith(short)
