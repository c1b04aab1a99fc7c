"""Where everything stands in a text: blocks that tile it, each with its role and the rule that gave it.

Furniture is cut first, by the vocabulary's rules; what is left is the article: a headline, a dateline,
subheads, paragraphs, quotations. When in doubt, words stay.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from functools import cache
from itertools import pairwise, takewhile

from msgspec import Struct
from msgspec.structs import replace

from digest.loader.credits import credit_lines, names_a_subject, subjects
from digest.loader.dateline import (
    DOMAIN,
    DatelineEnd,
    Houses,
    end_of_dateline,
    find_dateline,
    houses,
)
from digest.loader.front import BARE_STAMP, STAMP, end_of_front, title_in_front
from digest.loader.furniture import Cut, Page, fold, furniture
from digest.loader.marks import marks
from digest.loader.source import Source
from digest.model.text import Block, Document, Role, Span
from digest.vocabulary.values import Vocabulary

#: Lengths in characters.
HEADLINE, SUBHEAD, LABEL, PROSE, WRAPPED, STAMPED = 180, 110, 20, 80, 50, 140
#: A label over the news is no longer than this, in characters and words; so many stand behind the last word.
LABELLED, LABEL_WORDS, SIGNERS = 40, 4, 2
#: A day alone is a stamp so many lines below the first paragraph.
STAMP_LINES = 2

_LINE = re.compile(r"\S(?:[^\n]*\S)?")
_WORDY = re.compile(r"[^\W_]")
_STOPS = (".", "!", "?", "…")
_BREAKS = (*_STOPS, ":", ";", ",")
_CLOSING = "\"”’')]*_\\"  # may stand behind them
_HEADING = re.compile(r"\s*(#{1,6})\s")
_BOLD = re.compile(r"\s*\*\*[^*\n]+\*\*\s*")
_BULLET = re.compile(r"\s*(?:[-–•*·▪►]\s|\(?\d{1,2}[.)]\s|[a-z][.)]\s)")
_CAPITAL = re.compile(r"[\s\"“‘'*_\\(\[#>]*(?:\d+[.)]?\s+)?[\"“‘'*]*[A-ZÀ-Þ0-9]")
_QUOTED = re.compile(r"[\s*_\\]*[\"“][^\"“”]*[\"”][\s*_\\.,]*")
_OPENS_QUOTATION = frozenset('>"“*_\\')
_IN_BRACKETS = re.compile(r"\(([^()]{2,40})\)")
_PROPER = r"[A-ZÀ-Þ][\w.'’-]*(?: (?:[A-ZÀ-Þ][\w.'’-]*|bin|binti)){0,3}"
_FEW_NAMES = re.compile(rf"{_PROPER}(?:(?:, | ?[&/|>»›] ?| dan ){_PROPER})*")
#: What stands in brackets at the end: names, initials.
_SIGNATURE = re.compile(r"[a-z]{2,6}(?:/[a-z]{2,6})*|[A-ZÀ-Þ][\w.'’-]*(?:[ /&,]+[A-ZÀ-Þ][\w.'’-]*){0,4}")
_BARE_CODE = re.compile(r"[a-z]{2,5}(?:/[a-z]{2,5}){1,2}")
_OUTRO = re.compile(r"(?: [-–—|] [^-–—|]{2,40})$")

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
#: One at the beginning of a line, glued to what a page says next.
_CODE_AHEAD = re.compile(r"[(\[][a-z]{2,8}(?:/[a-z]{2,8}){1,3}[)\]](?=\s*\S)")
#: Desk codes behind the last word: (chs/chs), [bbo], (*), (Z-10).
_CODE = re.compile(
    r"\s*(?:[(\[](?:[a-z]{2,8}(?:[/-][a-z]{2,8}){1,3}|[A-Z]{1,3}-\d{1,2})[)\]]|\[[a-zA-Z]{2,4}\])[\s.*]*$"
)
_SIGNED = re.compile(r"[.!?\"”)]\s*((?:\(\*{1,3}\)|\*{3}|[(\[][a-z]{2,6}[)\]]|\(([^()]{2,40})\))[\s.*]*)$")


class _Piece(Struct, frozen=True, gc=False):
    """A stretch without white space about it, and what it is so far (None: the article's own, yet untold)."""

    span: Span
    role: Role | None = None
    rule: str = ""


def lay_out(source: Source, vocabulary: Vocabulary) -> Document:
    """Take a text apart. The blocks tile it: white space belongs to the block before it."""
    text = source.text
    front = end_of_front(text)
    known = houses(vocabulary)
    lines = _lines(text, front)
    dateline_end = cache(lambda line: _end_of_dateline(text, line, known))
    opening = find_dateline(lines, dateline_end)
    page = Page(text, lines, opening[0] if opening else None)
    cuts = (
        *_marked(page),
        *_signatures(page, known),
        *credit_lines(page, known, vocabulary),
        *furniture(vocabulary).cuts(page),
    )
    title = title_in_front(text, front)
    pieces = _without_names(page, tuple(_pieces(page, cuts)), title is not None, vocabulary)
    pieces = _without_rest(page, pieces)
    pieces = _without_strays(text, _without_repeats(text, pieces, title))
    told = _tell(text, pieces, dateline_end, titled=title is not None)
    if front:
        told = [*_front(text, front), *told]
    return Document(source.id, source.path, source.sha256, text, _tiles(told, len(text)), marks(text))


def _end_of_dateline(text: str, line: Span, known: Houses) -> int:
    """Where it ends; a house before a section or an hour is no dateline: JPNN.com - Nasional - Hukum."""
    end = end_of_dateline(text, line.start, line.end, known)
    said = line.end - end >= PROSE or line.end == end or _ends_in(_STOPS, text[end : line.end])
    return end if said else line.start


def _front(text: str, end: int) -> Iterator[_Piece]:
    """Front matter, the title in it a headline like any other."""
    title = title_in_front(text, end) or Span(0, 0)
    if title.end:
        yield _Piece(Span(0, title.start), Role.FRONT, "front-matter")
        yield _Piece(title, Role.HEADLINE, "front-matter")
    yield _Piece(Span(title.end, end), Role.FRONT, "front-matter")


def _lines(text: str, start: int) -> Sequence[Span]:
    """Paragraphs as the file breaks them: a line, or several where the text is wrapped at a column."""
    lines = [Span(*match.span()) for match in _LINE.finditer(text, start)]
    return tuple(_unwrapped(text, lines)) if _is_wrapped(text, lines) else lines


def _unwrapped(text: str, lines: Sequence[Span]) -> Iterator[Span]:
    first = last = None
    for line in lines:
        if first is not None and last is not None and not _continues(text, last, line):
            yield Span(first.start, last.end)
            first = None
        first, last = first or line, line
    if first is not None and last is not None:
        yield Span(first.start, last.end)


def _trimmed(text: str, start: int, end: int) -> Span:
    words = text[start:end]
    return Span(start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip()))


def _is_wrapped(text: str, lines: Sequence[Span]) -> bool:
    """Lines broken at a column: none is long, and many end in mid-sentence before one in lower case."""
    if len(lines) < 4 or max(line.end - line.start for line in lines) > 120:
        return False
    broken = sum(
        before.end - before.start >= WRAPPED and text[after.start].islower()
        for before, after in pairwise(lines)
    )
    return broken > 1 and broken * 4 >= len(lines)


def _continues(text: str, before: Span, after: Span) -> bool:
    gap = text.count("\n", before.end, after.start)
    return gap == 1 and before.end - before.start >= WRAPPED and not _BULLET.match(text, after.start)


def _marked(page: Page) -> Iterator[Cut]:
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
        elif page.is_over_news(at) and end - start > HEADLINE and text[start:end].isupper():
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
        and line.end - line.start <= LABELLED
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
        named = sum(bool(_METADATA.match(page.words(row))) for row in rows)
        if named * 2 > len(rows):
            yield from rows
        rows = []


def _signatures(page: Page, known: Houses) -> Iterator[Cut]:
    """Codes of the desk and the agency behind the last word of a line, or of the text."""
    for at, line in enumerate(page.lines):
        if at > page.last_prose and (ahead := _CODE_AHEAD.match(page.text, line.start, line.end)):
            yield Cut(Span(*ahead.span()), "desk-code", Role.BYLINE)
        if at > page.last_prose and _BARE_CODE.fullmatch(page.text, line.start, line.end):
            yield Cut(line, "desk-code", Role.BYLINE)
        if page.text[line.end - 1] not in ")].*":
            continue
        floor = max(line.start, line.end - 60)
        tail = page.text[floor : line.end]
        if not (")" in tail or "]" in tail or "*" in tail):
            continue
        code = _CODE.search(page.text, floor, line.end)
        if code:
            yield Cut(Span(code.start(), line.end), "desk-code", Role.BYLINE)
        alone = _IN_BRACKETS.fullmatch(page.text, line.start, line.end)
        if alone and (
            _is_house(alone.group(1), known)
            or (at > page.last_prose and _SIGNATURE.fullmatch(alone.group(1)))
        ):
            yield Cut(line, "signature", Role.BYLINE)
        signed = _SIGNED.search(page.text, floor, line.end)
        if signed and (_is_house(signed.group(2), known) if signed.group(2) else at >= len(page.lines) - 6):
            start = line.start if page.may_be_caption(at) else signed.start(1)
            yield Cut(Span(start, line.end), "signature", Role.BYLINE)


def _is_house(signature: str, known: Houses) -> bool:
    """Whether an agency or a paper is among those who signed: Antara, (ant-2), (cr3/suara-kota.com)."""
    return any(
        known.outlet(name) or DOMAIN.fullmatch(name) or known.outlet(name.partition("-")[0])
        for name in re.split(r"\s*[/,]\s*", signature)
    )


def _pieces(page: Page, cuts: Sequence[Cut]) -> Iterator[_Piece]:
    """The lines with the cuts taken out of them, in order."""
    queue = sorted(cuts, key=lambda cut: (cut.span.start, -cut.span.end, cut.rule))
    at = reach = 0
    for line in page.lines:
        if reach <= line.start and (at == len(queue) or queue[at].span.start >= line.end):
            yield _Piece(line)  # with a word in it: a line without one is a cut
            continue
        while at < len(queue) and queue[at].span.start < line.end:
            cut = queue[at]
            at += 1
            if cut.span.end > reach:
                start = max(reach, cut.span.start)
                yield from _words(page.text, max(line.start, reach), start)
                yield _Piece(Span(start, cut.span.end), cut.role, cut.rule)
                reach = cut.span.end
        yield from _words(page.text, max(line.start, reach), line.end)
        reach = max(reach, line.end)


def _words(text: str, start: int, end: int) -> Iterator[_Piece]:
    """What is left of a line; where there is no word in it, it is noise too."""
    if start >= end:
        return
    span = _trimmed(text, start, end)
    if span.start < span.end:
        if _WORDY.search(text, span.start, span.end):
            yield _Piece(span)
        else:
            yield _Piece(span, Role.FURNITURE, "no-words")


def _without_names(
    page: Page, pieces: Sequence[_Piece], titled: bool, vocabulary: Vocabulary
) -> Sequence[_Piece]:
    """Names alone on a line: authors and sections over the news, those who signed behind its last word."""
    own = [at for at, piece in enumerate(pieces) if piece.role is None]
    named = {at for at in own if _is_name(page.text, pieces[at].span, vocabulary)}
    if not named:
        return pieces
    over = [at for at in own if page.is_over_news(page.line_at(pieces[at].span.start))]
    listed = any(page.text[pieces[at].span.end - 1] == ":" for at in over)
    found: set[int] = set()
    if not listed and (
        titled or any(_may_be_headline(page.text, pieces[at].span) for at in over if at not in named)
    ):
        found.update(named.intersection(over))
    signers = list(takewhile(named.__contains__, reversed(own)))
    before = own[-1 - len(signers)] if len(signers) < len(own) else None
    if before is not None and 0 < len(signers) <= SIGNERS and _is_said(page.text, pieces[before].span):
        found.update(signers)
    return _cut(pieces, found, Role.BYLINE, "name")


def _is_name(text: str, span: Span, vocabulary: Vocabulary) -> bool:
    """A few capitalised words, and none that news is about."""
    if _length(span) > LABELLED or text[span.end - 1] in _STOPS:
        return False
    words = text[span.start : span.end].rstrip(",")
    return _FEW_NAMES.fullmatch(words) is not None and not names_a_subject(words, subjects(vocabulary))


def _may_be_headline(text: str, span: Span) -> bool:
    words = text[span.start : span.end]
    long = LABEL < len(words) <= HEADLINE and len(words.split()) >= LABEL_WORDS
    return long and _CAPITAL.match(words) is not None and not _ends_in(_BREAKS, words.rstrip("?!"))


def _is_said(text: str, span: Span) -> bool:
    """A paragraph or a sentence, which no list follows."""
    words = text[span.start : span.end]
    return _ends_in(_STOPS, words) or (_length(span) >= PROSE and not _ends_in(_BREAKS, words))


def _without_rest(page: Page, pieces: Sequence[_Piece]) -> Sequence[_Piece]:
    """Short lines behind the code or the name that the article is signed with."""
    end = page.lines[page.last_prose].start if page.last_prose >= 0 else len(page.text)
    signed = next((at for at, p in enumerate(pieces) if p.role is Role.BYLINE and p.span.start > end), None)
    rest = [] if signed is None else [at for at, p in enumerate(pieces) if at > signed and p.role is None]
    if any(_length(pieces[at].span) >= PROSE for at in rest):
        return pieces
    return _cut(pieces, rest, Role.FURNITURE, "behind-signature")


def _cut(pieces: Sequence[_Piece], found: Collection[int], role: Role, rule: str) -> Sequence[_Piece]:
    if not found:
        return pieces
    return [replace(piece, role=role, rule=rule) if at in found else piece for at, piece in enumerate(pieces)]


def _without_repeats(text: str, pieces: Sequence[_Piece], title: Span | None) -> Sequence[_Piece]:
    """The title, or else the first short line, said again, alone or with the site's name behind it."""
    first = next((piece for piece in pieces if piece.role is None), None) if title is None else None
    title = first.span if first else title
    said = _bare(text, title) if title and LABEL < _length(title) <= HEADLINE else ""
    if not said:
        return pieces
    again = [
        at
        for at, piece in enumerate(pieces)
        if piece.role is None and piece is not first and _says(text, piece.span, said)
    ]
    return _cut(pieces, again, Role.FURNITURE, "headline-again")


def _says(text: str, span: Span, said: str) -> bool:
    if _length(span) > HEADLINE + 40:
        return False
    words = _bare(text, span)
    rest = words.removeprefix(said)
    return said in (words, _OUTRO.sub("", words)) or (rest != words and DOMAIN.fullmatch(rest) is not None)


def _without_strays(text: str, pieces: Sequence[_Piece]) -> Sequence[_Piece]:
    """Titles of other articles in a row: above the news, or behind its last word."""
    own = [at for at, piece in enumerate(pieces) if piece.role is None]
    strays: set[int] = set()
    for first, last in _rows_of_titles(text, [pieces[at].span for at in own]):
        introduced = text[pieces[own[first - 1]].span.end - 1] in ":;"
        # furniture stands between the article and the row, or bullets mark it
        parted = own[first] - own[first - 1] > 1 or _BULLET.match(text, pieces[own[first]].span.start)
        count = last - first + 1
        above = first == 1 and count >= 3
        behind = last == len(own) - 1 and count >= (1 if parted else 2)
        if not introduced and (above or behind):
            strays.update(own[first : last + 1])
    return _cut(pieces, strays, Role.FURNITURE, "other-titles")


def _rows_of_titles(text: str, own: Sequence[Span]) -> Iterator[tuple[int, int]]:
    """First and last of lines on end that could be headlines; the very first line is the headline itself."""
    first = 0
    for at in range(1, len(own) + 1):
        if at < len(own) and _is_title(text, own[at]):
            first = first or at
        elif first:
            yield first, at - 1
            first = 0


def _is_title(text: str, span: Span) -> bool:
    """Capitalised as headlines are, long enough for one, and no sentence."""
    if _length(span) >= HEADLINE:
        return False
    words = text[span.start : span.end]
    if _ends_in(_BREAKS, words.rstrip("!?")):
        return False
    long = [word for word in re.findall(r"[^\W\d_]+", words) if len(word) > 3]
    return len(long) >= 4 and sum(word[0].isupper() for word in long) * 5 >= len(long) * 4


def _bare(text: str, span: Span) -> str:
    return " ".join(fold(text[span.start : span.end]).strip(" #*_\\\"'.!").split())


def _ends_in(marks: tuple[str, ...], words: str) -> bool:
    """Whether words end in one of some marks, whatever closes behind it."""
    return words.rstrip(_CLOSING).endswith(marks)


def _length(span: Span) -> int:
    return span.end - span.start


def _tell(text: str, pieces: Sequence[_Piece], dateline_end: DatelineEnd, titled: bool) -> list[_Piece]:
    """Give every piece of the article its role."""
    own = [piece.span for piece in pieces if piece.role is None]
    body = int(not titled and len(own) > 1 and _is_headline(text, own))
    opening, end = find_dateline(own[body:], dateline_end) or (-1, 0)
    told: list[_Piece] = []
    at = -1
    for piece in pieces:
        if piece.role is not None:
            told.append(piece)
            continue
        at += 1
        if at < body:
            told.append(_Piece(piece.span, Role.HEADLINE, "headline"))
        elif end and at == body + opening:
            told.extend(_split_dateline(text, piece.span, end))
        elif _is_subhead(text, own, at):
            told.append(_Piece(piece.span, Role.SUBHEAD, "subhead"))
        else:
            told.append(_paragraph(text, piece.span))
    return told


def _is_headline(text: str, own: Sequence[Span]) -> bool:
    """A first line that is no sentence, above something longer that is one."""
    words = text[own[0].start : own[0].end]
    if len(words) > HEADLINE or not _CAPITAL.match(words):
        return False
    heading = _HEADING.match(words)
    if heading:
        return len(heading.group(1)) <= 2
    if re.search(r"(?:[.,;:][\"”’*_\\]*|[-–—|])$", words) or _BULLET.match(words):
        return False
    return max(map(_length, own[1:4])) >= max(PROSE, len(words) + 1)


def _is_subhead(text: str, own: Sequence[Span], at: int) -> bool:
    """A short line that is no sentence, above a paragraph and not among others like it."""
    span = own[at]
    if _length(span) > HEADLINE:
        return False
    words = text[span.start : span.end]
    if _HEADING.match(words):
        return True
    if len(words) > SUBHEAD or at + 1 >= len(own) or not _CAPITAL.match(words):
        return False
    if _BOLD.fullmatch(words):
        return not _ends_in(_STOPS, words.rstrip("*_ ?!"))
    if _ends_in(_BREAKS, words.rstrip("?")) or _BULLET.match(words) or words[0] in '-–•*"“\\|':
        return False
    alone = at == 0 or _length(own[at - 1]) >= PROSE
    return alone and _length(own[at + 1]) >= PROSE and _stands_alone(text, span)


def _stands_alone(text: str, span: Span) -> bool:
    """Whether a piece is its whole line, nothing having been cut out of it."""
    start = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.end)
    rest = text[start : span.start] + text[span.end : end if end >= 0 else len(text)]
    return not _WORDY.search(rest)


def _split_dateline(text: str, paragraph: Span, end: int) -> Iterator[_Piece]:
    yield _Piece(Span(paragraph.start, end), Role.DATELINE, "dateline")
    if end < paragraph.end:
        yield _paragraph(text, Span(end, paragraph.end))


def _paragraph(text: str, span: Span) -> _Piece:
    if text[span.start] in _OPENS_QUOTATION and _is_quotation(text, span):
        return _Piece(span, Role.QUOTE, "quotation")
    return _Piece(span, Role.PARAGRAPH, "paragraph")


def _is_quotation(text: str, span: Span) -> bool:
    """Marked as one, or one and nothing else: a pair of marks around all of it, none inside."""
    if text[span.start] == ">":
        return True
    return _length(span) < 2000 and _QUOTED.fullmatch(text, span.start, span.end) is not None


def _tiles(pieces: Sequence[_Piece], length: int) -> tuple[Block, ...]:
    """Blocks without gaps: each reaches to where the next begins, the first from the start."""
    if not pieces:
        return (Block(Role.FURNITURE, Span(0, length), "no-words"),) if length else ()
    bounds = pairwise((0, *(piece.span.start for piece in pieces[1:]), length))
    return tuple(
        Block(piece.role or Role.PARAGRAPH, Span(start, end), piece.rule)
        for piece, (start, end) in zip(pieces, bounds, strict=True)
    )
