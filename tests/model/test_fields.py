"""The table of fields: that of the article."""

from dataclasses import fields

from digest.model.article import Article
from digest.model.fields import FIELD, FIELDS, Kind, Shape

#: What no claim speaks of: the text, and what settling makes.
MADE = {"document", "title_origin", "corrections", "doubts", "reviewed"}


def test_every_field_of_an_article_can_be_corrected() -> None:
    names = [field.name for field in fields(Article) if field.name not in MADE]
    assert [field.name for field in FIELDS] == names


def test_lists_and_places_have_attributes_and_scalars_none() -> None:
    assert all(not field.attributes for field in FIELDS if field.shape is Shape.SCALAR)
    prominence = FIELD["topics"].attribute("prominence")
    assert prominence and prominence.allowed == ("primary", "secondary")
    assert FIELD["topics"].attribute("rank") is None


def test_choices_have_their_words_and_nothing_else_has() -> None:
    for field in FIELDS:
        for attribute in field.attributes:
            assert bool(attribute.allowed) == (attribute.kind is Kind.CHOICE)
