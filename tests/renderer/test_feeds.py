"""JSON Feed."""

import json

from digest.renderer.feeds import VERSION, json_feed
from digest.site.views.feeds import FeedEntry, FeedView

ENTRY = FeedEntry(
    "tag:x,2025:artikel/a", "Judul", "2025-01-02T00:00:00Z", "", "artikel/a.html", "", "", ("Laos",)
)
EMPTY = FeedView("tag:x,2025:artikel", "Situs", "", "Situs", "1970-01-01T00:00:00Z", "index.html", "", "", ())


def test_what_is_not_known_is_not_said() -> None:
    feed = json.loads(json_feed(EMPTY))
    assert feed["version"] == VERSION
    assert feed["items"] == []
    assert "feed_url" not in feed
    assert "description" not in feed


def test_an_item_always_has_content() -> None:
    (item,) = json.loads(json_feed(FeedView(*(getattr(EMPTY, f) for f in EMPTY.__slots__[:-1]), (ENTRY,))))[
        "items"
    ]
    assert item["content_text"] == "Judul"
    assert item["tags"] == ["Laos"]
    assert "date_published" not in item
    assert "authors" not in item
