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


def stem(path: str) -> str:
    """What a file of corrections is named after."""
    return path.removeprefix(FOLDER).removesuffix(".yml")


def hidden(edits: Edits) -> tuple[str, ...]:
    """Ids of articles that are not to be published."""
    said = {
        ident for ident, overrides in edits.overrides.items() if any(o.hide for o in overrides if o.in_force)
    }
    return tuple(sorted(said.union(*(one.articles for one in edits.hiding))))


def aliases(edits: Edits) -> dict[str, tuple[str, ...]]:
    """The ids that articles had before, by the ids they have."""
    live = [o for said in edits.overrides.values() for o in said if o.in_force and o.aliases]
    return {
        one.article: tuple(old for o in live if o.article == one.article for old in o.aliases) for one in live
    }


def stories(edits: Edits) -> tuple[tuple[tuple[str, str], ...], tuple[tuple[str, str], ...]]:
    """Pairs of ids that tell one story, and pairs that do not; each pair in order, each once."""
    live = [o for said in edits.overrides.values() for o in said if o.in_force]
    joins = {tuple(sorted((o.article, other))) for o in live for other in o.same_story}
    splits = {tuple(sorted((o.article, other))) for o in live for other in o.not_same_story}
    return _pairs(joins), _pairs(splits)


def _pairs(found: set[tuple[str, ...]]) -> tuple[tuple[str, str], ...]:
    return tuple((one, other) for one, other in sorted(found))
