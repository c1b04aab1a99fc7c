"""What can be followed: every list has its feed, in two forms, from one place."""

import json
import xml.etree.ElementTree as ET
from collections.abc import Mapping, Sequence
from dataclasses import replace

import feedparser
import pytest

import newsroom
from digest.model.article import Article, Correction
from digest.model.page import Page
from digest.site import feeds
from digest.site.cards import card
from digest.site.dates import first_day
from digest.site.desk import Desk
from digest.site.pages.table import listing_pages
from digest.vocabulary.settings import SiteSettings

ATOM = "{http://www.w3.org/2005/Atom}"
SETTINGS = replace(newsroom.SETTINGS, id="contoh.id,2025", url="https://contoh.id/berita/")


def built(
    settings: SiteSettings = SETTINGS,
    articles: Sequence[Article] = newsroom.seeds(),
    corrections: Mapping[str, tuple[Correction, ...]] | None = None,
) -> dict[str, Page]:
    cards = tuple(card(article, newsroom.labels()) for article in articles)
    desk = Desk(corrections=corrections or {})
    pages, _ = listing_pages(cards, newsroom.lone(articles), newsroom.labels(), settings, {}, desk=desk)
    return {page.url: page for page in pages}


def atom(pages: Mapping[str, Page], url: str) -> ET.Element:
    return ET.fromstring(newsroom.html(pages[url]))


def texts(feed: ET.Element, name: str) -> list[str]:
    return [entry.findtext(f"{ATOM}{name}") or "" for entry in feed.findall(f"{ATOM}entry")]


@pytest.mark.parametrize(
    "url", ["index", "koreksi", "mitra/laos", "topik/tppo", "mitra/laos/tppo", "tanpa-mitra", "tanpa-tanggal"]
)
def test_every_list_has_a_feed_in_two_forms_and_says_so(url: str) -> None:
    pages = built()
    root, told = atom(pages, f"{url}.xml"), json.loads(newsroom.html(pages[f"{url}.json"]))
    assert [entry.findtext(f"{ATOM}id") for entry in root.findall(f"{ATOM}entry")] == [
        item["id"] for item in told["items"]
    ]
    html = newsroom.html(pages[f"{url}.html"])
    name = url.rpartition("/")[2]
    assert html.count(f'href="{name}.xml"') == html.count(f'href="{name}.json"') == 2
    assert "Ikuti" in html


@pytest.mark.parametrize("address", ["", "https://contoh.id/", "https://contoh.id/berita"])
def test_feeds_are_sound_with_and_without_an_address(address: str) -> None:
    """By RFC 4287 and by JSON Feed 1.1, and as a reader of feeds takes them."""
    pages = built(replace(SETTINGS, url=address))
    found = [page for page in pages.values() if page.template == feeds.ATOM]
    assert len(found) > 20
    for page in found:
        parsed = feedparser.parse(newsroom.html(page).encode())
        assert not parsed.bozo, page.url
        assert parsed.feed.id.startswith("tag:contoh.id,2025:")
        assert all(entry.title and entry.updated_parsed and entry.link for entry in parsed.entries)
        told = json.loads(newsroom.html(pages[page.url.replace(".xml", ".json")]))
        assert told["version"].endswith("/1.1")
        assert told["title"] and isinstance(told["items"], list)
        assert all(item["id"] and item["url"] and item["content_text"] for item in told["items"])
        assert all(item["url"].startswith(address or ("../", "artikel/")) for item in told["items"])


def test_ids_outlive_address_path_and_every_name() -> None:
    named = replace(newsroom.laos(), title=newsroom.fact("title", "Judul baru"))
    moved = replace(SETTINGS, url="https://lain.example/x/", title="Nama Baru")
    here, there = built(), built(moved, [named])
    assert here["mitra/laos.xml"] != there["mitra/laos.xml"]
    for url in ("mitra/laos.xml", "mitra/laos/tppo.xml"):
        assert [e.text for e in atom(here, url).iter(f"{ATOM}id")] == [
            e.text for e in atom(there, url).iter(f"{ATOM}id")
        ]
    assert atom(here, "mitra/laos.xml").findtext(f"{ATOM}id") == "tag:contoh.id,2025:mitra/LA"


def test_two_sites_never_share_an_id() -> None:
    one = {page.view.id for page in built().values() if page.template == feeds.ATOM}  # type: ignore[attr-defined]
    other = replace(SETTINGS, id="contoh.id,2025:lain")
    two = {page.view.id for page in built(other).values() if page.template == feeds.ATOM}  # type: ignore[attr-defined]
    assert len(one) == len(two) > 20
    assert not one & two


def test_a_site_without_a_name_has_no_feed() -> None:
    pages = built(newsroom.SETTINGS)
    assert not [url for url in pages if url.endswith((".xml", ".json", ".opml"))]
    assert "Ikuti" not in newsroom.html(pages["mitra/laos.html"])


def test_what_has_no_date_is_never_new() -> None:
    feed = atom(built(), "topik/tppo.xml")
    updated = texts(feed, "updated")
    assert updated == sorted(updated, reverse=True)
    oldest = min(filter(None, (first_day(card(one, newsroom.labels()).order) for one in newsroom.seeds())))
    assert updated[-1] == feeds.moment(oldest) < updated[0]
    assert newsroom.names().say("date.unknown.head") in texts(feed, "content")[-1]
    assert feed.findtext(f"{ATOM}updated") == updated[0]


@pytest.mark.parametrize(
    ("ident", "since"), [("contoh.id,2024", "2024-01-01"), ("contoh.id,2023-03:dua", "2023-01-01")]
)
def test_where_nothing_has_a_date_the_site_is_as_old_as_its_name(ident: str, since: str) -> None:
    pages = built(replace(SETTINGS, id=ident), [newsroom.laos()])
    assert texts(atom(pages, "mitra/laos.xml"), "updated") == [f"{since}T00:00:00Z"]
    for page in pages.values():
        assert "1970" not in (newsroom.html(page) if page.template in (feeds.ATOM, feeds.JSON) else "")


def test_a_correction_is_what_updates_an_entry() -> None:
    said = Correction("topics", "siber", "", "siber", None, "Sebab itu.", "rina", "2025-09-01", "x.yml:1:1")
    laos = newsroom.laos().id
    before, after = (atom(built(corrections=c), "mitra/laos.xml") for c in ({}, {laos: (said,)}))
    assert texts(before, "updated") < ["2025"]
    assert texts(after, "updated") == ["2025-09-01T00:00:00Z"]
    assert texts(before, "id") == texts(after, "id")


@pytest.mark.parametrize(
    ("order", "day"),
    [
        ("2024-11-05", "2024-11-05"),
        ("2024-11", "2024-11-01"),
        ("2024-11-XX", "2024-11-01"),
        ("2024~", "2024-01-01"),
        ("0000-07-29", ""),
        ("", ""),
    ],
)
def test_a_month_or_year_stands_for_the_day_it_begins_with(order: str, day: str) -> None:
    assert first_day(order) == day


def test_a_long_list_gives_its_first_ones() -> None:
    many = [
        newsroom.article(
            newsroom.document(f"a{at:03}", "Indonesia dan Laos."),
            f"Judul {at}",
            happened=newsroom.fact("happened", f"2024-01-{at % 28 + 1:02}"),
        )
        for at in range(feeds.MOST + 9)
    ]
    assert len(texts(atom(built(articles=many), "index.xml"), "id")) == feeds.MOST


def test_all_feeds_at_once() -> None:
    pages = built()
    outline = ET.fromstring(newsroom.html(pages["umpan.opml"]))
    listed = [each.get("xmlUrl") for each in outline.iter("outline") if each.get("xmlUrl")]
    assert sorted(listed) == sorted(
        f"https://contoh.id/berita/{page.url}" for page in pages.values() if page.template == feeds.ATOM
    )
    kinds = [each.get("text") for each in outline.findall("body/outline")]
    assert kinds == ["Seluruh situs", "Mitra", "Topik", "Mitra dan topik"]
    assert "umpan.opml" not in built(replace(SETTINGS, url=""))


def test_hostile_words_stay_words() -> None:
    doc = newsroom.document("a", "Indonesia dan Laos.")
    title = '</title><script>x</script> "]]>&amp;'
    pages = built(articles=[newsroom.article(doc, title)])
    assert texts(atom(pages, "index.xml"), "title") == [title]
    assert json.loads(newsroom.html(pages["index.json"]))["items"][0]["title"] == title
