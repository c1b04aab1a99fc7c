"""A published site held against its manifest."""

import shutil
from pathlib import Path

import pytest

from desk import Desk
from digest.press.output.place import MANIFEST
from digest.press.output.verify import verify


@pytest.fixture(scope="module")
def site(pristine: Desk, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site") / "public"
    shutil.copytree(pristine.out, folder)
    return folder


def test_a_site_as_it_was_built(site: Path) -> None:
    assert verify(site) == ()


@pytest.mark.parametrize("at", [0, 0.5, 0.999])
@pytest.mark.parametrize("url", ["index.html", "static/site.css", MANIFEST])
def test_one_byte_is_noticed(site: Path, url: str, at: float) -> None:
    """In any file, the manifest among them."""
    whole = (site / url).read_bytes()
    place = int(len(whole) * at)
    (site / url).write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
    assert verify(site)
    (site / url).write_bytes(whole)
    assert verify(site) == ()


def test_what_came_and_what_went(site: Path) -> None:
    (site / "index.html").rename(site / "dari-tempat-lain.html")
    (site / "static" / "site.css").unlink()
    (site / "static" / "site.css").symlink_to("icon.svg")
    assert {one.path: one.message for one in verify(site)} == {
        "index.html": "is not there",
        "dari-tempat-lain.html": "is not listed in the manifest",
        "static/site.css": "is not what was built",
    }


def test_a_folder_of_another_kind(tmp_path: Path) -> None:
    (one,) = verify(tmp_path)
    assert one.path == MANIFEST
