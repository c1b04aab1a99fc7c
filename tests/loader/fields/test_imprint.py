"""Who published, where and when."""

import pytest

from digest.loader.fields import imprint
from digest.loader.language.lexicon import Lexicon
from digest.loader.layout.blocks import lay_out
from digest.loader.read import read, scan
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
            {"outlet": "kompas.com", "source_url": "https://www.kompas.com/x"},
        ),
        (
            f"---\ntitle: Judul\nurl: https://nasional.kompas.com/x\n---\n{NEWS}",
            {"outlet": "kompas.com", "source_url": "https://nasional.kompas.com/x"},
        ),
        (f"---\ntitle: Judul\nsource: nasional.kompas.com\n---\n{NEWS}", {"outlet": "kompas.com"}),
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
    "key", ["crawled_at", "updated", "lastmod", "accessed", "date_download", "diperbarui"]
)
def test_other_days_are_no_publication_and_lend_no_year(
    key: str, lexicon: Lexicon, vocabulary: Vocabulary
) -> None:
    text = f"---\ntitle: Judul\n{key}: 2025-06-30T10:00:00\n---\n\nJAKARTA - Polisi menangkapnya pada Selasa (20/5)."
    source = Source("a", "a.txt", "", text)
    _, claims, findings = read(source, lexicon, vocabulary)
    said = {claim.field: claim.value for claim in claims}
    assert "published" not in said
    assert said["happened"] == "XXXX-05-20"
    assert findings == ()


def test_a_day_of_publication_lends_its_year(lexicon: Lexicon, vocabulary: Vocabulary) -> None:
    text = "---\ndate: 2025-05-20T18:30:00Z\n---\n\nJAKARTA - Polisi menangkapnya pada Selasa (20/5)."
    _, claims, _ = read(Source("a", "a.txt", "", text), lexicon, vocabulary)
    said = {claim.field: claim.value for claim in claims}
    assert (said["published"], said["happened"]) == ("2025-05-21", "2025-05-20")


def test_a_day_that_is_not_understood_is_said_where_it_stands(
    lexicon: Lexicon, vocabulary: Vocabulary
) -> None:
    text = f"---\ntitle: Judul\ndate: baru saja\n---\n{NEWS}"
    _, _, (finding,) = read(Source("a", "a.txt", "", text), lexicon, vocabulary)
    assert (finding.code, finding.line, finding.column) == ("seed-date", 3, 7)
    assert '"baru saja"' in finding.message
