"""Who published an article, where and when: said by its front matter, its dateline, or not at all."""

import re
from collections.abc import Iterator, Sequence
from urllib.parse import urlsplit

from digest.loader.language.fold import fold
from digest.loader.layout import front
from digest.loader.layout.dateline import DOMAIN, Houses, houses, segments
from digest.loader.sources.issued import clock, day_of
from digest.model.claim import Claim
from digest.model.codes import finding
from digest.model.finding import Finding
from digest.model.scan import Scan
from digest.model.text import Document, Role, Span
from digest.vocabulary.compiled import compiled
from digest.vocabulary.values import Vocabulary


def find(scan: Scan, vocabulary: Vocabulary) -> Iterator[Claim]:
    """Claims on outlet, source_url and published: the first that says something of each."""
    said: set[str] = set()
    for claim in _all(scan, houses(vocabulary), vocabulary):
        if claim.field not in said:
            said.add(claim.field)
            yield claim


@compiled
def issued(scan: Scan, vocabulary: Vocabulary) -> tuple[tuple[Span, str | None], ...]:
    """Where the head of a text says when it was published, and the day as EDTF: none where it is not understood."""
    when = clock(vocabulary)
    entries = front.entries(scan.document, houses(vocabulary), vocabulary)
    return tuple((one.span, day_of(one.value, when)) for one in entries if one.field == "published")


def unread(scan: Scan, vocabulary: Vocabulary) -> Iterator[Finding]:
    """Days of publication that are not understood."""
    text = scan.text
    for span, day in issued(scan, vocabulary):
        if day is None:
            line_start = text.rfind("\n", 0, span.start) + 1
            yield finding(
                "seed-date",
                scan.document.path,
                f'the date "{text[span.start : span.end][:80]}" is not understood; write 2025-05-21',
                line=text.count("\n", 0, span.start) + 1,
                column=span.start - line_start + 1,
            )


def _all(scan: Scan, known: Houses, vocabulary: Vocabulary) -> Iterator[Claim]:
    document = scan.document
    entries = tuple(front.entries(document, known, vocabulary))
    yield from _at_addresses(document, entries, known)
    for entry in entries:
        value: str | None
        if entry.field == "outlet":
            value = known.outlet(entry.value) or _at(entry.value, known) or entry.value
        else:
            value = _address(entry.value) if entry.field == "source_url" else None
        if value:
            yield _claim(document, entry.field, value, entry.span, "front-matter")
    for span, day in issued(scan, vocabulary):
        if day:
            yield _claim(document, "published", day, span, "front-matter")
    yield from _in_datelines(document, known)


def _at_addresses(document: Document, entries: Sequence[front.Entry], known: Houses) -> Iterator[Claim]:
    """The house whose page it is, whatever the page or who gathered it calls itself: detikHealth, Google Alert."""
    for entry in entries:
        house = _at(entry.value, known) if entry.field == "source_url" else None
        if house:
            yield _claim(document, "outlet", house, entry.span, "address")


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
        host = urlsplit(address if "://" in address else f"//{address}").hostname or ""
    except ValueError:
        return None
    names = (host.split(".", parts)[-1] for parts in range(host.count(".")))
    return next((outlet for name in names if (outlet := known.outlet(name))), None)
