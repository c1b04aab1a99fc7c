"""What a build reads."""

import os
from pathlib import Path

import pytest

from digest.press import seeds
from digest.press.inputs import take, take_content
from digest.press.shipped import shipped
from digest.press.tree import Leaf, content_of


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for path, text in {
        "seeds/b.txt": "b",
        "seeds/deep/a.md": "a",
        "seeds/.DS_Store": "",
        "seeds/.git/c.txt": "",
        "content/site.yml": "title: x",
        "content/pages/tentang.md": "# x",
        "content/overrides/b.yml": "x",
        "content/schemas/site.schema.json": "{}",
        "content/overrides/b.yml~": "x",
        "templates/base.html": "<html>",
        "templates/static/site.css": "a{}",
    }.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text)
    return tmp_path


def test_takes_each_file_by_its_path(root: Path) -> None:
    taken = take(root, root / "seeds")
    assert list(taken.seeds.items()) == [("seeds/b.txt", b"b"), ("seeds/deep/a.md", b"a")]
    assert list(taken.content) == [
        "content/overrides/b.yml",
        "content/overrides/b.yml~",  # it may hide something
        "content/pages/tentang.md",
        "content/site.yml",
    ]
    assert taken.templates["base.html"] == b"<html>"
    assert taken.static["static/site.css"] == b"a{}"


def test_templates_lie_over_those_that_are_shipped(root: Path) -> None:
    (root / "templates" / "frame.html").write_text("own")
    taken = take(root, root / "seeds")
    assert taken.templates["frame.html"] == b"own"
    assert taken.templates["listing.html"] == (shipped() / "templates" / "listing.html").read_bytes()


def test_tables_that_are_shipped_are_taken_where_the_project_says_so(root: Path) -> None:
    assert not [path for path in take_content(root) if path.startswith("shipped/")]
    (root / "content" / "site.yml").write_text("title: x\nvocabulary: shipped\n")
    brought = {path for path in take_content(root) if path.startswith("shipped/")}
    assert {"shipped/content/ranks.yml", "shipped/content/topics/tppo.yml"} <= brought
    assert not [path for path in brought if "overrides" in path or "pages" in path or "site.yml" in path]


def test_what_only_editors_use_is_passed_over_in_silence(root: Path) -> None:
    taken = take(root, root / "seeds")
    assert not [path for path in taken.content if "schemas" in path]
    assert not [finding for finding in taken.findings if "schemas" in finding.path]


def test_a_file_nobody_reads_is_said(root: Path) -> None:
    (root / "seeds" / "gambar.jpg").write_bytes(b"")
    found = {(finding.code, finding.path) for finding in take(root, root / "seeds").findings}
    assert ("file-unknown", "seeds/gambar.jpg") in found


def test_seeds_may_lie_elsewhere(root: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    other = tmp_path_factory.mktemp("x") / "berita"
    other.mkdir()
    (other / "c.txt").write_text("c")
    assert take(root, other).seeds == {"berita/c.txt": b"c"}


def test_a_missing_folder_is_an_empty_one(root: Path) -> None:
    assert take(root, root / "nothing").seeds == {}


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="no symbolic links here")
def test_no_link_leads_out_of_the_tree(root: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    secret = tmp_path_factory.mktemp("secret") / "passwd.txt"
    secret.write_text("secret")
    (root / "seeds" / "link.txt").symlink_to(secret)
    (root / "seeds" / "folder").symlink_to(secret.parent)
    (root / "seeds" / "loop").symlink_to(root / "seeds")
    taken = take(root, root / "seeds")
    assert list(taken.seeds) == ["seeds/b.txt", "seeds/deep/a.md"]
    said = {(finding.code, finding.path) for finding in taken.findings}
    assert said == {("path-outside", f"seeds/{name}") for name in ("link.txt", "folder", "loop")}


def test_an_unreadable_file_is_said_and_the_rest_taken(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def opened(leaf: Leaf) -> bytes:
        if leaf.path.endswith("b.txt"):
            raise PermissionError(13, "Permission denied")
        return content_of(leaf)

    monkeypatch.setattr(seeds, "content_of", opened)
    taken = take(root, root / "seeds")
    assert list(taken.seeds) == ["seeds/deep/a.md"]
    assert ("file-unreadable", "seeds/b.txt") in {(finding.code, finding.path) for finding in taken.findings}


def test_a_folder_of_the_project_that_is_a_link_is_read_and_said(
    root: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    other = tmp_path_factory.mktemp("other") / "seeds"
    (root / "seeds").rename(other)
    (root / "seeds").symlink_to(other)
    taken = take(root, root / "seeds")
    assert list(taken.seeds) == ["seeds/b.txt", "seeds/deep/a.md"]
    assert [(f.code, f.severity, f.path) for f in taken.findings if f.path == "seeds"] == [
        ("folder-linked", "note", "seeds")
    ]


def test_what_lies_about_is_passed_over_in_silence(root: Path) -> None:
    before = take(root, root / "seeds")
    for name in (
        "Thumbs.db",
        "~$b.docx",
        "README.md",
        "b.txt~",
        "deep/desktop.ini",
        "Halaman_files/iklan.html",
    ):
        (root / "seeds" / name).parent.mkdir(exist_ok=True)
        (root / "seeds" / name).write_text("x")
    (root / "seeds" / "Halaman.html").write_text("<p>x")
    after = take(root, root / "seeds")
    assert set(after.seeds) - set(before.seeds) == {"seeds/Halaman.html"}
    assert after.findings == before.findings
