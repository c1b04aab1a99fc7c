"""The nearest right word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.vocabulary.suggest import clip, did_you_mean, fold, nearest, one_of

TOPICS = ("tppo", "siber", "korupsi", "penyelundupan-manusia", "penipuan-daring")


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("tpo", "tppo"),
        ("TPPO", "tppo"),
        ("korupsy", "korupsi"),
        ("Penyelundupan Manusia", "penyelundupan-manusia"),
        ("penipuan_daring", "penipuan-daring"),
        ("sepak bola", None),
        ("", None),
    ],
)
def test_nearest(word: str, expected: str | None) -> None:
    assert next(iter(nearest(word, TOPICS)), None) == expected


def test_did_you_mean() -> None:
    assert did_you_mean("sibr", TOPICS) == '; did you mean "siber"?'
    assert did_you_mean("x", TOPICS) == ""


def test_lists_and_words_as_messages_show_them() -> None:
    assert one_of(TOPICS[:2]) == "tppo, siber"
    assert one_of(TOPICS, 2) == "tppo, siber … (5 in all)"
    assert clip("a\n b") == "a b"
    assert clip("x" * 100) == "x" * 59 + "…"


def test_as_an_editor_in_a_hurry_types_it() -> None:
    assert fold("Timor-Leste") == fold("timor leste") == "timorleste"
    assert fold("Côte d’Ivoire") == "cotedivoire"


@given(st.text(max_size=300))
def test_any_word_at_all(word: str) -> None:
    assert len(clip(word)) <= 60
    assert len(nearest(word, TOPICS)) <= 1
