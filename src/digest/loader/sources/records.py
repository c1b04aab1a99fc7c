"""Articles that come many in a file: what an item says beside its text, written out as front matter."""

import hashlib
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from digest.loader.sources.decode import clean, decode
from digest.loader.sources.fragments import plain_text
from digest.loader.sources.source import Findings, Source, article_id
from digest.model.codes import finding
from digest.model.finding import Finding

#: What the keys of a record are called by those who scrape: the first that is there and says something.
KEYS: Mapping[str, tuple[str, ...]] = {
    "guid": ("guid", "id", "_id", "uuid", "url", "link"),
    "title": ("title", "judul", "headline"),
    "date": (
        "date",
        "tanggal",
        "published",
        "published_at",
        "publish_date",
        "pubDate",
        "pubdate",
        "datetime",
    ),
    "source": ("source", "sumber", "outlet", "media", "publisher", "portal", "site"),
    "url": ("url", "link", "source_url", "tautan"),
    "text": (
        "text",
        "content",
        "isi",
        "body",
        "article",
        "artikel",
        "konten",
        "full_text",
        "paragraphs",
        "berita",
    ),
}


@dataclass(frozen=True, slots=True)
class Item:
    """An article of a feed or a file of records. All is plain text, possibly empty; `line` counts from 1."""

    guid: str
    title: str = ""
    date: str = ""
    source: str = ""
    url: str = ""
    text: str = ""
    line: int = 0


def read_jsonl(path: str, data: bytes) -> tuple[tuple[Source, ...], Findings]:
    """A JSON object a line; other keys than those known are passed over."""
    text, odd = decode(data, path)
    if text is None:
        return (), odd
    items, wrong = _records(path, text)
    articles, empty = sources_of(path, data, items)
    return articles, (*odd, *sorted((*wrong, *empty), key=lambda each: each.line))


def sources_of(path: str, data: bytes, items: Iterable[Item]) -> tuple[tuple[Source, ...], Findings]:
    """A source for each item with words in it. Its id is the file's with eight hex digits of its guid."""
    stem, renamed = article_id(path)
    sha256 = hashlib.sha256(data).hexdigest()
    found: dict[str, Source] = {}
    wrong: list[Finding] = list(renamed)
    for item in map(_cleaned, items):
        ident = f"{stem}-{hashlib.sha256((item.guid or item.title + item.text).encode()).hexdigest()[:8]}"
        if not item.text.strip():
            what = f"{item.title or item.guid or 'an item'}: no text in it"
            wrong.append(finding("seed-record", path, what, item.line))
        elif ident in found:
            what = f"{item.title or item.guid}: its id was given to an item before; only the first is read"
            wrong.append(finding("seed-record", path, what, item.line))
        else:
            found[ident] = Source(ident, path, sha256, with_front(item))
    return tuple(found.values()), tuple(wrong)


def with_front(item: Item) -> str:
    """The item as a text that says of itself what the item said."""
    said = {"title": item.title, "date": item.date, "source": item.source, "url": item.url}
    lines = [f"{key}: {' '.join(value.split())}" for key, value in said.items() if value.strip()]
    return "\n".join(("---", *lines, "---", "", item.text)) if lines else item.text


def _cleaned(item: Item) -> Item:
    def said(text: str) -> str:
        return clean(text)[0]

    return replace(
        item,
        guid=said(item.guid),
        title=said(item.title),
        date=said(item.date),
        source=said(item.source),
        url=said(item.url),
        text=said(item.text),
    )


def _records(path: str, text: str) -> tuple[list[Item], list[Finding]]:
    items: list[Item] = []
    wrong: list[Finding] = []
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            record = json.loads(line)
        except json.JSONDecodeError as error:
            wrong.append(finding("seed-record", path, f"no JSON: {error.msg}", number, error.colno))
            continue
        except (ValueError, RecursionError) as error:
            wrong.append(finding("seed-record", path, f"no JSON: {type(error).__name__}", number))
            continue
        if isinstance(record, dict):
            items.append(_item(record, number))
        else:
            wrong.append(finding("seed-record", path, "a record is a JSON object in braces", number))
    return items, wrong


def _item(record: Mapping[str, Any], line: int) -> Item:
    said = {name: next(_said(record, keys), "") for name, keys in KEYS.items()}
    return Item(**(said | {"text": plain_text(said["text"]), "title": plain_text(said["title"])}), line=line)


def _said(record: Mapping[str, Any], keys: Iterable[str]) -> Iterator[str]:
    for key in keys:
        words = _flat(record.get(key))
        if words.strip():
            yield words


def _flat(value: Any, depth: int = 0) -> str:
    """Text out of what scrapers write: a string, a number, paragraphs, paragraphs of sentences of words."""
    if isinstance(value, str):
        return value
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    if isinstance(value, dict):
        return _flat(
            next((value[key] for key in ("name", "nama", "title", "text") if key in value), ""), depth + 1
        )
    if isinstance(value, list) and depth < 4:
        words = ("\n" if depth == 0 else " ").join(_flat(part, depth + 1) for part in value)
        return re.sub(r" ([,.;:!?])(?=\s|$)", r"\1", words) if depth else words
    return ""
