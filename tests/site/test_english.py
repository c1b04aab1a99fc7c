"""The English pages: the same pages below `en/`, which say nothing in Indonesian but what the articles say."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from html.parser import HTMLParser
from urllib.parse import urljoin

import pytest

import newsroom
from digest.model.page import Page
from digest.renderer import Renderer
from digest.site import feeds
from digest.site.cards import card
from digest.site.labels import by_id
from digest.site.pages.article import Beside, article_page
from digest.site.pages.table import listing_pages
from digest.site.particulars import particulars
from digest.site.related import NOTHING, arounds
from digest.site.urls import relative
from digest.vocabulary.catalogue import catalogue

SETTINGS = replace(
    newsroom.SETTINGS,
    url="https://example.org/digest/",
    id="example.org,2025",
    tagline_en="Read from the news",
    languages=("id", "en"),
)
PROSE = {
    **newsroom.PROSE,
    "content/pages/sumber.md": "# Sumber\n\nDari mana berita ini.",
    "content/pages/en/tentang.md": "# About\n\nThis site reads the news.",
}
ENGLISH = catalogue("en", (newsroom.ROOT / "templates" / "locale" / "en.po").read_text("utf-8"))


@cache
def pages(language: str) -> dict[str, Page]:
    """All of the five seeds' site in one language, by URL."""
    whole = replace(newsroom.labels(), site=SETTINGS)
    labels = whole.labels(ENGLISH if language == "en" else whole.catalogue)
    articles = newsroom.seeds()
    cards = {one.id: card(one, labels) for one in articles}
    known = {one.id: particulars(one, labels) for one in articles}
    told = newsroom.lone(articles)
    listed, findings = listing_pages(cards.values(), told, labels, labels.site, PROSE, particulars=known)
    assert not findings
    lies = arounds(cards.values(), known, told, by_id(labels))
    root = "en/" if language == "en" else ""
    own = [
        article_page(one, cards[one.id], Beside(around=lies.get(one.id, NOTHING)), labels, labels.site)
        for one in articles
    ]
    return {page.url: page for page in listed} | {root + page.url: page for page in own}


@cache
def files(language: str) -> dict[str, str]:
    renderer = newsroom.renderer() if language == "id" else Renderer(newsroom.templates(), {}, ENGLISH)
    return {url: renderer.render(page).decode() for url, page in pages(language).items()}


class _Read(HTMLParser):
    """What a page says in English, and where its links lead."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.said: list[str] = []
        self.links: list[tuple[str, str]] = []
        self._open: list[tuple[str, str]] = [("", "")]
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        language = given.get("lang", self._open[-1][1])
        if language == "en":
            self.said += [given[name] for name in ("aria-label", "title", "alt") if name in given]
        if tag in ("a", "link"):
            self.links.append((given.get("hreflang", given.get("type", "")), given.get("href", "")))
        if tag not in ("meta", "link", "br", "input", "img", "path", "rect", "use", "circle", "option"):
            self._open.append((tag, language))

    def handle_endtag(self, tag: str) -> None:
        if tag in [name for name, _ in self._open]:
            while self._open.pop()[0] != tag:
                pass

    def handle_data(self, data: str) -> None:
        if self._open[-1][1] == "en" and self._open[-1][0] not in ("title", "script", "code", "pre"):
            self.said.append(data)


def read(url: str) -> _Read:
    return _Read(files("en")[url])


HTML = sorted(url for url in pages("en") if url.endswith(".html"))

#: What lies once, and is not among these pages.
SHARED = ("static/", "data/", "umpan.opml")


def indonesian() -> Iterator[str]:
    """Messages of two words or more: one alone may be part of a name."""
    said = newsroom.labels().catalogue.messages
    for key, forms in ENGLISH.messages.items():
        plain = re.split(r"\{\{.*?\}\}|\{\w*\}|<[^>]*>", said.get(key, (key,))[0])
        parts = [part.strip(" .,:;()“”·–") for part in plain]
        yield from (part for part in parts if len(part.split()) > 1 and part not in forms[-1])


def test_every_page_has_its_like_below_en() -> None:
    shared = {"404.html", "robots.txt", "sitemap.xml", "umpan.opml", "sumber.html"}
    home = {
        url for url, page in pages("id").items() if page.template not in (feeds.ATOM, feeds.JSON)
    } - shared
    assert set(pages("en")) == {f"en/{url}" for url in home}


@pytest.mark.parametrize("url", HTML)
def test_an_english_page_says_nothing_in_indonesian(url: str) -> None:
    text = " ".join(" ".join(read(url).said).split())
    assert not [words for words in indonesian() if words in text]
    assert '<html lang="en">' in files("en")[url]


@pytest.mark.parametrize("url", HTML)
def test_its_links_stay_in_english_but_for_what_all_share(url: str) -> None:
    home, english = files("id"), files("en")
    for kind, link in read(url).links:
        if not link or link.startswith(("#", "mailto:")) or "://" in link:
            continue
        target = urljoin(f"/{url}", link).lstrip("/").partition("#")[0]
        if kind == "id":
            assert target == url.removeprefix("en/") and target in home
        elif target.endswith(".html") and target != "sumber.html":
            assert target in english, (link, target)
        else:
            assert target in english or target in home or target.startswith(SHARED), (link, target)


@pytest.mark.parametrize("url", [url for url in HTML if url.count("/") < 3])
def test_both_pages_name_each_other(url: str) -> None:
    own = url.removeprefix("en/")
    for text in (files("en")[url], files("id")[own]):
        found = dict(re.findall(r'<link rel="alternate" hreflang="(\w+)" href="([^"]+)">', text))
        assert found == {
            "id": f"https://example.org/digest/{'' if own == 'index.html' else own}",
            "en": f"https://example.org/digest/en/{'' if own == 'index.html' else own}",
        }
    assert f'href="{relative(url, own)}">English</a>' in files("id")[own]


def test_what_is_in_one_language_only_leads_to_the_front_page_of_the_other() -> None:
    text = files("id")["sumber.html"]
    assert 'hreflang="en" href="en/index.html"' in text
    assert 'rel="alternate" hreflang' not in text
    assert '<a href="../sumber.html">Sumber</a>' in files("en")["en/tentang.html"]


def test_what_the_article_says_is_marked_as_indonesian() -> None:
    text = files("en")[f"en/artikel/{newsroom.china().id}.html"]
    assert re.search(r'<h1 lang="id">.*?Terorisme', text)
    assert len(re.findall(r'<p class="paragraph" id="p\d+" lang="id">', text)) > 2
    assert '<li><span lang="id">“' in text
    assert '<span class="detail" lang="id">' in text


def test_addresses_are_those_of_the_indonesian_names() -> None:
    assert "en/mitra/tiongkok.html" in pages("en")
    assert "<h1>Indonesia–China</h1>" in files("en")["en/mitra/tiongkok.html"]
    assert "5 November 2024" in files("en")["en/waktu/2024-11.html"]


def test_the_sitemap_has_both() -> None:
    text = files("id")["sitemap.xml"]
    for way in ("mitra/laos.html", "en/mitra/laos.html", "sumber.html"):
        assert f"<loc>https://example.org/digest/{way}</loc>" in text
    assert "en/sumber.html" not in text and "404" not in text


def test_a_site_in_one_language_tells_of_no_other() -> None:
    text = newsroom.html(newsroom.page(newsroom.seeds(), "index.html", replace(SETTINGS, languages=("id",))))
    assert "hreflang" not in text and "tongue" not in text
