"""`read`: a share of the articles into the cache, for a build on another machine to take."""

import argparse
import re
import sys

from digest.cli.arguments import Exit, add_articles, project_of
from digest.cli.progress import Progress
from digest.press.output.report import count, text
from digest.press.seeds import Share
from digest.press.site import read_share

#: The number of a share and of how many it is one. A matrix of machines has no more than three digits of them.
_SHARE = re.compile(r"([1-9][0-9]{0,2})/([1-9][0-9]{0,2})")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add_articles(parser)
    parser.add_argument(
        "--shard",
        type=_share,
        default="1/1",
        metavar="I/N",
        help="which share of the articles, like 2/3 (default: all)",
    )


def run(options: argparse.Namespace) -> Exit:
    project, progress = project_of(options), Progress(sys.stderr)
    outcome = read_share(project, options.shard, progress)
    progress.end()
    sys.stderr.write(text(outcome.findings))
    if outcome.findings:
        return Exit.REFUSED
    new = sum(step == "read" for step, _ in outcome.ran)
    print(f"share {options.shard}: {count(new, 'file')} read into {project.cache}", file=sys.stderr)
    return Exit.CLEAN


def _share(text: str) -> Share:
    found = _SHARE.fullmatch(text)
    number, of = map(int, found.groups()) if found else (1, 0)
    if number > of:
        raise argparse.ArgumentTypeError(
            f"{text!r} is no share of the articles; write 1/3 for the first of three, and 3/3 for the last"
        )
    return Share(number, of)
