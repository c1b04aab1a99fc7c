"""What a text says of itself in its head: `title: ...` between `---`, a table of metadata, a time stamp."""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from digest.loader.language.fold import fold
from digest.loader.layout.dateline import Houses
from digest.loader.sources.issued import tells_change
from digest.loader.sources.keys import NO_VALUES, field_of, head
from digest.model.text import Block, Document, Role, Span
from digest.vocabulary.matter import Matter
from digest.vocabulary.values import Vocabulary

_ROW = re.compile(
    r"^[ \t]*\|[^\w|\n]*(\w[\w -]{0,30}?)[ \t]*\|[ \t]*([^|\n]*[^|\s])[ \t]*\|[ \t]*$", re.MULTILINE
)

#: What stands behind a headline, parted from it as pages' titles are.
_TAIL = re.compile(r"\s+[-–—|]\s+([^-–—|\n]{2,60}?)\s*\Z")

_ADDRESS = re.compile(r"https?://\S+")

_DAY = (
    r"(?:\d{1,2}[ ][a-z]{3,9}[ ]\d{4}|[a-z]{3,9}[ ]\d{1,2},[ ]\d{4}|\d{1,2}/\d{1,2}/\d{4}"
    r"|\d{1,2}-\d{1,2}-\d{4}|\d{4}-\d{2}-\d{2}(?:T[\d:.+Z-]+)?)"
)
_WEEKDAY = (
    r"(?:(?:senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|ahad"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\s*,?\s+)"
)
_TIME = r"(?:pukul\ |jam\ )?\d{1,2}[.:]\d{2}(?:[:.]\d{2})?(?:\ (?:wib|wita|wit|am|pm)\b)?"
_ISSUED = (
    r"(?:(?:(?:di)?(?:terbit|publikasi|posting|perbarui|perbaharui|unggah|tayang|update)(?:kan)?"
    r"|(?:last\ )?updated|published|posted)(?:\ (?:pada|on))?[\s:]+)"
)
#: A line above the news that is a time of publication: a day alone, or day and hour with names about them.
STAMP = re.compile(
    rf"""\W*{_ISSUED}?{_WEEKDAY}?(?P<alone>{_DAY})\W*$
    | (?:[^.!?]|\.(?=\S)){{0,110}}?(?:\b|(?<=[,|]))(?P<timed>{_DAY})[\s,|•·–-]+{_TIME}(?:\W[^.!?]*)?$""",
    re.VERBOSE | re.IGNORECASE,
)

#: The same with nothing but the day about it, as it may also stand below the headline or the last word.
BARE_STAMP = re.compile(rf"\W*{_WEEKDAY}?{_DAY}(?:[\s,|•·–-]+{_TIME})?\W*", re.VERBOSE | re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Entry:
    """What a text says of itself: the field it speaks of, and where the value stands."""

    field: str
    value: str
    span: Span


@dataclass(frozen=True, slots=True)
class Front:
    """What front matter says of the fields that are known, where its title stands as readers see it, which of its
    characters only typeset, and where the text proper begins."""

    entries: tuple[Entry, ...] = ()
    title: Span | None = None
    doubled: tuple[Span, ...] = ()
    end: int = 0


def front_of(text: str, known: Houses) -> Front:
    """The front matter of a text; it has at least one of the keys, or it is none."""
    read = head(text)
    if read is None or not any(field_of(one.key) for one in read.said):
        return Front()
    entries = tuple(_entries(read))
    title = next(
        (one.span for one in entries if one.field == "title" and one.span.end > one.span.start), None
    )
    doubled = (Span(at, at + 1) for one in read.said for at in one.doubled)
    shown = without_house(text, title, known, _houses_named(entries)) if title else None
    return Front(entries, shown, tuple(doubled), read.end)


def _entries(read: Matter) -> Iterator[Entry]:
    for one in read.said:
        field = field_of(one.key)
        if field and one.value.lower() not in NO_VALUES:
            yield _entry(field, one.value, Span(one.start, one.end))


def without_house(text: str, title: Span, known: Houses, named: Collection[str]) -> Span:
    """A headline without the house that pages and aggregators put behind it: Polri Tangkap Dua Orang - Kompas.com."""
    tail = _TAIL.search(text, title.start, title.end)
    if tail is None or tail.start() == title.start:
        return title
    house = tail.group(1)
    return Span(title.start, tail.start()) if known.outlet(house) or fold(house) in named else title


def _houses_named(entries: Iterable[Entry]) -> frozenset[str]:
    return frozenset(fold(entry.value) for entry in entries if entry.field == "outlet")


def entries(document: Document, known: Houses, vocabulary: Vocabulary) -> Iterator[Entry]:
    """All that the FRONT blocks say, in the order written."""
    if document.blocks and document.blocks[0].role is Role.FRONT:
        yield from front_of(document.text, known).entries
    for block in document.blocks:
        if block.role is Role.FRONT and block.rule == "time-stamp":
            yield from _stamp(document.text, block, vocabulary)
        elif block.role is Role.FRONT and block.rule == "metadata-table":
            yield from _rows(document.text, block.span)


def is_row_of_metadata(text: str, line: Span) -> bool:
    """A row of a table, its first cell a key that is known: `| urlshort | https://... |`."""
    row = _ROW.fullmatch(text, line.start, line.end)
    return row is not None and field_of(row[1]) is not None


def _rows(text: str, span: Span) -> Iterator[Entry]:
    for match in _ROW.finditer(text, span.start, span.end):
        if field := field_of(match[1]):
            yield _entry(field, match[2], Span(*match.span(2)))


def _entry(field: str, value: str, span: Span) -> Entry:
    """`source` is a house to some, and an address to others."""
    return Entry("source_url" if field == "outlet" and _ADDRESS.fullmatch(value) else field, value, span)


def _stamp(text: str, block: Block, vocabulary: Vocabulary) -> Iterator[Entry]:
    end = block.span.start + len(text[block.span.start : block.span.end].rstrip())
    match = STAMP.match(text, block.span.start, end)
    if match:
        group = "alone" if match.group("alone") else "timed"
        before = text[block.span.start : match.start(group)]
        field = "modified" if tells_change(before, vocabulary) else "published"
        yield Entry(field, match.group(group), Span(*match.span(group)))
