"""What describes the data for machines."""

import json
from dataclasses import replace

import pytest
from jsonschema import Draft202012Validator

import newsroom
from digest.site.data.columns import TABLES
from digest.site.data.holdings import Held, Holdings
from digest.site.data.package import described, licence, package, parts, row_schema, table_schema

HELD = Holdings(
    "0123456789ab",
    (
        Held("data/articles.json", "records", "whole", 2, 900, "a" * 64),
        Held("data/articles/2025-05.jsonl", "records", "jsonl", 2, 800, "b" * 64),
        Held("data/tables/articles.csv", "articles", "csv", 2, 700, "c" * 64),
        Held("data/tables/partner/KH.csv", "articles", "csv", 1, 300, "d" * 64),
    ),
)


def test_every_file_is_json() -> None:
    found = dict(described(HELD, newsroom.SETTINGS))
    assert {"data/articles.schema.json", "data/articles/index.json", "data/datapackage.json"} <= found.keys()
    for table in TABLES:
        assert {f"data/tables/{table}.schema.json", f"data/tables/{table}.fields.json"} <= found.keys()
    assert all(json.loads(text) for text in found.values())


def test_the_package_names_each_table_with_its_schema() -> None:
    told = package(HELD, newsroom.SETTINGS)
    assert told["version"] == "0123456789ab"
    assert [(r["name"], r["path"], r["schema"]) for r in told["resources"]] == [
        ("articles", "tables/articles.csv", "tables/articles.fields.json"),
        ("partner-kh", "tables/partner/KH.csv", "tables/articles.fields.json"),
    ]
    assert told["resources"][0]["hash"] == f"sha256:{'c' * 64}"
    assert "licenses" not in told
    assert "homepage" not in told


def test_what_is_stated_is_told() -> None:
    told = package(HELD, replace(newsroom.SETTINGS, url="https://contoh.id/", licence="CC-BY-4.0"))
    assert told["licenses"] == [{"name": "CC-BY-4.0"}]
    assert told["homepage"] == "https://contoh.id/data/index.html"
    assert licence("Bebas dipakai, sebut sumbernya") == {"title": "Bebas dipakai, sebut sumbernya"}


def test_the_parts_are_all_records() -> None:
    assert parts(HELD) == {
        "version": "0123456789ab",
        "parts": [
            {"path": "data/articles/2025-05.jsonl", "articles": 2, "bytes": 800, "sha256": "b" * 64},
        ],
    }


@pytest.mark.parametrize("table", TABLES)
def test_schemas_are_sound_and_speak_of_every_column(table: str) -> None:
    schema, fields = row_schema(table), table_schema(table)
    Draft202012Validator.check_schema(schema)
    names = [column.name for column in TABLES[table]]
    assert list(schema["properties"]) == [field["name"] for field in fields["fields"]] == names
    assert all(field["description"] for field in fields["fields"])
    assert fields["missingValues"] == [""]
    assert {field["type"] for field in fields["fields"]} <= {"string", "boolean", "integer"}
