"""Corrections put where they belong."""

from dataclasses import replace

import pytest

from digest.model.article import Doubt
from digest.overrides.desk.filing import LOOKED, Case, Filed, file_text, opening, renew, settle_all
from digest.overrides.desk.filing import file_correction as files_of
from digest.overrides.desk.write import Author
from digest.overrides.reading.load import load_edits
from digest.overrides.settle import settle
from editors import VOCABULARY, reading

PATH = "content/overrides/a1.yml"
MANY = "content/overrides/banyak.yml"
RINA = Author("Kutipan di paragraf tiga.", "Rina", "2025-01-31")
BUDI = Author("Menurut siaran pers.", "Budi", "2025-02-01")


def file_correction(about: Case, assignments: list[str], author: Author) -> Filed:
    """The one file that is written."""
    (filed,) = files_of(about, assignments, author)
    return filed


def case(**files: str) -> Case:
    return cased({PATH if name == "own" else MANY: text for name, text in files.items()})


def cased(files: dict[str, str]) -> Case:
    edits = load_edits({path: text.encode() for path, text in files.items()}, VOCABULARY)
    return Case(reading(), edits.overrides.get("a1", ()), files, (), VOCABULARY)


def after(filed_path: str, text: str) -> Case:
    return cased({filed_path: text})


def test_a_first_correction_makes_the_file() -> None:
    filed = file_correction(case(), ["happened=2024-11-06"], RINA)
    assert (filed.path, filed.findings) == (PATH, ())
    assert filed.text.splitlines()[1:5] == [
        "because: Kutipan di paragraf tiga.",
        "by: Rina",
        "on: 2025-01-31",
        "happened: {set: 2024-11-06}",
    ]
    assert "happened: 2024-11-05" in filed.text


def test_the_same_reason_is_one_entry() -> None:
    first = file_correction(case(), ["happened=2024-11-06"], RINA)
    both = file_correction(after(PATH, first.text), ["partners+=CN"], RINA)
    assert both.text.count("because:") == 1
    assert "partners: {add: [CN]}" in both.text
    assert "happened: {set: 2024-11-06}" in both.text


def test_another_reason_is_another_entry() -> None:
    first = file_correction(case(), ["happened=2024-11-06"], RINA)
    both = file_correction(after(PATH, first.text), ["partners+=CN"], BUDI)
    said = after(PATH, both.text).overrides
    assert [(o.because, o.by, o.on) for o in said] == [
        (RINA.because, "Rina", "2025-01-31"),
        (BUDI.because, "Budi", "2025-02-01"),
    ]
    article, _ = settle(reading(), said)
    assert article.happened.value == "2024-11-06"
    assert "CN" in [item.id for item in article.partners]


def records(filed: Filed) -> list[tuple[str, str, str]]:
    """Reason, why it was withdrawn, and what it says, of each entry."""
    said = after(filed.path, filed.text).overrides
    return [
        (o.because, o.withdrawn.because if o.withdrawn else "", " ".join(c.value or "null" for c in o.claims))
        for o in said
    ]


def test_a_second_thought_withdraws_the_first() -> None:
    first = file_correction(case(), ["happened=2024-11-06"], RINA)
    again = file_correction(after(PATH, first.text), ["happened=2024-11-07"], BUDI)
    assert records(again) == [
        (RINA.because, BUDI.because, "2024-11-06"),
        (BUDI.because, "", "2024-11-07"),
    ]
    article, _ = settle(reading(), after(PATH, again.text).overrides)
    assert article.happened.value == "2024-11-07"
    assert [(c.editor, c.withdrawn_because) for c in article.corrections] == [
        ("2024-11-06", BUDI.because),
        ("2024-11-07", ""),
    ]


def test_back_to_the_machines_own_word_is_no_correction() -> None:
    first = file_correction(case(), ["happened=2024-11-06"], RINA)
    again = file_correction(after(PATH, first.text), ["happened=2024-11-05"], BUDI)
    assert records(again) == [(RINA.because, BUDI.because, "2024-11-06")]


def test_what_remains_of_an_entry_stays_in_force() -> None:
    first = file_correction(case(), ["happened=2024-11-06", "partners+=CN", "partners+=KH"], RINA)
    again = file_correction(after(PATH, first.text), ["happened=2024-11-07", "partners-=CN"], BUDI)
    assert records(again) == [
        (RINA.because, "", "KH"),
        (RINA.because, BUDI.because, "CN"),
        (RINA.because, BUDI.because, "2024-11-06"),
        (BUDI.because, "", "2024-11-07"),
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (["topics+=korupsi", "topics.korupsi=secondary"], "topics-=korupsi"),
        (["partners-=MY"], "partners+=MY"),
        (["same_story+=b"], "same_story-=b"),
        (["lines.cut+=Direktur Interpol"], "lines.cut-=Direktur Interpol"),
        (["initials+=Siti Aminah"], "initials-=Siti Aminah"),
        (["hide=true"], "hide=false"),
        (["reviewed=true"], "reviewed=false"),
        (["place.name=Bali"], "withdrawn.place=Salah."),
        (["lines.cut+=Direktur Interpol"], "withdrawn.lines=Salah."),
    ],
)
def test_what_was_said_can_be_unsaid(one: list[str], other: str) -> None:
    first = file_correction(case(), one, RINA)
    undone = file_correction(after(PATH, first.text), [other], BUDI)
    (said,) = after(PATH, undone.text).overrides
    assert said.withdrawn is not None and not undone.findings


def test_nothing_can_be_unsaid_that_nobody_said() -> None:
    for assignment in ("same_story-=b", "hide=false", "withdrawn=x", "withdrawn.topics=x"):
        with pytest.raises(ValueError, match=r"no correction in force|takes nothing back"):
            files_of(case(), [assignment], BUDI)


def test_of_several_entries_the_field_says_which() -> None:
    first = file_correction(case(), ["happened=2024-11-06"], RINA)
    both = file_correction(after(PATH, first.text), ["partners+=CN"], BUDI)
    with pytest.raises(ValueError, match=r"write withdrawn\.FIELD=why"):
        files_of(after(PATH, both.text), ["withdrawn=x"], BUDI)
    gone = file_correction(after(PATH, both.text), ["withdrawn.happened=x"], BUDI)
    assert records(gone) == [(RINA.because, "x", "2024-11-06"), (BUDI.because, "", "CN")]


@pytest.mark.parametrize("calls", [1, 2])
def test_an_item_of_a_list_set_as_a_whole_is_described_in_it(calls: int) -> None:
    for whole, inner, expected in (
        ("topics=tppo,siber", "topics.siber=secondary", "topics: {set: [tppo, {siber: secondary}]}"),
        ("persons=Siti", "persons.Siti.role=Ketua", "persons: {set: [{name: Siti, role: Ketua}]}"),
    ):
        if calls == 1:
            filed = file_correction(case(), [whole, inner], RINA)
        else:
            first = file_correction(case(), [whole], RINA)
            filed = file_correction(after(PATH, first.text), [inner], BUDI)
        assert expected in filed.text and not filed.findings


def test_an_entry_hidden_by_another_file_is_withdrawn_there() -> None:
    text = '- article: b2\n  because:   "x"\n  hide: true\n- article: a1\n  because: y\n  hide: true\n'
    filed = file_correction(case(many=text), ["hide=false"], BUDI)
    assert filed.path == MANY
    assert filed.text.startswith('- article: b2\n  because:   "x"\n  hide: true\n- article: a1\n')


def test_an_entry_in_a_file_for_many_is_changed_there() -> None:
    text = (
        "# banyak\n- article: b2\n  because: x\n  hide: true\n"
        "# milik a1\n- article: a1\n  because: y\n  happened: {set: 2024-11-06}\n"
    )
    filed = file_correction(case(many=text), ["withdrawn.happened=Salah."], BUDI)
    assert filed.path == MANY
    assert "- article: b2\n  because: x\n  hide: true\n# milik a1\n- article: a1\n" in filed.text
    assert "withdrawn: {on: 2025-02-01, because: Salah.}" in filed.text
    assert not filed.findings


def test_a_withdrawn_entry_is_left_as_it_is() -> None:
    first = file_correction(case(), ["happened=2024-11-06"], RINA)
    gone = file_correction(after(PATH, first.text), ["withdrawn=Keliru."], replace(BUDI, because=""))
    (said,) = after(PATH, gone.text).overrides
    assert (said.by, said.on) == ("Rina", "2025-01-31"), "the record keeps who said it"
    assert said.withdrawn is not None
    assert (said.withdrawn.on, said.withdrawn.because) == ("2025-02-01", "Keliru.")
    new = file_correction(after(PATH, gone.text), ["happened=2024-11-08"], BUDI)
    assert [o.withdrawn is None for o in after(PATH, new.text).overrides] == [False, True]


def test_a_topic_the_article_has_not_is_added_first() -> None:
    filed = file_correction(case(), ["topics.korupsi=secondary"], RINA)
    assert filed.findings == ()
    article, _ = settle(reading(), after(PATH, filed.text).overrides)
    assert {t.id: t.get("prominence") for t in article.topics}["korupsi"] == "secondary"


def test_people_are_called_as_the_article_calls_them() -> None:
    filed = file_correction(case(), ["persons.siti aminah.role=Juru Bicara"], RINA)
    assert filed.findings == ()
    assert "Siti Aminah: {role: Juru Bicara}" in filed.text


@pytest.mark.parametrize(
    ("assignment", "code"),
    [
        ("happened=6/12/2024", "bad-date"),
        ("topics+=tpo", "unknown-id"),
        ("partners+=Tiongkog", "bad-country"),
        ("title=null", "wrong-type"),
        ("persons.Budi.role=x", "no-such-item"),
        ("topics=korupsi,siber,tppo,tpo", "unknown-id"),
        ("hide=ya", "wrong-type"),
        ("evidence=ftp://x", "bad-url"),
    ],
)
def test_what_is_wrong_is_said(assignment: str, code: str) -> None:
    filed = file_correction(case(), [assignment], RINA)
    assert code in [found.code for found in filed.findings]
    assert {found.path for found in filed.findings} == {PATH}


def test_a_file_that_is_broken_is_not_built_upon() -> None:
    filed = file_correction(case(own="because: [x\n"), ["happened=null"], RINA)
    assert [found.code for found in filed.findings] == ["yaml-syntax"]


def test_a_file_by_hand_is_formed_and_sealed() -> None:
    path, text = opening(case(), RINA)
    assert path == PATH
    edited = text.replace("because:  #", "because: Dibaca ulang.  #").replace("# happened:", "happened:")
    edited = edited.replace("{set: 2024-11-05}", "{set: 2024-11-06}")
    filed = file_text(case(), path, edited)
    assert filed.findings == ()
    (said,) = after(PATH, filed.text).overrides
    assert said.seen is not None
    assert said.seen.value("happened") == (True, "2024-11-05")
    assert "# stated" not in filed.text, "what was offered and not taken is gone"


def test_renewing_touches_only_what_was_seen() -> None:
    text = (
        "because: x # sebab\nhappened: {set: 2024-11-06}\n# catatan\npartners: {add: [CN]}\n"
        "seen: {body: '000000000000', happened: 2023}\n"
    )
    renewed = renew(case(own=text), PATH)
    assert "happened: 2024-11-05" in renewed
    assert "# catatan\npartners: {add: [CN]}" in renewed
    _, found = settle(reading(), after(PATH, renewed).overrides)
    assert found == ()


def test_everything_settled_at_once() -> None:
    """A drifted correction in one file, doubts that go into another."""
    drifted = (
        "- article: a1\n  because: x\n  partners: {add: [CN]}\n"
        "  seen: {body: '000000000000', partners/CN: CN}\n"
    )
    before = case(many=drifted)
    article, found = settle(reading(), before.overrides)
    assert "drifted" in [f.code for f in found]
    assert article.doubts
    filed = settle_all(before, article.doubts, [MANY])
    assert [one.path for one in filed] == [MANY, PATH]
    now = cased({one.path: one.text for one in filed})
    article, found = settle(reading(), now.overrides)
    assert article.doubts == ()
    assert [f.code for f in found] == []


def test_nothing_to_settle() -> None:
    assert settle_all(case(), (), ()) == ()


def test_doubts_join_an_entry_of_the_same_reason() -> None:
    text = f"because: {LOOKED.because}\nstated: {{set: null}}\n"
    (filed,) = settle_all(case(own=text), (Doubt("happened", "2024-11-05", "?"),), ())
    assert filed.text.count("because:") == 1
    assert "happened: {set: 2024-11-05}" in filed.text
