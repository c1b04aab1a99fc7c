"""The schemas of corrections say what their reader says, over the same tables of good and bad texts."""

import pytest

from agreement import agree
from digest.overrides.reading.load import load_edits
from digest.overrides.reading.schema import schema_files
from editors import VOCABULARY
from hostile_texts import HARMLESS
from wrong_texts import WRONG

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
    codes = {found.code for found in edits.findings if found.severity == "error"}
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


def test_each_kind_of_file_has_one_and_the_same_bytes_each_time() -> None:
    files = schema_files(VOCABULARY)
    assert files == schema_files(VOCABULARY)
    assert {"content/schemas/override.schema.json", "content/schemas/topic.schema.json"} <= set(files)
    assert b'"Tiongkok"' in files["content/schemas/override.schema.json"]
