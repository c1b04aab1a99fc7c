"""Features and weights to a probability."""

from math import exp, sqrt

import pytest

from digest.vocabulary.values import Pattern, Vocabulary, Weights
from digest.weighing.weigh import logit, probability, reason, weigh, weights_of, why

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
    vocabulary = Vocabulary(weights={"persons": WEIGHTS})
    assert reason("persons", 0.9, ("again", "speaks", "quoted"), vocabulary).rule == "persons/speaks"
    assert reason("persons", 0.1, ("quoted", "unheard"), vocabulary).rule == "persons/"


def test_without_weights_nothing_is_probable_enough() -> None:
    weights = weights_of(Vocabulary(), "organizations")
    assert probability(weights, ("speaks",)) < weights.bar


FIGURES = Weights(
    bias=-1.0,
    bar=0.5,
    bars={},
    first=0.5,
    features={"lead": 2.0, "held": 3.0, "held@": -1.5},
    words={"sabu": 4.0},
)
LABELS = Vocabulary(
    signs={"lead": "di awal"}, patterns=(Pattern("held", "ditahan di sana", "country", ("x",)),)
)


def test_a_probability_is_the_logistic_of_what_adds_up() -> None:
    assert weigh(FIGURES, {"lead": 1.0}).probability == pytest.approx(1 / (1 + exp(-1.0)))


def test_what_has_no_weight_says_nothing() -> None:
    assert weigh(FIGURES, {"lead": 1.0, "unheard": 9.0}) == weigh(FIGURES, {"lead": 1.0})


def test_a_word_counts_the_less_the_more_there_are() -> None:
    one, many = frozenset({"sabu"}), frozenset({"sabu", "di", "ban", "serep"})
    assert logit(FIGURES, one) == pytest.approx(3.0)
    assert logit(FIGURES, many) == pytest.approx(-1.0 + 4.0 / sqrt(4))


def test_no_probability_is_certain() -> None:
    assert weigh(FIGURES, {"lead": 99.0}).probability == 0.99


def test_the_heaviest_reasons_are_told_on_either_side() -> None:
    weighed = weigh(FIGURES, {"lead": 1.0, "held": 1.0, "held@": 1.0})
    assert why(weighed.parts, True, LABELS) == "ditahan di sana; di awal; meski ditahan di sana (di pembuka)"
    assert why(weighed.parts, False, LABELS) == "ditahan di sana (di pembuka); meski ditahan di sana"


def test_what_weighs_little_against_is_not_told() -> None:
    weights = Weights(bar=0.5, bias=0.0, features={"lead": 2.0, "held": -0.2})
    assert why(weigh(weights, {"lead": 1.0, "held": 1.0}).parts, True, LABELS) == "di awal"


def test_one_of_a_family_is_told_by_its_word() -> None:
    family = Vocabulary(signs={"before=*": "didahului kata “{}”", "before=an office": "didahului jabatan"})
    assert why((("before=oleh", 1.0),), True, family) == "didahului kata “oleh”"
    assert why((("before=an office", 1.0),), True, family) == "didahului jabatan"
    assert why((("before=,", 1.0),), True, family) == ""


def test_a_word_is_told_as_it_is() -> None:
    weighed = weigh(FIGURES, {}, frozenset({"sabu"}))
    assert why(weighed.parts, True, LABELS) == "kata “sabu”"
