"""What lies around an article: the next ones of its pair, what led to it or came of it, and what else touches it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import permutations
from typing import NamedTuple

from digest.model.story import Story
from digest.site import unsure
from digest.site.edition import in_order
from digest.site.labels import Labels
from digest.site.particulars import NONE, TELLING, Particulars
from digest.site.registry import registry
from digest.site.views.article import Around, Related
from digest.site.views.frame import Link
from digest.site.views.lists import Card

#: More articles than this have something in common by habit: who is in all of them says nothing about any.
RARE = 12

#: So many are named.
SEQUELS, RELATED = 4, 4

#: What two articles have in common: its kind (person, place, agreement, or perhaps an agreement), and in words.
_Shared = tuple[str, str]

NOTHING = Around("", None, None, (), (), ())


class _Trait(NamedTuple):
    """An article that has something others have too. `subject`: of an agreement."""

    card: Card
    subject: frozenset[str] = frozenset()


def arounds(
    cards: Iterable[Card], particulars: Mapping[str, Particulars], stories: Iterable[Story], names: Labels
) -> dict[str, Around]:
    """Of each article in scope, by its id."""
    listed = [card for card in in_order(cards) if card.in_scope]
    story_of = {ident: story.id for story in stories for ident in story.articles}
    shared = _shared(listed, particulars, story_of, names)
    beside = dict(_beside(listed))
    by_id = {card.id: card for card in listed}
    return {card.id: _around(card, shared.get(card.id, {}), beside, by_id, names) for card in listed}


def _around(
    card: Card,
    shared: Mapping[str, list[_Shared]],
    beside: Mapping[str, tuple[str, Card | None, Card | None]],
    by_id: Mapping[str, Card],
    names: Labels,
) -> Around:
    pair, newer, older = beside.get(card.id, ("", None, None))
    places: dict[str, list[tuple[Card, list[_Shared]]]] = {"earlier": [], "later": [], "": []}
    for ident, reasons in shared.items():
        other = by_id[ident]
        at = _when(card, other) if _is_sequel(card, other, reasons) else ""
        places[at].append((other, reasons))
    return Around(
        pair,
        _link(newer),
        _link(older),
        tuple(_related(*one, names) for one in places["earlier"][:SEQUELS]),
        tuple(_related(*one, names) for one in places["later"][:SEQUELS]),
        tuple(_related(*one, names) for one in places[""][:RELATED]),
    )


def _is_sequel(card: Card, other: Card, reasons: Sequence[_Shared]) -> bool:
    """One agreement, or two people that are rare in the affairs of one partner: ministers meet many."""
    kinds = [kind for kind, _ in reasons]
    partners = {partner.id for partner in card.partners} & {partner.id for partner in other.partners}
    return "agreement" in kinds or (kinds.count("person") > 1 and bool(partners))


def _when(card: Card, other: Card) -> str:
    """Whether the other is earlier or later, as far as both dates are known."""
    if not (card.dated and other.dated):
        return ""
    known = min(len(card.order), len(other.order))
    one, two = card.order[:known], other.order[:known]
    if one == two:
        return ""
    return "earlier" if two < one else "later"


def _related(card: Card, reasons: Sequence[_Shared], names: Labels) -> Related:
    sure = dict.fromkeys(words for kind, words in reasons if kind != "perhaps")
    perhaps = dict.fromkeys(words for kind, words in reasons if kind == "perhaps" and words not in sure)
    said = (
        names.say("related.same", what="; ".join(sure)) if sure else "",
        names.say("related.perhaps", what="; ".join(perhaps)) if perhaps else "",
    )
    return Related(Link(card.url, card.title), unsure.day(card), "; ".join(filter(None, said)))


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
    for (kind, words), traits in _groups(listed, particulars, names):
        if not 1 < len({trait.card.id for trait in traits}) <= RARE:
            continue
        for one, other in permutations(traits, 2):
            here, there = one.card.id, other.card.id
            if story_of.get(here, here) != story_of.get(there, there):
                same = kind if kind != "agreement" or _is_one(one.subject, other.subject) else "perhaps"
                found.setdefault(here, {}).setdefault(there, []).append((same, words))
    return found


def _is_one(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two agreements of one kind and pair are one: all that the shorter title tells, the longer tells too."""
    return len(one & other) >= TELLING and (one <= other or other <= one)


def _groups(
    listed: Sequence[Card], particulars: Mapping[str, Particulars], names: Labels
) -> Iterator[tuple[_Shared, list[_Trait]]]:
    for person in registry(listed, particulars, 1).persons:
        if person.url:
            cards = dict.fromkeys(each.card for each in person.appearances)
            yield ("person", person.name), [_Trait(card) for card in cards]
    traits: dict[_Shared, list[_Trait]] = {}
    for card in listed:
        for what, trait in _traits(card, particulars.get(card.id, NONE), names):
            traits.setdefault(what, []).append(trait)
    yield from traits.items()


def _traits(card: Card, known: Particulars, names: Labels) -> Iterator[tuple[_Shared, _Trait]]:
    for pact in known.pacts:
        if pact.parties and not pact.doubtful:
            what = f"{names.instrument(pact.kind)} {'–'.join(map(names.country, pact.parties))}"
            yield ("agreement", what), _Trait(card, frozenset(pact.subject))
    for partner in card.partners if known.place else ():
        yield ("place", f"{partner.name}, {known.place}"), _Trait(card)
