"""The pages behind the matrix: one partner, one topic; and one topic where no partner is named."""

from collections.abc import Iterator
from dataclasses import replace

from digest.model.page import Page
from digest.site import tables, urls
from digest.site.edition import Edition
from digest.site.listing import listing, through
from digest.site.views.frame import Link, Term
from digest.site.views.lists import Card, Facet

TEMPLATE = "pages/cell.html"


def pages(edition: Edition) -> Iterator[Page]:
    for partner, cards in tables.by_partner(edition.cards).items():
        wider = Facet(partner.url, partner.name, len(cards), "")
        for topic, found in tables.by_topic(cards).items():
            url, feed = urls.cell(partner.url, topic.id), f"mitra/{partner.id}/{topic.id}"
            yield from _cell((url, feed, partner.id), wider, topic, found, edition)
    regional = tables.without_partner(edition.cards)
    wider = Facet(urls.WITHOUT_PARTNER, edition.labels.say("list.regional"), len(regional), "")
    for topic, found in tables.by_topic(regional).items():
        url, feed = urls.cell_without_partner(topic.id), f"tanpa-mitra/{topic.id}"
        yield from _cell((url, feed, ""), wider, topic, found, edition)


def _cell(
    place: tuple[str, str, str], wider: Facet, topic: Term, found: list[Card], edition: Edition
) -> Iterator[Page]:
    """`place`: its URL, the lasting name of its feed, and the code of its partner. `wider`: the list that this is a
    part of."""
    url, feed, code = place
    say = edition.labels.say
    heading = say("cell.heading", wider=wider.text, topic=topic.name)
    if len(found) == 1:
        yield from through(
            edition,
            url,
            heading,
            found[0],
            feed=feed,
            kicker=Link(wider.url, wider.text),
            section=urls.PARTNERS,
            unsure=tables.is_unsure(found[0], code, topic.id),
        )
        return
    yield from listing(
        edition,
        url,
        TEMPLATE,
        found,
        heading=heading,
        kicker=Link(wider.url, wider.text),
        section=urls.PARTNERS,
        topic=topic.id,
        feed=feed,
        facets=(
            replace(wider, text=say("cell.topics", wider=wider.text)),
            Facet(topic.url, say("cell.partners", topic=topic.name), 0, ""),
        ),
        facets_heading=say("list.wider"),
    )
