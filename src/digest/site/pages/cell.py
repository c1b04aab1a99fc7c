"""The pages behind the matrix: one partner, one topic."""

from collections.abc import Iterator

from digest.model.page import Page
from digest.site import tables, urls
from digest.site.edition import Edition
from digest.site.listing import listing
from digest.site.views import Facet, Link

TEMPLATE = "pages/cell.html"


def pages(edition: Edition) -> Iterator[Page]:
    for partner, cards in tables.by_partner(edition.cards).items():
        for topic, found in tables.by_topic(cards).items():
            yield from listing(
                edition,
                urls.cell(partner.name, topic.id),
                TEMPLATE,
                found,
                heading=f"{partner.name}: {topic.name}",
                feed=f"mitra/{partner.id}/{topic.id}",
                intro=edition.labels.topic(topic.id).definition,
                kicker=Link(partner.url, partner.name),
                section=urls.PARTNERS,
                topic=topic.id,
                facets=(
                    Facet(partner.url, f"Semua artikel {partner.name}", len(cards), ""),
                    Facet(topic.url, f"Semua mitra, {topic.name}", 0, ""),
                ),
                facets_heading="Lebih luas",
            )
