"""How like two articles are, and which pairs are compared at all."""

import pytest

from digest.stories.face import SIZE, Face
from digest.stories.likeness import COPY, copies, likeness, same_events


def face(ident: str, *hashes: int, sentences: tuple[int, ...] = ()) -> Face:
    return Face(ident, tuple(sorted(hashes)), sentences)


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ((1, 2, 3, 4), (1, 2, 3, 4), 1.0),
        ((1, 2, 3, 4), (5, 6, 7, 8), 0.0),
        ((1, 2, 3), (2, 3, 4), 0.5),
        ((), (), 0.0),
        ((), (1,), 0.0),
    ],
)
def test_likeness_is_the_share_in_common(one: tuple[int, ...], other: tuple[int, ...], alike: float) -> None:
    assert likeness(face("a", *one), face("b", *other)) == alike


def test_of_long_texts_only_the_least_hashes_of_both_are_known() -> None:
    one, other = face("a", *range(SIZE)), face("b", *range(1, 2 * SIZE, 2))
    assert likeness(one, other) == 0.5


def test_a_copy_needs_its_share() -> None:
    enough = int(COPY * 2 * 40 / (1 + COPY)) + 1
    few = face("b", *range(enough - 6), *range(1_000, 1_046 - enough))
    many = face("c", *range(enough), *range(2_000, 2_040 - enough))
    first = face("a", *range(40))
    assert list(copies([first, few])) == []
    assert [bond.reason for bond in copies([first, many])] == ["copy"]


def test_a_part_of_a_longer_text_is_known_by_its_sentences() -> None:
    whole, part = (
        face("a", *range(60), sentences=tuple(range(30))),
        face("b", *range(70, 80), sentences=(1, 2, 3, 99)),
    )
    (bond,) = copies([whole, part])
    assert (bond.reason, bond.shared, bond.likeness) == ("copy", 3, 0.0)


def test_events_need_a_whole_day() -> None:
    facts = {"partners": ("TH",), "persons": ("rina",), "topics": ("tppo",)}
    for happened, count in ((None, 0), ("2025", 0), ("2025-03", 0), ("XXXX-03-04", 1), ("2025-03-04", 1)):
        faces = [Face(ident, happened=happened, **facts) for ident in "ab"]
        assert len(list(same_events(faces))) == count, happened
