"""Crime types: what an article says was done, the fine grain that feeds the topics."""

from bisect import bisect_right
from collections import defaultdict
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
    starts = [sentence.span.start for sentence in scan.sentences]
    opening = _opening(scan)
    seen: defaultdict[str, list[Hit]] = defaultdict(list)
    for hit in scan.affirmed(Kind.CRIME):
        seen[hit.id].append(hit)
    for crime in vocabulary.crimes:
        sentences = {bisect_right(starts, hit.span.start) - 1 for hit in seen[crime.id]}
        opens, again = not opening.isdisjoint(sentences), len(sentences) > 1
        if opens or again:
            yield Claim(
                field="crimes",
                value=crime.id,
                item=crime.id,
                certainty=0.9 if opens and again else 0.6,
                evidence=tuple(scan.document.quote(h.span, "crime") for h in seen[crime.id][:MOST_EVIDENCE]),
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
