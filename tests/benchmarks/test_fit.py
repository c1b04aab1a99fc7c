"""The committed weights are those that the committed numbers give."""

from math import exp
from pathlib import Path

import fit
import pytest
from matrix import Article, Matrix, load

from desk import Desk
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


def reviewed_desk(desk: Desk) -> Desk:
    desk.write(
        "content/overrides/000003-rusia.yml",
        "because: Keliru.\nreviewed: true\nhappened: {set: 2019-07-07}\nplace: {set: {name: Moskwa, country: RU}}\n"
        "persons: {add: [Budi Santosa]}\norganizations: {add: [bnn]}\n",
    )
    return desk


def test_a_label_is_what_the_article_says_now(desk: Desk) -> None:
    (lesson,) = fit.reviewed(reviewed_desk(desk).root)
    label = fit.label_of(lesson.article, lesson.vocabulary)
    assert (label["id"], label["event_date"]) == ("000003-rusia", "2019-07-07")
    assert label["place"] == {"country": "RU"}
    assert {"name": "Budi Santosa"} in label["persons"]
    assert "BNN" in label["organizations"]


@pytest.mark.parametrize("field", fit.FIELDS)
def test_a_reviewed_article_is_one_row_more(field: str, desk: Desk) -> None:
    lessons = list(fit.reviewed(reviewed_desk(desk).root))
    before = numbers(field)
    after = fit.taught(fit.FIELDS[field], before, lessons)
    assert after.features == before.features
    assert after.articles[:-1] == before.articles
    assert after.articles[-1].wanted


def test_a_copy_is_never_judged_by_weights_that_saw_the_other(desk: Desk) -> None:
    lessons = list(fit.reviewed(reviewed_desk(desk).root))
    once = fit.taught(fit.FIELDS["persons"], numbers("persons"), lessons)
    twice = fit.taught(fit.FIELDS["persons"], once, lessons)
    assert twice.articles[-1].group == once.articles[-1].group


def test_what_corrections_would_change_is_said_and_written_only_where_told(
    desk: Desk, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("sklearn", reason="scikit-learn fits the weights: pip install 'digest[fit]'")
    lessons = [*fit.reviewed(reviewed_desk(desk).root)] * 40
    monkeypatch.setattr(fit, "reviewed", lambda project: lessons)
    place = desk.root / "content/weights/place.yml"
    shipped = place.read_bytes()
    fit.learn_from(desk.root, ["place"], write=False)
    said = capsys.readouterr().out
    assert said.startswith("40 reviewed articles beside the matrix\nplace.yml: ")
    assert "place: F1 in scope, cross-validated, before 0." in said
    assert "--write" in said
    assert place.read_bytes() == shipped
    fit.learn_from(desk.root, ["place"], write=True)
    assert place.read_bytes() != shipped


def test_without_reviewed_articles_nothing_is_fitted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fit, "reviewed", lambda project: [])
    fit.learn_from(tmp_path, fit.FIELDS, write=True)
    assert capsys.readouterr().out == "0 reviewed articles beside the matrix\n"
    assert not list(tmp_path.iterdir())
