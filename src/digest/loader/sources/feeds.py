"""RSS and Atom to articles, with feedparser; defusedxml refuses what could blow up. Extra: feeds."""

import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any

from digest.loader.sources.fragments import plain_text
from digest.loader.sources.items import Item, led_to, sources_of
from digest.loader.sources.keys import UNPUBLISHED
from digest.loader.sources.source import Findings, Source
from digest.model.codes import finding
from digest.vocabulary.values import Vocabulary

#: What an export of a whole blog holds beside its articles.
_NO_ARTICLES = frozenset(("attachment", "nav_menu_item", "revision", "page", "custom_css", "oembed_cache"))
_KIND = "#kind"  # of a category in Blogger's export: post, comment, template, settings, page

#: A picture with its caption, as WordPress writes it between paragraphs.
_CAPTION = re.compile(r"\[caption\b[^\[\]]*\][^\[\]]*\[/caption\]")


def read_feed(path: str, data: bytes, vocabulary: Vocabulary) -> tuple[tuple[Source, ...], Findings]:
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
    return sources_of(path, data, _items(feed), vocabulary)


def _items(feed: Any) -> Iterator[Item]:
    house = plain_text(str(feed.feed.get("title", "")))
    for entry in feed.entries:
        contents = [str(part.get("value", "")) for part in entry.get("content", ())]
        words = max((*contents, str(entry.get("summary", ""))), key=len)
        link = str(entry.get("link", ""))
        link = link if link.startswith("http") else ""  # the parser puts an id there that is none
        named = plain_text(str(entry.get("source", {}).get("title") or ""))
        published, updated = _days(feed, entry)
        yield Item(
            guid=str(entry.get("id") or link),
            title=plain_text(str(entry.get("title", ""))),
            published=published,
            modified=updated,
            # what only gathers links of others is no house
            outlet=named or (house if led_to(link) == link else ""),
            source_url=link,
            text=plain_text(_CAPTION.sub("\n\n", words)),
            hidden=_hidden(entry),
        )


def _days(feed: Any, entry: Any) -> tuple[str, str]:
    """When it was published, and when changed. `dc:date` is told as a change by the parser; in RSS it is the day."""
    published = str(entry.get("published") or "")
    updated = str(entry["updated"]) if "updated" in entry else ""
    if (
        not published
        and "dc" in feed.get("namespaces", {})
        and not str(feed.get("version")).startswith("atom")
    ):
        return updated, ""
    return published, updated if updated != published else ""


def _hidden(entry: Any) -> str:
    """Why an entry of an export is no published article."""
    kind, status = str(entry.get("wp_post_type") or ""), str(entry.get("wp_status") or "").lower()
    if kind in _NO_ARTICLES or kind.startswith("wp_"):
        return kind
    if status in UNPUBLISHED:
        return status
    return "behind a password" if entry.get("wp_post_password") else _hidden_of_blogger(entry)


def _hidden_of_blogger(entry: Any) -> str:
    kinds = [str(tag.get("term")) for tag in entry.get("tags", ()) if str(tag.get("scheme")).endswith(_KIND)]
    if kinds and not kinds[0].endswith("#post"):
        return kinds[0].rpartition("#")[2]
    return "draft" if str(entry.get("app_draft")).lower() == "yes" else ""
