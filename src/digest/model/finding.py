"""A problem in content, said so that a person can mend it."""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"  # never counts


@dataclass(frozen=True, slots=True)
class Finding:
    """`path:line:col: code: message`. Lines and columns count from 1; 0 where there is none.

    `message` holds what is wrong, the word itself and what to write instead; `excerpt` is the line it
    stands on.
    """

    severity: Severity
    code: str
    path: str
    message: str
    line: int = 0
    column: int = 0
    excerpt: str = ""

    def where(self) -> str:
        place = (self.path, self.line, self.column)
        return ":".join(str(part) for part in place if part)
