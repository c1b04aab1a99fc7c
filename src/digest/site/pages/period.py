"""What happened when: all articles, each year, each month, and the way to them."""

from collections.abc import Iterator

from digest.model.page import Page
from digest.site import tables, urls
from digest.site.edition import Edition, count, month_of, number
from digest.site.frame import frame
from digest.site.listing import listing
from digest.site.tables import length
from digest.site.views.frame import Link
from digest.site.views.lists import Card, Facet
from digest.site.views.subjects import Bar
from digest.site.views.tables import TimeView, YearRow

DIRECTORY = "pages/time.html"
TEMPLATE = "pages/period.html"

HEADING = "Waktu"
INTRO = (
    "Artikel menurut tanggal kejadian; bila itu tidak disebut, tanggal pernyataan, lalu tanggal terbit. Tanggal "
    "tidak pernah ditebak."
)
ALL = "Semua artikel"
ALL_INTRO = "Semua artikel dalam cakupan, yang terbaru di atas; yang tanpa tanggal di bagian akhir."


def pages(edition: Edition) -> Iterator[Page]:
    months = by_month(edition)
    yield _directory(months, edition)
    yield from listing(
        edition,
        urls.EVERYTHING,
        TEMPLATE,
        edition.in_scope,
        heading=ALL,
        intro=ALL_INTRO,
        kicker=_up(),
        section=urls.TIME,
    )
    years: dict[str, list[Card]] = {}
    for month, cards in months.items():
        years.setdefault(month[:4], []).extend(cards)
    for year, cards in years.items():
        yield from _period(edition, year, cards, tuple(_months_of(year, months, edition)))
    for month, cards in months.items():
        if len(month) > len("2025"):
            yield from _period(
                edition, month, cards, (Facet(urls.year(month[:4]), f"Semua {month[:4]}", 0, ""),)
            )


def by_month(edition: Edition) -> dict[str, list[Card]]:
    """Articles whose year is known, newest month first; `2025` holds those of which only the year is."""
    found: dict[str, list[Card]] = {}
    for card in edition.in_scope:
        if month := month_of(card):
            found.setdefault(month, []).append(card)
    return found


def _period(edition: Edition, name: str, cards: list[Card], facets: tuple[Facet, ...]) -> Iterator[Page]:
    heading = edition.labels.when(name).text
    intro = f"Yang terjadi, dinyatakan, atau terbit pada {heading}."
    yield from listing(
        edition,
        urls.month(name),
        TEMPLATE,
        cards,
        heading=heading,
        intro=intro,
        kicker=_up(),
        section=urls.TIME,
        facets=facets,
        facets_heading="Menurut bulan" if len(name) == len("2025") else "Lebih luas",
    )


def _up() -> Link:
    return Link(urls.TIME, HEADING)


def _months_of(year: str, months: dict[str, list[Card]], edition: Edition) -> Iterator[Facet]:
    for month, cards in months.items():
        if month[:4] == year and month != year:
            yield Facet(urls.month(month), edition.labels.when(month).text, len(cards), "")


def _directory(months: dict[str, list[Card]], edition: Edition) -> Page:
    most = max(map(len, months.values()), default=1)
    years = dict.fromkeys(month[:4] for month in months)
    without = tables.without_date(edition.cards)
    view = TimeView(
        frame=frame(urls.TIME, HEADING, INTRO, edition.settings),
        heading=HEADING,
        intro=INTRO,
        count=count(edition.in_scope, edition),
        years=tuple(_year(year, months, most, edition) for year in years),
        undated=Facet(urls.WITHOUT_DATE, "Tanggal tidak diketahui", len(without), ""),
        all=Link(urls.EVERYTHING, ALL),
    )
    return Page(urls.TIME, DIRECTORY, view)


def _year(year: str, months: dict[str, list[Card]], most: int, edition: Edition) -> YearRow:
    own = {month: cards for month, cards in months.items() if month[:4] == year}
    return YearRow(
        Link(urls.year(year), year),
        sum(map(len, own.values())),
        tuple(
            Bar(_month(month, edition), number(len(cards)), length(len(cards), most))
            for month, cards in own.items()
        ),
    )


def _month(month: str, edition: Edition) -> Link:
    """Below its year a month needs no year."""
    if len(month) == len("2025"):
        return Link(urls.year(month), "bulan tidak diketahui")
    return Link(urls.month(month), edition.labels.months[int(month[5:]) - 1])
