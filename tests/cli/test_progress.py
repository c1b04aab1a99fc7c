"""The line that tells how far a build is."""

import io

import pytest

from digest.cli import progress
from digest.cli.progress import Progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    now = [0.0]
    monkeypatch.setattr(progress.time, "monotonic", lambda: now[0])
    monkeypatch.delenv("CI", raising=False)
    return now


def test_a_long_build_tells_and_leaves_no_trace(clock: list[float]) -> None:
    terminal = Terminal()
    told = Progress(terminal)
    told(1, 2000)
    assert terminal.getvalue() == ""
    clock[0] = 1.5
    told(900, 2000)
    told(901, 2000)
    assert terminal.getvalue() == "\r900 of 2,000 tasks"
    told.end()
    assert terminal.getvalue().endswith("\r" + " " * len("900 of 2,000 tasks") + "\r")


def test_a_short_build_says_nothing(clock: list[float]) -> None:
    terminal = Terminal()
    told = Progress(terminal)
    told(5, 5)
    told.end()
    assert terminal.getvalue() == ""


def test_nobody_is_told_in_a_pipe_or_in_ci(clock: list[float], monkeypatch: pytest.MonkeyPatch) -> None:
    pipe, terminal = io.StringIO(), Terminal()
    told = Progress(pipe)
    monkeypatch.setenv("CI", "true")
    in_ci = Progress(terminal)
    clock[0] = 60.0
    told(900, 2000)
    in_ci(900, 2000)
    assert pipe.getvalue() == terminal.getvalue() == ""
