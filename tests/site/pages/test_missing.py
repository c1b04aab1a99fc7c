"""The page for addresses that do not exist."""

from dataclasses import replace

import pytest

import newsroom


@pytest.mark.parametrize(
    ("url", "root"), [("", "/"), ("https://example.org/repo", "/repo/"), ("https://example.org/", "/")]
)
def test_the_page_for_lost_readers_leads_back_from_any_depth_and_on_any_host(url: str, root: str) -> None:
    settings = replace(newsroom.SETTINGS, url=url)
    lost = newsroom.html(next(p for p in newsroom.site((), settings) if p.url == "404.html"))
    assert f'href="{root}mitra/index.html"' in lost
    assert f'href="{root}static/site.css"' in lost
    assert "example.org" not in lost
