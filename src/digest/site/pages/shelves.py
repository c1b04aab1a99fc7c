"""Lists that catch what has no place elsewhere: unknown is shown, never hidden or guessed."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from digest.model.page import Page
from digest.site import tables, urls
from digest.site.edition import Edition
from digest.site.listing import listing
from digest.site.views.front import Shelf
from digest.site.views.lists import Card

TEMPLATE = "pages/shelf.html"


@dataclass(frozen=True, slots=True)
class _Kind:
    url: str
    heading: str
    intro: str
    empty: str
    cards: Callable[[Iterable[Card]], tuple[Card, ...]]


SHELVES = (
    _Kind(
        urls.WITHOUT_PARTNER,
        "Kawasan, tanpa mitra",
        "Artikel tentang kerja sama satu kawasan atau forum yang tidak menyebut satu negara pun sebagai "
        "mitra Indonesia. Mitra tidak pernah ditebak.",
        "Semua artikel dalam cakupan menyebut mitra.",
        tables.without_partner,
    ),
    _Kind(
        urls.WITHOUT_DATE,
        "Tanpa tanggal",
        "Artikel yang naskahnya tidak menyebut tanggal, atau menyebutnya tanpa tahun. Tanggal tidak pernah "
        "ditebak.",
        "Semua artikel dalam cakupan bertanggal.",
        tables.without_date,
    ),
    _Kind(
        urls.OUT_OF_SCOPE,
        "Di luar cakupan",
        "Artikel yang dibaca, tetapi bukan tentang kerja sama keamanan atau kejahatan lintas negara yang "
        "melibatkan Indonesia. Tidak dihitung pada daftar mitra dan topik.",
        "Tidak ada artikel di luar cakupan.",
        tables.out_of_scope,
    ),
)


def pages(edition: Edition) -> Iterator[Page]:
    for shelf in SHELVES:
        yield from listing(
            edition,
            shelf.url,
            TEMPLATE,
            shelf.cards(edition.cards),
            heading=shelf.heading,
            feed=shelf.url.removesuffix(".html"),
            intro=shelf.intro,
            empty=shelf.empty,
        )


def shelves(edition: Edition) -> tuple[Shelf, ...]:
    """The shelves as other pages point to them."""
    return tuple(Shelf(s.url, s.heading, len(s.cards(edition.cards)), s.intro) for s in SHELVES)
