"""What there is to know of an article at once: at most six lines, each left out where nothing is known."""

from collections.abc import Iterator, Sequence

from digest.model.article import Article, Item
from digest.site.labels import STAGES, Labels
from digest.site.particulars import PUBLIC
from digest.site.views.article import Glance
from digest.site.views.lists import Card

#: People, agreements and partners that a line names.
NAMED = 3

#: A sentence is no shorter way to what a text of less than three times its length says.
SHARE = 3

HOME = "ID"


def glance(article: Article, card: Card, names: Labels) -> tuple[Glance, ...]:
    return tuple(line for line in _lines(article, card, names) if line.text)


def _lines(article: Article, card: Card, names: Labels) -> Iterator[Glance]:
    yield Glance(names.say("glance.what"), _what(article, card), False, original=True)
    yield Glance(
        names.say("glance.when"),
        f"{card.when_kind} {card.when.text}".strip() if card.when else "",
        card.when_doubtful,
    )
    yield _where(article, names)
    yield _who(article, card, names)
    yield _agreed(article, names)
    yield Glance(names.say("glance.source"), card.outlet, article.unsure(article.outlet))


def _what(article: Article, card: Card) -> str:
    length = len(article.document.text)
    return card.lead if SHARE * len(card.lead) <= length else ""


def _where(article: Article, names: Labels) -> Glance:
    place = article.place
    if place is None:
        return Glance(names.say("glance.where"), "", False)
    unsure = article.unsure(place, place.fact("name"), place.fact("country"))
    parts = (place.get("name"), names.country(place.get("country") or ""))
    return Glance(names.say("glance.where"), ", ".join(part for part in parts if part), unsure)


def _who(article: Article, card: Card, names: Labels) -> Glance:
    """The states, and the first officials and experts."""
    people = [p for p in article.persons if p.get("capacity") in PUBLIC and not article.unsure(p)]
    said = "; ".join(person.get("name") or person.id for person in people[:NAMED])
    pair = ""
    if card.partners:
        partners = _and([partner.name for partner in card.partners[:NAMED]], names)
        pair = names.say("glance.pair", home=names.country(HOME), partners=partners)
    doubtful = any(partner.doubtful for partner in card.partners)
    return Glance(names.say("glance.who"), ": ".join(filter(None, (pair, said))), doubtful)


def _and(states: Sequence[str], names: Labels) -> str:
    if len(states) < 2:
        return "".join(states)
    return names.say("and", names=", ".join(states[:-1]), last=states[-1])


def _agreed(article: Article, names: Labels) -> Glance:
    pacts = [
        (names.instrument(item.get("type")) or item.get("title") or item.id, _stage(item, names))
        for item in article.instruments[:NAMED]
    ]
    doubtful = any(article.unsure(item, item.fact("status")) for item in article.instruments[:NAMED])
    said = "; ".join(" ".join(filter(None, pact)) for pact in pacts)
    return Glance(names.say("glance.agreement"), said, doubtful)


def _stage(item: Item, names: Labels) -> str:
    status = item.get("status") or ""
    return names.word("choice", status) if status in STAGES else ""
