"""One edition of the site, as it was built; and the last one again, where nothing is new.

A build with nothing to do compares digests, and decodes nothing but the last edition's list of files. It needs
neither readers nor templates, so none of them is imported here.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from digest.model.codes import finding
from digest.model.finding import Finding
from digest.press.cache.codec import digest, encode
from digest.press.cache.memo import Memo
from digest.press.inputs import Snapshot
from digest.vocabulary.settings import Expect

#: The note that something was wrong with what was proofread last.
FAULTY = "faulty"


Watch = Callable[[int, int], None]


def unwatched(done: int, many: int) -> None:
    pass


@dataclass(frozen=True, slots=True)
class Edition:
    """What was built: each file's sha256 by URL, all findings, and the counts that the report gives. `partners`: how
    many articles each has, by its code; `dated`: how many have a date; `expect`: what an edition must have;
    `recorded`: articles in the ledger of what was published; `moved`: URLs that lead on; `kept`: files
    that are as they came; `address`: of the site, or nothing."""

    files: dict[str, str]
    findings: tuple[Finding, ...]
    articles: int
    stories: int
    partners: dict[str, int]
    dated: int
    expect: Expect
    recorded: int
    moved: frozenset[str]
    kept: frozenset[str]
    address: str


class Sink(Protocol):
    """Where files of the site go."""

    def keeps(self, url: str, sha: str) -> bool:
        """Whether this very file lies there already."""

    def keep(self, url: str) -> None: ...

    def write(self, url: str, data: bytes) -> str:
        """The file's sha256."""

    def begin_anew(self) -> None:
        """Nothing of what was brought is to be in the site."""


class StoppedError(Exception):
    """What a command cannot go on without is wrong; `finding` says it, `others` what else was found before."""

    def __init__(self, found: Finding, others: tuple[Finding, ...] = ()) -> None:
        super().__init__(found.message)
        self.finding, self.others = found, others


class TemplateFaultError(StoppedError):
    """A template cannot be used: its path, what is wrong, and the line where that is known."""

    def __init__(self, path: str, message: str, line: int, others: tuple[Finding, ...] = ()) -> None:
        super().__init__(finding("template", path, message, line), others)


def inputs_of(snapshot: Snapshot) -> tuple[str, ...]:
    """The digest of every file that a build reads, and of what was wrong with them."""
    rest = {**snapshot.content, **snapshot.templates, **snapshot.static, **snapshot.astray}
    digests = *snapshot.seeds.digests.values(), *(digest(path, data) for path, data in rest.items())
    return digest(encode((snapshot.findings, snapshot.year, snapshot.url))), *digests


def as_before(memo: Memo, inputs: tuple[str, ...], sink: Sink) -> Edition | None:
    """The last edition, where its inputs were these and its files still lie there."""
    known = memo.known("edition", *inputs)
    last = memo.value(known, Edition) if known else None
    if last is None or not all(sink.keeps(url, sha) for url, sha in last.files.items()):
        return None
    for url in last.files:
        sink.keep(url)
    return last


def is_faulty(memo: Memo) -> bool:
    """Whether what was proofread last was not right, and published all the same."""
    return bool(memo.store.noted(FAULTY))
