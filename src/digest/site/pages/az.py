"""Everything that has a name, from A to Z: people, agencies, places, agreements, crimes, topics, partners, terms."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from digest.model.page import Page
from digest.site import tables, urls
from digest.site.agreements import told
from digest.site.edition import Edition
from digest.site.frame import frame
from digest.site.listing import pager, titled
from digest.site.views.frame import Link
from digest.site.views.lists import Card, Facet
from digest.site.views.subjects import AzEntry, AzGroup, AzView

TEMPLATE = "pages/az.html"

#: Entries of one page: some twenty screens of a phone.
SIZE = 400

#: Keys of what the pages before and behind one are called: they are in no order of time.
BESIDE = ("list.before", "list.behind")

#: Articles that an entry without a page of its own leads to.
FEW = 3


def pages(edition: Edition) -> Iterator[Page]:
    """Of one name first what has most articles: the agency before the term that explains it."""
    names = edition.labels
    heading, intro = names.say("index.heading"), names.say("index.intro")
    every = sorted(_entries(edition), key=lambda entry: (urls.slug(entry.text), -entry.count, entry.kind))
    letters = _letters(every)
    total = max(1, -(-len(every) // SIZE))
    for at in range(1, total + 1):
        url = urls.paged(urls.INDEX_AZ, at)
        shown = every[(at - 1) * SIZE : at * SIZE]
        view = AzView(
            frame=frame(
                url, titled(heading, at, names), intro, edition.settings, names, section=urls.INDEX_AZ
            ),
            heading=heading,
            intro=intro if at == 1 else "",
            count=names.say("index.count", len(every)),
            letters=letters,
            groups=tuple(
                AzGroup(_anchor(letter), letter, tuple(group)) for letter, group in groupby(shown, _letter)
            ),
            pager=pager(urls.INDEX_AZ, at, total, names, BESIDE) if total > 1 else None,
        )
        yield Page(url, TEMPLATE, view)


def _letters(every: Sequence[AzEntry]) -> tuple[Facet, ...]:
    """Where each letter begins."""
    first: dict[str, int] = {}
    for at, entry in enumerate(every):
        first.setdefault(_letter(entry), at)
    return tuple(
        Facet(f"{urls.paged(urls.INDEX_AZ, at // SIZE + 1)}#{_anchor(letter)}", letter, 0, "")
        for letter, at in first.items()
    )


def _letter(entry: AzEntry) -> str:
    letter = urls.slug(entry.text)[:1].upper()
    return letter if letter.isalpha() else "0–9"


def _anchor(letter: str) -> str:
    return f"huruf-{letter[:1].lower()}"


def _entries(edition: Edition) -> Iterator[AzEntry]:
    say = edition.labels.say
    for person in edition.registry.persons:
        yield _entry(say("index.person"), person.name, person.role, person.url, person.cards)
    for agency in edition.registry.agencies:
        full = "" if agency.full == agency.name else agency.full
        yield _entry(say("index.agency"), agency.name, full, agency.url, agency.cards)
    for place in edition.registry.places:
        yield _entry(say("index.place"), place.name, "", place.url, place.cards)
    for crime, cards in tables.by_crime(edition).items():
        yield _entry(say("index.crime"), edition.labels.crime(crime).name, "", urls.crime(crime), cards)
    for topic, listed in tables.by_topic(edition.cards).items():
        yield _entry(say("index.topic"), topic.name, "", topic.url, listed)
    for partner, listed in tables.by_partner(edition.cards).items():
        yield _entry(say("index.partner"), partner.name, "", partner.url, listed)
    yield from _agreements(edition)
    for at, term in enumerate(edition.vocabulary.glossary, 1):
        link = Link(f"{urls.GLOSSARY}#istilah-{at}", term.term)
        yield AzEntry(say("index.term"), term.term, term.expansion, link.url, (), 0)


def _agreements(edition: Edition) -> Iterator[AzEntry]:
    """Kinds of agreement, each with those of Indonesia's that are told of."""
    found: dict[str, list[Card]] = {}
    for one in told(edition):
        name = edition.labels.instrument(one.pact.kind)
        if one.pact.parties and name:
            found.setdefault(name, []).append(one.card)
    for name, cards in found.items():
        yield _entry(edition.labels.say("index.agreement"), name, "", urls.AGREEMENTS, cards)


def _entry(kind: str, text: str, detail: str, url: str, cards: Sequence[Card]) -> AzEntry:
    """Without a page of its own it leads to its articles."""
    articles = () if url else tuple(Link(card.url, card.title) for card in cards[:FEW])
    return AzEntry(kind, text, detail, url, articles, len(cards))
