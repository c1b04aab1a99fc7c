"""What has to be checked, where no template marks it: in plain text there is a question mark behind it."""

from collections.abc import Iterable

from digest.site.views.frame import Term
from digest.site.views.lists import Card, CardTopic


def marked(words: str, unsure: bool) -> str:
    return f"{words}?" if unsure and words else words


def day(card: Card) -> str:
    """The date that places it in time; empty where it has none."""
    return marked(card.when.text, card.when_doubtful) if card.when else ""


def when(card: Card) -> str:
    """The same, with what it is the date of."""
    return f"{card.when_kind} {day(card)}".strip() if card.when else ""


def names(terms: Iterable[Term | CardTopic]) -> tuple[str, ...]:
    return tuple(marked(term.name, term.doubtful) for term in terms)
