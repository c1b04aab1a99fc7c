"""What lies around an article: the next ones of its pair, its sequels, and what else has to do with it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import permutations

from digest.model.story import Story
from digest.site.edition import in_order
from digest.site.labels import Labels
from digest.site.particulars import NONE, Particulars
from digest.site.registry import registry
from digest.site.views import Around, Card, Link, Related

#: More articles than this have something in common by habit: who is in all of them says nothing about any.
RARE = 12

#: So many are named.
SEQUELS, RELATED = 4, 4

#: What two articles have in common: its kind, and in words.
_Shared = tuple[str, str]

NOTHING = Around("", None, None, (), ())


def arounds(
    cards: Iterable[Card], particulars: Mapping[str, Particulars], stories: Iterable[Story], names: Labels
) -> dict[str, Around]:
    """Of each article in scope, by its id."""
    listed = [card for card in in_order(cards) if card.in_scope]
    story_of = {ident: story.id for story in stories for ident in story.articles}
    shared = _shared(listed, particulars, story_of, names)
    beside = dict(_beside(listed))
    by_id = {card.id: card for card in listed}
    return {card.id: _around(card, shared.get(card.id, {}), beside, by_id) for card in listed}


def _around(
    card: Card,
    shared: Mapping[str, list[_Shared]],
    beside: Mapping[str, tuple[str, Card | None, Card | None]],
    by_id: Mapping[str, Card],
) -> Around:
    pair, newer, older = beside.get(card.id, ("", None, None))
    sequels = [other for other, reasons in shared.items() if _is_sequel(reasons)]
    others = [other for other in shared if other not in sequels]
    return Around(
        pair,
        _link(newer),
        _link(older),
        tuple(_related(by_id[other], shared[other]) for other in sequels[:SEQUELS]),
        tuple(_related(by_id[other], shared[other]) for other in others[:RELATED]),
    )


def _is_sequel(reasons: Sequence[_Shared]) -> bool:
    """An agreement of one kind and pair, or two people that are rare."""
    kinds = [kind for kind, _ in reasons]
    return "agreement" in kinds or kinds.count("person") > 1


def _related(card: Card, reasons: Sequence[_Shared]) -> Related:
    words = "; ".join(dict.fromkeys(words for _, words in reasons))
    return Related(Link(card.url, card.title), card.when.text if card.when else "", f"sama: {words}")


def _link(card: Card | None) -> Link | None:
    return Link(card.url, card.title) if card else None


def _beside(listed: Sequence[Card]) -> Iterator[tuple[str, tuple[str, Card | None, Card | None]]]:
    """Of each article with a partner and a date: the pair by name, the next newer and the next older one of it."""
    of_pair: dict[str, list[Card]] = {}
    for card in listed:
        if card.dated and card.partners:
            of_pair.setdefault(card.partners[0].name, []).append(card)
    for pair, cards in of_pair.items():
        around = [None, *cards, None]
        for newer, card, older in zip(around, cards, around[2:], strict=False):
            yield card.id, (pair, newer, older)


def _shared(
    listed: Sequence[Card], particulars: Mapping[str, Particulars], story_of: Mapping[str, str], names: Labels
) -> dict[str, dict[str, list[_Shared]]]:
    """What each article has in common with which others, of other stories, newest first."""
    found: dict[str, dict[str, list[_Shared]]] = {}
    for what, cards in _groups(listed, particulars, names):
        ids = list(dict.fromkeys(card.id for card in cards))
        if 1 < len(ids) <= RARE:
            for one, other in permutations(ids, 2):
                if story_of.get(one, one) != story_of.get(other, other):
                    found.setdefault(one, {}).setdefault(other, []).append(what)
    return found


def _groups(
    listed: Sequence[Card], particulars: Mapping[str, Particulars], names: Labels
) -> Iterator[tuple[_Shared, list[Card]]]:
    for person in registry(listed, particulars, 1).persons:
        if person.url:
            yield ("person", person.name), [each.card for each in person.appearances]
    pacts: dict[_Shared, list[Card]] = {}
    for card in listed:
        known = particulars.get(card.id, NONE)
        for pact in known.pacts:
            if pact.parties and not pact.doubtful:
                pair = "–".join(map(names.country, pact.parties))
                pacts.setdefault(("agreement", f"{names.instrument(pact.kind)} {pair}"), []).append(card)
        for partner in card.partners if known.place else ():
            pacts.setdefault(("place", f"{partner.name}, {known.place}"), []).append(card)
    yield from pacts.items()
