"""Which files there are, and how they are written."""

import csv
import io
import json
from dataclasses import replace

import pytest

import newsroom
from digest.site.cards import card
from digest.site.data import files
from digest.site.data.columns import TABLES
from digest.site.data.encoded import encoded
from digest.site.data.files import DataFile, data_files, harmless, pieces, written
from digest.site.data.records import record
from digest.site.data.rows import rows

CARDS = tuple(card(article, newsroom.labels()) for article in newsroom.seeds())


def lines(file: DataFile) -> list[bytes]:
    told = (record(article, article.id, newsroom.labels(), newsroom.SETTINGS) for article in newsroom.seeds())
    return [
        pieces(encoded(one), {file.of: getattr(rows(one, frozenset()), file.of)})[file.piece] for one in told
    ]


def of(url: str) -> DataFile:
    return next(file for file in data_files(CARDS) if file.url == url)


def test_every_article_is_in_one_part_and_one_year() -> None:
    everything = sorted(card.id for card in CARDS)
    for folder in ("data/articles/", "data/tables/year/"):
        found = [
            ident for file in data_files(CARDS) if file.url.startswith(folder) for ident in file.articles
        ]
        assert sorted(found) == everything
    assert of("data/articles/2024-11.jsonl").articles == (newsroom.china().id,)
    assert of("data/articles.json").articles == tuple(everything)


def test_a_slice_has_as_many_as_its_page_counts() -> None:
    assert of("data/tables/partner/KH.csv").articles == (newsroom.cambodia().id,)
    assert len(of("data/tables/topic/tppo.csv").articles) == 4
    assert len(of("data/tables/year/undated.csv").articles) == 3


def test_a_new_article_touches_its_own_part_only() -> None:
    other = replace(CARDS[0], id="zzz", order="2025-05-20", dated=True)
    before, after = ({f.url: f.articles for f in data_files(c)} for c in (CARDS, (*CARDS, other)))
    changed = {url for url in after if before.get(url) != after[url] and url.startswith("data/articles/")}
    assert changed == {"data/articles/2025-05.jsonl"}


def test_a_large_site_has_parts_only(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "MOST_WHOLE", 4)
    assert "data/articles.json" not in {file.url for file in data_files(CARDS)}


@pytest.mark.parametrize("table", TABLES)
def test_the_three_forms_of_a_table_say_the_same(table: str) -> None:
    found = {form: of(f"data/tables/{table}.{form}") for form in ("csv", "jsonl", "json")}
    made = {form: written(file, lines(file)) for form, file in found.items()}
    told = json.loads(made["json"])
    assert told == [json.loads(line) for line in made["jsonl"].splitlines()]
    read = list(csv.DictReader(io.StringIO(made["csv"].decode(), newline="")))
    assert [row["id"] for row in read] == [row["id"] for row in told]
    for row, plain in zip(read, told, strict=True):
        for name, value in plain.items():
            if value is None or value == []:
                assert row[name] == ""
            elif isinstance(value, list):
                assert row[name].split(files.SEPARATOR) == value
            else:
                assert row[name].casefold() == str(value).casefold()


def test_a_table_without_rows_is_a_table() -> None:
    file = of("data/tables/agreements.json")
    assert json.loads(written(file, [b"", b""])) == []
    assert written(replace(file, form="csv"), [b""]).decode().splitlines() == [
        ",".join(column.name for column in TABLES["agreements"])
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("=HYPERLINK(1)", "'=HYPERLINK(1)"),
        ("+62 21", "'+62 21"),
        ("-5 derajat", "'-5 derajat"),
        ("@redaksi", "'@redaksi"),
        ("  =1+1", "  '=1+1"),
        ("＝1", "'＝1"),
        ("a;=1+1", "a;'=1+1"),
        ("a; -1", "a; '-1"),
        ("Rp50.000,- dan 1=1", "Rp50.000,- dan 1=1"),
        ("Indonesia-Malaysia", "Indonesia-Malaysia"),
    ],
)
def test_no_spreadsheet_takes_a_text_for_a_formula(text: str, said: str) -> None:
    assert harmless(text) == said


def test_nothing_hostile_begins_a_cell() -> None:
    hostile = '=cmd|"/c calc"!A1\r\n\t=1;=2,"=3'
    article = newsroom.article(newsroom.document("a", "Indonesia dan Laos."), hostile)
    made = rows(record(article, "a", newsroom.labels(), newsroom.SETTINGS), frozenset())
    file = of("data/tables/articles.csv")
    text = written(file, [pieces(b"", {"articles": made.articles})[file.piece]]).decode()
    for delimiter in (",", ";"):
        cells = [
            cell for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter) for cell in row
        ]
        assert not [cell for cell in cells if cell.lstrip(" \t\r\n").startswith(("=", "+", "-", "@"))]
    assert json.loads(encoded(json.loads(made.articles)))["title"] == hostile
