"""The marks of a text: its evidence, cut so that marks never overlap, each with the facts it speaks for."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from digest.model.text import Block, Document, Role, Span
from digest.site.views.article import Mark, Passage, Proof

#: HTML elements of blocks; all others are paragraphs.
ELEMENTS = {Role.SUBHEAD: "h3", Role.QUOTE: "blockquote"}

#: A span of the source, and the number of the fact it speaks for.
Witness = tuple[int, int, int]

#: A stretch of the source with the same facts all along, and whether some evidence begins with it.
_Stretch = tuple[int, int, tuple[int, ...], bool]

_Span = tuple[int, int]


class Marking:
    """The marks of one document, in places of the source; `passage` moves them to places of what is shown."""

    def __init__(self, document: Document, witnesses: Iterable[Witness]) -> None:
        self._document = document
        self._stretches = tuple(_stretches(_gathered(witnesses)))
        self._ends = [end for _, end, _, _ in self._stretches]

    def passage(self, block: Block) -> Passage:
        """A block with its marks, without surrounding space and typesetting marks."""
        span = trimmed(self._document.text, block.span)
        visible = _Visible(self._document, span)
        marks = tuple(self._within(span, visible))
        return Passage(block.role.value, ELEMENTS.get(block.role, "p"), visible.text, marks, block.rule)

    def _within(self, span: Span, visible: "_Visible") -> Iterator[Mark]:
        for at in range(bisect_right(self._ends, span.start), len(self._stretches)):
            start, end, tags, begins = self._stretches[at]
            if start >= span.end:
                return
            first, last = visible.offsets(start, end)
            if first < last:
                yield Mark(first, last, start if begins and start >= span.start else None, tags)


def proof(document: Document, sentence: Span, words: Iterable[Span], anchor: int | None, what: str) -> Proof:
    """A sentence with the words in it that caused a fact. `anchor`: where those stand in the text."""
    visible = _Visible(document, sentence)
    bold: list[tuple[int, int]] = []
    for word in words:
        start, end = visible.offsets(word.start, word.end)
        if start < end and (not bold or start >= bold[-1][1]):
            bold.append((start, end))
    return Proof(visible.text, tuple(bold), anchor, what)


def join(passages: Sequence[Passage]) -> Passage:
    """Passages of one line as one: a dateline and its paragraph, a paragraph with noise cut out of it."""
    if len(passages) == 1:
        return passages[0]
    marks: list[Mark] = []
    offset = 0
    for passage in passages:
        marks += [Mark(m.start + offset, m.end + offset, m.anchor, m.facts) for m in passage.marks]
        offset += len(passage.text) + 1
    return replace(passages[-1], text=" ".join(p.text for p in passages), marks=tuple(marks))


def cut_at(marks: Iterable[Mark], places: Iterable[int]) -> Iterator[Mark]:
    """The marks, those that reach over a place as two; evidence begins in the first only."""
    inner = sorted(places)
    for start, end, anchor, facts in marks:
        for place in inner[bisect_right(inner, start) : bisect_left(inner, end)]:
            yield Mark(start, place, anchor, facts)
            start, anchor = place, None  # noqa: PLW2901 - what is left of it
        yield Mark(start, end, anchor, facts)


def trimmed(text: str, span: Span) -> Span:
    """The span without white space at its ends."""
    words = text[span.start : span.end]
    rest = words.lstrip()
    start = span.start + len(words) - len(rest)
    return Span(start, start + len(rest.rstrip()))


def _gathered(witnesses: Iterable[Witness]) -> dict[_Span, set[int]]:
    """The facts of each span."""
    spans: dict[_Span, set[int]] = {}
    for start, end, fact in witnesses:
        if start < end:
            spans.setdefault((start, end), set()).add(fact)
    return spans


def _stretches(spans: dict[_Span, set[int]]) -> Iterator[_Stretch]:
    """In order, apart. Where spans overlap they are cut at every end."""
    for cluster in _clusters(sorted(spans)):
        if len(cluster) == 1:
            yield (*cluster[0], tuple(sorted(spans[cluster[0]])), True)
        else:
            yield from _cut(cluster, spans)


def _clusters(spans: list[_Span]) -> Iterator[list[_Span]]:
    """Sorted spans in groups that do not touch each other."""
    cluster: list[_Span] = []
    reach = 0
    for span in spans:
        if cluster and span[0] >= reach:
            yield cluster
            cluster = []
        cluster.append(span)
        reach = max(reach, span[1])
    if cluster:
        yield cluster


def _cut(cluster: list[_Span], spans: dict[_Span, set[int]]) -> Iterator[_Stretch]:
    """A sweep over the ends of spans that overlap; `cluster` is sorted."""
    starts, ends = {s for s, _ in cluster}, {e for _, e in cluster}
    open_spans: list[_Span] = []
    waiting = 0
    for at, until in pairwise(sorted(starts | ends)):
        open_spans = [span for span in open_spans if span[1] > at]
        while waiting < len(cluster) and cluster[waiting][0] == at:
            open_spans.append(cluster[waiting])
            waiting += 1
        yield at, until, tuple(sorted(set().union(*(spans[span] for span in open_spans)))), at in starts


class _Visible:
    """What a reader sees of a span, and where positions of the source stand in it."""

    def __init__(self, document: Document, span: Span) -> None:
        self._pieces = _pieces(document, span)
        self._shift = self._pieces[0][0] if self._pieces else span.start
        self.text = "".join([document.text[start:end] for start, end, _ in self._pieces])

    def offsets(self, start: int, end: int) -> tuple[int, int]:
        if len(self._pieces) < 2:
            shift, length = self._shift, len(self.text)
            return start - shift if start > shift else 0, end - shift if end < shift + length else length
        return self._offset(start), self._offset(end)

    def _offset(self, position: int) -> int:
        at = bisect_right(self._pieces, position, key=lambda piece: piece[0]) - 1
        if at < 0:
            return 0
        start, end, offset = self._pieces[at]
        return offset + min(position, end) - start


def _pieces(document: Document, span: Span) -> list[tuple[int, int, int]]:
    """Stretches without typesetting marks: start and end in the source, offset in what is seen."""
    pieces = []
    at, length = span.start, 0
    first = bisect_left(document.marks, span.start, key=lambda mark: mark.end)
    for index in range(first, len(document.marks)):
        mark = document.marks[index]
        if mark.start >= span.end:
            break
        if mark.start > at:
            pieces.append((at, mark.start, length))
            length += mark.start - at
        at = max(at, min(mark.end, span.end))
    if at < span.end:
        pieces.append((at, span.end, length))
    return pieces
