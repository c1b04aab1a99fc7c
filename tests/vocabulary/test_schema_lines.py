"""The first line of a content file."""

import pytest

from digest.vocabulary.reader import read
from digest.vocabulary.schema_lines import missing_schema_line, schema_line

START = "# yaml-language-server: $schema="


@pytest.mark.parametrize(
    ("path", "target"),
    [
        ("content/countries.yml", "schemas/countries.schema.json"),
        ("content/lookups.yml", "schemas/lookups.schema.json"),
        ("content/topics/tppo.yml", "../schemas/topic.schema.json"),
        ("content/overrides/a1.yml", "../schemas/override.schema.json"),
    ],
)
def test_it_leads_to_the_schema(path: str, target: str) -> None:
    assert schema_line(path) == START + target
    assert missing_schema_line(read(path, f"{START}{target}\na: b\n".encode())) == ()


@pytest.mark.parametrize("first", ["", "a: b\n", f"{START}schemas/topic.schema.json\n", "# x\n"])
def test_a_note_where_it_is_missing_or_leads_elsewhere(first: str) -> None:
    (found,) = missing_schema_line(read("content/ranks.yml", first.encode()))
    assert (found.code, found.severity, found.line) == ("schema-line", "note", 1)
    assert found.message.endswith(f"{START}schemas/ranks.schema.json")
