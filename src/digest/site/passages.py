"""An article's text as a reader gets it: paragraphs in order, noise apart."""

from collections.abc import Iterable, Iterator

from digest.model.article import Article
from digest.model.text import CONTENT, Block, Document, Role, Span
from digest.site.evidence import Marking, join
from digest.site.views import Passage


def heading(article: Article, title: str, marking: Marking) -> tuple[Passage, Block | None]:
    """The title, with its marks where it is the text's own, and the block it was taken from."""
    document = article.document
    for block in document.blocks:
        if block.role is Role.HEADLINE and document.plain(block.span) == title:
            return marking.passage(document, block), block
    return Passage(Role.HEADLINE.value, "h1", title, (), ""), None


def body(document: Document, marking: Marking, without: Block | None) -> tuple[Passage, ...]:
    """Everything the article says, but the block that already stands as its heading."""
    return tuple(
        join([marking.passage(document, block) for block in line])
        for line in lines(document, document.blocks)
        if line != (without,)
    )


def of_role(document: Document, role: Role, marking: Marking) -> tuple[Passage, ...]:
    blocks = (b for b in document.blocks if b.role is role)
    return tuple(p for p in (marking.passage(document, block) for block in blocks) if p.text)


def lines(document: Document, blocks: Iterable[Block]) -> Iterator[tuple[Block, ...]]:
    """Blocks to be read as one paragraph: a dateline and what follows it on its line, a line with noise cut out."""
    shown = (b for b in blocks if b.role in CONTENT or b.role is Role.BYLINE)
    shown = (b for b in shown if document.plain(b.span))
    line: list[Block] = []
    for block in shown:
        if line and _breaks(document, line[-1], block):
            yield tuple(line)
            line = []
        line.append(block)
    if line:
        yield tuple(line)


def _breaks(document: Document, before: Block, after: Block) -> bool:
    if before.role is not after.role and before.role is not Role.DATELINE:
        return True
    return "\n" in document.text[_last(document, before.span) : _first(document, after.span)]


def _last(document: Document, span: Span) -> int:
    """Where the words of a span end."""
    return span.start + len(document.text[span.start : span.end].rstrip())


def _first(document: Document, span: Span) -> int:
    words = document.text[span.start : span.end]
    return span.start + len(words) - len(words.lstrip())
