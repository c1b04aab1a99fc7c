"""The topics: all of them, and a page for each that has articles."""

from collections.abc import Iterator

from digest.model.page import Page
from digest.site import tables, urls
from digest.site.edition import Edition, count, number
from digest.site.frame import frame
from digest.site.listing import listing
from digest.site.views import Card, DirectoryView, Facet, Link, Term

DIRECTORY = "pages/topics.html"
TEMPLATE = "pages/topic.html"

INTRO = (
    "Pokok keamanan yang dibahas artikel. Satu artikel dapat berada di beberapa topik; bila bukan topik "
    "utamanya, daftar menandainya “juga dibahas”."
)


def pages(edition: Edition) -> Iterator[Page]:
    topics = tables.by_topic(edition.cards)
    yield _directory(topics, edition)
    for topic, cards in topics.items():
        yield from listing(
            edition,
            topic.url,
            TEMPLATE,
            cards,
            heading=topic.name,
            feed=f"topik/{topic.id}",
            intro=edition.labels.topic(topic.id).definition,
            kicker=Link(urls.TOPICS, "Topik"),
            section=urls.TOPICS,
            topic=topic.id,
            facets=_partners(topic, cards),
            facets_heading="Menurut mitra",
        )


def _directory(topics: dict[Term, list[Card]], edition: Edition) -> Page:
    """Every topic of the vocabulary: one without articles is shown with its definition, and leads nowhere."""
    counts = {topic.id: len(cards) for topic, cards in topics.items()}
    view = DirectoryView(
        frame=frame(urls.TOPICS, "Topik", INTRO, edition.settings),
        heading="Topik",
        intro=INTRO,
        count=f"{number(len(counts))} topik: {count((c for c in edition.in_scope if c.topics), edition)}",
        facets=tuple(
            Facet(urls.topic(t.id) if t.id in counts else "", t.label, counts.get(t.id, 0), t.definition)
            for t in sorted(edition.labels.topics.values(), key=lambda t: (urls.slug(t.label), t.id))
        ),
        shelves=(),
    )
    return Page(urls.TOPICS, DIRECTORY, view)


def _partners(topic: Term, cards: list[Card]) -> tuple[Facet, ...]:
    partners = tables.by_partner(cards)
    return tuple(Facet(urls.cell(p.name, topic.id), p.name, len(found), "") for p, found in partners.items())
