"""The public data: the contract, kept to the letter."""

import json
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest
from jsonschema import Draft202012Validator

import newsroom
from digest.model.article import Article
from digest.site.data.encoded import encoded
from digest.site.data.files import RECORDS, DataFile, written
from digest.site.data.records import record
from digest.site.data.schema import ARTICLE, SCHEMA

KEYS = [
    "id",
    "url",
    "title",
    "title_origin",
    "outlet",
    "source_url",
    "in_scope",
    "partners",
    "pairs",
    "regions",
    "forums",
    "mentioned",
    "crimes",
    "topics",
    "happened",
    "stated",
    "published",
    "place",
    "persons",
    "organizations",
    "instruments",
    "summary",
    "body",
    "removed",
    "story",
    "doubts",
    "corrections",
    "source",
]


def told(article: Article, **settings: str) -> dict[str, Any]:
    own = replace(newsroom.SETTINGS, **settings)  # type: ignore[arg-type]
    found: dict[str, Any] = json.loads(encoded(record(article, article.id, newsroom.labels(), own)))
    return found


def whole(articles: Sequence[Article]) -> bytes:
    """`data/articles.json` of them."""
    file = DataFile("data/articles.json", RECORDS, "whole", tuple(a.id for a in articles))
    return written(file, (encoded(record(a, a.id, newsroom.labels(), newsroom.SETTINGS)) for a in articles))


@pytest.mark.parametrize("article", newsroom.seeds(), ids=lambda a: a.id[:3])
def test_every_key_is_always_there_and_in_order(article: Article) -> None:
    assert list(told(article)) == KEYS


@pytest.mark.parametrize("text", ["full", "excerpt"])
@pytest.mark.parametrize("article", newsroom.seeds(), ids=lambda a: a.id[:3])
def test_records_keep_the_published_schema(article: Article, text: str) -> None:
    made = encoded(record(article, article.id, newsroom.labels(), replace(newsroom.SETTINGS, text=text)))
    data = json.loads(written(DataFile("data/articles.json", RECORDS, "whole", (article.id,)), [made]))
    assert not list(Draft202012Validator(SCHEMA).iter_errors(data))


def test_the_schema_knows_exactly_the_keys_of_a_record() -> None:
    assert ARTICLE["required"] == KEYS
    assert list(ARTICLE["properties"]) == KEYS


def test_a_record_of_another_shape_is_refused() -> None:
    schema = Draft202012Validator(ARTICLE)
    good = told(newsroom.laos())
    for wrong in (
        {"partners": [{"code": "laos"}]},
        {"title": None},
        {"happened": {"value": None}},
        {"more": 1},
    ):
        assert list(schema.iter_errors({**good, **wrong}))


@pytest.mark.parametrize("article", newsroom.seeds(), ids=lambda a: a.id[:3])
def test_every_quote_stands_at_its_place(article: Article) -> None:
    def evidence(value: object) -> list[dict[str, Any]]:
        if isinstance(value, list):
            return [e for one in value for e in evidence(one)]
        if isinstance(value, dict):
            return [value] if "quote" in value else [e for one in value.values() for e in evidence(one)]
        return []

    found = evidence(told(article))
    assert found
    assert all(article.document.text[e["start"] : e["end"]] == e["quote"] for e in found)


def test_the_seed_from_cambodia() -> None:
    found = told(newsroom.cambodia())
    assert found["title"] == "Indonesia dan Kamboja Sepakat Perangi Perdagangan Manusia dan Narkotika!"
    assert (found["title_origin"], found["outlet"]) == ("text", None)
    assert [(p["code"], p["name"]) for p in found["partners"]] == [("KH", "Kamboja")]
    assert found["pairs"] == [["ID", "KH"]]
    assert found["happened"]["value"] == "2025-05-19"
    assert (found["stated"], found["published"]) == (None, None)
    assert (found["place"]["name"], found["place"]["country"]) == ("Bali", "ID")
    assert [(c["id"], c["iccs"]) for c in found["crimes"]] == [
        ("perdagangan-orang", "0204"),
        ("narkotika", "0601"),
    ]
    assert [(i["type"], i["status"], i["date"]) for i in found["instruments"]] == [
        ("loi", "signed", "2025-05-19"),
        ("mou", "planned", None),
    ]
    assert [(o["name"], o["country"]) for o in found["organizations"]] == [
        ("Ditjen Imigrasi", "ID"),
        ("Imigrasi Kerajaan Kamboja", "KH"),
    ]


def test_the_body_has_neither_headline_nor_dateline_nor_noise() -> None:
    found = told(newsroom.china())
    assert found["body"][0]["text"].startswith("Kepala Badan Nasional")
    assert {b["role"] for b in told(newsroom.cambodia())["body"]} == {"subhead", "paragraph"}
    assert {"text": "Nasional619 Dilihat", "rule": "test"} in found["removed"]
    assert not any("Dilihat" in b["text"] for b in found["body"])


def test_an_excerpt_tells_no_text() -> None:
    found = told(newsroom.china(), text="excerpt")
    assert (found["body"], found["removed"]) == ([], [])
    assert found["summary"]


def test_out_of_scope_has_no_partner_and_pairs_of_others() -> None:
    article = newsroom.laos()
    outside = replace(
        article,
        in_scope=newsroom.fact("in_scope", "false"),
        partners=(*article.partners, newsroom.item("partners", "TH")),
    )
    found = told(outside)
    assert (found["in_scope"], found["partners"], found["pairs"]) == (False, [], [["LA", "TH"]])


def test_corrections_name_the_item_they_are_about() -> None:
    found = told(newsroom.china())["corrections"]
    assert [(c["field"], c["machine"], c["editor"]) for c in found] == [
        ("topics/siber", "siber", None),
        ("happened", "2024-12-06", "2024-11-05"),
    ]


def test_a_broken_character_does_not_break_the_file() -> None:
    article = newsroom.article(newsroom.document("a", "Teks."), "Judul \ud800 rusak")
    json.loads(whole([article]).decode("utf-8"))


def test_one_line_an_article() -> None:
    lines = whole(newsroom.seeds()).splitlines()
    assert len(lines) == 7
    assert json.loads(whole([])) == {"schema_version": 1, "articles": []}
