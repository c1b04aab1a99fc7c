"""JSON Schemas of the tables of `content/`, made of the models that check them."""

import json
from collections.abc import Iterable
from typing import Any

from digest.vocabulary import edge
from digest.vocabulary.codes import ISO_CODES
from digest.vocabulary.tables import BESIDE_WEIGHTS, FILES, LISTS
from digest.vocabulary.values import Vocabulary

Schema = dict[str, Any]
FOLDER = "content/schemas/"
_DRAFT = "https://json-schema.org/draft/2020-12/schema"
#: Tables that are not shipped.
_OWN = ("site", "redirects", "expect")
_SLUG = "^[a-z0-9]+(-[a-z0-9]+)*$"
_OUTLET = "^[a-z0-9]+([.-][a-z0-9]+)*$"


def table_schemas(vocabulary: Vocabulary) -> dict[str, Schema]:
    """By kind ("countries", "topic"): the schema of each file that `load` reads.

    Ids of one table that another names (a topic's crimes, an office's organization) are those of the
    vocabulary.
    """
    entries = {table: _entry(file.model) for table, file in FILES.items()}
    entries["offices"]["properties"]["organization"] = _optional(_ids(o.id for o in vocabulary.organizations))
    countries = _countries(vocabulary)
    found = {table: _file(table, entry, countries) for table, entry in entries.items()}
    if vocabulary.site.vocabulary == "shipped":
        found |= {table: _over(schema) for table, schema in found.items() if table not in _OWN}
    found["topic"] = _entry(edge.TopicEntry)
    found["topic"]["properties"]["crimes"]["items"] = _ids(crime.id for crime in vocabulary.crimes)
    found["weights"] = _mapping({"pattern": r"\S"}, _entry(edge.WeightEntry)["properties"]["weight"])
    found["weights"]["required"] = list(BESIDE_WEIGHTS)
    return {kind: {"$schema": _DRAFT, "title": kind, **schema} for kind, schema in sorted(found.items())}


def _countries(vocabulary: Vocabulary) -> dict[str, str]:
    names = {country.code: country.name for country in vocabulary.countries}
    return {code: names.get(code, code) for code in sorted(ISO_CODES)}


def files(schemas: dict[str, Schema]) -> dict[str, bytes]:
    """Schemas as files of `content/schemas/`, by path; the same bytes for the same tables."""
    return {
        f"{FOLDER}{kind}.schema.json": (json.dumps(schema, ensure_ascii=False, indent=1) + "\n").encode()
        for kind, schema in schemas.items()
    }


def _file(table: str, entry: Schema, countries: dict[str, str]) -> Schema:
    """A file as a whole, of the schema of one entry. `countries`: their names by code."""
    if table in ("site", "expect"):
        return entry
    if table == "redirects":
        return _mapping({"pattern": r"\.html$"}, entry["properties"]["to"])
    if table in LISTS:
        lists = dict.fromkeys(sorted(LISTS[table]), entry["properties"]["forms"])
        return {"type": "object", "properties": lists, "additionalProperties": False, "required": list(lists)}
    if table == "calendar":
        forms = entry["properties"]["forms"]
        parts = {"months": _numbered(12, forms), "weekdays": _numbered(7, forms)}
        required = list(parts)
        parts["malay"] = {**_numbered(12, forms), "required": []}
        return {"type": "object", "properties": parts, "additionalProperties": False, "required": required}
    if table in ("countries", "outlines", "territories"):
        return _named_mapping(countries, entry)
    if table == "places":
        name = entry["properties"]["name"]
        listed = {"type": "array", "items": {"anyOf": [name, entry]}}
        return _named_mapping({**countries, "XX": "laut lepas"}, listed)
    pattern = {"glossary": r"\S", "signs": r"\S", "outlets": _OUTLET}.get(table, _SLUG)
    return _mapping({"pattern": pattern}, entry)


def _over(table: Schema) -> Schema:
    """The schema of a table that lies over one that is shipped: nothing must stand in it, and null takes away."""
    schema = {key: value for key, value in table.items() if key != "required"}
    if properties := schema.get("properties"):
        schema["properties"] = {key: _or_null(value) for key, value in properties.items()}
    elif entry := schema["additionalProperties"]:
        schema["additionalProperties"] = _or_null(entry)
    return schema


def _or_null(schema: Schema) -> Schema:
    return {"anyOf": [schema, {"type": "null"}]}


def _entry(model: type[edge.Entry]) -> Schema:
    schema = model.model_json_schema(mode="validation")
    return {key: value for key, value in _plain(schema).items() if key not in ("title", "description")}


def _plain(node: Any) -> Any:
    """Without the titles that pydantic makes of field names: editors show them instead of the description."""
    if isinstance(node, dict):
        named = {key: value for key, value in node.items() if not (key == "title" and isinstance(value, str))}
        return {key: _plain(value) for key, value in named.items()}
    return [_plain(item) for item in node] if isinstance(node, list) else node


def _ids(ids: Iterable[str]) -> Schema:
    return {"type": "string", "enum": sorted(ids)}


def _optional(schema: Schema) -> Schema:
    return {"anyOf": [schema, {"type": "null"}], "default": None}


def _mapping(names: Schema, entry: Schema) -> Schema:
    return {"type": "object", "propertyNames": names, "additionalProperties": entry}


def _named_mapping(names: dict[str, str], entry: Schema) -> Schema:
    """A mapping with known keys, each with its name to read while typing."""
    known = {key: {"$ref": "#/$defs/entry", "description": name} for key, name in names.items()}
    return {"type": "object", "properties": known, "additionalProperties": False, "$defs": {"entry": entry}}


def _numbered(most: int, forms: Schema) -> Schema:
    numbers = {str(number): forms for number in range(1, most + 1)}
    return {"type": "object", "properties": numbers, "additionalProperties": False, "required": list(numbers)}
