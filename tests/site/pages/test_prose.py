"""Pages that people write."""

import pytest

import newsroom
from digest.model.page import Page
from digest.site.pages.table import listing_pages


def pages(prose: dict[str, str]) -> dict[str, Page]:
    found, findings = listing_pages((), (), newsroom.labels(), newsroom.SETTINGS, prose)
    assert not findings
    return {page.url: page for page in found}


def test_the_heading_is_the_first_line() -> None:
    page = pages({"content/pages/tim-redaksi.md": "# Siapa kami\n\nKami *menulis*."})["tim-redaksi.html"]
    html = newsroom.html(page)
    assert html.count("<h1>Siapa kami</h1>") == 1
    assert "<p>Kami <em>menulis</em>.</p>" in html


def test_a_page_without_a_heading_is_called_after_its_file() -> None:
    html = newsroom.html(pages({"content/pages/tim-redaksi.md": "Kami menulis."})["tim-redaksi.html"])
    assert "<h1>Tim redaksi</h1>" in html


def test_the_page_about_the_site_is_always_there_and_names_the_others() -> None:
    html = newsroom.html(pages({"content/pages/metode.md": "# Metode\n"})["tentang.html"])
    assert '<a href="metode.html">Metode</a>' in html
    assert '<a href="glosarium.html">Glosarium</a>' in html
    assert '<a href="data/index.html">' in html


@pytest.mark.parametrize(("said", "lang"), [("en", ' lang="en"'), ("pt-BR", ' lang="pt-BR"'), ("x y", "")])
def test_a_page_in_another_language_says_so(said: str, lang: str) -> None:
    html = newsroom.html(
        pages({"content/pages/english.md": f"---\nlang: {said}\n---\n# Us\n"})["english.html"]
    )
    assert f'<article class="prose"{lang}>' in html


def test_the_glossary() -> None:
    html = newsroom.html(pages({})["glosarium.html"])
    assert "<dfn>TPPO</dfn>" in html
    assert "Tindak Pidana Perdagangan Orang" in html
