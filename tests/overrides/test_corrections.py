"""The record of corrections: whole, in order, and true to what the machine said when each was written."""

from dataclasses import replace

from digest.overrides.corrections import corrections
from digest.overrides.settle import machine_article
from digest.overrides.values import Seen
from editors import override, reading

MACHINE = machine_article(reading())


def test_each_says_who_when_why_and_where() -> None:
    said = override(
        "because: Kutipan.\nby: Rina\non: 2025-01-31\nevidence: https://a.id/\nhappened: {set: 2024}"
    )
    (one,) = corrections(MACHINE, (said,))
    assert (one.field, one.machine, one.editor) == ("happened", "2024-11-05", "2024")
    assert (one.because, one.by, one.on, one.evidence) == ("Kutipan.", "Rina", "2025-01-31", "https://a.id/")
    assert one.at == "content/overrides/a1.yml:5:17"


def test_they_come_in_the_order_of_the_files() -> None:
    text = "because: x\npartners: {remove: [MY]}\nhappened: {set: 2024}\nhide: true\ninitials: [Siti Aminah]"
    found = corrections(MACHINE, (override(text),))
    assert [one.field for one in found] == ["hide", "initials", "partners", "happened"]
    assert found[1].editor == "SA"


def test_lines_and_stories_are_recorded() -> None:
    text = "because: x\nlines: {keep: [a], cut: [b]}\nsame_story: [c]\nnot_same_story: [d]"
    found = {(one.field, one.item, one.editor) for one in corrections(MACHINE, (override(text),))}
    assert found == {
        ("lines", "a", "keep"),
        ("lines", "b", "cut"),
        ("same_story", "c", "c"),
        ("not_same_story", "d", "d"),
    }


def test_the_record_outlives_a_machine_that_learnt_better() -> None:
    said = replace(
        override("because: x\nhappened: {set: 2024-11-05}"), seen=Seen("", (("happened", "2024-12-06"),))
    )
    (one,) = corrections(MACHINE, (said,))
    assert (one.machine, one.editor) == ("2024-12-06", "2024-11-05")


def test_withdrawn_ones_stay() -> None:
    text = "because: x\nhappened: {set: 2024-11-05}\nwithdrawn: {on: 2025-02-01, because: keliru}"
    (one,) = corrections(MACHINE, (override(text),))
    assert (one.withdrawn_on, one.withdrawn_because) == ("2025-02-01", "keliru")
