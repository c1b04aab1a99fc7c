"""What of an article is compared: a fingerprint of its words, and the facts that make an event one."""

import re
import struct
from collections.abc import Iterator
from dataclasses import dataclass
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
_STOP = re.compile(r"(?<![.!?…])[.!?…]++[\"”’')\]]*+\s++|\n")  # where a line ends a sentence does too
_COMPARED = frozenset({Role.HEADLINE, Role.SUBHEAD, Role.PARAGRAPH, Role.QUOTE})
#: What a word counts for as the first to the fourth of a shingle.
_SHARES = (0x9E3779B1, 0x85EBCA77, 0xC2B2AE3D, 0x27D4EB2F)
#: Words of 32 bits that the sum of four products of two such takes.
_LANE = 3

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
    own = [crc32(word.encode()) for words in told for word in words]
    return tuple(sorted(set(_shingles(own) or own))[:SIZE])


def _shingles(words: list[int]) -> tuple[int, ...]:
    """A hash of 32 bits for each run of four words, of hashes of words.

    All at once: side by side in one large number, each with room for the sum of four products, one
    multiplication multiplies them all.
    """
    lanes = [0] * (_LANE * len(words))
    lanes[::_LANE] = words
    row = int.from_bytes(struct.pack(f"<{len(lanes)}I", *lanes), "little")
    total = sum((row >> (32 * _LANE * place)) * share for place, share in enumerate(_SHARES))
    runs = max(0, len(words) - WORDS + 1)
    found = total & ((1 << (32 * _LANE * runs)) - 1)
    return struct.unpack(f"<{_LANE * runs}I", found.to_bytes(4 * _LANE * runs, "little"))[::_LANE]


def _sentences(told: _Told) -> tuple[int, ...]:
    telling = (words for words in map(" ".join, told) if len(words) >= TELLING)
    return tuple(sorted({crc32(words.encode()) for words in telling}))[:SENTENCES]


def _told(document: Document) -> _Told:
    return [_WORD.findall(part) for text in _texts(document) for part in _STOP.split(text.lower())]


def _texts(document: Document) -> Iterator[str]:
    for block in document.blocks:
        if block.role in _COMPARED:
            yield document.text[block.span.start : block.span.end]


def _ids(items: tuple[Item, ...]) -> tuple[str, ...]:
    return tuple(sorted({item.id for item in items}))
