"""What editors changed, how well the machine reads, and what is worth a look."""

from dataclasses import dataclass

from digest.site.views.frame import Frame, Link, When
from digest.site.views.lists import Pager


@dataclass(frozen=True, slots=True)
class Change:
    """What the editor changed, in words (`said`). `subject`: which attribute of which item, or
    empty where the whole field or membership in it changed."""

    subject: str
    said: str
    because: str
    by: str
    on: str
    withdrawn: str


@dataclass(frozen=True, slots=True)
class Changed:
    """A change with the name of its field."""

    label: str
    change: Change


@dataclass(frozen=True, slots=True)
class Act:
    """What editors corrected in one article at one time, and why.

    `id`: lasting, as part of a URL would be; `on`, `withdrawn_on`: ISO days or nothing. An article that is
    hidden has no URL, and nothing is told of it.
    """

    id: str
    article: Link
    changes: tuple[Changed, ...]
    because: str
    by: str
    on: str
    when: When | None
    evidence: str
    withdrawn: str
    withdrawn_on: str


@dataclass(frozen=True, slots=True)
class CorrectionsView:
    frame: Frame
    heading: str
    intro: str
    count: str
    acts: tuple[Act, ...]
    pager: Pager | None
    empty: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class FigureRow:
    """How well one field or topic is read. The ranges are empty where there are too few for a percentage."""

    name: str
    precision: str
    precision_range: str
    recall: str
    recall_range: str
    wrong: str
    missed: str


@dataclass(frozen=True, slots=True)
class Figures:
    heading: str
    rows: tuple[FigureRow, ...]


@dataclass(frozen=True, slots=True)
class MisleadingRow:
    """Words and a rule that led to what editors took back, so many times."""

    term: str
    rule: str
    field: str
    times: str


@dataclass(frozen=True, slots=True)
class QualityView:
    """`sure`: whether any figure is a percentage, with its range."""

    frame: Frame
    heading: str
    intro: str
    count: str
    note: str
    tables: tuple[Figures, ...]
    sure: bool
    misleading: tuple[MisleadingRow, ...]


@dataclass(frozen=True, slots=True)
class Stanza:
    """YAML to paste, and the file that it is."""

    path: str
    text: str


@dataclass(frozen=True, slots=True)
class QueueEntry:
    """An article worth a look, why, and what settles it. `pages`: how many show it."""

    article: Link
    pages: str
    reasons: tuple[str, ...]
    stanzas: tuple[Stanza, ...]


@dataclass(frozen=True, slots=True)
class QueueView:
    frame: Frame
    heading: str
    intro: str
    count: str
    entries: tuple[QueueEntry, ...]
    empty: str
