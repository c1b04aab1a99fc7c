"""Noise that is told by its form, not by its words: stamps, addresses, tables of metadata, pictures."""

import re
from collections.abc import Callable, Collection, Iterator

from digest.loader.layout.front import BARE_STAMP, STAMP, is_row_of_metadata
from digest.loader.layout.furniture import Cut, Page
from digest.model.text import Role, Span

#: Characters of a line of promotion in capitals, of one with a stamp in it, of a day alone, of an address or tags.
PROMOTION, STAMPED, DAY, MARKED = 180, 140, 40, 500
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
    told = dict.fromkeys(_bare_stamps(page), "time-stamp") | dict.fromkeys(
        _metadata_tables(page), "metadata-table"
    )
    for at, line in enumerate(page.lines):
        rule = told.get(at) or next((rule for rule, is_so in _FORMS if is_so(page, at, line)), None)
        if rule:
            yield Cut(line, rule, Role.FRONT if rule in _OF_FRONT else Role.FURNITURE)
    if "![" in page.text or "!\\[" in page.text:
        for image in _IMAGE.finditer(page.text):
            yield Cut(Span(*image.span()), "image")


_OF_FRONT = frozenset({"metadata-table", "time-stamp"})


def _stamp(page: Page, at: int, line: Span) -> bool:
    over = at < page.news and line.end - line.start <= STAMPED
    return over and STAMP.match(page.text, line.start, line.end) is not None


def _wordless(page: Page, _: int, line: Span) -> bool:
    return page.blank(line.start, line.end)


def _breadcrumb(page: Page, at: int, line: Span) -> bool:
    return page.text[line.end - 1] == "|" != page.text[line.start] and page.is_over_news(at)


def _promotion(page: Page, at: int, line: Span) -> bool:
    long = line.end - line.start > PROMOTION
    return long and page.is_over_news(at) and page.text[line.start : line.end].isupper()


def _of(pattern: re.Pattern[str], begins: str) -> Callable[[Page, int, Span], bool]:
    """Whether a line is nothing but this, which begins with one of these letters."""

    def is_so(page: Page, _: int, line: Span) -> bool:
        may = page.text[line.start] in begins and line.end - line.start <= MARKED
        return may and pattern.fullmatch(page.text, line.start, line.end) is not None

    return is_so


#: In order: of two rules for a line the first.
_FORMS = (
    ("time-stamp", _stamp),
    ("no-words", _wordless),
    ("breadcrumb", _breadcrumb),
    ("promotion", _promotion),
    ("bare-url", _of(_URL, "<h")),
    ("hashtags", _of(_HASHTAGS, "#")),
)


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
