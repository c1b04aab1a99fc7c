"""`content/lookups.yml`, entry by entry."""

import pytest

from digest.overrides.reading.lookup_entries import LOOKUP_KEYS, lookup_fields, read_lookups
from digest.overrides.reading.words import words
from editors import VOCABULARY, matches, said

RIGHT = "- {field: outlet, value: A, means: kompas.com, because: x}"

WRONG = {
    "- {field: topik, value: a, means: b, because: x}": [
        '1:11 unknown-value: "topik"; did you mean "topics"?'
    ],
    "- {field: partners, value: Cina, means: Cina, because: x}": ['1:41 bad-country: "Cina" → CN'],
    "- {field: title, value: a, means: null, because: x}": ["1:35 wrong-type: title cannot be null"],
    "- {field: partners, value: a, means: MY}": ['1:3 missing-key: key "because" is missing'],
    "- {field: partners, value: '', means: MY, because: x}": ['1:28 empty-value: "value" has no value'],
    "- {field: partners, value: [a], means: MY, because: x}": [
        "1:28 wrong-type: expected text, found a list"
    ],
    "- {bidang: partners, value: a, means: MY, because: x}": [
        '1:3 missing-key: key "field" is missing',
        '1:4 unknown-key: write "field"',
    ],
    "- {field: partners, value: a, means: MY, because: x, on: 6/12/2024}": ["1:58 bad-date: 2024-12-06"],
    "- {field: persons.role, value: a, means: MY, because: null}": ["1:55 wrong-type: found null"],
    "field: partners": ["1:1 wrong-type: expected a list, found a mapping"],
    "- a": ['1:3 wrong-type: expected a mapping, found "a"'],
    "- {field: [": ["1:1 yaml-syntax: a value is missing, or a bracket is not closed"],
}


@pytest.mark.parametrize("text", WRONG)
def test_a_wrong_entry_is_named_and_costs_no_other(text: str) -> None:
    _, findings = read_lookups("content/lookups.yml", text.encode(), words(VOCABULARY))
    found = sorted(said(findings), key=lambda each: (each.line, each.column, each.code))
    assert len(found) == len(WRONG[text]), found
    assert all(matches(each, wanted) for each, wanted in zip(found, WRONG[text], strict=True)), found
    if text.startswith("- {") and text.endswith("}"):
        lookups, _ = read_lookups("content/lookups.yml", f"{text}\n{RIGHT}".encode(), words(VOCABULARY))
        assert [lookup.value for lookup in lookups] == ["A"]


def test_fields_and_attributes_may_be_looked_up() -> None:
    known = lookup_fields()
    assert {"outlet", "partners", "persons", "persons.role", "topics.prominence"} <= set(known)
    assert not {"summary", "instruments", "place"} & set(known)
    assert list(LOOKUP_KEYS)[:4] == ["field", "value", "means", "because"]
