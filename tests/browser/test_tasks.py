"""What readers come for, each done on a phone: from the front page with at most three taps."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

if TYPE_CHECKING:
    from desk import Desk

pytestmark = pytest.mark.browser

TAPS = 3

#: Articles of a made-up year and a half: id, what an editor holds firm of it, and its text.
NEWS = {
    "tugas-1": (
        "partners: {set: [KH]}\ntopics: {set: [tppo]}\nhappened: {set: 2025-05-19}\n"
        "place: {set: {name: Bali, country: ID}}\n"
        "persons: {add: [{name: Santo Darmawan, role: Duta Besar RI di Phnom Penh, country: ID, capacity: official}]}\n"
        "instruments: {set: []}\n",
        "Indonesia dan Kamboja bahas korban pusat penipuan daring",
        "Duta Besar RI Santo Darmawan menerima delegasi Kamboja di Bali. Kedua pihak membahas pusat penipuan daring.",
    ),
    "tugas-2": (
        "partners: {set: [KH]}\ntopics: {set: [tppo]}\nhappened: {set: 2024-08-02}\n"
        "persons: {add: [{name: Santo Darmawan, role: Duta Besar RI di Phnom Penh, country: ID, capacity: official}]}\n"
        "instruments: {set: []}\n",
        "Kamboja pulangkan 14 korban perdagangan orang",
        "Sebanyak 14 orang dipulangkan dari Kamboja. Santo Darmawan mengantar mereka ke bandara.",
    ),
    "tugas-3": (
        "partners: {set: [MY]}\ntopics: {set: [narkotika]}\nhappened: {set: 2025-10-07}\n"
        "organizations: {add: [{name: BNPT, country: ID}]}\ninstruments: {set: []}\n",
        "BNPT dan Malaysia usut jalur sabu di selat",
        "Petugas Indonesia dan Malaysia mengusut jalur sabu di selat. BNPT membagi data penumpang.",
    ),
    "tugas-4": (
        "partners: {set: [MY]}\ntopics: {set: [narkotika]}\nhappened: {set: 2025-11-18}\n"
        "place: {set: {name: Bali, country: ID}}\n"
        "organizations: {add: [{name: BNPT, country: ID}]}\n"
        "instruments: {add: [{type: mou, status: signed, date: 2025-11-18, parties: ID MY}]}\n",
        "Indonesia dan Malaysia teken nota kesepahaman soal sabu",
        "Indonesia dan Malaysia menandatangani nota kesepahaman di Bali. BNPT hadir dalam acara itu.",
    ),
}

SECOND = "Kedua negara sepakat bertemu lagi dalam waktu dekat."


@pytest.fixture(scope="module")
def front(tmp_path_factory: pytest.TempPathFactory) -> str:
    from desk import prepare  # noqa: PLC0415 - as the site of the other tests

    desk = prepare(tmp_path_factory.mktemp("tasks") / "project")
    _write(desk)
    outcome = desk.build()
    assert not outcome.refused, outcome.findings
    return Path(desk.out, "index.html").as_uri()


def _write(desk: "Desk") -> None:
    for ident, (firm, title, text) in NEWS.items():
        desk.write(f"seeds/{ident}.txt", f"{title}\n{text}\n{SECOND}\n")
        said = f"because: Berita rekaan.\nin_scope: {{set: true}}\ntitle: {{set: {title}}}\n{firm}"
        desk.write(f"content/overrides/{ident}.yml", said)
    settings = desk.read("content/site.yml").replace('report: ""', "report: mailto:redaksi@example.org")
    desk.write("content/site.yml", settings.replace('url: ""', "url: https://example.org/"))


@dataclass
class Reader:
    """Somebody with a telephone, who counts the taps."""

    page: Page
    taps: list[str] = field(default_factory=list)

    def tap(self, link: Locator) -> "Reader":
        expect(link).to_be_visible()
        self.taps.append(link.inner_text())
        assert len(self.taps) <= TAPS, self.taps
        link.tap()
        self.page.wait_for_load_state()
        return self

    def link(self, name: str, *, within: str = "body", exact: bool = True) -> "Reader":
        return self.tap(self.page.locator(within).get_by_role("link", name=name, exact=exact).first)

    def sees(self, *words: str) -> None:
        for each in words:
            expect(self.page.locator("main").get_by_text(each).locator("visible=true").first).to_be_visible()


@pytest.fixture
def reader(browser: Browser, front: str) -> Iterator[Reader]:
    context = browser.new_context(
        viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True, java_script_enabled=False
    )
    page = context.new_page()
    page.goto(front)
    yield Reader(page)
    context.close()


def titles(page: Page) -> list[str]:
    return [link.inner_text() for link in page.locator(".cards h2 a, .cards h3 a").all()]


def test_all_cases_of_trafficking_with_one_partner_in_one_year(reader: Reader) -> None:
    reader.link("Kamboja", within=".bars").link("Perdagangan orang", within=".side", exact=False)
    reader.tap(reader.page.locator(".years a", has_text="2025"))
    assert "2025" in reader.page.url
    assert NEWS["tugas-1"][1] in titles(reader.page)


def test_when_something_was_signed_and_what_became_of_it(reader: Reader) -> None:
    reader.link("Kesepakatan", within=".masthead")
    reader.sees("18 November 2025", "ditandatangani", "menandatangani nota kesepahaman di Bali")
    reader.link("Malaysia", within=".found")
    expect(reader.page.locator("#kesepakatan")).to_be_visible()


def test_who_somebody_is_and_where_he_appears(reader: Reader) -> None:
    reader.link("Indeks A–Z").link("Santo Darmawan")
    reader.sees("Duta Besar RI di Phnom Penh", "2 artikel", NEWS["tugas-1"][1], NEWS["tugas-2"][1])


def test_what_happened_in_a_month(reader: Reader) -> None:
    reader.link("Waktu", within=".masthead")
    reader.tap(reader.page.get_by_role("region", name="2025").get_by_role("link", name="November"))
    reader.sees(NEWS["tugas-4"][1])


def test_to_follow_a_partner_and_a_topic(reader: Reader) -> None:
    reader.link("Malaysia", within=".bars").link("Narkotika", within=".side", exact=False)
    follow = reader.page.get_by_role("link", name="umpan Atom")
    expect(follow).to_be_visible()
    at = reader.page.evaluate("e => e.href", follow.element_handle())
    assert "MY" in at.upper() or "malaysia" in at
    assert Path(at.removeprefix("file://")).is_file()


def test_the_data_as_a_table_with_its_codebook(reader: Reader) -> None:
    reader.link("Data terbuka")
    reader.sees("kosong")
    csv = reader.page.locator('a[href$="tables/articles.csv"]').first
    expect(csv).to_be_visible()
    assert Path(csv.evaluate("e => e.href").removeprefix("file://")).is_file()


def open_latest(reader: Reader) -> None:
    reader.tap(
        reader.page.locator(".days a", has_text=NEWS["tugas-4"][1])
        .or_(reader.page.locator(".first h2 a"))
        .first
    )


def test_to_cite_an_article_and_a_paragraph_of_it(reader: Reader) -> None:
    open_latest(reader)
    reader.tap(reader.page.locator(".pin").first)
    assert "#p" in reader.page.url
    reader.tap(reader.page.locator(".cites").locator("visible=true").first)
    assert reader.page.url.endswith("#kutip")
    reader.sees("BibTeX", "RIS")


def test_to_cite_one_sentence(reader: Reader) -> None:
    open_latest(reader)
    told = "BNPT hadir dalam acara itu."
    reader.tap(reader.page.locator(".body p", has_text=told).locator(".pin"))
    reader.tap(reader.page.locator(".nth").locator("visible=true").last)
    lit = reader.page.locator(f".body #{reader.page.url.partition('#')[2]}")
    expect(lit).to_have_text(told)
    assert lit.evaluate("e => getComputedStyle(e).backgroundColor") != "rgba(0, 0, 0, 0)"
    expect(reader.page.locator(".cites").locator("visible=true")).to_have_count(1)


@pytest.mark.parametrize(
    ("name", "article"), [("BNPT", "tugas-3"), ("Bali", "tugas-4"), ("Perdagangan orang (TPPO)", "tugas-1")]
)
def test_all_about_an_agency_a_place_a_kind_of_crime(reader: Reader, name: str, article: str) -> None:
    reader.link("Indeks A–Z").link(name)
    reader.sees(NEWS[article][1])


def test_to_report_an_error_without_yaml(reader: Reader) -> None:
    reader.tap(reader.page.locator(".first h2 a"))
    link = reader.page.locator("#perbaiki ~ .onward a")
    expect(link).to_be_visible()
    mail = link.evaluate("e => e.href")
    assert mail.startswith("mailto:redaksi@example.org?")


def test_a_pair_s_dossier_prints_on_one_sheet(reader: Reader, browser: Browser) -> None:
    reader.link("Kamboja", within=".bars")
    desk = browser.new_page()
    desk.goto(reader.page.url)
    desk.emulate_media(media="print")
    expect(desk.locator(".printed")).to_contain_text("mitra/kamboja.html · versi ")
    printed = desk.pdf(format="A4")
    desk.close()
    assert len(re.findall(rb"/Type\s*/Page\b", printed)) == 1
