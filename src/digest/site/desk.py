"""What editors did and have to do, as pages tell of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from digest.model.article import Correction
from digest.model.verdict import Cause, Verdict


@dataclass(frozen=True, slots=True)
class Desk:
    """`corrections`: by article id, withdrawn ones too. `withheld`: those by which articles are hidden.
    `verdicts`: one tuple an article that was reviewed. `causes`: what misled the machine."""

    corrections: Mapping[str, tuple[Correction, ...]] = field(default_factory=dict)
    withheld: Mapping[str, tuple[Correction, ...]] = field(default_factory=dict)
    verdicts: tuple[tuple[Verdict, ...], ...] = ()
    causes: tuple[Cause, ...] = ()


#: Of a site that nobody edits.
NO_DESK = Desk()
