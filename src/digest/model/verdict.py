"""How the machine did, held against an article that an editor has looked at."""

from dataclasses import dataclass
from enum import StrEnum


class Outcome(StrEnum):
    RIGHT = "right"  # the machine says it, and so does the editor
    WRONG = "wrong"  # the machine says it, the editor does not
    MISSED = "missed"  # the editor says it, the machine does not


@dataclass(frozen=True, slots=True)
class Verdict:
    """On one value of one field: `item` is the item of a list, or the value of a scalar."""

    field: str
    item: str
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class Cause:
    """The words and the rule that led the machine to what an editor took back."""

    field: str
    rule: str
    term: str
