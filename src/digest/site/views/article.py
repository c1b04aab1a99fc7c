"""One article: its text, its facts with their proofs, and what else has to do with it.

What a page has dozens of is a named tuple: it is sooner made.
"""

from dataclasses import dataclass
from typing import NamedTuple

from digest.site.views.frame import Frame, Link
from digest.site.views.lists import Card
from digest.site.views.newsroom import Change


class Mark(NamedTuple):
    """A stretch of a passage that is evidence. `anchor`: its place in the source, None where no evidence
    begins; `facts`: the numbers of the facts it speaks for."""

    start: int
    end: int
    anchor: int | None
    facts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """A block of the text with its marks, in order and apart. `role`: model.text.Role; `element`: the HTML
    element it is; `rule`: what gave it its role; `place`: its anchor on the page; `sentences`: where each begins, where
    there are several. No mark reaches over the beginning of one."""

    role: str
    element: str
    text: str
    marks: tuple[Mark, ...]
    rule: str
    place: str = ""
    sentences: tuple[int, ...] = ()


class Proof(NamedTuple):
    """A sentence, and the words in it that caused a fact (`bold`: from, to). `anchor`: where they stand in the text,
    None where they do not stand on the page; `what`: what they say, where they do not say so themselves."""

    text: str
    bold: tuple[tuple[int, int], ...]
    anchor: int | None
    what: str


@dataclass(frozen=True, slots=True)
class Step:
    """A stage of an agreement, and whether the text says that it was reached."""

    text: str
    reached: bool


class Tag(NamedTuple):
    """One thing an article was found to be about, and why. `datetime`: where it is a date; `ladder`:
    where it is an agreement; `number`: under which its words light up in the text, 0 where they cannot;
    `report`: where a reader says that it is wrong."""

    anchor: str
    name: str
    url: str
    detail: str
    badge: str
    datetime: str
    ladder: tuple[Step, ...]
    doubtful: bool
    doubts: tuple[str, ...]
    proofs: tuple[Proof, ...]
    more: int  # sentences not shown
    note: str
    number: int
    report: str
    original: bool = False  # the detail is in the article's own words


@dataclass(frozen=True, slots=True)
class Field:
    """A field of the article. `unknown` is said where it has no tags."""

    id: str
    label: str
    tags: tuple[Tag, ...]
    unknown: str
    changes: tuple[Change, ...]
    doubts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sibling:
    """Another article of the same story, and why it is thought so. `differs`: in what it tells otherwise."""

    card: Card
    reason: str
    differs: str


@dataclass(frozen=True, slots=True)
class Related:
    """Another article that has to do with this one, and what both have in common."""

    link: Link
    when: str
    reason: str


@dataclass(frozen=True, slots=True)
class Around:
    """What lies around an article: the next ones of its pair, what led to it and what came of it, and the rest."""

    pair: str
    newer: Link | None
    older: Link | None
    earlier: tuple[Related, ...]
    later: tuple[Related, ...]
    related: tuple[Related, ...]


@dataclass(frozen=True, slots=True)
class Form:
    """A citation as a program takes it."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Citation:
    """`paragraph`: what is added to cite one paragraph."""

    text: str
    forms: tuple[Form, ...]
    paragraph: str


@dataclass(frozen=True, slots=True)
class Glance:
    """A line of what there is to know at once."""

    label: str
    text: str
    doubtful: bool
    original: bool = False  # in the article's own words


@dataclass(frozen=True, slots=True)
class Report:
    """How a reader says that something is wrong: a way, or where to look for one."""

    words: str
    link: Link | None


@dataclass(frozen=True, slots=True)
class Fix:
    """How to correct this article: a YAML stanza to paste, and where; `how` says what to do with it."""

    stanza: str
    path: str
    link: Link | None
    how: str


@dataclass(frozen=True, slots=True)
class Source:
    path: str
    sha256: str
    outlet: str
    url: str


@dataclass(frozen=True, slots=True)
class Meta:
    """A `<meta name content>` of the article's own, as reference managers read it."""

    name: str
    content: str


@dataclass(frozen=True, slots=True)
class ArticleView:
    frame: Frame
    metas: tuple[Meta, ...]
    card: Card
    heading: Passage
    title_note: str
    summary: tuple[str, ...]
    glance: tuple[Glance, ...]
    scope_note: str
    groups: tuple[Field, ...]
    unmentioned: str
    picks: tuple[str, ...]
    passages: tuple[Passage, ...]
    front: tuple[Passage, ...]
    removed: tuple[Passage, ...]
    removed_heading: str
    siblings: tuple[Sibling, ...]
    further: str  # how many of the story are not among them
    source: Source
    citation: Citation
    reviewed: bool
    around: Around
    report: Report
    fix: Fix | None
    version: str  # of its record
