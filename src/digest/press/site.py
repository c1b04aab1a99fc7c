"""From a project folder to a published site, or to the reasons why not."""

from contextlib import closing
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from digest.model.codes import CODES, finding
from digest.model.finding import Finding, Severity
from digest.press.cache.codec import decode, encode
from digest.press.cache.memo import Memo
from digest.press.cache.store import Store, StoreBusyError, look_into, open_store
from digest.press.inputs import Snapshot, take
from digest.press.output.publish import OutputError, Staging, Stamp, check_output
from digest.press.output.report import count
from digest.press.steps.edition import Edition, Sink, TemplateFaultError, as_before, inputs_of
from digest.press.steps.pool import Watch, cores, unwatched

CACHE = Path(".digest", "cache.sqlite")


@dataclass(frozen=True, slots=True)
class Project:
    """Where a site comes from. `jobs` None: all cores."""

    root: Path
    seeds: Path
    jobs: int | None = None
    cached: bool = True

    @property
    def cache(self) -> Path | None:
        return self.root / CACHE if self.cached else None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a build came to. `refused`: why the old site stays, or nothing. `written`: files that are not as before;
    `ran`: (step, subject) of all that was computed."""

    findings: tuple[Finding, ...]
    refused: str = ""
    edition: Edition | None = None
    written: int = 0
    ran: tuple[tuple[str, str], ...] = ()

    @property
    def counts(self) -> bool:
        """Whether a finding counts against the site (a note never does)."""
        return any(found.severity is not Severity.NOTE for found in self.findings)


#: Wrong surroundings, not a broken program: each becomes a finding.
_PROBLEMS = (OutputError, StoreBusyError, TemplateFaultError, OSError)


def build_site(
    project: Project, out: Path, *, strict: bool = False, keep_going: bool = False, watch: Watch = unwatched
) -> Outcome:
    """Build the site into `out`, where nothing speaks against it; otherwise the old site stays untouched."""
    try:
        check_output(out, (project.seeds, *(project.root / name for name in ("content", "templates", "src"))))
        with closing(open_store(project.cache)) as store:
            return _build(project, out, Memo(store), watch, strict=strict, keep_going=keep_going)
    except _PROBLEMS as error:
        return _stopped(error)


def _build(
    project: Project, out: Path, memo: Memo, watch: Watch, *, strict: bool, keep_going: bool
) -> Outcome:
    store, files = memo.store, f"files of {out.resolve()}"
    noted = store.noted(files)
    staging = Staging(out, decode(noted, dict[str, Stamp]) if noted else {})
    try:
        edition = _edition(project, memo, staging, watch)
        refused = refusal(edition, strict=strict, keep_going=keep_going)
        if not refused:
            staging.swap()
            if (stamps := encode(staging.stamps)) != noted:
                store.note(files, stamps)
            if memo.ran:  # a build that had nothing to do asked for nothing
                store.sweep()
        return Outcome(_findings(project, edition), refused, edition, staging.written, tuple(memo.ran))
    finally:
        staging.discard()


def check_site(project: Project) -> Outcome:
    """All findings of a build that goes nowhere and writes nothing, not even the cache."""
    try:
        with closing(looked_at(project)) as store:
            memo = Memo(store)
            edition = _edition(project, memo, _Nowhere())
            return Outcome(_findings(project, edition), refusal(edition), edition, 0, tuple(memo.ran))
    except _PROBLEMS as error:
        return _stopped(error)


def _findings(project: Project, edition: Edition) -> tuple[Finding, ...]:
    """Those of the edition, and one where there is nothing to publish: a refusal has its reason among them."""
    if edition.articles:
        return edition.findings
    what = f"no article to publish in {project.seeds}; put articles there, or name their folder with --seeds"
    return (*edition.findings, finding("no-article", str(project.seeds), what))


def looked_at(project: Project) -> Store:
    """The project's cache, in a copy that writes nothing back."""
    return look_into(project.cache) if project.cache else open_store(None)


class _Nowhere:
    """A sink for builds that only look: everything is there already, and nothing is written."""

    def keeps(self, url: str, sha: str) -> bool:
        return True

    def keep(self, url: str) -> None:
        pass

    def write(self, url: str, data: bytes) -> str:
        return sha256(data).hexdigest()


def _edition(project: Project, memo: Memo, sink: Sink, watch: Watch = unwatched) -> Edition:
    return build_edition(take(project.root, project.seeds), memo, project.jobs or cores(), sink, watch)


def build_edition(snapshot: Snapshot, memo: Memo, jobs: int, sink: Sink, watch: Watch = unwatched) -> Edition:
    """Bring every file of the site to the sink: those of the last edition, or of one composed anew."""
    inputs = inputs_of(snapshot)
    last = as_before(memo, inputs, sink)
    if last is not None:
        return last
    from digest.press.steps.composing import compose  # noqa: PLC0415 (most of a start: only where it is needed)

    made = compose(snapshot, memo, jobs, sink, watch)
    memo.keep("edition", "site", inputs, encode(made))
    return made


def refusal(edition: Edition, *, strict: bool = False, keep_going: bool = False) -> str:
    """Why this edition must not replace the site, or nothing. An error refuses, unless the faulty part may be left
    out; with `strict` a warning does too. A site without articles is never published."""
    if not edition.articles:
        return "there is no article to publish"
    if blind := sum(CODES[found.code].always for found in edition.findings):
        return f"{count(blind, 'finding')} on what must not be published; mend that first, --keep-going does not help"
    errors = sum(found.severity is Severity.ERROR for found in edition.findings)
    warnings = sum(found.severity is Severity.WARNING for found in edition.findings)
    if errors and (strict or not keep_going):
        return f"{count(errors, 'error')}; mend them, or publish without the faulty parts with --keep-going"
    if warnings and strict:
        return f"{count(warnings, 'warning')}, and --strict takes none"
    return ""


def _stopped(error: Exception) -> Outcome:
    found = _problem(error)
    return Outcome((found,), refused=found.message)


def _problem(error: Exception) -> Finding:
    if isinstance(error, StoreBusyError):
        return finding(
            "cache-busy", str(error), "another build is using this cache; wait for it, or use --no-cache"
        )
    if isinstance(error, TemplateFaultError):
        return error.finding
    if isinstance(error, OutputError):
        return finding("output", str(error.out), str(error))
    assert isinstance(error, OSError)
    return finding("output", str(error.filename or ""), f"cannot be written: {error.strerror}")
