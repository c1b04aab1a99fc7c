"""The search's index, made by the real Pagefind."""

import gzip
import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import cbor2
import pytest

from digest.press.steps.indexing import FAILURES, Indexing, indexer
from digest.site.search.bundle import bundle, taken


def entries(many: int) -> list[bytes]:
    return [
        json.dumps(
            {
                "url": f"artikel/{at}.html",
                "content": f"Indonesia dan {('Laos', 'Türkiye', 'Turkiye')[at % 3]} bertemu {at}",
                "language": "id",
                "meta": {"title": f"Judul {at}"},
                "filters": {"mitra": [("LA", "KH", "MY", "TH", "VN")[at % 5]], "tahun": [str(2020 + at % 5)]},
            }
        ).encode()
        for at in range(many)
    ]


@pytest.fixture
def program() -> Path:
    found = indexer()
    assert found, "pip install digest[search]"
    return found


def published(program: Path, *parts: list[bytes]) -> dict[str, bytes]:
    return bundle((taken(files, "id") for files in Indexing(program, parts, "id").files()), "id")


def words(files: Mapping[str, bytes]) -> list[Any]:
    """All words of an index, with their pages."""
    (meta,) = (decoded(data) for path, data in files.items() if path.endswith("pf_meta"))
    return [word for *_, name in meta[2] for word in decoded(files[f"index/{name}.pf_index"])[0]]


def decoded(data: bytes) -> Any:
    return cbor2.loads(gzip.decompress(data).removeprefix(b"pagefind_dcd"))


def test_the_same_articles_give_the_same_files(program: Path) -> None:
    first, second = (published(program, entries(60)) for _ in range(2))
    assert first == second
    assert sum(path.startswith("fragment/") for path in first) == 60


def test_the_words_are_those_that_pagefind_found(program: Path) -> None:
    (made,) = Indexing(program, [entries(600)], "id").files()
    assert words(bundle([taken(made, "id")], "id")) == words(made)


def test_parts_make_the_index_of_all_their_articles(program: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("digest.site.search.bundle._FILE", 300)
    all_of_them = entries(600)
    whole = published(program, all_of_them)
    assert sum(path.startswith("index/") for path in whole) > 3
    assert published(program, all_of_them[:7], all_of_them[7:300], all_of_them[300:]) == whole


def test_a_site_without_articles_has_an_index_too(program: Path) -> None:
    assert "pagefind-entry.json" in Indexing(program, [[]], "id").files()[0]


def test_what_it_does_not_understand_is_said(program: Path) -> None:
    wrong = json.dumps({"url": "artikel/x.html", "content": [], "language": "id"}).encode()
    with pytest.raises(ValueError, match=r"^artikel/x\.html: "):
        Indexing(program, [[*entries(2), wrong]], "id").files()


def test_a_program_that_ends_early_is_no_index() -> None:
    with pytest.raises(ValueError, match="ended before"):
        Indexing(Path(sys.executable), [entries(2000)], "id").files()


def test_nobody_waits_for_it(program: Path) -> None:
    begun = Indexing(program, [entries(20)], "id")
    begun.stop()
    with pytest.raises(FAILURES):
        begun.files()
