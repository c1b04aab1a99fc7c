"""The committed weights are those that the committed numbers give."""

from math import exp
from pathlib import Path

import fit
import pytest
from matrix import Article, Matrix, load

from digest.vocabulary.tables import WEIGHTS
from digest.weighing.weigh import weights_of
from reading import vocabulary

LEARNED = Path(fit.__file__).parent / "learned"


def numbers(field: str) -> Matrix:
    return load((LEARNED / f"{field}.txt").read_text(encoding="utf-8"))


def test_every_field_that_is_weighed_can_be_fitted() -> None:
    assert set(fit.FIELDS) == set(WEIGHTS) - {"partners", "primary", "scope", "topics"}


@pytest.mark.parametrize("field", fit.FIELDS)
def test_weights_are_the_fit(field: str) -> None:
    """At the fit the error that each feature makes is what the ridge holds back, but for rounding."""
    matrix, weights = numbers(field), weights_of(vocabulary(), field)
    assert set(weights.features) == set(matrix.features)
    values = [weights.features[name] for name in matrix.features]
    error, count = [0.0] * len(values), [0.0] * len(values)
    for article in matrix.articles:
        for right, columns in article.candidates:
            odds = weights.bias + sum(values[column] for column in columns)
            missed = article.weight * (1 / (1 + exp(-odds)) - right)
            for column in columns:
                error[column] += missed
                count[column] += article.weight
    for value, wrong, often in zip(values, error, count, strict=True):
        assert abs(wrong + value / fit.FIELDS[field].strength) < 0.05 + 0.002 * often


def test_names_are_paired_one_to_one_equal_ones_first() -> None:
    same = lambda gold, found: gold[0] == found[0]  # noqa: E731
    assert fit.paired(["ab", "ac"], ["ax", "ab"], same) == {0, 1}
    assert fit.paired(["ab"], ["ax", "ab"], same) == {1}


def test_near_copies_are_one_group() -> None:
    text = "satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas"
    groups = fit.near_copies({"a": text, "b": text + " duabelas", "c": text[::-1]})
    assert groups["a"] == groups["b"] != groups["c"]


def test_of_an_article_with_one_answer_the_likeliest_counts() -> None:
    article = Article(0, 10, 1, ((False, ()), (True, ())))
    assert fit.measured([(article, [0.6, 0.7])], 0.5, one=True)[2] == pytest.approx(1)
    assert fit.measured([(article, [0.6, 0.7])], 0.5, one=False)[2] == pytest.approx(2 / 3)
