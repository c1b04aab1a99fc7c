"""What of an article is compared: a fingerprint of its words, and the facts that make an event one."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from heapq import nsmallest
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
_STOP = re.compile(r"[.!?…]+[\"”’')\]]*\s+|\n+")
_COMPARED = frozenset({Role.HEADLINE, Role.SUBHEAD, Role.PARAGRAPH, Role.QUOTE})
_MASK = 0xFFFFFFFF


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
        return cls(
            article.id,
            sketch(article.document),
            sentences(article.document),
            _ids((*article.partners, *article.regions, *article.forums)),
            article.happened.value,
            tuple(sorted({person.id.casefold() for person in article.persons})),
            _ids(tuple(main)),
        )


def sketch(document: Document) -> tuple[int, ...]:
    """The least hashes of the text's shingles, in order: equal texts have equal ones, like texts many."""
    words = [_hash(word) for text in _texts(document) for word in _WORD.findall(text.lower())]
    runs = zip(words, words[1:], words[2:], words[3:], strict=False)
    shingles = {
        (a * 0x9E3779B1 + b * 0x85EBCA77 + c * 0xC2B2AE3D + d * 0x27D4EB2F) & _MASK for a, b, c, d in runs
    }
    return tuple(nsmallest(SIZE, shingles or set(words)))


@lru_cache(maxsize=1 << 16)
def _hash(word: str) -> int:
    """Remembered, since texts of one kind are made of the same words."""
    return crc32(word.encode())


def sentences(document: Document) -> tuple[int, ...]:
    """Hashes of the sentences that are long enough to be nobody else's by chance, in order of the hash."""
    told = (" ".join(_WORD.findall(part.lower())) for text in _texts(document) for part in _STOP.split(text))
    return tuple(sorted({crc32(words.encode()) for words in told if len(words) >= TELLING}))[:SENTENCES]


def _texts(document: Document) -> Iterator[str]:
    for block in document.blocks:
        if block.role in _COMPARED:
            yield document.text[block.span.start : block.span.end]


def _ids(items: tuple[Item, ...]) -> tuple[str, ...]:
    return tuple(sorted({item.id for item in items}))
