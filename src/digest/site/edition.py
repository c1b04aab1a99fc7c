"""Everything that listings are made from: all cards in order, and the stories they tell."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from digest.model.story import Story
from digest.site import urls
from digest.site.data.holdings import NO_DATA, Holdings
from digest.site.dates import first_day
from digest.site.desk import NO_DESK, Desk
from digest.site.labels import Labels
from digest.site.particulars import Particulars
from digest.site.registry import Registry, registry
from digest.site.views.lists import Card, Entry
from digest.vocabulary.settings import SiteSettings
from digest.vocabulary.values import Vocabulary


@dataclass(frozen=True, slots=True)
class Edition:
    """`cards`: newest first, undated last by id. `prose`: path of each `content/pages/*.md` to its text. `sought`: of
    each topic, some of the words by which it is found. `digests`: of all that an article shows elsewhere, its card
    among it, by its id. `since`: the first day that it tells of, or else the one since when the site has its name."""

    cards: tuple[Card, ...]
    story_of: Mapping[str, Story]
    labels: Labels
    vocabulary: Vocabulary
    settings: SiteSettings
    prose: Mapping[str, str]
    desk: Desk = NO_DESK
    holdings: Holdings = NO_DATA
    particulars: Mapping[str, Particulars] = field(default_factory=dict)
    searchable: bool = False
    sought: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    digests: Mapping[str, str] = field(default_factory=dict)
    in_scope: tuple[Card, ...] = field(init=False)
    titles: Mapping[str, str] = field(init=False)
    partner_codes: frozenset[str] = field(init=False)
    months: frozenset[str] = field(init=False)
    month: Mapping[str, str] = field(init=False)  # of each article, by its id
    stories: Mapping[str, str] = field(init=False)  # the id of the one that each article tells
    registry: Registry = field(init=False)
    listed: Mapping[str, tuple[object, int]] = field(
        init=False
    )  # what `named` tells of each article, by its id
    since: str = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "in_scope", tuple(card for card in self.cards if card.in_scope))
        object.__setattr__(self, "titles", {card.id: card.title for card in self.cards})
        codes = frozenset(partner.id for card in self.in_scope for partner in card.partners)
        object.__setattr__(self, "partner_codes", codes)
        object.__setattr__(self, "month", {card.id: month_of(card) for card in self.cards})
        object.__setattr__(self, "stories", {card.id: story(card.id, self) for card in self.cards})
        listed = {card.id: (self.digests.get(card.id, card), _kin(card.id, self)) for card in self.cards}
        object.__setattr__(self, "listed", listed)
        months = frozenset(self.month[card.id] for card in self.in_scope)
        object.__setattr__(self, "months", months | {month[:4] for month in months} - {""})
        known = registry(self.in_scope, self.particulars, self.settings.page_from)
        object.__setattr__(self, "registry", known)
        object.__setattr__(self, "since", _since(self.cards, self.settings))


def _since(cards: Iterable[Card], settings: SiteSettings) -> str:
    days = filter(None, (first_day(card.order) for card in cards))
    return min(days, default=urls.named_since(settings))


def month_of(card: Card) -> str:
    """`2025-11`, `2025` where the month is not known, nothing where the year is not."""
    return card.order[:7].replace("-XX", "") if card.dated else ""


def in_order(cards: Iterable[Card]) -> tuple[Card, ...]:
    by_id = sorted(cards, key=lambda card: card.id)
    return tuple(sorted(by_id, key=lambda card: card.order, reverse=True))


def count(cards: Iterable[Card], edition: Edition) -> str:
    """ "N artikel, M cerita": totals say what they count, for no number here is a number of incidents."""
    stories, say = [edition.stories[card.id] for card in cards], edition.labels.say
    return say("count", articles=say("articles", len(stories)), stories=say("stories", len(set(stories))))


def entries(cards: Iterable[Card], edition: Edition, topic: str = "") -> tuple[Entry, ...]:
    """Cards as listed; on a list about `topic`, those for which it is secondary say so."""
    return tuple(
        Entry(card, bool(topic) and not mainly(card, topic), _kin(card.id, edition)) for card in cards
    )


def named(cards: Iterable[Card], edition: Edition) -> list[tuple[object, int]]:
    """What `entries` makes entries of, by digest where there is one."""
    return [edition.listed[card.id] for card in cards]


def mainly(card: Card, topic: str) -> bool:
    return any(t.id == topic and t.primary for t in card.topics)


def story(article: str, edition: Edition) -> str:
    """The id of the story that an article tells."""
    known = edition.story_of.get(article)
    return known.id if known else article


def _kin(article: str, edition: Edition) -> int:
    story = edition.story_of.get(article)
    return len(story.articles) - 1 if story else 0
