"""`python build.py [command] ...`: picks the command and turns its outcome into an exit code."""

import argparse
import sys
import traceback
from collections.abc import Sequence
from importlib import import_module

from digest.press.output.report import text
from digest.press.steps.edition import StoppedError
from digest.vocabulary.suggest import clip, did_you_mean

#: Each command and the module that is it, in the order `--help` lists them. The first is the default.
COMMANDS = {
    "build": "build the site (the default)",
    "check": "list all findings, write nothing",
    "show": "show an article: each field with its evidence, layer and dissent",
    "correct": "correct an article: write what is right into its file",
    "fmt": "bring every file of corrections into its one form",
    "diff": "tell in Markdown what changed between two built sites",
    "quality": "tell how well the machine reads, on reviewed articles",
    "review": "list what is worth a look, each with the correction that settles it",
}


def main(arguments: Sequence[str] | None = None) -> int:
    words = list(sys.argv[1:] if arguments is None else arguments)
    if not words or (words[0].startswith("-") and words[0] not in ("-h", "--help")):
        words.insert(0, next(iter(COMMANDS)))
    elif words[0] not in COMMANDS and words[0] not in ("-h", "--help"):
        hint = did_you_mean(words[0], COMMANDS) or f"; the commands are {', '.join(COMMANDS)}"
        _parser("").error(f'no command "{clip(words[0])}"{hint}')
    try:
        options = _parser(words[0]).parse_args(words)
        return int(import_module(f"digest.cli.{options.command}").run(options))
    except StoppedError as stopped:
        sys.stderr.write(text([stopped.finding]))
        return 1
    except BrokenPipeError:  # `build.py show x | head`
        sys.stderr.close()
        return 0
    except KeyboardInterrupt:
        print("stopped; the old site stays", file=sys.stderr)
        return 3
    except Exception:  # Python's own exit code, 1, would say "published"
        traceback.print_exc()
        print("a fault of the program, not of your content; the old site stays", file=sys.stderr)
        return 3


def _parser(command: str) -> argparse.ArgumentParser:
    """Only the command that is called is imported: `--help` must not wait for Jinja."""
    parser = argparse.ArgumentParser(
        prog="build.py",
        description="Builds the news digest.",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    commands = parser.add_subparsers(dest="command", metavar="command")
    for name, summary in COMMANDS.items():
        sub = commands.add_parser(name, help=summary, description=summary)
        if name == command:
            import_module(f"digest.cli.{name}").add_arguments(sub)
    return parser
