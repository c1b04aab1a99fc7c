"""The front page: totals that say what they count, and that add up."""

from dataclasses import replace

import newsroom
from digest.model.story import Bond, Story
from digest.site.views.front import IndexView
from digest.site.views.subjects import DossierView
from newsroom import listing


def test_partners_and_regional_and_out_of_scope_make_all() -> None:
    outside = replace(newsroom.china(), in_scope=newsroom.fact("in_scope", "false"))
    articles = (newsroom.thailand(), newsroom.laos(), newsroom.cambodia(), outside, newsroom.region())
    pages = newsroom.site(articles)
    index = next(p.view for p in pages if p.url == "index.html")
    assert isinstance(index, IndexView)
    assert index.count == "5 artikel, 5 cerita: 3 dengan mitra, 1 tanpa mitra, 1 di luar cakupan."
    partnered = {e.card.id for p in pages if p.url.startswith("mitra/") for e in newsroom.listed(p.view)}
    regional = {e.card.id for e in newsroom.listed(listing(pages, "tanpa-mitra.html"))}
    out = {e.card.id for e in newsroom.listed(listing(pages, "luar-cakupan.html"))}
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
    assert [e.kin for e in newsroom.listed(newsroom.view(pages, "mitra/laos.html", DossierView))] == [1]
    assert len(headlines(index)) == 3, "the lead and one headline a story"


def test_the_newest_leads_and_articles_out_of_scope_stay_away() -> None:
    outside = replace(newsroom.cambodia(), in_scope=newsroom.fact("in_scope", "false"))
    pages = newsroom.site((newsroom.thailand(), newsroom.laos(), outside, newsroom.china()))
    index = next(p.view for p in pages if p.url == "index.html")
    assert isinstance(index, IndexView)
    assert index.lead and index.lead.entry.card.id.startswith("003")
    assert headlines(index) == ["000", "001"]
    assert [day.heading.text for day in index.days] == ["Tanggal tidak diketahui"]


def test_the_front_page_shows_only_the_latest() -> None:
    pages = newsroom.site(newsroom.seeds(), replace(newsroom.SETTINGS, latest=2))
    assert len(headlines(newsroom.view(pages, "index.html", IndexView))) == 2


def test_what_is_doubtful_never_leads() -> None:
    weak = newsroom.item("partners", "KH", (), 0.3)
    articles = (replace(newsroom.cambodia(), partners=(weak,)), newsroom.china())
    index = newsroom.view(newsroom.site(articles), "index.html", IndexView)
    assert index.lead and index.lead.entry.card.id.startswith("003")


def test_what_folded_under_the_lead_stands_below_it() -> None:
    first, second = newsroom.cambodia(), newsroom.laos()
    told = (Story(second.id, (second.id, first.id), (Bond(second.id, first.id, "editor"),)),)
    index = newsroom.view(newsroom.site((first, second), stories=told), "index.html", IndexView)
    assert index.lead
    assert [other.url for other in index.lead.others] == [f"artikel/{second.id}.html"]


def test_signed_and_waited_for_agreements_stand_on_the_front() -> None:
    index = newsroom.view(newsroom.site(newsroom.seeds()), "index.html", IndexView)
    assert [r.title for r in index.signed] == ["Letter of Intent"]
    assert [r.waiting for r in index.waiting] == [
        "direncanakan 19 Mei 2025, belum ada kabar sejak itu di situs ini"
    ]


def test_the_chart_ends_with_the_newest_month() -> None:
    index = newsroom.view(newsroom.site(newsroom.seeds()), "index.html", IndexView)
    assert index.chart
    assert [(c.month, c.count, c.url) for c in index.chart.columns if c.url] == [
        ("Nov", "1", "waktu/2024-11.html"),
        ("Mei", "1", "waktu/2025-05.html"),
    ]
    assert len(index.chart.columns) == 12


def headlines(index: IndexView) -> list[str]:
    return [one.card.id[:3] for day in index.days for one in day.entries]
