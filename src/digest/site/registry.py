"""Who and what recurs: officials and experts, agencies and places, each with the articles it stands in.

Never a victim or a suspect: whoever one article calls so has no entry, whatever the others call them.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from digest.site import urls
from digest.site.particulars import Body, Figure, Particulars
from digest.site.views.lists import Card


@dataclass(frozen=True, slots=True)
class Appearance:
    """An article in which somebody appears, and as what."""

    card: Card
    figure: Figure


@dataclass(frozen=True, slots=True)
class Person:
    """`url` is empty below the threshold of articles. `country`: the one that all articles agree on, or none."""

    key: str
    name: str
    country: str
    url: str
    appearances: tuple[Appearance, ...]  # newest first

    @property
    def cards(self) -> tuple[Card, ...]:
        """Each article once."""
        return tuple({each.card.id: each.card for each in self.appearances}.values())

    @property
    def role(self) -> str:
        """As the newest article that names one gives it."""
        return next((a.figure.role for a in self.appearances if a.figure.role), "")


@dataclass(frozen=True, slots=True)
class Agency:
    key: str
    name: str
    full: str
    country: str
    url: str
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class Place:
    key: str
    name: str
    url: str
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class Registry:
    """All of one edition, in order of their names."""

    persons: tuple[Person, ...] = ()
    agencies: tuple[Agency, ...] = ()
    places: tuple[Place, ...] = ()


def registry(cards: Iterable[Card], particulars: Mapping[str, Particulars], threshold: int) -> Registry:
    """`threshold`: articles from which on somebody or something has a page of their own."""
    listed = [(card, particulars[card.id]) for card in cards if card.id in particulars]
    return Registry(
        tuple(_persons(listed, threshold, private(particulars.values()))),
        tuple(_agencies(listed, threshold)),
        tuple(_places(listed, threshold)),
    )


def private(told: Iterable[Particulars]) -> frozenset[str]:
    """Keys of those whom any article calls a victim or a suspect, in scope or not."""
    return frozenset(urls.slug(name) for known in told for name in known.private)


def kept_out(known: Particulars, hidden: frozenset[str]) -> frozenset[str]:
    """Keys of an article's officials and experts whom another article calls otherwise: they stand in no index."""
    return hidden.intersection(map(urls.slug, known.named))


def _persons(
    listed: list[tuple[Card, Particulars]], threshold: int, hidden: frozenset[str]
) -> Iterator[Person]:
    found: dict[str, list[Appearance]] = {}
    for card, known in listed:
        for figure in known.figures:
            found.setdefault(urls.slug(figure.name), []).append(Appearance(card, figure))
    for key in sorted(found.keys() - hidden):
        for at, (country, seen) in enumerate(_by_country(found[key])):
            own = f"{key}-{country.lower()}" if at else key
            name = Counter(each.figure.name for each in seen).most_common(1)[0][0]
            page = len({each.card.id for each in seen}) >= threshold and is_full(name)
            yield Person(own, name, country, urls.person(own) if page else "", tuple(seen))


def is_full(name: str) -> bool:
    """Whether a name is enough to know somebody by in two articles: one word is many people's."""
    return len(name.split()) > 1


def _by_country(seen: list[Appearance]) -> list[tuple[str, list[Appearance]]]:
    """One name in two countries is two people; where an article names no country, it is the first's."""
    countries = list(dict.fromkeys(each.figure.country for each in seen if each.figure.country)) or [""]
    return [
        (country, [e for e in seen if e.figure.country == country or (not e.figure.country and not at)])
        for at, country in enumerate(countries)
    ]


def _agencies(listed: list[tuple[Card, Particulars]], threshold: int) -> Iterator[Agency]:
    found: dict[str, tuple[Body, list[Card]]] = {}
    for card, known in listed:
        for body in known.bodies:
            cards = found.setdefault(urls.slug(body.id), (body, []))[1]
            if card not in cards[-1:]:
                cards.append(card)
    for key, (body, cards) in sorted(found.items(), key=lambda one: (urls.slug(one[1][0].name), one[0])):
        url = urls.agency(key) if len(cards) >= threshold else ""
        yield Agency(key, body.name, body.full, body.country, url, tuple(cards))


def _places(listed: list[tuple[Card, Particulars]], threshold: int) -> Iterator[Place]:
    found: dict[str, tuple[str, list[Card]]] = {}
    for card, known in listed:
        if known.place:
            found.setdefault(urls.slug(known.place), (known.place, []))[1].append(card)
    for key, (name, cards) in sorted(found.items()):
        yield Place(key, name, urls.place(key) if len(cards) >= threshold else "", tuple(cards))
