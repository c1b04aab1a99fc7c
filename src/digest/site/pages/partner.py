"""The partners: all of them, and all about each pair."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from hashlib import sha256
from typing import TypeVar

from digest.model.page import Page
from digest.site import feeds, tables, unsure, urls
from digest.site.agreements import HOME, Told, rung, told, waiting
from digest.site.atlas import atlas
from digest.site.edition import Edition, count, entries
from digest.site.frame import frame
from digest.site.labels import Labels
from digest.site.listing import TO_COME, followed, parts, titled
from digest.site.pages.shelves import shelves
from digest.site.registry import Agency, Person
from digest.site.tables import length
from digest.site.views.agreements import Rung
from digest.site.views.frame import Link, Term
from digest.site.views.front import PartnersView
from digest.site.views.lists import Card, Facet, ListingView
from digest.site.views.subjects import Bar, DossierView, Known, Side
from digest.vocabulary.compiled import compiled

T = TypeVar("T")

DIRECTORY = "pages/partners.html"
TEMPLATE = "pages/partner.html"
FURTHER = "pages/further.html"

#: Agreements, people and agencies of a dossier, so that it prints on one sheet.
RUNGS, PEOPLE = 8, 6

#: Digits by which a printed sheet tells one state of a dossier from another: as many as an article's record has.
VERSION = 12


def pages(edition: Edition) -> Iterator[Page]:
    partners = tables.by_partner(edition.cards)
    yield _directory(partners, edition)
    every = told(edition)
    open_ = frozenset(waiting(every))
    for partner, cards in partners.items():
        own = [one for one in every if partner.id in one.pact.parties]
        yield from _dossier(partner, cards, own, open_, edition)


def _dossier(
    partner: Term, cards: list[Card], agreements: list[Told], open_: frozenset[Told], edition: Edition
) -> Iterator[Page]:
    """The first page holds all about the pair, the further ones only the rest of its articles."""
    heading, said = f"{_home(edition)}–{partner.name}", count(cards, edition)
    settings, names = edition.settings, edition.labels
    kicker = Link(urls.PARTNERS, names.say("partners.heading"))
    follow = feeds.link(partner.url, partner.name, edition)
    for part in parts(edition, partner.url, cards):
        url = part.here
        if part.at > 1:
            title = titled(heading, part.at, names)
            around = frame(url, title, said, settings, names, section=urls.PARTNERS, feed=follow)
            further = ListingView(around, kicker, heading, "", said, (), "", TO_COME)
            yield part.page(FURTHER, further, edition)
            continue
        view = DossierView(
            frame=frame(
                url, heading, f"{heading}: {said}.", settings, names, section=urls.PARTNERS, feed=follow
            ),
            kicker=kicker,
            heading=heading,
            count=said,
            latest=next(iter(entries(cards[:1], edition)), None),
            span=_span(cards, names),
            topics=_topics(partner, cards, names),
            rungs=_rungs(agreements, open_, edition),
            all_rungs=Link(urls.AGREEMENTS, names.say("partner.agreements")),
            sides=tuple(side for side in _sides(partner, cards, edition) if side.people or side.bodies),
            listing=TO_COME,
        )
        shown = [edition.digests.get(card.id, card) for card in cards]
        version = sha256(repr((view, shown)).encode("utf-8", "backslashreplace")).hexdigest()[:VERSION]
        yield part.page(TEMPLATE, replace(view, version=version), edition)
    yield from followed(edition, partner.url, f"mitra/{partner.id}", cards, heading=partner.name)


def _home(edition: Edition) -> str:
    return edition.labels.country(HOME)


def _span(cards: Sequence[Card], names: Labels) -> str:
    """ "8 Mei 2019 sampai 19 Mei 2025"."""
    dated = [unsure.day(card) for card in cards if card.dated]
    if not dated:
        return names.say("partner.undated")
    return dated[0] if dated[-1] == dated[0] else names.say("date.span", first=dated[-1], last=dated[0])


def _topics(partner: Term, cards: list[Card], names: Labels) -> tuple[Bar, ...]:
    """Topics by number of articles; one article is led to at once."""
    topics = sorted(tables.by_topic(cards).items(), key=lambda pair: -len(pair[1]))
    most = max((len(found) for _, found in topics), default=1)
    return tuple(
        Bar(
            Link(tables.cell_url(partner, topic, found), topic.name),
            tables.figures(len(found), sum(tables.is_unsure(c, partner.id, topic.id) for c in found), names),
            length(len(found), most),
        )
        for topic, found in topics
    )


def _rungs(agreements: Sequence[Told], open_: frozenset[Told], edition: Edition) -> tuple[Rung, ...]:
    """What is furthest first; of that the newest."""
    ranked = sorted(agreements, key=lambda one: (one.pact.doubtful, -one.pact.stage))
    return tuple(rung(one, edition, waits=one in open_) for one in ranked[:RUNGS])


def _sides(partner: Term, cards: Sequence[Card], edition: Edition) -> Iterator[Side]:
    """Who acts on either side, in the articles of the pair."""
    persons, agencies = _who(edition)
    people = _most(cards, persons, edition.registry.persons)
    bodies = _most(cards, agencies, edition.registry.agencies)
    for code, name in ((HOME, _home(edition)), (partner.id, partner.name)):
        yield Side(
            name,
            tuple(_person(p, many) for p, many in people if p.country == code)[:PEOPLE],
            tuple(_agency(a, many) for a, many in bodies if a.country == code)[:PEOPLE],
        )


#: Of an article, by its id: who is named in it, by their places in the registry.
_Who = dict[str, list[int]]


@compiled
def _who(edition: Edition) -> tuple[_Who, _Who]:
    """Persons, and agencies."""
    return _named(edition.registry.persons), _named(edition.registry.agencies)


def _named(registered: Iterable[Person | Agency]) -> _Who:
    found: _Who = {}
    for at, one in enumerate(registered):
        for card in one.cards:
            found.setdefault(card.id, []).append(at)
    return found


def _most(cards: Sequence[Card], who: _Who, named: Sequence[T]) -> list[tuple[T, int]]:
    """Those of the articles, most often first, then in order of their names."""
    found = Counter(at for card in cards for at in who.get(card.id, ()))
    return [(named[at], many) for at, many in sorted(found.items(), key=lambda one: (-one[1], one[0]))]


def _person(person: Person, many: int) -> Known:
    return Known(Link(person.url or person.appearances[0].card.url, person.name), person.role, many)


def _agency(agency: Agency, many: int) -> Known:
    return Known(Link(agency.url or agency.cards[0].url, agency.name), "", many)


def _directory(partners: dict[Term, list[Card]], edition: Edition) -> Page:
    listed = [card for card in edition.in_scope if card.partners]
    names = edition.labels
    heading, intro = names.say("partners.heading"), names.say("partners.intro")
    view = PartnersView(
        frame=frame(urls.PARTNERS, heading, intro, edition.settings, names),
        heading=heading,
        intro=intro,
        count=names.say("partners.count", len(partners), count=count(listed, edition)),
        atlas=atlas(partners, edition),
        facets=tuple(
            Facet(partner.url, partner.name, len(cards), _main_topics(cards))
            for partner, cards in partners.items()
        ),
        shelves=tuple(s for s in shelves(edition) if s.url == urls.WITHOUT_PARTNER),
    )
    return Page(urls.PARTNERS, DIRECTORY, view)


def _main_topics(cards: list[Card]) -> str:
    """The three topics that most of the cards are about, then those that most mention."""
    about = Counter(topic.id for card in cards for topic in card.topics if topic.primary)
    topics = sorted(tables.by_topic(cards).items(), key=lambda pair: (-about[pair[0].id], -len(pair[1])))
    return ", ".join(topic.name for topic, _ in topics[:3])
