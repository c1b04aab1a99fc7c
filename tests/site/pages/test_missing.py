"""The page for addresses that do not exist."""

from dataclasses import replace

import newsroom


def test_the_page_for_lost_readers_leads_nowhere_without_an_address() -> None:
    lost = newsroom.html(next(p for p in newsroom.site(()) if p.url == "404.html"))
    assert '<a href="#isi"' not in lost.replace('<a class="skip" href="#isi">', "")
    assert lost.count("<a ") == 1
    settings = replace(newsroom.SETTINGS, url="https://example.org/repo")
    found = newsroom.html(next(p for p in newsroom.site((), settings) if p.url == "404.html"))
    assert 'href="https://example.org/repo/mitra/index.html"' in found
    assert 'href="https://example.org/repo/static/site.css"' in found
