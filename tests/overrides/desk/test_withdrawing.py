"""What was said before goes into an entry of its own, withdrawn; what else the entry says stays as it was."""

import pytest

from digest.overrides.desk.withdrawing import (
    field_of,
    overlap,
    part_of,
    parted,
    says,
    says_already,
    takes_back,
)
from digest.overrides.reading.words import words
from digest.overrides.values import Withdrawn
from editors import VOCABULARY, override

OLD = override(
    "because: x\nhappened: {set: 2024}\ntopics: {add: [korupsi], set: {siber: primary}}\n"
    "lines: {cut: [a, b]}\nsame_story: [c]\nhide: true"
)


@pytest.mark.parametrize(
    ("new", "assignment", "points"),
    [
        ("happened: {set: 2023}", "happened=2023", {"happened": None}),
        ("topics: {remove: [korupsi]}", "topics-=korupsi", {"topics": frozenset({"korupsi"})}),
        ("topics: {set: {siber: secondary}}", "topics.siber=secondary", {"topics": frozenset({"siber"})}),
        ("topics: {set: [tppo]}", "topics=tppo", {"topics": None}),
        ("topics: {add: [tppo]}", "topics+=tppo", {}),
        ("partners: {add: [MY]}", "partners+=MY", {}),
        ("", "same_story-=c", {"same_story": frozenset({"c"})}),
        ("", "not_same_story+=c", {"same_story": frozenset({"c"})}),
        ("", "lines.keep+=a", {"cut": frozenset({"a"})}),
        ("", "hide=false", {"hide": None}),
        ("", "reviewed=false", {}),
    ],
)
def test_what_two_speak_of(new: str, assignment: str, points: dict[str, frozenset[str] | None]) -> None:
    said = override(f"because: y\n{new}") if new else None
    assert overlap(OLD, said, assignment) == points


def test_what_is_said_already() -> None:
    assert says_already(OLD, override("because: y\nhappened: {set: 2024}\nlines: {cut: [a]}"))
    assert not says_already(OLD, override("because: y\nhappened: {set: 2024-11}"))
    assert not says_already(OLD, override("because: y\ntopics: {set: [korupsi, siber]}"))
    assert not says_already(OLD, override("because: y\nlines: {cut: [c]}"))


def test_all_of_one_key() -> None:
    assert field_of(OLD, "topics") == {"topics": None}
    assert field_of(OLD, "lines") == {"cut": frozenset({"a", "b"})}
    assert field_of(OLD, "partners") == field_of(OLD, "initials") == field_of(OLD, "warna") == {}


def test_an_entry_is_parted() -> None:
    text = (
        "because: x\n# tentang topik\ntopics:\n  add: [korupsi, Cybercrime]\nlines: {cut: [a]}\n"
        "seen: {body: abcdef01, topics/siber: null}\n"
    )
    known, why = words(VOCABULARY), Withdrawn("2025-01-31", "Salah.")
    kept, gone, data = parted(text, {"topics": frozenset({"siber"})}, known, why, "a1")
    assert "# tentang topik\ntopics:" in kept or "# tentang topik" in kept
    assert "korupsi" in kept and "Cybercrime" not in kept and "withdrawn" not in kept
    assert "topics: {add: [Cybercrime]}" in gone and "withdrawn: {on: 2025-01-31, because: Salah.}" in gone
    assert data["seen"] == {"body": "abcdef01", "topics/siber": None}
    kept, gone, _ = parted("because: x\nlines: {cut: [a]}\n", {"cut": frozenset({"a"})}, known, why, "a1")
    assert kept == "" and "lines: {cut: [a]}" in gone


def test_what_speaks_of_a_part_only_and_what_takes_back() -> None:
    said = {"topics=a": "", "topics+=a": "topics", "topics.a=primary": "topics", "hide=true": ""}
    assert {assignment: part_of(assignment) for assignment in said} == said
    assert takes_back("hide=false") and takes_back("same_story-=b")
    assert not takes_back("hide=true") and not takes_back("topics-=a")
    assert says({"because": "x", "hide": True}) and not says({"because": "x", "seen": {}})
