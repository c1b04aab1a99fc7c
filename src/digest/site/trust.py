"""What there is to know of the edition before one believes it: what it covers and lacks, who edits it, whom to ask."""

from collections.abc import Iterator, Sequence

from digest.site import unsure, urls
from digest.site.article.report import contact
from digest.site.edition import Edition, count
from digest.site.labels import Labels
from digest.site.views.frame import Link
from digest.site.views.lists import Card
from digest.site.views.plain import Stated

#: Articles from which on a share may be a percentage.
_ENOUGH = 30


def stated(edition: Edition) -> Iterator[Stated]:
    settings, cards, names = edition.settings, edition.in_scope, edition.labels
    say, outside = names.say, len(edition.cards) - len(cards)
    yield Stated(
        say("edition.contents"), say("edition.contents.said", outside, count=count(edition.cards, edition))
    )
    if cards:
        yield Stated(say("edition.sources"), _houses(cards, names))
        yield Stated(say("edition.span"), " ".join(_dates(cards, names)))
        doubtful = share(cards, [_is_doubtful(card) for card in cards], names)
        yield Stated(say("edition.doubts"), say("edition.doubtful", share=doubtful))
    reviewed = say("edition.checked.said", len(edition.desk.verdicts))
    yield Stated(say("edition.checked"), reviewed, Link(urls.QUALITY, say("foot.quality")))
    corrected = say("edition.corrections.said", len(edition.desk.corrections))
    every = Link(urls.CORRECTIONS, say("edition.corrections.all"))
    yield Stated(say("edition.corrections"), corrected, every)
    yield Stated(say("edition.publisher"), settings.publisher or say("edition.publisher.none"))
    way = contact(settings)
    yield Stated(say("edition.contact"), "" if way else say("edition.contact.none"), way)
    licence = say("edition.licence.said", licence=settings.licence or say("edition.licence.none"))
    yield Stated(say("edition.licence"), licence, Link(urls.DATA_INDEX, say("foot.data")))


def coverage(edition: Edition) -> Iterator[str]:
    """What the edition covers, and what it does not know."""
    if edition.in_scope:
        yield _houses(edition.in_scope, edition.labels)
        yield from _dates(edition.in_scope, edition.labels)
        yield edition.labels.say("edition.counts")


def _houses(cards: Sequence[Card], names: Labels) -> str:
    houses = {card.outlet for card in cards if card.outlet}
    unnamed = share(cards, [not card.outlet for card in cards], names)
    return names.say("edition.outlets", len(houses), unnamed=unnamed)


def _dates(cards: Sequence[Card], names: Labels) -> Iterator[str]:
    dated = [unsure.day(card) for card in cards if card.dated]
    if dated:
        yield names.say("edition.dates", first=dated[-1], last=dated[0])
    yield names.say("edition.undated", share=share(cards, [not card.dated for card in cards], names))


def _is_doubtful(card: Card) -> bool:
    partners, topics = (each.doubtful for each in card.partners), (each.doubtful for each in card.topics)
    return card.when_doubtful or any(partners) or any(topics)


def share(cards: Sequence[Card], having: Sequence[bool], names: Labels) -> str:
    """ "3 dari 5 artikel (60%)"; of few articles no percentage."""
    many = names.say("share", part=sum(having), articles=names.say("articles", len(cards)))
    if len(cards) < _ENOUGH:
        return many
    return names.say("share.percent", share=many, percent=round(100 * sum(having) / len(cards)))
