"""One page of each kind, as it was when somebody last looked at it.

After a change that is meant: DIGEST_GOLDEN=write pytest tests/golden, and read the diff.
"""

import os
from dataclasses import replace
from pathlib import Path

import pytest

import newsroom
from digest.model.page import Page
from digest.site.data.encoded import encoded
from digest.site.data.records import record
from digest.site.moves import moved_pages
from digest.site.pages.table import VIEWS

FOLDER = Path(__file__).parent / "pages"
SETTINGS = replace(newsroom.SETTINGS, url="https://example.org/", review_page=True)
URLS = (
    "404.html",
    "cari.html",
    "data/index.html",
    "artikel/002_c177037e0d846f6e.html",
    "artikel/003_05f2884bcad9e1b8.html",
    "edisi/2025-W21.html",
    "edisi/2025-W21.md",
    "edisi/2025-W21.txt",
    "edisi/index.html",
    "glosarium.html",
    "index.html",
    "indeks.html",
    "kejahatan/narkotika.html",
    "kesepakatan.html",
    "koreksi.html",
    "koreksi.xml",
    "mitra/kamboja.json",
    "mitra/index.html",
    "mitra/kamboja.html",
    "mitra/laos/halaman-2.html",
    "mitra/laos/tppo.html",
    "mitra/thailand/siber.html",
    "mutu.html",
    "orang/sonexay-siphandone.html",
    "robots.txt",
    "sitemap.xml",
    "tanpa-mitra.html",
    "tentang.html",
    "tinjau.html",
    "topik/dunia-maya.html",
    "topik/index.html",
    "topik/tppo.html",
    "umpan.opml",
    "waktu/2025-05.html",
    "waktu/index.html",
)


#: Kinds of pages that only long lists have.
LONG = (
    "kejahatan/narkotika.html",
    "mitra/laos/halaman-2.html",
    "mitra/laos/tppo.html",
    "orang/sonexay-siphandone.html",
)


@pytest.fixture(scope="module")
def pages() -> dict[str, Page]:
    twice = (newsroom.laos(), newsroom.again(newsroom.laos()))
    long = newsroom.site(twice, replace(SETTINGS, page_size=1))
    found = {page.url: page for page in newsroom.site(newsroom.seeds(), SETTINGS)}
    led = moved_pages({"topik/dunia-maya.html": "topik/siber.html"}, SETTINGS, newsroom.names())
    found |= {page.url: page for page in led}
    return found | {page.url: page for page in long if page.url in LONG}


@pytest.mark.parametrize("url", URLS)
def test_a_page_is_as_it_was(pages: dict[str, Page], url: str) -> None:
    same(url, newsroom.renderer().render(pages[url]))


@pytest.mark.parametrize("article", newsroom.seeds(), ids=lambda a: a.id[:3])
def test_a_record_is_as_it_was(article) -> None:  # type: ignore[no-untyped-def]
    same(f"data/{article.id}.json", encoded(record(article, article.id, newsroom.labels(), SETTINGS)) + b"\n")


def test_every_kind_of_page_is_looked_at(pages: dict[str, Page]) -> None:
    assert {pages[url].template for url in URLS} == set(VIEWS)


def same(url: str, made: bytes) -> None:
    known = FOLDER / url
    if os.environ.get("DIGEST_GOLDEN") == "write":
        known.parent.mkdir(parents=True, exist_ok=True)
        known.write_bytes(made)
    assert made.decode().splitlines() == known.read_text("utf-8").splitlines()
