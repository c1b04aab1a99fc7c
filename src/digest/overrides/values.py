"""What editors say, as values."""

from dataclasses import dataclass

from digest.model.claim import Claim

#: Item of the claim that denies every item of a list that its own layer does not name: a list set anew.
REST = "*"

#: Attribute of the claim that another name of the article means this person.
ALIAS = "alias"


@dataclass(frozen=True, slots=True)
class Withdrawn:
    on: str
    because: str


@dataclass(frozen=True, slots=True)
class Seen:
    """What an override was written against: the digest of the body, and the machine's values by point.

    Points are "happened", "topics/tppo", "topics/tppo/prominence"; an item's own point holds its id, or None.
    """

    body: str = ""
    values: tuple[tuple[str, str | None], ...] = ()

    def value(self, point: str) -> tuple[bool, str | None]:
        """Whether it was recorded, and what it was."""
        return next(((True, value) for name, value in self.values if name == point), (False, None))


@dataclass(frozen=True, slots=True)
class Override:
    """One entry of `content/overrides/`: what an editor says of one article, and why.

    `claims` are of the edited layer and carry because, by, on and their own place. `keep` and `cut` are lines
    to be read as the article's words, or as noise. `at` is path:line:col of the entry, `spots` that of each line,
    id and name listed in it.
    """

    article: str
    at: str
    because: str
    by: str = ""
    on: str = ""
    evidence: str = ""
    claims: tuple[Claim, ...] = ()
    keep: tuple[str, ...] = ()
    cut: tuple[str, ...] = ()
    same_story: tuple[str, ...] = ()
    not_same_story: tuple[str, ...] = ()
    initials: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    hide: bool = False
    reviewed: bool = False
    withdrawn: Withdrawn | None = None
    seen: Seen | None = None
    spots: tuple[tuple[str, str], ...] = ()

    @property
    def in_force(self) -> bool:
        return self.withdrawn is None

    @property
    def hides(self) -> bool:
        """Whether it keeps something out of the paper."""
        return self.in_force and (self.hide or bool(self.initials))

    def where(self, said: str) -> str:
        """path:line:col of a line, an id or a name that is listed here."""
        return next((at for words, at in self.spots if words == said), self.at)


@dataclass(frozen=True, slots=True)
class Hiding:
    """Something that hides and is not in force. `articles`: the ids that it may speak of."""

    at: str
    articles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Lookup:
    """One entry of `content/lookups.yml`: this value of this field, in any article, means that.

    `means` None: it means nothing; a list drops the item, a scalar becomes unknown.
    """

    field: str
    attribute: str
    value: str
    means: str | None
    because: str
    at: str
    by: str = ""
    on: str = ""
