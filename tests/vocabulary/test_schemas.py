"""The JSON Schemas say what the validator says, over the same table of good and bad files."""

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from digest.overrides.load import load_edits
from digest.overrides.schema import lookups_schema, override_schema, schema_files
from digest.overrides.words import words
from digest.vocabulary.load import load
from digest.vocabulary.reader import Listing, Node, Scalar, Table, read
from digest.vocabulary.schema_lines import schema_line
from digest.vocabulary.schemas import table_schemas
from editors import VOCABULARY
from hostile_texts import HARMLESS
from wrong_texts import WRONG

ROOT = Path(__file__).parents[2]

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


RIGHT = [
    "because: x\nhide: true",
    "because: x\nby: R\non: 2025-01-31\nevidence: https://a.id/b\ntitle: {set: A}\nin_scope: {set: false}",
    'because: x\npartners: {add: ["NO", MY], remove: [TH]}\nmentioned: {set: []}\nforums: {set: [asean]}',
    "because: x\ntopics: {add: {siber: secondary}, remove: [korupsi], set: {tppo: primary}}",
    "because: x\ntopics: {add: [siber]}\nplace: {set: {name: Bali, country: null}}\nstated: {set: null}",
    "because: x\npersons: {add: [Budi, {name: A, rank: null, organization: pdrm}], set: {B: {aliases: [C]}}}",
    "because: x\norganizations: {add: [bnpt, Kantor Baru, {name: X, country: KH}], remove: [pdrm]}",
    "because: x\ninstruments: {add: [mou, {type: loi, status: signed}], set: {loi-1: {date: 2025-05-19}}}",
    "because: x\nsummary: {set: [Satu.]}\nlines: {keep: [a]}\nsame_story: [b]",
    "because: x\nnot_same_story: [c]\ninitials: [D]",
    "because: x\nhide: true\nwithdrawn: {on: 2025-01-31, because: z}\nseen: {body: 0123abcd, topics/a: ~}",
    "- {article: b, because: x, happened: {set: XXXX-07}}\n- {article: c, because: x, outlet: {set: A}}",
]


ALL = [*RIGHT, *(text for text, _, _ in HARMLESS.values()), *(text for text, _ in WRONG.values())]


@pytest.mark.parametrize("text", ALL)
def test_overrides(text: str) -> None:
    edits = load_edits({"content/overrides/a1.yml": text.encode()}, VOCABULARY)
    codes = {found.code for found in edits.findings if found.severity != "note"}
    if text in RIGHT:
        assert not codes
    # The name of the file, and what a title of `true` means, are no matter of its schema.
    said = " ".join(found.message for found in edits.findings)
    if "the file's name" not in said and "with itself" not in said and "{set: true}" not in text:
        agree("override", text, codes)


LOOKUPS = [
    "- {field: outlet, value: Kompas, means: kompas.com, because: x}",
    "- {field: persons.role, value: Menko, means: null, because: x, by: R, on: 2025-01-31}",
    "- {field: partners, value: MY, means: TH, because: x}",
    "[]",
    "- {field: partners, value: MY, means: Thailand, because: x}",
    "- {field: topik, value: MY, means: TH, because: x}",
    "- {field: title, value: A, means: null, because: x}",
    "- {field: partners, value: MY, because: x}",
    "- {field: partners, value: MY, means: TH}",
    "- {field: persons.capacity, value: official, means: korban, because: x}",
    "- {field: summary, value: A, means: B, because: x}",
    "- {field: partners, value: [MY], means: TH, because: x}",
    "- {field: partners, nilai: MY, value: MY, means: TH, because: x}",
    "- text",
    "field: partners",
]


@pytest.mark.parametrize("text", LOOKUPS)
def test_lookups(text: str) -> None:
    edits = load_edits({"content/lookups.yml": text.encode()}, VOCABULARY)
    agree("lookups", text, {found.code for found in edits.findings if found.severity != "note"})


ENTRIES = """
countries: "TV": {}
countries: "NO": {strong: [Norwegia], capitals: [Oslo]}
countries: NO: {streng: [x]}
countries: EU: {}
countries: TH: []
regions: a: {name: A, name_en: A, members: [TH]}
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
ranks: a: {short: A, full: B}
ranks: a: {short: A, full: B, service: police}
ranks: a: {short: A, full: B, service: x}
ranks: a: {short: ' ', full: B}
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
