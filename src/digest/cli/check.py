"""`check`: all findings, and nothing written."""

import argparse

from digest.cli.arguments import Exit, add_findings_format, add_project, add_url, project_of
from digest.cli.reports import report
from digest.press.output.report import tally
from digest.press.site import check_site


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add_project(parser)
    add_url(parser)
    add_findings_format(parser)


def run(options: argparse.Namespace) -> Exit:
    outcome = check_site(project_of(options), options.root / "public")
    said = tally(outcome.findings)
    refused = f"\na build would be refused: {outcome.refused}" if outcome.refused else ""
    heard = report(outcome, said + refused, options)
    if outcome.refused:
        return Exit.REFUSED
    return Exit.FINDINGS if outcome.counts or not heard else Exit.CLEAN
