"""Records to items: a mapping of keys to values, as scrapers and databases write them, in JSON."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from digest.loader.sources.decode import decoded
from digest.loader.sources.fragments import plain_text
from digest.loader.sources.items import Item, sources_of
from digest.loader.sources.keys import KEYS, NO_VALUES, folded, hides
from digest.loader.sources.source import Findings, Source
from digest.model.codes import finding
from digest.model.finding import Finding
from digest.vocabulary.values import Vocabulary

#: Where a record keeps what another has at its top.
_INNER = ("_source", "metadata", "meta", "attributes", "fields")

#: Of a mapping where text belongs, which of its keys holds that text.
_TELLING = (
    "rendered",
    "name",
    "nama",
    "title",
    "text",
    "#text",
    "html",
    "value",
    "$date",
    "$numberLong",
    "$oid",
)

#: Lists of records inside of records inside of ...: no further down.
_DEEPEST = 4

#: Faults of one file. With more of them it is no file of records, and where each stands is counted from its start.
_MOST_WRONG = 200

_ADDRESS = re.compile(r"https?://\S+")
_BLANKS = re.compile(r"[\s,\ufeff]*")
_NEXT = re.compile(r"\n(?=[\[{])")


def read_json(path: str, data: bytes, vocabulary: Vocabulary) -> tuple[tuple[Source, ...], Findings]:
    """Objects one behind the other, a line each or not; a list of them; or one that holds such a list."""
    text, odd = decoded(data, path)
    if text is None:
        return (), odd
    records, wrong = _values(path, text.replace("\r\n", "\n").replace("\r", "\n"))
    if not records and not wrong:
        wrong.append(finding("seed-empty", path, "no record in it"))
    items = [item_of(record, line) for record, line in records]
    articles, empty = sources_of(path, data, items, vocabulary)
    return articles, (*odd, *sorted((*wrong, *empty), key=lambda each: each.line))


def item_of(record: Mapping[str, Any], line: int) -> Item:
    """What a record says, whatever its keys are called."""
    inner = [record[key] for key in _INNER if isinstance(record.get(key), dict)]
    flat: dict[str, str] = {}
    for part in (record, *inner):
        for key, value in part.items():
            words = _flat(value)
            if words.strip().lower() not in NO_VALUES:
                flat.setdefault(folded(str(key)), words)
    said = {field: _first(flat, names) for field, names in KEYS.items() if field not in ("draft", "status")}
    outlet, address = said["outlet"].strip(), said["source_url"]
    if _ADDRESS.fullmatch(outlet):  # `source` is a house to some, and an address to others
        said |= {"outlet": _first(flat, KEYS["outlet"], address=False), "source_url": address or outlet}
    said |= {"text": plain_text(said["text"]), "title": plain_text(said["title"])}
    return Item(**said, line=line, hidden=_hidden(record), keys=tuple(map(str, record)))


def _first(flat: Mapping[str, str], names: tuple[str, ...], address: bool = True) -> str:
    """Of the keys known by these names, what the first that is there says."""
    found = (flat[folded(name)] for name in names if folded(name) in flat)
    return next((words for words in found if address or not _ADDRESS.fullmatch(words.strip())), "")


def _hidden(record: Mapping[str, Any]) -> str:
    for key, value in record.items():
        told = str(value).lower() if isinstance(value, bool | int) else value
        if isinstance(told, str) and hides(str(key), told):
            return told if told not in ("true", "false", "1", "0") else "draft"
    return ""


def _values(path: str, text: str) -> tuple[list[tuple[Mapping[str, Any], int]], list[Finding]]:
    """The records of a file with the line each begins on."""
    decoder = json.JSONDecoder()
    records: list[tuple[Mapping[str, Any], int]] = []
    wrong: list[Finding] = []
    at, line, counted = 0, 1, 0
    while (at := _BLANKS.match(text, at).end()) < len(text):  # type: ignore[union-attr]  # it matches anything
        line, counted = line + text.count("\n", counted, at), at
        try:
            value, at = decoder.raw_decode(text, at)
        except (ValueError, RecursionError) as error:
            wrong.append(_no_json(path, error, line))
            if len(wrong) >= _MOST_WRONG:
                what = f"{_MOST_WRONG} faults up to here: no further record of this file is read"
                wrong.append(finding("seed-record", path, what, line))
                break
            further = _NEXT.search(text, at)
            at = further.end() if further else len(text)
            continue
        found = list(_inside(value))
        records += ((record, line) for record in found)
        if value == []:
            wrong.append(finding("seed-empty", path, "a list with nothing in it", line))
        elif not found:
            wrong.append(finding("seed-record", path, "a record is a JSON object in braces", line))
    return records, wrong


def _no_json(path: str, error: Exception, line: int) -> Finding:
    if isinstance(error, json.JSONDecodeError):
        return finding("seed-record", path, f"no JSON: {error.msg}", error.lineno, error.colno)
    return finding("seed-record", path, f"no JSON: {type(error).__name__}", line)


def _inside(value: Any, depth: int = 0) -> Iterator[Mapping[str, Any]]:
    """The records of a value: itself, those of a list, or those of the list that it holds."""
    if isinstance(value, list):
        yield from (record for record in value if isinstance(record, dict))
    elif isinstance(value, dict):
        lists = [] if depth > _DEEPEST or _has_text(value) else list(filter(None, _lists(value, depth)))
        yield from max(lists, key=len) if lists else (value,)


def _within(value: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """Records that lie in it by name: `{"data": {...}}`, `{"https://...": {...}, ...}`."""
    named = (each for key, each in value.items() if key not in _INNER)
    return [each for each in named if isinstance(each, dict) and _has_text(each)]


def _has_text(record: Mapping[str, Any]) -> bool:
    names = {folded(str(key)) for key, value in record.items() if _flat(value).strip()}
    return any(folded(name) in names for name in KEYS["text"])


def _lists(value: Mapping[str, Any], depth: int) -> Iterator[list[Mapping[str, Any]]]:
    yield _within(value)
    for inner in value.values():
        if isinstance(inner, list) and any(isinstance(each, dict) for each in inner):
            yield [each for each in inner if isinstance(each, dict)]
        elif isinstance(inner, dict):
            found = list(_inside(inner, depth + 1))
            if found != [inner]:
                yield found


def _flat(value: Any, depth: int = 0) -> str:
    """Text out of what scrapers write: a string, a number, paragraphs, paragraphs of sentences of words."""
    if isinstance(value, str):
        return value
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    if depth < _DEEPEST and isinstance(value, dict):
        return _flat(next((value[key] for key in _TELLING if key in value), ""), depth + 1)
    return _joined(value, depth) if depth < _DEEPEST and isinstance(value, list) else ""


def _joined(parts: list[Any], depth: int) -> str:
    """Paragraphs a line each; within them words, and what clings to the one before."""
    if depth == 0:
        return "\n".join(_flat(part, depth + 1) for part in parts)
    return re.sub(r" ([,.;:!?])(?=\s|$)", r"\1", " ".join(_flat(part, depth + 1) for part in parts))
