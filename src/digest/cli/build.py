"""`build`: the site, whole, or the reasons why not."""

import argparse
import gc
import sys
import time
from pathlib import Path

from digest.cli.arguments import Exit, add_findings_format, add_project, add_url, project_of
from digest.cli.progress import Progress
from digest.cli.reports import report
from digest.press.output.report import count, tally
from digest.press.site import Outcome, build_site


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
        help="publish also what is less than content/expect.yml expects",
    )


def run(options: argparse.Namespace) -> Exit:
    gc.set_threshold(50_000)  # a build keeps what it makes: looking for rubbish costs more than it finds
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
    heard = report(outcome, _summary(outcome, out, time.monotonic() - started), options)
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
