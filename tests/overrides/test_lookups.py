"""Lookups: one meaning for all articles, beaten by an override, and named where nothing needs them."""

from digest.model.article import Reading
from digest.model.claim import Layer
from digest.overrides.lookups import apply, unused, uses
from digest.overrides.settle import settle
from digest.overrides.values import Lookup
from editors import at, claim, document, override, reading

TEXT = """
- {field: partners, value: my, means: TH, because: x}
- {field: persons.role, value: DIREKTUR  interpol, means: Direktur, because: x, by: Rina, on: 2025-01-31}
- {field: outlet, value: kompas, means: Kompas.com, because: x}
"""


def lookups() -> tuple[Lookup, ...]:
    edits = at("content/lookups.yml", TEXT)
    assert not [found for found in edits.findings if found.severity != "note"]
    return edits.lookups


def test_they_are_read_with_place_and_meaning() -> None:
    assert lookups()[1] == Lookup(
        "persons",
        "role",
        "DIREKTUR  interpol",
        "Direktur",
        "x",
        "content/lookups.yml:3:3",
        "Rina",
        "2025-01-31",
    )
    assert lookups()[2].means == "kompas.com"


def test_nothing_the_machine_said_is_taken_away() -> None:
    said = apply(lookups(), reading().claims)
    assert set(reading().claims) <= set(said)
    assert {c.layer for c in said if c not in reading().claims} == {Layer.LOOKED_UP}


def test_what_is_looked_up_keeps_its_evidence() -> None:
    article, _ = settle(reading(), (), lookups())
    (partner,) = article.partners
    assert partner.id == "TH"
    assert partner.belongs.claims[0].evidence[0].quote == "PDRM"
    assert partner.belongs.claims[0].at == "content/lookups.yml:2:3"


def test_an_override_beats_a_lookup() -> None:
    said = override("because: x\npartners: {remove: [TH], add: [MY]}")
    assert [item.id for item in settle(reading(), (said,), lookups())[0].partners] == ["MY"]


def test_denials_are_not_looked_up() -> None:
    denied = claim("partners", "MY", "MY").replace(denies=True)
    assert apply(lookups(), (denied,)) == (denied,)


def test_unused_ones_are_named() -> None:
    used = uses(lookups(), reading())
    assert used == ("content/lookups.yml:2:3", "content/lookups.yml:3:3")
    (found,) = unused(lookups(), used)
    assert (found.code, found.line, found.message) == ("lookup-unused", 4, 'no article has outlet "kompas"')


def test_one_value_twice_is_an_error_naming_both() -> None:
    edits = at("content/lookups.yml", TEXT + "- {field: partners, value: MY, means: KH, because: y}\n")
    (found,) = [each for each in edits.findings if each.severity != "note"]
    assert (found.code, found.line) == ("set-twice", 5)
    assert "content/lookups.yml:2:3" in found.message
    assert len(edits.lookups) == 3


def test_the_two_of_one_person_both_apply() -> None:
    text = (
        "- {field: persons, value: Aminah, means: Siti Aminah, because: x}\n"
        "- {field: persons.role, value: Juru Bicara, means: Jubir, because: y}\n"
    )
    rules = at("content/lookups.yml", text).lookups
    said = Reading(
        document(),
        (
            claim("persons", "Aminah", "Aminah"),
            claim("persons", "Juru Bicara", "Aminah", "role"),
        ),
    )
    article, _ = settle(said, (), rules)
    assert [(person.id, person.get("role")) for person in article.persons] == [("Siti Aminah", "Jubir")]


def test_what_they_change_is_in_the_record_with_its_reason() -> None:
    text = (
        "- {field: topics, value: siber, means: null, because: Hanya disebut., by: Rina, on: 2025-01-31}\n"
        "- {field: partners, value: MY, means: TH, because: Salah baca.}\n"
        "- {field: happened, value: 2024-11-05, means: 2024-11, because: Harinya tidak pasti.}\n"
    )
    rules = at("content/lookups.yml", text).lookups
    article, _ = settle(reading(), (), rules)
    assert [(c.field, c.item, c.machine, c.editor, c.because, c.by) for c in article.corrections] == [
        ("topics", "siber", "siber", None, "Hanya disebut.", "Rina"),
        ("partners", "MY", "MY", "TH", "Salah baca.", ""),
        ("happened", "", "2024-11-05", "2024-11", "Harinya tidak pasti.", ""),
    ]
    over = override("because: z\nhappened: {set: 2024-11-06}")
    corrected, _ = settle(reading(), (over,), rules)
    assert [c.because for c in corrected.corrections if c.field == "happened"] == [
        "Harinya tidak pasti.",
        "z",
    ]
