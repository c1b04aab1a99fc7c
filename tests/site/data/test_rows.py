"""An article's rows: one an article, an agreement, an official or expert."""

import json
from dataclasses import replace
from typing import Any

import pytest
from jsonschema import Draft202012Validator

import newsroom
from digest.model.article import Article, Doubt
from digest.site.data.columns import TABLES
from digest.site.data.package import row_schema
from digest.site.data.records import record
from digest.site.data.rows import placed, rows


def told(article: Article, table: str, *hidden: str) -> list[dict[str, Any]]:
    made = rows(record(article, article.id, newsroom.labels(), newsroom.SETTINGS), frozenset(hidden))
    return [json.loads(line) for line in getattr(made, table).splitlines()]


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("article", newsroom.seeds(), ids=lambda a: a.id[:3])
def test_rows_have_every_column_in_order_and_keep_their_schema(article: Article, table: str) -> None:
    schema = Draft202012Validator(row_schema(table))
    for row in told(article, table):
        assert list(row) == [column.name for column in TABLES[table]]
        assert not list(schema.iter_errors(row))


def test_an_article_in_one_line() -> None:
    (row,) = told(newsroom.china(), "articles")
    assert (row["date"], row["date_of"], row["stated"]) == ("2024-11-05", "happened", "2024-12-06")
    assert row["partners"] == ["CN"]
    assert row["iccs"] == ["0906"]
    assert row["persons"] == ["Eddy Hartono", "Wang Lutong"]
    assert row["corrected"] == ["topics", "happened"]
    assert "body" not in row


def test_unknown_stays_unknown() -> None:
    (row,) = told(newsroom.region(), "articles")
    assert (row["date"], row["date_of"], row["place"], row["outlet"]) == (None, None, None, None)
    assert row["partners"] == []


def test_a_row_an_agreement_with_the_words_that_say_so() -> None:
    first, second = told(newsroom.cambodia(), "agreements")
    assert (first["id"], second["id"]) == (f"{newsroom.cambodia().id}/1", f"{newsroom.cambodia().id}/2")
    assert (first["type"], first["status"], first["date"]) == ("loi", "signed", "2025-05-19")
    assert first["quotes"] == ["menandatangani Letter of Intent (LoI)"]
    (row,) = told(newsroom.cambodia(), "articles")
    assert row["agreements"] == 2


@pytest.mark.parametrize("capacity", ["victim", "suspect", "other", ""])
def test_whoever_is_no_official_or_expert_stands_in_no_table(capacity: str) -> None:
    doc = newsroom.document("a", "Siti, warga Laos, di Laos.")
    person = newsroom.item("persons", "Siti", newsroom.quotes(doc, "Siti"), name="Siti", capacity=capacity)
    article = newsroom.article(doc, "Judul", persons=(person,))
    assert told(article, "persons") == []
    assert "Siti" not in json.dumps(told(article, "articles"))


def test_whom_another_article_calls_otherwise_stands_in_no_table_and_the_others_keep_their_ids() -> None:
    before = {row["name"]: row["id"] for row in told(newsroom.china(), "persons")}
    (row,) = told(newsroom.china(), "persons", "eddy-hartono")
    assert (row["name"], row["id"]) == ("Wang Lutong", before["Wang Lutong"])
    assert told(newsroom.china(), "articles", "eddy-hartono")[0]["persons"] == ["Wang Lutong"]


def test_doubts_are_told_by_field() -> None:
    doubts = (
        Doubt("instruments.status", "mou-1", "x"),
        Doubt("place", "LA", "x"),
        Doubt("place.name", "x", "x"),
    )
    article = replace(newsroom.laos(), doubts=doubts)
    assert told(article, "articles")[0]["doubtful"] == ["instruments", "place"]
    assert told(article, "agreements")[0]["doubtful"] is True


def test_a_date_without_its_year_places_nothing() -> None:
    none = dict.fromkeys(("happened", "stated", "published"))
    assert placed({**none, "happened": {"value": "XXXX-07-29"}, "published": {"value": "2025-07-30"}}) == (
        "2025-07-30",
        "published",
    )
    assert placed({**none, "happened": {"value": "XXXX-07-29"}}) == ("XXXX-07-29", "happened")
    assert placed(none) == (None, None)
