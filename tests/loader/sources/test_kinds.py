"""Files by their names."""

import pytest

from digest.loader.sources.files import KINDS
from digest.loader.sources.kinds import ENDINGS, is_companion, is_litter


def test_what_is_taken_is_what_is_read() -> None:
    assert set(KINDS) == ENDINGS


@pytest.mark.parametrize(
    "name",
    [
        "Thumbs.db",
        "desktop.ini",
        "~$berita.docx",
        "x.txt~",
        ".x.swp",
        "x.swp",
        "README.md",
        "readme.TXT",
        "README",
        "Icon\r",
    ],
)
def test_litter(name: str) -> None:
    assert is_litter(name)


@pytest.mark.parametrize(
    "name", ["berita.txt", "readme-berita.txt", "tmp.txt", "baca.md", "a~b.txt", "swp.txt", "004.yml~"]
)
def test_what_may_be_an_article(name: str) -> None:
    assert not is_litter(name)


def test_the_folder_beside_a_saved_page() -> None:
    assert is_companion("Berita A_files", {"Berita A.html"})
    assert is_companion("a.files", {"a.htm"})
    assert not is_companion("Berita A_files", {"Berita B.html"})
    assert not is_companion("Berita A", {"Berita A.html"})
