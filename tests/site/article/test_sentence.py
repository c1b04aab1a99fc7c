"""The sentence around a word."""

import pytest

import newsroom
from digest.model.text import Role, Span
from digest.site.article.sentence import LONGEST, Sentences


def quoted(text: str, word: str, roles: list[tuple[str, Role]] | None = None) -> str:
    at = text.index(word)
    return Sentences(newsroom.document("a", text, roles or [])).quoted(Span(at, at + len(word)))


@pytest.mark.parametrize(
    ("text", "word", "sentence"),
    [
        ("Satu hal. Dua hal lain. Tiga.", "lain", "Dua hal lain."),
        ("Komjen Pol. Eddy Hartono hadir. Ia pulang.", "Eddy", "Komjen Pol. Eddy Hartono hadir."),
        ("Ia berkata: “Kami siap.” Lalu pergi.", "siap", "Ia berkata: “Kami siap.”"),
        ("Ia lahir di Bali.Kapolri hadir.", "Kapolri", "Kapolri hadir."),
        ("Ia berkata: “Kami siap.”Lalu pergi.", "siap", "Ia berkata: “Kami siap.”"),
        ("Polisi HAM.Insiden itu usai.", "HAM", "Polisi HAM."),
        ("Dikutip dari Tribunnews.Com kemarin.", "kemarin", "Dikutip dari Tribunnews.Com kemarin."),
        ("Harga S.H.Siregar naik.", "naik", "Harga S.H.Siregar naik."),
        ("Naik 3.5 persen di Bali. Lalu turun.", "persen", "Naik 3.5 persen di Bali."),
        ("Judul tanpa titik\nKalimat pertama. Kedua.", "Judul", "Judul tanpa titik"),
        ("Judul tanpa titik\nKalimat pertama. Kedua.", "pertama", "Kalimat pertama."),
        ("tanpa akhir", "akhir", "tanpa akhir"),
    ],
)
def test_from_stop_to_stop_within_its_paragraph(text: str, word: str, sentence: str) -> None:
    assert quoted(text, word) == sentence


def test_of_a_long_one_the_words_around_with_dots_where_it_is_cut() -> None:
    long = "kata " * 200 + "inti " + "kata " * 200
    shown = quoted(long, "inti")
    assert len(shown) <= LONGEST + 4
    assert shown.startswith("… kata")
    assert shown.endswith("kata …")
    assert " inti " in shown


def test_a_span_over_two_sentences_has_both() -> None:
    assert quoted("Satu hal. Dua hal. Tiga.", "hal. Dua") == "Satu hal. Dua hal."
