"""Mentions to persons."""

import pytest

from digest.loader.fields.people.cast import Seen, gather
from digest.loader.fields.people.mentions import Mention
from digest.model.text import Span


def seen(*names: str, alias: str = "") -> list[Seen]:
    """A mention a name, one after the other."""
    return [
        Seen(
            Mention(Span(i * 10, i * 10 + 5), tuple(name.split()), alias=tuple(alias.split())),
            i,
            False,
            i == 0,
        )
        for i, name in enumerate(names)
    ]


@pytest.mark.parametrize(
    ("persons", "names"),
    [
        ([["rahmat hidayat", "rahmat"]], ["rahmat hidayat", "rahmat"]),
        ([["hidayat", "rahmat hidayat"]], ["hidayat", "rahmat hidayat"]),
        (
            [["m rahmat hidayat", "rahmat hidayat", "hidayat"]],
            ["m rahmat hidayat", "rahmat hidayat", "hidayat"],
        ),
        ([["rahmat hidayat"], ["rahmad hidayat"]], ["rahmat hidayat", "rahmad hidayat"]),
        ([["rahmat hidayat"], ["siti hidayat", "hidayat"]], ["rahmat hidayat", "siti hidayat", "hidayat"]),
        ([["rahmat hidayat", "hidayat"], ["siti hidayat"]], ["rahmat hidayat", "hidayat", "siti hidayat"]),
        ([["wiranto"], ["sugiono"]], ["wiranto", "sugiono"]),
    ],
)
def test_gather(persons: list[list[str]], names: list[str]) -> None:
    assert [[" ".join(s.mention.key) for s in person.seen] for person in gather(seen(*names))] == persons


def test_an_alias_is_the_person_too() -> None:
    (person,) = gather([*seen("adi wibowo", alias="adibo"), *seen("adibo")])
    assert person.fullest.key == ("adi", "wibowo")


def test_the_fullest_name_is_that_of_running_text() -> None:
    headline, body = seen("prabu wijaya kusuma", "prabu wijaya")
    (person,) = gather([Seen(headline.mention, 0, True, False), body])
    assert person.fullest.key == ("prabu", "wijaya")
