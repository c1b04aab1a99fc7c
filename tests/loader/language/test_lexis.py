"""What the vocabulary says of words, compiled."""

import pytest

from digest.loader.language.lexis import Use, bare, lexis
from digest.vocabulary.values import Calendar, Country, Office, Organization, Vocabulary

SMALL = Vocabulary(
    countries=(Country("PH", "Filipina", "Philippines", capitals=("Manila",)),),
    organizations=(Organization("pt", "PT", "Perseroan Terbatas", "ID", kind="by-name"),),
    offices=(
        Office("menko", ("Menko",)),
        Office(
            "menko-hukum",
            ("(Menko|Menteri Koordinator) (Bidang |)Hukum, HAM, dan Imigrasi",),
            organization="x",
        ),
    ),
    calendar=Calendar({"Mei": 5}, {"Senin": 1}),
    words={
        "speech-verb": ("berkata",),
        "name-thing": ("kapal",),
        "role-title": ("kapal",),
        "unknown-list": ("apa",),
    },
)


def test_a_word_may_have_several_uses() -> None:
    uses = lexis(SMALL).uses
    assert uses["kapal"] == Use.THING | Use.TITLE
    assert uses["berkata"] == Use.SPEECH
    assert "apa" not in uses


def test_names_of_days_and_months_are_no_names() -> None:
    assert lexis(SMALL).uses["mei"] == lexis(SMALL).uses["senin"] == Use.COMMON


def test_an_office_is_known_by_all_its_phrases_without_marks() -> None:
    phrases = lexis(SMALL).office_phrases
    assert phrases["menteri koordinator bidang hukum ham dan imigrasi"].id == "menko-hukum"
    assert phrases["menko hukum ham dan imigrasi"].id == "menko-hukum"
    assert phrases["menko"].id == "menko"


def test_knows_capitals_and_families() -> None:
    known = lexis(SMALL)
    assert known.capitals == {"PH": "Manila"}
    assert known.by_name == {"pt"}


def test_is_compiled_once_a_vocabulary() -> None:
    assert lexis(SMALL) is lexis(SMALL)


@pytest.mark.parametrize(
    ("phrase", "plain"),
    [("Menteri (Hukum), HAM", "menteri hukum ham"), ("Kabid  Humas", "kabid humas"), ("a/b & c", "a b c")],
)
def test_bare(phrase: str, plain: str) -> None:
    assert bare(phrase) == plain
