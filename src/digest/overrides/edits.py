"""All that editors say, as one value; where their files are; which articles they hide, join and part."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from digest.model.finding import Finding
from digest.overrides.values import Hiding, Lookup, Override

FOLDER = "content/overrides/"
LOOKUPS = "content/lookups.yml"


def path_of(article: str) -> str:
    """The file of an article's corrections."""
    return f"{FOLDER}{article}.yml"


@dataclass(frozen=True, slots=True)
class Edits:
    """What editors say. `overrides` by article id, those of one article in the order of their places.

    Withdrawn ones are among them; what was wrong is not, and is in `findings`. `hiding`: what keeps something out
    of the paper, and is not among the overrides.
    """

    overrides: Mapping[str, tuple[Override, ...]] = field(default_factory=dict)
    lookups: tuple[Lookup, ...] = ()
    findings: tuple[Finding, ...] = ()
    hiding: tuple[Hiding, ...] = ()

    @property
    def live(self) -> tuple[Override, ...]:
        """The overrides in force, of one article after another."""
        return tuple(one for said in self.overrides.values() for one in said if one.in_force)


def stem(path: str) -> str:
    """What a file of corrections is named after."""
    return path.removeprefix(FOLDER).removesuffix(".yml")


def hidden(edits: Edits) -> tuple[str, ...]:
    """Ids of articles that are not to be published."""
    return tuple(sorted(kept_out(edits).union(*(one.articles for one in edits.hiding))))


def kept_out(edits: Edits) -> frozenset[str]:
    """Ids of the articles that an override in force hides."""
    return frozenset(override.article for override in edits.live if override.hide)


def aliases(edits: Edits) -> dict[str, tuple[str, ...]]:
    """The ids that articles had before, by the ids they have."""
    found: dict[str, tuple[str, ...]] = {}
    for override in edits.live:
        if override.aliases:
            found[override.article] = (*found.get(override.article, ()), *override.aliases)
    return found


def stories(edits: Edits) -> tuple[tuple[tuple[str, str], ...], tuple[tuple[str, str], ...]]:
    """Pairs of ids that tell one story, and pairs that do not; each pair in order, each once."""
    joins = {tuple(sorted((o.article, other))) for o in edits.live for other in o.same_story}
    splits = {tuple(sorted((o.article, other))) for o in edits.live for other in o.not_same_story}
    return _pairs(joins), _pairs(splits)


def _pairs(found: set[tuple[str, ...]]) -> tuple[tuple[str, str], ...]:
    return tuple((one, other) for one, other in sorted(found))
