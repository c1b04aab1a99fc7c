"""Names as they stand in URLs."""

import pytest

from digest.model.slug import slug


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Pantai Gading", "pantai-gading"),
        ("Côte d’Ivoire", "cote-d-ivoire"),
        ("Kepulauan Åland", "kepulauan-aland"),
        ("Saint Barthélemy", "saint-barthelemy"),
        ("Türkiye", "turkiye"),
        ("Łódź & Æbelø, Straße", "lodz-aebelo-strasse"),
        ("  a__b--c  ", "a-b-c"),
        ("1.000 kasus", "1-000-kasus"),
        ("…", ""),
        ("", ""),
    ],
)
def test_a_name_in_latin_letters(name: str, expected: str) -> None:
    assert slug(name) == expected


def test_letters_of_another_script_are_told_apart() -> None:
    names = ["Новости", "Отчёт", "新闻", "Отчёт 2024"]
    slugs = [slug(name) for name in names]
    assert len(set(slugs)) == len(names)
    assert slugs[-1].startswith("2024-")
    assert all(part.isascii() and part for part in slugs)


def test_two_ways_to_write_one_letter_are_one() -> None:
    assert slug("Cafe\u0301") == slug("Caf\u00e9") == "cafe"
