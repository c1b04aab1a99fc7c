"""A fence round each article: whatever the program raises over one costs that one, never the edition."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from traceback import extract_tb
from typing import TypeVar

from digest.model.codes import finding
from digest.model.finding import Finding
from digest.renderer import RenderError

Task = TypeVar("Task")
Result = TypeVar("Result")

PACKAGE = Path(__file__).parents[2]

#: No article's fault: a template is at fault for all of them, and memory runs out for whoever comes last.
_NOT_ITS_FAULT = (RenderError, MemoryError)

#: Of an error's own words: enough to tell it from others, for it may hold the whole article.
LONGEST = 160


@dataclass(frozen=True, slots=True)
class Fault:
    """What the program raised over an article: the error, and where in the program (`loader/fields/dates.py:97`)."""

    error: str
    place: str

    def finding(self, path: str) -> Finding:
        """`path`: the seed's."""
        failed = f"left out: the program fails on it at {self.place} ({self.error})"
        return finding("seed-fault", path, f"{failed}; please report it, with this file")


def fault(error: Exception) -> Fault:
    text = " ".join(str(error).split())[:LONGEST]
    return Fault(f"{type(error).__name__}: {text}" if text else type(error).__name__, _place(error))


def fenced(work: Callable[[Task], Result]) -> Callable[[Task], Result | Fault]:
    """The same work, with a `Fault` for a result where it raises."""

    @wraps(work)
    def within(task: Task) -> Result | Fault:
        try:
            return work(task)
        except _NOT_ITS_FAULT:
            raise
        except Exception as error:
            return fault(error)

    return within


def _place(error: Exception) -> str:
    """The innermost line of ours that it came through."""
    for frame in reversed(extract_tb(error.__traceback__)):
        if Path(frame.filename).is_relative_to(PACKAGE):
            return f"{Path(frame.filename).relative_to(PACKAGE).as_posix()}:{frame.lineno}"
    return "an unknown place"
