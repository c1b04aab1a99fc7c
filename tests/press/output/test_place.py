"""Where a site may go, and where not."""

import os
from pathlib import Path

import pytest

from digest.press.output.place import MANIFEST, OutputError, files_in, listed, place_of


def test_accepts_none_an_empty_one_and_a_link(tmp_path: Path) -> None:
    (tmp_path / "kosong").mkdir()
    (tmp_path / "www" / "html").mkdir(parents=True)
    (tmp_path / "public").symlink_to("www/html")
    for name, leads in {
        "baru": "baru",
        "deep/er": "deep/er",
        "kosong": "kosong",
        "public": "www/html",
    }.items():
        place = place_of(tmp_path / name, (tmp_path / "seeds",))
        assert (place.out, place.folder) == (tmp_path / name, tmp_path / leads)
        assert not place.tied


@pytest.mark.parametrize("out", ["seeds", "seeds/public", ".", "link"])
def test_refuses_to_lie_over_its_own_input(tmp_path: Path, out: str) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "link").symlink_to("seeds")
    with pytest.raises(OutputError, match="own input"):
        place_of(tmp_path / out, (tmp_path / "seeds",))


def test_refuses_a_file_and_a_link_that_leads_nowhere(tmp_path: Path) -> None:
    (tmp_path / "public").write_text("")
    (tmp_path / "round").symlink_to("round")
    for name in ("public", "public/deeper", "round"):
        with pytest.raises(OutputError, match=r"is a (file|link)"):
            place_of(tmp_path / name, ())


def test_every_file_counts_whatever_it_is(tmp_path: Path) -> None:
    (tmp_path / "a" / "b").mkdir(parents=True)
    (tmp_path / "a" / "b" / "c.html").write_text("")
    (tmp_path / "a" / "link").symlink_to("b")
    (tmp_path / ".htaccess").write_text("")
    (tmp_path / "Thumbs.db").write_text("")
    os.mkfifo(tmp_path / "pipe")
    assert sorted(files_in(tmp_path)) == [".htaccess", "a/b/c.html", "a/link", "pipe"]
    assert files_in(tmp_path / "nowhere") == {}


@pytest.mark.parametrize(
    "manifest", ["", "[]", "{}", '{"files": []}', '{"files": null}', "\x00", "[" * 100_000]
)
def test_a_broken_manifest_lists_nothing(tmp_path: Path, manifest: str) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / MANIFEST).write_text(manifest)
    assert listed(tmp_path) == {}
