"""The JSON Schema of the public data."""

from typing import Any

from digest.site.data import records as data

Schema = dict[str, Any]

DIALECT = "https://json-schema.org/draft/2020-12/schema"

STRING: Schema = {"type": "string"}
MAYBE: Schema = {"type": ["string", "null"]}
CODE: Schema = {"type": "string", "pattern": "^[A-Z]{2}$"}
MAYBE_CODE: Schema = {"type": ["string", "null"], "pattern": "^[A-Z]{2}$"}


def _object(**properties: Schema) -> Schema:
    """Every key is always there: absent is null or []."""
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _list(items: Schema) -> Schema:
    return {"type": "array", "items": items}


def _says(schema: Schema, description: str) -> Schema:
    return {**schema, "description": description}


EVIDENCE = _says(
    _list(
        _object(start={"type": "integer", "minimum": 0}, end={"type": "integer"}, quote=STRING, rule=STRING)
    ),
    "Half-open, in code points of the decoded text (no BOM, \\n newlines, NFC): text[start:end] == quote",
)

DATE = {"anyOf": [{"type": "null"}, _object(value=_says(STRING, "EDTF (ISO 8601-2)"), evidence=EVIDENCE)]}

NAMED = _list(_object(id=STRING, name=STRING, evidence=EVIDENCE))

ARTICLE = _object(
    id=STRING,
    url=STRING,
    title=STRING,
    title_origin={"enum": ["text", "derived", "edited"]},
    outlet=_says(MAYBE, "The house that published it, if the text says so"),
    source_url=MAYBE,
    in_scope={"type": "boolean"},
    partners=_says(
        _list(_object(code=CODE, name=STRING, evidence=EVIDENCE)),
        "Counterparts of Indonesia, ISO 3166-1 alpha-2; empty where in_scope is false",
    ),
    pairs=_list({"type": "array", "items": CODE, "minItems": 2, "maxItems": 2}),
    regions=NAMED,
    forums=NAMED,
    mentioned=_says(_list(CODE), "Other countries named"),
    crimes=_list(
        _object(
            id=STRING, name=STRING, iccs=_says(MAYBE, "UNODC ICCS 1.0 (2015), as text"), evidence=EVIDENCE
        )
    ),
    topics=_list(
        _object(id=STRING, name=STRING, prominence={"enum": ["primary", "secondary"]}, evidence=EVIDENCE)
    ),
    happened=_says(DATE, "The main event; where the news is a statement, the day it was made"),
    stated=_says(DATE, "The day something was said or quoted, where that is another day"),
    published=_says(DATE, "Only if the text or its front matter says so"),
    place={"anyOf": [{"type": "null"}, _object(name=MAYBE, country=MAYBE_CODE, evidence=EVIDENCE)]},
    persons=_list(
        _object(
            name=STRING,
            rank=MAYBE,
            role=_says(MAYBE, "As printed, without the name"),
            organization=_says(MAYBE, "An organization's id"),
            country=MAYBE_CODE,
            capacity={"enum": ["official", "expert", "suspect", "victim", "other"]},
            evidence=EVIDENCE,
        )
    ),
    organizations=_list(_object(id=STRING, name=STRING, country=MAYBE_CODE, evidence=EVIDENCE)),
    instruments=_list(
        _object(
            type=MAYBE,
            title=MAYBE,
            parties=_says(_list(CODE), "Whom the sentence names as its parties; none of a multilateral one"),
            status={"enum": ["discussed", "planned", "signed", "in-force", None]},
            date=_says(MAYBE, "EDTF"),
            evidence=EVIDENCE,
        )
    ),
    summary=_says(_list(STRING), "Two or three of the text's own sentences"),
    body=_says(
        _list(_object(role={"enum": ["subhead", "paragraph", "quote"]}, text=STRING)),
        "Without scraping noise; empty where the site publishes excerpts",
    ),
    removed=_says(_list(_object(text=STRING, rule=STRING)), "What was cut as noise, and by which rule"),
    story=_says(STRING, "Id of the story it belongs to"),
    doubts=_says(_list(_object(field=STRING, value=MAYBE, why=STRING)), "What a person should check"),
    corrections=_says(
        _list(_object(field=STRING, machine=MAYBE, editor=MAYBE, because=STRING, by=STRING, on=STRING)),
        "What the editor changed",
    ),
    source=_object(path=STRING, sha256={"type": "string", "pattern": "^[0-9a-f]{64}$"}),
)

SCHEMA: Schema = {
    "$schema": DIALECT,
    "title": "data/articles.json",
    **_object(schema_version={"const": data.SCHEMA_VERSION}, articles=_list({"$ref": "#/$defs/article"})),
    "$defs": {"article": ARTICLE},
}
