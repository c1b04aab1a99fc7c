"""The notation of forms."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.vocabulary.forms import count, expand, forms_of


@pytest.mark.parametrize(
    ("form", "phrases"),
    [
        ("siber", ("siber",)),
        ("perdagangan (orang|manusia)", ("perdagangan orang", "perdagangan manusia")),
        ("tindak pidana (perdagangan |)orang", ("tindak pidana perdagangan orang", "tindak pidana orang")),
        ("(a|b)(c|d)", ("ac", "ad", "bc", "bd")),
        ("((a|b) c|d)", ("a c", "b c", "d")),
        ("  a   b ", ("a b",)),
        ("(a|a)", ("a",)),
    ],
)
def test_expand(form: str, phrases: tuple[str, ...]) -> None:
    assert expand(form) == phrases
    assert count(form) >= len(phrases)


@pytest.mark.parametrize("form", ["(", ")", "a (b", "a) b", "((a)", "(a|b"])
def test_brackets_that_do_not_close(form: str) -> None:
    with pytest.raises(ValueError, match="bracket"):
        expand(form)
    with pytest.raises(ValueError, match="bracket"):
        count(form)


def test_two_forms_that_stand_together() -> None:
    assert forms_of("(napi|narapidana) + dipulangkan") == ("(napi|narapidana)", "dipulangkan")
    assert forms_of("napi") == ("napi",)


def test_phrases_are_counted_without_being_made() -> None:
    assert count("(a|b)" * 100) == 2**100


@given(st.text(alphabet="ab (|)", max_size=12))
def test_both_accept_the_same(form: str) -> None:
    try:
        number = count(form)
    except ValueError:
        with pytest.raises(ValueError, match="bracket"):
            expand(form)
    else:
        assert len(expand(form)) <= number
