"""From staged files to the site, without a moment in which there is none."""

import hashlib
import json
import os
from pathlib import Path

import pytest

from digest.press.output import disk
from digest.press.output.hold import held
from digest.press.output.place import MANIFEST, OutputError, listed, place_of
from digest.press.output.publish import Staging


def publish(out: Path, files: dict[str, str]) -> Staging:
    place = place_of(out, ())
    with held(place):
        staging = Staging(place)
        for url, text in files.items():
            staging.write(url, text.encode())
        staging.publish()
    return staging


def tree(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.relative_to(folder).as_posix() != MANIFEST
    }


def test_a_first_site(tmp_path: Path) -> None:
    publish(tmp_path / "public", {"index.html": "satu", "mitra/laos.html": "dua"})
    assert tree(tmp_path / "public") == {"index.html": "satu", "mitra/laos.html": "dua"}
    assert listed(tmp_path / "public").keys() == {"index.html", "mitra/laos.html"}
    assert [path.name for path in tmp_path.iterdir()] == ["public"]


def test_what_is_gone_is_gone_and_empty_folders_too(tmp_path: Path) -> None:
    publish(tmp_path / "public", {"index.html": "satu", "mitra/laos.html": "dua"})
    publish(tmp_path / "public", {"index.html": "tiga"})
    assert tree(tmp_path / "public") == {"index.html": "tiga"}
    assert not (tmp_path / "public" / "mitra").exists()


def test_the_same_site_again_touches_nothing(tmp_path: Path) -> None:
    out = tmp_path / "public"
    publish(out, {"index.html": "satu"})
    before = {path: (path.stat().st_ino, path.stat().st_mtime_ns) for path in (out, *out.rglob("*"))}
    again = publish(out, {"index.html": "satu"})
    assert again.written == 0
    assert {path: (path.stat().st_ino, path.stat().st_mtime_ns) for path in (out, *out.rglob("*"))} == before


def test_an_unchanged_file_is_linked_not_written(tmp_path: Path) -> None:
    out = tmp_path / "public"
    publish(out, {"index.html": "satu", "a.html": "a"})
    inode = (out / "a.html").stat().st_ino
    publish(out, {"index.html": "dua", "a.html": "a"})
    assert (out / "a.html").stat().st_ino == inode
    assert tree(out) == {"a.html": "a", "index.html": "dua"}


def test_where_links_are_not_possible_files_are_copied(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "public"
    publish(out, {"index.html": "satu", "a.html": "a"})

    def refuse(*_: object) -> None:
        raise OSError("no links here")

    monkeypatch.setattr(os, "link", refuse)
    publish(out, {"index.html": "dua", "a.html": "a"})
    assert tree(out) == {"a.html": "a", "index.html": "dua"}


def test_a_file_that_somebody_changed_is_written_again(tmp_path: Path) -> None:
    out = tmp_path / "public"
    publish(out, {"index.html": "satu"})
    (out / "index.html").write_text("diubah")
    publish(out, {"index.html": "satu"})
    assert tree(out) == {"index.html": "satu"}


def test_a_file_that_is_stamped_is_not_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = tmp_path / "public"
    stamps = publish(out, {"index.html": "satu", "a.html": "a"}).stamped()
    read: list[str] = []
    monkeypatch.setattr("digest.press.output.publish.sha256_of", lambda path: read.append(path) or "")
    assert set(Staging(place_of(out, ()), stamps).old) == {"index.html", "a.html"}
    assert not read
    (out / "a.html").write_text("b")
    assert set(Staging(place_of(out, ()), stamps).old) == {"index.html"}


def test_stamps_hold_for_what_is_kept_and_what_is_written(tmp_path: Path) -> None:
    out = tmp_path / "public"
    publish(out, {"index.html": "satu", "a.html": "a"})
    staging = publish(out, {"index.html": "dua", "a.html": "a"})
    again = Staging(place_of(out, ()))
    assert {url: staging.stamps[url] for url in again.stamps} == again.stamps


def test_until_the_swap_the_old_site_is_whole(tmp_path: Path) -> None:
    out = tmp_path / "public"
    publish(out, {"index.html": "satu"})
    with held(place_of(out, ())):
        staging = Staging(place_of(out, ()))
        staging.write("index.html", b"dua")
        staging.write("baru.html", b"baru")
        assert tree(out) == {"index.html": "satu"}
    assert tree(out) == {"index.html": "satu"}
    assert [path.name for path in tmp_path.iterdir()] == ["public"], "what is not published leaves no trace"


def test_what_was_deleted_by_hand_and_is_no_more_is_not_listed(tmp_path: Path) -> None:
    out = tmp_path / "public"
    publish(out, {"index.html": "satu", "a.html": "a"})
    (out / "a.html").unlink()
    publish(out, {"index.html": "satu"})
    assert json.loads((out / MANIFEST).read_text())["files"].keys() == {"index.html"}


@pytest.mark.parametrize("without", ["disk.exchange", "both"])
def test_without_an_exchange_the_two_are_renamed(
    tmp_path: Path, without: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And where a folder cannot be moved at all, its files are."""
    out = tmp_path / "public"
    publish(out, {"index.html": "satu", "mitra/laos.html": "dua"})
    inode = out.stat().st_ino

    def refuse(*_: object) -> bool:
        raise OSError(18, "Invalid cross-device link")

    monkeypatch.setattr(disk, "exchange", (lambda *_: False) if without == "disk.exchange" else refuse)
    publish(out, {"index.html": "tiga", "topik/a.html": "empat"})
    assert tree(out) == {"index.html": "tiga", "topik/a.html": "empat"}
    assert (out.stat().st_ino == inode) is (without == "both")
    assert [path.name for path in tmp_path.iterdir()] == ["public"]


def test_a_swap_that_fails_puts_the_old_site_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = tmp_path / "public"
    publish(out, {"index.html": "satu"})
    rename = Path.rename

    def fail(self: Path, target: Path) -> Path:
        if self.name.endswith(".new"):
            raise OSError("disk gone")
        return rename(self, target)

    monkeypatch.setattr(disk, "exchange", lambda *_: False)
    monkeypatch.setattr(Path, "rename", fail)
    with pytest.raises(OSError, match="disk gone"):
        publish(out, {"index.html": "dua"})
    assert tree(out) == {"index.html": "satu"}


def test_the_folder_keeps_its_permissions(tmp_path: Path) -> None:
    out = tmp_path / "public"
    publish(out, {"index.html": "satu"})
    out.chmod(0o2775)
    publish(out, {"index.html": "dua"})
    assert out.stat().st_mode & 0o7777 == 0o2775


def test_the_manifest_can_be_checked_by_anyone(tmp_path: Path) -> None:
    publish(tmp_path / "public", {"index.html": "satu"})
    listed = json.loads((tmp_path / "public" / MANIFEST).read_text())
    assert listed["files"] == {"index.html": hashlib.sha256(b"satu").hexdigest()}


def test_a_folder_of_somebody_else_is_refused(tmp_path: Path) -> None:
    (tmp_path / "foto" / "data").mkdir(parents=True)
    (tmp_path / "foto" / "a.jpg").write_bytes(b"")
    for manifest in (None, "{}", '{"files": {}}', '{"files": {"index.html": "0"}}'):
        if manifest:
            (tmp_path / "foto" / MANIFEST).write_text(manifest)
        with pytest.raises(OutputError, match=r"no build of ours wrote \(a.jpg\)"):
            publish(tmp_path / "foto", {"index.html": "satu"})
        assert (tmp_path / "foto" / "a.jpg").exists()


def test_a_site_with_a_file_of_somebody_else_in_it_is_refused(tmp_path: Path) -> None:
    out = tmp_path / "public"
    publish(out, {"index.html": "satu"})
    (out / ".DS_Store").write_bytes(b"")
    publish(out, {"index.html": "dua"})
    (out / "skripsi.txt").write_text("x")
    with pytest.raises(OutputError, match=r"skripsi\.txt"):
        publish(out, {"index.html": "tiga"})
    assert tree(out) == {"index.html": "dua", "skripsi.txt": "x"}
