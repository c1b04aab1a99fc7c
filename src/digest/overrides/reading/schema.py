"""JSON Schemas of override files and lookups, made of the tables that check them."""

from collections.abc import Iterable
from typing import Any

from digest.model.fields import FIELD, FIELDS, Attribute, Field, Kind, Shape
from digest.overrides.reading.changes import ADDED_BY, HOME, LONGEST_LINE, LONGEST_NAME, OWN_ID, VERBS
from digest.overrides.reading.entry import ARTICLE_ID, LONGEST_REASON, OTHER_KEYS
from digest.overrides.reading.lookup_entries import LOOKUP_KEYS, REQUIRED, lookup_fields
from digest.overrides.reading.words import LONGEST_TEXT, Words, words
from digest.vocabulary.schemas import files, table_schemas
from digest.vocabulary.values import Vocabulary

Schema = dict[str, Any]
_DRAFT = "https://json-schema.org/draft/2020-12/schema"
_NONEMPTY = r"\S"
_EDTF = r"^([0-9]{4}|XXXX(?=-))(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$"
_DAY = r"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"
_ENTRY_ID = f"^{ARTICLE_ID.pattern}$"


def schema_files(vocabulary: Vocabulary) -> dict[str, bytes]:
    """Every JSON Schema of `content/schemas/`, by path, as the whole vocabulary has it."""
    known = words(vocabulary)
    schemas = table_schemas(vocabulary)
    return files({**schemas, "override": override_schema(known), "lookups": lookups_schema(known)})


def override_schema(words: Words) -> Schema:
    """Of `content/overrides/*.yml`: one correction, or a list of them. Days are checked by shape only."""
    entry: Schema = {"$ref": "#/$defs/entry"}
    many = {"type": "array", "minItems": 1, "items": {**entry, "required": ["article"]}}
    return {
        "$schema": _DRAFT,
        "title": "Koreksi artikel",
        "anyOf": [entry, many],
        "$defs": {"entry": _entry(words), **_closed_tables(words)},
    }


def lookups_schema(words: Words) -> Schema:
    """Of `content/lookups.yml`; what `means` may be follows from `field`."""
    by_field = [
        {
            "if": {"properties": {"field": {"const": name}}},
            "then": {"properties": {"means": _nullable(_value(words, kind, allowed, strict=True), unknown)}},
        }
        for name, (kind, allowed, unknown) in lookup_fields().items()
    ]
    properties = {key: _described(_text(LONGEST_REASON), meaning) for key, meaning in LOOKUP_KEYS.items()}
    properties["field"] = _described({"type": "string", "enum": list(lookup_fields())}, LOOKUP_KEYS["field"])
    properties["means"] = {"description": LOOKUP_KEYS["means"]}
    properties["on"] = _described(_string(_EDTF), LOOKUP_KEYS["on"])
    entry = _closed(properties, REQUIRED)
    return {
        "$schema": _DRAFT,
        "title": "Lookups",
        "type": "array",
        "items": {**entry, "allOf": by_field},
        "$defs": _closed_tables(words),
    }


def _entry(words: Words) -> Schema:
    fields = {field.name: _described(_field(words, field), field.meaning) for field in FIELDS}
    others: dict[str, Schema] = {
        "article": _id(),
        "because": _text(LONGEST_REASON),
        "by": _text(LONGEST_NAME),
        "on": _string(_DAY),
        "evidence": _value(words, Kind.URL),
        "lines": {**_closed({"keep": _texts(LONGEST_LINE), "cut": _texts(LONGEST_LINE)}), "minProperties": 1},
        "same_story": _filled(_id()),
        "not_same_story": _filled(_id()),
        "initials": _texts(LONGEST_NAME),
        "aliases": _filled(_string(_ENTRY_ID)),
        "hide": {"type": "boolean"},
        "reviewed": {"type": "boolean"},
        "withdrawn": _closed({"on": _string(_DAY), "because": _text(LONGEST_REASON)}, ("on", "because")),
        "seen": {
            "type": "object",
            "properties": {"body": _string("^[0-9a-f]{8,64}$")},
            "patternProperties": {f"^({'|'.join(FIELD)})(/|$)": {"type": ["string", "boolean", "null"]}},
            "additionalProperties": False,
        },
    }
    described = {key: _described(others[key], OTHER_KEYS[key]) for key in OTHER_KEYS}
    says = (*FIELD, "lines", "same_story", "not_same_story", "initials", "aliases", "hide", "reviewed")
    speaks: list[Schema] = [{"required": [key]} for key in says if key not in ("hide", "reviewed")]
    speaks += [{"required": [key], "properties": {key: {"const": True}}} for key in ("hide", "reviewed")]
    return {**_closed({**described, **fields}, ("because",)), "anyOf": speaks}


def _field(words: Words, field: Field) -> Schema:
    verbs: dict[str, Schema]
    if field.shape is Shape.SCALAR:
        verbs = {"set": _nullable(_value(words, field.kind), field.unknown)}
    elif field.shape is Shape.ONE:
        known = [
            {"required": [each.name], "properties": {each.name: _not_null()}} for each in field.attributes
        ]
        verbs = {"set": _nullable({**_attributes(words, field.attributes), "anyOf": known}, True)}
    else:
        verbs = {verb: _verb(words, field, verb) for verb in VERBS[field.name]}
    return {**_closed(verbs), "minProperties": 1}


def _verb(words: Words, field: Field, verb: str) -> Schema:
    item = _item(words, field)
    if verb == "remove":
        plain = _text(LONGEST_TEXT) if field.kind is Kind.INSTRUMENT_TYPE else _value(words, field.kind)
        return _filled(plain)
    if verb == "add":
        listed = _filled(item)
        return {"anyOf": [listed, _by_item(words, field)]} if field.name == "topics" else listed
    whole: Schema = {"type": "array", "items": item}
    if not field.attributes:
        return whole
    return {"anyOf": [whole, {**_by_item(words, field), "minProperties": 1}]}


def _by_item(words: Words, field: Field) -> Schema:
    """A mapping of items to what is said of them."""
    if field.name == "topics":
        prominence = _value(words, Kind.CHOICE, field.attributes[0].allowed)
        ids = _value(words, Kind.TOPIC)
        return {"type": "object", "propertyNames": ids, "additionalProperties": prominence}
    said = _attributes(words, field.attributes)
    if field.name == "persons":
        said["properties"]["aliases"] = _texts(LONGEST_NAME)
    return {"type": "object", "additionalProperties": {**said, "minProperties": 1}}


def _item(words: Words, field: Field) -> Schema:
    if field.name == "summary":
        return _text(LONGEST_LINE)
    word = _value(words, field.kind)
    if field.name == "partners":
        return {"allOf": [word], "not": {"const": HOME}}
    if field.name == "topics":
        return {"anyOf": [word, {**_by_item(words, field), "minProperties": 1}]}
    if field.name not in ADDED_BY:
        return word
    described = {**_attributes(words, field.attributes), "required": [ADDED_BY[field.name]]}
    if field.name == "instruments":
        described["properties"][OWN_ID] = _text(LONGEST_NAME)
    return {"anyOf": [word, described]}


def _attributes(words: Words, attributes: Iterable[Attribute]) -> Schema:
    return _closed(
        {
            each.name: _nullable(_value(words, each.kind, each.allowed, strict=True), each.unknown)
            for each in attributes
        }
    )


def _value(words: Words, kind: Kind, allowed: tuple[str, ...] = (), strict: bool = False) -> Schema:
    """`strict`: an organization must be known; as an item it may go by its printed name."""
    if kind is Kind.DATE:
        return {"anyOf": [_string(_EDTF), {"type": "integer", "minimum": 1000, "maximum": 9999}]}
    if kind is Kind.URL:
        return {**_string(r"^https?://[^\s/]+(/\S*)?$"), "maxLength": 2000}
    if kind is Kind.FLAG:
        return {"type": "boolean"}
    if kind is Kind.CHOICE:
        return {"type": "string", "enum": list(allowed)}
    if kind is Kind.COUNTRIES:
        return _string("^[A-Z]{2}( [A-Z]{2})*$")
    if kind in (Kind.TEXT, Kind.PERSON, Kind.OUTLET) or (kind is Kind.ORGANIZATION and not strict):
        return _text(LONGEST_TEXT)
    return {"$ref": f"#/$defs/{kind.value}"}


def _closed_tables(words: Words) -> Schema:
    """Each table of ids once, with the names that an editor sees while typing."""
    closed = {kind: names for kind, names in words.ids.items() if kind is not Kind.OUTLET}
    return {
        kind.value: {"type": "string", "enum": list(names), "enumDescriptions": list(names.values())}
        for kind, names in closed.items()
    }


def _not_null() -> Schema:
    return {"not": {"type": "null"}}


def _nullable(schema: Schema, unknown: bool) -> Schema:
    return {"anyOf": [schema, {"type": "null"}]} if unknown else schema


def _text(longest: int) -> Schema:
    return {"type": "string", "pattern": _NONEMPTY, "maxLength": longest}


def _texts(longest: int) -> Schema:
    return _filled(_text(longest))


def _filled(item: Schema) -> Schema:
    return {"type": "array", "items": item, "minItems": 1}


def _string(pattern: str) -> Schema:
    return {"type": "string", "pattern": pattern}


def _id() -> Schema:
    """Of an article; one of digits alone needs no quotes."""
    return {"type": ["string", "integer"], "pattern": _ENTRY_ID}


def _described(schema: Schema, meaning: str) -> Schema:
    return {**schema, "description": meaning}


def _closed(properties: Schema, required: Iterable[str] = ()) -> Schema:
    return {
        "type": "object",
        "properties": properties,
        "additionalProperties": False,
        **({"required": list(required)} if required else {}),
    }
