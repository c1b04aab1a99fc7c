"""All pages together: who is counted where, and that no two want one URL."""

from dataclasses import replace

import pytest

import newsroom
from digest.model.page import Page
from digest.model.story import Bond, Story
from digest.site.cards import card
from digest.site.pages import VIEWS, listing_pages
from digest.site.views import DirectoryView, IndexView, ListingView


def many(count: int) -> list:  # type: ignore[type-arg]
    """Articles on Laos, a day apart, the last ones without a date."""
    made = []
    for number in range(count):
        doc = newsroom.document(f"a{number:03}", "Indonesia dan Laos.")
        day = newsroom.fact("happened", f"2024-01-{number + 1:02}" if number < 20 else None)
        partners = (newsroom.item("partners", "LA", newsroom.quotes(doc, "Laos")),)
        made.append(newsroom.article(doc, f"Judul {number}", happened=day, partners=partners))
    return made


def listing(pages: tuple[Page, ...], url: str) -> ListingView:
    found = next(p.view for p in pages if p.url == url)
    assert isinstance(found, ListingView)
    return found


def ids(shown: ListingView) -> list[str]:
    return [entry.card.id[:3] for entry in shown.entries]


def test_the_pages_of_the_five_seeds() -> None:
    urls = sorted(page.url for page in newsroom.site(newsroom.seeds()))
    assert {
        "404.html",
        "glosarium.html",
        "index.html",
        "luar-cakupan.html",
        "tanpa-mitra.html",
        "tanpa-tanggal.html",
        "tentang.html",
    } <= set(urls)
    assert [u for u in urls if u.startswith("mitra/")] == [
        "mitra/index.html",
        "mitra/kamboja.html",
        "mitra/kamboja/imigrasi.html",
        "mitra/kamboja/narkotika.html",
        "mitra/kamboja/penipuan-daring.html",
        "mitra/kamboja/tppo.html",
        "mitra/laos.html",
        "mitra/laos/hukum.html",
        "mitra/laos/narkotika.html",
        "mitra/laos/tppo.html",
        "mitra/thailand.html",
        "mitra/thailand/maritim.html",
        "mitra/thailand/pertahanan.html",
        "mitra/thailand/siber.html",
        "mitra/thailand/tppo.html",
        "mitra/tiongkok.html",
        "mitra/tiongkok/terorisme.html",
    ]
    assert "topik/senjata.html" not in urls  # no article, no page
    assert sum(u.startswith("artikel/") for u in urls) == 5


def test_every_template_has_its_kind_of_view() -> None:
    for page in newsroom.site(newsroom.seeds(), replace(newsroom.SETTINGS, url="https://example.org/")):
        assert type(page.view) is VIEWS[page.template]


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


def test_each_cell_of_the_matrix_counts_the_articles_behind_it() -> None:
    pages = newsroom.site(newsroom.seeds())
    index = next(p.view for p in pages if p.url == "index.html")
    assert isinstance(index, IndexView)
    assert [row.term.name for row in index.matrix.rows] == ["Kamboja", "Laos", "Thailand", "Tiongkok"]
    for row in index.matrix.rows:
        for cell in row.cells:
            assert cell.count == (len(listing(pages, cell.url).entries) if cell.url else 0)


def test_a_topic_that_is_not_the_article_s_own_says_so() -> None:
    pages = newsroom.site(newsroom.seeds())
    assert [(e.card.id[:3], e.also) for e in listing(pages, "topik/siber.html").entries] == [
        ("000", True),
        ("004", False),
    ]
    assert [e.also for e in listing(pages, "mitra/thailand/siber.html").entries] == [True]
    assert not any(e.also for e in listing(pages, "mitra/thailand.html").entries)


def test_newest_first_then_undated_by_id() -> None:
    pages = newsroom.site(newsroom.seeds())
    assert ids(listing(pages, "topik/tppo.html")) == ["002", "000", "001", "004"]
    assert ids(listing(pages, "tanpa-tanggal.html")) == ["000", "001", "004"]


def test_a_long_list_goes_on_under_stable_names() -> None:
    pages = newsroom.site(many(23), replace(newsroom.SETTINGS, page_size=10))
    first, second, third = (
        listing(pages, url)
        for url in ("mitra/laos.html", "mitra/laos/halaman-2.html", "mitra/laos/halaman-3.html")
    )
    assert [len(p.entries) for p in (first, second, third)] == [10, 10, 3]
    assert first.entries[0].card.when and first.entries[0].card.when.text == "20 Januari 2024"
    assert first.pager and second.pager and third.pager
    assert (first.pager.newer, first.pager.older and first.pager.older.url) == (
        None,
        "mitra/laos/halaman-2.html",
    )
    assert second.pager.text == "Halaman 2 dari 3"
    assert third.pager.older is None
    assert [p.entries[-1].card.id for p in (first, second, third)] == ["a010", "a000", "a022"]


def test_counts_tell_articles_from_stories() -> None:
    articles = newsroom.seeds()
    a, b = articles[0].id, articles[1].id
    told = (Story(a, (a, b), (Bond(a, b, "copy", 3, 0.5),)), *newsroom.lone(articles[2:]))
    pages = newsroom.site(articles, stories=told)
    index = next(p.view for p in pages if p.url == "index.html")
    assert isinstance(index, IndexView)
    assert index.count.startswith("5 artikel, 4 cerita")
    assert [e.kin for e in listing(pages, "mitra/laos.html").entries] == [1]


def test_topics_without_articles_are_defined_but_lead_nowhere() -> None:
    view = next(p.view for p in newsroom.site(newsroom.seeds()) if p.url == "topik/index.html")
    assert isinstance(view, DirectoryView)
    empty = next(f for f in view.facets if f.text == "Senjata")
    assert (empty.url, empty.count, empty.detail) == ("", 0, "Definisi topik senjata.")


def test_agreements_with_a_partner_the_furthest_first() -> None:
    ladder = listing(newsroom.site(newsroom.seeds()), "mitra/kamboja.html").ladder
    assert [(r.instrument.title, r.instrument.status) for r in ladder] == [
        ("Letter of Intent", "ditandatangani"),
        ("Nota Kesepahaman", "direncanakan"),
    ]


def test_nothing_at_all_is_a_site_too() -> None:
    pages = newsroom.site(())
    assert {"index.html", "mitra/index.html", "tanpa-mitra.html", "tentang.html"} <= {p.url for p in pages}
    assert "Belum ada artikel" in newsroom.html(next(p for p in pages if p.url == "index.html"))


def test_a_sitemap_needs_an_address() -> None:
    plain = {p.url for p in newsroom.site(newsroom.seeds())}
    assert not plain & {"sitemap.xml", "robots.txt"}
    below = newsroom.site(newsroom.seeds(), replace(newsroom.SETTINGS, url="https://example.org/berita"))
    assert "robots.txt" not in {p.url for p in below}
    sitemap = newsroom.html(next(p for p in below if p.url == "sitemap.xml"))
    assert "<loc>https://example.org/berita/artikel/000_9b4486a6c369c3ae.html</loc>" in sitemap
    assert "<loc>https://example.org/berita/</loc>" in sitemap
    assert "404" not in sitemap
    root = newsroom.site(newsroom.seeds(), replace(newsroom.SETTINGS, url="https://example.org"))
    robots = newsroom.html(next(p for p in root if p.url == "robots.txt"))
    assert "Sitemap: https://example.org/sitemap.xml" in robots


def test_the_page_for_lost_readers_leads_nowhere_without_an_address() -> None:
    lost = newsroom.html(next(p for p in newsroom.site(()) if p.url == "404.html"))
    assert '<a href="#isi"' not in lost.replace('<a class="skip" href="#isi">', "")
    assert lost.count("<a ") == 1
    settings = replace(newsroom.SETTINGS, url="https://example.org/repo")
    found = newsroom.html(next(p for p in newsroom.site((), settings) if p.url == "404.html"))
    assert 'href="https://example.org/repo/mitra/index.html"' in found
    assert 'href="https://example.org/repo/static/site.css"' in found


@pytest.mark.parametrize(
    ("path", "wants"),
    [("content/pages/index.md", "index.html"), ("content/pages/tanpa-mitra.md", "tanpa-mitra.html")],
)
def test_a_written_page_may_not_take_the_site_s_own_place(path: str, wants: str) -> None:
    pages, (finding,) = listing_pages((), (), newsroom.labels(), newsroom.SETTINGS, {path: "# Judul\n"})
    assert finding.code == "url-taken"
    assert finding.path == path
    assert wants in finding.message
    assert len({p.url for p in pages}) == len(pages)


def test_two_countries_of_one_name_are_told() -> None:
    doc = newsroom.document("a", "Laos.")
    labels = replace(
        newsroom.labels(),
        countries=(
            *newsroom.labels().countries,
            replace(newsroom.labels().countries[3], code="XL", name="LAOS"),
        ),
    )
    partners = (newsroom.item("partners", "LA"), newsroom.item("partners", "XL"))
    article = newsroom.article(doc, "Judul", partners=partners)
    _, (finding,) = listing_pages([card(article, labels)], (), labels, newsroom.SETTINGS, {})
    assert "LAOS (XL)" in finding.message
    assert "Laos (LA)" in finding.message


def test_the_order_of_the_inputs_is_no_matter() -> None:
    cards = [card(a, newsroom.labels()) for a in newsroom.seeds()]
    told = newsroom.lone(newsroom.seeds())
    one = listing_pages(cards, told, newsroom.labels(), newsroom.SETTINGS, {})
    other = listing_pages(cards[::-1], told[::-1], newsroom.labels(), newsroom.SETTINGS, {})
    assert one == other
