"""From a project folder to a published site, or to the reasons why not."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from digest.model.codes import CODES, finding
from digest.model.finding import Finding, Severity
from digest.press.cache.codec import decode, encode
from digest.press.cache.memo import Memo
from digest.press.cache.store import FAULTS, Store, StoreBusyError, begin_anew, look_into, open_store
from digest.press.expecting import shortfalls
from digest.press.inputs import Snapshot, take
from digest.press.output.hold import OutputBusyError, held
from digest.press.output.place import MANIFEST, OutputError, Place, place_of
from digest.press.output.publish import Staging, Stamp
from digest.press.output.report import count, in_order
from digest.press.seeds import ChangedError, Seen, Share
from digest.press.steps.edition import (
    Edition,
    Sink,
    StoppedError,
    Watch,
    as_before,
    inputs_of,
    is_faulty,
    unwatched,
)
from digest.site.urls import ARTICLES

CACHE = Path(".digest", "cache.sqlite")

#: The note of the seeds as they were seen last.
_SEEN = "seeds"

#: What a build needs or keeps: the output must not lie over it.
INPUTS = ("content", "templates", "src", ".digest", ".git")


@dataclass(frozen=True, slots=True)
class Project:
    """Where a site comes from. `jobs` None: all cores. `url`: where it will live, if not where the settings say.
    `stores`: caches filled elsewhere, of which a build takes what its own has not."""

    root: Path
    seeds: Path
    jobs: int | None = None
    cached: bool = True
    url: str = ""
    stores: tuple[Path, ...] = ()

    @property
    def cache(self) -> Path | None:
        return self.root / CACHE if self.cached else None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a build came to. `refused`: why there is no new site, or nothing; `fate`: what became of the old one where
    it does not stay. `written`: files that are not as before; `ran`: (step, subject) of all that was computed;
    `came`, `gone`: pages that the site had not, or has no more; `spent`: seconds by step, most first."""

    findings: tuple[Finding, ...]
    refused: str = ""
    edition: Edition | None = None
    written: int = 0
    ran: tuple[tuple[str, str], ...] = ()
    came: int = 0
    gone: int = 0
    spent: tuple[tuple[str, float], ...] = ()
    fate: str = ""

    @property
    def counts(self) -> bool:
        """Whether a finding counts against the site (a note never does)."""
        return any(found.severity is not Severity.NOTE for found in self.findings)


#: Wrong surroundings, not a broken program: each becomes a finding.
_PROBLEMS = (OutputError, StoreBusyError, StoppedError, OSError)

#: What became of the old site, where it is not that it stays: `build.py` must not tell that then.
PUBLISHED = "the new site is published"
HALF = "the site is half written, and the next build brings it to its end"


def build_site(
    project: Project,
    out: Path,
    *,
    strict: bool = False,
    keep_going: bool = False,
    in_place: bool = False,
    accept_shrink: bool = False,
    watch: Watch = unwatched,
) -> Outcome:
    """Build the site into `out`, where nothing speaks against it; otherwise the old site stays untouched. `in_place`:
    the folder itself has to stay."""

    def work(store: Store) -> Outcome:
        passed_over = tuple(_taken_over(store, project.stores))
        memo = Memo(store)
        made = _build(project, place, memo, watch, accept_shrink, strict=strict, keep_going=keep_going)
        return replace(made, findings=in_order((*made.findings, *passed_over)))

    try:
        inputs = (project.seeds, *(project.root / name for name in INPUTS))
        place = place_of(out, inputs, in_place=in_place)
        with _told(place), held(place):
            return _cached(project.cache, work)
    except _PROBLEMS as error:
        return _stopped(error)


def _build(
    project: Project,
    place: Place,
    memo: Memo,
    watch: Watch,
    accept_shrink: bool,
    *,
    strict: bool,
    keep_going: bool,
) -> Outcome:
    files, noted = _stamps_of(memo, place)
    staging = Staging(place, decode(noted, dict[str, Stamp]) if noted else {})

    def why_not(edition: Edition, short: Sequence[Finding]) -> str:
        return refusal(edition, short, strict=strict, keep_going=keep_going, accept_shrink=accept_shrink)

    edition, short, refused = _staged(project, memo, staging, watch, why_not)
    if not refused:
        stamps = encode(staging.stamped())
        _keep(memo, {files: stamps} if stamps != noted else {})
        staging.publish()
    was, now = _pages(staging.old), _pages(edition.files)
    return Outcome(
        _findings(project, edition, short),
        refused,
        edition,
        staging.written,
        tuple(memo.ran),
        len(now - was),
        len(was - now),
        tuple(sorted(memo.spent.items(), key=lambda one: -one[1])),
    )


def _taken_over(store: Store, others: Iterable[Path]) -> Iterator[Finding]:
    """What is said of those of the other stores that are passed over."""
    for path in others:
        try:
            store.take(path)
        except FAULTS as error:
            yield finding("store-off", str(path), f"passed over, so what it holds is computed anew: {error}")


def read_share(project: Project, share: Share, watch: Watch = unwatched) -> Outcome:
    """Read a part of the seeds into the cache, for a build to take from there, and nothing else. A finding says why
    nothing is kept; those on articles are for the build."""

    def work(store: Store) -> Outcome:
        from digest.press.steps.sharing import read  # noqa: PLC0415 (as `compose`)

        memo = Memo(store)
        read(taken(project, store), share, memo, project.jobs, watch)
        _keep(memo, {})
        return Outcome((), ran=tuple(memo.ran))

    try:
        return _cached(project.cache, work)
    except _PROBLEMS as error:
        return _stopped(error)


def _stamps_of(memo: Memo, place: Place) -> tuple[str, bytes | None]:
    """The note of the stamps of the site that lies there: what it is called, and what it says."""
    name = f"files of {place.folder}"
    return name, memo.store.noted(name)


def _staged(
    project: Project,
    memo: Memo,
    staging: Staging,
    watch: Watch,
    why_not: Callable[[Edition, Sequence[Finding]], str],
) -> tuple[Edition, tuple[Finding, ...], str]:
    """The edition, whole and proofread; where it is less than it must be; and why it must not replace the site, or
    nothing."""
    edition = _edition(project, memo, staging, watch)
    before = sum(url.startswith(ARTICLES) for url in staging.old.keys() - edition.moved) or edition.recorded
    short = shortfalls(edition, before)
    refused = why_not(edition, short)
    if not refused and (staging.changed or is_faulty(memo)):
        edition = _proofread(project, memo, staging, edition)
        refused = why_not(edition, short)
    return edition, short, refused


def _keep(memo: Memo, notes: Mapping[str, bytes]) -> None:
    for name, note in notes.items():
        memo.store.note(name, note)
    if memo.ran:  # a build that had nothing to do asked for nothing
        memo.store.sweep()


def _pages(urls: Iterable[str]) -> set[str]:
    return {url for url in urls if url.endswith(".html")}


def _proofread(project: Project, memo: Memo, staging: Staging, edition: Edition) -> Edition:
    """With what is wrong with its files as they lie on the disk."""
    from digest.press.proof.site import proofread, start  # noqa: PLC0415 (only where something is new)
    from digest.press.steps.pool import Pool  # noqa: PLC0415

    with closing(Pool(project.jobs, start, ())) as pool:
        found = proofread(memo, edition.files, staging.where, edition.address, pool, kept=edition.kept)
    return replace(edition, findings=in_order((*edition.findings, *found)))


def _cached(cache: Path | None, work: Callable[[Store], Outcome]) -> Outcome:
    """Work done with the cache; with one begun anew, where it shows that it is damaged; without one, where there can
    be none."""
    if cache is None:
        return _with(open_store(None), work)
    try:
        try:
            return _with(open_store(cache), work)
        except FAULTS:
            begin_anew(cache)
            return _with(open_store(cache), work)
    except FAULTS as error:
        return _and_said(_with(open_store(None), work), cache, error)


def _with(store: Store, work: Callable[[Store], Outcome]) -> Outcome:
    """What was computed is kept, whatever came of the work; but nothing that a damaged cache gave."""
    try:
        outcome = work(store)
    except FAULTS:
        store.abandon()
        raise
    except BaseException:
        with suppress(*FAULTS):
            store.close()
        raise
    try:
        store.close()
    except FAULTS as error:
        return _and_said(outcome, CACHE, error)
    return outcome


def _and_said(outcome: Outcome, cache: Path, error: Exception) -> Outcome:
    said = finding("cache-off", str(cache), f"cannot be used, so the next build computes all anew: {error}")
    return replace(outcome, findings=in_order((*outcome.findings, said)))


@contextmanager
def _told(place: Place) -> Iterator[None]:
    """Errors that come when the site is published already, or half so, say it in a note."""
    before = _manifest_of(place)
    try:
        yield
    except BaseException as error:
        if place.ready.exists():
            error.add_note(HALF)
        elif _manifest_of(place) != before:
            error.add_note(PUBLISHED)
        raise


def check_site(project: Project, out: Path) -> Outcome:
    """All findings of a build into `out` that goes nowhere and writes nothing, not even the cache."""
    try:
        with TemporaryDirectory(prefix="digest-check-") as folder:
            scratch = Path(folder) / "site"
            try:
                return _check(project, out, looked_at(project), scratch)
            except FAULTS:
                return _check(project, out, open_store(None), scratch)
    except _PROBLEMS as error:
        return _stopped(error)


def _check(project: Project, out: Path, store: Store, scratch: Path) -> Outcome:
    with closing(store):
        memo, place = Memo(store), Place(out, out.resolve() if out.is_dir() else scratch, tied=False)
        _, noted = _stamps_of(memo, place)
        staging = Staging(place, decode(noted, dict[str, Stamp]) if noted else {}, scratch)
        edition, short, refused = _staged(project, memo, staging, unwatched, refusal)
        return Outcome(_findings(project, edition, short), refused, edition, 0, tuple(memo.ran))


def _manifest_of(place: Place) -> tuple[int, int] | None:
    try:
        found = (place.folder / MANIFEST).stat()
    except OSError:
        return None
    return found.st_ino, found.st_mtime_ns


def _findings(project: Project, edition: Edition, short: Iterable[Finding]) -> tuple[Finding, ...]:
    """Those of the edition, of what it is short of, and one where there is nothing to publish: a refusal has its reason
    among them."""
    found = (*edition.findings, *short)
    if edition.articles:
        return in_order(found)
    what = f"no article to publish in {project.seeds}; put articles there, or name their folder with --seeds"
    return in_order((*found, finding("no-article", str(project.seeds), what)))


def looked_at(project: Project) -> Store:
    """The project's cache, in a copy that writes nothing back."""
    return look_into(project.cache) if project.cache else open_store(None)


def _edition(project: Project, memo: Memo, sink: Sink, watch: Watch = unwatched) -> Edition:
    return build_edition(taken(project, memo.store), memo, project.jobs, sink, watch)


def taken(project: Project, store: Store) -> Snapshot:
    """Everything that a build of the project reads; seeds only where they are not as the last one saw them."""
    noted = store.noted(_SEEN)
    before = decode(noted, dict[str, Seen]) if noted else {}
    snapshot = take(project.root, project.seeds, project.url, before)
    if snapshot.seeds.seen != before:
        store.note(_SEEN, encode(snapshot.seeds.seen))
    return snapshot


def build_edition(
    snapshot: Snapshot, memo: Memo, jobs: int | None, sink: Sink, watch: Watch = unwatched
) -> Edition:
    """Bring every file of the site to the sink: those of the last edition, or of one composed anew."""
    inputs = inputs_of(snapshot)
    last = as_before(memo, inputs, sink)
    if last is not None:
        return last
    from digest.press.steps.composing import compose  # noqa: PLC0415 (most of a start: only where it is needed)

    made = compose(snapshot, memo, jobs, sink, watch)
    memo.keep("edition", "site", inputs, encode(made))
    return made


def refusal(
    edition: Edition,
    short: Sequence[Finding] = (),
    *,
    strict: bool = False,
    keep_going: bool = False,
    accept_shrink: bool = False,
) -> str:
    """Why this edition must not replace the site, or nothing. An error refuses, unless the faulty part may be left
    out; with `strict` a warning does too. What readers would lose refuses until that is accepted. A site without
    articles is never published. `short`: where the edition is less than it must be."""
    if not edition.articles:
        return "there is no article to publish"
    if blind := sum(CODES[found.code].always for found in edition.findings):
        return f"{count(blind, 'finding')} on what must not be published; mend that first, --keep-going does not help"
    lost = sum(CODES[found.code].loss for found in edition.findings)
    grave = _faults(edition.findings, lost, strict=strict, keep_going=keep_going)
    return grave or ("" if accept_shrink else _loss(lost, short))


def _faults(findings: Iterable[Finding], lost: int, *, strict: bool, keep_going: bool) -> str:
    """Why what is wrong refuses, or nothing. `lost`: errors that are losses, and have their own say."""
    grave = Counter(found.severity for found in findings)
    errors, warnings = grave[Severity.ERROR] - lost, grave[Severity.WARNING]
    if errors and (strict or not keep_going):
        return f"{count(errors, 'error')}; mend them, or publish without the faulty parts with --keep-going"
    if warnings and strict:
        return f"{count(warnings, 'warning')}, and --strict takes none"
    return ""


def _loss(gone: int, short: Sequence[Finding]) -> str:
    """What readers would lose, and what accepts that."""
    pages = [f"{count(gone, 'published page')} would lead nowhere"] if gone else []
    told = "; ".join((*pages, *(found.message for found in short)))
    return f"{told}; --accept-shrink publishes it all the same" if told else ""


def _stopped(error: Exception) -> Outcome:
    found = _problem(error)
    others = error.others if isinstance(error, StoppedError) else ()
    return Outcome(in_order((found, *others)), found.message, fate="; ".join(getattr(error, "__notes__", ())))


def _problem(error: Exception) -> Finding:
    if isinstance(error, StoreBusyError):
        return finding(
            "cache-busy", str(error), "another build is using it; build again when that one has ended"
        )
    if isinstance(error, StoppedError):
        return error.finding
    if isinstance(error, OutputBusyError):
        return finding("output-busy", str(error.out), str(error))
    if isinstance(error, OutputError):
        return finding("output", str(error.out), str(error))
    if isinstance(error, ChangedError):
        return finding("file-unreadable", error.filename, str(error.strerror))
    assert isinstance(error, OSError)
    return finding("output", str(error.filename or ""), f"cannot be written: {error.strerror or error}")
