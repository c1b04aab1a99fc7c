"""The fields of an article that claims are made of and editors may correct: one literal table.

`settle` decides by it, the reader of corrections checks by it, and the JSON Schema for editors is made of it.
"""

from dataclasses import dataclass
from enum import StrEnum


class Shape(StrEnum):
    SCALAR = "scalar"
    ONE = "one"  # one thing with attributes, or none (place)
    LIST = "list"


class Kind(StrEnum):
    """What a value is, and so which words are right."""

    TEXT = "text"
    FLAG = "flag"  # true | false
    DATE = "date"  # EDTF
    URL = "url"
    CHOICE = "choice"  # one of `allowed`
    COUNTRY = "country"  # ISO 3166-1 alpha-2
    COUNTRIES = "countries"  # several of them, in one value: "ID KH"
    REGION = "region"
    FORUM = "forum"
    CRIME = "crime"
    TOPIC = "topic"
    OUTLET = "outlet"  # an id, or a name as printed
    ORGANIZATION = "organization"  # an id, or a name as printed
    INSTRUMENT_TYPE = "instrument-type"
    PERSON = "person"  # the full name as the article gives it


@dataclass(frozen=True, slots=True)
class Attribute:
    """A property of one item. `unknown`: null may be said of it."""

    name: str
    kind: Kind
    allowed: tuple[str, ...] = ()
    unknown: bool = True


@dataclass(frozen=True, slots=True)
class Field:
    """`kind` is that of a scalar's value, or of what identifies an item of a list."""

    name: str
    shape: Shape
    kind: Kind
    meaning: str
    attributes: tuple[Attribute, ...] = ()
    unknown: bool = True

    def attribute(self, name: str) -> Attribute | None:
        return next((attribute for attribute in self.attributes if attribute.name == name), None)


PROMINENCE = ("primary", "secondary")
CAPACITY = ("official", "expert", "suspect", "victim", "other")
STATUS = ("discussed", "planned", "signed", "in-force")

#: In the order of `Article`.
FIELDS: tuple[Field, ...] = (
    Field("title", Shape.SCALAR, Kind.TEXT, "The headline.", unknown=False),
    Field(
        "in_scope",
        Shape.SCALAR,
        Kind.FLAG,
        "Cross-border security co-operation or crime that involves Indonesia: true or false.",
        unknown=False,
    ),
    Field("outlet", Shape.SCALAR, Kind.OUTLET, "The house that published it; null where it does not say."),
    Field("source_url", Shape.SCALAR, Kind.URL, "Where it was published."),
    Field(
        "happened", Shape.SCALAR, Kind.DATE, "Day of the main event, EDTF: 2024-11-05, 2024-11, XXXX-07-29."
    ),
    Field("stated", Shape.SCALAR, Kind.DATE, "Day something was said, where that is another day."),
    Field("published", Shape.SCALAR, Kind.DATE, "Day of publication, where the text says so."),
    Field(
        "place",
        Shape.ONE,
        Kind.TEXT,
        "Where the main event was.",
        (Attribute("name", Kind.TEXT), Attribute("country", Kind.COUNTRY)),
    ),
    Field("partners", Shape.LIST, Kind.COUNTRY, "Counterparts of Indonesia."),
    Field("mentioned", Shape.LIST, Kind.COUNTRY, "Other countries named."),
    Field("regions", Shape.LIST, Kind.REGION, "Regions central to it."),
    Field("forums", Shape.LIST, Kind.FORUM, "Forums central to it."),
    Field("crimes", Shape.LIST, Kind.CRIME, "Crime types."),
    Field(
        "topics",
        Shape.LIST,
        Kind.TOPIC,
        "Topics: primary is what the article is about, secondary at least a full sentence.",
        (Attribute("prominence", Kind.CHOICE, PROMINENCE, unknown=False),),
    ),
    Field(
        "persons",
        Shape.LIST,
        Kind.PERSON,
        "Whoever acts or speaks.",
        (
            Attribute("name", Kind.TEXT, unknown=False),
            Attribute("rank", Kind.TEXT),
            Attribute("role", Kind.TEXT),
            Attribute("organization", Kind.ORGANIZATION),
            Attribute("country", Kind.COUNTRY),
            Attribute("capacity", Kind.CHOICE, CAPACITY, unknown=False),
        ),
    ),
    Field(
        "organizations",
        Shape.LIST,
        Kind.ORGANIZATION,
        "Bodies that act.",
        (Attribute("name", Kind.TEXT, unknown=False), Attribute("country", Kind.COUNTRY)),
    ),
    Field(
        "instruments",
        Shape.LIST,
        Kind.INSTRUMENT_TYPE,
        "Agreements, and how far they have come.",
        (
            Attribute("type", Kind.INSTRUMENT_TYPE, unknown=False),
            Attribute("title", Kind.TEXT),
            Attribute("status", Kind.CHOICE, STATUS, unknown=False),
            Attribute("date", Kind.DATE),
            Attribute("parties", Kind.COUNTRIES),
        ),
    ),
    Field("summary", Shape.LIST, Kind.TEXT, "Two or three of the text's own sentences."),
)

FIELD: dict[str, Field] = {field.name: field for field in FIELDS}
