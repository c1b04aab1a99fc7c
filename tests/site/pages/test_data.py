"""The page of the data."""

import re
from dataclasses import replace

import pytest

import newsroom
from digest.site.data.columns import TABLES
from digest.site.data.holdings import Held, Holdings
from digest.site.pages.table import listing_pages
from digest.vocabulary.settings import SiteSettings

HELD = Holdings(
    "0123456789ab",
    (
        Held("data/articles.json", "records", "whole", 5, 1_234_567, "a" * 64),
        Held("data/articles/undated-0.jsonl", "records", "jsonl", 5, 800, "b" * 64),
        Held("data/tables/articles.csv", "articles", "csv", 5, 1_001, "c" * 64),
        Held("data/tables/partner/KH.csv", "articles", "csv", 1, 300, "d" * 64),
        Held("data/tables/topic/tppo.csv", "articles", "csv", 4, 300, "d" * 64),
        Held("data/tables/year/undated.csv", "articles", "csv", 3, 300, "d" * 64),
    ),
)


def shown(settings: SiteSettings = newsroom.SETTINGS, holdings: Holdings = HELD) -> str:
    pages, _ = listing_pages((), (), newsroom.labels(), settings, {}, holdings=holdings)
    return newsroom.html(next(page for page in pages if page.url == "data/index.html"))


def test_every_file_can_be_taken_and_says_how_large_it_is() -> None:
    html = shown()
    for held in HELD.files:
        assert f'href="{held.url.removeprefix("data/")}"' in html
    assert "1,2 MB" in html
    assert "2 kB" in html
    assert ">Kamboja <" in html
    assert ">Perdagangan orang (TPPO) <" in html
    assert ">tanpa tahun <" in html


def test_too_many_for_one_file_is_said() -> None:
    html = shown(holdings=replace(HELD, files=HELD.files[1:]))
    assert "articles.json</a>" not in html
    assert "Terlalu besar untuk satu berkas" in html


def test_licence_and_how_to_cite() -> None:
    assert "Izin data tidak dinyatakan" in shown()
    html = shown(replace(newsroom.SETTINGS, licence="CC-BY-4.0", url="https://contoh.id/"))
    assert "Izin data: CC-BY-4.0." in html
    assert "versi 0123456789ab. https://contoh.id/data/index.html" in html


@pytest.mark.parametrize(
    ("table", "caption"),
    [("articles", "artikel"), ("agreements", "kesepakatan"), ("persons", "pejabat dan pakar")],
)
def test_the_codebook_speaks_of_every_column_in_both_languages(table: str, caption: str) -> None:
    html = shown()
    columns = [column.name for column in TABLES[table]]
    for head in (f"<caption>Kolom tabel {caption}</caption>", f"<caption>{table}</caption>"):
        part = html.partition(head)[2].partition("</table>")[0]
        assert re.findall(r'<th scope="row"><code>(\w+)</code>', part) == columns
