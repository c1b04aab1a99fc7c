"""`build.py diff OLD NEW`: what changed between two built sites."""

from pathlib import Path

import pytest

from desk import Desk
from digest.cli import main

IDENT = "000003-rusia"


def test_nothing_where_nothing_changed(pristine: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["diff", str(pristine.out), str(pristine.out)]) == 0
    assert capsys.readouterr().out == ""


def test_a_correction_with_before_after_and_why(
    desk: Desk, pristine: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    desk.write(
        f"content/overrides/{IDENT}.yml",
        "because: Menurut siaran pers.\npartners: {add: [MY], remove: [RU]}\n",
    )
    desk.build()
    assert main(["diff", str(pristine.out), str(desk.out)]) == 0
    told = capsys.readouterr().out
    assert IDENT in told
    assert "Menurut siaran pers." in told
    assert "MY" in told
    assert "RU" in told


def test_articles_that_came_and_went(desk: Desk, pristine: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    desk.delete(f"seeds/{IDENT}.txt")
    desk.write("seeds/baru.txt", "Polri dan kepolisian Laos membahas peredaran narkotika di Vientiane.\n")
    desk.build()
    assert main(["diff", str(pristine.out), str(desk.out)]) == 0
    told = capsys.readouterr().out
    assert f"artikel/{IDENT}.html" in told or IDENT in told
    assert "baru" in told


def test_a_title_cannot_write_markdown(
    desk: Desk, pristine: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    desk.write(
        "seeds/jahat.txt",
        "Polri dan Laos <script>alert(1)</script> [x](javascript:alert(1)) Bahas Narkotika\n\n"
        "Polri dan kepolisian Laos membahas peredaran narkotika di Vientiane.\n",
    )
    desk.build()
    assert main(["diff", str(pristine.out), str(desk.out)]) == 0
    told = capsys.readouterr().out
    assert "<script>" not in told
    assert "[x](" not in told


@pytest.mark.parametrize(
    "content", [None, "", "[]", '{"schema_version": 99, "articles": []}', '{"articles": 3}']
)
def test_what_is_no_site_is_said(
    pristine: Desk, tmp_path: Path, content: str | None, capsys: pytest.CaptureFixture[str]
) -> None:
    if content is not None:
        (tmp_path / "data").mkdir()
        (tmp_path / "data" / "articles.json").write_text(content)
        (tmp_path / "data" / "manifest.json").write_text('{"files": {}}')
    assert main(["diff", str(pristine.out), str(tmp_path)]) == 2
    printed = capsys.readouterr().err
    assert str(tmp_path) in printed
    assert "Traceback" not in printed
