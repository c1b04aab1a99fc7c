"""What editors are told, word for word, and what it costs the others: nothing."""

import re
import time

import pytest

from digest.model.codes import CODES
from digest.model.finding import Finding
from digest.overrides.load import load_edits
from editors import VOCABULARY, at
from hostile_texts import HARMLESS, HOSTILE
from wrong_texts import WRONG

PATH = "content/overrides/a1.yml"
OTHERS = {
    "content/overrides/a0.yml": b"because: x\nhappened: {set: 2024-01-01}\n",
    "content/overrides/z9.yml": b"because: x\nhide: true\n",
    "content/lookups.yml": b"- {field: outlet, value: Kompas, means: kompas.com, because: x}\n",
}


def said(findings: tuple[Finding, ...]) -> list[Finding]:
    return [found for found in findings if found.severity != "note"]


def matches(found: Finding, expected: str) -> bool:
    match = re.fullmatch(r"(\d*):(\d*):? ([a-z-]+): (.*)", expected, re.DOTALL)
    assert match, expected
    line, column, code, words = match.groups()
    place = (found.line, found.column) == (int(line or 0), int(column or 0))
    return place and found.code == code and words in found.message


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_text_is_answered_in_the_editors_terms(name: str) -> None:
    text, expected = WRONG[name]
    findings = said(at(PATH, text).findings)
    assert len(findings) == len(expected), findings
    for found, wanted in zip(findings, expected, strict=True):
        assert matches(found, wanted), (found, wanted)


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_refused_in_bounded_time(name: str) -> None:
    data, expected = HOSTILE[name]
    start = time.monotonic()
    edits = load_edits({PATH: data}, VOCABULARY)
    assert time.monotonic() - start < 10  # a hang, not a slow machine
    findings = said(edits.findings)
    assert len(findings) == len(expected), findings[:5]
    for found, wanted in zip(findings, expected, strict=True):
        assert matches(found, wanted), (found, wanted)
    assert edits.overrides == {}


@pytest.mark.parametrize("name", HARMLESS)
def test_what_looks_like_something_else_stays_what_was_typed(name: str) -> None:
    text, field, value = HARMLESS[name]
    edits = at(PATH, text)
    assert not said(edits.findings)
    (claim,) = [
        claim for claim in edits.overrides["a1"][0].claims if claim.field == field and not claim.attribute
    ]
    assert claim.value == value


@pytest.mark.parametrize("name", [*WRONG, *HOSTILE])
def test_a_wrong_file_costs_no_other(name: str) -> None:
    data = HOSTILE[name][0] if name in HOSTILE else WRONG[name][0].encode()
    edits = load_edits({**OTHERS, PATH: data}, VOCABULARY)
    alone = load_edits(OTHERS, VOCABULARY)
    assert {ident: edits.overrides[ident] for ident in alone.overrides} == alone.overrides
    assert edits.lookups == alone.lookups


def test_the_tables_are_as_long_as_promised() -> None:
    assert len(WRONG) >= 60
    assert len(HOSTILE) >= 60


def test_every_finding_has_a_code_of_the_table_and_its_line() -> None:
    for data in (*(text.encode() for text, _ in WRONG.values()), *(data for data, _ in HOSTILE.values())):
        lines = data.decode("utf-8-sig", "replace").replace("\r\n", "\n").split("\n")
        for found in load_edits({PATH: data}, VOCABULARY).findings:
            assert found.severity is CODES[found.code].severity
            assert len(found.message) < 600
            if found.excerpt:
                assert lines[found.line - 1].startswith(found.excerpt)
