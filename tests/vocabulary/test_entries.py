"""Pydantic's errors, said to an editor."""

from digest.vocabulary import edge
from digest.vocabulary.entries import check
from digest.vocabulary.reader import read


def said(text: str, model: type[edge.Entry], wrap: str = "") -> list[str]:
    sheet = read("x.yml", text.encode())
    assert sheet.root
    entry, findings = check(sheet, sheet.root, model, wrap)
    assert (entry is None) == bool(findings)
    return [f"{found.line}:{found.column} {found.code}: {found.message}" for found in findings]


def test_all_errors_of_an_entry_at_once_each_in_its_place() -> None:
    text = "name: [A]\nname_en:\nforms: X\nbentuk: [Y]\n"
    assert said(text, edge.CrimeEntry) == [
        "1:7 wrong-type: expected text, found a list",
        '2:9 empty-value: "name_en" has no value; write it, or delete the key',
        '3:8 wrong-type: expected a list, found "X"; write [X]',
        '4:1 unknown-key: unknown key "bentuk"; keys are English: write "forms"',
    ]


def test_a_value_that_is_none_of_those_allowed() -> None:
    assert said("forms: [A]\ncapacity: offical\n", edge.OfficeEntry) == [
        '2:11 unknown-value: unknown value "offical"; did you mean "official"?; allowed: official, expert, suspect, '
        "victim, other",
    ]


def test_a_right_entry() -> None:
    assert said("full: B\nforms: [C]\n", edge.RankEntry) == []
    assert said("[a, b]", edge.FormsEntry, "forms") == []


def test_an_item_of_a_wrapped_list_is_found() -> None:
    assert said("[a, (b, c]", edge.FormsEntry, "forms") == ['1:5 bad-form: brackets do not close in "(b"']


def test_what_is_no_mapping() -> None:
    assert said("[a]", edge.RankEntry) == ["1:1 wrong-type: expected a mapping, or {}, found a list"]


def test_braces_in_a_word_do_no_harm() -> None:
    assert said("name: A\nforms: ['({x}']\n", edge.InstrumentEntry)[0].startswith("2:9 bad-form: ")
