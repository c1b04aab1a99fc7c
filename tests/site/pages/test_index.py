"""The front page: totals that say what they count, and that add up."""

from dataclasses import replace

import newsroom
from digest.model.story import Bond, Story
from digest.site.views import IndexView
from newsroom import listing


def test_partners_and_regional_and_out_of_scope_make_all() -> None:
    outside = replace(newsroom.china(), in_scope=newsroom.fact("in_scope", "false"))
    articles = (newsroom.thailand(), newsroom.laos(), newsroom.cambodia(), outside, newsroom.region())
    pages = newsroom.site(articles)
    index = next(p.view for p in pages if p.url == "index.html")
    assert isinstance(index, IndexView)
    assert index.count == "5 artikel, 5 cerita: 3 dengan mitra, 1 tanpa mitra, 1 di luar cakupan."
    partnered = {
        e.card.id for p in pages if p.url.startswith("mitra/") for e in getattr(p.view, "entries", ())
    }
    regional = {e.card.id for e in listing(pages, "tanpa-mitra.html").entries}
    out = {e.card.id for e in listing(pages, "luar-cakupan.html").entries}
    assert partnered | regional | out == {a.id for a in articles}
    assert len(partnered) + len(regional) + len(out) == 5


def test_counts_tell_articles_from_stories() -> None:
    articles = newsroom.seeds()
    a, b = articles[0].id, articles[1].id
    told = (Story(a, (a, b), (Bond(a, b, "copy", 3, 0.5),)), *newsroom.lone(articles[2:]))
    pages = newsroom.site(articles, stories=told)
    index = next(p.view for p in pages if p.url == "index.html")
    assert isinstance(index, IndexView)
    assert index.count.startswith("5 artikel, 4 cerita")
    assert [e.kin for e in listing(pages, "mitra/laos.html").entries] == [1]


def test_the_newest_leads_and_articles_out_of_scope_stay_away() -> None:
    outside = replace(newsroom.cambodia(), in_scope=newsroom.fact("in_scope", "false"))
    pages = newsroom.site((newsroom.thailand(), newsroom.laos(), outside, newsroom.china()))
    index = next(p.view for p in pages if p.url == "index.html")
    assert isinstance(index, IndexView)
    assert index.lead and index.lead.card.id.startswith("003")
    assert [e.card.id[:3] for e in index.entries] == ["000", "001"]
    assert index.newest and index.newest.text == "5 November 2024"


def test_the_front_page_shows_only_the_latest() -> None:
    pages = newsroom.site(newsroom.seeds(), replace(newsroom.SETTINGS, latest=2))
    index = next(p.view for p in pages if p.url == "index.html")
    assert isinstance(index, IndexView)
    assert len(index.entries) == 1
