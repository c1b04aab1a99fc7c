"""One build at a time, and what a killed one left put right."""

import shutil
from pathlib import Path

import pytest

from digest.press.output.hold import OutputBusyError, held
from digest.press.output.place import MANIFEST, OutputError, place_of
from digest.press.output.publish import manifest


def site(folder: Path, **files: str) -> None:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)
    (folder / MANIFEST).parent.mkdir(parents=True, exist_ok=True)
    (folder / MANIFEST).write_bytes(manifest(dict.fromkeys(files, "")))


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_second_build_leaves_at_once_and_the_first_is_not_disturbed(tmp_path: Path) -> None:
    place = place_of(tmp_path / "public", ())
    with held(place):
        place.staged.mkdir()
        for _ in range(2):
            with pytest.raises(OutputBusyError, match="another build"), held(place):
                pass
        assert names(tmp_path) == [".public.lock", ".public.new"]
    assert names(tmp_path) == []


def test_what_a_killed_build_left_is_cleared(tmp_path: Path) -> None:
    """Half written, without a manifest: the lock that is left says whose it is."""
    place = place_of(tmp_path / "public", ())
    site(place.folder, satu="1")
    try:
        with held(place):
            (place.staged / "a").mkdir(parents=True)
            saved = place.lock.read_bytes()
            raise KeyError
    except KeyError:
        pass
    assert names(tmp_path) == ["public"]
    place.lock.write_bytes(saved)
    (place.staged / "a").mkdir(parents=True)
    with held(place):
        pass
    assert names(tmp_path) == ["public"]


@pytest.mark.parametrize("killed", [True, False])
def test_a_site_that_was_set_aside_is_put_back(tmp_path: Path, killed: bool) -> None:
    """Between the two renames of a system without an exchange; from an older version also without a lock."""
    place = place_of(tmp_path / "public", ())
    with held(place):
        said = place.lock.read_bytes()
    site(place.aside, satu="1")
    site(place.staged, dua="2")
    if killed:
        place.lock.write_bytes(said)
    with held(place):
        assert (place.folder / "satu").exists()
    assert names(tmp_path) == ["public"]


def test_what_cannot_be_taken_away_now_is_later(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The site is published by then: nothing is refused for it."""

    def refuse(_: Path) -> None:
        raise PermissionError(13, "Permission denied")

    place = place_of(tmp_path / "public", ())
    with held(place):
        (place.staged / "a").mkdir(parents=True)
        monkeypatch.setattr("digest.press.output.disk.remove", refuse)
    assert names(tmp_path) == [".public.lock", ".public.new"]
    monkeypatch.undo()
    with held(place):
        pass
    assert names(tmp_path) == []


@pytest.mark.parametrize("name", [".public.new", ".public.old"])
def test_a_folder_of_yours_of_that_name_is_not_touched(tmp_path: Path, name: str) -> None:
    (tmp_path / name).mkdir()
    (tmp_path / name / "skripsi.txt").write_text("x")
    for _ in range(2):
        with pytest.raises(OutputError, match="in the way"), held(place_of(tmp_path / "public", ())):
            pass
    assert (tmp_path / name / "skripsi.txt").read_text() == "x"
    assert names(tmp_path) == [name]


def test_a_file_of_yours_where_the_lock_goes_is_not_touched(tmp_path: Path) -> None:
    (tmp_path / ".public.lock").write_text("mine")
    with pytest.raises(OutputError, match="in the way"), held(place_of(tmp_path / "public", ())):
        pass
    assert (tmp_path / ".public.lock").read_text() == "mine"


def test_the_last_old_site_does_not_stay(tmp_path: Path) -> None:
    place = place_of(tmp_path / "public", ())
    site(place.folder, satu="1")
    shutil.copytree(place.folder, place.aside)
    with held(place):
        assert names(tmp_path) == [".public.lock", "public"]
