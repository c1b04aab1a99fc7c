"""Who wrote, took the picture, published: what is told by names."""

import pytest

from digest.loader.layout.credits import credit_lines, names_a_subject, subjects
from digest.loader.layout.dateline import houses
from digest.loader.layout.furniture import Page
from digest.loader.layout.lines import lines_of
from digest.vocabulary.values import Country, Outlet, Place, Topic, Vocabulary

PROSE = "Polisi menangkap dua orang di pelabuhan itu pada Senin sore dan membawa mereka ke kantor."
SMALL = Vocabulary(
    countries=(Country("MY", "Malaysia", "Malaysia", strong=("Malaysia",), demonyms=("orang Malaysia",)),),
    places=(Place("Batam", "ID"),),
    topics=(Topic("sabu", "Sabu", "Meth", "", forms=("(sabu|ekstasi)",)),),
    outlets=(Outlet("antara", "ANTARA", domains=("antaranews.com",)), Outlet("afp", "AFP")),
)


def removed(text: str) -> list[tuple[str, str]]:
    """The rule and the words of each cut."""
    page = Page(text, lines_of(text, 0))
    cuts = credit_lines(page, houses(SMALL), SMALL)
    return [(cut.rule, text[cut.span.start : cut.span.end]) for cut in cuts]


@pytest.mark.parametrize(
    ("line", "cut"),
    [
        ("Kapal itu di Batam. ANTARA/Rina Sari", ("caption", "Kapal itu di Batam. ANTARA/Rina Sari")),
        ("Kapal itu [AFP / Rina]", ("caption", "Kapal itu [AFP / Rina]")),
        ("Kapal itu. Kabar TV/Handout via AFP", ("caption", "Kapal itu. Kabar TV/Handout via AFP")),
        ("Kapal itu di pelabuhan/Antara", ("caption", "Kapal itu di pelabuhan/Antara")),
        ("Rina Sari - Antara", ("author", "Rina Sari - Antara")),
        ("Foto: Rina Sari/Antara", ("author", "Foto: Rina Sari/Antara")),
        ("Rina Sari, AFP", ("author", "Rina Sari, AFP")),
        ("antaranews.com", ("outlet", "antaranews.com")),
        ("Kantor Kabar (AFP)", ("outlet", "Kantor Kabar (AFP)")),
        ("kapal_2025.JPG", ("image", "kapal_2025.JPG")),
        ("Telp. 0778-123456, redaksi@kabar.example", ("contact", "Telp. 0778-123456, redaksi@kabar.example")),
    ],
)
def test_a_line_of_credits(line: str, cut: tuple[str, str]) -> None:
    assert removed(f"Judul Berita\n{line}\n{PROSE}") == [cut]


@pytest.mark.parametrize(
    "line",
    [
        "Kapal milik TNI/Polri",
        "Kapal itu menurut ANTARA/Rina sudah pulang",
        "Sabu Malaysia - Antara",
        "Rina Sari - Budi",
        "Kedutaan di Batam 0778-123456",
        "Kapal itu bersandar di Batam (Kepri)",
        "gambar kapal.jpg itu palsu",
    ],
)
def test_a_line_that_only_looks_like_credits(line: str) -> None:
    assert removed(f"Judul Berita\n{line}\n{PROSE}") == []


def test_a_signed_paragraph_loses_its_source_alone() -> None:
    assert removed(f"{PROSE}\n{PROSE} (Antara/Rina Sari)") == [("caption", "(Antara/Rina Sari)")]


def test_what_quotes_is_no_caption() -> None:
    assert removed(f'Judul\n"Aman," katanya. (Antara/Rina)\n{PROSE}') == [("caption", "(Antara/Rina)")]


@pytest.mark.parametrize(
    ("words", "expected"), [("Rina Sari", False), ("Ekstasi Rina", True), ("Rina orang Malaysia", True)]
)
def test_what_news_is_about_is_no_name(words: str, expected: bool) -> None:
    assert names_a_subject(words, subjects(SMALL)) is expected


@pytest.mark.parametrize("line", ["1" * 89 + "x", "1 " * 44 + "x", "1-" * 40 + "a@", "Antara/" * 12])
def test_no_line_takes_long(line: str) -> None:
    assert removed(f"Judul\n{line}\n{PROSE}") == []
