"""The search page. What it finds is known to the index; what one can choose from stands in the form."""

from collections.abc import Iterable, Iterator

from digest.model.page import Page
from digest.site import dates, tables, urls
from digest.site.edition import Edition
from digest.site.frame import frame
from digest.site.views.data import Choice, SearchView
from digest.site.views.frame import Term

TEMPLATE = "pages/search.html"


def pages(edition: Edition) -> Iterator[Page]:
    years = {dates.year(card.order) for card in edition.in_scope if card.dated} - {None}
    names = edition.labels
    heading, intro = names.say("search.heading"), names.say("search.intro")
    view = SearchView(
        frame=frame(urls.SEARCH, heading, intro, edition.settings, names),
        action=urls.INDEX_AZ,
        script=names.shared(urls.SEARCH_SCRIPT) if edition.searchable else "",
        partners=_choices(tables.by_partner(edition.cards)),
        topics=_choices(tables.by_topic(edition.cards)),
        years=tuple(Choice(year, year) for year in sorted(filter(None, years), reverse=True)),
    )
    yield Page(urls.SEARCH, TEMPLATE, view)


def _choices(terms: Iterable[Term]) -> tuple[Choice, ...]:
    return tuple(Choice(term.id, term.name) for term in terms)
