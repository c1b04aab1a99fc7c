"""A feed as JSON Feed 1.1."""

import json

from digest.site.views.feeds import FeedEntry, FeedView

VERSION = "https://jsonfeed.org/version/1.1"


def json_feed(view: FeedView) -> str:
    feed: dict[str, object] = {
        "version": VERSION,
        "title": view.title,
        "home_page_url": view.page,
        "feed_url": view.json,
        "description": view.subtitle,
        "language": "id",
        "authors": [{"name": view.author}],
        "items": [_item(entry) for entry in view.entries],
    }
    text = json.dumps(_said(feed), ensure_ascii=False, indent=0)
    return text.replace("<", "\\u003c") + "\n"  # no HTML, whoever takes the file for a page


def _item(entry: FeedEntry) -> dict[str, object]:
    return _said(
        {
            "id": entry.id,
            "url": entry.url,
            "title": entry.title,
            "content_text": entry.text or entry.title,
            "date_published": entry.published,
            "date_modified": entry.updated,
            "authors": [{"name": entry.author}] if entry.author else [],
            "tags": list(entry.tags),
        }
    )


def _said(fields: dict[str, object]) -> dict[str, object]:
    """Without what is not known: an empty address is no address. The list of items stays, be it empty."""
    return {name: value for name, value in fields.items() if value or name == "items"}
