"""The search of a whole site: built once, not again, and a site without it says so."""

import pytest

from desk import Desk
from digest.press.cache import store
from digest.press.site import Outcome
from digest.press.steps import search
from digest.press.steps.indexing import Indexing
from digest.site.search import parts

CODES = ("no-search", "search-failed")


def codes(outcome) -> set[str]:  # type: ignore[no-untyped-def]
    return {found.code for found in outcome.findings} & set(CODES)


def index(desk: Desk) -> dict[str, bytes]:
    return {url: data for url, data in desk.site().items() if url.startswith("pagefind/")}


def searches(outcome: Outcome) -> list[str]:
    return [subject for step, subject in outcome.ran if step == "search"]


def test_an_article_changed_is_found_anew_and_nothing_is_done_for_nothing(desk: Desk) -> None:
    before = index(desk)
    assert "pagefind/pagefind.js" in before
    desk.write("content/pages/tambahan.md", "# Tambahan\n")
    assert "search" not in {step for step, _ in desk.build().ran}
    assert index(desk) == before
    ident = desk.seed_ids()[0]
    desk.write(f"content/overrides/{ident}.yml", "because: Sebab itu.\ntitle: {set: Judul lain sekali}\n")
    assert "search" in {step for step, _ in desk.build().ran}
    after = index(desk)
    assert after != before
    assert sum("fragment/" in url for url in after) == sum("fragment/" in url for url in before)
    assert {url: data for url, data in desk.cold().items() if url.startswith("pagefind/")} == after


def test_an_article_changed_has_its_part_made_anew_alone(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parts, "MOST", 2)
    assert len(searches(desk.build(cached=False))) > 3
    ident = desk.seed_ids()[0]
    desk.write(f"content/overrides/{ident}.yml", "because: Sebab itu.\ntitle: {set: Judul lain sekali}\n")
    desk.build()
    monkeypatch.setattr(store, "PATIENCE", 0)  # what one build does not ask for is forgotten
    monkeypatch.setattr(store, "WORTH_A_SWEEP", 10**6)
    desk.write("content/pages/tambahan.md", "# Tambahan\n")
    assert searches(desk.build()) == []
    desk.write(f"content/overrides/{ident}.yml", "because: Sebab itu.\ntitle: {set: Judul lain lagi}\n")
    assert searches(desk.build()) == ["part", "packed", "site"]
    after = index(desk)
    assert {url: data for url, data in desk.cold().items() if url.startswith("pagefind/")} == after


def test_an_index_that_lies_there_no_more_is_put_together_again(desk: Desk) -> None:
    before = index(desk)
    (desk.out / "pagefind/pagefind-entry.json").unlink()
    assert "search" not in {step for step, _ in desk.build().ran}
    assert index(desk) == before


def test_without_the_program_the_site_is_built_and_says_so(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search, "indexer", lambda: None)
    outcome = desk.build(desk.root / "bare", cached=False)
    assert not outcome.refused
    assert codes(outcome) == {"no-search"}
    assert not outcome.counts
    assert not (desk.root / "bare/pagefind").exists()
    assert "<script" not in (desk.root / "bare/cari.html").read_text()


def test_where_no_article_came_to_be_only_that_is_told(desk: Desk) -> None:
    for ident in desk.seed_ids():
        desk.delete(f"seeds/{ident}.txt")
    outcome = desk.build(desk.root / "bare", cached=False)
    assert "no-article" in {found.code for found in outcome.findings}
    assert codes(outcome) == set()


def test_a_file_that_the_index_lacks_is_named(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Indexing, "files", lambda _: [{}])
    (found,) = (f for f in desk.build(desk.root / "bare", cached=False).findings if f.code == "search-failed")
    assert "Pagefind's index has no 'pagefind-entry.json'" in found.message


def test_a_program_that_fails_costs_the_search_only(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_: Indexing) -> list[dict[str, bytes]]:
        raise ValueError("Pagefind ended before its work")

    monkeypatch.setattr(Indexing, "files", broken)
    outcome = desk.build(desk.root / "bare", cached=False)
    assert not outcome.refused
    assert codes(outcome) == {"search-failed"}
