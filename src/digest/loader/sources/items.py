"""Articles that come many in a file: what an item says beside its text, written out as front matter."""

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from urllib.parse import parse_qs, urlsplit

from digest.loader.sources.decode import clean
from digest.loader.sources.issued import Clock, clock, day_of, orders
from digest.loader.sources.source import Findings, Source, article_id
from digest.model.codes import finding
from digest.model.finding import Finding
from digest.vocabulary.values import Vocabulary

#: A number that counts the items of a file, and is another item's tomorrow: no id.
_POSITION = re.compile(r"#?\d{0,4}")

#: What stands in YAML as it is; anything else goes into single quotes.
_PLAIN = re.compile(r"[^\W_](?:[^:#\n]|:(?=[^\s])|#(?<=\S#))*")

#: Addresses that only lead on, by the end of host and path, and the parameter that says where.
_LEADING = (
    ("google.", "/url", ("url", "q")),
    ("facebook.com", "/l.php", ("u",)),
    ("bing.com", ".aspx", ("url",)),
)


@dataclass(frozen=True, slots=True)
class Item:
    """An article of a feed, a table or a file of records. All is plain text, possibly empty, dates as written;
    `line` counts from 1; `hidden` says why it is not for the public."""

    guid: str = ""
    title: str = ""
    published: str = ""
    modified: str = ""
    accessed: str = ""
    outlet: str = ""
    source_url: str = ""
    text: str = ""
    line: int = 0
    hidden: str = ""
    keys: tuple[str, ...] = ()  # those of a record, for the message where none is a text's


def sources_of(
    path: str, data: bytes, items: Iterable[Item], vocabulary: Vocabulary
) -> tuple[tuple[Source, ...], Findings]:
    """A source for each item with words in it. Its id is the file's with eight hex digits of its own."""
    stem, renamed = article_id(path)
    sha256 = hashlib.sha256(data).hexdigest()
    cleaned = [_cleaned(item) for item in items]
    shown = [item for item, _ in cleaned if not item.hidden]
    when, shared = _clock_of(shown, vocabulary), _shared(shown)
    found: dict[str, Source] = {}
    wrong: list[Finding] = [*renamed, *_passed_over(path, [item for item, _ in cleaned if item.hidden])]
    wrong += _mended(path, sum(repaired for _, repaired in cleaned))
    for item in shown:
        ident = f"{stem}-{hashlib.sha256(_own(item, shared).encode()).hexdigest()[:8]}"
        if fault := _fault(item, taken=ident in found):
            wrong.append(finding("seed-record", path, fault, item.line))
        else:
            dated, unread = with_day(item, when, path)
            found[ident] = Source(ident, path, sha256, with_front(dated))
            wrong += unread
    return tuple(found.values()), tuple(wrong)


def _fault(item: Item, *, taken: bool) -> str:
    """Why an item is no article; `taken`: another one has its id."""
    name = item.title or item.source_url or item.guid or "an item"
    if not item.text.strip():
        return f"{name}: {_no_text(item)}"
    return f"{name}: its id was given to an item before; only the first is read" if taken else ""


def with_day(item: Item, when: Clock, path: str) -> tuple[Item, Findings]:
    """The item with its day as EDTF, and what was written; a date that cannot be read is said, and kept."""
    if not item.published.strip():
        return item, ()
    day = day_of(item.published, when)
    if day is not None:
        return replace(item, published=day if day == item.published else f"{day}\n{item.published}"), ()
    either = when.month_first is None and day_of(item.published, replace(when, month_first=False))
    why = " (the file writes both 21/05 and 05/21)" if either else ""
    what = f'{item.title or "an item"}: the date "{item.published[:80]}" is not understood{why}; write 2025-05-21'
    return replace(item, published=f"\n{item.published}"), (finding("seed-date", path, what, item.line),)


def with_front(item: Item) -> str:
    """The item as a text that says of itself what the item said."""
    day, _, written = item.published.partition("\n")
    said = {
        "title": item.title,
        "date": day,
        "date as written": written,
        "updated": item.modified,
        "accessed": item.accessed,
        "source": item.outlet,
        "url": item.source_url,
    }
    lines = [f"{key}: {_quoted(' '.join(value.split()))}" for key, value in said.items() if value.strip()]
    return "\n".join(("---", *lines, "---", "", item.text)) if lines else item.text


def led_to(address: str) -> str:
    """The address behind one that only leads on: `https://www.google.com/url?url=...`."""
    try:
        parts = urlsplit(address)
        host = parts.hostname or ""
    except ValueError:
        return address
    for name, ending, keys in _LEADING:
        if name in host and parts.path.endswith(ending):
            said = parse_qs(parts.query)
            return next((said[key][0] for key in keys if said.get(key, [""])[0].startswith("http")), address)
    return address


def _quoted(value: str) -> str:
    return value if _PLAIN.fullmatch(value) else "'" + value.replace("'", "''") + "'"


def _clock_of(items: Sequence[Item], vocabulary: Vocabulary) -> Clock:
    """What one date of the file proves is so for all of them."""
    day_first, month_first = orders(item.published for item in items)
    return replace(clock(vocabulary), month_first=None if day_first and month_first else month_first)


def _shared(items: Sequence[Item]) -> frozenset[str]:
    """What several items with addresses of their own call their id."""
    addresses = {(item.guid, item.source_url) for item in items if item.guid and item.source_url}
    return frozenset(guid for guid, count in Counter(guid for guid, _ in addresses).items() if count > 1)


def _own(item: Item, shared: frozenset[str]) -> str:
    """What only this item has, today and tomorrow: its id, if it is one, or its address, or else its words."""
    if not _POSITION.fullmatch(item.guid) and item.guid not in shared:
        return item.guid
    return item.source_url or (f"{item.guid} {item.title}" if item.guid else item.title + item.text)


def _cleaned(item: Item) -> tuple[Item, bool]:
    """The item fit to print, and whether anything had to be mended for that."""
    mended = False

    def said(text: str) -> str:
        nonlocal mended
        text, repairs = clean(text)
        mended = mended or bool(repairs)
        return text

    cleaned = replace(
        item,
        guid=said(item.guid.strip()),
        title=said(item.title),
        published=said(item.published),
        modified=said(item.modified),
        accessed=said(item.accessed),
        outlet=said(item.outlet),
        source_url=said(led_to(item.source_url.strip())),
        text=said(item.text),
    )
    return cleaned, mended


def _no_text(item: Item) -> str:
    if not item.keys:
        return "no text in it"
    return f"no text in it; its keys are {', '.join(item.keys[:20])}. Those that are known stand in docs/seeds.md"


def _passed_over(path: str, hidden: Sequence[Item]) -> Findings:
    """One note, whatever their number."""
    if not hidden:
        return ()
    reasons = ", ".join(
        f"{count} {why}" for why, count in sorted(Counter(item.hidden for item in hidden).items())
    )
    return (finding("seed-draft", path, f"not published, as the file says itself: {reasons}"),)


def _mended(path: str, count: int) -> Findings:
    return (finding("seed-repaired", path, f"damaged characters mended in {count} items"),) if count else ()
