"""The search page."""

import newsroom
from digest.site.cards import card
from digest.site.pages.table import listing_pages


def shown(searchable: bool) -> str:
    cards = [card(article, newsroom.labels()) for article in newsroom.seeds()]
    stories = newsroom.lone(newsroom.seeds())
    pages, _ = listing_pages(cards, stories, newsroom.labels(), newsroom.SETTINGS, {}, searchable=searchable)
    return newsroom.html(next(page for page in pages if page.url == "cari.html"))


def test_one_can_choose_what_there_is() -> None:
    html = shown(True)
    assert '<option value="KH">Kamboja</option>' in html
    assert '<option value="tppo">Perdagangan orang (TPPO)</option>' in html
    assert html.index('<option value="2025">') < html.index('<option value="2024">')


def test_without_a_script_the_form_leads_to_the_index_of_names() -> None:
    for html in (shown(True), shown(False)):
        assert 'method="get" action="indeks.html"' in html
    assert "<noscript>" in shown(True)


def test_without_an_index_there_is_no_script_and_the_page_says_so() -> None:
    html = shown(False)
    assert "<script" not in html
    assert "tanpa indeks pencarian" in html
    assert html.count("<script") == 0 < shown(True).count('<script defer src="static/search.js">')
