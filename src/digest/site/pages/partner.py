"""The partners: all of them, and a page for each."""

from collections import Counter
from collections.abc import Iterator

from digest.model.page import Page
from digest.site import tables, urls
from digest.site.edition import Edition, count, number
from digest.site.frame import frame
from digest.site.listing import listing
from digest.site.pages.shelves import shelves
from digest.site.views import Card, DirectoryView, Facet, Link, Rung, Term

DIRECTORY = "pages/partners.html"
TEMPLATE = "pages/partner.html"

#: Agreements shown above a partner's articles; each article's own page has them all.
RUNGS = 10

INTRO = (
    "Negara yang bekerja sama dengan Indonesia dalam keamanan atau menjadi pihak utama suatu perkara. Negara "
    "yang hanya disebut tidak terdaftar di sini."
)


def pages(edition: Edition) -> Iterator[Page]:
    partners = tables.by_partner(edition.cards)
    yield _directory(partners, edition)
    for partner, cards in partners.items():
        yield from listing(
            edition,
            partner.url,
            TEMPLATE,
            cards,
            heading=partner.name,
            feed=f"mitra/{partner.id}",
            kicker=Link(urls.PARTNERS, "Mitra"),
            section=urls.PARTNERS,
            facets=_topics(partner, cards, edition),
            facets_heading="Menurut topik",
            ladder=_ladder(partner, cards),
        )


def _directory(partners: dict[Term, list[Card]], edition: Edition) -> Page:
    listed = [card for card in edition.in_scope if card.partners]
    view = DirectoryView(
        frame=frame(urls.PARTNERS, "Mitra", INTRO, edition.settings),
        heading="Mitra",
        intro=INTRO,
        count=f"{number(len(partners))} mitra: {count(listed, edition)}",
        facets=tuple(
            Facet(partner.url, partner.name, len(cards), _main_topics(cards, edition))
            for partner, cards in partners.items()
        ),
        shelves=tuple(s for s in shelves(edition) if s.url == urls.WITHOUT_PARTNER),
    )
    return Page(urls.PARTNERS, DIRECTORY, view)


def _topics(partner: Term, cards: list[Card], edition: Edition) -> tuple[Facet, ...]:
    topics = tables.by_topic(cards)
    return tuple(Facet(urls.cell(partner.name, t.id), t.name, len(found), "") for t, found in topics.items())


def _main_topics(cards: list[Card], edition: Edition) -> str:
    """The three topics that most of the cards are about, then those that most mention."""
    about = Counter(topic.id for card in cards for topic in card.topics if topic.primary)
    topics = sorted(tables.by_topic(cards).items(), key=lambda pair: (-about[pair[0].id], -len(pair[1])))
    return ", ".join(topic.name for topic, _ in topics[:3])


def _ladder(partner: Term, cards: list[Card]) -> tuple[Rung, ...]:
    """Agreements that the texts say are with the partner: the furthest along first, and of those the newest."""
    rungs = [
        Rung(each, Link(card.url, card.title))
        for card in cards
        for each in card.instruments
        if partner.id in each.parties
    ]
    return tuple(sorted(rungs, key=lambda rung: -rung.instrument.stage)[:RUNGS])
