"""Where everything stands in a text: blocks that tile it, each with its role and the rule that gave it.

Furniture is cut first, by the vocabulary's rules; what is left is the article: a headline, a dateline,
subheads, paragraphs, quotations. When in doubt, words stay.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import pairwise

from digest.loader.layout.credits import credit_lines
from digest.loader.layout.dateline import DatelineEnd, Houses, end_of_dateline, find_dateline, houses
from digest.loader.layout.front import Front, front_of
from digest.loader.layout.furniture import Page, furniture
from digest.loader.layout.lines import BULLET, lines_of
from digest.loader.layout.marked import marked
from digest.loader.layout.marks import marks
from digest.loader.layout.pieces import (
    BREAKS,
    CAPITAL,
    HEADLINE,
    PROSE,
    STOPS,
    WORDY,
    Piece,
    ends_in,
    length,
    pieces_of,
    without_names,
    without_repeats,
    without_rest,
    without_strays,
)
from digest.loader.layout.signatures import signatures
from digest.loader.sources.source import Source
from digest.model.text import Block, Document, Role, Span
from digest.vocabulary.values import Vocabulary

#: Characters of the longest subhead.
SUBHEAD = 110

_HEADING = re.compile(r"\s*(#{1,6})\s")
_BOLD = re.compile(r"\s*\*\*[^*\n]+\*\*\s*")
_QUOTED = re.compile(r"[\s*_\\]*[\"“][^\"“”]*[\"”][\s*_\\.,]*")
_OPENS_QUOTATION = frozenset('>"“*_\\')


def lay_out(source: Source, vocabulary: Vocabulary) -> Document:
    """Take a text apart. The blocks tile it: white space belongs to the block before it."""
    text = source.text
    known = houses(vocabulary)
    front = front_of(text, known)
    lines = lines_of(text, front.end)
    dateline_end = cache(lambda line: _end_of_dateline(text, line, known))
    opening = find_dateline(lines, dateline_end)
    page = Page(text, lines, opening[0] if opening else None)
    cuts = (
        *marked(page),
        *signatures(page, known),
        *credit_lines(page, known, vocabulary),
        *furniture(vocabulary).cuts(page),
    )
    titled = front.title is not None
    pieces = without_names(page, tuple(pieces_of(page, cuts)), titled, vocabulary)
    pieces = without_rest(page, pieces)
    pieces = without_strays(text, without_repeats(text, pieces, front.title))
    told = [*_front(front), *_tell(text, pieces, dateline_end, titled=titled)]
    set_with = marks(text, front.doubled)
    return Document(source.id, source.path, source.sha256, text, _tiles(told, len(text)), set_with)


def _end_of_dateline(text: str, line: Span, known: Houses) -> int:
    """Where it ends; a house before a section or an hour is no dateline: JPNN.com - Nasional - Hukum."""
    end = end_of_dateline(text, line.start, line.end, known)
    said = line.end - end >= PROSE or line.end == end or ends_in(STOPS, text[end : line.end])
    return end if said else line.start


def _front(front: Front) -> Iterator[Piece]:
    """Front matter, the title in it a headline like any other."""
    title = front.title or Span(0, 0)
    if title.end:
        yield Piece(Span(0, title.start), Role.FRONT, "front-matter")
        yield Piece(title, Role.HEADLINE, "front-matter")
    if front.end:
        yield Piece(Span(title.end, front.end), Role.FRONT, "front-matter")


def _tell(text: str, pieces: Sequence[Piece], dateline_end: DatelineEnd, titled: bool) -> list[Piece]:
    """Give every piece of the article its role."""
    own = [piece.span for piece in pieces if piece.role is None]
    told = _roles(text, own, dateline_end, titled)
    return [each for piece in pieces for each in (next(told) if piece.role is None else (piece,))]


def _roles(
    text: str, own: Sequence[Span], dateline_end: DatelineEnd, titled: bool
) -> Iterator[Iterable[Piece]]:
    """What each piece of the article is: one thing, or a dateline and the news behind it."""
    body = int(not titled and len(own) > 1 and _is_headline(text, own))
    opening, end = find_dateline(own[body:], dateline_end) or (-1, 0)
    for at, span in enumerate(own):
        if at < body:
            yield (Piece(span, Role.HEADLINE, "headline"),)
        elif end and at == body + opening:
            yield _split_dateline(text, span, end)
        elif _is_subhead(text, own, at):
            yield (Piece(span, Role.SUBHEAD, "subhead"),)
        else:
            yield (_paragraph(text, span),)


def _is_headline(text: str, own: Sequence[Span]) -> bool:
    """A first line that is no sentence, above something longer that is one."""
    words = text[own[0].start : own[0].end]
    if len(words) > HEADLINE or not CAPITAL.match(words):
        return False
    heading = _HEADING.match(words)
    if heading:
        return len(heading.group(1)) <= 2
    if re.search(r"(?:[.,;:][\"”’*_\\]*|[-–—|])$", words) or BULLET.match(words):
        return False
    return max(map(length, own[1:4])) >= max(PROSE, len(words) + 1)


def _is_subhead(text: str, own: Sequence[Span], at: int) -> bool:
    """A short line that is no sentence, above a paragraph and not among others like it."""
    span = own[at]
    if length(span) > HEADLINE:
        return False
    words = text[span.start : span.end]
    if _HEADING.match(words):
        return True
    if len(words) > SUBHEAD or at + 1 >= len(own) or not CAPITAL.match(words):
        return False
    if _BOLD.fullmatch(words):
        return not ends_in(STOPS, words.rstrip("*_ ?!"))
    if ends_in(BREAKS, words.rstrip("?")) or BULLET.match(words) or words[0] in '-–•*"“\\|':
        return False
    return _is_alone(text, own, at)


def _is_alone(text: str, own: Sequence[Span], at: int) -> bool:
    """Whether it is its line, and what stands before and behind is long."""
    between = (at == 0 or length(own[at - 1]) >= PROSE) and length(own[at + 1]) >= PROSE
    return between and _stands_alone(text, own[at])


def _stands_alone(text: str, span: Span) -> bool:
    """Whether a piece is its whole line, nothing having been cut out of it."""
    start = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.end)
    rest = text[start : span.start] + text[span.end : end if end >= 0 else len(text)]
    return not WORDY.search(rest)


def _split_dateline(text: str, paragraph: Span, end: int) -> Iterator[Piece]:
    yield Piece(Span(paragraph.start, end), Role.DATELINE, "dateline")
    if end < paragraph.end:
        yield _paragraph(text, Span(end, paragraph.end))


def _paragraph(text: str, span: Span) -> Piece:
    if text[span.start] in _OPENS_QUOTATION and _is_quotation(text, span):
        return Piece(span, Role.QUOTE, "quotation")
    return Piece(span, Role.PARAGRAPH, "paragraph")


def _is_quotation(text: str, span: Span) -> bool:
    """Marked as one, or one and nothing else: a pair of marks around all of it, none inside."""
    if text[span.start] == ">":
        return True
    return length(span) < 2000 and _QUOTED.fullmatch(text, span.start, span.end) is not None


def _tiles(pieces: Sequence[Piece], length: int) -> tuple[Block, ...]:
    """Blocks without gaps: each reaches to where the next begins, the first from the start."""
    if not pieces:
        return (Block(Role.FURNITURE, Span(0, length), "no-words"),) if length else ()
    bounds = pairwise((0, *(piece.span.start for piece in pieces[1:]), length))
    return tuple(
        Block(piece.role or Role.PARAGRAPH, Span(start, end), piece.rule)
        for piece, (start, end) in zip(pieces, bounds, strict=True)
    )
