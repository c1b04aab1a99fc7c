"""Findings to those who read them: people, and the machines that run a build."""

import argparse
import os
import sys
from pathlib import Path

from digest.cli.arguments import project_of
from digest.cli.output import told
from digest.press.output.report import FORMATS, summary, text
from digest.press.output.repository import in_repository
from digest.press.site import Outcome

#: Forms for a machine that shows them where the file is, by its way from the top of the repository.
_ANNOTATING = ("github", "gitlab", "sarif")

#: Of these nobody reads the form itself, so people are told on standard error.
_IN_A_FILE = ("gitlab", "sarif")


def report(outcome: Outcome, said: str, options: argparse.Namespace) -> bool:
    """Tell the findings and, in a line, what came of it; False where they could not be written."""
    found = outcome.findings
    if options.format in _ANNOTATING:
        project = project_of(options)
        found = in_repository(found, project.root, project.seeds)
    heard = told(FORMATS[options.format](found))
    if options.format in _IN_A_FILE:
        sys.stderr.write(text(outcome.findings))
    if options.format == "github":
        _summarize(summary(found, said.splitlines()[0]))
    print(said, file=sys.stderr)
    return heard


def _summarize(markdown: str) -> None:
    """On the page of the job, where GitHub runs it."""
    page = os.environ.get("GITHUB_STEP_SUMMARY")
    if not page:
        return
    try:
        with Path(page).open("a", encoding="utf-8", errors="replace") as file:
            file.write(markdown)
    except OSError as error:
        print(f"the summary of the job cannot be written: {error}", file=sys.stderr)
