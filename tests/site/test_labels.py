"""What the newsroom calls things."""

from pathlib import Path

import yaml

from digest.site.labels import EVIDENCE, NOISE
from digest.tagger.parts import Part

FURNITURE = Path(__file__).parents[2] / "content" / "furniture.yml"


def test_every_kind_of_noise_has_a_name_for_readers() -> None:
    assert set(yaml.safe_load(FURNITURE.read_text(encoding="utf-8"))) <= NOISE.keys()


def test_every_part_that_makes_a_partner_is_said_in_words() -> None:
    assert {f"partner-{part.value}" for part in Part} == set(EVIDENCE)
