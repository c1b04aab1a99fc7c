"""A page that lists articles by month, cut into several where it is long."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from digest.model.page import Page
from digest.site import feeds, urls
from digest.site.edition import Edition, count, entries, mainly, month_of, number
from digest.site.frame import frame
from digest.site.views import Card, Facet, Group, Link, Listing, ListingView, Pager, ThroughView

THROUGH = "pages/through.html"
EMPTY = "Belum ada artikel."


def listing(
    edition: Edition,
    url: str,
    template: str,
    cards: Sequence[Card],
    *,
    heading: str,
    intro: str = "",
    kicker: Link | None = None,
    section: str = "",
    topic: str = "",
    facets: tuple[Facet, ...] = (),
    facets_heading: str = "",
    empty: str = EMPTY,
    feed: str = "",
) -> Iterator[Page]:
    """Pages of at most `page_size` cards. What is about the whole list stands on the first. `feed`: the lasting name
    of the feed of what is listed (`mitra/LA`), where it can be followed."""
    said = count(cards, edition)
    follow = feeds.link(url, heading, edition.settings) if feed else None
    for at, (here, listed) in enumerate(listings(edition, url, cards, topic=topic, empty=empty), 1):
        first = at == 1
        title = heading if first else f"{heading} (halaman {number(at)})"
        view = ListingView(
            frame=frame(here, title, f"{heading}: {said}. {intro}", edition.settings, section, feed=follow),
            kicker=kicker,
            heading=heading,
            intro=intro if first else "",
            count=said,
            facets=facets if first else (),
            facets_heading=facets_heading,
            listing=listed,
        )
        yield Page(here, template, view)
    if feed:
        yield from followed(edition, url, feed, cards, heading=heading, intro=intro)


def followed(
    edition: Edition, url: str, feed: str, cards: Sequence[Card], *, heading: str, intro: str = ""
) -> Iterator[Page]:
    """The feed of a list."""
    listed = feeds.articles(cards, edition, url)
    yield from feeds.feed(edition.settings, feed, url, heading, intro, entries=listed)


def listings(
    edition: Edition,
    url: str,
    cards: Sequence[Card],
    *,
    topic: str = "",
    apart: bool = False,
    empty: str = EMPTY,
) -> Iterator[tuple[str, Listing]]:
    """The list at `url`, a page after the other, each with its own URL. `apart`: what only touches on the topic stands
    behind all that is about it."""
    main = [card for card in cards if mainly(card, topic)] if apart else list(cards)
    behind = [card for card in cards if not mainly(card, topic)] if apart else []
    cards = [*main, *behind]
    also = frozenset(card.id for card in behind)
    size = max(1, edition.settings.page_size)
    total = max(1, -(-len(cards) // size))
    years = _years(url, cards, size, also)
    for at in range(1, total + 1):
        shown = cards[(at - 1) * size : at * size]
        listed = Listing(
            groups=tuple(_groups(shown, edition, topic, also)),
            years=years,
            pager=pager(url, at, total) if total > 1 else None,
            empty=empty,
        )
        yield urls.paged(url, at), listed


def through(
    edition: Edition, url: str, heading: str, card: Card, *, feed: str, kicker: Link, section: str
) -> Iterator[Page]:
    """The page of a list that has one article: it leads on to that. It can be followed all the same."""
    follow = feeds.link(url, heading, edition.settings)
    around = frame(url, heading, card.title, edition.settings, section, feed=follow)
    yield Page(url, THROUGH, ThroughView(around, kicker, heading, Link(card.url, card.title)))
    yield from followed(edition, url, feed, [card], heading=heading)


def month_link(month: str, edition: Edition) -> Link:
    """A month as a head over its articles. It leads to its page, which only months with articles in scope have."""
    if not month:
        return Link(urls.WITHOUT_DATE, "Tanggal tidak diketahui")
    words = edition.labels.when(month).text
    text = f"{month}, bulan tidak diketahui" if len(month) == len("2025") else words
    return Link(urls.month(month) if month in edition.months else "", text)


def _groups(cards: Sequence[Card], edition: Edition, topic: str, also: frozenset[str]) -> Iterator[Group]:
    for anchor, group in groupby(cards, lambda card: _anchor(card, also)):
        found = list(group)
        head = month_link(month_of(found[0]), edition)
        text = f"Juga dibahas: {head.text}" if found[0].id in also else head.text
        yield Group(anchor, Link(head.url, text), entries(found, edition, topic))


def _anchor(card: Card, also: frozenset[str]) -> str:
    """Of its month on the page; what is set apart has months of its own."""
    return f"{'j' if card.id in also else 'b'}{month_of(card)}"


def _years(url: str, cards: Sequence[Card], size: int, also: frozenset[str]) -> tuple[Facet, ...]:
    """Where each year begins on which page; nothing where all is of one."""
    found: dict[str, list[int]] = {}
    for at, card in enumerate(cards):
        found.setdefault(month_of(card)[:4], []).append(at)
    if len(found) < 2:
        return ()
    return tuple(
        Facet(
            f"{urls.paged(url, places[0] // size + 1)}#{_anchor(cards[places[0]], also)}",
            year or "tanpa tahun",
            len(places),
            "",
        )
        for year, places in found.items()
    )


def pager(url: str, at: int, total: int, before: str = "Lebih baru", behind: str = "Lebih lama") -> Pager:
    newer = Link(urls.paged(url, at - 1), before) if at > 1 else None
    older = Link(urls.paged(url, at + 1), behind) if at < total else None
    first = Link(urls.paged(url, 1), "Halaman pertama") if at > 2 else None
    last = Link(urls.paged(url, total), "Halaman terakhir") if at < total - 1 else None
    return Pager(f"Halaman {number(at)} dari {number(total)}", newer, older, first, last)
