"""Names for ids; an id without a name stands for itself."""

from pathlib import Path

import yaml

import newsroom
from digest.model.fields import CAPACITY, FIELDS, PROMINENCE, STATUS
from digest.site import labels
from digest.tagger.partners import RULES

FURNITURE = Path(__file__).parents[2] / "content" / "furniture.yml"


def test_what_has_a_name_and_what_has_none() -> None:
    names = labels.by_id(newsroom.labels())
    assert (names.country("KH"), names.country("ZZ")) == ("Kamboja", "ZZ")
    assert (names.topic("tppo").label, names.topic("baru").label) == ("Perdagangan orang (TPPO)", "baru")
    assert (names.crime("narkotika").iccs, names.crime("baru").iccs) == ("0601", None)
    assert (names.outlet("indofakta"), names.outlet("Koran Desa"), names.outlet(None)) == (
        "Indofakta",
        "Koran Desa",
        None,
    )


def named(table: str) -> set[str]:
    """What has a name in the catalogue."""
    messages = newsroom.labels().catalogue.messages
    return {key.removeprefix(f"{table}.") for key in messages if key.startswith(f"{table}.")}


def test_every_word_that_a_field_may_hold_has_a_name() -> None:
    assert labels.STAGES == STATUS
    assert {*STATUS, *CAPACITY, *PROMINENCE} <= named("choice")


def test_every_field_and_attribute_has_a_name() -> None:
    assert {field.name for field in FIELDS} <= named("field")
    assert {attribute.name for field in FIELDS for attribute in field.attributes} <= named("attribute")


def test_the_labels_of_a_vocabulary_are_gathered_once() -> None:
    assert labels.by_id(newsroom.labels()) is labels.by_id(newsroom.labels())


def test_every_kind_of_noise_has_a_name() -> None:
    assert set(yaml.safe_load(FURNITURE.read_text(encoding="utf-8"))) <= named("noise")


def test_every_way_of_naming_a_country_is_said_in_words() -> None:
    assert set(RULES.values()) == named("evidence")
