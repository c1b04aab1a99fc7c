"""What stands around every page, and does not know the edition."""

from dataclasses import replace

import newsroom
from digest.site.frame import frame, shorten


def test_the_frame_of_a_page_is_the_same_whatever_the_edition() -> None:
    few, many = newsroom.site(newsroom.seeds()[:1]), newsroom.site(newsroom.seeds())
    about = [next(p.view.frame for p in pages if p.url == "tentang.html") for pages in (few, many)]  # type: ignore[attr-defined]
    assert about[0] == about[1]


def test_where_the_reader_is() -> None:
    own = frame("mitra/index.html", "Mitra", "", newsroom.SETTINGS, newsroom.names())
    below = frame(
        "mitra/laos.html", "Laos", "", newsroom.SETTINGS, newsroom.names(), section="mitra/index.html"
    )
    assert {link.text: link.current for link in own.nav if link.current} == {"Mitra": "page"}
    assert {link.text: link.current for link in below.nav if link.current} == {"Mitra": "true"}


def test_a_canonical_address_needs_an_address() -> None:
    assert frame("a.html", "A", "", newsroom.SETTINGS, newsroom.names()).canonical == ""
    placed = replace(newsroom.SETTINGS, url="https://example.org/repo/")
    assert frame("a.html", "A", "", placed, newsroom.names()).canonical == "https://example.org/repo/a.html"


def test_text_is_shortened_between_words() -> None:
    assert shorten("satu dua tiga", 13) == "satu dua tiga"
    assert shorten("satu dua, tiga", 12) == "satu dua…"
    assert len(shorten("kata " * 100, 155)) <= 155
