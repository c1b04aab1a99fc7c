"""What stands on every page: its frame, and the links, terms and dates that all of them show.

A URL in a view is a path under the site's root (`artikel/x.html`), a fragment (`#x`) or absolute; the
renderer makes it relative to the page.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Link:
    url: str
    text: str


@dataclass(frozen=True, slots=True)
class Term:
    """A word of the vocabulary as shown; `url` is empty where it has no page. `doubtful`: whether it belongs there
    is to be checked."""

    id: str
    name: str
    url: str = ""
    doubtful: bool = False


@dataclass(frozen=True, slots=True)
class When:
    """A date in words, and as `<time datetime>` takes it (empty where HTML has no form for it)."""

    text: str
    datetime: str


@dataclass(frozen=True, slots=True)
class NavLink:
    """`current`: `page` on that page, `true` on the pages below it, else empty."""

    url: str
    text: str
    current: str


@dataclass(frozen=True, slots=True)
class FeedLink:
    """Where a page's list can be followed."""

    title: str
    atom: str
    json: str


@dataclass(frozen=True, slots=True)
class Tongue:
    """The page in another language: by its name, and where it is."""

    language: str
    name: str
    url: str


@dataclass(frozen=True, slots=True)
class Alternate:
    """The page's address in a language, this one too."""

    language: str
    address: str


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands around every page. Nothing of the edition: a new article must not change all.

    `here` is what links are relative to: the page's URL, or the site's path on its host.
    """

    here: str
    site: str
    tagline: str
    title: str
    description: str
    canonical: str
    home: str
    style: str
    icon: str
    card: str  # the picture that stands beside a link to the page, absolute or nothing
    nav: tuple[NavLink, ...]
    footer: tuple[Link, ...]
    language: str
    tongues: tuple[Tongue, ...] = ()  # other languages to read it in
    alternates: tuple[Alternate, ...] = ()
    feed: FeedLink | None = None
    crumbs: tuple[Link, ...] = ()  # from the front page to the page above
    newer: str = ""  # the pages before and behind it of one list
    older: str = ""
    linked: str = ""  # JSON-LD
