"""What is a file, and what only looks like one."""

import os
import socket
import subprocess
from pathlib import Path

import pytest

from digest.model.finding import Finding
from digest.press.tree import Leaf, content_of, leaves, spelled


def walk(folder: Path) -> tuple[list[str], dict[str, str]]:
    findings: list[Finding] = []
    found = [leaf.path for leaf in leaves(folder, "seeds/", findings)]
    return found, {one.path: one.code for one in findings}


def test_in_order_and_without_what_is_hidden(tmp_path: Path) -> None:
    for path in ("b.txt", "a/z.txt", "a/b/c.txt", ".git/x.txt", "a/.x.txt", "a.txt"):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text("")
    assert walk(tmp_path) == (["seeds/a/b/c.txt", "seeds/a/z.txt", "seeds/a.txt", "seeds/b.txt"], {})
    assert walk(tmp_path / "nowhere") == ([], {})
    assert walk(tmp_path / "b.txt") == ([], {"seeds": "file-unreadable"})


def test_what_is_no_file_is_named_and_not_opened(tmp_path: Path) -> None:
    """None of these may be waited for, whatever it is called and wherever a link to it lies."""
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "to-pipe.txt").symlink_to("pipe.txt")
    (tmp_path / "zero.txt").symlink_to("/dev/zero")
    (tmp_path / "round.txt").symlink_to("round.txt")
    (tmp_path / "gone.txt").symlink_to("nowhere")
    (tmp_path / "folder").symlink_to(".")
    (tmp_path / "good.txt").write_text("x")
    (tmp_path / "link.txt").symlink_to("good.txt")
    with socket.socket(socket.AF_UNIX) as made:
        made.bind(str(tmp_path / "socket.txt"))
    found, said = walk(tmp_path)
    assert found == ["seeds/good.txt", "seeds/link.txt"]
    assert said == {
        "seeds/pipe.txt": "file-special",
        "seeds/to-pipe.txt": "file-special",
        "seeds/socket.txt": "file-special",
        "seeds/zero.txt": "path-outside",
        "seeds/round.txt": "file-unreadable",
        "seeds/gone.txt": "file-unreadable",
        "seeds/folder": "path-outside",
    }
    with pytest.raises(OSError, match="is no file"):
        content_of(Leaf("x", os.fsencode(tmp_path / "pipe.txt")))


def test_a_folder_beside_of_a_like_name_is_outside(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds-secret.txt").write_text("x")
    (tmp_path / "seeds" / "a.txt").symlink_to("../seeds-secret.txt")
    assert walk(tmp_path / "seeds") == ([], {"seeds/a.txt": "path-outside"})


def test_folders_in_folders_as_deep_as_the_system_takes_them(tmp_path: Path) -> None:
    here = os.open(tmp_path, os.O_RDONLY)
    for _ in range(2100):
        os.mkdir("d", dir_fd=here)
        deeper = os.open("d", os.O_RDONLY, dir_fd=here)
        os.close(here)
        here = deeper
    os.close(here)
    found, said = walk(tmp_path)
    subprocess.run(["rm", "-r", tmp_path / "d"], check=True)  # Python's own way is as deep as its stack
    assert found == []
    assert set(said.values()) == {"file-unreadable"}


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        (b"biasa.txt", "biasa.txt"),
        ("naïve é.txt".encode(), "naïve é.txt"),
        (b"caf\xe9.txt", r"caf\xe9.txt"),
        (b"x\n::error::a.txt", r"x\n::error::a.txt"),
        (b"a\x1b[31m.txt", r"a\x1b[31m.txt"),
        ("a\u202egpj.txt".encode(), r"a\u202egpj.txt"),
    ],
)
def test_names_are_shown_harmless(name: bytes, shown: str) -> None:
    assert spelled(name) == shown
    assert spelled(name).isprintable()
