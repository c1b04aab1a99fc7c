"""Over any text: never a traceback, never a silent drop, and no file costs another."""

from hypothesis import given, settings
from hypothesis import strategies as st

from digest.overrides.desk.canonical import canonical
from digest.overrides.reading.load import load_edits
from digest.overrides.settle import settle
from digest.vocabulary.load import load
from digest.vocabulary.reader import read
from editors import VOCABULARY, reading
from yaml_texts import any_texts

OTHERS = {
    "content/overrides/a0.yml": b"because: x\nhappened: {set: 2024-01-01}\n",
    "content/overrides/z9.yml": b"- {article: z9, because: x, partners: {add: [MY]}}\n",
    "content/lookups.yml": b"- {field: outlet, value: Kompas, means: kompas.com, because: x}\n",
}


@settings(max_examples=400, deadline=None)
@given(any_texts().map(str.encode) | st.binary(max_size=60))
def test_a_file_is_in_force_or_there_is_a_finding_and_no_other_is_touched(data: bytes) -> None:
    edits = load_edits({**OTHERS, "content/overrides/a1.yml": data}, VOCABULARY)
    alone = load_edits(OTHERS, VOCABULARY)
    assert edits.overrides["a0"] == alone.overrides["a0"]
    assert alone.overrides["z9"][0] in edits.overrides["z9"]
    assert edits.lookups == alone.lookups
    errors = [f for f in edits.findings if f.path.endswith("a1.yml") and f.severity == "error"]
    new = sum(map(len, edits.overrides.values())) - sum(map(len, alone.overrides.values()))
    assert new or errors


@settings(max_examples=200, deadline=None)
@given(any_texts())
def test_whatever_is_in_force_can_be_settled_and_formatted(text: str) -> None:
    formed = canonical(text)
    assert canonical(formed) == formed
    edits = load_edits({"content/overrides/a1.yml": text.encode("utf-8", "replace")}, VOCABULARY)
    for overrides in edits.overrides.values():
        article, _ = settle(reading(), overrides)
        assert article.id == "a1"


@settings(max_examples=200, deadline=None)
@given(any_texts().map(str.encode) | st.binary(max_size=60))
def test_lookups_and_tables_never_raise(data: bytes) -> None:
    load_edits({"content/lookups.yml": data}, VOCABULARY)
    sheet = read("x.yml", data)
    assert sheet.root is not None or sheet.findings or not data.strip() or _only_comments(data)


def _only_comments(data: bytes) -> bool:
    lines = data.decode("utf-8-sig").replace("\r", "\n").split("\n")
    return all(
        not line.strip() or line.lstrip().startswith(("#", "---", "...", "''", '""', "|", ">"))
        for line in lines
    )


@settings(max_examples=60, deadline=None)
@given(any_texts().map(str.encode))
def test_no_table_of_content_can_raise(data: bytes) -> None:
    paths = ["countries", "places", "calendar", "cues", "site", "furniture", "topics/tppo"]
    _, findings = load({f"content/{path}.yml": data for path in paths})
    assert findings
