"""`python build.py [command] ...`, or `digest [command] ...`: picks the command and turns its outcome into an exit
code."""

import argparse
import signal
import sys
import traceback
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from threading import current_thread, main_thread
from types import FrameType

from digest.cli.output import give_up, speak_plainly, told
from digest.model.version import __version__
from digest.press.cache.store import FAULTS
from digest.press.output.report import text
from digest.press.steps.edition import StoppedError
from digest.vocabulary.suggest import clip, did_you_mean

#: Each command and the module that is it, in the order `--help` lists them. The first is the default.
COMMANDS = {
    "build": "build the site (the default)",
    "check": "list all findings, write nothing",
    "read": "read a share of the articles into the cache, for a build elsewhere",
    "show": "show an article: each field with its evidence, layer and dissent",
    "correct": "correct an article: write what is right into its file",
    "fmt": "bring every file of corrections into its one form",
    "diff": "tell in Markdown what changed between two built sites",
    "verify": "tell whether a built site is what was built, byte for byte",
    "quality": "tell how well the machine reads, on reviewed articles",
    "review": "list what is worth a look, each with the correction that settles it",
    "ledger": "write down which pages are published, so that none vanishes unseen",
    "serve": "show the site on this machine, built again at each change",
    "new": "begin a digest of your own in a new folder",
}

#: What may stand where a command may, and is about all of them.
_GENERAL = ("-h", "--help", "--version")


#: What stops a command from outside.
_STOPS = (signal.SIGINT, signal.SIGTERM)


def main(arguments: Sequence[str] | None = None) -> int:
    words = _words(sys.argv[1:] if arguments is None else arguments)
    speak_plainly()
    try:
        with _stoppable():
            return max(_run(_options(words)), not told(""))
    except StoppedError as stopped:
        sys.stderr.write(text([stopped.finding]))
        return 1
    except BrokenPipeError:  # `build.py show x | head`
        give_up()
        return 0
    except OSError as error:
        return 1 if not told("") else _fault(error)
    except KeyboardInterrupt as stop:
        print(f"stopped; {_fate(stop)}", file=sys.stderr)
        return 128 + int((*stop.args, signal.SIGINT)[0])
    except ModuleNotFoundError as missing:
        print(f"{missing.name} is not installed, which digest needs; install digest anew", file=sys.stderr)
        return 2
    except MemoryError as error:
        print(f"there is not enough memory; {_fate(error)}", file=sys.stderr)
        return 3
    except Exception as error:
        return _fault(error)


def _words(arguments: Sequence[str]) -> list[str]:
    """What was typed, with a command before its options."""
    first = arguments[0] if arguments else "-"
    if first in COMMANDS or first in _GENERAL:
        return list(arguments)
    if not first.startswith("-"):
        hint = did_you_mean(first, COMMANDS) or f"; the commands are {', '.join(COMMANDS)}"
        _parser("").error(f'no command "{clip(first)}"{hint}')
    return [next(iter(COMMANDS)), *arguments]


def _run(options: argparse.Namespace) -> int:
    """The command; again without the cache where that shows that it is damaged, for commands that only look."""
    run = import_module(f"digest.cli.{options.command}").run
    try:
        return int(run(options))
    except FAULTS:
        options.no_cache = True
        return int(run(options))


def _fault(error: Exception) -> int:
    """Python's own exit code, 1, would say "published"."""
    traceback.print_exception(error)
    print(f"a fault of the program, not of your content; {_fate(error)}", file=sys.stderr)
    return 3


def _fate(error: BaseException) -> str:
    """What became of the site: a build that had published says so in a note."""
    return "; ".join(getattr(error, "__notes__", ())) or "the old site stays"


@contextmanager
def _stoppable() -> Iterator[None]:
    """A Ctrl-C and a polite kill end a command alike: it clears up, and a second one does not disturb it at that."""
    if current_thread() is not main_thread():
        yield
        return

    def stop(number: int, _: FrameType | None) -> None:
        for each in _STOPS:
            signal.signal(each, signal.SIG_IGN)
        raise KeyboardInterrupt(number)

    before = {each: signal.signal(each, stop) for each in _STOPS}
    try:
        yield
    finally:
        for each, handler in before.items():
            signal.signal(each, handler)


def _options(words: Sequence[str]) -> argparse.Namespace:
    """The options of the command; one that there is not is answered with the one that is meant."""
    parser = _parser(words[0])
    options, unknown = parser.parse_known_args(words)
    if unknown:
        known = _known(parser, words[0])
        named = next((word for word in unknown if word.startswith("-")), unknown[0])
        hint = did_you_mean(named.partition("=")[0], known) or f"; see {parser.prog} {words[0]} --help"
        parser.error(f'{words[0]} knows no "{clip(named)}"{hint}')
    return options


def _known(parser: argparse.ArgumentParser, command: str) -> list[str]:
    """The long options of the command."""
    (commands,) = (action for action in parser._actions if isinstance(action, argparse._SubParsersAction))
    chosen: argparse.ArgumentParser = commands.choices[command]
    return [name for action in chosen._actions for name in action.option_strings if name.startswith("--")]


def _called(script: Path) -> str:
    """What was typed to get here: `digest` and `python -m digest`, or the file in the project."""
    return "digest" if "digest" in (script.stem, script.parent.name) else "build.py"


def _parser(command: str) -> argparse.ArgumentParser:
    """Only the command that is called is imported: `--help` must not wait for Jinja."""
    parser = argparse.ArgumentParser(
        prog=_called(Path(sys.argv[0])),
        description="Builds the news digest.",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"digest {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="command")
    for name, summary in COMMANDS.items():
        sub = commands.add_parser(name, help=summary, description=summary)
        if name == command:
            import_module(f"digest.cli.{name}").add_arguments(sub)
    return parser


if __name__ == "__main__":
    raise SystemExit(main())
