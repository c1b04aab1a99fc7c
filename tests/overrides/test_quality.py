"""Where the machine was right, wrong or silent, and which words misled it."""

from digest.model.verdict import Cause, Outcome, Verdict
from digest.overrides.quality import causes, verdicts
from digest.overrides.settle import machine_article, settle
from editors import override, reading


def judged(text: str) -> list[Verdict]:
    article, _ = settle(reading(), (override(text),))
    return [v for v in verdicts(machine_article(reading()), article) if v.outcome is not Outcome.RIGHT]


def misled(text: str) -> tuple[Cause, ...]:
    article, _ = settle(reading(), (override(text),))
    return causes(machine_article(reading()), article.corrections)


def test_a_machine_that_nobody_corrects_is_right() -> None:
    assert judged("because: x\nreviewed: true\n") == []
    assert misled("because: x\nreviewed: true\n") == ()


def test_what_is_taken_out_is_wrong_and_what_is_added_was_missed() -> None:
    assert judged("because: x\ntopics: {add: [korupsi], remove: [siber]}\n") == [
        Verdict("topics", "siber", Outcome.WRONG),
        Verdict("topics", "korupsi", Outcome.MISSED),
        Verdict("primary", "korupsi", Outcome.MISSED),
    ]


def test_another_date_is_wrong_and_missed() -> None:
    assert judged("because: x\nhappened: {set: 2024-11-06}\n") == [
        Verdict("happened", "2024-11-05", Outcome.WRONG),
        Verdict("happened", "2024-11-06", Outcome.MISSED),
    ]


def test_out_of_scope_is_a_wrong_claim_of_scope() -> None:
    wrong = judged("because: x\nin_scope: {set: false}\n")
    assert Verdict("in_scope", "true", Outcome.WRONG) in wrong


def test_prominence_counts_among_the_primary_topics() -> None:
    assert judged("because: x\ntopics: {set: {siber: primary}}\n") == [
        Verdict("primary", "siber", Outcome.MISSED)
    ]


def test_the_words_behind_what_was_taken_back() -> None:
    text = "because: x\nhappened: {set: null}\ntopics: {remove: [siber], add: [korupsi]}\n"
    assert set(misled(text)) == {
        Cause("happened", "test", "5 november 2024"),
        Cause("topics", "test", "kejahatan siber"),
    }


def test_an_attribute_and_a_whole_list() -> None:
    text = "because: x\npersons: {set: {Siti Aminah: {role: Juru Bicara}}}\norganizations: {set: [bnpt]}\n"
    assert set(misled(text)) == {
        Cause("persons", "test", "direktur interpol"),
        Cause("organizations", "test", "pdrm"),
    }


def test_a_withdrawn_correction_blames_nobody() -> None:
    text = "because: x\nhappened: {set: null}\nwithdrawn: {on: 2025-01-31, because: Keliru.}\n"
    assert misled(text) == ()
