"""Years and months."""

import newsroom
from digest.site.views.tables import TimeView
from newsroom import listing


def test_all_years_and_months_with_the_number_of_their_articles() -> None:
    pages = newsroom.site(newsroom.seeds())
    view = newsroom.view(pages, "waktu/index.html", TimeView)
    assert [(row.year.url, row.count, [m.link.url for m in row.months]) for row in view.years] == [
        ("waktu/2025.html", 1, ["waktu/2025-05.html"]),
        ("waktu/2024.html", 1, ["waktu/2024-11.html"]),
    ]
    assert (view.undated.url, view.undated.count) == ("tanpa-tanggal.html", 3)


def test_every_number_leads_to_that_many_articles() -> None:
    pages = newsroom.site(newsroom.seeds())
    assert len(newsroom.behind(pages, "waktu/2025-05.html")) == 1
    assert len(newsroom.behind(pages, "semua.html")) == 5
    assert [facet.url for facet in listing(pages, "waktu/2025.html").facets] == ["waktu/2025-05.html"]


def test_an_article_of_which_only_the_year_is_known_stands_in_the_year() -> None:
    doc = newsroom.document("a", "Pada tahun 2023.")
    article = newsroom.article(doc, "Judul", happened=newsroom.fact("happened", "2023?"))
    pages = newsroom.site([article])
    assert [g.heading.text for g in listing(pages, "waktu/2023.html").listing.groups] == [
        "2023, bulan tidak diketahui"
    ]
    assert not [page.url for page in pages if page.url.startswith("waktu/2023-")]
