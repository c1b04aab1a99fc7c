"""Into a folder that has to stay."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from digest.press.output import disk, tied
from digest.press.output.hold import OutputBusyError, held
from digest.press.output.place import MANIFEST, Place, files_in, place_of
from digest.press.output.publish import Staging

OLD = {"index.html": "satu", "mitra/laos.html": "dua", "sama.html": "=", "berkas": "x", "map/a.html": "y"}
NEW = {"index.html": "tiga", "topik/a.html": "empat", "sama.html": "=", "berkas/a.html": "z", "map": "w"}


def publish(place: Place, files: dict[str, str]) -> None:
    with held(place):
        staging = Staging(place)
        for url, text in files.items():
            staging.write(url, text.encode())
        staging.publish()


def tree(folder: Path) -> dict[str, str]:
    return {url: entry_text(folder / url) for url in files_in(folder) if url != MANIFEST}


def entry_text(path: Path) -> str:
    return path.read_text()


@pytest.fixture
def place(tmp_path: Path) -> Place:
    (tmp_path / "public").mkdir()
    place = replace(place_of(tmp_path / "public", ()), tied=True)
    publish(place, OLD)
    return place


def test_the_folder_stays_and_its_files_are_exactly_those_of_the_site(place: Place) -> None:
    inode, same = place.folder.stat().st_ino, (place.folder / "sama.html").stat().st_ino
    assert tree(place.folder) == OLD
    publish(place, NEW)
    assert tree(place.folder) == NEW
    assert place.folder.stat().st_ino == inode
    assert (place.folder / "sama.html").stat().st_ino == same
    assert not (place.folder / "mitra").exists()
    assert [path.name for path in place.folder.parent.iterdir()] == ["public"]


def test_until_all_is_staged_the_old_site_is_whole(place: Place) -> None:
    with held(place):
        Staging(place).write("index.html", b"tiga")
        assert tree(place.folder) == OLD
        with pytest.raises(OutputBusyError), held(place):
            pass
    with held(place):
        assert not place.staged.exists()


@pytest.mark.parametrize("moves", range(6))
def test_killed_at_any_move_it_is_brought_to_its_end_by_the_next(
    place: Place, moves: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    class KilledError(Exception):
        pass

    left = moves

    def dying(self: object, *args: object) -> None:
        nonlocal left
        if not left:
            raise KilledError
        left -= 1
        whole(self, *args)  # type: ignore[arg-type]

    whole = tied._move if moves < 5 else tied._take_away
    left = moves if moves < 5 else moves - 5
    with monkeypatch.context() as patch, pytest.raises(KilledError):
        patch.setattr(tied, whole.__name__, dying)
        publish(place, NEW)
    assert place.ready.exists()
    with held(place):
        assert tree(place.folder) == NEW
    publish(place, OLD)
    assert tree(place.folder) == OLD


def test_a_folder_that_came_from_another_disk_is_copied(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = Path.replace

    def across(self: Path, target: Path) -> Path:
        if self.is_relative_to(place.ready) and target.parent.name == "topik":
            raise OSError(18, "Invalid cross-device link")
        return whole(self, target)

    monkeypatch.setattr(Path, "replace", across)
    publish(place, NEW)
    assert tree(place.folder) == NEW


def test_what_is_no_longer_tied_is_brought_to_its_end_too(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(place.folder, place.ready)
    (place.ready / "index.html").write_text("baru")
    free = replace(place, tied=False)
    with held(free):
        assert tree(place.folder)["index.html"] == "baru"
    monkeypatch.setattr(disk, "exchange", lambda *_: False)
    publish(free, NEW)
    assert tree(place.folder) == NEW
