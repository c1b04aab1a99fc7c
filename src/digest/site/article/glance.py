"""What there is to know of an article at once: at most six lines, each left out where nothing is known."""

from collections.abc import Iterator, Sequence

from digest.model.article import Article
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
    yield Glance("Apa", _what(article, card), False)
    yield Glance(
        "Kapan", f"{card.when_kind} {card.when.text}".strip() if card.when else "", card.when_doubtful
    )
    yield _where(article, names)
    yield _who(article, card, names)
    yield _agreed(article, names)
    yield Glance("Sumber", card.outlet, article.outlet.doubtful)


def _what(article: Article, card: Card) -> str:
    length = len(article.document.text)
    return card.lead if SHARE * len(card.lead) <= length else ""


def _where(article: Article, names: Labels) -> Glance:
    place = article.place
    if place is None:
        return Glance("Di mana", "", False)
    parts = (place.get("name"), names.country(place.get("country") or ""))
    return Glance("Di mana", ", ".join(part for part in parts if part), place.doubtful)


def _who(article: Article, card: Card, names: Labels) -> Glance:
    """The states, and the first officials and experts."""
    people = [p for p in article.persons if p.get("capacity") in PUBLIC and not p.doubtful]
    said = "; ".join(person.get("name") or person.id for person in people[:NAMED])
    pair = ""
    if card.partners:
        pair = f"{names.country(HOME)} dengan {_and([p.name for p in card.partners[:NAMED]])}"
    return Glance("Siapa", ": ".join(filter(None, (pair, said))), any(p.doubtful for p in card.partners))


def _and(names: Sequence[str]) -> str:
    return f"{', '.join(names[:-1])} dan {names[-1]}" if len(names) > 1 else "".join(names)


def _agreed(article: Article, names: Labels) -> Glance:
    pacts = [
        (
            names.instrument(item.get("type")) or item.get("title") or item.id,
            STAGES.get(item.get("status") or "", ""),
        )
        for item in article.instruments[:NAMED]
    ]
    doubtful = any(item.doubtful for item in article.instruments[:NAMED])
    return Glance("Kesepakatan", "; ".join(" ".join(filter(None, pact)) for pact in pacts), doubtful)
