"""Noise that is told by its form, not by its words: stamps, addresses, tables of metadata, pictures."""

import re
from collections.abc import Collection, Iterator

from digest.loader.layout.front import BARE_STAMP, STAMP, is_row_of_metadata
from digest.loader.layout.furniture import Cut, Page
from digest.model.text import Role, Span

#: Characters of a line of promotion in capitals, of one with a stamp in it, of a day alone.
PROMOTION, STAMPED, DAY = 180, 140, 40
#: A day alone is a stamp so many lines below the first paragraph.
STAMP_LINES = 2

_IMAGE = re.compile(
    r"\\?!\\?\[[^\[\]\n]{0,2000}\\?\](?:\([^()\n]{0,2000}(?:\([^()\n]{0,200}\)[^()\n]{0,500})?\))?"
)
_URL = re.compile(r"<?https?://\S+>?")
_HASHTAGS = re.compile(r"(?:#[^\W\d_]\w*[\s,]*)+")
_TABLE = re.compile(r"\s*\|.*\|\s*")
_METADATA = re.compile(
    r"\W*(?:field|value|title|judul|description|deskripsi|(?:short )?url|link|author|penulis|editor|date"
    r"|tanggal|source|sumber|kategori|category|tags?)\b",
    re.IGNORECASE,
)


def marked(page: Page) -> Iterator[Cut]:
    """Noise that is told by its form, not by its words."""
    text = page.text
    metadata, stamps = frozenset(_metadata_tables(page)), _bare_stamps(page)
    for at, line in enumerate(page.lines):
        start, end = line.start, line.end
        if at in metadata:
            yield Cut(line, "metadata-table", Role.FRONT)
        elif at in stamps or (at < page.news and end - start <= STAMPED and STAMP.match(text, start, end)):
            yield Cut(line, "time-stamp", Role.FRONT)
        elif page.blank(start, end):
            yield Cut(line, "no-words")
        elif page.is_over_news(at) and text[end - 1] == "|" and text[start] != "|":
            yield Cut(line, "breadcrumb")
        elif page.is_over_news(at) and end - start > PROMOTION and text[start:end].isupper():
            yield Cut(line, "promotion")
        elif text[start] in "<h" and end - start <= 500 and _URL.fullmatch(text, start, end):
            yield Cut(line, "bare-url")
        elif text[start] == "#" and end - start <= 500 and _HASHTAGS.fullmatch(text, start, end):
            yield Cut(line, "hashtags")
    if "![" in text or "!\\[" in text:
        for image in _IMAGE.finditer(text):
            yield Cut(Span(*image.span()), "image")


def _bare_stamps(page: Page) -> Collection[int]:
    """The day alone on a line, under the headline or behind the last word. Several are a chronicle."""
    found = [
        at
        for at, line in enumerate(page.lines)
        if at >= page.news
        and line.end - line.start <= DAY
        and BARE_STAMP.fullmatch(page.text, line.start, line.end)
    ]
    if len(found) != 1:
        return ()
    at = found[0]
    ends = at == len(page.lines) - 1 or (at > page.last_prose and ":" in page.words(at).replace(".", ":"))
    return found if ends or at <= page.news + STAMP_LINES else ()


def _metadata_tables(page: Page) -> Iterator[int]:
    """Tables whose rows are what a page's head holds; any other table is content."""
    if "|" not in page.text:
        return
    rows: list[int] = []
    for at in range(len(page.lines) + 1):
        if (
            at < len(page.lines)
            and page.text[page.lines[at].start] == "|"
            and _TABLE.fullmatch(page.words(at))
        ):
            rows.append(at)
            continue
        named = sum(
            bool(_METADATA.match(page.words(row))) or is_row_of_metadata(page.text, page.lines[row])
            for row in rows
        )
        if named * 2 > len(rows):
            yield from rows
        rows = []
