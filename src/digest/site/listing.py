"""A page that lists articles by month, cut into several where it is long."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from digest.model.page import Page
from digest.site import feeds, urls
from digest.site.edition import Edition, count, entries, mainly, named
from digest.site.frame import frame
from digest.site.labels import Labels
from digest.site.views.frame import Link
from digest.site.views.lists import Card, Facet, Group, Listing, ListingView, Pager, ThroughView
from digest.site.views.subjects import DossierView, PersonView, TopicView

#: Views of which one part is a list of articles.
Listed = ListingView | DossierView | PersonView | TopicView

THROUGH = "pages/through.html"

#: Of a view whose list is not made yet.
TO_COME = Listing((), (), None, "")


@dataclass(frozen=True, slots=True)
class Part:
    """One page of a list at `url`: which it is, and of how many. `topic`: what the list is about; `also`: articles
    that only touch on it and stand apart."""

    url: str
    at: int
    total: int
    cards: Sequence[Card]
    years: tuple[Facet, ...]
    topic: str
    also: frozenset[str]
    empty: str

    @property
    def here(self) -> str:
        return urls.paged(self.url, self.at)

    def page(self, template: str, view: Listed, edition: Edition) -> Page:
        """That shows `view`, with this list in it. The list is put together only where the page is made."""
        months = [month_link(month, edition) for month in dict.fromkeys(self._months(edition))]
        apart = [card.id in self.also for card in self.cards]
        told = (self.url, self.at, self.total, self.years, self.topic, apart, self.empty)
        of = (view, told, months, named(self.cards, edition))
        return Page(self.here, template, of, lambda: replace(view, listing=self._listing(edition)))

    def _months(self, edition: Edition) -> Iterator[str]:
        return (edition.month[card.id] for card in self.cards)

    def _listing(self, edition: Edition) -> Listing:
        return Listing(
            groups=tuple(_groups(self.cards, edition, self.topic, self.also)),
            years=self.years,
            pager=pager(self.url, self.at, self.total, edition.labels) if self.total > 1 else None,
            empty=self.empty,
        )


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
    empty: str = "",
    feed: str = "",
) -> Iterator[Page]:
    """Pages of at most `page_size` cards. What is about the whole list stands on the first. `feed`: the lasting name
    of the feed of what is listed (`mitra/LA`), where it can be followed."""
    said = count(cards, edition)
    follow = feeds.link(url, heading, edition) if feed else None
    for part in parts(edition, url, cards, topic=topic, empty=empty):
        first = part.at == 1
        title = titled(heading, part.at, edition.labels)
        about = f"{heading}: {said}. {intro}"
        view = ListingView(
            frame=frame(
                part.here, title, about, edition.settings, edition.labels, section=section, feed=follow
            ),
            kicker=kicker,
            heading=heading,
            intro=intro if first else "",
            count=said,
            facets=facets if first else (),
            facets_heading=facets_heading,
            listing=TO_COME,
        )
        yield part.page(template, view, edition)
    if feed:
        yield from followed(edition, url, feed, cards, heading=heading, intro=intro)


def followed(
    edition: Edition, url: str, feed: str, cards: Sequence[Card], *, heading: str, intro: str = ""
) -> Iterator[Page]:
    """The feed of a list."""
    listed = feeds.articles(cards, edition, url)
    yield from feeds.feed(edition, feed, url, heading, intro, entries=listed)


def parts(
    edition: Edition,
    url: str,
    cards: Sequence[Card],
    *,
    topic: str = "",
    apart: bool = False,
    empty: str = "",
) -> Iterator[Part]:
    """The list at `url`, a page after the other, each with its own URL. `apart`: what only touches on the topic stands
    behind all that is about it."""
    main = [card for card in cards if mainly(card, topic)] if apart else list(cards)
    behind = [card for card in cards if not mainly(card, topic)] if apart else []
    cards = [*main, *behind]
    also = frozenset(card.id for card in behind)
    size = max(1, edition.settings.page_size)
    total = max(1, -(-len(cards) // size))
    years = _years(url, cards, size, also, edition)
    for at in range(1, total + 1):
        shown, nothing = cards[(at - 1) * size : at * size], empty or edition.labels.say("list.empty")
        yield Part(url, at, total, shown, years, topic, also, nothing)


def through(
    edition: Edition,
    url: str,
    heading: str,
    card: Card,
    *,
    feed: str,
    kicker: Link,
    section: str,
    unsure: bool,
) -> Iterator[Page]:
    """The page of a list that has one article: it leads on to that. It can be followed all the same. `unsure`: whether
    the article belongs there has to be checked."""
    follow = feeds.link(url, heading, edition)
    around = frame(url, heading, card.title, edition.settings, edition.labels, section=section, feed=follow)
    yield Page(url, THROUGH, ThroughView(around, kicker, heading, Link(card.url, card.title), unsure))
    yield from followed(edition, url, feed, [card], heading=heading)


def month_link(month: str, edition: Edition) -> Link:
    """A month as a head over its articles. It leads to its page, which only months with articles in scope have."""
    if not month:
        return Link(urls.WITHOUT_DATE, edition.labels.say("date.unknown.head"))
    words = edition.labels.when(month).text
    text = edition.labels.say("date.no_month", year=month) if len(month) == len("2025") else words
    return Link(urls.month(month) if month in edition.months else "", text)


def _groups(cards: Sequence[Card], edition: Edition, topic: str, also: frozenset[str]) -> Iterator[Group]:
    for anchor, group in groupby(cards, lambda card: _anchor(card, also, edition)):
        found = list(group)
        head = month_link(edition.month[found[0].id], edition)
        text = edition.labels.say("list.also", month=head.text) if found[0].id in also else head.text
        yield Group(anchor, Link(head.url, text), entries(found, edition, topic))


def _anchor(card: Card, also: frozenset[str], edition: Edition) -> str:
    """Of its month on the page; what is set apart has months of its own."""
    return f"{'j' if card.id in also else 'b'}{edition.month[card.id]}"


def _years(
    url: str, cards: Sequence[Card], size: int, also: frozenset[str], edition: Edition
) -> tuple[Facet, ...]:
    """Where each year begins on which page; nothing where all is of one."""
    found: dict[str, list[int]] = {}
    for at, card in enumerate(cards):
        found.setdefault(edition.month[card.id][:4], []).append(at)
    if len(found) < 2:
        return ()
    return tuple(
        Facet(
            f"{urls.paged(url, places[0] // size + 1)}#{_anchor(cards[places[0]], also, edition)}",
            year or edition.labels.say("date.without_year"),
            len(places),
            "",
        )
        for year, places in found.items()
    )


#: Keys of what the pages before and behind one are called, of a list in order of time.
BY_TIME = ("list.newer", "list.older")


def pager(url: str, at: int, total: int, names: Labels, beside: tuple[str, str] = BY_TIME) -> Pager:
    before, behind = beside
    newer = Link(urls.paged(url, at - 1), names.say(before)) if at > 1 else None
    older = Link(urls.paged(url, at + 1), names.say(behind)) if at < total else None
    first = Link(urls.paged(url, 1), names.say("list.first")) if at > 2 else None
    last = Link(urls.paged(url, total), names.say("list.last")) if at < total - 1 else None
    return Pager(names.say("list.pager", at=at, total=total), newer, older, first, last)


def titled(heading: str, at: int, names: Labels) -> str:
    """The title of a list's page of this number."""
    return heading if at == 1 else names.say("page.title", title=heading, at=at)
