"""Agreements over all articles: one a pair, kind and stage in a story, and what nothing was heard of since."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial

from digest.site import unsure
from digest.site.edition import Edition, story
from digest.site.labels import Labels, partner_term
from digest.site.particulars import NONE, TELLING, Pact
from digest.site.views.agreements import Rung
from digest.site.views.frame import Link, Term
from digest.site.views.lists import Card
from digest.vocabulary.compiled import compiled

HOME = "ID"

#: The stage from which on nothing more is waited for.
SIGNED = 3


@dataclass(frozen=True, slots=True)
class Told:
    """An agreement as the newest article tells it that does; `others`: how many more do."""

    pact: Pact
    card: Card
    others: int = 0

    @property
    def key(self) -> tuple[tuple[str, ...], str]:
        return self.pact.parties, self.pact.kind


@compiled
def told(edition: Edition) -> tuple[Told, ...]:
    """All of them, newest first, those without a date last."""
    every = (
        Told(pact, card) for card in edition.in_scope for pact in edition.particulars.get(card.id, NONE).pacts
    )
    found = _as_one(_as_one(every, partial(_in_story, edition)), _by_title)
    return tuple(sorted(found, key=lambda one: (one.pact.order, one.card.id), reverse=True))


def _as_one(every: Iterable[Told], of: Callable[[Told], object]) -> Iterator[Told]:
    """Those of one parties, kind and stage, and one of what `of` tells, as one: the first."""
    found: dict[object, list[Told]] = {}
    for one in every:
        found.setdefault((of(one), one.key, one.pact.stage), []).append(one)
    for group in found.values():
        yield replace(group[0], others=len(group) - 1 + sum(one.others for one in group))


def _in_story(edition: Edition, one: Told) -> object:
    return story(one.card.id, edition), "" if one.pact.parties else one.pact.title


def _by_title(one: Told) -> object:
    """A title that tells what it is about, and the day where one is said; else it is one with no other."""
    telling = one.pact.parties and len(one.pact.subject) >= TELLING
    return (one.pact.subject, one.pact.when) if telling else (one.card.id, one.pact.title)


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
    pact, card, names = one.pact, one.card, edition.labels
    return Rung(
        pair=tuple(_party(code, edition) for code in pact.parties),
        title=pact.title,
        status=pact.status,
        stage=pact.stage,
        when=_when(pact, card, names),
        sentence=pact.sentence,
        article=Link(card.url, card.title),
        doubtful=pact.doubtful,
        waiting=_waiting(pact, card, names) if waits else "",
        more=names.say("more.articles", one.others) if one.others else "",
    )


def _party(code: str, edition: Edition) -> Term:
    """Only a partner that has a page is led to."""
    term = partner_term(code, edition.labels)
    return term if code in edition.partner_codes else Term(code, term.name)


def _when(pact: Pact, card: Card, names: Labels) -> str:
    if pact.when:
        return unsure.marked(pact.when.text, pact.when_doubtful)
    return names.say("agreement.reported", date=unsure.day(card)) if card.when else names.say("date.unknown")


def _waiting(pact: Pact, card: Card, names: Labels) -> str:
    when = unsure.marked(pact.when.text, pact.when_doubtful) if pact.when else unsure.day(card)
    if not when:
        return names.say("agreement.waiting.undated", stage=pact.status)
    return names.say("agreement.waiting", stage=pact.status, date=when)
