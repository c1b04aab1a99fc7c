"""`review`: what is worth a look, most pages touched first, each with the correction that settles it."""

import argparse
import sys
from collections.abc import Iterator
from contextlib import closing

from digest.cli.arguments import Exit, add_project, count, project_of
from digest.cli.editors import resolve
from digest.model.article import Doubt
from digest.press.desk.newsroom import Newsroom
from digest.site.desk import Worth

#: As many as one sitting takes.
MOST = 20


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("id", metavar="ID", nargs="?", help="one article only")
    parser.add_argument("--most", type=count, default=MOST, help=f"how many to show (default: {MOST})")
    add_project(parser)


def run(options: argparse.Namespace) -> Exit:
    with closing(Newsroom(project_of(options))) as room:
        queue = room.queue()
        if options.id:
            ident, problem = resolve(options.id, room)
            if problem:
                print(problem, file=sys.stderr)
                return Exit.USAGE
            queue = tuple(worth for worth in queue if worth.article == ident)
        for worth in queue[: options.most]:
            print("\n".join(_lines(room.answered(worth), room.cards[worth.article].title)))
        rest = len(queue) - options.most
        if options.id:
            print(f"{ident} is {'' if queue else 'not '}worth a look", file=sys.stderr)
            return Exit.CLEAN
        print(f"{len(queue)} of {len(room.ids)} articles are worth a look", file=sys.stderr)
        if rest > 0:
            print(f"{rest} of them are not shown; --most {len(queue)} shows all", file=sys.stderr)
    return Exit.CLEAN


def _lines(worth: Worth, title: str) -> Iterator[str]:
    yield f"{worth.article}  ({worth.pages} pages)  {title}"
    for doubt in worth.doubts:
        yield f"    to check: {_doubt(doubt)}"
    for found in worth.drifted:
        yield f"    drifted: {found.where()}: {found.message}"
    for path, text in worth.files:
        yield f"  if it is right, make {path} read (if not, mend it first):"
        yield from (f"    {line}" for line in text.splitlines())
    yield ""


def _doubt(doubt: Doubt) -> str:
    return f"{doubt.field} {doubt.value}: {doubt.why}" if doubt.value else f"{doubt.field}: {doubt.why}"
