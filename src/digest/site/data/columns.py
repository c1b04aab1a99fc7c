"""The columns of the tables: what a row of each says, for machines and for the codebook."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Column:
    """`kind`: string | list | boolean | integer. A column that need not say anything is `missing`: null (a list: [])
    in JSON, empty in CSV."""

    name: str
    kind: str
    meaning: str
    missing: bool = True
    choices: tuple[str, ...] = ()


EDTF = "EDTF (ISO 8601-2): 2024-11-05, 2024-11, XXXX-07-29 where the year is not known"
CODE = "ISO 3166-1 alpha-2"
STAGE = ("discussed", "planned", "signed", "in-force")

#: One row an article; an agreement in an article; a person in an article.
TABLES: Mapping[str, tuple[Column, ...]] = {
    "articles": (
        Column("id", "string", "The article's id; its page is `url`", missing=False),
        Column("url", "string", "Its page, below the address of the site", missing=False),
        Column("title", "string", "The headline", missing=False),
        Column(
            "title_origin",
            "string",
            "derived: the text has no headline, this one is made of its words",
            False,
            ("text", "derived", "edited"),
        ),
        Column("outlet", "string", "The house that published it, if the text says so"),
        Column("source_url", "string", "Where it was published, if that is known"),
        Column("in_scope", "boolean", "Cross-border security co-operation or crime with Indonesia", False),
        Column("date", "string", f"The date that places it in time. {EDTF}"),
        Column("date_of", "string", "What that is the date of", True, ("happened", "stated", "published")),
        Column("happened", "string", f"The main event. {EDTF}"),
        Column("stated", "string", f"The day something was said, where that is another day. {EDTF}"),
        Column("published", "string", f"Only if the text or its front matter says so. {EDTF}"),
        Column("place", "string", "Where the main event was"),
        Column("place_country", "string", f"The country of that place, {CODE}"),
        Column("partners", "list", f"Counterparts of Indonesia, {CODE}"),
        Column("regions", "list", "Regions that it is about, by id"),
        Column("forums", "list", "Forums that it is about, by id"),
        Column("mentioned", "list", f"Other countries named, {CODE}"),
        Column("topics_primary", "list", "What it is about, by id"),
        Column("topics_secondary", "list", "What it also speaks of, by id"),
        Column("crimes", "list", "Crime types, by id"),
        Column("iccs", "list", "Their codes in the ICCS (UNODC, version 1.0, 2015), as text"),
        Column("organizations", "list", "Bodies that act, by id"),
        Column("persons", "list", "Officials and experts who act or speak; nobody else is listed"),
        Column(
            "agreements", "integer", "How many agreements it tells of; each is a row of their table", False
        ),
        Column("summary", "list", "Two or three of the text's own sentences"),
        Column("story", "string", "Id of the story it belongs to: copies of a text, or one event", False),
        Column("doubtful", "list", "Fields that a person should check"),
        Column("corrected", "list", "Fields that an editor changed"),
        Column("source_sha256", "string", "Of the file as it came", False),
    ),
    "agreements": (
        Column("id", "string", "The article's id and the agreement's place in it", missing=False),
        Column("article", "string", "The article's id", missing=False),
        Column("article_url", "string", "Its page, below the address of the site", missing=False),
        Column("article_title", "string", "Its headline", missing=False),
        Column("article_date", "string", f"The date that places it in time. {EDTF}"),
        Column("type", "string", "Kind of agreement, by id"),
        Column("title", "string", "What it is called"),
        Column(
            "parties", "list", f"States that its sentence names as its parties, {CODE}; none if multilateral"
        ),
        Column("status", "string", "How far it has come, as the text says", True, STAGE),
        Column("date", "string", f"The day of that. {EDTF}"),
        Column("quotes", "list", "The words that say so, in order of the text"),
        Column("doubtful", "boolean", "Whether a person should check the agreements of this article", False),
    ),
    "persons": (
        Column("id", "string", "The article's id and the person's place in it", missing=False),
        Column("article", "string", "The article's id", missing=False),
        Column("article_url", "string", "Its page, below the address of the site", missing=False),
        Column("article_title", "string", "Its headline", missing=False),
        Column("article_date", "string", f"The date that places it in time. {EDTF}"),
        Column("name", "string", "As the text has it, without rank and office", missing=False),
        Column("rank", "string", "As printed"),
        Column("role", "string", "The office as printed, at that time"),
        Column("organization", "string", "The body, by id"),
        Column("country", "string", f"For which the person speaks, {CODE}"),
        Column(
            "capacity", "string", "Victims, suspects and others are not listed", False, ("official", "expert")
        ),
        Column("doubtful", "boolean", "Whether a person should check this one", False),
    ),
}
