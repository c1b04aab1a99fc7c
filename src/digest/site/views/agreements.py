"""Agreements, and how far they have come."""

from dataclasses import dataclass

from digest.site.views.frame import Frame, Link, Term
from digest.site.views.lists import Pager


@dataclass(frozen=True, slots=True)
class Rung:
    """An agreement as listed: whose it is, how far it is said to be, and the sentence that says so.

    `waiting`: what is said where nothing was heard of it since; `more`: other articles that tell the same.
    """

    pair: tuple[Term, ...]
    title: str
    status: str
    stage: int
    when: str
    sentence: str
    article: Link
    doubtful: bool
    waiting: str
    more: str


@dataclass(frozen=True, slots=True)
class RungGroup:
    """Agreements of one year."""

    heading: str
    rungs: tuple[Rung, ...]


@dataclass(frozen=True, slots=True)
class AgreementsView:
    """`mentioned`: agreements that are no partner's: of many states, or without a name in their sentence."""

    frame: Frame
    heading: str
    intro: str
    count: str
    waiting: tuple[Rung, ...]
    groups: tuple[RungGroup, ...]
    mentioned: tuple[Rung, ...]
    pager: Pager | None
    empty: str
