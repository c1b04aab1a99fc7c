"""`build.py review`: what is worth a look, and the correction that settles it."""

import re

import pytest

from desk import Desk


def queue(desk: Desk, capsys: pytest.CaptureFixture[str], *words: str) -> list[str]:
    """The ids that are listed, in their order."""
    capsys.readouterr()
    assert desk.call("review", *words) == 0
    return re.findall(r"^(\S+)  \(\d+ pages\)", capsys.readouterr().out, re.MULTILINE)


def pasted(desk: Desk, ident: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Do as the list says: put what it prints into the file that it names."""
    capsys.readouterr()
    assert desk.call("review", ident) == 0
    out = capsys.readouterr().out
    for path, text in re.findall(r"make (\S+) read.*\n((?:    .*\n)+)", out):
        desk.write(path, "".join(line[4:] + "\n" for line in text.splitlines()))


def test_what_is_pasted_leaves_the_list(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    before = queue(desk, capsys, "--most", "100")
    assert len(before) > 1
    pasted(desk, before[0], capsys)
    assert desk.call("check") == 0, capsys.readouterr().out
    assert queue(desk, capsys, "--most", "100") == before[1:]


def test_no_more_than_asked_for(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    assert len(queue(desk, capsys, "--most", "1")) == 1


def test_one_article(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    first = queue(desk, capsys)[0]
    assert queue(desk, capsys, first) == [first]
    assert desk.call("review", "nobody-at-all") == 2
