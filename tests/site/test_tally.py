"""Counts of right, wrong and missed, and what may be said of them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.model.verdict import Cause, Outcome, Verdict
from digest.site.tally import FEWEST, Score, Share, by_field, by_topic, misleading

R, W, M = Outcome.RIGHT, Outcome.WRONG, Outcome.MISSED


@pytest.mark.parametrize(
    ("right", "all_", "low", "high"),
    [
        # Wilson's interval without continuity correction, as tables give it
        (0, 10, 0.0, 0.2775),
        (10, 10, 0.7225, 1.0),
        (8, 10, 0.4902, 0.9433),
        (50, 100, 0.4038, 0.5962),
        (0, 0, 0.0, 1.0),
    ],
)
def test_the_interval(right: int, all_: int, low: float, high: float) -> None:
    found = Share(right, all_, all_).interval()
    assert found == pytest.approx((low, high), abs=5e-5)


@given(st.integers(0, 5000), st.integers(0, 5000))
def test_the_interval_holds_the_share(right: int, wrong: int) -> None:
    share = Share(right, right + wrong, 1)
    low, high = share.interval()
    assert 0 <= low <= high <= 1
    if share.all:
        assert low - 1e-9 <= share.value <= high + 1e-9


def test_scores_count_values_and_articles() -> None:
    first = (Verdict("topics", "tppo", R), Verdict("topics", "siber", W), Verdict("partners", "LA", M))
    second = (Verdict("topics", "tppo", M), Verdict("topics", "hukum", R))
    assert by_field([first, second]) == (
        Score("partners", 1, 0, 0, 1),
        Score("topics", 2, 2, 1, 1),
    )
    assert by_topic([first, second]) == (
        Score("hukum", 1, 1, 0, 0),
        Score("siber", 1, 0, 1, 0),
        Score("tppo", 2, 1, 0, 1),
    )


def test_precision_and_recall() -> None:
    score = Score("topics", 20, 30, 10, 20)
    assert (score.precision.right, score.precision.all) == (30, 40)
    assert (score.recall.right, score.recall.all) == (30, 50)


def test_many_values_of_few_articles_are_not_enough() -> None:
    assert not Share(90, 100, FEWEST - 1).enough
    assert not Share(3, FEWEST - 1, 100).enough
    assert Share(FEWEST, FEWEST, FEWEST).enough


def test_the_worst_first_and_ties_by_name() -> None:
    one, two, three = (
        Cause("topics", "topic", "a"),
        Cause("topics", "topic", "b"),
        Cause("place", "place", "c"),
    )
    assert misleading([two, one, three, two], 2) == ((two, 2), (three, 1))
