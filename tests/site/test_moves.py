"""What was published leads on, or is missed."""

from collections.abc import Iterable
from dataclasses import replace

import pytest

import newsroom
from digest.site.moves import LEDGER_HEAD, Aliases, Moves, ledger_of, listed, moved_pages, moves
from digest.vocabulary.settings import SiteSettings
from digest.vocabulary.values import Topic

WORDS = replace(
    newsroom.labels(),
    topics=(
        Topic("tppo", "Perdagangan orang", "Trafficking", "x"),
        Topic("keamanan-siber", "Siber", "Cyber", "x", aliases=("siber", "dunia-maya")),
    ),
    countries=tuple(
        replace(country, aliases=("Siam",)) if country.code == "TH" else country
        for country in newsroom.labels().countries
    ),
    redirects={"lama.html": "tentang.html"},
)
MADE = frozenset(
    {
        "index.html",
        "indeks.html",
        "tentang.html",
        "tanpa-mitra.html",
        "waktu/index.html",
        "mitra/index.html",
        "mitra/thailand.html",
        "mitra/thailand/keamanan-siber.html",
        "topik/index.html",
        "topik/keamanan-siber.html",
        "topik/keamanan-siber/halaman-2.html",
        "artikel/baru.html",
    }
)


def led(
    *ledger: str, articles: dict[str, tuple[str, ...]] | None = None, hidden: Iterable[str] = ()
) -> Moves:
    return moves("\n".join(ledger), MADE, Aliases(WORDS, articles or {}, frozenset(hidden)))


def test_every_page_of_what_has_an_alias_is_reached_by_it() -> None:
    assert dict(led().to) == {
        "lama.html": "tentang.html",
        "mitra/siam.html": "mitra/thailand.html",
        "mitra/siam/keamanan-siber.html": "mitra/thailand/keamanan-siber.html",
        "mitra/thailand/dunia-maya.html": "mitra/thailand/keamanan-siber.html",
        "mitra/thailand/siber.html": "mitra/thailand/keamanan-siber.html",
        "topik/dunia-maya.html": "topik/keamanan-siber.html",
        "topik/dunia-maya/halaman-2.html": "topik/keamanan-siber/halaman-2.html",
        "topik/siber.html": "topik/keamanan-siber.html",
        "topik/siber/halaman-2.html": "topik/keamanan-siber/halaman-2.html",
    }


@pytest.mark.parametrize(
    ("url", "target"),
    [
        ("mitra/thailand/tppo.html", "mitra/thailand.html"),  # no article of both is left
        ("mitra/thailand/halaman-7.html", "mitra/thailand.html"),
        ("topik/siber/halaman-9.html", "topik/keamanan-siber.html"),
        ("mitra/siam/siber.html", "mitra/thailand/keamanan-siber.html"),  # both are called otherwise now
        ("mitra/laos.html", "mitra/index.html"),  # a country that has no article now
        ("mitra/laos/tppo.html", "mitra/index.html"),
        ("topik/tppo.html", "topik/index.html"),
        ("waktu/2024-05.html", "waktu/index.html"),
        ("tanpa-mitra/tppo.html", "tanpa-mitra.html"),
        ("lembaga/bnpt.html", "indeks.html"),  # no article names it now
    ],
)
def test_a_list_without_articles_leads_to_the_list_above_it(url: str, target: str) -> None:
    found = led(url)
    assert (found.to[url], found.findings) == (target, ())


def test_an_article_is_found_under_the_id_it_had() -> None:
    found = led("artikel/tua.html", articles={"baru": ("tua",)})
    assert (found.to["artikel/tua.html"], found.findings) == ("artikel/baru.html", ())


@pytest.mark.parametrize(
    ("url", "advice"),
    [
        ("topik/satwa.html", "write in the file of the topic that it is now: aliases: [satwa]"),
        (
            "topik/keamanan-siberr.html",
            "write in content/topics/keamanan-siber.yml: aliases: [keamanan-siberr]",
        ),
        ("mitra/thailandia.html", 'write in content/countries.yml under "TH": aliases: [thailandia]'),
        (
            "mitra/burma.html",
            "write in content/countries.yml under the country that it is now: aliases: [burma]",
        ),
        ("artikel/tua.html", "bring its seed back, or write in content/overrides/baru.yml: aliases: [tua]"),
        ("kebijakan.html", "write in content/redirects.yml: kebijakan.html: index.html"),
    ],
)
def test_a_page_that_leads_nowhere_is_answered_with_the_line_to_add(url: str, advice: str) -> None:
    (found,) = led("# kept", url).findings
    assert found.message.startswith(f"{url} was published and is no longer made; ")
    assert found.message.endswith(advice)
    assert (found.code, found.line) == ("url-gone", 2)


def test_what_goes_with_its_page_is_not_said_twice() -> None:
    found = led("mitra/burma.html", "mitra/burma/tppo.html", "topik/satwa.html", "topik/satwa/halaman-2.html")
    assert [one.line for one in found.findings] == [1, 3]


def test_what_an_editor_hid_is_not_missed_and_led_to_from_nowhere() -> None:
    found = led("artikel/rahasia.html", hidden=["rahasia"])
    assert ("artikel/rahasia.html" in found.to, found.findings) == (False, ())


def test_a_redirect_to_nothing_is_an_error() -> None:
    words = replace(WORDS, redirects={"a.html": "b.html", "c.html": "d.html", "d.html": "c.html"})
    found = moves("", MADE, Aliases(words, {}, frozenset()))
    assert [one.code for one in found.findings] == ["redirect-nowhere"] * 3
    assert not {"a.html", "c.html", "d.html"} & found.to.keys()


def test_a_page_that_leads_on() -> None:
    (page,) = moved_pages(
        {"topik/siber.html": "topik/keamanan-siber.html"},
        SiteSettings(url="https://a.example/"),
        newsroom.names(),
    )
    assert (page.url, page.template) == ("topik/siber.html", "pages/moved.html")
    assert page.view.target.url == "topik/keamanan-siber.html"
    assert page.view.frame.canonical == "https://a.example/topik/keamanan-siber.html"


def test_the_ledger_only_grows() -> None:
    first = ledger_of("", ["b.html", "404.html", "static/site.css", "a.html"])
    assert first == f"{LEDGER_HEAD}a.html\nb.html\n"
    assert list(listed(ledger_of(first, ["c.html"]))) == ["a.html", "b.html", "c.html"]
    assert ledger_of(first, ["a.html"]) == first
