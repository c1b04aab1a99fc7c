"""The words that caused a tag: which they are, and how a tag quotes them."""

from collections.abc import Iterable, Sequence
from itertools import islice

from digest.model.article import Fact, Item
from digest.model.text import Evidence, Span
from digest.site.article.marking import proof
from digest.site.article.sentence import Sentences
from digest.site.labels import Labels
from digest.site.views.article import Proof

#: A tag shows this many sentences; the rest is counted. A text that names one country ten thousand times must not
#: make a page of ten thousand quotes.
SENTENCES = 3


def of_fact(fact: Fact) -> tuple[Evidence, ...]:
    """Evidence of the claim that decided and of those that agree with it, in order of the text."""
    return _in_order(_behind(fact))


def of_item(item: Item) -> tuple[Evidence, ...]:
    """Evidence that the item belongs there, and of its attributes, in order of the text."""
    found = [*_behind(item.belongs)]
    for _, fact in item.attributes:
        found += _behind(fact)
    return _in_order(found)


def _behind(fact: Fact) -> Sequence[Evidence]:
    if len(fact.claims) < 2:
        return fact.claims[0].evidence if fact.claims else ()
    first = fact.claims[0]
    agreeing = [c for c in fact.claims if c.value == first.value and c.denies == first.denies]
    return [e for claim in agreeing for e in claim.evidence]


def _in_order(found: Sequence[Evidence]) -> tuple[Evidence, ...]:
    if len(found) < 2:
        return tuple(found)
    unique = {(e.span.start, e.span.end, e.rule): e for e in found}
    return tuple([unique[key] for key in sorted(unique)])


def proofs(
    found: Iterable[Evidence], shown: frozenset[int | None], sentences: Sentences, names: Labels
) -> tuple[tuple[Proof, ...], int]:
    """The sentences in which the evidence stands, each once, the first ones; and how many are left out.

    `shown`: the anchors that stand on the page.
    """
    told: dict[tuple[int, int, str], list[Evidence]] = {}
    for one in found:
        span = sentences.shown(one.span)
        told.setdefault((span.start, span.end, names.word("evidence", one.rule, "")), []).append(one)
    listed = tuple(
        proof(
            sentences.document,
            Span(start, end),
            [one.span for one in words],
            next((one.span.start for one in words if one.span.start in shown), None),
            what,
        )
        for (start, end, what), words in islice(told.items(), SENTENCES)
    )
    return listed, len(told) - len(listed)
