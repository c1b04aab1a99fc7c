"""An article's text as a reader gets it: paragraphs in order, noise apart."""

from collections.abc import Iterable, Iterator

from digest.model.article import Article
from digest.model.text import CONTENT, Block, Document, Role
from digest.site.article.marking import Marking, join, trimmed
from digest.site.views.article import Passage

#: Roles of the article's own words, and of who wrote it.
SHOWN = CONTENT | {Role.BYLINE}


def heading(article: Article, title: str, marking: Marking) -> tuple[Passage, Block | None]:
    """The title, with its marks where it is the text's own, and the block it was taken from."""
    document = article.document
    for block in document.blocks:
        if block.role is Role.HEADLINE and document.plain(block.span) == title:
            return marking.passage(block), block
    return Passage(Role.HEADLINE.value, "h1", title, (), ""), None


def body(document: Document, marking: Marking, without: Block | None) -> tuple[Passage, ...]:
    """Everything the article says, but the block that already stands as its heading."""
    return tuple(
        join([marking.passage(block) for block in line])
        for line in lines(document, document.blocks)
        if line != (without,)
    )


def of_role(document: Document, role: Role, marking: Marking) -> tuple[Passage, ...]:
    blocks = (b for b in document.blocks if b.role is role)
    return tuple(p for p in (marking.passage(block) for block in blocks) if p.text)


def lines(document: Document, blocks: Iterable[Block]) -> Iterator[tuple[Block, ...]]:
    """Blocks to be read as one paragraph: a dateline and the rest of its line, a line with noise cut out."""
    text = document.text
    line: list[Block] = []
    at = 0  # where the words of the line so far end
    for block in blocks:
        span = trimmed(text, block.span)
        if block.role not in SHOWN or span.start == span.end:
            continue
        if line and (_parts(line[-1].role, block.role) or "\n" in text[at : span.start]):
            yield tuple(line)
            line = []
        line.append(block)
        at = span.end
    if line:
        yield tuple(line)


def _parts(before: Role, after: Role) -> bool:
    """Whether two roles are never one paragraph."""
    return before is not after and before is not Role.DATELINE
