"""What one pass over a text has seen: the hits of the whole vocabulary, and the sentences."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeVar

from msgspec import Struct

from digest.model.lists import CueList
from digest.model.text import Block, Document, Span


class Kind(StrEnum):
    """Which table of the vocabulary a hit comes from."""

    COUNTRY = "country"  # id: ISO code; strong names, epithets, demonyms
    WEAK_COUNTRY = "weak-country"  # id: ISO code; a name that is also something else
    CAPITAL = "capital"  # id: ISO code; a capital standing for its state, or a city
    REGION = "region"
    FORUM = "forum"
    PLACE = "place"  # id: "<country>/<name>"
    ORGANIZATION = "organization"
    WEAK_ORGANIZATION = "weak-organization"  # a short name that is also something else (PMI, AFP)
    OFFICE = "office"
    RANK = "rank"
    OUTLET = "outlet"
    CRIME = "crime"
    CRIME_PART = "crime-part"  # id: "<crime>/<number of the part>"; "A + B" say it together; never in a Scan
    NOT_CRIME = "not-crime"  # id: the crime's; words in which its terms mean something else; never in a Scan
    TOPIC = "topic"
    TOPIC_PART = "topic-part"  # id: "<topic>/<number of the part>"; "A + B" in one sentence say it
    NOT_TOPIC = "not-topic"  # id: the topic's; never in a Scan
    INSTRUMENT = "instrument"
    CUE = "cue"  # id: the list's name in content/cues.yml


class Hit(Struct, frozen=True, order=True, gc=False):
    """A form of the vocabulary standing in the text."""

    span: Span
    kind: Kind
    id: str


class Sentence(Struct, frozen=True, gc=False):
    """A sentence of a content block; `block` is the index in `Document.blocks`."""

    span: Span
    block: int


@dataclass(frozen=True, slots=True)
class Scan:
    """A document with what was seen in its content. Hits in order of start; sentences tile the content."""

    document: Document
    sentences: tuple[Sentence, ...]
    hits: tuple[Hit, ...]
    _of: Mapping[Kind, tuple[Hit, ...]] = field(init=False, repr=False, compare=False)
    _cues: Mapping[str, tuple[Hit, ...]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_of", _sorted((hit.kind, hit) for hit in self.hits))
        object.__setattr__(self, "_cues", _sorted((hit.id, hit) for hit in self.of(Kind.CUE)))

    @property
    def text(self) -> str:
        return self.document.text

    def of(self, *kinds: Kind) -> tuple[Hit, ...]:
        if len(kinds) == 1:
            return self._of.get(kinds[0], ())
        return tuple([hit for hit in self.hits if hit.kind in kinds])

    def cues(self, name: CueList) -> tuple[Hit, ...]:
        return self._cues.get(name, ())

    def affirmed(self, *kinds: Kind) -> Iterator[Hit]:
        """Hits that the text does not deny in one breath: not "bukan terorisme", "tidak terkait narkoba"."""
        denials = {cue.span.end for cue in self.cues("denies-what-follows")}
        for hit in self.of(*kinds):
            if hit.span.start not in denials and hit.span.start - 1 not in denials:
                yield hit

    def within(self, span: Span, *kinds: Kind) -> Iterator[Hit]:
        return (h for h in self.hits if span.holds(h.span) and (not kinds or h.kind in kinds))

    def block_of(self, sentence: Sentence) -> Block:
        return self.document.blocks[sentence.block]


_Key = TypeVar("_Key", bound=Hashable)


def _sorted(hits: Iterable[tuple[_Key, Hit]]) -> Mapping[_Key, tuple[Hit, ...]]:
    found: defaultdict[_Key, list[Hit]] = defaultdict(list)
    for key, hit in hits:
        found[key].append(hit)
    return {key: tuple(of_one) for key, of_one in found.items()}
