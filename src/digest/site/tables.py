"""Cards by partner and by topic: each in-scope article counts once in each place that it has."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from digest.site import urls
from digest.site.edition import Edition
from digest.site.labels import Labels
from digest.site.particulars import NONE
from digest.site.views.frame import Link, Term
from digest.site.views.lists import Card, CardTopic
from digest.site.views.tables import Cell, Head, Matrix, Row
from digest.vocabulary.compiled import compiled


def by_partner(cards: Iterable[Card]) -> dict[Term, list[Card]]:
    """Partners in order of their names."""
    return _by(cards, lambda card: card.partners, lambda term: (urls.slug(term.name), term.id))


def by_topic(cards: Iterable[Card]) -> dict[Term, list[Card]]:
    """Topics in order of their names."""
    return _by(cards, lambda card: card.topics, lambda term: (urls.slug(term.name), term.id))


def _by(
    cards: Iterable[Card],
    places: Callable[[Card], Iterable[Term | CardTopic]],
    order: Callable[[Term], tuple[Any, ...]],
) -> dict[Term, list[Card]]:
    terms: dict[str, Term] = {}
    found: dict[str, list[Card]] = {}
    for card in cards:
        for place in places(card) if card.in_scope else ():
            if place.id not in terms:
                terms[place.id] = Term(place.id, place.name, place.url)
                found[place.id] = []
            found[place.id].append(card)
    return {term: found[term.id] for term in sorted(terms.values(), key=order)}


@compiled
def by_crime(edition: Edition) -> dict[str, tuple[Card, ...]]:
    """Crime types by id, in order of their names."""
    found: dict[str, list[Card]] = {}
    for card in edition.in_scope:
        for crime in edition.particulars.get(card.id, NONE).crimes:
            found.setdefault(crime, []).append(card)
    names = sorted(found, key=lambda crime: (urls.slug(edition.labels.crime(crime).name), crime))
    return {crime: tuple(found[crime]) for crime in names}


def without_partner(cards: Iterable[Card]) -> tuple[Card, ...]:
    return tuple(card for card in cards if card.in_scope and not card.partners)


def without_date(cards: Iterable[Card]) -> tuple[Card, ...]:
    """No date, or one without its year: nothing that places the article in time."""
    return tuple(card for card in cards if card.in_scope and not card.dated)


def out_of_scope(cards: Iterable[Card]) -> tuple[Card, ...]:
    return tuple(card for card in cards if not card.in_scope)


def matrix(edition: Edition) -> Matrix:
    """Partners by topics, those with most articles first, and a row for what has no partner.

    A number is that of the articles behind it: in a row of a partner, under a topic of a topic's.
    """
    topics = sorted(by_topic(edition.cards).items(), key=lambda topic: -len(topic[1]))
    heads = tuple(topic for topic, _ in topics)
    partners = sorted(by_partner(edition.cards).items(), key=lambda pair: -len(pair[1]))
    lists: list[tuple[Link, Term | None, list[Card]]] = [(Link(p.url, p.name), p, c) for p, c in partners]
    if regional := list(without_partner(edition.cards)):
        lists.append((Link(urls.WITHOUT_PARTNER, edition.labels.say("list.regional")), None, regional))
    most = max((len(cards) for _, _, cards in lists), default=1)
    return Matrix(
        heads=tuple(Head(Link(topic.url, topic.name), len(cards)) for topic, cards in topics),
        rows=tuple(
            _row(link, (partner, cards), heads, most, edition.labels) for link, partner, cards in lists
        ),
        total=len(edition.in_scope),
    )


def _row(
    link: Link, of: tuple[Term | None, Sequence[Card]], heads: Sequence[Term], most: int, names: Labels
) -> Row:
    """`of`: the partner, if it has one, and its articles."""
    partner, cards = of
    topics = by_topic(cards)
    return Row(
        link,
        len(cards),
        length(len(cards), most),
        tuple(_cell(partner, topic, topics.get(topic, []), most, names) for topic in heads),
    )


def _cell(partner: Term | None, topic: Term, cards: Sequence[Card], most: int, names: Labels) -> Cell:
    code = partner.id if partner else ""
    unsure = sum(is_unsure(card, code, topic.id) for card in cards)
    url = cell_url(partner, topic, cards) if cards else ""
    shade = min(SHADES, 1 + SHADES * len(cards) // (most + 1)) if cards else 0
    return Cell(url, len(cards), unsure, figures(len(cards), unsure, names), topic.name, shade)


#: Shades of the matrix, from few to most.
SHADES = 5


def cell_url(partner: Term | None, topic: Term, cards: Sequence[Card]) -> str:
    """Where a number leads: to the list behind it, or at once to the only article on it."""
    if len(cards) == 1:
        return cards[0].url
    return urls.cell(partner.url, topic.id) if partner else urls.cell_without_partner(topic.id)


def length(part: int, most: int) -> int:
    """A count as a length of 100; what is there is seen."""
    return max(2, round(100 * part / most)) if part else 0


def is_unsure(card: Card, partner: str, topic: str) -> bool:
    """Whether it is doubtful that the article belongs to the partner, or to the topic."""
    places: tuple[Term | CardTopic, ...] = (*card.partners, *card.topics)
    return any(place.doubtful for place in places if place.id in (partner, topic))


def figures(articles: int, unsure: int, names: Labels) -> str:
    """ "2 + 1?": two for sure and one that has to be checked; both count."""
    sure = articles - unsure
    if not unsure:
        return names.number(articles)
    doubtful = f"{names.number(unsure)}?"
    return f"{names.number(sure)} + {doubtful}" if sure else doubtful
