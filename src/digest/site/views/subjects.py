"""What is known of one partner and topic, one person, one topic; and all of them from A to Z."""

from dataclasses import dataclass

from digest.site.views.agreements import Rung
from digest.site.views.frame import Frame, Link
from digest.site.views.lists import Entry, Facet, Listing, Pager


@dataclass(frozen=True, slots=True)
class Bar:
    """A count as a length of 100. `text`: the count in figures."""

    link: Link
    text: str
    length: int


@dataclass(frozen=True, slots=True)
class Known:
    """A person or an agency on a list: the way to all about it, what it is, in how many articles."""

    link: Link
    detail: str
    count: int


@dataclass(frozen=True, slots=True)
class Side:
    """Who acts for one of the two."""

    heading: str
    people: tuple[Known, ...]
    bodies: tuple[Known, ...]


@dataclass(frozen=True, slots=True)
class DossierView:
    """All about a pair of states."""

    frame: Frame
    kicker: Link
    heading: str
    count: str
    latest: Entry | None
    span: str
    topics: tuple[Bar, ...]
    rungs: tuple[Rung, ...]
    all_rungs: Link
    sides: tuple[Side, ...]
    listing: Listing
    version: str = ""  # of what it says, for paper


@dataclass(frozen=True, slots=True)
class Held:
    """An office that somebody is said to hold, when, and where that stands."""

    role: str
    when: str
    url: str


@dataclass(frozen=True, slots=True)
class Quoted:
    """A sentence that quotes somebody."""

    text: str
    when: str
    article: Link


@dataclass(frozen=True, slots=True)
class PersonView:
    """An official or an expert: offices, words, company, agreements, articles."""

    frame: Frame
    kicker: Link
    heading: str
    country: str
    count: str
    held: tuple[Held, ...]
    quoted: tuple[Quoted, ...]
    beside: tuple[Known, ...]
    rungs: tuple[Rung, ...]
    listing: Listing


@dataclass(frozen=True, slots=True)
class AzEntry:
    """A name, what it is, and the way to it: a page of its own, else its first articles."""

    kind: str
    text: str
    detail: str
    url: str
    articles: tuple[Link, ...]
    count: int


@dataclass(frozen=True, slots=True)
class AzGroup:
    anchor: str
    letter: str
    entries: tuple[AzEntry, ...]


@dataclass(frozen=True, slots=True)
class AzView:
    frame: Frame
    heading: str
    intro: str
    count: str
    letters: tuple[Facet, ...]
    groups: tuple[AzGroup, ...]
    pager: Pager | None


@dataclass(frozen=True, slots=True)
class PartnerYears:
    """A partner of a topic: all its articles in figures, and those of each year."""

    link: Link
    all: str
    years: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TopicView:
    """`words`: some of those by which the machine finds the topic."""

    frame: Frame
    kicker: Link
    heading: str
    definition: str
    count: str
    crimes: tuple[Link, ...]
    words: str
    partners: tuple[PartnerYears, ...]
    years: tuple[str, ...]
    listing: Listing
