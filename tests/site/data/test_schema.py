"""The published JSON Schema."""

import json

from jsonschema import Draft202012Validator

from digest.site.data.schema import SCHEMA


def test_it_is_a_schema_and_plain_json() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    assert json.loads(json.dumps(SCHEMA)) == SCHEMA


def test_it_knows_its_version() -> None:
    validator = Draft202012Validator(SCHEMA)
    assert validator.is_valid({"schema_version": 1, "articles": []})
    assert not validator.is_valid({"schema_version": 2, "articles": []})
    assert not validator.is_valid({"schema_version": 1, "articles": [{}]})
