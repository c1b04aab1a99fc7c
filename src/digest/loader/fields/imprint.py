"""Who published an article, where and when: said by its front matter, its dateline, or not at all."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from urllib.parse import urlsplit

from digest.loader.layout import front
from digest.loader.layout.dateline import DOMAIN, Houses, houses, segments
from digest.loader.layout.furniture import fold
from digest.model.claim import Claim
from digest.model.scan import Scan
from digest.model.text import Document, Role, Span
from digest.vocabulary.values import Calendar, Vocabulary

_ISO = re.compile(r"(\d{4})-(\d{2})(?:-(\d{2}))?(?!\d)")
_WRITTEN = re.compile(r"(\d{1,2})[ -]([^\W\d_]{3,9})\.?[ -](\d{4})")
_AMERICAN = re.compile(r"([^\W\d_]{3,9}) (\d{1,2}), (\d{4})")
_NUMBERS = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")


def find(scan: Scan, vocabulary: Vocabulary) -> Iterator[Claim]:
    """Claims on outlet, source_url and published: the first that says something of each."""
    said: set[str] = set()
    for claim in _all(scan.document, houses(vocabulary), vocabulary.calendar):
        if claim.field not in said:
            said.add(claim.field)
            yield claim


def _all(document: Document, known: Houses, calendar: Calendar) -> Iterator[Claim]:
    entries = tuple(front.entries(document))
    for entry in entries:
        if entry.field == "published":
            value = as_edtf(entry.value, calendar)
        elif entry.field == "outlet":
            value = known.outlet(entry.value) or _at(entry.value, known) or entry.value
        else:
            value = _address(entry.value) if entry.field == "source_url" else None
        if value:
            yield _claim(document, entry.field, value, entry.span, "front-matter")
    yield from _in_datelines(document, known)
    for entry in entries:
        outlet = _at(entry.value, known) if entry.field == "source_url" else None
        if outlet:
            yield _claim(document, "outlet", outlet, entry.span, "address")


def _in_datelines(document: Document, known: Houses) -> Iterator[Claim]:
    for block in document.blocks:
        if block.role is not Role.DATELINE:
            continue
        for segment in segments(document.text, block.span):
            printed = document.text[segment.start : segment.end]
            outlet = known.outlet(printed)
            if not outlet and DOMAIN.fullmatch(printed):
                outlet = fold(printed).removeprefix("www.")
            if outlet:
                yield _claim(document, "outlet", outlet, segment, "dateline")


def _claim(document: Document, field: str, value: str, span: Span, rule: str) -> Claim:
    return Claim(field, value, evidence=(document.quote(span, rule),))


def _address(value: str) -> str | None:
    return value if re.fullmatch(r"https?://[^\s<>\"']{3,2000}", value) else None


def _at(address: str, known: Houses) -> str | None:
    """The outlet whose domain, or one above it, an address is of: nasional.kompas.com is Kompas.com."""
    try:
        host = urlsplit(address).hostname or ""
    except ValueError:
        return None
    names = (host.split(".", parts)[-1] for parts in range(host.count(".")))
    return next((outlet for name in names if (outlet := known.outlet(name))), None)


def as_edtf(text: str, calendar: Calendar) -> str | None:
    """A date as metadata write it (2025-05-19T10:00; Mon, 19 May 2025; 19/05/2025, day first) as EDTF."""
    for pattern, order in (
        (_ISO, (0, 1, 2)),
        (_WRITTEN, (2, 1, 0)),
        (_AMERICAN, (2, 0, 1)),
        (_NUMBERS, (2, 1, 0)),
    ):
        match = pattern.search(text)
        if match:
            parts = [match.groups()[at] for at in order]
            return _edtf(parts[0], _month(parts[1], calendar.months), parts[2])
    return None


def _month(name: str, months: Mapping[str, int]) -> int:
    if name.isdecimal():
        return int(name)
    return next((number for month, number in months.items() if month.lower() == name.lower()), 0)


def _edtf(year: str, month: int, day: str | None) -> str | None:
    try:
        whole = date(int(year), month, int(day or 1))
    except ValueError:
        return None
    return whole.isoformat() if day else whole.isoformat()[:7]
