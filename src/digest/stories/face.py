"""What of an article is compared: a fingerprint of its words, and the facts that make an event one."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from zlib import crc32

from digest.model.article import Article, Item
from digest.model.text import Document, Role

#: Hashes kept of a text's word shingles; likeness is then known to about six hundredths.
SIZE = 64
#: Words of a shingle.
WORDS = 4
#: Sentences compared, and the least characters of one that says anything of its own.
SENTENCES, TELLING = 80, 40

_WORD = re.compile(r"\w+")
_STOP = re.compile(r"[.!?…]+[\"”’')\]]*\s+")  # within a line; where a line ends a sentence does too
_COMPARED = frozenset({Role.HEADLINE, Role.SUBHEAD, Role.PARAGRAPH, Role.QUOTE})
_MASK = 0xFFFFFFFF

#: The words of each sentence of a text, folded.
_Told = list[list[str]]


@dataclass(frozen=True, slots=True)
class Face:
    """`partners` are countries, regions and forums; `happened` is EDTF; `persons` are names, folded; `topics`
    the primary ones."""

    id: str
    sketch: tuple[int, ...] = ()
    sentences: tuple[int, ...] = ()
    partners: tuple[str, ...] = ()
    happened: str | None = None
    persons: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()

    @classmethod
    def of(cls, article: Article) -> "Face":
        main = (topic for topic in article.topics if topic.get("prominence") == "primary")
        told = _told(article.document)
        return cls(
            article.id,
            _sketch(told),
            _sentences(told),
            _ids((*article.partners, *article.regions, *article.forums)),
            article.happened.value,
            tuple(sorted({person.id.casefold() for person in article.persons})),
            _ids(tuple(main)),
        )


def sketch(document: Document) -> tuple[int, ...]:
    """The least hashes of the text's shingles, in order: equal texts have equal ones, like texts many."""
    return _sketch(_told(document))


def sentences(document: Document) -> tuple[int, ...]:
    """Hashes of the sentences that are long enough to be nobody else's by chance, in order of the hash."""
    return _sentences(_told(document))


def _sketch(told: _Told) -> tuple[int, ...]:
    words = list(chain.from_iterable(told))
    hashed = list(map(_hashes, words))
    runs = zip(hashed, hashed[1:], hashed[2:], hashed[3:], strict=False)
    shingles = {(a[0] + b[1] + c[2] + d[3]) & _MASK for a, b, c, d in runs}
    return tuple(sorted(shingles or {crc32(word.encode()) for word in words})[:SIZE])


@lru_cache(maxsize=1 << 16)
def _hashes(word: str) -> tuple[int, int, int, int]:
    """A word's share in a shingle as its first to fourth word.

    Remembered, since texts of one kind are made of the same words.
    """
    own = crc32(word.encode())
    return (
        own * 0x9E3779B1 & _MASK,
        own * 0x85EBCA77 & _MASK,
        own * 0xC2B2AE3D & _MASK,
        own * 0x27D4EB2F & _MASK,
    )


def _sentences(told: _Told) -> tuple[int, ...]:
    telling = (words for words in map(" ".join, told) if len(words) >= TELLING)
    return tuple(sorted({crc32(words.encode()) for words in telling}))[:SENTENCES]


def _told(document: Document) -> _Told:
    lines = (line for text in _texts(document) for line in text.lower().split("\n"))
    return [_WORD.findall(part) for line in lines for part in _STOP.split(line)]


def _texts(document: Document) -> Iterator[str]:
    for block in document.blocks:
        if block.role in _COMPARED:
            yield document.text[block.span.start : block.span.end]


def _ids(items: tuple[Item, ...]) -> tuple[str, ...]:
    return tuple(sorted({item.id for item in items}))
