"""Pages about people, agencies, places and crime types."""

from dataclasses import replace

import newsroom
from digest.site.views.subjects import PersonView
from newsroom import listing


def twice():  # type: ignore[no-untyped-def]
    first = newsroom.china()
    return first, replace(newsroom.again(first), happened=newsroom.fact("happened", "2025-01-03"))


def test_an_official_with_offices_company_and_articles() -> None:
    pages = newsroom.site(twice())
    view = newsroom.view(pages, "orang/wang-lutong.html", PersonView)
    assert (view.heading, view.country) == ("Wang Lutong", "Tiongkok")
    assert [(held.role[:10], held.when) for held in view.held] == [
        ("Duta Besar", "5 November 2024 sampai 3 Januari 2025")
    ]
    assert [(k.link.text, k.link.url, k.count) for k in view.beside] == [
        ("Eddy Hartono", "orang/eddy-hartono.html", 2)
    ]
    assert len(newsroom.listed(view)) == 2


def test_nobody_has_a_page_below_the_threshold() -> None:
    urls = {page.url for page in newsroom.site([newsroom.china()])}
    assert not [url for url in urls if url.startswith(("orang/", "lembaga/"))]
    settings = replace(newsroom.SETTINGS, page_from=1)
    urls = {page.url for page in newsroom.site([newsroom.china()], settings)}
    assert {"orang/wang-lutong.html", "lembaga/bnpt.html"} <= urls


def test_a_victim_or_a_suspect_has_neither_page_nor_entry() -> None:
    doc = newsroom.document("a", "Polisi menahan Budi Santoso.")
    person = newsroom.item(
        "persons", "Budi Santoso", newsroom.quotes(doc, "Budi"), name="Budi Santoso", capacity="suspect"
    )
    article = newsroom.article(doc, "Judul", persons=(person,))
    for page in newsroom.site([article, newsroom.again(article)]):
        if not page.url.startswith("artikel/"):
            assert "Budi" not in newsroom.html(page), page.url


def test_an_agency_a_place_and_a_crime_list_their_articles() -> None:
    first = newsroom.cambodia()
    pages = newsroom.site((first, newsroom.again(first)))
    assert listing(pages, "lembaga/ditjen-imigrasi.html").intro == "Direktorat Jenderal Imigrasi, Indonesia"
    for url in ("lembaga/ditjen-imigrasi.html", "tempat/bali.html", "kejahatan/perdagangan-orang.html"):
        assert len(newsroom.behind(pages, url)) == 2
    assert "ICCS 0204" in listing(pages, "kejahatan/perdagangan-orang.html").intro
