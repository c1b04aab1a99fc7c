"""`build.py check`: every finding, and nothing written."""

import json

import pytest

from desk import Desk, tree

BAD = "because: x\nhappened: {set: kemarin}\n"


def test_nothing_is_written(desk: Desk) -> None:
    desk.write("content/overrides/000003-rusia.yml", BAD)
    desk.write("seeds/baru.txt", "Polri dan kepolisian Laos membahas peredaran narkotika di Vientiane.\n")
    before = tree(desk.root)
    assert desk.call("check") == 3
    assert tree(desk.root) == before


def test_the_codes_are_those_of_a_build(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    assert desk.call("check") == desk.call("build")
    desk.write("seeds/b.docx", b"PK")
    assert desk.call("check") == 1
    capsys.readouterr()
    assert desk.call("check", "--format", "json") == 1
    codes = {found["code"] for found in json.loads(capsys.readouterr().out)}
    assert "file-unknown" in codes


@pytest.mark.parametrize("form", ["text", "github", "gitlab", "sarif", "json"])
def test_every_form_on_standard_output_alone(
    desk: Desk, form: str, capsys: pytest.CaptureFixture[str]
) -> None:
    desk.write("content/overrides/000003-rusia.yml", BAD)
    assert desk.call("check", "--format", form) == 3
    printed = capsys.readouterr()
    assert "bad-date" in printed.out
    if form in ("gitlab", "sarif", "json"):
        json.loads(printed.out)
