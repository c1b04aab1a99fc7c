"""Crime types: what an article says was done, the fine grain that feeds the topics."""

from bisect import bisect_right
from collections.abc import Iterable

from digest.model.claim import Claim
from digest.model.scan import Hit, Kind, Scan
from digest.model.text import Role
from digest.vocabulary.values import Vocabulary

#: Mentions listed as evidence of one crime: more than any article has that a person reads.
MOST_EVIDENCE = 100


def find(scan: Scan, vocabulary: Vocabulary) -> Iterable[Claim]:
    """One claim a crime that the headline or the opening names, or more than one sentence does; in order of
    crimes.

    A crime that later text names once, in passing or in a list, is not what the article says was done.
    """
    seen: dict[str, list[tuple[int, Hit]]] = {}
    starts = [sentence.span.start for sentence in scan.sentences]
    for hit in scan.affirmed(Kind.CRIME):
        seen.setdefault(hit.id, []).append((bisect_right(starts, hit.span.start) - 1, hit))
    if not seen:
        return
    opening = _opening(scan)
    for crime in vocabulary.crimes:
        if crime.id not in seen:
            continue
        mentions = seen[crime.id]
        sentences = {index for index, _ in mentions}
        opens = not opening.isdisjoint(sentences)
        if not opens and len(sentences) < 2:
            continue
        yield Claim(
            field="crimes",
            value=crime.id,
            item=crime.id,
            certainty=0.9 if opens and len(sentences) > 1 else 0.6,
            evidence=tuple(scan.document.quote(hit.span, "crime") for _, hit in mentions[:MOST_EVIDENCE]),
        )


def _opening(scan: Scan) -> set[int]:
    """Indices of the sentences that tell what the article is about: the headline and the first two of the
    body."""
    opening, body = set[int](), 0
    for index, sentence in enumerate(scan.sentences):
        role = scan.block_of(sentence).role
        running = role in (Role.PARAGRAPH, Role.QUOTE)
        if role is Role.HEADLINE or (running and body < 2):
            opening.add(index)
        body += running
    return opening
