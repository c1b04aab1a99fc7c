"""The measures of benchmarks/score.py, on records small enough to count by hand."""

import json
from pathlib import Path
from typing import Any

import pytest
import score


def gold(**fields: Any) -> dict[str, Any]:
    empty = {
        "id": "a",
        "on_topic": True,
        "partners": [],
        "topics": {"primary": [], "secondary": []},
        "event_date": None,
        "event_md": None,
        "persons": [],
        "organizations": [],
        "place": None,
    }
    return {**empty, **fields}


def figures(measure: str, label: dict[str, Any], **article: Any) -> dict[str, float]:
    return score.score([label], {"a": {"in_scope": True, **article}})[measure].figures()


def test_partners_are_counted_one_by_one() -> None:
    found = figures("partners", gold(partners=["MY", "TH"]), partners=[{"code": "MY"}, {"code": "SG"}])
    assert found == {"p": 0.5, "r": 0.5, "f1": 0.5, "n": 2}


def test_partners_out_of_scope_do_not_count() -> None:
    found = figures("partners", gold(partners=["MY"]), in_scope=False, partners=[{"code": "MY"}])
    assert found["r"] == 0


def test_a_secondary_topic_is_no_miss_but_a_hit() -> None:
    label = gold(topics={"primary": ["tppo"], "secondary": ["hukum", "siber"]})
    topics = [{"id": "tppo", "prominence": "primary"}, {"id": "hukum", "prominence": "secondary"}]
    assert figures("topics", label, topics=topics) == {"p": 1.0, "r": 1.0, "f1": 1.0, "n": 2}
    assert figures("secondary", label, topics=topics)["r"] == 0.5


@pytest.mark.parametrize(
    ("label", "found", "right"),
    [
        ({"event_date": "2024-05-02"}, "2024-05-02", True),
        ({"event_md": "05-02"}, "XXXX-05-02", True),
        ({"event_md": "05-02"}, "2024-05-02", False),
    ],
)
def test_dates_are_no_sharper_than_the_label(label: dict[str, str], found: str, right: bool) -> None:
    assert (figures("date", gold(**label), happened={"value": found})["f1"] == 1) is right


def test_a_contradicted_date_is_not_counted() -> None:
    assert figures("date", gold(event_date="2024-05-02", date_contradicted=True))["n"] == 0


@pytest.mark.parametrize(
    ("wanted", "found", "same"),
    [
        ("Rina Hartati", "RINA HARTATI", True),
        ("Rina Hartati", "Rina Hartati Putri", True),
        ("Rina Hartati", "Rina Putri", False),
        ("Rina", "Rina Hartati", True),
        ("Rina", "Rina Hartati Putri Dewi", False),
        ("José", "Jose", True),
    ],
)
def test_names(wanted: str, found: str, same: bool) -> None:
    assert score.same_name(wanted, found) is same


def test_noise_that_survived_is_counted() -> None:
    label = gold(
        noise_lines=["Simak juga video menarik lainnya", "Iklan"], kept_lines=["Polisi menangkap dua orang."]
    )
    kept = [{"text": "Polisi menangkap dua orang."}]
    assert figures("noise", label, body=kept)["f1"] == 1
    assert figures("noise", label, body=[*kept, {"text": "Simak juga video menarik lainnya"}])["p"] == 0
    assert figures("body", label, body=kept)["r"] == 1
    assert figures("body", label, body=[])["r"] == 0


def test_articles_off_topic_count_for_scope_alone() -> None:
    label = gold(on_topic=False, persons=[{"name": "Rina Hartati"}])
    assert figures("persons", label)["n"] == 0
    assert figures("scope", label)["f1"] == 0


def test_doubt_is_counted_apart() -> None:
    label = gold(partners=["MY"], persons=[{"name": "Rina Hartati"}])
    article = {
        "in_scope": True,
        "partners": [{"code": "MY", "name": "Malaysia"}, {"code": "SG", "name": "Singapura"}],
        "persons": [{"name": "Rina Hartati"}],
        "doubts": [{"field": "partners", "value": "SG", "why": "hanya disebut sekali"}],
    }
    doubtful, others = score.doubt([label], {"a": article})
    assert (doubtful.values, doubtful.wrong, doubtful.rate()) == (1, 1, 1.0)
    assert (others.values, others.wrong) == (2, 0)


def test_reads_a_site_or_its_data(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    file = tmp_path / "data" / "articles.json"
    file.write_text(json.dumps({"schema_version": 1, "articles": [{"id": "a"}]}), encoding="utf-8")
    assert score.read_articles(tmp_path) == score.read_articles(file) == {"a": {"id": "a"}}
