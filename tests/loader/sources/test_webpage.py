"""Saved web pages."""

import sys
from dataclasses import replace

import pytest

from digest.loader.layout.blocks import lay_out
from digest.loader.sources.files import sources
from digest.vocabulary.values import Vocabulary

PAGE = """<!doctype html><html lang="id"><head><meta charset="utf-8"><title>Kapal Ditangkap - Kabar</title>
<meta property="og:site_name" content="Kabar Kepri"><link rel="canonical" href="https://kabar.example/7">
<meta property="article:published_time" content="2025-03-04T10:15:00+07:00"></head><body>
<nav><a href="/">Beranda</a> <a href="/hukum">Hukum</a></nav>
<article><h1>TNI AL Tangkap Kapal Ikan Vietnam</h1>
<p>NATUNA - TNI Angkatan Laut menangkap dua kapal ikan berbendera Vietnam di Laut Natuna Utara, Senin.</p>
<p>Kedua kapal itu dibawa ke pangkalan di Ranai untuk diproses lebih lanjut, kata komandan pangkalan.</p>
</article><footer>Hak cipta dilindungi</footer></body></html>"""


def test_saved_pages(vocabulary: Vocabulary) -> None:
    ((source,), _) = sources("seeds/kapal.html", PAGE.encode(), vocabulary)
    document = lay_out(source, vocabulary)
    assert document.id == "kapal"
    assert "url: https://kabar.example/7" in document.text
    assert "date: 2025-03-04" in document.text
    assert [str(block.role) for block in document.blocks if block.role != "front"] == [
        "headline",
        "furniture",
        "dateline",
        "paragraph",
        "paragraph",
    ]
    assert "Beranda" not in document.text


def test_a_page_nested_without_end_is_refused() -> None:
    found, findings = sources("seeds/a.html", b"<html><body>" + b"<div>" * 100_000)
    assert found == ()
    assert [finding.code for finding in findings] == ["seed-not-text"]


def test_without_the_extra_the_finding_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    found, (finding,) = sources("a.html", PAGE.encode())
    assert (found, finding.code) == ((), "seed-extra")
    assert '".[html]"' in finding.message


STAMP = '<meta property="article:published_time" content="2025-03-04T10:15:00+07:00">'


def dated(*, head: str = "", over: str = "", under: str = "", vocabulary: Vocabulary) -> list[str]:
    """The lines of dates in the front matter of the page with this instead of its stamp."""
    page = PAGE.replace(STAMP, head).replace("<article>", f"{over}<article>")
    page = page.replace("</h1>", f"</h1>{under}")
    ((source,), _) = sources("seeds/kapal.html", page.encode(), vocabulary)
    front = source.text.split("---")[1].split("\n")
    return [line for line in front if line.startswith(("date", "updated"))]


@pytest.mark.parametrize(
    ("head", "said"),
    [
        ("", []),
        (
            STAMP.replace("10:15:00+07:00", "17:15:00Z"),
            ["date: 2025-03-05", "date as written: 2025-03-04T17:15:00Z"],
        ),
        (
            '<script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "datePublished": "2025-03-04",'
            '"dateModified": "2025-06-30"}]}</script>',
            ["date: 2025-03-04", "updated: 2025-06-30"],
        ),
        (
            '<script type="application/ld+json">{"dateModified": "2025-06-30"}</script>',
            ["updated: 2025-06-30"],
        ),
        ('<meta property="article:modified_time" content="2025-06-30">', ["updated: 2025-06-30"]),
        (
            '<script type="application/ld+json">{oops</script><meta name="publishdate" content="2025/03/04 10:15:00">',
            ["date: 2025-03-04", "date as written: 2025/03/04 10:15:00"],
        ),
        (f'<script type="application/ld+json">{"[" * 50_000}</script>', []),
    ],
)
def test_the_head_of_a_page_dates_it(head: str, said: list[str], vocabulary: Vocabulary) -> None:
    assert dated(head=head, vocabulary=vocabulary) == said


@pytest.mark.parametrize(
    ("under", "said"),
    [
        ('<time datetime="2025-03">Maret 2025</time>', ["date: 2025-03"]),
        ('<time datetime="2031-12-09">9 Desember</time>', ["date: 2031-12-09"]),
        (
            '<div class="read__time">Kabar - 04/03/2025, 10:15 WIB</div>',
            ["date: 2025-03-04", "date as written: Kabar - 04/03/2025, 10:15 WIB"],
        ),
        ('<div class="detail-date">Diperbarui 4 Maret 2025</div>', []),
        (f'<div class="update">{"kata " * 40} 4 Maret 2025</div>', []),
    ],
)
def test_a_date_in_sight_dates_it_and_never_the_clock(
    under: str, said: list[str], vocabulary: Vocabulary
) -> None:
    assert dated(under=under, vocabulary=vocabulary) == said


def test_the_day_on_which_a_page_was_saved_is_not_its_date(vocabulary: Vocabulary) -> None:
    assert dated(over='<div class="tanggal">Selasa, 1 Desember 2026</div>', vocabulary=vocabulary) == []


def test_a_house_that_calls_its_parts_otherwise_needs_a_word_and_no_code(vocabulary: Vocabulary) -> None:
    under = '<div class="rilis">4 Maret 2025</div><div class="waktu">Direvisi 6 Maret 2025</div>'
    words = {**vocabulary.words, "date-of-change": (*vocabulary.words["date-of-change"], "direvisi")}
    assert dated(under=under, vocabulary=replace(vocabulary, words=words)) == []
    words["date-part"] = (*vocabulary.words["date-part"], "rilis")
    assert dated(under=under, vocabulary=replace(vocabulary, words=words)) == [
        "date: 2025-03-04",
        "date as written: 4 Maret 2025",
    ]
