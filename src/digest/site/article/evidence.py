"""The words that caused a tag: which they are, and how a tag quotes them."""

from collections.abc import Iterable, Sequence
from itertools import islice

from digest.model.article import Fact, Item
from digest.model.text import Evidence
from digest.site.labels import EVIDENCE
from digest.site.views import Quote

#: A tag lists this many different quotes, and this many places of each; the rest is counted. A text that
#: names one country ten thousand times must not make a page of ten thousand links.
QUOTES = 12
PLACES = 12


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


def quotes(found: Iterable[Evidence], shown: frozenset[int | None]) -> tuple[tuple[Quote, ...], int]:
    """Evidence as listed at a tag, equal words together, and the number of quotes left out.

    `shown`: the anchors that stand on the page.
    """
    places: dict[tuple[str, str], list[int]] = {}
    for one in found:
        places.setdefault((one.quote, EVIDENCE.get(one.rule, "")), []).append(one.span.start)
    listed = []
    for (words, what), starts in islice(places.items(), QUOTES):
        anchors = [start for start in starts if start in shown]
        listed.append(Quote(words, tuple(anchors[:PLACES]), max(0, len(anchors) - PLACES), what))
    return tuple(listed), len(places) - len(listed)
