"""`build`: the site, whole, or the reasons why not."""

import argparse
import gc
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from digest.cli.arguments import Exit, add_findings_format, add_project, add_url, project_of, store
from digest.cli.progress import Progress
from digest.cli.reports import report
from digest.press.output.account import Account, as_json, as_markdown, computed, largest, severities
from digest.press.output.report import count, tally
from digest.press.site import Outcome, build_site
from digest.site.urls import LEDGER


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add_project(parser)
    add_url(parser)
    add_findings_format(parser)
    parser.add_argument("--out", type=Path, help="folder of the site (default: ROOT/public)")
    parser.add_argument(
        "--in-place",
        action="store_true",
        help="write into the output folder instead of replacing it (for one that a container mounts)",
    )
    parser.add_argument("--strict", action="store_true", help="refuse on warnings too")
    parser.add_argument(
        "--keep-going", action="store_true", help="leave faulty files out and publish the rest"
    )
    parser.add_argument(
        "--accept-shrink",
        action="store_true",
        help="publish also what is less than content/expect.yml expects, or without pages of content/urls.lock",
    )
    parser.add_argument(
        "--store",
        type=store,
        nargs="+",
        action="extend",
        default=[],
        metavar="FILE",
        help="take what other caches hold, filled by `read` on other machines",
    )
    parser.add_argument(
        "--report",
        type=_report,
        metavar="FILE",
        help="account of the build, as .md for people or .json for machines",
    )


def run(options: argparse.Namespace) -> Exit:
    gc.disable()  # a build keeps what it makes: to look for rubbish costs an eighth of the time, and finds none
    started = time.monotonic()
    out = options.out or options.root / "public"
    progress = Progress(sys.stderr)
    outcome = build_site(
        project_of(options),
        out,
        strict=options.strict,
        keep_going=options.keep_going,
        in_place=options.in_place,
        accept_shrink=options.accept_shrink,
        watch=progress,
    )
    progress.end()
    seconds = time.monotonic() - started
    heard = report(outcome, _summary(outcome, out, seconds), options)
    if options.report and not _reported(
        options.report, outcome, _account(outcome, out, seconds, options.root)
    ):
        return Exit.REFUSED if outcome.refused else Exit.FINDINGS
    if outcome.refused:
        return Exit.REFUSED
    return Exit.FINDINGS if outcome.counts or not heard else Exit.CLEAN


def _summary(outcome: Outcome, out: Path, seconds: float) -> str:
    """A few lines that say what came of it and what to open."""
    if outcome.refused or outcome.edition is None:
        if outcome.fate:
            return f"stopped, {outcome.fate}: {outcome.refused}"
        return f"refused, {out} stays as it was: {outcome.refused}"
    edition = outcome.edition
    told = (
        count(edition.articles, "article"),
        count(edition.stories, "story", "stories"),
        count(sum(url.endswith(".html") for url in edition.files), "page"),
        f"{count(outcome.written, 'file')} written",
        *([f"{count(outcome.gone, 'page')} gone"] if outcome.gone else []),
        tally(outcome.findings),
        f"{seconds:.1f} s",
    )
    return f"{', '.join(told)}\nopen {out / 'index.html'}"


def _account(outcome: Outcome, out: Path, seconds: float, root: Path) -> Account:
    edition = outcome.edition
    urls = tuple(url for url in edition.files if url.endswith(".html")) if edition else ()
    return Account(
        outcome.refused,
        edition.articles if edition else 0,
        edition.stories if edition else 0,
        len(urls),
        outcome.came,
        outcome.gone,
        round(seconds, 1),
        *severities(outcome.findings),
        computed(outcome.ran),
        tuple((step, round(each, 2)) for step, each in outcome.spent),
        largest(out, urls) if not outcome.refused else (),
        tuple(_next(outcome, root)),
    )


def _next(outcome: Outcome, root: Path) -> Iterator[str]:
    """What whoever publishes may do now."""
    if outcome.refused:
        yield "mend what refused the site; until then the old one stays"
    if outcome.edition and not outcome.edition.address:
        yield "say where the site lives (`url` in content/site.yml, or --url): without it no sitemap and no feeds"
    if not outcome.refused and not (root / LEDGER).is_file():
        yield "write down which pages are published, with `build.py ledger`, so that none vanishes unseen"
    elif outcome.came:
        yield "the site has new pages: `build.py ledger` writes them down"


def _reported(place: Path, outcome: Outcome, account: Account) -> bool:
    """Whether the account could be written; if not, that is said."""
    text = as_json(account) if place.suffix == ".json" else as_markdown(account, outcome.findings)
    try:
        place.write_text(text, encoding="utf-8")
    except OSError as error:
        print(f"{place}: cannot be written: {error.strerror}", file=sys.stderr)
        return False
    return True


def _report(text: str) -> Path:
    if not text.endswith((".md", ".json")):
        raise argparse.ArgumentTypeError(f"{text!r} ends in neither .md nor .json")
    return Path(text)
