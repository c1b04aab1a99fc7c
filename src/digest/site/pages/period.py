"""What happened when: all articles, each year, each month, and the way to them."""

from collections.abc import Iterator

from digest.model.page import Page
from digest.site import tables, urls
from digest.site.edition import Edition, count, month_of
from digest.site.frame import frame
from digest.site.listing import listing
from digest.site.tables import length
from digest.site.views.frame import Link
from digest.site.views.lists import Card, Facet
from digest.site.views.subjects import Bar
from digest.site.views.tables import TimeView, YearRow

DIRECTORY = "pages/time.html"
TEMPLATE = "pages/period.html"


def pages(edition: Edition) -> Iterator[Page]:
    months, say = by_month(edition), edition.labels.say
    yield _directory(months, edition)
    yield from listing(
        edition,
        urls.EVERYTHING,
        TEMPLATE,
        edition.in_scope,
        heading=say("time.all"),
        intro=say("time.all.intro"),
        kicker=_up(edition),
        section=urls.TIME,
    )
    years: dict[str, list[Card]] = {}
    for month, cards in months.items():
        years.setdefault(month[:4], []).extend(cards)
    for year, cards in years.items():
        yield from _period(edition, year, cards, tuple(_months_of(year, months, edition)))
    for month, cards in months.items():
        if len(month) > len("2025"):
            year = month[:4]
            wider = Facet(urls.year(year), say("time.year", year=year), 0, "")
            yield from _period(edition, month, cards, (wider,))


def by_month(edition: Edition) -> dict[str, list[Card]]:
    """Articles whose year is known, newest month first; `2025` holds those of which only the year is."""
    found: dict[str, list[Card]] = {}
    for card in edition.in_scope:
        if month := month_of(card):
            found.setdefault(month, []).append(card)
    return found


def _period(edition: Edition, name: str, cards: list[Card], facets: tuple[Facet, ...]) -> Iterator[Page]:
    heading, say = edition.labels.when(name).text, edition.labels.say
    intro = say("time.period", period=heading)
    yield from listing(
        edition,
        urls.month(name),
        TEMPLATE,
        cards,
        heading=heading,
        intro=intro,
        kicker=_up(edition),
        section=urls.TIME,
        facets=facets,
        facets_heading=say("time.months" if len(name) == len("2025") else "list.wider"),
    )


def _up(edition: Edition) -> Link:
    return Link(urls.TIME, edition.labels.say("time.heading"))


def _months_of(year: str, months: dict[str, list[Card]], edition: Edition) -> Iterator[Facet]:
    for month, cards in months.items():
        if month[:4] == year and month != year:
            yield Facet(urls.month(month), edition.labels.when(month).text, len(cards), "")


def _directory(months: dict[str, list[Card]], edition: Edition) -> Page:
    most = max(map(len, months.values()), default=1)
    years = dict.fromkeys(month[:4] for month in months)
    without, names = tables.without_date(edition.cards), edition.labels
    heading, intro = names.say("time.heading"), names.say("time.intro")
    view = TimeView(
        frame=frame(urls.TIME, heading, intro, edition.settings, names),
        heading=heading,
        intro=intro,
        count=count(edition.in_scope, edition),
        years=tuple(_year(year, months, most, edition) for year in years),
        undated=Facet(urls.WITHOUT_DATE, names.say("date.unknown.head"), len(without), ""),
        all=Link(urls.EVERYTHING, names.say("time.all")),
    )
    return Page(urls.TIME, DIRECTORY, view)


def _year(year: str, months: dict[str, list[Card]], most: int, edition: Edition) -> YearRow:
    own = {month: cards for month, cards in months.items() if month[:4] == year}
    return YearRow(
        Link(urls.year(year), year),
        sum(map(len, own.values())),
        tuple(
            Bar(_month(month, edition), edition.labels.number(len(cards)), length(len(cards), most))
            for month, cards in own.items()
        ),
    )


def _month(month: str, edition: Edition) -> Link:
    """Below its year a month needs no year."""
    if len(month) == len("2025"):
        return Link(urls.year(month), edition.labels.say("date.month.unknown"))
    return Link(urls.month(month), edition.labels.months[int(month[5:]) - 1])
