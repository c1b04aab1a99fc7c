"""`serve`: the site on this machine, built and shown again at each change."""

import argparse
import sys
import time
from pathlib import Path
from threading import Thread

from digest.cli.arguments import Exit, add_project, project_of
from digest.cli.output import told
from digest.press.output.report import tally, text
from digest.press.preview import HOST, Preview

#: Seconds between two looks at the files.
PACE = 0.5


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add_project(parser)
    parser.add_argument("--out", type=Path, help="folder of the site (default: ROOT/public)")
    parser.add_argument("--port", type=_port, default=8000, help="port on this machine (default: 8000)")


def run(options: argparse.Namespace) -> Exit:
    preview = Preview(project_of(options), options.out or options.root / "public")
    try:
        server = preview.server(options.port)
    except OSError as error:
        print(f"port {options.port}: {error.strerror}; name another with --port", file=sys.stderr)
        return Exit.USAGE
    Thread(target=server.serve_forever, daemon=True).start()
    print(f"http://{HOST}:{server.server_port}/ shows the site; Ctrl-C ends it", file=sys.stderr)
    try:
        while True:
            outcome = preview.refresh()
            if outcome is not None:
                told(text(outcome.findings))
                state = f"refused: {outcome.refused}" if outcome.refused else "built"
                print(f"{state}, {tally(outcome.findings)}", file=sys.stderr)
            time.sleep(PACE)
    finally:
        server.shutdown()
        server.server_close()


def _port(text: str) -> int:
    if not text.isdecimal() or not 0 <= int(text) <= 65535:
        raise argparse.ArgumentTypeError(f"{text!r} is no port; write 1024 to 65535")
    return int(text)
