"""`build.py quality`: how well the machine reads, on what editors have reviewed."""

import json
import re

import pytest

from desk import Desk
from digest.cli.quality import TEACHERS
from digest.vocabulary.tables import WEIGHTS


def reviewed(desk: Desk, many: int) -> list[str]:
    idents = desk.seed_ids()[:many]
    for ident in idents:
        desk.write(f"content/overrides/{ident}.yml", "because: Diperiksa.\nreviewed: true\n")
    return idents


def told(desk: Desk, capsys: pytest.CaptureFixture[str], *words: str) -> str:
    capsys.readouterr()
    assert desk.call("quality", *words) == 0
    return capsys.readouterr().out


def test_nobody_looked(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    said = told(desk, capsys)
    assert said.startswith("0 of 12 articles are reviewed")
    assert "%" not in said


def test_too_few_for_a_percentage(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    reviewed(desk, 9)
    said = told(desk, capsys)
    assert "9 of 12 articles are reviewed" in said
    assert "too few" in said
    assert "9 of 9" in said
    assert "%" not in said


def test_ten_are_enough(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    reviewed(desk, 12)
    said = told(desk, capsys)
    assert re.search(r"^title +100% of 12 \(76%-100%\) +100% of 12 \(76%-100%\) +0 +0$", said, re.MULTILINE)


def test_what_editors_took_back_counts_against_it(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    desk.write(
        "content/overrides/000003-rusia.yml",
        "because: Bukan mitra.\nreviewed: true\npartners: {remove: [RU], add: [MY]}\n",
    )
    counted = json.loads(told(desk, capsys, "--json"))
    partners = next(one for one in counted["fields"] if one["name"] == "partners")
    assert partners == {"name": "partners", "articles": 1, "right": 0, "wrong": 1, "missed": 1}
    assert {"field": "partners", "term": "rusia"}.items() <= {
        key: one[key] for one in counted["misleading"] for key in one if one["term"] == "rusia"
    }.items()
    assert "“rusia”" in told(desk, capsys)


def test_it_says_what_could_teach_and_how(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    assert "teach" not in told(desk, capsys)
    reviewed(desk, 2)
    desk.write(
        "content/overrides/000003-rusia.yml",
        "because: Bukan mitra.\nreviewed: true\npartners: {remove: [RU], add: [MY]}\n",
    )
    said = told(desk, capsys)
    many = json.loads(told(desk, capsys, "--json"))["reviewed"]
    assert (
        f"{many} reviewed articles could teach the machine; in how many it erred: in_scope 0, partners 1,"
        in said
    )
    assert f"  python benchmarks/judge.py --from-corrections {desk.root}\n" in said
    assert f"  python benchmarks/fit.py --from-corrections {desk.root}\n" in said
    teaching = json.loads(told(desk, capsys, "--json"))["teaching"]
    assert (teaching["articles"], teaching["erred"]["partners"], teaching["erred"]["place"]) == (many, 1, 0)
    assert len(teaching["commands"]) == 2


def test_every_field_that_is_weighed_is_taught_by_one_command() -> None:
    taught = [name for fields in TEACHERS.values() for name in fields]
    assert sorted(taught) == sorted({*WEIGHTS, "in_scope"} - {"scope"})
