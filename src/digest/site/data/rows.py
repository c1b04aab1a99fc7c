"""An article's rows in the tables: without its text, and without the evidence."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Any

from digest.site import urls
from digest.site.data.encoded import encoded

Record = dict[str, Any]

#: Whoever else is named in an article did not choose to be, and stands in no table.
LISTED = ("official", "expert")

DATES = ("happened", "stated", "published")


@dataclass(frozen=True, slots=True)
class Rows:
    """Each a line of JSON, or several: the article, its agreements, its officials and experts."""

    articles: bytes
    agreements: bytes
    persons: bytes


def rows(record: Record, hidden: AbstractSet[str]) -> Rows:
    """Of the article's record in the public data. `hidden`: keys of those whom another article calls a victim or a
    suspect."""
    people = dict(listed(record, hidden))
    return Rows(
        encoded(_article(record, people.values())),
        _lines(_agreements(record)),
        _lines(_persons(record, people)),
    )


def listed(record: Record, hidden: AbstractSet[str]) -> Iterator[tuple[int, Record]]:
    """Who may stand in a table or be sought, each by the place among all persons of the record."""
    for at, person in enumerate(record["persons"], 1):
        if person["capacity"] in LISTED and urls.slug(person["name"]) not in hidden:
            yield at, person


def placed(record: Record) -> tuple[str | None, str | None]:
    """The date that places it in time, and what that is the date of; a date without a year only where no other has
    one."""
    known = [(record[name]["value"], name) for name in DATES if record[name]]
    with_year = [one for one in known if not one[0].startswith("X")]
    return next(iter(with_year or known), (None, None))


def _lines(made: Iterable[Record]) -> bytes:
    return b"\n".join(encoded(one) for one in made)


def _article(record: Record, people: Iterable[Record]) -> Record:
    date, date_of = placed(record)
    place = record["place"] or {"name": None, "country": None}
    topics = record["topics"]
    return {
        **{name: record[name] for name in ("id", "url", "title", "title_origin", "outlet", "source_url")},
        "in_scope": record["in_scope"],
        "date": date,
        "date_of": date_of,
        **{name: record[name] and record[name]["value"] for name in DATES},
        "place": place["name"],
        "place_country": place["country"],
        "partners": _each(record["partners"], "code"),
        "regions": _each(record["regions"], "id"),
        "forums": _each(record["forums"], "id"),
        "mentioned": record["mentioned"],
        "topics_primary": _ranked(topics, "primary"),
        "topics_secondary": _ranked(topics, "secondary"),
        "crimes": _each(record["crimes"], "id"),
        "iccs": list(dict.fromkeys(crime["iccs"] for crime in record["crimes"] if crime["iccs"])),
        "organizations": _each(record["organizations"], "id"),
        "persons": _each(people, "name"),
        "agreements": len(record["instruments"]),
        "summary": record["summary"],
        "story": record["story"],
        "doubtful": _fields(record["doubts"]),
        "corrected": _fields(record["corrections"]),
        "source_sha256": record["source"]["sha256"],
    }


def _agreements(record: Record) -> Iterable[Record]:
    doubtful = "instruments" in _fields(record["doubts"])
    for at, one in enumerate(record["instruments"], 1):
        yield {
            **_of(record, at),
            **{name: one[name] for name in ("type", "title", "parties", "status", "date")},
            "quotes": _quotes(one["evidence"]),
            "doubtful": doubtful,
        }


def _persons(record: Record, people: Mapping[int, Record]) -> Iterable[Record]:
    said = ("name", "rank", "role", "organization", "country", "capacity")
    unsure = {_who(doubt["value"]) for doubt in record["doubts"] if _fields([doubt]) == ["persons"]}
    for at, one in people.items():
        yield {
            **_of(record, at),
            **{name: one[name] for name in said},
            "doubtful": one["name"] in unsure,
        }


def _who(doubted: str) -> str:
    """Of `Wang Lutong`, and of `Wang Lutong: Menteri`."""
    return doubted.partition(": ")[0]


def _of(record: Record, at: int) -> Record:
    """What a row says of the article it is of."""
    return {
        "id": f"{record['id']}/{at}",
        "article": record["id"],
        "article_url": record["url"],
        "article_title": record["title"],
        "article_date": placed(record)[0],
    }


def _each(items: Iterable[Record], key: str) -> list[str]:
    return [item[key] for item in items]


def _ranked(topics: Iterable[Record], prominence: str) -> list[str]:
    return [topic["id"] for topic in topics if topic["prominence"] == prominence]


def _quotes(evidence: Sequence[Record]) -> list[str]:
    """In order of the text; one that lies within another goes without saying."""
    outer = (e for e in evidence if not any(o is not e and _within(e, o) for o in evidence))
    return [e["quote"] for e in sorted(outer, key=lambda e: int(e["start"]))]


def _within(one: Record, other: Record) -> bool:
    longer = other["end"] - other["start"] > one["end"] - one["start"]
    return bool(longer and other["start"] <= one["start"] and one["end"] <= other["end"])


def _fields(said: Sequence[Record]) -> list[str]:
    """Of doubts or corrections: each field once, without which item and attribute of it."""
    return list(dict.fromkeys(re.split("[./]", one["field"])[0] for one in said))
