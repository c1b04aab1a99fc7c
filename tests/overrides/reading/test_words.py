"""Which words are right, and the right one for those that are not."""

from dataclasses import replace

import pytest

from digest.model.fields import CAPACITY, PROMINENCE, STATUS, Kind
from digest.overrides.reading.words import Wrong, words
from editors import VOCABULARY


def wrong(kind: Kind, word: str, allowed: tuple[str, ...] = ()) -> str:
    value = words(VOCABULARY).value(kind, word, allowed)
    assert isinstance(value, Wrong), value
    return value.message


@pytest.mark.parametrize(
    ("kind", "word"),
    [
        (Kind.COUNTRY, "NO"),
        (Kind.COUNTRIES, "ID NO"),
        (Kind.TOPIC, "tppo"),
        (Kind.CRIME, "korupsi"),
        (Kind.REGION, "asia-tenggara"),
        (Kind.FORUM, "asean"),
        (Kind.INSTRUMENT_TYPE, "mou"),
        (Kind.ORGANIZATION, "bnpt"),
        (Kind.DATE, "XXXX-07-29"),
        (Kind.URL, "https://a.id/b?c"),
        (Kind.TEXT, "Duta Besar"),
        (Kind.OUTLET, "Warta Kita"),
    ],
)
def test_right_words_are_values(kind: Kind, word: str) -> None:
    assert words(VOCABULARY).value(kind, word) == word


def test_an_outlet_by_its_name_is_its_id() -> None:
    assert words(VOCABULARY).value(Kind.OUTLET, "KOMPAS.com") == "kompas.com"
    assert words(VOCABULARY).named(Kind.ORGANIZATION, "Polis Diraja Malaysia") == "pdrm"
    assert words(VOCABULARY).named(Kind.ORGANIZATION, "Kantor Baru") == ""


@pytest.mark.parametrize(
    ("kind", "word", "expected"),
    [
        (Kind.COUNTRY, "Cina", "→ CN"),
        (Kind.COUNTRIES, "ID Cina", "→ CN"),
        (Kind.COUNTRY, "RRC", "→ CN"),
        (Kind.COUNTRY, "China", "→ CN"),
        (Kind.COUNTRY, "Jepun", "→ JP"),
        (Kind.COUNTRY, "my", "→ MY"),
        (Kind.COUNTRY, "Tiongkog", "→ Tiongkok (CN)?"),
        (Kind.COUNTRY, "Tailand", "→ Thailand (TH)?"),
        (Kind.TOPIC, "tpo", "→ tppo?"),
        (Kind.TOPIC, "perdagangan manusia", "→ tppo"),
        (Kind.TOPIC, "trafficking in persons", "→ tppo"),  # what its crime is called
        (Kind.TOPIC, "Cybercrime", "→ siber"),
        (Kind.REGION, "Southeast Asia", "→ asia-tenggara"),
        (Kind.FORUM, "ASEAN", "→ asean"),
        (Kind.TOPIC, "manusia", "→ tppo?"),
        (Kind.CRIME, "Trafficking in persons", "→ perdagangan-orang"),
        (Kind.ORGANIZATION, "BNPT", "→ bnpt"),
        (Kind.FLAG, "tidak", "→ false"),
    ],
)
def test_wrong_words_lead_to_the_right_one(kind: Kind, word: str, expected: str) -> None:
    assert wrong(kind, word).endswith(expected)


def test_choices_are_understood_in_indonesian() -> None:
    assert wrong(Kind.CHOICE, "Utama", PROMINENCE).endswith("→ primary")
    assert wrong(Kind.CHOICE, "tersangka", CAPACITY).endswith("→ suspect")
    assert wrong(Kind.CHOICE, "berlaku", STATUS).endswith("→ in-force")
    assert wrong(Kind.CHOICE, "utama", STATUS).endswith("allowed: discussed, planned, signed, in-force")


def test_what_is_near_nothing_is_told_what_there_is() -> None:
    assert wrong(Kind.TOPIC, "sepak bola").endswith("content/topics/ has korupsi, siber, tppo")


def test_long_words_do_not_make_long_messages() -> None:
    assert len(wrong(Kind.COUNTRY, "x" * 10_000)) < 300
    assert wrong(Kind.TEXT, "x" * 601) == "601 characters; at most 600"


def test_nothing_is_suggested_below_a_real_likeness() -> None:
    assert "→" not in wrong(Kind.COUNTRY, "Uni Eropa")
    assert "→" not in wrong(Kind.COUNTRY, "Kanal")


def test_a_year_that_is_a_slip() -> None:
    known = replace(words(VOCABULARY), latest=2026)
    assert known.odd("2025-01-01") == known.odd("2026") == known.odd("XXXX-07-29") == ""
    assert known.odd("2052-01-01") == '"2052-01-01": the year 2052 lies in the future'
