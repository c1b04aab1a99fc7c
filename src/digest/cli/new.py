"""`new`: a project of its own to begin with."""

import argparse
import sys
from pathlib import Path

from digest.cli.arguments import Exit
from digest.press.starter import begin


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", metavar="DIR", type=Path, help="the folder to make")


def run(options: argparse.Namespace) -> Exit:
    try:
        begin(options.folder)
    except OSError as error:
        print(error if error.errno is None else f"{error.filename}: {error.strerror}", file=sys.stderr)
        return Exit.USAGE
    print(
        f"{options.folder}: a new digest; articles go into its seeds/, title and address into content/site.yml"
    )
    print(f"cd {options.folder}; then `digest` builds it, and `digest serve` shows it while you work")
    return Exit.CLEAN
