"""Feeds, and the list of all of them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """`updated`, `published`: moments as Atom writes them; `published` is empty where nobody says it. `tags`: what it
    is about, in words."""

    id: str
    title: str
    updated: str
    published: str
    url: str
    author: str
    text: str
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FeedView:
    """A feed, as Atom (RFC 4287) and as JSON Feed 1.1 have it.

    URLs are absolute, or relative to the feed where the site has no address; `atom` and `json`, where the feed itself
    is, are then empty.
    """

    id: str
    title: str
    subtitle: str
    author: str
    updated: str
    page: str
    atom: str
    json: str
    entries: tuple[FeedEntry, ...]


@dataclass(frozen=True, slots=True)
class OutlineGroup:
    """The feeds of one kind."""

    text: str
    feeds: tuple[FeedView, ...]


@dataclass(frozen=True, slots=True)
class OutlineView:
    """All feeds, for a reader that takes them at once (OPML 2.0)."""

    title: str
    groups: tuple[OutlineGroup, ...]
