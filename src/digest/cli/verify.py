"""`verify`: whether a published site is what was built, byte for byte."""

import argparse
import sys
from pathlib import Path

from digest.cli.arguments import Exit, add_findings_format
from digest.cli.output import told
from digest.press.output.report import FORMATS, count
from digest.press.output.verify import verify


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("site", metavar="DIR", type=Path, help="folder of a built site")
    add_findings_format(parser)


def run(options: argparse.Namespace) -> Exit:
    if not options.site.is_dir():
        print(f"{options.site}: is no folder", file=sys.stderr)
        return Exit.USAGE
    findings = verify(options.site)
    heard = told(FORMATS[options.format](findings))
    found = f"{count(len(findings), 'file')} not as built" if findings else "every file as built"
    print(f"{options.site}: {found}", file=sys.stderr)
    return Exit.FINDINGS if findings or not heard else Exit.CLEAN
