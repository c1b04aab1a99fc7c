"""The search in a real browser: what it finds, the address, keys, and what is there without it."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from digest.press.steps.indexing import indexer

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def indexed(site) -> str:
    if not (site.folder / "pagefind").is_dir():
        pytest.skip("a site without an index")
    assert indexer()
    return str(site.bases[1])


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 360, "height": 800})
    opened = context.new_page()
    wrong: list[str] = []
    opened.on("console", lambda message: wrong.append(message.text))
    opened.on("pageerror", lambda error: wrong.append(str(error)))
    yield opened
    assert not wrong
    context.close()


def found(page: Page) -> list[str]:
    """The articles listed, by their seeds' numbers."""
    expect(page.locator(".search-status")).not_to_have_text("Mencari …")
    expect(page.locator(".search-status")).not_to_be_empty()
    links = page.locator(".search-found h2 a").all()
    return sorted((link.get_attribute("href") or "").removeprefix("artikel/")[:3] for link in links)


@pytest.mark.parametrize(
    ("query", "seed"),
    [
        ("perdagangan orang", "002"),
        ("diperdagangkan", "002"),
        ("tppo", "002"),
        ("trafficking cambodia", "002"),
        ("kerjasama", "003"),
        ("kerja sama terorisme", "003"),
        ("teroris", "003"),
        ("Eddy Hartono", "003"),
        ("BNPT", "003"),
        ("pertemuan laos", "001"),
        ("bertemu laos", "001"),
    ],
)
def test_whatever_its_form_a_word_is_found(indexed: str, page: Page, query: str, seed: str) -> None:
    page.goto(f"{indexed}cari.html?q={query}")
    assert seed in found(page)


def test_what_is_sought_stands_in_the_address_and_comes_back(indexed: str, page: Page) -> None:
    page.goto(f"{indexed}cari.html")
    page.fill("#q", "narkotika")
    page.keyboard.press("Enter")
    both = found(page)
    assert {"001", "002"} <= set(both)
    page.select_option("#mitra", "KH")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Cari").click()
    expect(page.locator(".search-status")).to_have_text("1 artikel")
    assert found(page) == ["002"]
    assert "q=narkotika" in page.url and "mitra=KH" in page.url
    page.reload()
    assert found(page) == ["002"]
    assert page.input_value("#mitra") == "KH"
    page.locator(".search-found h2 a").first.click()
    page.wait_for_url("**/artikel/002*")
    page.go_back()
    assert found(page) == ["002"]
    page.go_back()
    assert found(page) == both
    assert page.input_value("#mitra") == ""


def test_filters_without_a_word(indexed: str, page: Page) -> None:
    page.goto(f"{indexed}cari.html?tahun=2024")
    assert found(page) == ["003"]
    page.goto(f"{indexed}cari.html?topik=terorisme&mitra=CN")
    assert found(page) == ["003"]
    page.goto(f"{indexed}cari.html?tokoh=Wang Lutong")
    assert found(page) == ["003"]


def test_keys_lead_from_the_field_through_the_results(indexed: str, page: Page) -> None:
    page.goto(f"{indexed}cari.html?q=indonesia")
    assert len(found(page)) >= 2
    page.focus("#q")
    links = page.locator(".search-found h2 a")
    page.keyboard.press("ArrowDown")
    expect(links.nth(0)).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(links.nth(1)).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(page.locator("#q")).to_be_focused()


def test_the_first_answer_is_small_and_from_this_host_only(indexed: str, page: Page) -> None:
    seen: dict[str, int] = {}
    page.on("response", lambda answer: seen.update({answer.url: len(answer.body())}))
    page.goto(f"{indexed}cari.html?q=narkotika")
    found(page)
    assert all(url.startswith(indexed) for url in seen)
    index = {url: size for url, size in seen.items() if "/pagefind/" in url}
    assert index
    assert sum(index.values()) < 200_000, json.dumps(seen, indent=1)


def test_nothing_found_is_said(indexed: str, page: Page) -> None:
    page.goto(f"{indexed}cari.html?q=xyzzyqwerty")
    assert found(page) == []
    expect(page.locator(".search-status")).to_contain_text("Tidak ada yang cocok")


def test_without_a_script_the_form_leads_to_a_list(site, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site.bases[1]}cari.html")
    page.fill("#q", "narkotika")
    page.get_by_role("button", name="Cari").click()
    assert "q=narkotika" in page.url
    assert page.locator("main a").count() > 3
    context.close()


def test_the_script_of_our_own_is_small_and_only_the_search_page_has_it(site) -> None:
    assert (site.folder / "static/search.js").stat().st_size < 10_000
    for url in site.pages:
        text = Path(site.folder, url).read_text("utf-8")
        assert ("wasm-unsafe-eval" in text) == (url.removeprefix("en/") == "cari.html")
        assert "unsafe-inline" not in text


def test_the_english_page_finds_the_same_and_leads_to_english_pages(indexed: str, page: Page) -> None:
    if not page.request.get(f"{indexed}en/cari.html").ok:
        pytest.skip("a site in one language")
    page.goto(f"{indexed}en/cari.html?q=trafficking cambodia")
    expect(page.locator(".search-status")).to_have_text("Articles found: 1")
    link = page.locator(".search-found h2 a")
    expect(link).to_have_attribute("lang", "id")
    link.click()
    assert "/en/artikel/002" in page.url
