"""Which articles tell one story."""

import random
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.model.text import Block, Document, Role, Span
from digest.stories import Face, group, sketch
from digest.stories.face import sentences

Facts = tuple[tuple[str, ...], str | None, tuple[str, ...], tuple[str, ...]]
MEETING: Facts = (("TH",), "2025-03-04", ("rina lestari",), ("tppo",))


def sentence(rng: random.Random) -> str:
    return " ".join(f"kata{rng.randrange(5_000)}" for _ in range(12)) + "."


def text(seed: int, count: int = 20) -> list[str]:
    rng = random.Random(seed)
    return [sentence(rng) for _ in range(count)]


def face(ident: str, told: list[str], facts: Facts = ((), None, (), ())) -> Face:
    words = " ".join(told)
    document = Document(ident, "a.txt", "", words, (Block(Role.PARAGRAPH, Span(0, len(words)), "test"),))
    return Face(ident, sketch(document), sentences(document), *facts)


def told(faces: list[Face], joins: object = (), splits: object = ()) -> list[tuple[str, ...]]:
    return [story.articles for story in group(faces, joins, splits)]  # type: ignore[arg-type]


def test_an_article_of_its_own_is_a_story_without_bonds() -> None:
    (story,) = group([face("b", text(1))])
    assert (story.id, story.articles, story.bonds) == ("b", ("b",), ())


def test_a_copy_is_found_and_says_why() -> None:
    (story,) = group([face("b", text(1)), face("a", [*text(1)[:18], *text(9)[:2]])])
    assert story.id == "a"
    (bond,) = story.bonds
    assert (bond.one, bond.other, bond.reason, bond.shared) == ("a", "b", "copy", 18)
    assert 0.6 < bond.likeness < 1


def test_the_head_of_a_long_text_is_a_copy_of_it() -> None:
    assert told([face("a", text(1, 40)), face("b", text(1, 40)[:6])]) == [("a", "b")]


def test_a_shared_paragraph_makes_no_copy() -> None:
    assert told([face("a", text(1)), face("b", [*text(2), *text(1)[:2]])]) == [("a",), ("b",)]


def test_two_houses_on_one_event() -> None:
    (story,) = group([face("a", text(1), MEETING), face("b", text(2), MEETING)])
    assert [bond.reason for bond in story.bonds] == ["same-event"]


@pytest.mark.parametrize(
    "other",
    [
        (("TH",), "2025-03-05", ("rina lestari",), ("tppo",)),
        (("MY",), "2025-03-04", ("rina lestari",), ("tppo",)),
        (("TH",), "2025-03-04", ("budi santoso",), ("tppo",)),
        (("TH",), "2025-03-04", ("rina lestari",), ("siber",)),
        (("TH",), None, ("rina lestari",), ("tppo",)),
        (("TH",), "2025-03", ("rina lestari",), ("tppo",)),
        (("TH",), "2025-03-04", (), ("tppo",)),
        (("TH",), "2025-03-04", ("rina lestari", "b", "c", "d"), ("tppo",)),
    ],
)
def test_another_meeting_with_the_same_partner_is_another_story(other: Facts) -> None:
    first = (MEETING[0], MEETING[1], ("rina lestari", "e", "f"), MEETING[3]) if len(other[2]) > 1 else MEETING
    assert told([face("a", text(1), first), face("b", text(2), other)]) == [("a",), ("b",)]


def test_two_reports_that_name_nobody_need_words_in_common() -> None:
    nobody: Facts = (("TH",), "2025-03-04", (), ("tppo",))
    assert told([face("a", text(1), nobody), face("b", text(2), nobody)]) == [("a",), ("b",)]
    mixed = [*text(1)[:7], *text(2)[:13]]
    assert told([face("a", text(1), nobody), face("b", mixed, nobody)]) == [("a", "b")]


def test_an_event_does_not_reach_over_days_through_a_third_report() -> None:
    monday, tuesday = MEETING, (MEETING[0], "2025-03-05", *MEETING[2:])
    faces = [face("a", text(1), monday), face("b", text(2), monday), face("c", text(3), tuesday)]
    assert told([*faces, face("d", text(3), monday)]) == [("a", "b"), ("c", "d")]


def test_an_editor_joins_and_splits() -> None:
    faces = [face("a", text(1)), face("b", text(1)), face("c", text(2))]
    assert told(faces, joins=(("c", "a"),)) == [("a", "b", "c")]
    assert told(faces, splits=(("b", "a"),)) == [("a",), ("b",), ("c",)]
    assert told(faces, joins=(("a", "c"), ("a", "gone"))) == [("a", "b", "c")]
    (story,) = group(faces, joins=(("b", "a"), ("a", "c")))
    assert [bond.reason for bond in story.bonds] == ["editor", "editor"]


def test_what_is_split_stays_apart_whatever_is_like_both() -> None:
    faces = [face(ident, text(1)) for ident in "abc"]
    stories = told(faces, splits=(("a", "b"),))
    assert not any({"a", "b"} <= set(articles) for articles in stories)
    assert sum(map(len, stories)) == 3


def test_a_text_in_a_thousand_copies_is_one_story() -> None:
    one = face("x", text(1), MEETING)
    faces = [replace(one, id=f"{number:04}") for number in range(1_000)]
    assert len(group(faces)) == 1


@given(
    st.permutations(range(12)),
    st.lists(st.tuples(st.sampled_from("abcdefghijkl"), st.sampled_from("abcdefghijkl"))),
)
def test_the_order_of_articles_and_edits_is_irrelevant(
    order: list[int], splits: list[tuple[str, str]]
) -> None:
    facts = (MEETING, (("TH",), "2025-03-04", ("rina lestari",), ("tppo", "siber")))
    faces = [
        face("abcdefghijkl"[at], [*text(at % 4)[at:], *text(50 + at)[:at]], facts[at % 2]) for at in range(12)
    ]
    stories = group([faces[at] for at in order], (), splits)
    assert stories == group(faces, (), list(reversed(splits)))
    assert sorted(ident for story in stories for ident in story.articles) == list("abcdefghijkl")
    assert all(story.id == min(story.articles) for story in stories)
