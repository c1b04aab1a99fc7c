"""Points of an article, and what stands there."""

import pytest

from digest.overrides.point import items, name, position, value
from digest.overrides.settle import machine_article
from editors import reading

ARTICLE = machine_article(reading())


@pytest.mark.parametrize(
    ("point", "expected"),
    [
        (("happened",), "2024-11-05"),
        (("outlet",), None),
        (("place",), "TH/Bangkok"),
        (("place", "", "name"), "Bangkok"),
        (("partners", "MY"), "MY"),
        (("partners", "TH"), None),
        (("topics", "siber", "prominence"), "secondary"),
        (("persons", "Siti Aminah", "role"), "Direktur Interpol"),
        (("persons", "Siti Aminah", "rank"), None),
        (("summary", "1"), "Polri dan PDRM bertemu di Bangkok pada 5 November 2024."),
        (("summary", "2"), None),
        (("summary", "x"), None),
    ],
)
def test_values(point: tuple[str, ...], expected: str | None) -> None:
    assert value(ARTICLE, *point) == expected


def test_names() -> None:
    assert name("happened") == "happened"
    assert name("topics", "tppo", "prominence") == "topics/tppo/prominence"
    assert [item.id for item in items(ARTICLE, "topics")] == ["tppo", "siber"]


def test_places_of_edits_sort_as_numbers() -> None:
    assert position("content/overrides/a.yml:10:2") == ("content/overrides/a.yml", 10, 2)
    assert position("") == ("", 0, 0)
    assert position("a:b") == ("a:b", 0, 0)
    assert sorted(["a.yml:10:1", "a.yml:9:1"], key=position) == ["a.yml:9:1", "a.yml:10:1"]
