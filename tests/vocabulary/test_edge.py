"""The shapes of entries: field for field those of the values."""

from dataclasses import fields

import pytest
from pydantic import ValidationError

from digest.vocabulary import edge, values

PAIRS = [
    (edge.CountryEntry, values.Country, {"code", "malay"}),
    (edge.RegionEntry, values.Region, {"id"}),
    (edge.ForumEntry, values.Forum, {"id"}),
    (edge.PlaceEntry, values.Place, {"country"}),
    (edge.OrganizationEntry, values.Organization, {"id"}),
    (edge.OfficeEntry, values.Office, {"id"}),
    (edge.RankEntry, values.Rank, {"id"}),
    (edge.OutletEntry, values.Outlet, {"id"}),
    (edge.CrimeEntry, values.Crime, {"id"}),
    (edge.InstrumentEntry, values.InstrumentType, {"id"}),
    (edge.FurnitureEntry, values.FurnitureRule, {"id"}),
    (edge.GlossaryItem, values.GlossaryEntry, {"term"}),
    (edge.SiteEntry, values.SiteSettings, set()),
]


@pytest.mark.parametrize(("model", "value", "key"), PAIRS, ids=lambda each: getattr(each, "__name__", ""))
def test_a_model_has_the_fields_of_its_value(model: type[edge.Entry], value: type, key: set[str]) -> None:
    assert set(model.model_fields) == {field.name for field in fields(value)} - key


def test_the_settings_that_are_left_out_are_the_values_own() -> None:
    assert values.SiteSettings(**dict(edge.SiteEntry())) == values.SiteSettings()


@pytest.mark.parametrize("form", ["a (b", "a b)", "(", "(a|b)" * 12, "x" * 601, " "])
def test_forms_that_are_none(form: str) -> None:
    with pytest.raises(ValidationError):
        edge.InstrumentEntry.model_validate({"name": "A", "forms": [form]})


@pytest.mark.parametrize("form", ["a (b|c) d", "tindak pidana (perdagangan |)orang", "((a|b) c|d)"])
def test_forms(form: str) -> None:
    assert edge.InstrumentEntry.model_validate({"name": "A", "forms": [form]}).forms == (form,)


def test_only_true_and_false_are_flags() -> None:
    for text, expected in (("true", True), ("false", False)):
        assert edge.SiteEntry.model_validate({"review_page": text}).review_page is expected
    for text in ("yes", "1", "True ", "ya"):
        with pytest.raises(ValidationError):
            edge.SiteEntry.model_validate({"review_page": text})
