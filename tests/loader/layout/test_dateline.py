"""Where the news begins behind place and house."""

import pytest

from digest.loader.layout.dateline import end_of_dateline, houses
from digest.vocabulary.values import Vocabulary

NEWS = "Kepolisian menangkap dua orang."


@pytest.mark.parametrize(
    "dateline",
    [
        "JAKARTA - ",
        "JAKARTA – ",
        "JAKARTA –",
        "Jakarta -- ",
        "Jakarta, CNN Indonesia - - ",
        "Jakarta, CNN Indonesia -- ",
        "**JAKARTA, KOMPAS.com** - ",
        "**KOMPAS.com -** ",
        "KOMPAS.com- ",
        "Batam (ANTARA News)    - ",
        "Kuta, Bali (ANTARA) - ",
        "TEMPO.CO, Jakarta - ",
        "TEMPO.CO,Jakarta- ",
        "TEMPO.CO,Jakarta-",
        "Bisnis.com, BATAM—",
        "Bisnis.com, JAKARTA — ",
        "Liputan6.com, Jakarta - ",
        "Liputan6.com, Jakarta ",
        "Liputan6.com, Kuala Lumpur ",
        "REPUBLIKA.CO.ID, BALI -- ",
        "www.kabar-kepri.id – ",
        "KabarKepri.co.id - ",
        "VIVA – ",
        "Jakarta, IDN Times - ",
        "KBRN, Jakarta: ",
        "Metrotvnews.com, Manado: ",
        "Jakarta: ",
        "JAKARTA (23/08/2017) – ",
        "Jakarta, 19 Mei 2025 – ",
        "KONTAN.CO.ID - JAKARTA. ",
        "TANGERANG SELATAN, iNews.id – ",
        "Surabaya, Kabar Baru || ",
    ],
)
def test_datelines_of_every_house(dateline: str, vocabulary: Vocabulary) -> None:
    text = dateline + NEWS
    assert text[end_of_dateline(text, 0, len(text), houses(vocabulary)) :] == NEWS


@pytest.mark.parametrize(
    "text",
    [
        "Kepolisian menangkap dua orang - keduanya warga asing.",
        "Indonesia-Malaysia sepakat memperkuat patroli di perbatasan.",
        "Prabowo - Gibran dijadwalkan bertemu Perdana Menteri Thailand.",
        "Jakarta-Bandung ditempuh dalam satu jam.",
        "KPK: Tersangka sudah berada di luar negeri.",
        "Dua orang ditangkap di Batam – seorang di antaranya perempuan.",
        "Menteri: Tidak ada yang perlu dikhawatirkan.",
        "Menurut Kompas.com, Jakarta akan menjadi tuan rumah pertemuan itu.",
        "Antara Jakarta-Bandung kereta itu berhenti.",
        "Jakarta menjadi tuan rumah - untuk kedua kalinya.",
    ],
)
def test_sentences_that_only_look_so(text: str, vocabulary: Vocabulary) -> None:
    assert end_of_dateline(text, 0, len(text), houses(vocabulary)) == 0
