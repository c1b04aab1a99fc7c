"""Sentences in a headline's words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.loader.fields.brief import brief
from digest.model.text import Span


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("Badan Narkotika Nasional (BNN) menyita ganja", "BNN menyita ganja"),
        ("korban tindak pidana perdagangan orang (TPPO) itu", "korban TPPO itu"),
        ("Pusat Pelaporan dan Analisis Transaksi Keuangan (PPATK)", "PPATK"),
        ("menandatangani memorandum of understanding (MoU) baru", "menandatangani MoU baru"),
        ("Menteri Pertahanan (Menhan) Oman tiba", "Menhan Oman tiba"),
        ("Kementerian Luar Negeri (Kemlu) RI", "Kemlu RI"),
        ("Kitab Undang-Undang Hukum Pidana (KUHP) baru", "Kitab Undang-Undang Hukum Pidana baru"),
        ("penipuan daring (online scam), Kamis (2/3/2023).", "penipuan daring, Kamis."),
        ("Budi (42) ditangkap", "Budi ditangkap"),
        ("Serikat (AS) itu", "Serikat itu"),
        ("Amerika, Serikat (AS)", "Amerika, Serikat"),
        ("(BNN)", ""),
        ("tanpa tanda (kurung", "tanpa tanda (kurung"),
    ],
)
def test_glosses_and_asides_go(text: str, short: str) -> None:
    assert brief(text).text == short


def test_marks_go_too() -> None:
    assert brief("**Dua** kapal", [Span(0, 2), Span(5, 7)]).text == "Dua kapal"


def test_it_knows_where_its_words_stood() -> None:
    text = "Lalu Badan Narkotika Nasional (BNN) menyita ganja (5 kg) di Aceh"
    short = brief(text)
    assert short.text == "Lalu BNN menyita ganja di Aceh"
    for words in ("Lalu", "BNN", "menyita ganja", "Aceh"):
        start = short.text.index(words)
        span = short.where(start, start + len(words))
        assert text[span.start : span.end] == words


@given(st.text(alphabet="Ab c(),.*", max_size=60))
def test_every_letter_is_the_texts_own(text: str) -> None:
    short = brief(text)
    for at, letter in enumerate(short.text):
        span = short.where(at, at + 1)
        assert text[span.start : span.end] == letter


def test_many_brackets_are_read_once() -> None:
    assert len(brief("Badan Narkotika Nasional (BNN) " * 20_000).text) == 4 * 20_000
