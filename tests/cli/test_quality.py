"""`build.py quality`: how well the machine reads, as far as editors have looked."""

import json

import pytest

from desk import Desk


def reviewed(desk: Desk, count: int) -> None:
    idents = desk.seed_ids()[:count]
    desk.write(
        "content/overrides/tinjauan.yml",
        "".join(f'- {{article: "{ident}", because: Sudah diperiksa., reviewed: true}}\n' for ident in idents),
    )


def test_too_few_give_no_percentage(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    reviewed(desk, 3)
    assert desk.call("quality") == 0
    out = capsys.readouterr().out
    assert "3 of 12 articles are reviewed" in out
    assert "%" not in out


def test_enough_give_shares_with_their_intervals(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    reviewed(desk, 12)
    desk.write("content/overrides/000003-rusia.yml", "because: x\npartners: {add: [MY], remove: [RU]}\n")
    assert desk.call("quality") == 0
    out = capsys.readouterr().out
    assert "12 of 12 articles are reviewed" in out
    (line,) = [line for line in out.splitlines() if line.startswith("partners")]
    assert "%" in line
    assert line.split()[-2:] == ["1", "1"], "one wrong, one missed"


def test_json_gives_counts_alone(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    reviewed(desk, 2)
    assert desk.call("quality", "--json") == 0
    assert json.loads(capsys.readouterr().out)["reviewed"] == 2
