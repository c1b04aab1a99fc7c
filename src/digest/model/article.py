"""An article as settled: for each field the strongest claim, and the dissent."""

from dataclasses import dataclass

from digest.model.claim import DOUBTFUL, Claim
from digest.model.finding import Finding
from digest.model.text import Document


@dataclass(frozen=True, slots=True)
class Reading:
    """What the machine alone says of one article."""

    document: Document
    claims: tuple[Claim, ...]
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Fact:
    """A settled value. `claims`: winner first, then the dissent. No claims, no value: unknown."""

    value: str | None = None
    claims: tuple[Claim, ...] = ()

    @property
    def doubtful(self) -> bool:
        return bool(self.claims) and self.claims[0].certainty < DOUBTFUL


#: Nobody says anything.
UNKNOWN = Fact()


@dataclass(frozen=True, slots=True)
class Item:
    """A settled member of a list field: `id` is the claims' item, `belongs` the claims on its membership."""

    id: str
    belongs: Fact
    attributes: tuple[tuple[str, Fact], ...] = ()

    def fact(self, attribute: str) -> Fact:
        for name, fact in self.attributes:
            if name == attribute:
                return fact
        return UNKNOWN

    def get(self, attribute: str) -> str | None:
        return self.fact(attribute).value

    @property
    def doubtful(self) -> bool:
        return self.belongs.doubtful


@dataclass(frozen=True, slots=True)
class Correction:
    """One thing an editor changed: what the machine said, what the editor says, and why.

    `machine` and `editor` are the values as text (an item's id where the field is a list; None for
    "nothing" or "unknown"); `at` is path:line:col.
    """

    field: str
    item: str
    attribute: str
    machine: str | None
    editor: str | None
    because: str
    by: str
    on: str
    at: str
    withdrawn_on: str = ""
    withdrawn_because: str = ""
    evidence: str = ""  # an address that bears it out


@dataclass(frozen=True, slots=True)
class Doubt:
    """What a person should check."""

    field: str
    value: str | None
    why: str


@dataclass(frozen=True, slots=True)
class Article:
    """One article with everything decided. Scalars are Facts, lists tuples of Items in order of display."""

    document: Document
    title: Fact
    title_origin: str  # text | derived | edited
    in_scope: Fact  # "true" | "false"
    outlet: Fact  # an outlet's id, or the name as printed
    source_url: Fact
    happened: Fact
    stated: Fact
    published: Fact
    place: Item | None  # attributes: name, country
    partners: tuple[Item, ...]  # id: ISO code
    mentioned: tuple[Item, ...]  # id: ISO code; partners are not repeated here
    regions: tuple[Item, ...]
    forums: tuple[Item, ...]
    crimes: tuple[Item, ...]
    topics: tuple[Item, ...]  # attribute: prominence (primary | secondary); primary first
    persons: tuple[Item, ...]  # attributes: name, rank, role, organization, country, capacity
    organizations: tuple[Item, ...]  # id: a known organization's id; attributes: name, country
    instruments: tuple[Item, ...]  # attributes: type, title, status, date, parties
    summary: tuple[str, ...]
    corrections: tuple[Correction, ...]
    doubts: tuple[Doubt, ...]
    reviewed: bool = False

    @property
    def id(self) -> str:
        return self.document.id

    def unsure(self, *said: Fact | Item) -> bool:
        """Whether any of this has to be checked: an editor who looked at all of it and found it right has done so."""
        return not self.reviewed and any(one.doubtful for one in said)
