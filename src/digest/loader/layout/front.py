"""What a text says of itself in its head: `title: ...` between `---`, a table of metadata, a time stamp."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from digest.model.text import Block, Document, Role, Span

_FENCED = re.compile(r"\s*---[ \t]*\n((?:[^\n]{0,5000}\n){0,200}?)(?:---|\.\.\.)[ \t]*(?:\n|$)")
_ENTRY = re.compile(r"^([A-Za-z][\w -]{0,30}?)[ \t]*:(?:[ \t]+(\S(?:[^\n]*\S)?))?[ \t]*$", re.MULTILINE)
_NESTED = re.compile(r"[ \t]+\S|-[ \t]|#|$")
_ROW = re.compile(
    r"^[ \t]*\|[^\w|\n]*(\w[\w -]{0,30}?)[ \t]*\|[ \t]*([^|\n]*[^|\s])[ \t]*\|[ \t]*$", re.MULTILINE
)

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

#: What the keys of front matter are called, and the field they speak of.
KEYS: Mapping[str, str] = {
    "date": "published",
    "diterbitkan": "published",
    "headline": "title",
    "judul": "title",
    "link": "source_url",
    "media": "outlet",
    "outlet": "outlet",
    "pubdate": "published",
    "publish_date": "published",
    "published": "published",
    "published_at": "published",
    "published_date": "published",
    "publisher": "outlet",
    "short url": "source_url",
    "site": "outlet",
    "source": "outlet",
    "source_url": "source_url",
    "sumber": "outlet",
    "tanggal": "published",
    "tautan": "source_url",
    "title": "title",
    "url": "source_url",
}


@dataclass(frozen=True, slots=True)
class Entry:
    """What a text says of itself: the field it speaks of, and where the value stands."""

    field: str
    value: str
    span: Span


def end_of_front(text: str) -> int:
    """Where the text proper begins: behind front matter that has at least one of the keys, else 0."""
    match = _FENCED.match(text)
    if not match:
        return 0
    lines = match.group(1).splitlines()
    if not all(_ENTRY.match(line) or _NESTED.match(line) for line in lines):
        return 0
    known = any((entry := _ENTRY.match(line)) and entry.group(1).lower() in KEYS for line in lines)
    return match.end() if known else 0


def title_in_front(text: str, end: int) -> Span | None:
    """Where front matter that ends there gives the title."""
    return next((entry.span for entry in _keyed(text, Span(0, end)) if entry.field == "title"), None)


def entries(document: Document) -> Iterator[Entry]:
    """All that the FRONT blocks say, in the order written."""
    for block in document.blocks:
        if block.role is Role.FRONT:
            yield from (
                _stamp(document.text, block)
                if block.rule == "time-stamp"
                else _keyed(document.text, block.span)
            )


def _keyed(text: str, span: Span) -> Iterator[Entry]:
    start, end = span.start, span.end
    for match in chain(_ENTRY.finditer(text, start, end), _ROW.finditer(text, start, end)):
        field = KEYS.get(match.group(1).lower())
        if field and match.group(2):
            value = match.group(2)
            quoted = len(value) > 2 and value[0] == value[-1] and value[0] in "\"'"
            span = Span(match.start(2) + quoted, match.end(2) - quoted)
            yield Entry(field, text[span.start : span.end], span)


def _stamp(text: str, block: Block) -> Iterator[Entry]:
    end = block.span.start + len(text[block.span.start : block.span.end].rstrip())
    match = STAMP.match(text, block.span.start, end)
    if match:
        group = "alone" if match.group("alone") else "timed"
        yield Entry("published", match.group(group), Span(*match.span(group)))
