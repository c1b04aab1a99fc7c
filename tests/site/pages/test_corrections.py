"""The record of corrections and its feed."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Mapping
from dataclasses import replace

import pytest

import newsroom
from digest.model.article import Correction
from digest.model.page import Page
from digest.site import feeds
from digest.site.cards import card
from digest.site.dates import first_day
from digest.site.desk import Desk
from digest.site.pages.table import listing_pages
from digest.site.views.newsroom import CorrectionsView
from digest.vocabulary.settings import SiteSettings

SETTINGS = replace(newsroom.SETTINGS, id="contoh.id,2025")

ATOM = "{http://www.w3.org/2005/Atom}"


def correction(field: str = "happened", on: str = "2025-01-10", **more: str | None) -> Correction:
    given: dict[str, str | None] = {
        "item": "",
        "attribute": "",
        "machine": "2024-12-06",
        "editor": "2024-11-05",
        "because": "Sebab itu.",
        "by": "rina",
        "at": "content/overrides/x.yml:3:1",
    }
    return Correction(field=field, on=on, **(given | more))  # type: ignore[arg-type]


def built(
    corrections: Mapping[str, tuple[Correction, ...]],
    settings: SiteSettings = SETTINGS,
    withheld: Mapping[str, tuple[Correction, ...]] | None = None,
) -> dict[str, Page]:
    articles = newsroom.seeds()
    cards = tuple(card(article, newsroom.labels()) for article in articles)
    desk = Desk(corrections=corrections, withheld=withheld or {})
    pages, _ = listing_pages(cards, newsroom.lone(articles), newsroom.labels(), settings, {}, desk=desk)
    return {page.url: page for page in pages}


def view(pages: Mapping[str, Page], url: str = "koreksi.html") -> CorrectionsView:
    found = pages[url].view
    assert isinstance(found, CorrectionsView)
    return found


def feed(pages: Mapping[str, Page]) -> ET.Element:
    return ET.fromstring(newsroom.html(pages["koreksi.xml"]))


CHINA = newsroom.china().id
LAOS = newsroom.laos().id


def test_newest_first_and_those_without_a_day_last() -> None:
    said = {
        LAOS: (correction(on=""), correction(on="2025-03-01", because="Lain.")),
        CHINA: (correction(on="2025-02-01"),),
    }
    assert [act.on for act in view(built(said)).acts] == ["2025-03-01", "2025-02-01", ""]


def test_one_act_is_one_entry_with_all_its_changes() -> None:
    said = (
        correction(),
        correction("topics", item="siber", machine="siber", editor=None),
        correction("place", machine="ID/Jakarta", editor=None),
        correction("crimes", machine="narkotika, terorisme", editor=None),
    )
    (act,) = view(built({CHINA: said})).acts
    assert [(c.label, c.change.said) for c in act.changes] == [
        ("Tanggal kejadian", "mesin: 6 Desember 2024 · redaksi: 5 November 2024"),
        ("Topik", "dikeluarkan redaksi: Keamanan siber"),
        ("Tempat", "mesin: Jakarta, Indonesia · redaksi: tidak diketahui"),
        ("Jenis kejahatan", "mesin: Kejahatan narkotika, Terorisme · redaksi: kosong"),
    ]
    assert act.article.url == f"artikel/{CHINA}.html"
    html = newsroom.html(built({CHINA: said})["koreksi.html"])
    assert "Alasan: Sebab itu." in html
    assert "10 Januari 2025" in html


def test_withdrawn_ones_are_there_and_say_so() -> None:
    gone = correction(withdrawn_on="2025-02-01", withdrawn_because="Keliru.")
    pages = built({CHINA: (gone,)})
    assert "1 koreksi, 1 di antaranya dicabut" in view(pages).count
    assert "dicabut 1 Februari 2025: Keliru." in newsroom.html(pages["koreksi.html"])
    entry = feed(pages).find(f"{ATOM}entry")
    assert entry is not None
    assert entry.findtext(f"{ATOM}updated") == "2025-02-01T00:00:00Z"
    assert entry.findtext(f"{ATOM}published") == "2025-01-10T00:00:00Z"


def test_of_a_hidden_article_nothing_is_told_but_the_reason() -> None:
    hide = correction("hide", machine="false", editor="true", because="Diminta keluarga korban.")
    pages = built({}, withheld={"000-nama-korban": (hide,)})
    for url in ("koreksi.html", "koreksi.xml"):
        html = newsroom.html(pages[url])
        assert "Diminta keluarga korban." in html
        assert "nama-korban" not in html


def test_one_without_a_day_is_as_old_as_its_article_and_says_that_none_is_known() -> None:
    dated, undated = newsroom.china(), newsroom.laos()
    pages = built({dated.id: (correction(on=""),), undated.id: (correction(on=""),)})
    day = first_day(card(dated, newsroom.labels()).order)
    assert day > "2000"
    entries = feed(pages).findall(f"{ATOM}entry")
    assert entries[0].findtext(f"{ATOM}updated") == feeds.moment(day)
    for entry in entries:
        assert "Hari koreksi ini tidak dicatat." in (entry.findtext(f"{ATOM}content") or "")
        assert entry.findtext(f"{ATOM}published") is None
        assert (entry.findtext(f"{ATOM}updated") or "") > "2000"


def test_nobody_corrected_anything() -> None:
    pages = built({})
    assert "Belum ada koreksi." in newsroom.html(pages["koreksi.html"])
    assert feed(pages).findall(f"{ATOM}entry") == []


def test_hostile_words_stay_words() -> None:
    said = correction("title", machine="</h2><script>x</script>", editor="a & b", because="<b>]]>&amp;")
    pages = built({CHINA: (said,)})
    assert "<script" not in newsroom.html(pages["koreksi.html"])
    text = feed(pages).findtext(f"{ATOM}entry/{ATOM}content") or ""
    assert "</h2><script>x</script>" in text
    assert "<b>]]>&amp;" in text


@pytest.mark.parametrize("url", ["", "https://example.org/", "https://contoh.id/berita"])
def test_a_valid_feed_with_and_without_an_address(url: str) -> None:
    """RFC 4287: id, title, updated of feed and entries; an author; links that lead somewhere."""
    settings = replace(SETTINGS, url=url)
    root = feed(
        built({CHINA: (correction(), correction(on="2025-01-11")), LAOS: (correction(on=""),)}, settings)
    )
    moment = re.compile(r"\d{4}-\d\d-\d\dT00:00:00Z")
    assert root.tag == f"{ATOM}feed"
    entries = root.findall(f"{ATOM}entry")
    assert len(entries) == 3, "what has no day is there too, and last"
    for part in (root, *entries):
        assert (part.findtext(f"{ATOM}id") or "").startswith("tag:")
        assert part.findtext(f"{ATOM}title")
        assert moment.fullmatch(part.findtext(f"{ATOM}updated") or "")
        assert part.findtext(f"{ATOM}author/{ATOM}name")
        (link,) = part.findall(f"{ATOM}link[@rel='alternate']")
        assert (link.get("href") or "").startswith(url or ("koreksi.html" if part is root else "artikel/"))
    assert root.findtext(f"{ATOM}updated") == "2025-01-11T00:00:00Z"
    assert bool(root.findall(f"{ATOM}link[@rel='self']")) == bool(url)
    ids = [entry.findtext(f"{ATOM}id") for entry in entries]
    assert len(set(ids)) == 3


def ids(pages: Mapping[str, Page]) -> list[str | None]:
    return [each.text for each in feed(pages).iter(f"{ATOM}id")]


def test_ids_outlive_the_address_and_the_title_of_the_site() -> None:
    said = {CHINA: (correction(), correction("stated"), correction(because="Lain."))}
    moved = replace(SETTINGS, url="https://lain.example/x/", title="Nama Baru")
    assert ids(built(said)) == ids(built(said, moved))
    assert len(set(ids(built(said)))) == len(ids(built(said))) == 3


def test_a_site_without_an_id_has_no_feed_that_could_be_taken_for_another_s() -> None:
    pages = built({CHINA: (correction(),)}, newsroom.SETTINGS)
    assert "koreksi.xml" not in pages
    assert "koreksi.xml" not in newsroom.html(pages["koreksi.html"])


def test_ids_outlive_a_line_that_moves() -> None:
    here, there = correction(at="content/overrides/x.yml:3:1"), correction(at="content/overrides/y.yml:9:4")
    assert ids(built({CHINA: (here,)})) == ids(built({CHINA: (there,)}))


def test_a_long_record_has_pages_and_the_feed_its_newest() -> None:
    many = tuple(correction(on=f"20{at // 300:02}-01-{at % 28 + 1:02}", because=f"{at}") for at in range(130))
    pages = built({CHINA: many}, replace(SETTINGS, page_size=50))
    assert {"koreksi.html", "koreksi/halaman-2.html", "koreksi/halaman-3.html"} <= pages.keys()
    assert len(view(pages, "koreksi/halaman-3.html").acts) == 30
    assert len(feed(pages).findall(f"{ATOM}entry")) == feeds.MOST
