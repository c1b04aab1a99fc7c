"""The map of the partners."""

import re
from dataclasses import replace

import newsroom
from digest.site import tables
from digest.site.atlas import LEAST, MOST, atlas
from digest.site.cards import card
from digest.site.edition import Edition, in_order
from digest.site.labels import by_id
from digest.site.views.front import Atlas
from digest.vocabulary.load import load
from digest.vocabulary.values import Outline

OUTLINES = (
    Outline("ID", 432, 229, "M0,0l1,0 0,1z"),
    Outline("KH", 404, 187, "M9,0l1,0 0,1z"),
    Outline("LA", 400, 170),
    Outline("FR", 96, 85, "M5,5l1,0 0,1z"),
)


def drawn(*outlines: Outline) -> Atlas | None:
    vocabulary = replace(newsroom.labels(), outlines=outlines)
    articles = (newsroom.cambodia(), newsroom.again(newsroom.cambodia()), newsroom.laos())
    cards = in_order(card(a, vocabulary) for a in articles)
    edition = Edition(cards, {}, by_id(vocabulary), vocabulary, newsroom.SETTINGS, {})
    return atlas(tables.by_partner(cards), edition)


def test_partners_by_number_of_articles_and_all_else_is_land() -> None:
    found = drawn(*OUTLINES)
    assert found
    assert [(s.url, s.title, s.shape) for s in found.states] == [
        ("mitra/kamboja.html", "Kamboja: 2 artikel", "M9,0l1,0 0,1z"),
        ("mitra/laos.html", "Laos: 1 artikel", ""),
    ]
    assert (found.land, found.home) == (OUTLINES[3].shape, OUTLINES[0].shape)


def test_the_area_of_a_circle_tells_the_number() -> None:
    found = drawn(*OUTLINES)
    assert found
    most, half = (state.radius for state in found.states)
    assert most == MOST
    assert round((most / half) ** 2) == 2
    assert half > LEAST


def test_without_outlines_there_is_no_map() -> None:
    assert drawn() is None


def test_the_outlines_are_small_and_hold_the_neighbours() -> None:
    path = "content/outlines.yml"
    vocabulary, _ = load({path: (newsroom.ROOT / path).read_bytes()})
    known = {one.code: one for one in vocabulary.outlines}
    assert known["ID"].shape and known["MY"].shape
    assert known["SG"].shape == "", "a state too small to be drawn is a circle"
    assert known.keys() >= {"SG", "BN", "TL", "FJ", "PW", "NR", "MV", "HK", "MO"}
    assert sum(len(one.shape) for one in known.values()) < 20_000
    for one in known.values():
        assert re.fullmatch(r"(M\d+,\d+l(-?\d+[, ]?-?\d+[ ]?)+z)*", one.shape), one.code
