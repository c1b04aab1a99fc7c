"""The schemas of the tables say what their validator says; those in the repository are in force."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from agreement import agree, typed
from digest.overrides.reading.schema import schema_files
from digest.vocabulary.load import load
from digest.vocabulary.reader import read
from digest.vocabulary.schema_lines import schema_line

ROOT = Path(__file__).parents[2]

ENTRIES = """
countries: "TV": {}
countries: "TV": {name: Tuvalu, name_en: Tuvalu}
countries: "TV": {malay: Tuvalu}
territories: "JP": {name: Jepang, name_en: Japan, malay: Jepun}
territories: "JP": {name: Jepang}
territories: JP: {name: Jepang, name_en: Japan, strong: [Jepang]}
territories: EU: {name: Uni Eropa, name_en: European Union}
countries: "NO": {name: Norwegia, name_en: Norway, strong: [Norwegia], capitals: [Oslo]}
countries: NO: {streng: [x]}
countries: EU: {}
countries: TH: []
regions: a: {name: A, name_en: A, members: [TH]}
outlines: "TH": {x: 1, y: 2, shape: "M1,2l3-4 5,6z"}
outlines: "TH": {x: 1, y: 2, shape: "url(x)"}
outlines: "TH": {x: a, y: 2}
outlines: thai: {x: 1, y: 2}
regions: a: {name: A, name_en: A, members: [XX]}
regions: a b: {name: A, name_en: A}
places: "ID": [Batam, {name: Kuta}]
places: XX: [Laut]
places: ID: Batam
places: ID: [{nama: X}]
places: QQ: [A]
crimes: a: {name: A, name_en: A, iccs: "0204"}
crimes: a: {name: A, name_en: A, iccs: null}
crimes: a: {name: A, name_en: A, iccs: "x"}
ranks: a: {full: B}
ranks: a: {forms: [B]}
ranks: a: {full: ' '}
outlets: kompas.com: {name: A}
outlets: Kompas: {name: A}
cues: a: [b, c]
cues: a: b
cues: a: [[b]]
cues: A: [b]
glossary: LoI: {expansion: A, explanation: B}
glossary: LoI: {expansion: A}
site: {title: A, text: excerpt, review_page: true}
site: {review_page: yes}
site: {url: "https://a.id"}
site: {url: a.id}
site: {text: x}
site: {judul: A}
furniture: a: {how: line, forms: [x]}
furniture: a: {how: baris, forms: [x]}
furniture: a: {how: line}
"""


@pytest.mark.parametrize("line", ENTRIES.strip().split("\n"))
def test_tables(line: str) -> None:
    table, _, text = line.partition(": ")
    path = f"content/{table}.yml"
    _, findings = load({path: text.encode()})
    agree(table, text, {found.code for found in findings if found.path == path and found.severity != "note"})


def test_the_schemas_in_the_repository_are_those_of_its_tables() -> None:
    paths = sorted((ROOT / "content").rglob("*.yml"))
    vocabulary, _ = load({path.relative_to(ROOT).as_posix(): path.read_bytes() for path in paths})
    for path, data in schema_files(vocabulary).items():
        assert (ROOT / path).read_bytes() == data, f"{path} is out of date: `build.py fmt` writes it anew"


def test_every_content_file_names_its_schema_and_keeps_it() -> None:
    for path in sorted((ROOT / "content").rglob("*.yml")):
        relative = path.relative_to(ROOT).as_posix()
        data = path.read_bytes()
        assert data.decode().split("\n")[0] == schema_line(relative), relative
        schema = json.loads((path.parent / schema_line(relative).partition("$schema=")[2]).read_text())
        root = read(relative, data).root
        errors = (
            [error.message for error in Draft202012Validator(schema).iter_errors(typed(root))] if root else []
        )
        assert errors == [], relative


def test_the_editor_completes_without_the_first_line_too() -> None:
    """VS Code is told the schema of what editors write most, whether or not the file names it."""
    mapped = json.loads((ROOT / ".vscode" / "settings.json").read_text())["yaml.schemas"]
    there = {f"content/schemas/{path.name}" for path in (ROOT / "content/schemas").iterdir()}
    wanted = {f"content/schemas/{kind}.schema.json" for kind in ("override", "topic", "lookups", "site")}
    assert wanted <= set(mapped) <= there
    for schema, files in mapped.items():
        path = files.replace("*", "x")
        assert schema_line(path).endswith(schema.removeprefix("content/"))
