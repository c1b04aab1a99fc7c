"""An article's text, taken apart without losing a character."""

from bisect import bisect_left
from dataclasses import dataclass
from enum import StrEnum

from msgspec import Struct


class Span(Struct, frozen=True, order=True, gc=False):
    """A half-open range of code points of `Document.text`.

    A Struct, as is all that an article has by the hundred: a frozen dataclass that costs a tenth to make.
    """

    start: int
    end: int

    def holds(self, other: "Span") -> bool:
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        return self.start < other.end and other.start < self.end


class Role(StrEnum):
    """What a block is to a reader. FURNITURE is scraping noise, FRONT what the text declares of itself."""

    HEADLINE = "headline"
    DATELINE = "dateline"
    SUBHEAD = "subhead"
    PARAGRAPH = "paragraph"
    QUOTE = "quote"
    BYLINE = "byline"
    FRONT = "front"
    FURNITURE = "furniture"


#: Roles whose words the article itself says; finders read nothing else.
CONTENT = frozenset({Role.HEADLINE, Role.DATELINE, Role.SUBHEAD, Role.PARAGRAPH, Role.QUOTE})


#: Those in which it is told, sentence by sentence.
RUNNING = frozenset({Role.PARAGRAPH, Role.QUOTE})


class Block(Struct, frozen=True, gc=False):
    """A stretch of text with one role. The blocks of a document tile its text: no gap, no overlap."""

    role: Role
    span: Span
    rule: str  # what gave it this role: a furniture rule's id, or the layout rule's name


class Evidence(Struct, frozen=True, gc=False):
    """The words that caused a claim. `quote` repeats `text[span.start:span.end]`: a test holds them equal."""

    span: Span
    quote: str
    rule: str


@dataclass(frozen=True, slots=True)
class Document:
    """One article as read: `text` is decoded, NFC, with `\\n` newlines and no BOM.

    `path` is relative to the project, with forward slashes; `sha256` is that of the seed file's bytes.
    `marks` are the characters inside blocks that only typeset (`**`, the backslash of `\\"`, a link's
    address): a reader never sees them, a span may hold them.
    """

    id: str
    path: str
    sha256: str
    text: str
    blocks: tuple[Block, ...]
    marks: tuple[Span, ...] = ()

    def quote(self, span: Span, rule: str) -> Evidence:
        return Evidence(span, self.text[span.start : span.end], rule)

    def plain(self, span: Span) -> str:
        """The words of a span as a reader sees them: without typesetting marks, with single spaces."""
        if not self.marks:
            return " ".join(self.text[span.start : span.end].split())
        parts, at = [], span.start
        first = bisect_left(self.marks, span.start, key=lambda mark: mark.end)
        for index in range(first, len(self.marks)):
            mark = self.marks[index]
            if mark.start >= span.end:
                break
            parts.append(self.text[at : max(at, mark.start)])
            at = max(at, min(mark.end, span.end))
        return " ".join("".join((*parts, self.text[at : span.end])).split())

    def content(self) -> tuple[Block, ...]:
        return tuple(b for b in self.blocks if b.role in CONTENT)
