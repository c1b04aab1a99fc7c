"""`ledger`: writes down which pages are published, so that none of them vanishes unseen."""

import argparse
import sys

from digest.cli.arguments import Exit, add_project, project_of
from digest.press.desk.corrections import UnsafePathError, save_ledger
from digest.press.output.report import count, text
from digest.press.site import check_site
from digest.site.moves import ledger_of, listed
from digest.site.urls import LEDGER


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add_project(parser)


def run(options: argparse.Namespace) -> Exit:
    outcome = check_site(project_of(options), options.root / "public")
    if outcome.refused or outcome.edition is None:
        sys.stdout.write(text(outcome.findings))
        print(f"nothing written: {outcome.refused}", file=sys.stderr)
        return Exit.REFUSED
    place = options.root / LEDGER
    before = place.read_text(encoding="utf-8", errors="replace") if place.is_file() else ""
    after = ledger_of(before, outcome.edition.files)
    try:
        if after != before:
            save_ledger(options.root, LEDGER, after)
    except (UnsafePathError, OSError) as error:
        print(error, file=sys.stderr)
        return Exit.REFUSED
    new = len(listed(after).keys() - listed(before).keys())
    print(f"{LEDGER}: {count(len(listed(after)), 'page')}, {new} of them new")
    return Exit.CLEAN
