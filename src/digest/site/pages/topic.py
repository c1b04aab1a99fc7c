"""The topics: all of them, and a page for each that has articles."""

from collections.abc import Iterator, Sequence

from digest.model.page import Page
from digest.site import feeds, tables, urls
from digest.site.edition import Edition, count, mainly, month_of
from digest.site.frame import frame
from digest.site.labels import Labels
from digest.site.listing import TO_COME, followed, parts, titled
from digest.site.views.frame import Link, Term
from digest.site.views.front import DirectoryView
from digest.site.views.lists import Card, Facet
from digest.site.views.subjects import PartnerYears, TopicView

DIRECTORY = "pages/topics.html"
TEMPLATE = "pages/topic.html"

#: Years of the table of partners: four and the sum of all fit a phone.
YEARS = 4


def pages(edition: Edition) -> Iterator[Page]:
    topics = tables.by_topic(edition.cards)
    yield _directory(topics, edition)
    for topic, cards in topics.items():
        yield from _topic(topic, cards, edition)


def _topic(topic: Term, cards: list[Card], edition: Edition) -> Iterator[Page]:
    """What it is about apart from what only touches on it; what is about the topic itself stands on the first page."""
    names, said = edition.labels, count(cards, edition)
    known = names.topic(topic.id)
    follow = feeds.link(topic.url, topic.name, edition)
    main = sum(mainly(card, topic.id) for card in cards)
    for part in parts(edition, topic.url, cards, topic=topic.id, apart=True):
        first = part.at == 1
        title = titled(topic.name, part.at, names)
        description = f"{topic.name}: {said}. {known.definition}"
        view = TopicView(
            frame=frame(
                part.here, title, description, edition.settings, names, section=urls.TOPICS, feed=follow
            ),
            kicker=Link(urls.TOPICS, names.say("topics.heading")),
            heading=topic.name,
            definition=known.definition if first else "",
            count=names.say("topic.count", count=said, main=main, also=len(cards) - main),
            crimes=tuple(_crimes(known.crimes, edition)) if first else (),
            words=", ".join(edition.sought.get(topic.id, ())) if first else "",
            partners=_partners(topic, cards, names) if first else (),
            years=_years(cards) if first else (),
            listing=TO_COME,
        )
        yield part.page(TEMPLATE, view, edition)
    intro = known.definition
    yield from followed(edition, topic.url, f"topik/{topic.id}", cards, heading=topic.name, intro=intro)


def _crimes(crimes: Sequence[str], edition: Edition) -> Iterator[Link]:
    """Crime types that feed the topic, with their class; those without an article have no page."""
    listed = tables.by_crime(edition)
    for crime in crimes:
        known = edition.labels.crime(crime)
        class_ = edition.labels.say("crime.class", code=known.iccs)
        text = f"{known.name} ({class_})" if known.iccs else known.name
        yield Link(urls.crime(crime) if crime in listed else "", text)


def _partners(topic: Term, cards: list[Card], names: Labels) -> tuple[PartnerYears, ...]:
    """Partners by number of articles, and of each the numbers of the last years."""
    years = _years(cards)
    partners = sorted(tables.by_partner(cards).items(), key=lambda pair: -len(pair[1]))
    return tuple(
        PartnerYears(
            Link(tables.cell_url(partner, topic, found), partner.name),
            tables.figures(len(found), sum(tables.is_unsure(c, partner.id, topic.id) for c in found), names),
            tuple(_in_year(found, year, names) for year in years),
        )
        for partner, found in partners
    )


def _years(cards: Sequence[Card]) -> tuple[str, ...]:
    """The last years that have articles, oldest first."""
    found = {month_of(card)[:4] for card in cards} - {""}
    return tuple(sorted(found)[-YEARS:])


def _in_year(cards: Sequence[Card], year: str, names: Labels) -> str:
    many = sum(month_of(card)[:4] == year for card in cards)
    return names.number(many) if many else ""


def _directory(topics: dict[Term, list[Card]], edition: Edition) -> Page:
    """Every topic of the vocabulary: one without articles is shown with its definition, and leads nowhere."""
    counts = {topic.id: len(cards) for topic, cards in topics.items()}
    names = edition.labels
    heading, intro = names.say("topics.heading"), names.say("topics.intro")
    every = count((card for card in edition.in_scope if card.topics), edition)
    view = DirectoryView(
        frame=frame(urls.TOPICS, heading, intro, edition.settings, names),
        heading=heading,
        intro=intro,
        count=names.say("topics.count", len(counts), count=every),
        facets=tuple(
            Facet(urls.topic(t.id) if t.id in counts else "", t.label, counts.get(t.id, 0), t.definition)
            for t in sorted(edition.labels.topics.values(), key=lambda t: (urls.slug(t.label), t.id))
        ),
        shelves=(),
    )
    return Page(urls.TOPICS, DIRECTORY, view)
