"""Who published, where and when."""

import pytest

from digest.loader.fields import imprint
from digest.loader.fields.imprint import as_edtf
from digest.loader.language.lexicon import Lexicon
from digest.loader.layout.blocks import lay_out
from digest.loader.read import scan
from digest.loader.sources.source import Source
from digest.vocabulary.values import Vocabulary

NEWS = "Kepolisian Resor Bintan menangkap dua orang warga negara asing di sebuah pelabuhan tikus, Senin pagi."


def told(text: str, lexicon: Lexicon, vocabulary: Vocabulary) -> dict[str, str | None]:
    seen = scan(lay_out(Source("a", "a.txt", "", text), vocabulary), lexicon, vocabulary)
    return {claim.field: claim.value for claim in imprint.find(seen, vocabulary)}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (NEWS, {}),
        (f"JAKARTA, KOMPAS.com - {NEWS}", {"outlet": "kompas.com"}),
        (f"Batam (ANTARA) - {NEWS}", {"outlet": "antara"}),
        (f"www.kabar-kepri.id – {NEWS}", {"outlet": "kabar-kepri.id"}),
        (f"JAKARTA - {NEWS}", {}),
        (f"JAKARTA - {NEWS} Demikian dikutip dari situs tempo.co, Senin.", {}),
        (f"{NEWS}\nSumber gambar:\n- Gambar Pertama dari antaranews.com", {}),
        (f"{NEWS}\nKeterangan itu dikutip dari Antara. (Antara)", {}),
        (
            f"---\nsource: Antara\ndate: 2025-03-04T10:15:00+07:00\nurl: https://kabar.example/1\n---\n{NEWS}",
            {"outlet": "antara", "published": "2025-03-04", "source_url": "https://kabar.example/1"},
        ),
        (
            f"---\nsumber: Kabar Kampung\nurl: https://www.kompas.com/x\n---\nJAKARTA, KOMPAS.com - {NEWS}",
            {"outlet": "Kabar Kampung", "source_url": "https://www.kompas.com/x"},
        ),
        (
            f"---\ntitle: Judul\nurl: https://nasional.kompas.com/x\n---\n{NEWS}",
            {"outlet": "kompas.com", "source_url": "https://nasional.kompas.com/x"},
        ),
        (f"---\ntitle: Judul\nurl: javascript:alert(1)\ndate: kemarin\n---\n{NEWS}", {}),
        (
            f"Dua Orang Ditangkap di Bintan\nSelasa, 4 Maret 2025 | 10:15 WIB\n{NEWS}",
            {"published": "2025-03-04"},
        ),
    ],
)
def test_what_a_text_says_of_its_house(
    text: str, said: dict[str, str], lexicon: Lexicon, vocabulary: Vocabulary
) -> None:
    assert told(text, lexicon, vocabulary) == said


@pytest.mark.parametrize(
    ("written", "edtf"),
    [
        ("2025-05-19", "2025-05-19"),
        ("2025-05-19T23:59:00Z", "2025-05-19"),
        ("2025-05", "2025-05"),
        ("Mon, 19 May 2025 03:20:00 GMT", "2025-05-19"),
        ("Senin, 19 Mei 2025 10:20 WIB", "2025-05-19"),
        ("Mei 19, 2025", "2025-05-19"),
        ("6/12/2024", "2024-12-06"),
        ("31/02/2024", None),
        ("2024-13-01", None),
        ("kemarin", None),
        ("", None),
    ],
)
def test_dates_of_metadata(written: str, edtf: str | None, vocabulary: Vocabulary) -> None:
    assert as_edtf(written, vocabulary.calendar) == edtf
