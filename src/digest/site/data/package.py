"""What describes the data for machines: the JSON Schemas, the Frictionless data package, the list of parts."""

import json
import re
from collections.abc import Iterator
from typing import Any

from digest.site import urls
from digest.site.data.columns import TABLES, Column
from digest.site.data.files import RECORDS, SEPARATOR
from digest.site.data.holdings import Held, Holdings
from digest.site.data.schema import DIALECT, SCHEMA
from digest.vocabulary.settings import SiteSettings

Json = dict[str, Any]

#: Names of files below `data/`, as the Frictionless package and the list of parts have them.
_HERE = "data/"

#: What SPDX calls a licence; anything else is its title.
_SPDX = re.compile(r"[A-Za-z0-9][A-Za-z0-9.+-]*")


def described(holdings: Holdings, settings: SiteSettings) -> Iterator[tuple[str, bytes]]:
    """Every such file: URL and text."""
    yield urls.SCHEMA, _text(SCHEMA)
    for table in TABLES:
        yield urls.data_table(table, "schema.json"), _text(row_schema(table))
        yield urls.data_table(table, "fields.json"), _text(table_schema(table))
    yield urls.DATA_PARTS, _text(parts(holdings))
    yield urls.DATA_PACKAGE, _text(package(holdings, settings))


def row_schema(table: str) -> Json:
    """Of a row in JSON and JSON Lines."""
    columns = TABLES[table]
    return {
        "$schema": DIALECT,
        "title": table,
        "type": "object",
        "properties": {column.name: _property(column) for column in columns},
        "required": [column.name for column in columns],
        "additionalProperties": False,
    }


def parts(holdings: Holdings) -> Json:
    """Where all records are, whatever their number."""
    found = [held for held in holdings.files if held.of == RECORDS and held.form == "jsonl"]
    return {
        "version": holdings.version,
        "parts": [
            {"path": held.url, "articles": held.articles, "bytes": held.size, "sha256": held.sha256}
            for held in found
        ],
    }


def package(holdings: Holdings, settings: SiteSettings) -> Json:
    """As the Data Package standard of Frictionless has it: the tables in CSV, with the meaning of each column."""
    resources = [_resource(held) for held in holdings.files if held.form == "csv"]
    home = {"homepage": urls.absolute(settings.url, urls.DATA_INDEX)} if settings.url else {}
    licences = {"licenses": [licence(settings.licence)]} if settings.licence else {}
    return {
        "profile": "tabular-data-package",
        "name": urls.slug(settings.title),
        "title": settings.title,
        "description": settings.tagline,
        "version": holdings.version,
        **home,
        **licences,
        "resources": resources,
    }


def licence(name: str) -> Json:
    return {"name": name} if _SPDX.fullmatch(name) else {"title": name}


def _resource(held: Held) -> Json:
    name = held.url.removeprefix(_HERE).removesuffix(".csv")
    return {
        "profile": "tabular-data-resource",
        "name": name.removeprefix("tables/").replace("/", "-").lower(),
        "path": held.url.removeprefix(_HERE),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": held.size,
        "hash": f"sha256:{held.sha256}",
        "schema": urls.data_table(held.of, "fields.json").removeprefix(_HERE),
    }


def table_schema(table: str) -> Json:
    """Of a row in CSV, as the Table Schema standard has it."""
    return {
        "fields": [_field(column) for column in TABLES[table]],
        "primaryKey": "id",
        "missingValues": [""],
    }


def _field(column: Column) -> Json:
    """A list is text to those who read CSV."""
    listed = column.kind == "list"
    constraints = {
        **({} if column.missing else {"required": True}),
        **({"enum": list(column.choices)} if column.choices else {}),
    }
    return {
        "name": column.name,
        "type": "string" if listed else column.kind,
        "description": f"{column.meaning}. Values stand apart by “{SEPARATOR}”" if listed else column.meaning,
        **({"constraints": constraints} if constraints else {}),
    }


def _property(column: Column) -> Json:
    if column.kind == "list":
        return {"type": "array", "items": {"type": "string"}, "description": column.meaning}
    kind = [column.kind, "null"] if column.missing else column.kind
    none = [None] if column.missing else []
    choices = {"enum": [*column.choices, *none]} if column.choices else {}
    return {"type": kind, "description": column.meaning, **choices}


def _text(value: Json) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode()
