"""Numbers: who with what, and when."""

from dataclasses import dataclass

from digest.site.views.frame import Frame, Link
from digest.site.views.lists import Facet
from digest.site.views.subjects import Bar


@dataclass(frozen=True, slots=True)
class YearRow:
    year: Link
    count: int
    months: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class TimeView:
    """All years and months that have articles."""

    frame: Frame
    heading: str
    intro: str
    count: str
    years: tuple[YearRow, ...]
    undated: Facet
    all: Link


@dataclass(frozen=True, slots=True)
class Cell:
    """`count` articles of one partner on one topic, `doubtful` of them; no URL where there are none.

    `text`: both in figures: "2 + 1?"; `shade`: how dark, 0 to 5.
    """

    url: str
    count: int
    doubtful: int
    text: str
    topic: str
    shade: int


@dataclass(frozen=True, slots=True)
class Row:
    """A partner of the matrix, or what has none. `length`: its articles, of 100."""

    link: Link
    count: int
    length: int
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Head:
    """A topic of the matrix, with the number of its articles."""

    link: Link
    count: int


@dataclass(frozen=True, slots=True)
class Matrix:
    heads: tuple[Head, ...]
    rows: tuple[Row, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Column:
    """A month of the chart, in its units; no URL where it has no article."""

    url: str
    title: str
    count: str
    month: str
    year: str
    x: int
    left: int
    middle: int
    top: int
    above: int
    height: int


@dataclass(frozen=True, slots=True)
class Chart:
    """`step`: the width of a month, `thick` of its column; `names`, `years`: where those are written."""

    width: int
    height: int
    step: int
    thick: int
    names: int
    years: int
    columns: tuple[Column, ...]
