"""What changed between two editions, told from their public data, in Markdown fit for a review."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, starmap
from typing import Any, TypeVar

from digest.site import urls

Record = Mapping[str, Any]
T = TypeVar("T")

#: Articles that are told one by one; the rest is counted.
MOST = 100

#: What Markdown, as GitHub and GitLab read it, would make something of in the middle of a line.
_SPECIAL = re.compile(r"[\\`*_\[\]<>|~$^&]|://|www\.|[@#](?=\w)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Published:
    """An edition as it lies in a folder: its articles by id, and the digest of each file by URL."""

    articles: Mapping[str, Record]
    files: Mapping[str, str]


def markdown(old: Published, new: Published) -> str:
    """Empty where nothing changed. KeyError, TypeError, AttributeError where a record has another shape."""
    sections = (_articles(old, new), _tags(old, new), _pages(old, new), _counts(old, new))
    return "\n".join(f"{section}\n" for section in ("\n".join(lines) for lines in sections) if section)


def safe(text: object, most: int = 200) -> str:
    """Text that says nothing to Markdown: no markup, link, mention or line break."""
    return _SPECIAL.sub(_escaped, _line(text, most))


def code(text: object) -> str:
    """An id, a code, a URL, as they are."""
    return f"`{_line(text, 300).replace('`', ' ').replace('|', ' ')}`"


def _line(text: object, most: int) -> str:
    line = " ".join(str(text).split())
    line = line if len(line) <= most else line[: most - 1] + "…"
    return "".join(char if char.isprintable() else " " for char in line)


def _escaped(match: re.Match[str]) -> str:
    """A comment parts what would become a link; an entity would not, for links are made of what it means."""
    found = match.group()
    if found == "&":
        return "&amp;"
    return f"{found[0]}<!-- -->{found[1:]}" if found[0] in "@#:wW" else f"\\{found}"


# -- articles


def _articles(old: Published, new: Published) -> Iterator[str]:
    came = [new.articles[ident] for ident in new.articles if ident not in old.articles]
    went = [old.articles[ident] for ident in old.articles if ident not in new.articles]
    if came:
        yield f"### Articles that came: {len(came)}\n"
        yield from _shortened([f"- {_named(one)}: {_summed_up(one)}" for one in came], "articles")
    if went:
        yield from ("",) if came else ()
        yield f"### Articles that went: {len(went)}\n"
        yield from _shortened([f"- {_named(one)}" for one in went], "articles")


def _summed_up(record: Record) -> str:
    if not record["in_scope"]:
        return "out of scope"
    partners = ", ".join(code(item) for item in _partners(record)) or "no partner"
    topics = ", ".join(code(item) for item in _topics(record)) or "no topic"
    return f"{partners}; {topics}; {safe(_date('happened')(record) or 'no date')}"


def _named(record: Record) -> str:
    return f"{safe(record['title'], 90)} ({code(record['id'])})"


def _shortened(lines: list[str], noun: str) -> list[str]:
    rest = len(lines) - MOST
    return lines if rest <= 0 else [*lines[:MOST], f"- … and {rest} {noun} more"]


# -- tags


def _partners(record: Record) -> list[str]:
    return [item["code"] for item in record["partners"]]


def _topics(record: Record) -> list[str]:
    return [f"{item['id']} ({item['prominence']})" for item in record["topics"]]


def _ids(key: str) -> Callable[[Record], list[str]]:
    return lambda record: [item["id"] for item in record[key]]


def _date(key: str) -> Callable[[Record], str | None]:
    return lambda record: record[key]["value"] if record[key] else None


def _plain(key: str) -> Callable[[Record], str | None]:
    return lambda record: record[key]


def _scope(record: Record) -> str:
    return "in scope" if record["in_scope"] else "out of scope"


def _place(record: Record) -> str | None:
    place = record["place"]
    return ", ".join(part for part in (place["name"], place["country"]) if part) if place else None


def _persons(record: Record) -> list[str]:
    return [
        ", ".join(part for part in (p["rank"], p["name"], p["role"], p["country"], p["capacity"]) if part)
        for p in record["persons"]
    ]


def _instruments(record: Record) -> list[str]:
    keys = ("type", "title", "status", "date")
    return [
        ", ".join((*(each[key] for key in keys if each[key]), *each["parties"]))
        for each in record["instruments"]
    ]


#: Everything of a record that a reader would call its tags.
TAGS: Mapping[str, Callable[[Record], str | list[str] | None]] = {
    "title": _plain("title"),
    "in_scope": _scope,
    "outlet": _plain("outlet"),
    "source_url": _plain("source_url"),
    "happened": _date("happened"),
    "stated": _date("stated"),
    "published": _date("published"),
    "place": _place,
    "partners": _partners,
    "mentioned": lambda record: list(record["mentioned"]),
    "regions": _ids("regions"),
    "forums": _ids("forums"),
    "crimes": _ids("crimes"),
    "topics": _topics,
    "persons": _persons,
    "organizations": _ids("organizations"),
    "instruments": _instruments,
    "story": _plain("story"),
}


def _tags(old: Published, new: Published) -> Iterator[str]:
    both = ((old.articles.get(ident), after) for ident, after in new.articles.items())
    changed = [(before, after) for before, after in both if before is not None and before != after]
    told = list(filter(None, map(list, starmap(_retagged, changed))))
    if told:
        yield f"### Articles with other tags: {len(told)}\n"
        yield from chain.from_iterable(told[:MOST])
        if len(told) > MOST:
            yield f"- … and {len(told) - MOST} articles more"
    if len(changed) > len(told):
        yield from [""][: len(told)]
        rest = len(changed) - len(told)
        yield f"{rest} article{'' if rest == 1 else 's'} changed in text, evidence or doubts only."


def _retagged(before: Record, after: Record) -> Iterator[str]:
    lines = []
    for name, read in TAGS.items():
        was, now = read(before), read(after)
        if was != now:
            lines.append(f"  - {name}: {_change(was, now)}; {_why(name, before, after)}")
    if lines:
        yield f"- {_named(after)}"
        yield from lines


def _change(was: str | list[str] | None, now: str | list[str] | None) -> str:
    if not (isinstance(was, list) and isinstance(now, list)):
        return f"{_said(was)} → {_said(now)}"
    gone, come = (
        (f"− {safe(item)}" for item in _beyond(was, now)),
        (f"+ {safe(item)}" for item in _beyond(now, was)),
    )
    return ", ".join((*gone, *come)) or "in another order"


def _beyond(these: Iterable[T], those: Sequence[T]) -> list[T]:
    return [one for one in these if one not in those]


def _said(value: object) -> str:
    return "unknown" if value is None else safe(value)


def _why(name: str, before: Record, after: Record) -> str:
    """An editor, another text, or the machine: then the words that it goes by now."""
    if name == "story":
        return "grouped anew"
    was, now = _corrections(before, name), _corrections(after, name)
    if new := _beyond(now, was):
        said = dict.fromkeys((c["because"], c["by"], c["on"]) for c in new)
        return "; ".join(_signed("corrected", *each) for each in said)
    if gone := _beyond(was, now):
        return _signed("no longer corrected", gone[0]["because"], gone[0]["by"], gone[0]["on"])
    if before["source"]["sha256"] != after["source"]["sha256"]:
        return "the text changed"
    words = _evidence(before[name], after[name])
    return f"rules or vocabulary changed{f' ({words})' if words else ''}"


def _corrections(record: Record, name: str) -> list[Record]:
    return [c for c in record["corrections"] if c["field"].partition("/")[0] == name]


def _signed(what: str, because: str, by: str, on: str) -> str:
    signature = ", ".join(safe(part) for part in (by, on) if part)
    return f"{what}: {safe(because)}{f' ({signature})' if signature else ''}"


def _evidence(was: object, now: object) -> str:
    """The first words behind what is new, else behind what is gone."""
    for these, others in ((now, was), (was, now)):
        known = [{**item, "evidence": None} for item in _items(others)]
        for item in _items(these):
            if {**item, "evidence": None} not in known and item.get("evidence"):
                first = item["evidence"][0]
                return f"{code(first['rule'])}: “{safe(first['quote'], 80)}”"
    return ""


def _items(value: object) -> Iterable[Mapping[str, Any]]:
    return [item for item in (value if isinstance(value, list) else [value]) if isinstance(item, Mapping)]


# -- pages and counts


def _pages(old: Published, new: Published) -> Iterator[str]:
    before, after = _listed(old.files), _listed(new.files)
    came = sorted(after.keys() - before.keys())
    went = sorted(before.keys() - after.keys())
    changed = sum(after[url] != sha for url, sha in before.items() if url in after)
    if not (came or went or changed):
        return
    yield f"### Files: {len(came)} came, {len(went)} went, {changed} changed\n"
    yield from _shortened([f"- + {code(url)}" for url in came], "files")
    yield from _shortened([f"- − {code(url)}" for url in went], "files")


def _listed(files: Mapping[str, str]) -> dict[str, str]:
    """Without those of the search's index: their names are digests, and no reader comes to them."""
    return {url: sha for url, sha in files.items() if not url.startswith(urls.search_part(""))}


def _counts(old: Published, new: Published) -> Iterator[str]:
    for heading, read in (("partner", _partners), ("topic", _ids("topics"))):
        was, now = _counted(old, read), _counted(new, read)
        rows = [(key, was.get(key, 0), now.get(key, 0)) for key in sorted(was.keys() | now.keys())]
        rows = [row for row in rows if row[1] != row[2]]
        if rows:
            yield f"| {heading} | before | after |"
            yield "|---|--:|--:|"
            yield from (f"| {code(key)} | {before} | {after} |" for key, before, after in rows)
            yield ""


def _counted(edition: Published, read: Callable[[Record], list[str]]) -> dict[str, int]:
    """Articles in scope by what they hold."""
    found: dict[str, int] = {}
    for record in edition.articles.values():
        for key in read(record) if record["in_scope"] else ():
            found[key] = found.get(key, 0) + 1
    return found
