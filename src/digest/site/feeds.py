"""What can be followed: every feed of the site is made here, as Atom and as JSON Feed."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from urllib.parse import quote

from digest.model.page import Page
from digest.site import dates, unsure, urls
from digest.site.edition import Edition, named
from digest.site.labels import Labels
from digest.site.views.feeds import FeedEntry, FeedView, OutlineGroup, OutlineView
from digest.site.views.frame import FeedLink
from digest.site.views.lists import Card
from digest.vocabulary.settings import HOME, SiteSettings

ATOM = "pages/feed.xml"
JSON = "pages/feed.json"
OUTLINE = "pages/feeds.opml"

#: Entries of a feed: what a reader who looks in once a month has missed. The page has all.
MOST = 50

#: What the folder of a feed holds, for those who take all feeds at once; any other holds cells.
GROUPS = {"": "feeds.site", "mitra": "feeds.partners", "topik": "feeds.topics"}
CELLS = "feeds.cells"


@dataclass(frozen=True, slots=True)
class Entries:
    """What a feed has: `of` tells it by value, `make` puts it together where the feed is made."""

    of: object
    make: Callable[[], Sequence[FeedEntry]]


@dataclass(frozen=True, slots=True)
class Feed:
    """What a feed is made of: all about it but its entries, and what tells those."""

    head: FeedView
    of: object


def link(url: str, title: str, edition: Edition) -> FeedLink | None:
    """Where what the page at `url` lists can be followed; nowhere on a site without a name of its own."""
    if not urls.site_id(edition.settings):
        return None
    shared = edition.labels.shared
    return FeedLink(title, shared(urls.atom(url)), shared(urls.json_feed(url)))


def feed(
    edition: Edition, name: str, url: str, title: str, subtitle: str, *, entries: Entries
) -> Iterator[Page]:
    """The feed of the page at `url`, in both forms; one for all languages, for what it brings is Indonesian.

    `name`: what it is called by for good, made of ids; a page's address is made of names, which may change.
    `entries`: in order of the page; the first ones are taken.
    """
    settings = edition.settings
    if not urls.site_id(settings) or edition.labels.language != HOME:
        return
    head = FeedView(
        id=urls.tag(settings, name),
        title=f"{settings.title}: {title}",
        subtitle=subtitle,
        author=settings.title,
        updated=moment(edition.since),
        page=_address(settings, url, url),
        atom=urls.absolute(settings.url, urls.atom(url)),
        json=urls.absolute(settings.url, urls.json_feed(url)),
        entries=(),
    )

    def view() -> FeedView:
        taken = tuple(entries.make()[:MOST])
        updated = max((entry.updated for entry in taken), default=head.updated)
        return replace(head, updated=updated, entries=taken)

    yield Page(urls.atom(url), ATOM, Feed(head, entries.of), view)
    yield Page(urls.json_feed(url), JSON, Feed(head, entries.of), view)


def articles(cards: Sequence[Card], edition: Edition, url: str) -> Entries:
    """Cards in the order of their list, as entries of the feed of the page at `url`."""
    taken = cards[:MOST]
    days = [_days(card, edition) for card in taken]
    of = (edition.settings, url, named(taken, edition), days, edition.since)
    return Entries(of, lambda: [_entry(card, edition, url) for card in taken])


def entry(
    edition: Edition,
    name: str,
    title: str,
    *,
    target: str,
    feed_of: str,
    days: Iterable[str],
    text: str,
    author: str = "",
    published: str = "",
    tags: tuple[str, ...] = (),
) -> FeedEntry:
    """`days`: ISO days on which something of it came to be; the newest is when it was updated, so that it is
    updated by nothing else. Where there is none, it is as old as the edition: Atom wants a day, and so what has none
    never comes to the top as if it were new. `target`: where it leads, from the feed of the page at `feed_of`."""
    return FeedEntry(
        id=urls.tag(edition.settings, name),
        title=title,
        updated=moment(max((day for day in days if day), default=edition.since)),
        published=moment(published) if published else "",
        url=_address(edition.settings, target, feed_of),
        author=author,
        text=text,
        tags=tags,
    )


def outline(pages: Iterable[Page], settings: SiteSettings, names: Labels) -> Iterator[Page]:
    """The list of all feeds. It names addresses, so the site must have one."""
    found = [page for page in pages if isinstance(page.of, Feed) and page.template == ATOM]
    if not settings.url or not found:
        return
    kinds = groupby(sorted(found, key=lambda page: _rank(page.url)), key=lambda page: _group(page.url))
    groups = tuple(OutlineGroup(names.say(key), tuple(map(_feed_of, kind))) for key, kind in kinds)
    yield Page(urls.FEEDS, OUTLINE, OutlineView(settings.title, groups))


def moment(day: str) -> str:
    """A day as feeds write times: its first moment, UTC."""
    return f"{day}T00:00:00Z"


def _entry(card: Card, edition: Edition, url: str) -> FeedEntry:
    day = dates.first_day(card.order)
    when = unsure.when(card) or edition.labels.say("date.unknown.head")
    return entry(
        edition,
        f"artikel/{quote(card.id)}",
        card.title,
        target=card.url,
        feed_of=url,
        days=(day, *_days(card, edition)),
        text="\n".join(filter(None, (card.lead, when))),
        author=card.outlet,
        published=day if card.published and not card.when_doubtful else "",
        tags=unsure.names((*card.partners, *card.realms, *card.topics)),
    )


def _days(card: Card, edition: Edition) -> list[str]:
    """On which it was corrected."""
    corrected = edition.desk.corrections.get(card.id, ())
    return [day for one in corrected for day in (one.on, one.withdrawn_on)]


def _address(settings: SiteSettings, target: str, here: str) -> str:
    return urls.absolute(settings.url, target) or urls.relative(target, here)


def _group(url: str) -> str:
    folder, _, _ = url.rpartition("/")
    return GROUPS.get(folder, CELLS)


def _rank(url: str) -> tuple[int, str]:
    return [*GROUPS.values(), CELLS].index(_group(url)), url


def _feed_of(page: Page) -> FeedView:
    assert isinstance(page.of, Feed)
    return page.of.head
