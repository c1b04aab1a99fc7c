"""Whether a JSON Schema says of a text what the validator says."""

import re
from functools import cache
from typing import Any

from jsonschema import Draft202012Validator

from digest.overrides.reading.schema import lookups_schema, override_schema
from digest.overrides.reading.words import words
from digest.vocabulary.reader import Listing, Node, Scalar, Table, read
from digest.vocabulary.schemas import table_schemas
from editors import VOCABULARY

#: What a schema of one file cannot know: the calendar, other entries, two places of one file, other tables.
BEYOND = {"bad-date", "set-twice", "duplicate-key", "same-form", "no-country", "missing-file"}


def typed(node: Node) -> Any:
    """A value as an editor's YAML 1.2 takes it: bare null, true, false and numbers are what they are.

    (`0204` is a number there too: an editor asks for quotes that our reader can do without.)
    """
    if isinstance(node, Table):
        return {key.text: typed(value) for key, value in node.entries}
    if isinstance(node, Listing):
        return [typed(item) for item in node.items]
    assert isinstance(node, Scalar)
    if node.is_null or node.is_empty:
        return None
    if node.plain and re.fullmatch("[1-9][0-9]*", node.text):
        return int(node.text)
    if node.plain and re.fullmatch(r"-?[0-9]+\.[0-9]+", node.text):
        return float(node.text)
    return node.text if node.flag is None else node.flag


@cache
def validator(kind: str) -> Draft202012Validator:
    known = words(VOCABULARY)
    schemas = {
        **table_schemas(VOCABULARY),
        "override": override_schema(known),
        "lookups": lookups_schema(known),
    }
    Draft202012Validator.check_schema(schemas[kind])
    return Draft202012Validator(schemas[kind])


def lacks(node: Node) -> bool:
    """Whether nothing stands where a value belongs, which YAML takes for null."""
    if isinstance(node, Scalar):
        return node.is_empty
    inner = node.items if isinstance(node, Listing) else tuple(value for _, value in node.entries)
    return any(map(lacks, inner))


def agree(kind: str, text: str, codes: set[str]) -> None:
    sheet = read("x.yml", text.encode())
    if sheet.root is None or sheet.findings or lacks(sheet.root):
        return
    valid = validator(kind).is_valid(typed(sheet.root))
    if codes - BEYOND:
        assert not valid, (text, codes)
    elif not codes:
        assert valid, (text, [error.message for error in validator(kind).iter_errors(typed(sheet.root))])
