"""The shape of a name."""

import pytest

from digest.loader.language.names import name_end, own_name_end, past_degrees, past_honorifics
from digest.loader.language.rows import rows
from digest.loader.language.words import Word
from reading import scanned, vocabulary


def row(sentence: str) -> tuple[Word, ...]:
    scan, _ = scanned(f"{sentence} Demikian adanya.")
    return rows(scan, vocabulary())[0]


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("Darmaputra Wijaya", "Darmaputra Wijaya pergi."),
        ("Siti Aminah binti Kasan", "Siti Aminah binti Kasan pergi."),
        ("Pieter van der Meer", "Pieter van der Meer pergi."),
        ("Abu Hasan Fikri", "Abu Hasan Fikri pergi."),
        ("Fabrizio De Angelis", "Fabrizio De Angelis pergi."),
        ("Lestari AKN Djaya", "Lestari AKN Djaya pergi."),
        ("Rizal Hakim", "Rizal Hakim pergi."),
        ("Andini Lalu Wirya", "Andini Lalu Wirya pergi."),
        ("AM Harahap", "AM Harahap pergi."),
        ("R. Satrio", "R. Satrio pergi."),
        (None, "A. B. pergi."),
        (None, "Pengawasan pergi."),
        (None, "pergi dari sana."),
    ],
)
def test_name_end(name: str | None, sentence: str) -> None:
    words = row(sentence)
    end = name_end(words, 0)
    assert (" ".join(w.text for w in words[:end]) if end else None) == name


def test_a_common_word_begins_a_name_only_where_one_is_due() -> None:
    words = row("Hari Sabdono pergi.")
    assert name_end(words, 0) is None
    assert name_end(words, 0, certain=True) == 2


@pytest.mark.parametrize(
    ("count", "sentence"),
    [
        (1, "Ustaz Rahmat pergi."),
        (2, "Datuk Seri Rosalinda pergi."),
        (2, "Tan Sri Rosalinda pergi."),
        (0, "Tan Rosalinda pergi."),
        (3, "Prof Dr Ir Rosalinda pergi."),
    ],
)
def test_past_honorifics(count: int, sentence: str) -> None:
    assert past_honorifics(row(sentence), 0) == count


@pytest.mark.parametrize(
    ("rest", "aged", "sentence"),
    [
        ("pergi", False, "Rosalinda, S.H., M.H. pergi."),
        ("pergi", False, "Rosalinda, M.Si pergi."),
        ("pergi", True, "Rosalinda (34) pergi."),
        ("pergi", False, "Rosalinda (Linda) pergi."),
        ("pergi", False, "Rosalinda alias Bunda Linda pergi."),
        (",", False, "Rosalinda, Menteri Luar Negeri, pergi."),
    ],
)
def test_past_degrees(rest: str, aged: bool, sentence: str) -> None:
    words = row(sentence)
    at, was_aged = past_degrees(words, 1)
    assert (words[at].text, was_aged) == (rest, aged)


@pytest.mark.parametrize(
    ("end", "of_office", "sentence"),
    [
        (3, False, "Cakrawala Bina Nusa menyatakan."),
        (3, True, "Cakrawala Bina Nusa, lalu pergi."),
        (2, True, "Cakrawala Abadi Darma Wijaya menyatakan."),
    ],
)
def test_own_name_end(end: int, of_office: bool, sentence: str) -> None:
    assert own_name_end(row(sentence), 0, of_office) == end
