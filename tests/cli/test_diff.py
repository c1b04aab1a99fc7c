"""`build.py diff OLD NEW`, as the shell sees it."""

import json
from pathlib import Path

import pytest

from desk import Desk
from digest.cli.main import main

IDENT = "000003-rusia"


def told(old: Path, new: Path, capsys: pytest.CaptureFixture[str]) -> str:
    capsys.readouterr()
    assert main(["diff", str(old), str(new)]) == 0
    return capsys.readouterr().out


def test_nothing_where_nothing_changed(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    assert told(desk.out, desk.out, capsys) == ""


def test_what_a_correction_changed_and_why(
    desk: Desk, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    desk.call(
        "correct",
        IDENT,
        "topics=+korupsi",
        "happened=2024-11-05",
        "--because",
        "Menurut *pers*.",
        "--by",
        "R",
    )
    desk.build(tmp_path / "new")
    said = told(desk.out, tmp_path / "new", capsys)
    assert "### Articles with other tags: 1" in said
    assert "→ 2024-11-05; corrected: Menurut \\*pers\\*. (R, " in said
    assert "+ korupsi (primary)" in said
    assert "| `korupsi` | 0 | 1 |" in said
    assert "`mitra/rusia/korupsi.html`" in said
    back = told(tmp_path / "new", desk.out, capsys)
    assert "no longer corrected: Menurut \\*pers\\*." in back


def test_an_article_that_came(desk: Desk, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = (
        "Polri dan Kepolisian Laos sepakat memberantas penyelundupan narkotika dari Laos ke Indonesia.\n\n"
        "Indonesia dan Laos akan menangkap sindikat narkotika lintas negara, kata Kapolri di Vientiane.\n"
    )
    desk.write("seeds/baru.txt", text)
    desk.build(tmp_path / "new")
    said = told(desk.out, tmp_path / "new", capsys)
    assert "### Articles that came: 1" in said
    assert "(`baru`)" in said
    assert "| `LA` |" in said
    assert "### Articles that went: 1" in told(tmp_path / "new", desk.out, capsys)


@pytest.mark.parametrize(
    "spoil",
    [
        lambda out: (out / "data/articles.json").unlink(),
        lambda out: (out / "data/articles.json").write_text("{"),
        lambda out: (out / "data/articles.json").write_text("[" * 100_000),
        lambda out: (out / "data/articles.json").write_text("[]"),
        lambda out: (out / "data/articles.json").write_text('{"schema_version": 99, "articles": []}'),
        lambda out: (out / "data/articles.json").write_text('{"schema_version": 1, "articles": [1]}'),
        lambda out: (out / "data/articles.json").write_text(
            '{"schema_version": 1, "articles": [{"id": "x"}]}'
        ),
        lambda out: (out / "data/manifest.json").unlink(),
        lambda out: (out / "data/manifest.json").write_text('{"files": 7}'),
    ],
)
def test_no_site_is_one_line(
    desk: Desk, tmp_path: Path, spoil: object, capsys: pytest.CaptureFixture[str]
) -> None:
    desk.build(tmp_path / "new")
    spoil(tmp_path / "new")  # type: ignore[operator]
    assert main(["diff", str(desk.out), str(tmp_path / "new")]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert len(said.err.splitlines()) == 1


def test_a_large_site_is_read_from_its_parts(
    desk: Desk, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Beyond so many articles there is no one file of all records."""
    desk.build(tmp_path / "new")
    manifest = tmp_path / "new/data/manifest.json"
    files = json.loads(manifest.read_text())
    del files["files"]["data/articles.json"]
    manifest.write_text(json.dumps(files))
    (tmp_path / "new/data/articles.json").unlink()
    assert "Articles" not in told(desk.out, tmp_path / "new", capsys)
    part = next((tmp_path / "new/data/articles").glob("*.jsonl"))
    part.write_text("")
    assert "### Articles that went" in told(desk.out, tmp_path / "new", capsys)


def test_nothing_is_written(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    before = {path: path.stat().st_mtime_ns for path in desk.root.rglob("*")}
    told(desk.out, desk.out, capsys)
    assert {path: path.stat().st_mtime_ns for path in desk.root.rglob("*")} == before
    assert json.loads(desk.read("public/data/articles.json"))["articles"]
