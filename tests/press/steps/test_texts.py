"""Pages of text: pictures, and links that lead somewhere."""

from hashlib import sha256

import pytest

from desk import Desk
from digest.model.finding import Finding
from digest.press.cache.memo import Memo
from digest.press.cache.store import open_store
from digest.press.inputs import take
from digest.press.site import build_edition

PICTURE = b"\x89PNG\r\n\x1a\n"


class Sink:
    """A tree in memory."""

    def __init__(self) -> None:
        self.written: dict[str, bytes] = {}

    def keeps(self, url: str, sha: str) -> bool:
        return False

    def keep(self, url: str) -> None:
        raise AssertionError(url)

    def write(self, url: str, data: bytes) -> str:
        self.written[url] = data
        return sha256(data).hexdigest()


def built(desk: Desk, text: str) -> tuple[dict[str, bytes], list[Finding]]:
    """The site with that page of text, and what is said of the page."""
    pages = desk.root / "content" / "pages"
    (pages / "panduan.md").write_text(text)
    (pages / "Peta Laut.png").write_bytes(PICTURE)
    (pages / "tak-dipakai.png").write_bytes(PICTURE)
    sink = Sink()
    edition = build_edition(take(desk.root, desk.root / "seeds"), Memo(open_store(None)), 1, sink)
    return sink.written, [finding for finding in edition.findings if "pages" in finding.path]


def test_pictures_that_a_page_shows_are_published_and_links_lead_somewhere(desk: Desk) -> None:
    files, findings = built(
        desk,
        "# Panduan\n\n![Peta](<Peta Laut.png>) [kami](tentang.md) [semua](index.html) [bagian](#dua-kata) "
        "[data](data/index.html) [luar](https://example.org/x)\n\n## Dua kata\n",
    )
    assert findings == []
    assert files["halaman/peta-laut.png"] == PICTURE
    assert b'<img alt="Peta" src="halaman/peta-laut.png">' in files["panduan.html"]
    assert not [url for url in files if "tak-dipakai" in url]


@pytest.mark.parametrize(
    ("text", "column", "words"),
    [
        (
            "[x](tentnag.html)",
            5,
            '"tentnag.html" leads to no page of this site; did you mean "tentang.html"?',
        ),
        ("Lihat [x](mitra/)", 11, '"mitra/" leads to no page'),
        ("[x](/tentang.html)", 5, "leads out of the site"),
        ("[x](../rahasia.html)", 5, "leads to no page"),
        ("[x](#tiada)", 5, "leads to no heading of this page"),
        ("[x](#panduan)", 5, "leads to no heading of this page"),  # that one has no address of its own
        ("![x](tiada.png)", 6, "is a picture that is not there"),
        ("<img src='tiada.png'>", 11, "is a picture that is not there"),
    ],
)
def test_a_link_that_leads_nowhere_is_named_where_it_stands(
    text: str, column: int, words: str, desk: Desk
) -> None:
    _, (finding,) = built(desk, f"---\ntitle: Panduan\n---\n\nSatu.\n{text}\n")
    assert (finding.code, finding.line, finding.column) == ("broken-link", 6, column)
    assert words in finding.message


def test_a_draft_is_no_page(desk: Desk) -> None:
    files, findings = built(
        desk, "---\ntitle: Rahasia\ndraft: true\n---\n\n![x](<Peta Laut.png>) [x](tiada.html)\n"
    )
    assert findings == []
    assert not [url for url in files if "panduan" in url or "peta" in url]
    assert not [url for url, data in files.items() if b"Rahasia" in data]


def test_front_matter_names_and_describes_a_page(desk: Desk) -> None:
    files, _ = built(desk, "---\ntitle: Cara membaca\ndescription: Dari mana mulai.\n---\n\nIsi.\n")
    html = files["panduan.html"].decode()
    assert "<h1>Cara membaca</h1>" in html
    assert "Dari mana mulai." in html
    assert "title:" not in html


@pytest.mark.parametrize(
    ("text", "code", "place", "words"),
    [
        ("# A\n\nSatu.\n\n<script>alert(1)</script>\n", "markup-dropped", (5, 1), "<script> is left out"),
        ("# A\n\nDua <IFRAME src='https://x.example'></IFRAME>\n", "markup-dropped", (3, 5), "<iframe>"),
        ("Hanya isi.\n", "no-heading", (1, 1), "begin it with a line like: # Judul"),
        ("---\ndescription: x\n---\n\n## Kecil\n", "no-heading", (1, 1), "has no heading"),
    ],
)
def test_what_a_page_must_not_have_and_what_it_lacks_is_said(
    text: str, code: str, place: tuple[int, int], words: str, desk: Desk
) -> None:
    files, (finding,) = built(desk, text)
    assert (finding.code, (finding.line, finding.column)) == (code, place)
    assert words in finding.message
    assert b"<script>alert" not in files["panduan.html"]


def test_what_nobody_typed_is_no_markup(desk: Desk) -> None:
    files, findings = built(
        desk,
        "# A\n\n[TOC]\n\n## Dua\n\nSatu.[^1] [dua](#dua) [a](tentang.md#edisi)\n\n[^1]: Catatan.\n",
    )
    assert findings == []
    assert b'href="#dua"' in files["panduan.html"]
    assert b"Catatan." in files["panduan.html"]


def test_what_is_only_shown_as_code_is_no_markup(desk: Desk) -> None:
    _, findings = built(desk, "# A\n\n`<script>` dan\n\n```\n<iframe>\n```\n\n<!-- <script> -->\n")
    assert findings == []
