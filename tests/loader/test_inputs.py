"""Files of every kind to articles."""

import hashlib
import json
import sys

import pytest

from digest.loader.inputs import sources
from digest.loader.read import lay_out
from digest.model.text import Document
from digest.vocabulary.values import Vocabulary


def laid(path: str, data: bytes, vocabulary: Vocabulary) -> list[Document]:
    return [lay_out(source, vocabulary) for source in sources(path, data)[0]]


def record(**said: object) -> bytes:
    return json.dumps(said).encode()


def test_plain_text_is_its_own_text() -> None:
    data = b"Polisi menangkap dua orang.\r\n"
    (source,), findings = sources("seeds/2024/kabar_1.txt", data)
    assert (source.id, source.path, source.text) == (
        "kabar_1",
        "seeds/2024/kabar_1.txt",
        "Polisi menangkap dua orang.\n",
    )
    assert source.sha256 == hashlib.sha256(data).hexdigest()
    assert findings == ()


@pytest.mark.parametrize(
    ("path", "ident"),
    [
        ("a/003_05f2.txt", "003_05f2"),
        ("a/x.y-z.txt", "x.y-z"),
        ("a/berita hari ini.txt", "berita-hari-ini"),
        ("a/Kafé.txt", "kafe"),
    ],
)
def test_ids_are_file_stems(path: str, ident: str) -> None:
    (source,), findings = sources(path, b"satu")
    assert source.id == ident
    assert [f.code for f in findings] == ([] if ident in path else ["seed-name"])


def test_a_stem_without_a_letter_still_has_an_id() -> None:
    (source,), _ = sources("seeds/☆☆.txt", b"satu")
    assert source.id.startswith("article-")


def test_unknown_kinds_are_named_with_those_known() -> None:
    found, (finding,) = sources("seeds/a.docx", b"satu")
    assert found == ()
    assert finding.code == "seed-kind"
    assert ".txt" in finding.message


def test_records_of_many_shapes() -> None:
    lines = [
        record(
            id=7,
            judul="Judul Satu",
            tanggal="2025-01-02",
            sumber="Antara",
            link="https://a.example/1",
            isi="Isi.",
        ),
        record(guid="g", title="Judul Dua", content="<p>Satu &amp; dua.</p><script>x</script><p>Tiga.</p>"),
        record(
            url="https://a.example/3",
            paragraphs=[[["Polisi", "datang", "."], ["Lalu", "pergi", "."]], [["Usai", "."]]],
        ),
        record(text="Tanpa pengenal."),
    ]
    found, findings = sources("seeds/kumpulan.jsonl", b"\n".join(lines))
    assert findings == ()
    assert [source.text.split("---\n")[-1].strip() for source in found] == [
        "Isi.",
        "Satu & dua.\nTiga.",
        "Polisi datang. Lalu pergi.\nUsai.",
        "Tanpa pengenal.",
    ]
    digest = hashlib.sha256(b"7").hexdigest()[:8]
    assert found[0].id == f"kumpulan-{digest}"
    assert len({source.id for source in found}) == 4
    assert "url: https://a.example/1" in found[0].text


def test_what_is_wrong_with_records_is_said_by_line() -> None:
    data = b'{"id": 1, "text": "Satu."}\n{oops\n[1]\n{"id": 1, "text": "Dua."}\n{"id": 2}\n' + b"[" * 100_000
    found, findings = sources("seeds/k.jsonl", data)
    assert len(found) == 1
    assert [(f.code, f.line) for f in findings] == [("seed-record", line) for line in (2, 3, 4, 5, 6)]


def test_lone_surrogates_in_a_record_are_mended() -> None:
    (source,), _ = sources("seeds/k.jsonl", b'{"id": 1, "text": "Satu \\ud800 dua."}')
    assert source.text == "Satu \ufffd dua."


FEED = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>Kabar Kepri</title>
<item><title>Dua WN Thailand Dideportasi</title><link>https://kabar.example/1</link><guid>kabar-1</guid>
<pubDate>Selasa, 4 Maret 2025 10:15:00</pubDate><description>Ringkas.</description>
<content:encoded><![CDATA[<p>BATAM - Imigrasi mendeportasi <b>dua</b> orang.</p>
<p>Mereka pulang.</p>]]></content:encoded></item>
<item><title>Kosong</title><guid>kabar-2</guid></item></channel></rss>"""

ATOM = """<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Kabar</title>
<entry><title>Judul</title><id>tag:kabar,1</id><link href="https://kabar.example/9"/><published>2025-03-04T01:02:03Z</published>
<summary>Isi yang singkat.</summary></entry></feed>"""


def test_feeds() -> None:
    found, findings = sources("seeds/kepri.xml", FEED.encode())
    assert [source.text for source in found] == [
        "---\ntitle: Dua WN Thailand Dideportasi\ndate: Selasa, 4 Maret 2025 10:15:00\nsource: Kabar Kepri\n"
        "url: https://kabar.example/1\n---\n\nBATAM - Imigrasi mendeportasi dua orang.\nMereka pulang."
    ]
    assert found[0].id == "kepri-" + hashlib.sha256(b"kabar-1").hexdigest()[:8]
    assert [finding.code for finding in findings] == ["seed-record"]
    (entry,), _ = sources("seeds/a.atom", ATOM.encode())
    assert "date: 2025-03-04T01:02:03Z" in entry.text


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b'<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "aaaa">]><rss>&a;</rss>', "seed-not-text"),
        (b"bukan umpan sama sekali", "seed-empty"),
        (b"", "seed-empty"),
    ],
)
def test_feeds_that_are_none(data: bytes, code: str) -> None:
    found, findings = sources("seeds/a.xml", data)
    assert found == ()
    assert code in [finding.code for finding in findings]


PAGE = """<!doctype html><html lang="id"><head><meta charset="utf-8"><title>Kapal Ditangkap - Kabar</title>
<meta property="og:site_name" content="Kabar Kepri"><link rel="canonical" href="https://kabar.example/7">
<meta property="article:published_time" content="2025-03-04T10:15:00+07:00"></head><body>
<nav><a href="/">Beranda</a> <a href="/hukum">Hukum</a></nav>
<article><h1>TNI AL Tangkap Kapal Ikan Vietnam</h1>
<p>NATUNA - TNI Angkatan Laut menangkap dua kapal ikan berbendera Vietnam di Laut Natuna Utara, Senin.</p>
<p>Kedua kapal itu dibawa ke pangkalan di Ranai untuk diproses lebih lanjut, kata komandan pangkalan.</p>
</article><footer>Hak cipta dilindungi</footer></body></html>"""


def test_saved_pages(vocabulary: Vocabulary) -> None:
    (document,) = laid("seeds/kapal.html", PAGE.encode(), vocabulary)
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


@pytest.mark.parametrize(
    ("path", "module", "extra"), [("a.html", "trafilatura", "html"), ("a.xml", "feedparser", "feeds")]
)
def test_without_the_extra_the_finding_says_what_to_install(
    path: str, module: str, extra: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, module, None)
    found, (finding,) = sources(path, PAGE.encode())
    assert found == ()
    assert finding.code == "seed-extra"
    assert f"digest[{extra}]" in finding.message
