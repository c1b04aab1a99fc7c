"""Cards by partner and by topic: each in-scope article counts once in each place that it has."""

from collections.abc import Callable, Iterable
from typing import Any

from digest.site import urls
from digest.site.edition import Edition, number
from digest.site.views import Card, CardTopic, Cell, Column, Matrix, Row, Term


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


def without_partner(cards: Iterable[Card]) -> tuple[Card, ...]:
    return tuple(card for card in cards if card.in_scope and not card.partners)


def without_date(cards: Iterable[Card]) -> tuple[Card, ...]:
    """No date, or one without its year: nothing that places the article in time."""
    return tuple(card for card in cards if card.in_scope and not card.dated)


def out_of_scope(cards: Iterable[Card]) -> tuple[Card, ...]:
    return tuple(card for card in cards if not card.in_scope)


def matrix(edition: Edition) -> Matrix:
    """Partners by topics, those with most articles first: a phone shows four columns.

    Articles without a partner stand in no row: a shelf has them.
    """
    partners = by_partner(edition.cards)
    with_partner = [card for card in edition.in_scope if card.partners]
    topics = by_topic(with_partner).items()
    columns = dict(sorted(topics, key=lambda topic: -len(topic[1])))
    return Matrix(
        columns=tuple(Column(term, len(cards)) for term, cards in columns.items()),
        rows=tuple(_row(partner, cards, tuple(columns), edition) for partner, cards in partners.items()),
    )


def _row(partner: Term, cards: list[Card], columns: tuple[Term, ...], edition: Edition) -> Row:
    topics = by_topic(cards)
    return Row(partner, len(cards), tuple(_cell(partner, topic, topics.get(topic, [])) for topic in columns))


def _cell(partner: Term, topic: Term, cards: list[Card]) -> Cell:
    unsure = sum(is_unsure(card, partner.id, topic.id) for card in cards)
    url = urls.cell(partner.name, topic.id) if cards else ""
    return Cell(url, len(cards), unsure, figures(len(cards), unsure), topic.name)


def is_unsure(card: Card, partner: str, topic: str) -> bool:
    """Whether it is doubtful that the article belongs to the partner, or to the topic."""
    places: tuple[Term | CardTopic, ...] = (*card.partners, *card.topics)
    return any(place.doubtful for place in places if place.id in (partner, topic))


def figures(articles: int, unsure: int) -> str:
    """ "2 + 1?": two for sure and one that has to be checked; both count."""
    sure = articles - unsure
    if not unsure:
        return number(articles)
    return f"{number(sure)} + {number(unsure)}?" if sure else f"{number(unsure)}?"
