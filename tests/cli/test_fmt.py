"""`build.py fmt`: corrections in their one form."""

import pytest

from desk import Desk

IDENT = "000003-rusia"
PATH = f"content/overrides/{IDENT}.yml"
LOOSE = "happened:   {set:   2023-02-01}\n# dari Rina\nbecause:  'Menurut siaran pers.'\n"


def test_comments_and_meaning_stay(desk: Desk) -> None:
    desk.write(PATH, LOOSE)
    desk.build()
    before = desk.site()
    assert desk.call("fmt") == 0
    text = desk.read(PATH)
    assert text != LOOSE
    assert "# dari Rina" in text
    assert desk.call("fmt", "--check") == 0
    desk.build()
    page = f"artikel/{IDENT}.html"
    assert before[page] == desk.site()[page]


def test_check_writes_nothing_and_shows_what_would_change(
    desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    desk.write(PATH, LOOSE)
    assert desk.call("fmt", "--check") == 1
    assert desk.read(PATH) == LOOSE
    assert "-happened:   {set:   2023-02-01}" in capsys.readouterr().out


def test_one_file_alone(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    desk.write(PATH, LOOSE)
    desk.write("content/overrides/000001-fiji.yml", LOOSE)
    assert desk.call("fmt", IDENT) == 0
    assert desk.read("content/overrides/000001-fiji.yml") == LOOSE
    assert desk.call("fmt", "000003-rusa") == 2
    assert IDENT in capsys.readouterr().err


def test_a_file_that_is_no_yaml_is_left_alone_and_said(
    desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    desk.write(PATH, "because: [x\n")
    desk.write("content/overrides/000001-fiji.yml", LOOSE)
    assert desk.call("fmt") == 1
    assert desk.read(PATH) == "because: [x\n"
    assert desk.read("content/overrides/000001-fiji.yml") != LOOSE
    assert "error: yaml-syntax" in capsys.readouterr().out
