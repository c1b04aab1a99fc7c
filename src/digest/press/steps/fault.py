"""A fence round each article: whatever the program raises over one costs that one, never the edition."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from traceback import extract_tb
from typing import TypeVar

from digest.model.codes import finding
from digest.model.finding import Finding
from digest.model.page import RenderError
from digest.press.cache.store import FAULTS
from digest.press.steps.edition import StoppedError

Task = TypeVar("Task")
Result = TypeVar("Result")

PACKAGE = Path(__file__).parents[2]

#: No article's fault: a template is at fault for all of them, memory runs out for whoever comes last, and a damaged
#: cache is begun anew.
_NOT_ITS_FAULT = (RenderError, MemoryError, *FAULTS)

#: Of an error's own words: enough to tell it from others, for it may hold the whole article.
LONGEST = 160


@dataclass(frozen=True, slots=True)
class Fault:
    """What the program raised over an article: the error, and where in the program (`loader/fields/dates.py:97`);
    `of`: the file of the site that it was making of it, where that is another than the article's page."""

    error: str
    place: str
    of: str = ""

    def finding(self, path: str) -> Finding:
        """`path`: the seed's."""
        making = f", making {self.of}" if self.of else ""
        failed = f"left out: the program fails on it at {self.place}{making} ({self.error})"
        return finding("seed-fault", path, f"{failed}; please report it, with this file")


class FaultyArticlesError(Exception):
    """What is made of many articles fails on some of them: why, by their ids. Without these it can be made."""

    def __init__(self, faults: Mapping[str, Fault]) -> None:
        super().__init__(", ".join(faults))
        self.faults = faults


def fault(error: Exception, of: str = "") -> Fault:
    text = " ".join(str(error).split())[:LONGEST]
    return Fault(f"{type(error).__name__}: {text}" if text else type(error).__name__, _place(error), of)


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


def made_of(articles: Mapping[str, Task], work: Callable[[Mapping[str, Task]], Result], what: str) -> Result:
    """What the work makes of all of them, by their ids. Raises FaultyArticlesError where it fails on some of them, and
    StoppedError where it fails on none or on all: then they are not to blame, and without `what` there is no site.

    A note of the error names what was being made, where the work makes several things.
    """
    try:
        return work(articles)
    except _NOT_ITS_FAULT:
        raise
    except Exception as error:
        faults = dict(_blamed(articles, work, what))
        rest = {ident: one for ident, one in articles.items() if ident not in faults}
        if faults and rest and not _failure(rest, work, what):
            raise FaultyArticlesError(faults) from error
        raise StoppedError(unmade(fault(error, _named(error, what)))) from error


def unmade(wrong: Fault, path: str = "") -> Finding:
    """`path`: of the file of the project that it is made of, where it is made of one."""
    message = f"{wrong.of} cannot be made: {wrong.error}, at {wrong.place}"
    return finding("page-fault", path or wrong.of, message)


def _blamed(
    articles: Mapping[str, Task], work: Callable[[Mapping[str, Task]], object], what: str
) -> Iterator[tuple[str, Fault]]:
    """Each article on which the work fails though it is the only one, found by halves."""
    wrong = _failure(articles, work, what)
    if not wrong:
        return
    ids = list(articles)
    if len(ids) == 1:
        yield ids[0], wrong
        return
    for half in (ids[: len(ids) // 2], ids[len(ids) // 2 :]):
        if half:
            yield from _blamed({ident: articles[ident] for ident in half}, work, what)


def _failure(
    articles: Mapping[str, Task], work: Callable[[Mapping[str, Task]], object], what: str
) -> Fault | None:
    try:
        work(articles)
    except Exception as error:
        return fault(error, _named(error, what))
    return None


def _named(error: Exception, what: str) -> str:
    return ", ".join(getattr(error, "__notes__", ())) or what


def _place(error: Exception) -> str:
    """The innermost line of ours that it came through."""
    for frame in reversed(extract_tb(error.__traceback__)):
        if Path(frame.filename).is_relative_to(PACKAGE):
            return f"{Path(frame.filename).relative_to(PACKAGE).as_posix()}:{frame.lineno}"
    return "an unknown place"
