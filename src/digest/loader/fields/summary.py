"""An article in two or three of its own sentences."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from msgspec import Struct

from digest.model.claim import Claim
from digest.model.scan import Kind, Scan
from digest.model.text import Role, Span
from digest.vocabulary.values import Vocabulary
from digest.vocabulary.wordlists import word_lists

#: How many sentences, and how long one may be to be quoted, in characters.
MOST, SHORTEST, LONGEST = 3, 50, 420
#: Sentences looked at: what is not told by then is not what the article is about.
READ = 30

_WORD = re.compile(r"[^\W\d_]+")
_ENDED = re.compile(r"[.!?…][\"”’'»)\]]*$").search
_CLOSING = re.compile(r"\W*(?:kesimpulan|penutup|simpulan)\b", re.IGNORECASE)

#: What a hit is worth, up to three of a worth.
_WORTH = {
    Kind.TOPIC: 0.7,
    Kind.CRIME: 0.7,
    Kind.COUNTRY: 0.6,
    Kind.FORUM: 0.6,
    Kind.REGION: 0.6,
    Kind.ORGANIZATION: 0.4,
    Kind.OFFICE: 0.4,
    Kind.RANK: 0.4,
}


class _Candidate(Struct, frozen=True, gc=False):
    order: int
    span: Span
    worth: float


def find(scan: Scan, vocabulary: Vocabulary) -> Iterator[Claim]:
    """Claims of the field `summary`: items 1, 2, 3 in the order of the text."""
    leaning = word_lists(vocabulary)["leaning"]
    for number, chosen in enumerate(_chosen(scan.text, list(_candidates(scan, leaning))), start=1):
        evidence = (scan.document.quote(chosen.span, "summary"),)
        yield Claim("summary", scan.document.plain(chosen.span), item=str(number), evidence=evidence)


def _candidates(scan: Scan, leaning: frozenset[str]) -> Iterator[_Candidate]:
    text, blocks = scan.text, scan.document.blocks
    telling = [(hit.span.start, worth, hit.id) for hit in scan.hits if (worth := _WORTH.get(hit.kind))]
    closing, order, paragraph, at = False, 0, -1, 0
    for sentence in scan.sentences:
        start, stop, here = sentence.span.start, sentence.span.end, at
        at = bisect_left(telling, (stop,), at)
        role = blocks[sentence.block].role
        if role is _SUBHEAD:
            closing = bool(_CLOSING.match(text, start, stop))
        if role is not _PARAGRAPH:
            continue
        words = text[start:stop].rstrip()
        if SHORTEST <= len(words) <= LONGEST:
            worth = _told(telling[here:at]) - _lacking(words, leaning)
            worth += 3 / (1 + order / 3) + 0.4 * (sentence.block != paragraph) - 4 * closing
            mark = len(words) - len(words.lstrip(_MARKS))
            yield _Candidate(order, Span(start + mark, start + len(words)), worth)
        paragraph = sentence.block
        order += 1
        if order == READ:
            return


#: They set a paragraph off, and are no words of its sentence.
_MARKS = "-–—•*· "
_SUBHEAD, _PARAGRAPH = Role.SUBHEAD, Role.PARAGRAPH


def _told(telling: Sequence[tuple[int, float, str]]) -> float:
    """What a sentence tells: subjects, parties, actors."""
    seen: dict[float, set[str]] = {}
    for _, worth, ident in telling:
        seen.setdefault(worth, set()).add(ident)
    told = 0.0
    for worth, ids in seen.items():
        told += worth * min(3, len(ids))
    return told


def _lacking(sentence: str, leaning: frozenset[str]) -> float:
    """What it lacks on its own: the sentence before, who says it, or its end: "Penulis: A | Editor: B" is none."""
    first = _WORD.search(sentence)
    leans = first is None or first.group().lower() in leaning
    quoted = '"' in sentence or "“" in sentence or "”" in sentence
    return 1.5 * (leans + quoted) + 4 * (not _ENDED(sentence))


def _chosen(text: str, candidates: Sequence[_Candidate]) -> list[_Candidate]:
    """The worthiest, none that says again what another says, in the order of the text."""
    chosen: list[_Candidate] = []
    said: list[frozenset[str]] = []
    for candidate in sorted(candidates, key=lambda c: (-c.worth, c.order)):
        if len(chosen) == MOST or (len(chosen) >= 2 and candidate.worth < 1.5):
            break
        words = _words(text, candidate.span)
        if all(_likeness(words, other) < 0.5 for other in said):
            chosen.append(candidate)
            said.append(words)
    return sorted(chosen, key=lambda c: c.order)


def _words(text: str, span: Span) -> frozenset[str]:
    return frozenset(word.lower() for word in _WORD.findall(text, span.start, span.end) if len(word) > 3)


def _likeness(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / max(1, min(len(one), len(other)))
