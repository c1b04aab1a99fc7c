"""A page that lists articles, cut into several where it is long."""

from collections.abc import Iterator, Sequence

from digest.model.page import Page
from digest.site import feeds, urls
from digest.site.edition import Edition, count, entries, number
from digest.site.frame import frame
from digest.site.views import Card, Facet, Link, ListingView, Pager, Rung


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
    ladder: tuple[Rung, ...] = (),
    empty: str = "Belum ada artikel.",
    feed: str = "",
) -> Iterator[Page]:
    """Pages of at most `page_size` cards. What is about the whole list stands on the first. `feed`: the lasting name
    of the feed of what is listed (`mitra/LA`), where it can be followed."""
    size = max(1, edition.settings.page_size)
    total = max(1, -(-len(cards) // size))
    said = count(cards, edition)
    follow = feeds.link(url, heading, edition.settings) if feed else None
    for at in range(1, total + 1):
        here, first = urls.paged(url, at), at == 1
        title = heading if first else f"{heading} (halaman {number(at)})"
        yield Page(
            here,
            template,
            ListingView(
                frame=frame(
                    here, title, f"{heading}: {said}. {intro}", edition.settings, section, feed=follow
                ),
                kicker=kicker,
                heading=heading,
                intro=intro if first else "",
                count=said,
                facets=facets if first else (),
                facets_heading=facets_heading,
                ladder=ladder if first else (),
                entries=entries(cards[(at - 1) * size : at * size], edition, topic),
                pager=pager(url, at, total) if total > 1 else None,
                empty=empty,
            ),
        )
    if feed:
        listed = feeds.articles(cards, edition, url)
        yield from feeds.feed(edition.settings, feed, url, heading, intro, entries=listed)


def pager(url: str, at: int, total: int) -> Pager:
    newer = Link(urls.paged(url, at - 1), "Lebih baru") if at > 1 else None
    older = Link(urls.paged(url, at + 1), "Lebih lama") if at < total else None
    return Pager(f"Halaman {number(at)} dari {number(total)}", newer, older)
