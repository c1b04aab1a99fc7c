"""A sentence as a row of words, each of one sort."""

import pytest

from digest.loader.language.rows import rows
from digest.loader.language.words import Sort, Word, is_verb, verb_before
from reading import scanned, vocabulary


def row(sentence: str) -> tuple[Word, ...]:
    scan, _ = scanned(f"{sentence} Demikian adanya.")
    return rows(scan, vocabulary())[0]


@pytest.mark.parametrize(
    ("word", "sort", "sentence"),
    [
        ("Darmaputra", Sort.NAME, "Lalu Darmaputra pergi."),
        ("kapal", Sort.LOWER, "Sebuah kapal karam."),
        ("12.000", Sort.NUMBER, "Ada 12.000 orang di sana."),
        ("(", Sort.MARK, "Ia (sudah) pergi."),
        ("B.", Sort.INITIAL, "Lalu Darmaputra B. Wijaya pergi."),
        ("Pengawasan", Sort.PLAIN, "Rapat Pengawasan digelar."),
        ("Identifikasi", Sort.PLAIN, "Rapat Identifikasi digelar."),
        ("Kontra-Terorisme", Sort.PLAIN, "Forum Kontra-Terorisme digelar."),
        ("Janji-janji", Sort.PLAIN, "Isi Janji-janji diumbar."),
        ("Senin", Sort.PLAIN, "Rapat Senin batal."),
        ("TPPO", Sort.ABBREVIATION, "Kasus TPPO meningkat."),
        ("Ustaz", Sort.HONORIFIC, "Lalu Ustaz itu pergi."),
        ("Menteri Luar Negeri", Sort.OFFICE, "Lalu Menteri Luar Negeri pergi."),
        ("Kombes", Sort.RANK, "Lalu Kombes itu pergi."),
        ("Badan Narkotika Nasional", Sort.BODY, "Lalu Badan Narkotika Nasional pergi."),
        ("Korea Selatan", Sort.COUNTRY, "Lalu Korea Selatan menang."),
        ("Surabaya", Sort.PLACE, "Di kota Surabaya hujan."),
        (["Park", "Min-jun"][1], Sort.NAME, "Lalu Park Min-jun pergi."),
        ("O'Brien", Sort.NAME, "Lalu O'Brien pergi."),
        ("Surabaya", Sort.NAME, "Lalu Darmaputra Surabaya pergi."),
    ],
)
def test_sorts(word: str, sort: int, sentence: str) -> None:
    (found,) = [w for w in row(sentence) if w.text == word]
    assert found.sort == sort


def test_words_stand_where_they_say_and_typesetting_is_passed_over() -> None:
    scan, _ = scanned('Lalu **Darmaputra** berkata: \\"Ya.\\" Demikian adanya.')
    for words in rows(scan, vocabulary()):
        for word in words:
            assert scan.text[word.start : word.end] == word.text
            assert word.text not in ("*", "\\")


@pytest.mark.parametrize(
    ("text", "verb"),
    [("menangkap", True), ("bekerja", True), ("ditahan", True), ("kapal", False), ("Dimas", False)],
)
def test_is_verb(text: str, verb: bool) -> None:
    (found,) = [w for w in row(f"Lalu kata {text} muncul.") if w.text == text]
    assert is_verb(found) == verb


@pytest.mark.parametrize(
    ("verb", "text"),
    [
        ("bekerja", "Lalu kami bekerja sama dengan Surabaya."),
        (None, "Lalu kami bekerja, juga Surabaya."),
        (None, "Lalu menangkap satu dua tiga empat lima enam Surabaya."),
    ],
)
def test_the_verb_before(verb: str | None, text: str) -> None:
    words = row(text)
    at = next(index for index, word in enumerate(words) if word.text == "Surabaya")
    found = verb_before(words, at, 5)
    assert (found.low if found else None) == verb
