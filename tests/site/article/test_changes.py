"""Corrections and doubts in words."""

from dataclasses import replace

import pytest

import newsroom
from digest.model.article import Correction, Doubt
from digest.site.article.changes import beside, changes_of, doubts_of, spoken, spoken_change, unnamed
from digest.site.labels import by_id

NAMES = by_id(newsroom.labels())


@pytest.mark.parametrize(
    ("field", "attribute", "value", "words"),
    [
        ("happened", "", "2024-11-05", "5 November 2024"),
        ("in_scope", "", "false", "tidak"),
        ("outlet", "", "indofakta", "Indofakta"),
        ("partners", "", "KH", "Kamboja"),
        ("regions", "", "asia-tenggara", "Asia Tenggara"),
        ("forums", "", "asean", "ASEAN"),
        ("crimes", "", "perdagangan-orang", "Perdagangan orang"),
        ("topics", "", "siber", "Keamanan siber"),
        ("topics", "prominence", "primary", "topik utama"),
        ("organizations", "", "bnpt", "BNPT"),
        ("persons", "", "Wang Lutong", "Wang Lutong"),
        ("persons", "country", "CN", "Tiongkok"),
        ("persons", "capacity", "suspect", "tersangka"),
        ("instruments", "", "mou-2", "Nota Kesepahaman"),
        ("instruments", "status", "in-force", "berlaku"),
        ("lines", "", "cut", "dibuang"),
        ("title", "", "Judul", "Judul"),
    ],
)
def test_values_of_every_kind(field: str, attribute: str, value: str, words: str) -> None:
    assert spoken(field, attribute, value, NAMES) == words


def change(**fields: str | None) -> object:
    given = {
        "field": "topics",
        "item": "",
        "attribute": "",
        "machine": None,
        "editor": None,
        "because": "Sebab.",
    }
    correction = Correction(**(given | {"by": "rina", "on": "2025-01-10", "at": "x.yml:1:1"} | fields))  # type: ignore[arg-type]
    (found,) = changes_of(correction.field, replace(newsroom.laos(), corrections=(correction,)), NAMES)
    return (found.subject, found.said)


def test_what_was_added_removed_and_set() -> None:
    assert change(item="siber", editor="siber") == ("", "ditambahkan redaksi: Keamanan siber")
    assert change(item="siber", machine="siber") == ("", "dikeluarkan redaksi: Keamanan siber")
    assert change(field="happened", machine="2024-11-05") == (
        "",
        "mesin: 5 November 2024 · redaksi: tidak diketahui",
    )
    assert change(field="persons", item="Budi", attribute="country", editor="ID") == (
        "Budi, negara",
        "mesin: tidak diketahui · redaksi: Indonesia",
    )
    assert change(field="lines", item="Bagikan", machine="keep", editor="cut") == (
        "Bagikan",
        "mesin: dipertahankan · redaksi: dibuang",
    )
    assert change(field="initials", item="WL", editor="WL") == ("", "ditulis WL")


def test_two_articles_are_told_by_their_titles() -> None:
    joined = Correction("same_story", "002", "", None, "002", "Sebab.", "", "", "x")
    assert spoken_change(joined, NAMES, {"002": "Judul lain"}).said == "disatukan dengan “Judul lain”"


def test_an_article_that_is_not_shown_is_not_named() -> None:
    """Its id may say whom it is about."""
    joined = Correction("same_story", "korban-siti", "", None, "korban-siti", "Sebab.", "", "", "x")
    parted = replace(joined, field="not_same_story")
    assert [spoken_change(one, NAMES).said for one in (joined, parted)] == [
        "disatukan dengan artikel yang tidak ditayangkan",
        "dipisahkan dari artikel yang tidak ditayangkan",
    ]
    assert "siti" not in repr(unnamed((joined, parted), {}))
    assert unnamed((joined, parted), {"korban-siti": "Judul"}) == (joined, parted)
    assert beside((joined, parted)) == ("korban-siti",)


def test_a_withdrawn_correction_is_still_told() -> None:
    correction = Correction(
        "topics", "siber", "", "siber", None, "Sebab.", "", "2025-01-10", "x", "2025-02-01", "Keliru."
    )
    (found,) = changes_of("topics", replace(newsroom.laos(), corrections=(correction,)), NAMES)
    assert found.withdrawn == "dicabut 1 Februari 2025: Keliru."


def test_doubts_by_item() -> None:
    doubts = (
        Doubt("topics", "siber", "dasarnya hanya kata “siber”"),
        Doubt("topics.prominence", "siber: primary", "tidak di pembuka"),
        Doubt("topics.prominence", "maritim: secondary", "dasarnya lemah: ada di pembuka"),
        Doubt("happened", None, "tanggalnya tidak disebut"),
    )
    article = replace(newsroom.laos(), doubts=doubts)
    assert doubts_of("topics", article, NAMES) == {
        "siber": ("dasarnya hanya kata “siber”", "mungkin hanya ikut dibahas: tidak di pembuka")
    }
    assert doubts_of("happened", article, NAMES) == {"": ("tanggalnya tidak disebut",)}


def test_a_place_in_doubt_is_doubted_once() -> None:
    place = Doubt("place", "TH/Bangkok", "tempat pertama yang disebut")
    country = Doubt("place.country", "TH/Bangkok: TH", "dasarnya hanya kata “siber”")
    article = replace(newsroom.laos(), doubts=(place, country))
    assert doubts_of("place", article, NAMES) == {"TH/Bangkok": ("tempat pertama yang disebut",)}
    alone = replace(article, doubts=(country,))
    assert doubts_of("place", alone, NAMES) == {
        "TH/Bangkok": ("negara Thailand: dasarnya hanya kata “siber”",)
    }
