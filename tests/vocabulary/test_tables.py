"""The tables of content/: right entries become values, wrong ones findings, and one costs no other."""

import pytest

from digest.model.codes import CODES
from digest.vocabulary.load import load
from digest.vocabulary.settings import SiteSettings
from digest.vocabulary.values import Calendar, Country, Place


def one(path: str, text: str):  # type: ignore[no-untyped-def]
    """The vocabulary of one file, and what is said of that file."""
    vocabulary, findings = load({path: text.encode()})
    return vocabulary, [(f.line, f.column, f.code, f.message) for f in findings if f.path == path and f.line]


def codes(path: str, text: str) -> list[tuple[int, int, str]]:
    """What is said, but for the first line and for the lists that a table of one list has not."""
    found = [found for found in one(path, text)[1] if not found[3].startswith("the list ")]
    return [(line, column, code) for line, column, code, _ in found if code != "schema-line"]


def test_a_country_without_forms_is_found_by_its_name() -> None:
    vocabulary, _ = one("content/countries.yml", '"TV": {name: Tuvalu, name_en: Tuvalu}\n')
    assert vocabulary.countries == (Country("TV", "Tuvalu", "Tuvalu", strong=("Tuvalu",)),)


TERRITORIES = b"""
"JP": {name: Jepang, name_en: Japan, malay: Jepun}
"GB": {name: Britania, name_en: United Kingdom}
"""


def test_a_country_is_called_as_the_table_of_names_says_where_its_entry_does_not() -> None:
    countries = b'"GB": {name: Inggris, strong: [Inggris]}\n"JP": {}\n"TV": {strong: [Tuvalu]}\n'
    vocabulary, _ = load({"content/territories.yml": TERRITORIES, "content/countries.yml": countries})
    assert vocabulary.countries == (
        Country("GB", "Inggris", "United Kingdom", strong=("Inggris",)),
        Country("JP", "Jepang", "Japan", strong=("Jepang",), malay="Jepun"),
        Country("TV", "TV", "TV", strong=("Tuvalu",)),
    )


def test_a_name_that_is_missing_is_told_at_the_table_of_names() -> None:
    _, findings = load({"content/territories.yml": TERRITORIES + b'"AE": {name: Emirat}\n'})
    said = [(f.line, f.code) for f in findings if f.path == "content/territories.yml"]
    assert said == [(0, "no-country"), (1, "schema-line"), (4, "missing-key")]
    (missing,) = [f.message for f in findings if f.code == "no-country"]
    assert "AD" in missing
    assert "AE" not in missing


def test_places_are_names_or_more() -> None:
    text = '"ID": [Batam, {name: Kuta, kind: district, forms: [Pantai Kuta]}]\nXX: [Laut Natuna Utara]\n'
    vocabulary, _ = one("content/places.yml", text)
    assert vocabulary.places == (
        Place("Batam", "ID"),
        Place("Kuta", "ID", "district", ("Pantai Kuta",)),
        Place("Laut Natuna Utara", None),
    )


TOPIC = "label: A\nlabel_en: A\ndefinition: A\n"
TABLES: dict[str, tuple[str, str, list[tuple[int, int, str]]]] = {
    "a form left open": (
        "content/regions.yml",
        "a: {name: A, name_en: A, forms: [x (y]}",
        [(1, 34, "bad-form")],
    ),
    "a form closed too often": (
        "content/regions.yml",
        "a: {name: A, name_en: A, forms: [x) y]}",
        [(1, 34, "bad-form")],
    ),
    "a form of a million": (
        "content/ranks.yml",
        f"a: {{full: A, forms: ['{'(a|b)' * 20}']}}",
        [(1, 22, "bad-form")],
    ),
    "brackets without end": (
        "content/ranks.yml",
        f"a: {{full: A, forms: ['{'(' * 590}']}}",
        [(1, 22, "bad-form")],
    ),
    "an empty form": ("content/ranks.yml", "a: {full: A, forms: ['']}", [(1, 22, "empty-value")]),
    "text for a list": ("content/ranks.yml", "a: {full: A, forms: B}", [(1, 21, "wrong-type")]),
    "a list for text": ("content/ranks.yml", "a: {full: [A]}", [(1, 11, "wrong-type")]),
    "no value": ("content/ranks.yml", "a: {full: , forms: [A]}", [(1, 11, "empty-value")]),
    "a missing key": ("content/ranks.yml", "a: {forms: [A]}", [(1, 4, "missing-key")]),
    "an unknown key": ("content/ranks.yml", "a: {full: A, form: [B]}", [(1, 14, "unknown-key")]),
    "an Indonesian key": (
        "content/ranks.yml",
        "a: {full: A, bentuk: [B]}",
        [(1, 14, "unknown-key")],
    ),
    "an id with blanks": ("content/ranks.yml", "Komjen Pol: {full: A}", [(1, 1, "bad-id")]),
    "a country in small letters": ("content/countries.yml", "th: {}", [(1, 1, "bad-country")]),
    "a country of three letters": ("content/countries.yml", "THA: {}", [(1, 1, "bad-country")]),
    "the European Union": ("content/countries.yml", "EU: {}", [(1, 1, "bad-country")]),
    "a country's nothing": ("content/countries.yml", "TH:", [(1, 4, "wrong-type")]),
    "a member that is none": (
        "content/regions.yml",
        "a: {name: A, name_en: A, members: [Thailand]}",
        [(1, 36, "bad-country")],
    ),
    "two with one form": (
        "content/outlets.yml",
        "a: {name: A, forms: [Antara]}\nb: {name: B, forms: [(Kantor Berita|) Antara]}\n",
        [(2, 1, "same-form")],
    ),
    "a code of the ICCS in words": (
        "content/crimes.yml",
        "a: {name: A, name_en: A, iccs: x1}",
        [(1, 32, "bad-iccs")],
    ),
    "a topic of no crime": ("content/topics/a.yml", TOPIC + "crimes: [x]\n", [(4, 10, "unknown-id")]),
    "a topic that nothing finds": ("content/topics/a.yml", TOPIC, [(1, 1, "finds-nothing")]),
    "an office of no body": (
        "content/offices.yml",
        "a: {forms: [A], organization: x}",
        [(1, 31, "unknown-id")],
    ),
    "a kind of body that is none": (
        "content/organizations.yml",
        "a: {name: A, kind: agensi}",
        [(1, 20, "unknown-value")],
    ),
    "a kind of place that is none": (
        "content/places.yml",
        "ID: [{name: A, kind: kota}]",
        [(1, 22, "unknown-value")],
    ),
    "an address for errors without its beginning": (
        "content/site.yml",
        "report: redaksi@situs.id",
        [(1, 9, "bad-url")],
    ),
    "an item that is nothing": (
        "content/ranks.yml",
        "a: {full: A, forms: [B, null]}",
        [(1, 25, "empty-value")],
    ),
    "a how that is none": (
        "content/furniture.yml",
        "a: {how: baris, forms: [A]}",
        [(1, 10, "unknown-value")],
    ),
    "a thirteenth month": (
        "content/calendar.yml",
        "months: {13: [X]}\nweekdays: {1: [Senin]}\n",
        [*[(1, 9, "missing-key")] * 12, (1, 10, "bad-number"), *[(2, 11, "missing-key")] * 6],
    ),
    "a list of words that is text": ("content/cues.yml", "example: ujar", [(1, 10, "wrong-type")]),
    "a table that is a list": ("content/cues.yml", "[a]", [(1, 1, "wrong-type")]),
    "places that are no list": ("content/places.yml", "ID: Batam", [(1, 5, "wrong-type")]),
    "an address without https": ("content/site.yml", "url: situs.id", [(1, 6, "bad-url")]),
    "a page of nothing": ("content/site.yml", "page_size: 0", [(1, 12, "bad-number")]),
    "a page of many": ("content/site.yml", "page_size: banyak", [(1, 12, "bad-number")]),
    "text neither full nor excerpt": ("content/site.yml", "text: penuh", [(1, 7, "unknown-value")]),
    "a yes that is no flag": ("content/site.yml", "review_page: yes", [(1, 14, "wrong-type")]),
}


@pytest.mark.parametrize("name", TABLES)
def test_wrong_entries_are_found_where_they_stand(name: str) -> None:
    path, text, expected = TABLES[name]
    assert codes(path, text) == expected


def test_wrong_entries_cost_no_other() -> None:
    vocabulary, found = one("content/ranks.yml", "a: {forms: [A]}\nb: {full: B}\nC: {full: C}\n")
    assert [rank.id for rank in vocabulary.ranks] == ["b"]
    assert [code for *_, code, _ in found if code != "schema-line"] == ["missing-key", "bad-id"]


def test_messages_say_what_to_write() -> None:
    crimes = b"perdagangan-orang: {name: A, name_en: A}\n"
    topic = (TOPIC + "crimes: [perdagangan-orng]\n").encode()
    _, findings = load({"content/crimes.yml": crimes, "content/topics/a.yml": topic})
    (message,) = [found.message for found in findings if found.code == "unknown-id"]
    assert message.endswith('did you mean "perdagangan-orang"?')


def test_lists_calendar_and_settings() -> None:
    vocabulary, _ = load(
        {
            "content/cues.yml": b"example: [ujar, kata]\n",
            "content/words.yml": b"earlier: [(b]\n",
            "content/calendar.yml": b"months: {5: [Mei, May]}\nweekdays: {1: [Senin]}\n",
            "content/site.yml": b"title: Kabar\npage_size: 20\nreview_page: true\n",
        }
    )
    assert vocabulary.cues == {"example": ("ujar", "kata")}
    assert vocabulary.words == {"earlier": ("(b",)}
    assert vocabulary.calendar == Calendar({"Mei": 5, "May": 5}, {"Senin": 1})
    assert vocabulary.site == SiteSettings(title="Kabar", page_size=20, review_page=True)


def test_topics_come_in_the_order_of_their_ids() -> None:
    files = {f"content/topics/{name}.yml": TOPIC.encode() for name in ("c", "a", "b-1")}
    assert [topic.id for topic in load(files)[0].topics] == ["a", "b-1", "c"]
    _, findings = load({"content/topics/A B.yml": TOPIC.encode()})
    assert "bad-id" in {found.code for found in findings}


def test_every_code_is_in_the_table() -> None:
    for path, text, _ in TABLES.values():
        assert {f.code for f in load({path: text.encode()})[1]} <= set(CODES)


def test_an_office_of_a_body_that_is_faulty_or_nowhere_is_an_office_of_no_body() -> None:
    vocabulary, findings = load(
        {
            "content/offices.yml": b"a: {forms: [A], organization: x}\nb: {forms: [B], organization: y}\n",
            "content/organizations.yml": b"x: {name: X, kind: agensi}\n",
        }
    )
    assert [office.organization for office in vocabulary.offices] == [None, None]
    assert [f.where() for f in findings if f.code == "unknown-id"] == ["content/offices.yml:2:31"]


def test_a_country_whose_entry_is_faulty_is_not_missing() -> None:
    _, findings = load(
        {"content/countries.yml": b'"TH": {strong: Thailand}\n"TV": {name: Tuvalu, name_en: Tuvalu}\n'}
    )
    (missing,) = [f.message for f in findings if f.code == "no-country"]
    assert "TH" not in missing


@pytest.mark.parametrize("path", ["content/countries.yml", "content/cues.yml", "content/topics/a.yml"])
def test_an_empty_mapping_says_nothing(path: str) -> None:
    _, findings = load({path: b"{}\n"})
    assert [f.code for f in findings if f.path == path] == ["empty-file"]
