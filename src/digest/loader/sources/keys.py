"""What the keys of front matter, records, tables, feeds and pages' heads are called, and what each speaks of.

One literal table; `docs/seeds.md` lists it, and a test holds the two equal. Capitals, blanks, hyphens, underscores,
points and colons make no difference: `pubDate`, `pub_date` and `PUB DATE` are one key. Where an item has several of
one row, the first in the row that says something counts.
"""

import re
from collections.abc import Mapping
from types import MappingProxyType

from digest.vocabulary.matter import Matter, matter, unfenced

#: By what they speak of. Only the keys of `published` give the day of publication.
KEYS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "title": (
            *("title", "judul", "headline", "judul berita", "judul artikel", "post title", "article title"),
            *("news title", "og:title", "dc:title", "web title"),
        ),
        "text": (
            *("text", "content", "isi", "body", "article", "artikel", "konten", "full text", "paragraphs"),
            *("berita", "main text", "plain text", "content html", "content text", "isi berita"),
            *("isi artikel", "article body", "article text", "body text", "content:encoded", "post content"),
            *("clean text", "cleaned text", "news content", "teks", "naskah", "paragraf"),
            *("clean article", "konten berita", "page content", "text content", "raw text"),
        ),
        "published": (
            *("date", "tanggal", "published", "published at", "published on", "published date"),
            *("published time", "publish date", "publish time", "published datetime", "publication date"),
            *("publication time", "pub date", "date published", "date publish", "datetime", "waktu", "tgl"),
            *("tanggal terbit", "tanggal publikasi", "tanggal publish", "tanggal tayang", "tanggal rilis"),
            *("tanggal berita", "waktu terbit", "waktu publikasi", "waktu tayang", "diterbitkan", "terbit"),
            *("tayang", "posted", "posted at", "posted on", "post date", "date posted", "issued"),
            *("date issued", "release date", "web publication date", "first published"),
            *("article:published time", "og:published time", "dc:date", "dc.date.issued", "dcterms.issued"),
            *("article date", "news date", "date time pub", "tgl terbit", "tgl publikasi", "tgl publish"),
            *("hari tanggal", "waktu publish", "tanggal unggah", "diunggah"),
            *("original publish date", "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime"),
        ),
        "modified": (
            *("modified", "updated", "lastmod", "last modified", "modified at", "updated at"),
            *("modified date", "updated date", "update date", "date modified", "date modify", "date updated"),
            *("modified time", "updated time", "modified on", "updated on", "last updated", "post modified"),
            *("article:modified time", "og:updated time", "dcterms.modified", "diperbarui", "diubah"),
            *("tanggal diperbarui", "tanggal update", "created", "created at", "date created", "dibuat"),
        ),
        "accessed": (
            *(
                "accessed",
                "accessed at",
                "access date",
                "date accessed",
                "crawled",
                "crawled at",
                "crawl date",
            ),
            *("crawl time", "date crawled", "scraped", "scraped at", "scrape date", "date scraped"),
            *("downloaded", "downloaded at", "download date", "date download", "fetched", "fetched at"),
            *("fetch date", "retrieved", "retrieved at", "retrieval date", "date retrieved", "saved"),
            *("saved at", "date saved", "archived", "archived at", "indexed at", "seen date", "filedate"),
            *("timestamp", "tanggal akses", "tanggal unduh", "tanggal crawl", "tanggal scraping", "diakses"),
            *("diunduh", "diambil"),
        ),
        "outlet": (
            *("source", "sumber", "outlet", "media", "publisher", "penerbit", "portal", "site"),
            *("site name", "og:site name", "source name", "publisher.name", "nama media", "media name"),
            *("sumber berita", "news source", "newspaper", "koran", "situs", "website", "source hostname"),
            *("source domain", "hostname", "domain"),
        ),
        "source_url": (
            *("url", "link", "source url", "tautan", "permalink", "canonical url", "canonical", "short url"),
            *("url short", "article url", "news url", "web url", "url berita", "link berita", "url artikel"),
            *(
                "alamat",
                "href",
                "page url",
                "og:url",
                "original url",
                "external url",
                "responded url",
                "requested url",
            ),
        ),
        "guid": ("guid", "id", "uuid", "article id", "post id", "news id"),
        "draft": ("draft", "is draft", "konsep", "private", "is private"),
        "status": ("status", "post status", "visibility"),
    }
)

#: What stands where there is no value, or only a switch (`published: true`).
NO_VALUES = frozenset(("", "~", "null", "none", "nan", "true", "false", "yes", "no"))

#: What a status may be that keeps an item from being published.
UNPUBLISHED = frozenset(
    (
        "draft",
        "auto-draft",
        "pending",
        "private",
        "future",
        "scheduled",
        "trash",
        "inherit",
        "konsep",
        "unpublished",
    )
)

_TRUE, _FALSE = frozenset(("true", "yes", "ya", "1")), frozenset(("false", "no", "tidak", "0"))
_PARTING = re.compile(r"[^\w]|_")


def folded(key: str) -> str:
    """A key without what makes no difference."""
    return _PARTING.sub("", key.casefold())


_FIELDS: Mapping[str, str] = MappingProxyType(
    {folded(key): field for field, names in KEYS.items() for key in names}
)


def field_of(key: str) -> str | None:
    """What a key speaks of, if it is known."""
    return _FIELDS.get(folded(key))


def head(text: str) -> Matter | None:
    """The front matter of a text. Without fences it is one only if two of its keys are known."""
    read = matter(text)
    if read is not None:
        return read
    read = unfenced(text)
    return read if read and len({field_of(one.key) for one in read.said} - {None}) > 1 else None


def hides(key: str, value: str) -> bool:
    """Whether an entry says that the item is not, or not yet, for the public."""
    field, word = field_of(key), value.strip().casefold()
    return (
        (field == "draft" and word in _TRUE)
        or (field == "status" and word in UNPUBLISHED)
        or (folded(key) in ("published", "ispublished", "publish") and word in _FALSE)
    )
