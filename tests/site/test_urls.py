"""URLs: pure functions of names, and relative ways that hold wherever the tree is put."""

from posixpath import dirname, join, normpath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.model.finding import Severity
from digest.site import urls
from digest.vocabulary.settings import SiteSettings

PATHS = st.lists(st.sampled_from(["mitra", "laos", "topik", "artikel", "x.y"]), min_size=0, max_size=3).map(
    lambda folders: "/".join([*folders, "index.html"])
)


def test_an_article_never_moves() -> None:
    assert urls.article("000_9b4486a6c369c3ae") == "artikel/000_9b4486a6c369c3ae.html"


@pytest.mark.parametrize(
    ("name", "url"),
    [
        ("Tiongkok", "mitra/tiongkok.html"),
        ("Timor Leste", "mitra/timor-leste.html"),
        ("Türkiye", "mitra/turkiye.html"),
        ("Pantai Gading", "mitra/pantai-gading.html"),
        ("???", "mitra/tanpa-nama.html"),
        ("../../etc/passwd", "mitra/etc-passwd.html"),
    ],
)
def test_a_partner_is_found_under_its_name(name: str, url: str) -> None:
    assert urls.partner(name) == url


def test_a_cell_lies_below_its_partner() -> None:
    assert urls.cell("mitra/laos.html", "tppo") == "mitra/laos/tppo.html"


def test_the_first_page_of_a_list_has_the_list_s_own_url() -> None:
    assert urls.paged("mitra/laos.html", 1) == "mitra/laos.html"
    assert urls.paged("mitra/laos.html", 2) == "mitra/laos/halaman-2.html"


@pytest.mark.parametrize(
    ("target", "here", "way"),
    [
        ("index.html", "index.html", "index.html"),
        ("mitra/laos.html", "index.html", "mitra/laos.html"),
        ("index.html", "mitra/laos.html", "../index.html"),
        ("mitra/laos/tppo.html", "mitra/laos.html", "laos/tppo.html"),
        ("mitra/laos.html", "mitra/laos/tppo.html", "../laos.html"),
        ("topik/tppo.html", "mitra/laos/tppo.html", "../../topik/tppo.html"),
        ("#k12", "artikel/a.html", "#k12"),
        ("https://example.org/a", "artikel/a.html", "https://example.org/a"),
        ("mailto:a@example.org?subject=b", "artikel/a.html", "mailto:a@example.org?subject=b"),
        ("mitra/index.html", "/repo/", "/repo/mitra/index.html"),
        ("index.html", "/", "/index.html"),
    ],
)
def test_ways(target: str, here: str, way: str) -> None:
    assert urls.relative(target, here) == way


@given(PATHS, PATHS)
def test_every_way_arrives(target: str, here: str) -> None:
    assert normpath(join(dirname(here), urls.relative(target, here))) == target


def test_without_an_address_nothing_is_absolute() -> None:
    assert urls.absolute("", "mitra/laos.html") == ""
    assert (
        urls.absolute("https://example.org/repo/", "mitra/laos.html")
        == "https://example.org/repo/mitra/laos.html"
    )


def test_two_things_that_want_one_url_are_both_named() -> None:
    (found,) = urls.collisions(
        [
            ("mitra/kongo.html", "Kongo (CD)", "content/countries.yml"),
            ("mitra/laos.html", "Laos (LA)", "content/countries.yml"),
            ("mitra/kongo.html", "Kongo (CG)", "content/countries.yml"),
        ]
    )
    assert found.severity is Severity.ERROR
    assert found.path == "content/countries.yml"
    assert "Kongo (CD)" in found.message
    assert "Kongo (CG)" in found.message


def test_capitals_do_not_tell_two_files_apart() -> None:
    assert urls.collisions([("artikel/A.html", "article A", ""), ("artikel/a.html", "article a", "")])
    assert not urls.collisions([("artikel/a.html", "article a", ""), ("artikel/a.html", "article a", "")])


def test_feeds_are_called_by_the_site_s_own_id_else_by_its_address_else_not_at_all() -> None:
    assert urls.tag(SiteSettings(), "koreksi") == ""
    assert (
        urls.tag(SiteSettings(url="https://contoh.id/berita/"), "koreksi")
        == "tag:contoh.id,2025:berita:koreksi"
    )
    moved = SiteSettings(url="https://lain.id/", id="contoh.id,2025")
    assert urls.tag(moved, "koreksi") == "tag:contoh.id,2025:koreksi"


def test_a_language_lies_below_the_site_and_what_all_share_above_it() -> None:
    assert (urls.root("id"), urls.root("en")) == ("", "en/")
    assert (urls.shared("a.css", "id"), urls.shared("a.css", "en")) == ("a.css", "../a.css")
    assert urls.relative(urls.shared("static/a.css", "en"), "mitra/laos.html") == "../../static/a.css"
    assert urls.absolute("https://a.id/x/en/", "../static/a.png") == "https://a.id/x/static/a.png"
    assert urls.is_home("mitra/laos.html") and not urls.is_home("en/mitra/laos.html")


@pytest.mark.parametrize("address", ["https://a.id", "https://a.id/", "https://a.id/en/x/"])
def test_the_address_of_the_site_in_another_language(address: str) -> None:
    home = f"{address.rstrip('/')}/"
    assert urls.addressed(address, "id", "en") == f"{home}en/"
    assert urls.addressed(f"{home}en/", "en", "id") == home
    assert urls.addressed(f"{home}en/", "en", "en") == f"{home}en/"
    assert urls.addressed("", "id", "en") == ""
