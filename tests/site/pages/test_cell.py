"""The pages behind the matrix."""

import newsroom
from digest.site.views.lists import ThroughView
from newsroom import listing


def test_a_cell_leads_back_to_its_partner_and_its_topic() -> None:
    articles = (*newsroom.seeds(), newsroom.again(newsroom.thailand()))
    shown = listing(newsroom.site(articles), "mitra/thailand/siber.html")
    assert shown.heading == "Thailand: Keamanan siber"
    assert shown.kicker and shown.kicker.url == "mitra/thailand.html"
    assert [facet.url for facet in shown.facets] == ["mitra/thailand.html", "topik/siber.html"]
    assert [(entry.card.id[:3], entry.also) for entry in newsroom.listed(shown)] == [("000", True)] * 2


def test_one_article_is_led_through_to_and_its_cell_keeps_its_address() -> None:
    pages = newsroom.site(newsroom.seeds())
    shown = newsroom.view(pages, "mitra/thailand/siber.html", ThroughView)
    assert shown.article.url == f"artikel/{newsroom.thailand().id}.html"
    page = newsroom.html(next(p for p in pages if p.url == "mitra/thailand/siber.html"))
    assert f'content="0; url=../../artikel/{newsroom.thailand().id}.html"' in page


def test_what_has_no_partner_has_its_cells_too() -> None:
    pages = newsroom.site((newsroom.region(), newsroom.again(newsroom.region())))
    assert listing(pages, "tanpa-mitra/siber.html").kicker.url == "tanpa-mitra.html"
