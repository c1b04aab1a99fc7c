"""The words that caused a tag, and the way between them and the tag: quotes at the tag, marks in the text."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from digest.model.article import Fact, Item
from digest.model.text import Block, Document, Evidence, Role, Span
from digest.site.views import Key, Link, Mark, Passage, Quote

#: A tag lists this many different quotes, and this many places of each; the rest is counted. A text that names one
#: country ten thousand times must not make a page of ten thousand links.
QUOTES = 12
PLACES = 12

#: HTML elements of blocks; all others are paragraphs.
ELEMENTS = {Role.SUBHEAD: "h3", Role.QUOTE: "blockquote"}


def of_fact(fact: Fact) -> tuple[Evidence, ...]:
    """Evidence of the claim that decided and of those that agree with it, in order of the text."""
    if not fact.claims:
        return ()
    first = fact.claims[0]
    agreeing = (c for c in fact.claims if c.value == first.value and c.denies == first.denies)
    return in_order(e for claim in agreeing for e in claim.evidence)


def of_item(item: Item) -> tuple[Evidence, ...]:
    """Evidence that the item belongs there, and of its attributes."""
    facts = (item.belongs, *(fact for _, fact in item.attributes))
    return in_order(e for fact in facts for e in of_fact(fact))


def in_order(evidence: Iterable[Evidence]) -> tuple[Evidence, ...]:
    return tuple(sorted(dict.fromkeys(evidence), key=lambda e: (e.span, e.rule)))


def anchor(span: Span) -> str:
    """The id of the mark that begins where the span begins."""
    return f"k{span.start}"


def quotes(evidence: tuple[Evidence, ...], shown: frozenset[str]) -> tuple[tuple[Quote, ...], int]:
    """Evidence as listed at a tag, equal words together, and the number of quotes left out. `shown`: the anchors
    that stand on the page."""
    places: dict[tuple[str, str], dict[str, None]] = {}
    for one in evidence:
        key = (" ".join(one.quote.split()), one.rule)
        places.setdefault(key, {})[anchor(one.span)] = None
    listed = []
    for (text, rule), anchors in list(places.items())[:QUOTES]:
        there = [a for a in anchors if a in shown]
        listed.append(Quote(text, tuple(there[:PLACES]), max(0, len(there) - PLACES), rule))
    return tuple(listed), max(0, len(places) - QUOTES)


@dataclass(frozen=True, slots=True)
class Witness:
    """A span of the text and the tag it speaks for."""

    span: Span
    tag: Link


@dataclass(frozen=True, slots=True)
class _Segment:
    """A stretch of the text with the same tags all along."""

    span: Span
    tags: tuple[Link, ...]
    begins: bool

    @property
    def start(self) -> int:
        return self.span.start

    @property
    def end(self) -> int:
        return self.span.end


class Marking:
    """The marks of a document: its evidence cut where spans begin or end, so that marks never overlap."""

    def __init__(self, witnesses: Iterable[Witness]) -> None:
        self._segments = tuple(_segments(tuple(witnesses)))
        self._starts = [s.start for s in self._segments]
        self._keys: dict[tuple[Link, ...], str] = {}

    def passage(self, document: Document, block: Block) -> Passage:
        """A block with its marks, without surrounding space and typesetting marks."""
        span = _trim(document.text, block.span)
        pieces, text = _visible(document, span)
        starts = [piece.start for piece, _ in pieces]
        marks = []
        for segment in self._within(span):
            start = _offset(segment.start, pieces, starts)
            end = _offset(segment.end, pieces, starts)
            if start < end:
                id = anchor(segment.span) if segment.begins and span.start <= segment.start else ""
                marks.append(Mark(start, end, id, self._target(segment.tags), _names(segment.tags)))
        return Passage(block.role.value, ELEMENTS.get(block.role, "p"), text, tuple(marks), block.rule)

    def _within(self, span: Span) -> Iterable[_Segment]:
        at = max(0, bisect_right(self._starts, span.start) - 1)
        for segment in self._segments[at:]:
            if segment.start >= span.end:
                return
            if segment.end > span.start:
                yield segment

    def _target(self, tags: tuple[Link, ...]) -> str:
        """One tag is led to at once; several by way of a key that lists them."""
        if len(tags) == 1:
            return tags[0].url
        return "#" + self._keys.setdefault(tags, f"kunci-{len(self._keys) + 1}")

    def keys(self) -> tuple[Key, ...]:
        """The keys that the passages made so far lead to."""
        return tuple(Key(id, tags) for tags, id in self._keys.items())


def _segments(witnesses: tuple[Witness, ...]) -> Iterable[_Segment]:
    """A sweep over the ends of all spans; the tags of a segment stand in the order of the page."""
    rank = {tag: at for at, tag in enumerate(dict.fromkeys(w.tag for w in witnesses))}
    events: dict[int, tuple[list[int], list[int]]] = {}
    for witness in witnesses:
        if witness.span.start < witness.span.end:
            events.setdefault(witness.span.start, ([], []))[0].append(rank[witness.tag])
            events.setdefault(witness.span.end, ([], []))[1].append(rank[witness.tag])
    tags = tuple(rank)
    open_tags: dict[int, int] = {}
    positions = sorted(events)
    for at, until in zip(positions, positions[1:], strict=False):
        begun, ended = events[at]
        for tag in begun:
            open_tags[tag] = open_tags.get(tag, 0) + 1
        for tag in ended:
            open_tags[tag] -= 1
            if not open_tags[tag]:
                del open_tags[tag]
        if open_tags:
            yield _Segment(Span(at, until), tuple(tags[t] for t in sorted(open_tags)), bool(begun))


def join(passages: Sequence[Passage]) -> Passage:
    """Passages of one line as one: a dateline and its paragraph, a paragraph with noise cut out of it."""
    if len(passages) == 1:
        return passages[0]
    last = passages[-1]
    marks: list[Mark] = []
    texts: list[str] = []
    offset = 0
    for passage in passages:
        marks += (replace(m, start=m.start + offset, end=m.end + offset) for m in passage.marks)
        texts.append(passage.text)
        offset += len(passage.text) + 1
    return replace(last, text=" ".join(texts), marks=tuple(marks))


def _names(tags: tuple[Link, ...]) -> str:
    return " · ".join(tag.text for tag in tags)


def _trim(text: str, span: Span) -> Span:
    words = text[span.start : span.end]
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, max(start, span.end - (len(words) - len(words.rstrip()))))


def _visible(document: Document, span: Span) -> tuple[list[tuple[Span, int]], str]:
    """The stretches of a span that a reader sees, each with its place in the text they make, and that text."""
    pieces: list[tuple[Span, int]] = []
    at, length = span.start, 0
    first = bisect_right(document.marks, span.start, key=lambda mark: mark.end)
    for mark in (*document.marks[first:], Span(span.end, span.end)):
        stop = min(mark.start, span.end)
        if stop > at:
            pieces.append((Span(at, stop), length))
            length += stop - at
        if mark.start >= span.end:
            break
        at = max(at, mark.end)
    return pieces, "".join(document.text[piece.start : piece.end] for piece, _ in pieces)


def _offset(position: int, pieces: list[tuple[Span, int]], starts: list[int]) -> int:
    """Where a position of the source stands in the visible text."""
    at = bisect_right(starts, position) - 1
    if at < 0:
        return 0
    piece, offset = pieces[at]
    return offset + min(position, piece.end) - piece.start
