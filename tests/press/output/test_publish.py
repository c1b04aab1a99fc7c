"""From staged files to the site, without a moment in which there is none."""

import hashlib
import json
import os
from pathlib import Path

import pytest

from digest.press.output.publish import MANIFEST, OutputError, Staging, check_output, read_manifest


def publish(out: Path, files: dict[str, str]) -> Staging:
    staging = Staging(out)
    for url, text in files.items():
        staging.write(url, text.encode())
    staging.swap()
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
    assert set(read_manifest(tmp_path / "public")) == {"index.html", "mitra/laos.html"}
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
    stamps = publish(out, {"index.html": "satu", "a.html": "a"}).stamps
    read: list[str] = []
    read_bytes = Path.read_bytes
    monkeypatch.setattr(Path, "read_bytes", lambda self: read.append(self.name) or read_bytes(self))
    assert set(Staging(out, stamps).old) == {"index.html", "a.html"}
    assert read == [Path(MANIFEST).name]
    (out / "a.html").write_text("b")
    assert set(Staging(out, stamps).old) == {"index.html"}


def test_stamps_hold_for_what_is_kept_and_what_is_written(tmp_path: Path) -> None:
    out = tmp_path / "public"
    publish(out, {"index.html": "satu", "a.html": "a"})
    staging = publish(out, {"index.html": "dua", "a.html": "a"})
    again = Staging(out)
    assert {url: staging.stamps[url] for url in again.stamps} == again.stamps


def test_until_the_swap_the_old_site_is_whole(tmp_path: Path) -> None:
    out = tmp_path / "public"
    publish(out, {"index.html": "satu"})
    staging = Staging(out)
    staging.write("index.html", b"dua")
    staging.write("baru.html", b"baru")
    assert tree(out) == {"index.html": "satu"}


def test_what_a_killed_build_left_does_not_reach_the_next_site(tmp_path: Path) -> None:
    out = tmp_path / "public"
    publish(out, {"index.html": "satu"})
    killed = Staging(out)
    killed.write("setengah.html", b"...")
    publish(out, {"index.html": "dua"})
    assert tree(out) == {"index.html": "dua"}
    assert [path.name for path in tmp_path.iterdir()] == ["public"]


def test_a_build_killed_within_the_swap_is_mended_by_the_next(tmp_path: Path) -> None:
    """Between the two renames of a swap there is no site at its place; the old one lies beside it."""
    out = tmp_path / "public"
    publish(out, {"index.html": "satu", "a.html": "a"})
    out.rename(tmp_path / ".public.old")
    staging = Staging(out)
    assert tree(out) == {"a.html": "a", "index.html": "satu"}
    staging.discard()


def test_a_swap_that_fails_puts_the_old_site_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = tmp_path / "public"
    publish(out, {"index.html": "satu"})
    rename = Path.rename

    def fail(self: Path, target: Path) -> Path:
        if self.name.endswith(".new"):
            raise OSError("disk gone")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", fail)
    with pytest.raises(OSError, match="disk gone"):
        publish(out, {"index.html": "dua"})
    assert tree(out) == {"index.html": "satu"}


def test_discarding_leaves_no_trace(tmp_path: Path) -> None:
    staging = Staging(tmp_path / "public")
    staging.write("index.html", b"satu")
    staging.discard()
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    "manifest", ["", "[]", "{}", '{"files": []}', '{"files": {"a": 1}}', '{"files": null}', "\x00"]
)
def test_a_broken_manifest_means_nothing_is_known(tmp_path: Path, manifest: str) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / MANIFEST).write_text(manifest)
    assert read_manifest(tmp_path) == {}


def test_the_manifest_can_be_checked_by_anyone(tmp_path: Path) -> None:
    publish(tmp_path / "public", {"index.html": "satu"})
    listed = json.loads((tmp_path / "public" / MANIFEST).read_text())
    assert listed["files"] == {"index.html": hashlib.sha256(b"satu").hexdigest()}


def test_refuses_a_folder_of_somebody_else(tmp_path: Path) -> None:
    (tmp_path / "foto").mkdir()
    (tmp_path / "foto" / "a.jpg").write_bytes(b"")
    with pytest.raises(OutputError, match="no build of ours"):
        check_output(tmp_path / "foto", ())
    assert (tmp_path / "foto" / "a.jpg").exists()


def test_accepts_none_an_empty_one_and_its_own(tmp_path: Path) -> None:
    (tmp_path / "kosong").mkdir()
    publish(tmp_path / "public", {"index.html": "satu"})
    for name in ("baru", "deep/er", "kosong", "public"):
        check_output(tmp_path / name, (tmp_path / "seeds",))


@pytest.mark.parametrize("out", ["seeds", "seeds/public", "."])
def test_refuses_to_lie_over_its_own_input(tmp_path: Path, out: str) -> None:
    (tmp_path / "seeds").mkdir()
    with pytest.raises(OutputError, match="own input"):
        check_output(tmp_path / out, (tmp_path / "seeds",))


def test_refuses_a_file(tmp_path: Path) -> None:
    (tmp_path / "public").write_text("")
    with pytest.raises(OutputError, match="is a file"):
        check_output(tmp_path / "public", ())
    with pytest.raises(OutputError):
        check_output(tmp_path / "public" / "deeper", ())
