"""What must be whole or not done."""

import resource
import subprocess
import sys
from pathlib import Path

import pytest

from digest.press.output import disk

CHILD = """
import resource, sys
from digest.press.output import disk
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
try:
    disk.write(sys.argv[1], b"x" * 5000)
except OSError as error:
    print(error.filename, error.strerror)
"""


def test_a_write_that_is_cut_short_is_an_error(tmp_path: Path) -> None:
    """A limit on the size of files acts as a full disk does: the first write takes what fits."""
    path = str(tmp_path / "a")
    done = subprocess.run([sys.executable, "-c", CHILD, path], capture_output=True, text=True, check=True)
    assert done.stdout == f"{path} File too large\n"
    assert resource.getrlimit(resource.RLIMIT_FSIZE)[0] != 1000
    disk.write(path, b"y" * 5000)
    assert Path(path).read_bytes() == b"y" * 5000


def test_two_folders_change_places(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / name / name).mkdir(parents=True)
    if not disk.exchange(tmp_path / "a", tmp_path / "b"):
        pytest.skip("no exchange on this system")
    assert (tmp_path / "a" / "b").exists()
    assert (tmp_path / "b" / "a").exists()
    with pytest.raises(FileNotFoundError):
        disk.exchange(tmp_path / "a", tmp_path / "c")


def test_a_link_is_taken_away_and_not_what_it_leads_to(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").symlink_to("a")
    for name in ("b", "nothing"):
        disk.remove(tmp_path / name)
    assert [path.name for path in tmp_path.iterdir()] == ["a"]
    disk.remove(tmp_path / "a")
    assert not list(tmp_path.iterdir())


def test_where_links_are_not_possible_a_file_is_copied(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError("no links here")

    (tmp_path / "a").write_text("x")
    monkeypatch.setattr(disk.os, "link", refuse)
    disk.link(str(tmp_path / "a"), str(tmp_path / "b"))
    assert (tmp_path / "b").read_text() == "x"
