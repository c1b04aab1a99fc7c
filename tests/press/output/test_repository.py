"""Paths of findings as the repository has them."""

from pathlib import Path

import pytest

from digest.model.finding import Finding, Severity
from digest.press.output.repository import in_repository


@pytest.mark.parametrize(
    ("path", "seeds", "placed"),
    [
        ("content/countries.yml", "situs/seeds", "situs/content/countries.yml"),
        ("seeds/a.txt", "situs/seeds", "situs/seeds/a.txt"),
        ("berita/a.txt", "berita", "berita/a.txt"),
        ("berita/a.txt", "situs/../berita", "berita/a.txt"),
        ("", "situs/seeds", ""),
        ("/elsewhere/public", "situs/seeds", "/elsewhere/public"),
    ],
)
def test_a_project_in_a_folder_of_the_repository(tmp_path: Path, path: str, seeds: str, placed: str) -> None:
    (tmp_path / ".git").mkdir()
    for folder in ("situs/seeds", "berita"):
        (tmp_path / folder).mkdir(parents=True)
    found = Finding(Severity.ERROR, "x", path, "m", 3, 1)
    (told,) = in_repository([found], tmp_path / "situs", tmp_path / seeds)
    assert (told.path, told.line) == (placed, 3)


def test_a_project_that_is_the_repository_or_in_none(tmp_path: Path) -> None:
    found = Finding(Severity.ERROR, "x", "content/a.yml", "m")
    assert in_repository([found], tmp_path, tmp_path / "seeds") == (found,)
    (tmp_path / ".git").write_text("gitdir: elsewhere")
    assert in_repository([found], tmp_path, tmp_path / "seeds") == (found,)
