"""Which names an article's corrections and doubts call out."""

from dataclasses import replace

from digest.model.article import Correction, Doubt
from digest.press.steps.spoken import spoken_of
from newsroom import seeds

BARE = replace(seeds()[0], corrections=(), doubts=())


def correction(field: str, machine: str | None, editor: str | None) -> Correction:
    return Correction(field, "", "", machine, editor, "x", "", "", "content/overrides/a.yml:1:1")


def test_nothing_is_called_out_of_nothing() -> None:
    assert set(spoken_of(BARE)) == set()


def test_both_sides_of_a_correction() -> None:
    article = replace(BARE, corrections=(correction("topics", "siber, tppo", "hukum"),))
    assert {"topics/siber", "topics/tppo", "topics/hukum"} <= set(spoken_of(article))


def test_a_doubt() -> None:
    assert "countries/SG" in set(spoken_of(replace(BARE, doubts=(Doubt("partners", "SG", "x"),))))


def test_fields_without_names_call_out_nothing() -> None:
    assert set(spoken_of(replace(BARE, corrections=(correction("happened", "2024-01-01", None),)))) == set()
