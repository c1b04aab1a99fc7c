"""Articles in lists, and the pages that are one."""

from dataclasses import dataclass

from digest.site.views.frame import Frame, Link, Term, When


@dataclass(frozen=True, slots=True)
class CardTopic:
    id: str
    name: str
    url: str
    primary: bool
    doubtful: bool


@dataclass(frozen=True, slots=True)
class Card:
    """All that a listing knows of an article. No body."""

    id: str
    url: str
    title: str
    in_scope: bool
    when: When | None
    when_kind: str  # said before it; nothing where it is the day it happened
    when_doubtful: bool
    published: bool  # it is the day it was published
    order: str  # sorts by time; empty where undated
    dated: bool  # the year is known
    lead: str
    outlet: str
    partners: tuple[Term, ...]
    realms: tuple[Term, ...]  # regions and forums
    topics: tuple[CardTopic, ...]  # primary ones first


@dataclass(frozen=True, slots=True)
class Entry:
    """A card on a list. `also`: the list's topic is secondary there ("juga dibahas"). `kin`: how many other
    articles tell the same story."""

    card: Card
    also: bool
    kin: int


@dataclass(frozen=True, slots=True)
class Facet:
    """A way to narrow a list: a topic on a partner's page, with the number of articles behind it."""

    url: str
    text: str
    count: int
    detail: str


@dataclass(frozen=True, slots=True)
class Pager:
    """Where a list of several pages stands: "Halaman 2 dari 5"."""

    text: str
    newer: Link | None
    older: Link | None
    first: Link | None = None
    last: Link | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """Entries of one month, under its head. `anchor`: where the year's chips lead."""

    anchor: str
    heading: Link
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Listing:
    """Articles by month, newest first, and the years to jump to."""

    groups: tuple[Group, ...]
    years: tuple[Facet, ...]
    pager: Pager | None
    empty: str


@dataclass(frozen=True, slots=True)
class ListingView:
    """A page that lists articles: a topic of a partner, a month, a shelf."""

    frame: Frame
    kicker: Link | None
    heading: str
    intro: str
    count: str
    facets: tuple[Facet, ...]
    facets_heading: str
    listing: Listing


@dataclass(frozen=True, slots=True)
class ThroughView:
    """A list of one article: the page leads on to it. The address stays for the day when there are more."""

    frame: Frame
    kicker: Link
    heading: str
    article: Link
    doubtful: bool
