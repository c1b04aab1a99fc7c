"""The search's index, made by the real Pagefind."""

import json
import sys
from pathlib import Path

import pytest

from digest.press.steps.indexing import FAILURES, Indexing, indexer
from digest.site.search.bundle import bundle


def entries(many: int) -> list[bytes]:
    return [
        json.dumps(
            {
                "url": f"artikel/{at}.html",
                "content": f"Indonesia dan Laos bertemu {at}",
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


def test_the_same_articles_give_the_same_files(program: Path) -> None:
    first, second = (dict(bundle(Indexing(program, entries(60), "id").files(), "id")) for _ in range(2))
    assert first == second
    assert sum(path.startswith("fragment/") for path in first) == 60


def test_a_site_without_articles_has_an_index_too(program: Path) -> None:
    assert "pagefind-entry.json" in Indexing(program, [], "id").files()


def test_what_it_does_not_understand_is_said(program: Path) -> None:
    wrong = json.dumps({"url": "artikel/x.html", "content": [], "language": "id"}).encode()
    with pytest.raises(ValueError, match=r"^artikel/x\.html: "):
        Indexing(program, [*entries(2), wrong], "id").files()


def test_a_program_that_ends_early_is_no_index() -> None:
    with pytest.raises(ValueError, match="ended before"):
        Indexing(Path(sys.executable), entries(2000), "id").files()


def test_nobody_waits_for_it(program: Path) -> None:
    begun = Indexing(program, entries(20), "id")
    begun.stop()
    with pytest.raises(FAILURES):
        begun.files()
