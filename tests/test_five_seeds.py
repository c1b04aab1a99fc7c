"""The five articles of the project, as a careful reader would file them."""

import json
from typing import Any, NamedTuple

import pytest

from desk import Desk

Record = dict[str, Any]


class Filed(NamedTuple):
    """What must come out. `maybe`: topics that may be secondary or absent; any other is wrong."""

    origin: str
    partners: set[str]
    happened: str | None
    stated: str | None
    primary: set[str]
    either: set[str]
    secondary: set[str]
    maybe: set[str]
    persons: set[tuple[str, str | None, str, str]]
    places: set[tuple[str | None, str] | None]
    outlet: str | None
    instruments: set[tuple[str, str, str | None]]


PRABOWO_PRESIDENT = ("Prabowo Subianto", None, "Presiden Republik Indonesia", "ID")
PRABOWO_MINISTER = ("Prabowo Subianto", None, "Menteri Pertahanan RI", "ID")
AMBASSADOR = "Duta Besar Luar Biasa dan Berkuasa Penuh Republik Rakyat Tiongkok untuk Indonesia"
HEAD_OF_BNPT = "Kepala Badan Nasional Penanggulangan Terorisme (BNPT) RI"

FILED = {
    "000_9b4486a6c369c3ae": Filed(
        origin="derived",
        partners={"TH"},
        happened=None,
        stated=None,
        primary={"tppo"},
        either=set(),
        secondary={"pertahanan", "maritim", "siber"},
        maybe={"terorisme", "perlindungan-wni", "hukum"},
        persons={PRABOWO_PRESIDENT, ("Paetongtarn Shinawatra", None, "Perdana Menteri Thailand", "TH")},
        places={("Bangkok", "TH")},
        outlet="Indofakta",
        instruments=set(),
    ),
    "001_2748b5f66deccc1a": Filed(
        origin="derived",
        partners={"LA"},
        happened=None,
        stated=None,
        primary={"tppo", "narkotika"},
        either=set(),
        secondary=set(),
        maybe={"hukum", "pertahanan"},
        persons={PRABOWO_MINISTER, ("Sonexay Siphandone", None, "Perdana Menteri Laos", "LA")},
        places={(None, "LA")},
        outlet=None,
        instruments={("mou", "planned", None)},
    ),
    "002_c177037e0d846f6e": Filed(
        origin="text",
        partners={"KH"},
        happened="2025-05-19",
        stated=None,
        primary={"tppo", "narkotika"},
        either={"imigrasi"},
        secondary=set(),
        maybe={"penipuan-daring", "perlindungan-wni", "hukum"},
        persons=set(),
        places={("Bali", "ID")},
        outlet=None,
        instruments={("loi", "signed", "2025-05-19"), ("mou", "planned", None)},
    ),
    "003_05f2884bcad9e1b8": Filed(
        origin="text",
        partners={"CN"},
        happened="2024-11-05",
        stated="2024-12-06",
        primary={"terorisme"},
        either=set(),
        secondary=set(),
        maybe={"hukum"},
        persons={
            ("Eddy Hartono", "Komjen Pol.", HEAD_OF_BNPT, "ID"),
            ("Wang Lutong", None, AMBASSADOR, "CN"),
        },
        places={None, ("Jakarta", "ID")},
        outlet=None,
        instruments=set(),
    ),
    "004_7493b1b55f842859": Filed(
        origin="derived",
        partners=set(),
        happened=None,
        stated=None,
        primary={"tppo"},
        either={"penipuan-daring", "siber"},
        secondary=set(),
        maybe={"pertahanan", "hukum"},
        persons=set(),
        places={None},
        outlet=None,
        instruments=set(),
    ),
}


@pytest.fixture(scope="module")
def records(pristine: Desk) -> dict[str, Record]:
    data = json.loads((pristine.out / "data" / "articles.json").read_bytes())
    return {record["id"]: record for record in data["articles"]}


@pytest.fixture(params=FILED)
def case(request: pytest.FixtureRequest, records: dict[str, Record]) -> tuple[Record, Filed]:
    return records[request.param], FILED[request.param]


def test_scope_and_pair(case: tuple[Record, Filed]) -> None:
    record, filed = case
    assert record["in_scope"] is True
    assert {partner["code"] for partner in record["partners"]} == filed.partners
    assert {tuple(pair) for pair in record["pairs"]} == {("ID", code) for code in filed.partners}


def test_title(case: tuple[Record, Filed]) -> None:
    record, filed = case
    assert record["title_origin"] == filed.origin
    assert 0 < len(record["title"]) <= 90


def test_dates(case: tuple[Record, Filed]) -> None:
    record, filed = case
    assert (record["happened"] or {}).get("value") == filed.happened
    assert (record["stated"] or {}).get("value") == filed.stated
    assert record["published"] is None


def test_topics(case: tuple[Record, Filed]) -> None:
    record, filed = case
    primary = {topic["id"] for topic in record["topics"] if topic["prominence"] == "primary"}
    secondary = {topic["id"] for topic in record["topics"]} - primary
    assert primary - filed.either == filed.primary
    assert primary | secondary >= filed.either
    assert secondary - filed.either - filed.maybe == filed.secondary


def test_people(case: tuple[Record, Filed]) -> None:
    record, filed = case
    assert {(p["name"], p["rank"], p["role"], p["country"]) for p in record["persons"]} == filed.persons


def test_place_and_outlet(case: tuple[Record, Filed]) -> None:
    record, filed = case
    place = record["place"]
    assert ((place["name"], place["country"]) if place else None) in filed.places
    assert record["outlet"] == filed.outlet


def test_instruments(case: tuple[Record, Filed]) -> None:
    record, filed = case
    assert {(i["type"], i["status"], i["date"]) for i in record["instruments"]} == filed.instruments


def test_the_region_is_no_partner(records: dict[str, Record]) -> None:
    record = records["004_7493b1b55f842859"]
    assert [region["id"] for region in record["regions"]] == ["asia-tenggara"]
    assert record["organizations"] == []


def test_agencies(records: dict[str, Record]) -> None:
    bodies = {o["name"] for o in records["002_c177037e0d846f6e"]["organizations"]}
    assert "Ditjen Imigrasi" in bodies
    assert any("Kamboja" in name for name in bodies)
    assert "BNPT" in {o["name"] for o in records["003_05f2884bcad9e1b8"]["organizations"]}


def test_noise_is_cut_and_subheads_stay(records: dict[str, Record]) -> None:
    noise = {
        "001_2748b5f66deccc1a": ["Similar Posts"],
        "002_c177037e0d846f6e": [
            "Baca Juga:",
            "Buat kalian",
            "Sumber Informasi Gambar",
            "antaranews",
            "Leave a Reply",
        ],
        "003_05f2884bcad9e1b8": ["Dilihat", "Baca Juga", "Baca Lagi", "Tinggalkan Balasan", "Alamat email"],
    }
    for ident, phrases in noise.items():
        body = " ".join(block["text"] for block in records[ident]["body"])
        removed = " ".join(line["text"] for line in records[ident]["removed"])
        for phrase in phrases:
            assert phrase not in body
            assert phrase in removed
    subheads = {
        ident: [b["text"] for b in r["body"] if b["role"] == "subhead"] for ident, r in records.items()
    }
    assert len(subheads["000_9b4486a6c369c3ae"]) == 2
    assert "Kesimpulan: Bersatu Melawan Ancaman Bersama" in subheads["001_2748b5f66deccc1a"]
    assert "Program Desa Binaan Imigrasi Sebagai Upaya Pencegahan" in subheads["002_c177037e0d846f6e"]
