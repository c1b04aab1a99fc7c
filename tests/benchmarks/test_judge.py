"""The committed weights are those of the committed matrix."""

import re
from pathlib import Path

import judge
import pytest

pytest.importorskip("sklearn", reason="scikit-learn fits the weights: pip install 'digest[fit]'")

ROOT = Path(__file__).parents[2]

#: Rounding may fall the other way on another processor.
NEARLY = 0.03


def numbers(text: str) -> dict[str, float]:
    lines = re.findall(r"^(?P<key>\s*[^#\n]+?): (?P<value>-?[\d.]+)$", text, flags=re.MULTILINE)
    return {key.strip(): float(value) for key, value in lines}


@pytest.fixture(scope="module")
def fitted() -> dict[str, str]:
    return judge.files(judge.Fit(judge.load_matrix()))


def test_the_weights_are_those_of_the_matrix(fitted: dict[str, str]) -> None:
    folder = ROOT / "content" / "weights"
    assert set(fitted) <= {path.name for path in folder.glob("*.yml")}
    for name, text in fitted.items():
        committed, ours = numbers((folder / name).read_text(encoding="utf-8")), numbers(text)
        for key in committed.keys() | ours.keys():
            assert committed.get(key, 0.0) == pytest.approx(ours.get(key, 0.0), abs=NEARLY), (name, key)


def test_the_matrix_holds_no_text() -> None:
    """Words that stand in many texts, two at most together; of an article its numbers."""
    head, *rows = judge.load_matrix()
    assert max(len(word.split()) for word in head["words"]) <= 2
    assert all(set(row["words"]) <= set(range(len(head["words"]))) for row in rows)
    assert not any(isinstance(value, str) and " " in value for row in rows for value in row.values())


def test_a_ridge_tells_what_goes_with_what() -> None:
    inputs = [{"yes": 1.0}, {"yes": 1.0, "both": 1.0}, {"no": 1.0}, {"no": 1.0, "both": 1.0}]
    model = judge.ridge(inputs, [True, True, False, False], [1.0] * 4, freedom=1.0)
    assert model.weights["yes"] > 0.1 > abs(model.weights["both"])
    assert model.probability({"yes": 1.0}) > 0.5 > model.probability({"no": 1.0})


def test_a_reviewed_article_is_learned_from_and_takes_the_place_of_its_row() -> None:
    table = [{"words": ["sabu", "laut"]}, {"id": "a", "group": "g", "words": [0], "on_topic": True}]
    again = ({"id": "a", "house": "x", "on_topic": False}, frozenset({"laut", "unheard"}))
    fresh = ({"id": "b", "house": "x", "on_topic": True}, frozenset({"sabu"}))
    head, old, new = judge.with_reviewed(table, [again, fresh])
    assert head == table[0]
    assert (old["words"], old["on_topic"], old["group"]) == ([1], False, "g")
    assert (new["words"], new["group"]) == ([0], "b")


def test_briefs_take_the_place_of_those_before_and_bring_no_words() -> None:
    table = [{"words": ["sabu"]}, {"id": "a", "group": "g"}, {"id": "b", "group": "b", "brief": True}]
    fresh = ({"id": "c", "house": "unknown", "brief": True}, frozenset({"sabu", "unheard"}))
    head, article, brief = judge.with_briefs(table, [fresh])
    assert (head["words"], article["id"], brief["id"], brief["words"]) == (["sabu"], "a", "c", [0])


def test_the_matrix_holds_the_briefs() -> None:
    """Those beside it, read by the program of today: whoever changes one runs `judge.py --briefs`."""
    held = {row["id"]: row["on_topic"] for row in judge.load_matrix()[1:] if row.get("brief")}
    assert held == {row["id"]: row["on_topic"] for row, _ in judge.briefs()}


def test_nothing_is_written_without_being_told_to(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(judge, "reviewed", lambda project: [])
    judge.learn(tmp_path, write=False)
    assert not list(tmp_path.iterdir())


def test_copies_are_one_group() -> None:
    row = {"words": [0, 1, 2], "size": 3}
    groups = judge._groups([{"id": "a", **row}, {"id": "b", **row}, {"id": "c", "words": [3], "size": 1}], 4)
    assert groups == ["a", "a", "c"]
