"""From the words on the command line to an exit code."""

import signal
import subprocess
import sys
from collections.abc import Callable
from types import SimpleNamespace

import pytest

from desk import REPOSITORY
from digest.cli.main import COMMANDS, main
from digest.model.version import __version__


def stand_in(monkeypatch: pytest.MonkeyPatch, run: Callable[[object], int]) -> None:
    """Every command is this one."""
    command = SimpleNamespace(add_arguments=lambda parser: parser.add_argument("words", nargs="*"), run=run)
    monkeypatch.setattr(sys.modules["digest.cli.main"], "import_module", lambda _: command)


def fail(error: BaseException) -> Callable[[object], int]:
    def run(_: object) -> int:
        raise error

    return run


def test_the_first_command_is_the_default(monkeypatch: pytest.MonkeyPatch) -> None:
    called = []
    stand_in(monkeypatch, lambda options: called.append(options.command) or 0)  # type: ignore[attr-defined,func-returns-value]
    assert [main([]), main(["check"])] == [0, 0]
    assert called == ["build", "check"]


def test_a_command_that_is_none_is_told_the_nearest(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["bild"])
    assert 'error: no command "bild"; did you mean "build"?\n' in capsys.readouterr().err
    with pytest.raises(SystemExit):
        main(["terbitkan"])
    assert "; the commands are build, check, read, show," in capsys.readouterr().err


def test_a_fault_of_the_program_is_not_taken_for_a_published_site(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Python's exit code for a crash is 1, ours for a site with findings."""
    stand_in(monkeypatch, fail(ZeroDivisionError("oh")))
    assert main(["build"]) == 3
    printed = capsys.readouterr().err
    assert "ZeroDivisionError: oh" in printed
    assert "the old site stays" in printed


def test_stopping_by_hand_is_no_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    stand_in(monkeypatch, fail(KeyboardInterrupt()))
    assert main(["build"]) == 130
    assert capsys.readouterr().err == "stopped; the old site stays\n"


def test_what_fails_when_the_site_is_published_says_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    late = KeyboardInterrupt(signal.SIGTERM)
    late.add_note("the new site is published")
    stand_in(monkeypatch, fail(late))
    assert main(["build"]) == 143
    assert capsys.readouterr().err == "stopped; the new site is published\n"


def test_no_memory_is_no_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    stand_in(monkeypatch, fail(MemoryError()))
    assert main(["build"]) == 3
    assert capsys.readouterr().err == "there is not enough memory; the old site stays\n"


def test_a_closed_pipe_is_no_fault() -> None:
    script = f"cd {REPOSITORY} && {sys.executable} build.py show 003_05f2884bcad9e1b8 --no-cache | head -n 1"
    done = subprocess.run(["bash", "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.startswith("003_05f2884bcad9e1b8")
    assert "Error" not in done.stderr


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["--help"])
    assert not stopped.value.code
    shown = capsys.readouterr().out
    assert all(summary in " ".join(shown.split()) for summary in COMMANDS.values())


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main([command, "--help"])
    assert not stopped.value.code
    assert f"usage: build.py {command}" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--strct"], 'build knows no "--strct"; did you mean "--strict"?'),
        (["check", "--formt=json"], 'check knows no "--formt=json"; did you mean "--format"?'),
        (["check", "now"], 'check knows no "now"; see build.py check --help'),
    ],
)
def test_an_option_that_is_none_is_told_the_nearest(
    words: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        main([*words, "--root", str(REPOSITORY)])
    assert stopped.value.code == 2
    assert told in capsys.readouterr().err


def test_which_digest_this_is(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["--version"])
    assert (stopped.value.code, capsys.readouterr().out) == (0, f"digest {__version__}\n")


def test_a_library_that_is_missing_is_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    stand_in(monkeypatch, fail(ModuleNotFoundError("no", name="jinja2")))
    assert main(["build"]) == 2
    assert capsys.readouterr().err == "jinja2 is not installed, which digest needs; install digest anew\n"
