"""Officials and experts, agencies, places and crime types that have articles enough for a page of their own."""

from collections.abc import Iterator, Sequence
from itertools import islice

from digest.model.page import Page
from digest.site import tables, unsure, urls
from digest.site.agreements import Told, rung, told
from digest.site.edition import Edition, count
from digest.site.frame import frame
from digest.site.labels import Labels
from digest.site.listing import TO_COME, listing, parts, titled
from digest.site.registry import Agency, Person
from digest.site.views.agreements import Rung
from digest.site.views.frame import Link
from digest.site.views.lists import Card
from digest.site.views.subjects import Held, Known, PersonView, Quoted

PERSON = "pages/person.html"
SUBJECT = "pages/subject.html"

#: Of a person: those they appear with, what they said, agreements they appear beside.
WITH, SAID, AGREED = 8, 6, 6


def pages(edition: Edition) -> Iterator[Page]:
    say = edition.labels.say
    yield from _persons(edition)
    for agency in edition.registry.agencies:
        if agency.url:
            yield from _subject(edition, agency.url, agency.cards, agency.name, _agency(agency, edition))
    for place in edition.registry.places:
        if place.url:
            yield from _subject(edition, place.url, place.cards, place.name, say("place.intro"))
    for crime, cards in tables.by_crime(edition).items():
        known = edition.labels.crime(crime)
        intro = say("crime.intro")
        if known.iccs:
            intro = say("crime.intro.classed", **{"class": say("crime.class", code=known.iccs)})
        yield from _subject(edition, urls.crime(crime), cards, known.name, intro)


def _subject(edition: Edition, url: str, cards: Sequence[Card], heading: str, intro: str) -> Iterator[Page]:
    yield from listing(edition, url, SUBJECT, cards, heading=heading, intro=intro, kicker=_up(edition))


def _up(edition: Edition) -> Link:
    return Link(urls.INDEX_AZ, edition.labels.say("index.short"))


def _agency(agency: Agency, edition: Edition) -> str:
    full = "" if agency.full == agency.name else agency.full
    country = edition.labels.country(agency.country) if agency.country else ""
    return ", ".join(part for part in (full, "" if country in full else country) if part)


def _persons(edition: Edition) -> Iterator[Page]:
    beside = _beside(edition)
    agreements = told(edition)
    for person in edition.registry.persons:
        if person.url:
            yield from _person(person, beside, agreements, edition)


def _beside(edition: Edition) -> dict[str, list[Person]]:
    """Who appears in each article."""
    found: dict[str, list[Person]] = {}
    for person in edition.registry.persons:
        for each in person.appearances:
            found.setdefault(each.card.id, []).append(person)
    return found


def _person(
    person: Person, beside: dict[str, list[Person]], agreements: Sequence[Told], edition: Edition
) -> Iterator[Page]:
    cards, names = person.cards, edition.labels
    ids = {card.id for card in cards}
    said = count(cards, edition)
    for part in parts(edition, person.url, cards):
        first = part.at == 1
        title, about = titled(person.name, part.at, names), f"{person.name}: {person.role}. {said}."
        view = PersonView(
            frame=frame(part.here, title, about, edition.settings, names),
            kicker=_up(edition),
            heading=person.name,
            country=names.country(person.country) if person.country else "",
            count=said,
            held=_held(person, names) if first else (),
            quoted=_quoted(person) if first else (),
            beside=_with(person, ids, beside) if first else (),
            rungs=_agreed(ids, agreements, edition) if first else (),
            listing=TO_COME,
        )
        yield part.page(PERSON, view, edition)


def _agreed(ids: set[str], agreements: Sequence[Told], edition: Edition) -> tuple[Rung, ...]:
    """Agreements that those articles tell of without a doubt."""
    own = (one for one in agreements if one.card.id in ids and one.pact.parties and not one.pact.doubtful)
    return tuple(rung(one, edition) for one in islice(own, AGREED))


def _held(person: Person, names: Labels) -> tuple[Held, ...]:
    """Each office as the articles give it, with the dates of the first and the last that does."""
    found: dict[str, list[Card]] = {}
    for each in person.appearances:
        role = ", ".join(dict.fromkeys(filter(None, (each.figure.role, each.figure.organization))))
        if role:
            found.setdefault(role, []).append(each.card)
    return tuple(Held(role, _span(cards, names), cards[0].url) for role, cards in found.items())


def _span(cards: Sequence[Card], names: Labels) -> str:
    dated = [unsure.day(card) for card in cards if card.dated]
    if not dated:
        return names.say("date.unknown")
    return dated[0] if dated[0] == dated[-1] else names.say("date.span", first=dated[-1], last=dated[0])


def _quoted(person: Person) -> tuple[Quoted, ...]:
    """What they said, newest first, each sentence once."""
    found = {each.figure.said: each.card for each in reversed(person.appearances) if each.figure.said}
    told_ = list(found.items())[::-1][:SAID]
    return tuple(Quoted(words, unsure.day(c), Link(c.url, c.title)) for words, c in told_)


def _with(person: Person, ids: set[str], beside: dict[str, list[Person]]) -> tuple[Known, ...]:
    """Who appears in the same articles, most often first."""
    shared: dict[str, tuple[Person, int]] = {}
    for ident in ids:
        for other in beside.get(ident, ()):
            if other.key != person.key:
                shared[other.key] = (other, shared.get(other.key, (other, 0))[1] + 1)
    ranked = sorted(shared.values(), key=lambda pair: (-pair[1], pair[0].key))[:WITH]
    return tuple(Known(Link(p.url or p.cards[0].url, p.name), p.role, many) for p, many in ranked)
