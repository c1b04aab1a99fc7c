"""What a text says of itself in its head."""

import pytest

from digest.loader.layout import front
from digest.loader.layout.blocks import lay_out
from digest.loader.layout.dateline import Houses, houses
from digest.loader.sources.source import Source
from digest.model.text import Role
from digest.vocabulary.values import Vocabulary

NONE = Houses({}, frozenset())
PROSE = "Polisi menangkap dua orang di pelabuhan itu pada Senin sore dan membawa mereka ke kantor."


def said(text: str) -> list[tuple[str, str]]:
    document = lay_out(Source("a", "a.txt", "", text), Vocabulary())
    found = list(front.entries(document, NONE, Vocabulary(words={"date-of-change": ("update", "perbarui")})))
    assert all(text[entry.span.start : entry.span.end] == entry.value for entry in found)
    return [(entry.field, entry.value) for entry in found]


@pytest.mark.parametrize(
    ("text", "entries"),
    [
        ("Title: Judul\nDate: 2025-05-21\n\nIsi.", [("title", "Judul"), ("published", "2025-05-21")]),
        ("Title: Judul\nJakarta: lagi\n\nIsi.", []),
        ("---\ntitle:Judul\ndate : 2025-05-21\n---\nIsi.", [("title", "Judul"), ("published", "2025-05-21")]),
        ("-----\ntitle: Judul\n-----\nIsi.", [("title", "Judul")]),
        (
            f"---\ndate: 2025-03-04\nurl: https://a.example/1\n---\n{PROSE}",
            [("published", "2025-03-04"), ("source_url", "https://a.example/1")],
        ),
        (
            f"---\nsumber: 'Kabar: Kepri'\ntags:\n  - satu\n# catatan\n---\n{PROSE}",
            [("outlet", "Kabar: Kepri")],
        ),
        (
            f"| Field | Value |\n|---|---|\n| 🔗 Short URL | https://a.example/2 |\n\n{PROSE}",
            [("source_url", "https://a.example/2")],
        ),
        (f"Judul Berita\nSenin, 3 Maret 2025 10:15 WIB\n{PROSE}", [("published", "3 Maret 2025")]),
        (f"Judul Berita\nRina - Kabar | 03/03/2025, 10:15 WIB\n{PROSE}", [("published", "03/03/2025")]),
        (f"Judul Berita\nDiperbarui: 3 Maret 2025 10:15 WIB\n{PROSE}", [("modified", "3 Maret 2025")]),
        (
            f"| Field | Value |\n|---|---|\n| author | Rina |\n| urlshort | https://a.example/2 |\n\n{PROSE}",
            [("source_url", "https://a.example/2")],
        ),
        (
            f"---\nsource: https://a.example/3\ncrawled_at: 2025-06-30\n---\n{PROSE}",
            [("source_url", "https://a.example/3"), ("accessed", "2025-06-30")],
        ),
        (f"+++\ndate = 2025-03-04\n+++\n{PROSE}", [("published", "2025-03-04")]),
        (f"---\npublished: true\ndate: 2025-03-04\nurl: null\n---\n{PROSE}", [("published", "2025-03-04")]),
        (f"---\nsatu dua tiga\n---\n{PROSE}", []),
        (f"---\nwarna: biru\n---\n{PROSE}", []),
        (f"---\ndate: 2025-03-04\n{PROSE}", []),
        (f"{PROSE}\nSenin, 3 Maret 2025 10:15 WIB", [("published", "3 Maret 2025")]),
        (f"{(PROSE + chr(10)) * 7}Senin, 3 Maret 2025\n{PROSE}", []),
        (f"{PROSE}\n3 Maret 2025\n{PROSE}\n4 Maret 2025\n{PROSE}", []),
        (f"Judul\n{PROSE}\n2025-03-04T10:15:00+07:00\n{PROSE}", [("published", "2025-03-04T10:15:00+07:00")]),
        (f"Rapat itu digelar pada 3 Maret 2025 pukul 10.15 WIB di Batam.\n{PROSE}", []),
    ],
)
def test_what_a_text_says_of_itself(text: str, entries: list[tuple[str, str]]) -> None:
    assert said(text) == entries


def test_front_matter_without_end_is_text() -> None:
    assert front.front_of("---\n" + "a: b\n" * 50_000, NONE).end == 0


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("Dua Orang Ditangkap di Batam - Kompas.com", "Dua Orang Ditangkap di Batam"),
        ("Dua Orang Ditangkap di Batam | KOMPAS.com", "Dua Orang Ditangkap di Batam"),
        ("Dua Orang Ditangkap di Batam - Kabar Kepri", "Dua Orang Ditangkap di Batam"),
        ("Dua Orang Ditangkap di Batam - Kepri", "Dua Orang Ditangkap di Batam - Kepri"),
        ("Polri - PDRM", "Polri - PDRM"),
        ("'Jum''at Ini Dua Orang Ditangkap - Kompas.com'", "Jum'at Ini Dua Orang Ditangkap"),
        (">-\n  Dua Orang\n  Ditangkap - Kompas.com", "Dua Orang Ditangkap"),
    ],
)
def test_the_title_is_without_its_house(written: str, title: str, vocabulary: Vocabulary) -> None:
    text = f"---\ntitle: {written}\nsource: Kabar Kepri\n---\n{PROSE}"
    document = lay_out(Source("a", "a.txt", "", text), vocabulary)
    headline = next(block for block in document.blocks if block.role is Role.HEADLINE)
    assert document.plain(headline.span) == title
    assert front.front_of(text, houses(vocabulary)).end == text.index(PROSE)
