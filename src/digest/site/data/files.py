"""The files of the public data: which there are, of which articles each is made, and how it is written."""

import csv
import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from io import StringIO

from digest.site import dates, tables, urls
from digest.site.data.columns import TABLES, Column
from digest.site.data.records import SCHEMA_VERSION
from digest.site.views.lists import Card

#: Articles up to which `data/articles.json` holds all records: some 20 MB. Beyond, one corrected word would have a
#: file of a hundred megabytes written and fetched anew; its parts are then the whole.
MOST_WHOLE = 2000

#: What stands between the values of a list in a cell: no id, name or sentence has it.
SEPARATOR = " | "

#: What a spreadsheet takes for a formula, at the head of a cell, or behind a semicolon, where a spreadsheet that takes
#: semicolons for separators begins the next. An apostrophe before it makes it text.
_FORMULA = re.compile(r"(^|;)(\s*)(?=[=+\-@\uff0b\uff0d\uff1d\uff20])")


@dataclass(frozen=True, slots=True)
class DataFile:
    """`of`: what of each article it holds: its record, or its rows in a table. `form`: whole | jsonl | json | csv."""

    url: str
    of: str
    form: str
    articles: tuple[str, ...]

    @property
    def piece(self) -> str:
        """What each of its articles gives to it, by a name of `pieces`."""
        return csv_of(self.of) if self.form == "csv" else self.of


RECORDS = "records"


def csv_of(table: str) -> str:
    return f"{table}.csv"


def pieces(record: bytes, tables: Mapping[str, bytes]) -> dict[str, bytes]:
    """What one article gives to the files: its record, its lines of each table, and those again as CSV: made once,
    so that a table of ten thousand articles is put together of lines, not of values."""
    return {
        RECORDS: record,
        **tables,
        **{csv_of(table): _csv_lines(table, lines) for table, lines in tables.items()},
    }


def data_files(cards: Iterable[Card]) -> Iterator[DataFile]:
    """`cards`: all of them; a file has its articles in order of their ids."""
    by_id = sorted(cards, key=lambda card: card.id)
    everything = tuple(card.id for card in by_id)
    if len(everything) <= MOST_WHOLE:
        yield DataFile(urls.DATA, RECORDS, "whole", everything)
    for name, part in _parts(by_id).items():
        yield DataFile(urls.data_part(name), RECORDS, "jsonl", part)
    for table in TABLES:
        for form in ("csv", "jsonl", "json"):
            yield DataFile(urls.data_table(table, form), table, form, everything)
    for kind, name, found in slices(by_id):
        yield DataFile(urls.data_slice(kind, name), "articles", "csv", tuple(card.id for card in found))


def slices(cards: Sequence[Card]) -> Iterator[tuple[str, str, Sequence[Card]]]:
    """What one partner, topic or year has: kind, code or id or year, its cards."""
    for partner, found in tables.by_partner(cards).items():
        yield "partner", partner.id, found
    for topic, found in tables.by_topic(cards).items():
        yield "topic", topic.id, found
    years: dict[str, list[Card]] = {}
    for card in cards:
        years.setdefault(_year(card) or "undated", []).append(card)
    for year in sorted(years):
        yield "year", year, years[year]


def written(file: DataFile, values: Iterable[bytes]) -> bytes:
    """`values`: what each of its articles gives to it, in order."""
    if file.form == "whole":
        return b'{"schema_version": %d, "articles": [\n' % SCHEMA_VERSION + b",\n".join(values) + b"\n]}\n"
    return _FORMS[file.form](file.of, [value for value in values if value])


def _year(card: Card) -> str:
    year = dates.year(card.order) if card.dated else None
    return year or ""


def _parts(cards: Sequence[Card]) -> Mapping[str, tuple[str, ...]]:
    """The records of a month; what has only a year, or none, by a digit of its id's digest, so that no part grows
    without end and an article never moves because another came."""
    parts: dict[str, list[str]] = {}
    for card in cards:
        month = re.match(r"\d{4}-\d\d", card.order) if card.dated else None
        name = month[0] if month else f"{_year(card) or 'undated'}-{sha256(card.id.encode()).hexdigest()[0]}"
        parts.setdefault(name, []).append(card.id)
    return {name: tuple(parts[name]) for name in sorted(parts)}


def _jsonl(_: str, values: Sequence[bytes]) -> bytes:
    return b"".join(value + b"\n" for value in values)


def _json(_: str, values: Sequence[bytes]) -> bytes:
    lines = (line for value in values for line in value.split(b"\n"))
    return b"[\n" + b",\n".join(lines) + b"\n]\n"


def _csv(table: str, values: Sequence[bytes]) -> bytes:
    """As RFC 4180 has it, in UTF-8."""
    return b"".join((_rows([column.name for column in TABLES[table]]), *values))


def _csv_lines(table: str, lines: bytes) -> bytes:
    rows = map(json.loads, lines.split(b"\n") if lines else ())
    return _rows(*([_cell(row[column.name], column) for column in TABLES[table]] for row in rows))


def _rows(*rows: Sequence[str]) -> bytes:
    text = StringIO()
    csv.writer(text).writerows(rows)
    return text.getvalue().encode("utf-8", "backslashreplace")


def _cell(value: object, column: Column) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    said = SEPARATOR.join(map(str, value)) if isinstance(value, list) else str(value)
    return said if column.kind == "integer" else harmless(" ".join(said.split()))


def harmless(text: str) -> str:
    """What no spreadsheet takes for a formula: `=1+1` is written `'=1+1`."""
    return _FORMULA.sub(r"\1\2'", text)


_FORMS: Mapping[str, Callable[[str, Sequence[bytes]], bytes]] = {"jsonl": _jsonl, "json": _json, "csv": _csv}
