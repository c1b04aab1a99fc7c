"""Saved web pages."""

import sys

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
    ((source,), _) = sources("seeds/kapal.html", PAGE.encode())
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
