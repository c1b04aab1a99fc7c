"""What editors did and have to do, as pages tell of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from digest.model.article import Correction, Doubt
from digest.model.finding import Finding
from digest.model.verdict import Cause, Verdict


@dataclass(frozen=True, slots=True)
class Worth:
    """An article worth a look: what is doubtful, which corrections have drifted, how many pages show it.

    `files`: path and text of the corrections after which nothing of it is, if it is right as it stands.
    """

    article: str
    pages: int
    doubts: tuple[Doubt, ...]
    drifted: tuple[Finding, ...]
    files: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Desk:
    """What pages may tell of the newsroom.

    `corrections`: by article id, withdrawn ones too. `withheld`: those by which articles are hidden.
    `verdicts`: one tuple an article that was reviewed. `causes`: what misled the machine. `queue`: what is
    worth a look, first things first, where the site publishes that.
    """

    corrections: Mapping[str, tuple[Correction, ...]] = field(default_factory=dict)
    withheld: Mapping[str, tuple[Correction, ...]] = field(default_factory=dict)
    verdicts: tuple[tuple[Verdict, ...], ...] = ()
    causes: tuple[Cause, ...] = ()
    queue: tuple[Worth, ...] = ()


#: Of a site that nobody edits.
NO_DESK = Desk()
