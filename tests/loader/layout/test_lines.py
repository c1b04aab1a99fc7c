"""Paragraphs as a file breaks them."""

import pytest

from digest.loader.layout.lines import lines_of

WRAPPED = """\
Petugas imigrasi di pelabuhan itu menahan empat orang asing
yang bekerja tanpa izin di sebuah galangan kapal, kata kepala
kantor imigrasi setempat. Mereka tiba pada pekan lalu dengan
kapal feri dari Johor.

Paragraf kedua berdiri sendiri setelah garis kosong.
"""


def split(text: str) -> list[str]:
    return [text[line.start : line.end] for line in lines_of(text, 0)]


def test_a_line_is_a_paragraph() -> None:
    assert split("  Satu baris.  \n\n\tBaris lain.\n") == ["Satu baris.", "Baris lain."]


def test_what_a_column_broke_is_one_paragraph() -> None:
    first, second = split(
        WRAPPED.replace("empat\n", "empat pekerja\n").replace("lalu dengan", "lalu, dengan")
    )
    assert first.startswith("Petugas") and first.endswith("Johor.")
    assert second.startswith("Paragraf kedua")


@pytest.mark.parametrize("bullet", ["- ", "• ", "1. ", "(2) ", "a) "])
def test_an_item_of_a_list_is_its_own_line(bullet: str) -> None:
    items = "".join(
        f"{bullet}barang sitaan yang dibawa dari pelabuhan seberang itu kemarin\n" for _ in range(4)
    )
    assert len(split(WRAPPED + items)) == 6
