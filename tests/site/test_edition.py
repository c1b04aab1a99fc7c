"""The order of articles, and how they are counted."""

import newsroom
from digest.site.views.lists import ListingView
from digest.site.views.subjects import TopicView
from newsroom import listing


def ids(shown: ListingView | TopicView) -> list[str]:
    return [entry.card.id[:3] for entry in newsroom.listed(shown)]


def test_newest_first_then_undated_by_id() -> None:
    pages = newsroom.site(newsroom.seeds())
    assert ids(newsroom.view(pages, "topik/tppo.html", TopicView)) == ["002", "000", "001", "004"]
    assert ids(listing(pages, "tanpa-tanggal.html")) == ["000", "001", "004"]


def test_numbers_as_indonesians_write_them() -> None:
    assert [newsroom.names().number(n) for n in (0, 999, 1000, 1234567)] == ["0", "999", "1.000", "1.234.567"]
