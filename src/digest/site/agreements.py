"""Agreements over all articles: one a pair, kind and stage in a story, and what nothing was heard of since."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from digest.site.edition import Edition, number, story
from digest.site.labels import partner_term
from digest.site.particulars import NONE, Pact
from digest.site.views import Card, Link, Rung, Term

HOME = "ID"

#: The stage from which on nothing more is waited for.
SIGNED = 3


@dataclass(frozen=True, slots=True)
class Told:
    """An agreement as the first article of its story tells it; `others`: how many more do."""

    pact: Pact
    card: Card
    others: int = 0

    @property
    def key(self) -> tuple[tuple[str, ...], str]:
        return self.pact.parties, self.pact.kind


def told(edition: Edition) -> tuple[Told, ...]:
    """All of them, newest first, those without a date last."""
    found: dict[tuple[object, ...], list[Told]] = {}
    for card in edition.in_scope:
        for pact in edition.particulars.get(card.id, NONE).pacts:
            told = Told(pact, card)
            place = (story(card.id, edition), *told.key, pact.stage, "" if pact.parties else pact.title)
            found.setdefault(place, []).append(told)
    firsts = [Told(group[0].pact, group[0].card, len(group) - 1) for group in found.values()]
    return tuple(sorted(firsts, key=lambda one: (one.pact.order, one.card.id), reverse=True))


def waiting(found: Iterable[Told]) -> Iterator[Told]:
    """Planned or discussed ones of Indonesia's without a later one of the same pair and kind that was signed."""
    every = list(found)
    signed: dict[object, list[str]] = {}
    for one in every:
        if one.pact.stage >= SIGNED:
            signed.setdefault(one.key, []).append(one.pact.order)
    for one in every:
        open_ = 0 < one.pact.stage < SIGNED and not one.pact.doubtful and HOME in one.pact.parties
        if open_ and not any(_later(order, one.pact.order) for order in signed.get(one.key, ())):
            yield one


def _later(signed: str, planned: str) -> bool:
    """Where one of the two has no date nobody can say which came first: then nothing is said to be waited for."""
    return not signed or not planned or signed >= planned


def rung(one: Told, edition: Edition, waits: bool = False) -> Rung:
    pact, card = one.pact, one.card
    return Rung(
        pair=tuple(_party(code, edition) for code in pact.parties),
        title=pact.title,
        status=pact.status,
        stage=pact.stage,
        when=_when(pact, card),
        sentence=pact.sentence,
        article=Link(card.url, card.title),
        doubtful=pact.doubtful,
        waiting=_waiting(pact, card) if waits else "",
        more=f"dan {number(one.others)} artikel lain" if one.others else "",
    )


def _party(code: str, edition: Edition) -> Term:
    """Only a partner that has a page is led to."""
    term = partner_term(code, edition.labels)
    return term if code in edition.partner_codes else Term(code, term.name)


def _when(pact: Pact, card: Card) -> str:
    if pact.when:
        return pact.when.text
    return f"berita {card.when.text}" if card.when else "tanggal tidak diketahui"


def _waiting(pact: Pact, card: Card) -> str:
    when = pact.when or card.when
    if not when:
        return f"{pact.status}, tanggal tidak diketahui; belum ada kabar lain di situs ini"
    return f"{pact.status} {when.text}, belum ada kabar sejak itu di situs ini"
