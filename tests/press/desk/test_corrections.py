"""The only files of the project that the program writes."""

from pathlib import Path

import pytest

from digest.press.desk.corrections import UnsafePathError, draft_of, save

PATH = "content/overrides/a.yml"


def test_a_file_is_written_whole(tmp_path: Path) -> None:
    assert save(tmp_path, PATH, "because: x\n").read_text() == "because: x\n"
    save(tmp_path, PATH, "because: y\n")
    assert [path.name for path in (tmp_path / "content" / "overrides").iterdir()] == ["a.yml"]
    assert (tmp_path / PATH).read_text() == "because: y\n"


@pytest.mark.parametrize("path", ["content/overrides/../../a.yml", "content/site.yml", "a.yml"])
def test_nothing_else_is_written(tmp_path: Path, path: str) -> None:
    (tmp_path / "content").mkdir()
    with pytest.raises(UnsafePathError):
        save(tmp_path, path, "because: x\n")
    assert not list(tmp_path.rglob("*.yml"))


def test_no_link_leads_out(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "project" / "content").mkdir(parents=True)
    (tmp_path / "project" / "content" / "overrides").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(UnsafePathError, match="leads out"):
        save(tmp_path / "project", PATH, "because: x\n")
    assert not list((tmp_path / "elsewhere").iterdir())


def test_a_draft_is_hidden_from_the_build(tmp_path: Path) -> None:
    draft = draft_of(tmp_path, PATH)
    assert draft.parent == (tmp_path / PATH).parent
    assert draft.name.startswith(".")
    assert draft.suffix == ".yml"
