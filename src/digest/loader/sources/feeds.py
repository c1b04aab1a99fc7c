"""RSS and Atom to articles, with feedparser; defusedxml refuses what could blow up. Extra: feeds."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any

from digest.loader.sources.fragments import plain_text
from digest.loader.sources.records import Item, sources_of
from digest.loader.sources.source import Findings, Source
from digest.model.codes import finding


def read_feed(path: str, data: bytes) -> tuple[tuple[Source, ...], Findings]:
    """A source for each entry; its text is its content, or else its summary."""
    try:
        import feedparser  # noqa: PLC0415  an optional extra, heavy to import
        from defusedxml import DefusedXmlException, ElementTree  # noqa: PLC0415
    except ImportError:
        return (), (finding("seed-extra", path, 'a feed needs pip install -e ".[feeds]"'),)
    try:
        ElementTree.fromstring(data, forbid_dtd=True)
    except DefusedXmlException:
        return (), (
            finding("seed-not-text", path, "a feed with a DTD or entities of its own; save it without"),
        )
    except (ElementTree.ParseError, ValueError, LookupError):
        pass  # not well-formed: feedparser reads what can be read
    try:
        feed = feedparser.parse(BytesIO(data))  # bytes themselves are first tried as a path, and opened
    except Exception as error:  # a parser of foreign bytes may raise anything; the file is then no feed
        return (), (finding("seed-not-text", path, f"no feed: {type(error).__name__}"),)
    if not feed.entries:
        return (), (finding("seed-empty", path, "no entry in this feed"),)
    return sources_of(path, data, _items(feed))


def _items(feed: Any) -> Iterator[Item]:
    house = str(feed.feed.get("title", ""))
    for entry in feed.entries:
        contents = [str(part.get("value", "")) for part in entry.get("content", ())]
        words = max((*contents, str(entry.get("summary", ""))), key=len)
        yield Item(
            guid=str(entry.get("id") or entry.get("link") or ""),
            title=plain_text(str(entry.get("title", ""))),
            date=str(entry.get("published") or entry.get("updated") or ""),
            source=plain_text(str(entry.get("source", {}).get("title") or house)),
            url=str(entry.get("link", "")),
            text=plain_text(words),
        )
