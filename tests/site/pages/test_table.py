"""All pages together: who is counted where, and that no two want one URL."""

from dataclasses import replace

import pytest

import newsroom
from digest.site.cards import card
from digest.site.pages.table import VIEWS, listing_pages
from digest.site.views.lists import Card
from digest.vocabulary.values import Topic, Vocabulary


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


def topic_called(name: str) -> tuple[Vocabulary, list[Card]]:
    """A vocabulary with one topic more, and two articles about Laos with it."""
    labels = newsroom.labels()
    known = replace(
        labels, topics=(*labels.topics, Topic(name, "Daftar", "List", "Semua.", forms=("daftar",)))
    )
    about = replace(
        newsroom.laos(), topics=(*newsroom.laos().topics, replace(newsroom.laos().topics[0], id=name))
    )
    return known, [card(about, known), card(newsroom.again(about), known)]


@pytest.mark.parametrize(
    ("name", "wants"), [("index", "topik/index.html"), ("halaman-2", "mitra/laos/halaman-2.html")]
)
def test_a_topic_may_not_be_called_like_a_page_of_the_site(name: str, wants: str) -> None:
    labels, cards = topic_called(name)
    pages, (finding,) = listing_pages(cards, (), labels, replace(newsroom.SETTINGS, page_size=1), {})
    assert (finding.code, finding.path) == ("url-taken", f"content/topics/{name}.yml")
    assert wants in finding.message
    assert len({p.url for p in pages}) == len(pages)
