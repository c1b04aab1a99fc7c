"""The front page: the latest articles, and the matrix of partners and topics."""

from collections.abc import Iterator

from digest.model.page import Page
from digest.site import feeds, tables, urls
from digest.site.edition import Edition, count, entries, number
from digest.site.frame import frame
from digest.site.pages.shelves import shelves
from digest.site.views import IndexView

TEMPLATE = "pages/index.html"
HEADING = "Terbaru"


def pages(edition: Edition) -> Iterator[Page]:
    latest = entries(edition.in_scope[: max(1, edition.settings.latest)], edition)
    dated = next((card for card in edition.in_scope if card.dated), None)
    said = _count(edition)
    follow = feeds.link(urls.INDEX, HEADING, edition.settings)
    view = IndexView(
        frame=frame(urls.INDEX, "", edition.settings.tagline or said, edition.settings, feed=follow),
        heading=HEADING,
        count=said,
        newest=dated.when if dated else None,
        lead=latest[0] if latest else None,
        entries=latest[1:],
        matrix=tables.matrix(edition),
        shelves=shelves(edition),
    )
    yield Page(urls.INDEX, TEMPLATE, view)
    listed = feeds.articles(edition.in_scope, edition, urls.INDEX)
    told = edition.settings.tagline
    yield from feeds.feed(edition.settings, "artikel", urls.INDEX, HEADING, told, entries=listed)


def _count(edition: Edition) -> str:
    """With a partner + without + out of scope = all."""
    regional = len(tables.without_partner(edition.cards))
    outside = len(tables.out_of_scope(edition.cards))
    partnered = len(edition.cards) - regional - outside
    return (
        f"{count(edition.cards, edition)}: {number(partnered)} dengan mitra, {number(regional)} tanpa mitra, "
        f"{number(outside)} di luar cakupan."
    )
