"""One point set in two places."""

from digest.overrides.reading.load import load_edits
from editors import VOCABULARY, said


def clashes(one: str, other: str) -> list[str]:
    files = {
        "content/overrides/a.yml": f"- {{article: x, because: a, {one}}}".encode(),
        "content/overrides/b.yml": f"- {{article: x, because: b, {other}}}".encode(),
    }
    edits = load_edits(files, VOCABULARY)
    found = said(edits.findings)
    assert len(edits.overrides["x"]) == (1 if found else 2)
    assert edits.overrides["x"][0].because == "a"
    assert all(each.code == "set-twice" and each.path.endswith("b.yml") for each in found)
    return [each.message for each in found]


def test_both_places_are_named() -> None:
    (message,) = clashes("happened: {set: 2024}", "happened: {set: 2023}")
    assert message.startswith("happened of x is also set at content/overrides/a.yml:1:44; keep one")


def test_different_items_of_a_list_do_not_clash() -> None:
    assert clashes("partners: {add: [MY]}", "partners: {add: [TH], remove: [NO]}") == []
    assert clashes("persons: {set: {A: {rank: x}}}", "persons: {set: {A: {role: y}, B: {rank: z}}}") == []
    assert clashes("persons: {set: {A: {aliases: [B]}}}", "persons: {set: {A: {aliases: [C]}}}") == []


def test_the_same_item_does() -> None:
    assert clashes("partners: {add: [MY]}", "partners: {remove: [MY]}")
    assert clashes("topics: {add: [tppo]}", "topics: {set: {tppo: secondary}}")


def test_a_whole_list_clashes_with_every_word_on_it() -> None:
    assert clashes("partners: {set: []}", "partners: {add: [MY]}")
    assert clashes("partners: {add: [MY]}", "partners: {set: []}")
    assert clashes("partners: {add: [MY]}", "mentioned: {set: []}") == []


def test_what_is_withdrawn_clashes_with_nothing() -> None:
    withdrawn = "happened: {set: 2024}, withdrawn: {on: 2025-01-31, because: y}"
    assert clashes(withdrawn, "happened: {set: 2023}") == []
    assert clashes("happened: {set: 2024}", withdrawn) == []


def test_a_pair_is_one_story_or_is_not() -> None:
    (message,) = clashes("same_story: [y]", "not_same_story: [y]")
    assert message.startswith("x and y are same_story at content/overrides/a.yml:1:41; keep one")
    assert clashes("same_story: [y]", "not_same_story: [z]") == []
    assert clashes("same_story: [y]", "same_story: [y]") == []
