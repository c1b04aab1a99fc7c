"""The way to a page, its neighbours, and what it is in the words of schema.org."""

import json
import re
from dataclasses import replace
from typing import Any

import newsroom
from digest.model.page import Page
from digest.site.data.holdings import Held, Holdings
from digest.site.pages.table import listing_pages

SETTINGS = replace(newsroom.SETTINGS, url="https://contoh.id/berita/", page_size=2)
PAGES = {page.url: page for page in newsroom.site(newsroom.seeds(), SETTINGS)}


def linked(page: Page) -> dict[str, Any]:
    """As a machine finds it in the page."""
    (block,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', newsroom.html(page))
    found: dict[str, Any] = json.loads(block)
    return found


def crumbs(url: str) -> list[str]:
    return [link.text for link in PAGES[url].view.frame.crumbs]  # type: ignore[attr-defined]


def test_every_page_has_the_way_to_it() -> None:
    assert crumbs("index.html") == []
    assert crumbs("mitra/index.html") == ["Beranda"]
    assert crumbs("mitra/kamboja.html") == ["Beranda", "Mitra"]
    assert crumbs("mitra/laos/tppo.html") == ["Beranda", "Mitra", "Laos"]
    assert crumbs("koreksi.html") == ["Beranda"]
    assert crumbs(f"artikel/{newsroom.laos().id}.html") == ["Beranda", "Laos"]
    assert crumbs(f"artikel/{newsroom.region().id}.html") == ["Beranda"]


def test_pages_of_one_list_know_each_other() -> None:
    first, last = (newsroom.html(PAGES[url]) for url in ("topik/tppo.html", "topik/tppo/halaman-2.html"))
    assert '<link rel="next" href="tppo/halaman-2.html">' in first
    assert '<link rel="prev"' not in first
    assert '<link rel="prev" href="../tppo.html">' in last


def test_all_that_is_said_for_machines_is_sound() -> None:
    for url, page in PAGES.items():
        if not url.endswith(".html") or url == "404.html":
            continue
        said = linked(page)
        assert said["@context"] == "https://schema.org"
        assert said["url"].startswith("https://contoh.id/berita/")
        assert f'<link rel="canonical" href="{said["url"]}">' in newsroom.html(page)
        for at, item in enumerate(said.get("breadcrumb", {}).get("itemListElement", ()), 1):
            assert item["position"] == at
            assert item["item"].startswith("https://contoh.id/berita/")
            assert item["name"]
    assert linked(PAGES["index.html"])["@type"] == "WebSite"
    assert linked(PAGES["topik/tppo.html"])["@type"] == "CollectionPage"


def test_an_article_is_somebody_else_s() -> None:
    """The page is about it; a house or a day that is not known is not made up."""
    said = linked(PAGES[f"artikel/{newsroom.thailand().id}.html"])
    assert said["@type"] == "WebPage"
    assert said["isBasedOn"]["@type"] == "NewsArticle"
    assert said["isBasedOn"]["publisher"]["name"] == "Indofakta"
    assert "datePublished" not in said["isBasedOn"]
    assert {"@type": "Country", "name": "Thailand", "identifier": "TH"} in said["about"]
    assert "publisher" not in linked(PAGES[f"artikel/{newsroom.laos().id}.html"])["isBasedOn"]


def test_the_data_is_a_dataset() -> None:
    held = Held("data/tables/articles.csv", "articles", "csv", 5, 700, "c" * 64)
    settings = replace(SETTINGS, licence="CC-BY-4.0")
    pages, _ = listing_pages(
        (), (), newsroom.labels(), settings, {}, holdings=Holdings("0123456789ab", (held,))
    )
    said = linked(next(page for page in pages if page.url == "data/index.html"))
    assert (said["@type"], said["version"], said["license"]) == ("Dataset", "0123456789ab", "CC-BY-4.0")
    assert said["distribution"][0]["contentUrl"] == "https://contoh.id/berita/data/tables/articles.csv"


def test_without_an_address_nothing_is_said_for_machines() -> None:
    page = newsroom.page(newsroom.seeds(), "mitra/laos.html")
    html = newsroom.html(page)
    assert "ld+json" not in html
    assert "og:" not in html
    assert "Beranda" in html
