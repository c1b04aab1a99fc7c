"""Where everything stands in a text. Each file of `cases/` is one kind of layout.

Above `=====` the text, below it its blocks: the role, then the words without white space about them (`⏎` for
a line break, `…` where the rest does not matter).
"""

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.loader.layout.blocks import lay_out
from digest.loader.sources.source import Source
from digest.model.text import Document
from digest.vocabulary.values import FurnitureRule, Outlet, Place, Vocabulary

CASES = sorted((Path(__file__).parent / "cases").glob("*.txt"))

SMALL = Vocabulary(
    furniture=(
        FurnitureRule("link", "link", ("baca juga:",)),
        FurnitureRule("ad", "inline", ("ADVERTISEMENT", "[video.#]")),
        FurnitureRule("end", "onwards", ("tinggalkan balasan(| …)",)),
        FurnitureRule("by", "byline", ("editor:",)),
    ),
    outlets=(Outlet("antara", "ANTARA"),),
    places=(Place("Batam", "ID"),),
)


def laid(text: str, vocabulary: Vocabulary) -> Document:
    return lay_out(Source("a", "seeds/a.txt", "", text), vocabulary)


def blocks(document: Document) -> list[tuple[str, str]]:
    return [
        (str(block.role), document.text[block.span.start : block.span.end].strip().replace("\n", " ⏎ "))
        for block in document.blocks
    ]


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_kinds_of_layout(case: Path, vocabulary: Vocabulary) -> None:
    text, _, below = case.read_text(encoding="utf-8").partition("\n=====\n")
    expected = [(line[:10].strip(), line[11:].strip()) for line in below.splitlines()]
    found = blocks(laid(text, vocabulary))
    shown = [
        (role, words[: len(wanted[1]) - 1] + "…" if wanted[1].endswith("…") else words)
        for (role, words), wanted in zip(found, expected, strict=False)
    ]
    assert shown + found[len(expected) :] == expected


LINES = st.sampled_from(
    [
        "Judul Berita yang Pendek",
        "Baca juga: Berita Lain",
        "Baca juga:",
        "BATAM (ANTARA) - Polisi menangkap dua orang warga negara asing di pelabuhan pada Senin sore itu.",
        "Polisi ADVERTISEMENT menangkap [video.2] dua orang.",
        "Tinggalkan Balasan",
        "---",
        "title: Judul",
        "| a | b |",
        "![x](y)",
        "",
        "katanya. (abc/def)",
        "Editor: Budi",
    ]
)


@given(st.lists(LINES | st.text(max_size=30), max_size=14).map("\n".join))
def test_blocks_tile_the_text(text: str) -> None:
    document = laid(text, SMALL)
    assert "".join(text[block.span.start : block.span.end] for block in document.blocks) == text
    assert all(block.span.start < block.span.end for block in document.blocks)


@given(st.text(alphabet="*[]()\\#>_a \n<p!", max_size=60))
def test_marks_lie_in_the_text_and_apart(text: str) -> None:
    marks = laid(text, SMALL).marks
    assert all(0 <= mark.start < mark.end <= len(text) for mark in marks)
    assert all(one.end <= other.start for one, other in pairwise(marks))


def test_a_phrase_more_is_an_edit_of_the_vocabulary() -> None:
    text = "Polisi menangkap dua orang di Batam kemarin sore. Sapa kami di lapak sebelah. Keduanya diperiksa."
    assert len(laid(text, SMALL).blocks) == 1
    rule = FurnitureRule("stall", "sentence", ("sapa kami di lapak",))
    more = laid(text, Vocabulary(furniture=(*SMALL.furniture, rule)))
    assert [block.rule for block in more.blocks] == ["paragraph", "stall", "paragraph"]


def test_a_text_of_one_line_a_million_long_is_one_pass() -> None:
    document = laid("Baca juga: Kabar ADVERTISEMENT [video.1] " * 5_000 + "*" * 500_000, SMALL)
    assert document.blocks[-1].span.end == len(document.text)
