"""Lookups: one meaning for all articles, beaten by an override, and named where nothing needs them."""

from digest.model.claim import Layer
from digest.overrides.lookups import apply, unused, uses
from digest.overrides.settle import settle
from digest.overrides.values import Lookup
from editors import at, claim, override, reading

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
