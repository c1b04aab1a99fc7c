"""Who is told what, and where."""

import json
from pathlib import Path

import pytest

from desk import Desk

BAD = "because: x\nhappened: {set: kemarin}\n"
PATH = "content/overrides/000003-rusia.yml"


def test_a_job_on_github_has_all_findings_on_its_page(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    page = tmp_path / "summary.md"
    page.write_text("before\n")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(page))
    (desk.root / ".." / ".git").mkdir()
    desk.write(PATH, BAD)
    assert desk.call("build", "--format", "github") == 3
    assert f"::error file=project/{PATH},line=2,col=17,title=bad-date::" in capsys.readouterr().out
    assert page.read_text().startswith("before\n### refused, ")
    assert f"project/{PATH}:2:17: error: bad-date: " in page.read_text()
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "none" / "x.md"))
    assert desk.call("check", "--format", "github") == 3
    assert "summary of the job cannot be written" in capsys.readouterr().err


@pytest.mark.parametrize("form", ["gitlab", "sarif"])
def test_where_the_form_goes_into_a_file_the_log_names_the_findings(
    desk: Desk, form: str, capsys: pytest.CaptureFixture[str]
) -> None:
    desk.write(PATH, BAD)
    assert desk.call("check", "--format", form) == 3
    printed = capsys.readouterr()
    assert json.loads(printed.out)
    assert f"{PATH}:2:17: error: bad-date: " in printed.err
