"""The weekly editions."""

from dataclasses import dataclass

from digest.site.views.frame import Frame, Link
from digest.site.views.lists import Facet


@dataclass(frozen=True, slots=True)
class IssueStory:
    """A story in an issue. `url`: within the site; `address`: for those who read the issue elsewhere."""

    title: str
    lead: str
    when: str
    outlet: str
    url: str
    address: str


@dataclass(frozen=True, slots=True)
class IssuePart:
    heading: str
    stories: tuple[IssueStory, ...]


@dataclass(frozen=True, slots=True)
class IssueView:
    """The digest of a week or a month. `files`: the same as Markdown and as text."""

    frame: Frame
    kicker: Link
    heading: str
    count: str
    quiet: str
    parts: tuple[IssuePart, ...]
    more: str
    newer: Link | None
    older: Link | None
    files: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Shelved:
    """The issues of one year."""

    year: str
    issues: tuple[Facet, ...]


@dataclass(frozen=True, slots=True)
class IssuesView:
    """All issues."""

    frame: Frame
    heading: str
    intro: str
    months: tuple[Shelved, ...]
    weeks: tuple[Shelved, ...]
