"""The page of what is worth a look."""

from dataclasses import replace

import newsroom
from digest.model.article import Doubt
from digest.model.codes import finding
from digest.model.page import Page
from digest.site.cards import card
from digest.site.desk import Desk, Worth
from digest.site.labels import by_id
from digest.site.pages.review import MOST, touched
from digest.site.pages.table import listing_pages
from digest.site.views.lists import ThroughView

OPEN = replace(newsroom.SETTINGS, review_page=True)
CHINA = newsroom.china().id
WORTH = Worth(
    CHINA,
    4,
    (
        Doubt("happened", "2024-11-05", "terbaca juga sebagai 2024-12-06"),
        Doubt("topics", "tppo", "hanya satu kata"),
        Doubt("persons.country", "Wang Lutong: CN", "dasarnya hanya kata “Wang”"),
        Doubt("partners", None, "tidak ada negara mitra yang ditemukan"),
    ),
    (finding("drifted", "content/overrides/x.yml", "the machine now says <x>", 3, 1),),
    (("content/overrides/x.yml", "because: <b>x</b>\nhappened: {set: 2024-11-05}\n"),),
)


def pages(desk: Desk, settings: object = OPEN) -> dict[str, Page]:
    articles = newsroom.seeds()
    cards = tuple(card(article, newsroom.labels()) for article in articles)
    built, _ = listing_pages(cards, newsroom.lone(articles), newsroom.labels(), settings, {}, desk=desk)  # type: ignore[arg-type]
    return {page.url: page for page in built}


def test_only_where_the_settings_ask_for_it() -> None:
    assert "tinjau.html" not in pages(Desk(queue=(WORTH,)), newsroom.SETTINGS)
    assert "tinjau.html" not in newsroom.html(pages(Desk(), newsroom.SETTINGS)["koreksi.html"])
    assert "tinjau.html" in pages(Desk(queue=(WORTH,)))
    assert 'href="tinjau.html"' in newsroom.html(pages(Desk())["koreksi.html"])


def test_reasons_in_words_and_the_correction_to_copy() -> None:
    html = newsroom.html(pages(Desk(queue=(WORTH,)))["tinjau.html"])
    for reason in (
        "Tanggal kejadian: 5 November 2024: terbaca juga sebagai 2024-12-06",
        f"Topik: {by_id(newsroom.labels()).topic('tppo').label}: hanya satu kata",
        "Tokoh: Wang Lutong, negara Tiongkok: dasarnya hanya kata “Wang”",
        "Mitra: tidak ada negara mitra yang ditemukan",
        "berubah sejak koreksi ditulis (content/overrides/x.yml:3:1)",
        "tampil di 4 halaman",
        "because: &lt;b&gt;x&lt;/b&gt;\nhappened: {set: 2024-11-05}",
    ):
        assert reason in html
    assert f'href="artikel/{CHINA}.html"' in html


def test_nothing_to_look_at() -> None:
    assert "Tidak ada yang perlu diperiksa." in newsroom.html(pages(Desk())["tinjau.html"])


def test_a_long_list_is_cut_and_says_so() -> None:
    html = newsroom.html(pages(Desk(queue=(WORTH,) * (MOST + 7)))["tinjau.html"])
    assert html.count("tampil di 4 halaman") == MOST
    assert f"{MOST + 7} artikel; {MOST} yang pertama tampil di sini" in html


#: Lists of people, agencies, places and crimes are not counted: who is on them depends on other articles.
SUBJECTS = ("orang/", "lembaga/", "tempat/", "kejahatan/")


def test_pages_touched_are_the_pages_that_show_it() -> None:
    site = newsroom.site(newsroom.seeds())
    for article in newsroom.seeds():
        one = card(article, newsroom.labels())
        shown = {p.url for p in site if any(entry.card.id == one.id for entry in newsroom.listed(p.view))}
        through = {p.url for p in site if isinstance(p.view, ThroughView) and p.view.article.url == one.url}
        lists = {url for url in shown | through if not url.startswith(SUBJECTS)}
        assert touched(one) == 1 + len(lists), article.id
