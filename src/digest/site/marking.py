"""The marks of a text: its evidence, cut so that marks never overlap, each leading back to its tags."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from digest.model.text import Block, Document, Role, Span
from digest.site.evidence import anchor
from digest.site.views import Key, Link, Mark, Passage

#: HTML elements of blocks; all others are paragraphs.
ELEMENTS = {Role.SUBHEAD: "h3", Role.QUOTE: "blockquote"}

#: A span of the source, and the tag it speaks for.
Witness = tuple[int, int, Link]

#: A stretch of the source with the same tags all along, and whether some evidence begins with it.
_Stretch = tuple[int, int, tuple[Link, ...], bool]


class Marking:
    """The marks of one document, in places of the source; `passage` moves them to places of what is shown.

    `faint`: URLs of tags that marks lead to only where they speak for nothing else.
    """

    def __init__(
        self, document: Document, witnesses: Iterable[Witness], faint: frozenset[str] = frozenset()
    ) -> None:
        self._document = document
        self._keys: dict[tuple[Link, ...], str] = {}
        stretches = (
            (start, end, _plain(tags, faint), begins) for start, end, tags, begins in _stretches(witnesses)
        )
        self._marks = [
            Mark(
                start,
                end,
                anchor(start) if begins else "",
                self._target(tags),
                " · ".join(tag.text for tag in tags),
            )
            for start, end, tags, begins in stretches
        ]
        self._ends = [mark.end for mark in self._marks]

    def _target(self, tags: tuple[Link, ...]) -> str:
        """One tag is led to at once; several by way of a key that lists them."""
        if len(tags) == 1:
            return tags[0].url
        return "#" + self._keys.setdefault(tags, f"kunci-{len(self._keys) + 1}")

    @property
    def keys(self) -> tuple[Key, ...]:
        return tuple(Key(name, tags) for tags, name in self._keys.items())

    def passage(self, block: Block) -> Passage:
        """A block with its marks, without surrounding space and typesetting marks."""
        span = trimmed(self._document.text, block.span)
        visible = _Visible(self._document, span)
        marks = tuple(self._within(span, visible))
        return Passage(block.role.value, ELEMENTS.get(block.role, "p"), visible.text, marks, block.rule)

    def _within(self, span: Span, visible: "_Visible") -> Iterator[Mark]:
        for at in range(bisect_right(self._ends, span.start), len(self._marks)):
            mark = self._marks[at]
            if mark.start >= span.end:
                return
            start, end = visible.offset(mark.start), visible.offset(mark.end)
            if start < end:
                yield Mark(start, end, mark.id if mark.start >= span.start else "", mark.href, mark.title)


def join(passages: Sequence[Passage]) -> Passage:
    """Passages of one line as one: a dateline and its paragraph, a paragraph with noise cut out of it."""
    if len(passages) == 1:
        return passages[0]
    marks: list[Mark] = []
    offset = 0
    for passage in passages:
        marks += (replace(m, start=m.start + offset, end=m.end + offset) for m in passage.marks)
        offset += len(passage.text) + 1
    return replace(passages[-1], text=" ".join(p.text for p in passages), marks=tuple(marks))


def trimmed(text: str, span: Span) -> Span:
    """The span without white space at its ends."""
    words = text[span.start : span.end]
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, max(start, span.start + len(words.rstrip())))


def _stretches(witnesses: Iterable[Witness]) -> Iterator[_Stretch]:
    """In order, apart. Where spans overlap they are cut at every end; tags keep the order of the page."""
    rank: dict[str, int] = {}
    spans: dict[tuple[int, int], dict[str, Link]] = {}
    for start, end, tag in witnesses:
        rank.setdefault(tag.url, len(rank))
        if start < end:
            spans.setdefault((start, end), {})[tag.url] = tag
    for cluster in _clusters(sorted(spans)):
        if len(cluster) == 1:
            yield (*cluster[0], _ranked(spans[cluster[0]], rank), True)
        else:
            yield from _cut(cluster, spans, rank)


def _plain(tags: tuple[Link, ...], faint: frozenset[str]) -> tuple[Link, ...]:
    if len(tags) == 1:
        return tags
    return tuple(tag for tag in tags if tag.url not in faint) or tags


def _clusters(spans: list[tuple[int, int]]) -> Iterator[list[tuple[int, int]]]:
    """Sorted spans in groups that do not touch each other."""
    cluster: list[tuple[int, int]] = []
    reach = 0
    for span in spans:
        if cluster and span[0] >= reach:
            yield cluster
            cluster = []
        cluster.append(span)
        reach = max(reach, span[1])
    if cluster:
        yield cluster


def _cut(
    cluster: list[tuple[int, int]], spans: dict[tuple[int, int], dict[str, Link]], rank: dict[str, int]
) -> Iterator[_Stretch]:
    """A sweep over the ends of spans that overlap; `cluster` is sorted."""
    starts, ends = {s for s, _ in cluster}, {e for _, e in cluster}
    open_spans: list[tuple[int, int]] = []
    waiting = 0
    for at, until in pairwise(sorted(starts | ends)):
        open_spans = [span for span in open_spans if span[1] > at]
        while waiting < len(cluster) and cluster[waiting][0] == at:
            open_spans.append(cluster[waiting])
            waiting += 1
        tags = {url: tag for span in open_spans for url, tag in spans[span].items()}
        yield at, until, _ranked(tags, rank), at in starts


def _ranked(tags: dict[str, Link], rank: dict[str, int]) -> tuple[Link, ...]:
    if len(tags) == 1:
        return tuple(tags.values())
    return tuple(tags[url] for url in sorted(tags, key=rank.__getitem__))


class _Visible:
    """What a reader sees of a span, and where a position of the source stands in it."""

    def __init__(self, document: Document, span: Span) -> None:
        self._start, self._end = span.start, span.end
        self._pieces = tuple(_pieces(document, span))  # start and end in the source, offset in what is seen
        self.text = "".join(document.text[start:end] for start, end, _ in self._pieces)

    def offset(self, position: int) -> int:
        if len(self._pieces) < 2:
            return min(max(position, self._start), self._end) - self._start
        at = bisect_right(self._pieces, position, key=lambda piece: piece[0]) - 1
        if at < 0:
            return 0
        start, end, offset = self._pieces[at]
        return offset + min(position, end) - start


def _pieces(document: Document, span: Span) -> Iterator[tuple[int, int, int]]:
    at, length = span.start, 0
    first = bisect_left(document.marks, span.start, key=lambda mark: mark.end)
    for mark in document.marks[first:]:
        if mark.start >= span.end:
            break
        if mark.start > at:
            yield at, mark.start, length
            length += mark.start - at
        at = max(at, min(mark.end, span.end))
    if at < span.end:
        yield at, span.end, length
