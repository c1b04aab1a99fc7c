"""An article in two or three of its own sentences."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from digest.model.claim import Claim
from digest.model.scan import Hit, Kind, Scan, Sentence
from digest.model.text import Role, Span
from digest.vocabulary.compiled import compiled
from digest.vocabulary.values import Vocabulary

#: How many sentences, and how long one may be to be quoted, in characters.
MOST, SHORTEST, LONGEST = 3, 50, 420
#: Sentences looked at: what is not told by then is not what the article is about.
READ = 40

_DATE = re.compile(r"\(\d{1,2}/\d{1,2}|\b\d{1,2} [A-Z][a-z]{2,8} \d{4}")
_WORD = re.compile(r"[^\W\d_]+")
_QUOTED = re.compile(r"[\"“”]")
_CLOSING = re.compile(r"\W*(?:kesimpulan|penutup|simpulan)\b", re.IGNORECASE)

_SUBJECTS = (Kind.TOPIC, Kind.CRIME)
_PARTIES = (Kind.COUNTRY, Kind.FORUM, Kind.REGION)
_ACTORS = (Kind.ORGANIZATION, Kind.OFFICE, Kind.RANK)


@dataclass(frozen=True, slots=True)
class _Candidate:
    order: int
    span: Span
    words: frozenset[str]
    worth: float


def find(scan: Scan, vocabulary: Vocabulary) -> Iterator[Claim]:
    """Claims of the field `summary`: items 1, 2, 3 in the order of the text."""
    leaning = leaning_words(vocabulary)
    for number, chosen in enumerate(_chosen(tuple(_candidates(scan, leaning))), start=1):
        evidence = (scan.document.quote(chosen.span, "summary"),)
        yield Claim("summary", scan.document.plain(chosen.span), item=str(number), evidence=evidence)


@compiled
def leaning_words(vocabulary: Vocabulary) -> frozenset[str]:
    """First words of sentences that say nothing without the one before."""
    return frozenset(vocabulary.words.get("leaning", ()))


def _candidates(scan: Scan, leaning: frozenset[str]) -> Iterator[_Candidate]:
    closing, order, paragraph = False, 0, -1
    hits = iter(scan.hits)
    waiting = next(hits, None)
    for sentence in scan.sentences:
        here: list[Hit] = []
        while waiting and waiting.span.start < sentence.span.end:
            here.append(waiting)
            waiting = next(hits, None)
        role = scan.block_of(sentence).role
        if role is Role.SUBHEAD:
            closing = bool(_CLOSING.match(scan.text, sentence.span.start, sentence.span.end))
        if role is not Role.PARAGRAPH:
            continue
        first = sentence.block != paragraph
        paragraph = sentence.block
        span = _bare(scan.text, sentence)
        words = tuple(word.lower() for word in _WORD.findall(scan.text, span.start, span.end))
        if words and SHORTEST <= span.end - span.start <= LONGEST:
            worth = _told(scan.text, span, words, here, leaning)
            worth += 3 / (1 + order / 3) + 0.4 * first - 4 * closing
            yield _Candidate(order, span, frozenset(w for w in words if len(w) > 3), worth)
        order += 1
        if order == READ:
            return


def _bare(text: str, sentence: Sentence) -> Span:
    words = text[sentence.span.start : sentence.span.end]
    return Span(sentence.span.start, sentence.span.end - len(words) + len(words.rstrip()))


def _told(text: str, span: Span, words: Sequence[str], hits: Sequence[Hit], leaning: frozenset[str]) -> float:
    """What a sentence tells on its own: subjects, parties, actors, a date."""
    told = 0.7 * min(3, len({hit.id for hit in hits if hit.kind in _SUBJECTS}))
    told += 0.6 * min(2, len({hit.id for hit in hits if hit.kind in _PARTIES}))
    told += 0.4 * min(2, len({hit.id for hit in hits if hit.kind in _ACTORS}))
    told += 0.5 * bool(_DATE.search(text, span.start, span.end))
    if words[0] in leaning:
        told -= 1.5
    if _QUOTED.search(text, span.start, span.end):
        told -= 1.5
    return told


def _chosen(candidates: Sequence[_Candidate]) -> list[_Candidate]:
    """The worthiest, none that says again what another says, in the order of the text."""
    chosen: list[_Candidate] = []
    for candidate in sorted(candidates, key=lambda c: (-c.worth, c.order)):
        if len(chosen) == MOST or (len(chosen) >= 2 and candidate.worth < 1.5):
            break
        if all(_likeness(candidate.words, other.words) < 0.5 for other in chosen):
            chosen.append(candidate)
    return sorted(chosen, key=lambda c: c.order)


def _likeness(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / max(1, min(len(one), len(other)))
