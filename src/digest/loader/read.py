"""One source to everything the machine can say of it: the way through the loader, in order."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from digest.loader.fields import (
    countries,
    crimes,
    dates,
    headline,
    imprint,
    instruments,
    organizations,
    people,
    places,
    summary,
)
from digest.loader.language import sentences
from digest.loader.language.lexicon import Lexicon
from digest.loader.layout.blocks import lay_out
from digest.loader.sources.source import Source
from digest.model.claim import Claim
from digest.model.finding import Finding
from digest.model.scan import Hit, Scan
from digest.model.text import Block, Document
from digest.vocabulary.values import Vocabulary

Finder = Callable[[Scan, Vocabulary], Iterable[Claim]]

#: Everything that finds, a field or two each. The order is that of the claims, and means nothing else.
FINDERS: tuple[Finder, ...] = (
    headline.find,
    summary.find,
    imprint.find,
    dates.find,
    countries.find,
    crimes.find,
    people.find,
    organizations.find,
    instruments.find,
    places.find,
)


def read(
    source: Source, lexicon: Lexicon, vocabulary: Vocabulary
) -> tuple[Scan, tuple[Claim, ...], tuple[Finding, ...]]:
    """What stands where in a text, what it says, and what is odd about it."""
    return read_document(lay_out(source, vocabulary), lexicon, vocabulary)


def read_document(
    document: Document, lexicon: Lexicon, vocabulary: Vocabulary
) -> tuple[Scan, tuple[Claim, ...], tuple[Finding, ...]]:
    """As `read`, of a text whose blocks are known already, such as one that an editor has parted anew."""
    seen = scan(document, lexicon, vocabulary)
    claims = tuple(claim for find in FINDERS for claim in find(seen, vocabulary))
    odd = (*imprint.unread(seen, vocabulary), *dates.contradictions(seen, vocabulary))
    return seen, claims, odd


def scan(document: Document, lexicon: Lexicon, vocabulary: Vocabulary) -> Scan:
    """The document with the hits of the vocabulary inside its content, and its sentences."""
    hits = lexicon.find(document.text, document.marks)
    return Scan(document, sentences.split(document, vocabulary), tuple(_inside(hits, document.content())))


def _inside(hits: Sequence[Hit], blocks: Sequence[Block]) -> Iterator[Hit]:
    """The hits that lie within one block; both are in order of start."""
    remaining = iter(blocks)
    start = end = 0  # of the block at hand
    for hit in hits:
        span = hit.span
        while end <= span.start and (block := next(remaining, None)):
            start, end = block.span.start, block.span.end
        if start <= span.start and span.end <= end:
            yield hit
