"""Patterns found in an article."""

import pytest

from digest.weighing.patterns import matches
from digest.weighing.row import row
from reading import scanned, vocabulary


def found(text: str) -> dict[str, list[str]]:
    scan, claims = scanned(f"{text}\n")
    words = row(scan, claims, vocabulary())
    held: dict[str, list[str]] = {}
    for pattern, first, last in matches(words, vocabulary()):
        span = words.span(first, last)
        held.setdefault(pattern.id, []).append(scan.text[span.start : span.end])
    return held


@pytest.mark.parametrize(
    ("text", "pattern", "words"),
    [
        ("Petugas mengamankan tiga warga negara Ghana.", "counted-people", "tiga warga negara Ghana"),
        ("Kapal berbendera Vietnam itu kabur.", "people-of", "Kapal berbendera Vietnam"),
        ("Presiden memuji Indonesia dan Laos.", "pair-with-home", "Indonesia dan Laos"),
        ("Paket tiba melalui Singapura.", "passed-through", "melalui Singapura"),
        ("Rombongan itu dari Polri dan KPK.", "people-sold", None),
        ("Mereka menyelundupkan emas batangan.", "goods-smuggled", "menyelundupkan emas"),
    ],
)
def test_a_pattern(text: str, pattern: str, words: str | None) -> None:
    assert found(text).get(pattern, [None])[0] == words


def test_a_row_of_countries_is_held_as_a_whole() -> None:
    text = "Polri menyambut kepolisian Singapura, Brunei, dan Malaysia."
    assert found(text)["state-of"] == ["kepolisian Singapura, Brunei, dan Malaysia"]


def test_no_pattern_reaches_over_the_end_of_a_sentence() -> None:
    assert "pair-with-home" not in found("Kata Indonesia. Dan Laos diam.")


def test_every_pattern_can_match_something() -> None:
    """No form names a list that there is not, by which it would match nothing."""
    for pattern in vocabulary().patterns:
        for form in pattern.forms:
            lists = [
                word[1:-1] for word in form.replace("(", " ").replace(")", " ").replace("|", " ").split()
            ]
            assert form.count("(") == form.count(")"), (pattern.id, lists)
