"""Lists that catch what has no place elsewhere: unknown is shown, never hidden or guessed."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from digest.model.page import Page
from digest.site import tables, urls
from digest.site.edition import Edition
from digest.site.labels import Labels
from digest.site.listing import listing
from digest.site.views.front import Shelf
from digest.site.views.lists import Card

TEMPLATE = "pages/shelf.html"


@dataclass(frozen=True, slots=True)
class _Kind:
    """`key`: of what it is called (`foot.`) and what is said of it (`shelf.`)."""

    url: str
    key: str
    cards: Callable[[Iterable[Card]], tuple[Card, ...]]

    def heading(self, names: Labels) -> str:
        return names.say(f"foot.{self.key}")

    def intro(self, names: Labels) -> str:
        return names.say(f"shelf.{self.key}.intro")


SHELVES = (
    _Kind(urls.WITHOUT_PARTNER, "without_partner", tables.without_partner),
    _Kind(urls.WITHOUT_DATE, "without_date", tables.without_date),
    _Kind(urls.OUT_OF_SCOPE, "out_of_scope", tables.out_of_scope),
)


def pages(edition: Edition) -> Iterator[Page]:
    names = edition.labels
    for shelf in SHELVES:
        yield from listing(
            edition,
            shelf.url,
            TEMPLATE,
            shelf.cards(edition.cards),
            heading=shelf.heading(names),
            feed=shelf.url.removesuffix(".html"),
            intro=shelf.intro(names),
            empty=names.say(f"shelf.{shelf.key}.empty"),
        )


def shelves(edition: Edition) -> tuple[Shelf, ...]:
    """The shelves as other pages point to them."""
    names = edition.labels
    return tuple(Shelf(s.url, s.heading(names), len(s.cards(edition.cards)), s.intro(names)) for s in SHELVES)
