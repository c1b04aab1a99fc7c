"""`check`: all findings, and nothing written."""

import argparse
import sys

from digest.cli.arguments import Exit, add_findings_format, add_project, project_of
from digest.cli.output import told
from digest.press.output.report import FORMATS, count
from digest.press.site import check_site


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add_project(parser)
    add_findings_format(parser)


def run(options: argparse.Namespace) -> Exit:
    outcome = check_site(project_of(options))
    heard = told(FORMATS[options.format](outcome.findings))
    print(count(len(outcome.findings), "finding"), file=sys.stderr)
    if outcome.refused:
        print(f"a build would be refused: {outcome.refused}", file=sys.stderr)
        return Exit.REFUSED
    return Exit.FINDINGS if outcome.counts or not heard else Exit.CLEAN
