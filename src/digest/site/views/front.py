"""The front page, and the directories of partners and topics."""

from dataclasses import dataclass

from digest.site.views.agreements import Rung
from digest.site.views.frame import Frame, Link
from digest.site.views.lists import Entry, Facet, Group
from digest.site.views.newsroom import Act
from digest.site.views.tables import Chart, Matrix


@dataclass(frozen=True, slots=True)
class LeadStory:
    """The first article and the others of its story."""

    entry: Entry
    told: str
    others: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Shelf:
    """A list that catches what has no place elsewhere."""

    url: str
    text: str
    count: int
    explanation: str


@dataclass(frozen=True, slots=True)
class IndexView:
    frame: Frame
    count: str
    lead: LeadStory | None
    days: tuple[Group, ...]
    all: Link
    signed: tuple[Rung, ...]
    waiting: tuple[Rung, ...]
    corrected: tuple[Act, ...]
    matrix: Matrix
    chart: Chart | None
    coverage: tuple[str, ...]
    shelves: tuple[Shelf, ...]


@dataclass(frozen=True, slots=True)
class DirectoryView:
    """A page that lists pages: all topics."""

    frame: Frame
    heading: str
    intro: str
    count: str
    facets: tuple[Facet, ...]
    shelves: tuple[Shelf, ...]


@dataclass(frozen=True, slots=True)
class AtlasState:
    """A partner on the map: its outline as an SVG path, and a circle at its middle."""

    url: str
    title: str
    shape: str
    x: int
    y: int
    radius: float


@dataclass(frozen=True, slots=True)
class Atlas:
    """The map of partners, those with most articles first. `near`, `world`: two windows onto it; `land`: all else."""

    near: str
    world: str
    land: str
    home: str
    states: tuple[AtlasState, ...]


@dataclass(frozen=True, slots=True)
class PartnersView:
    """All partners, as a list and as a map."""

    frame: Frame
    heading: str
    intro: str
    count: str
    atlas: Atlas | None
    facets: tuple[Facet, ...]
    shelves: tuple[Shelf, ...]
