"""Features and weights to a probability."""

import pytest

from digest.vocabulary.values import Vocabulary, Weights
from digest.weighing.weigh import heaviest, probability, weights_of

WEIGHTS = Weights(bar=0.5, bias=-1.0, features={"speaks": 2.0, "quoted": -1.5, "again": 0.5})


def test_features_add_up() -> None:
    assert probability(WEIGHTS, ()) == pytest.approx(0.269, abs=0.001)
    assert probability(WEIGHTS, ("speaks",)) == pytest.approx(0.731, abs=0.001)
    assert probability(WEIGHTS, ("speaks", "quoted")) < 0.5 < probability(WEIGHTS, ("speaks", "again"))


def test_a_feature_without_a_weight_says_nothing() -> None:
    assert probability(WEIGHTS, ("speaks", "unheard")) == probability(WEIGHTS, ("speaks",))


def test_the_order_of_features_changes_nothing() -> None:
    assert probability(WEIGHTS, ("again", "quoted", "speaks")) == probability(
        WEIGHTS, ("speaks", "again", "quoted")
    )


def test_the_heaviest_feature_speaks_for_it() -> None:
    assert heaviest(WEIGHTS, ("again", "speaks", "quoted")) == "speaks"
    assert heaviest(WEIGHTS, ("quoted", "unheard")) == ""


def test_without_weights_nothing_is_probable_enough() -> None:
    weights = weights_of(Vocabulary(), "organizations")
    assert probability(weights, ("speaks",)) < weights.bar
