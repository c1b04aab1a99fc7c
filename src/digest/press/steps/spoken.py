"""Names of the vocabulary that an article's corrections and doubts call out on its page."""

import re
from collections.abc import Iterator

from digest.model.article import Article
from digest.model.fields import FIELDS, Field, Kind

TABLES = {
    Kind.COUNTRY: "countries",
    Kind.COUNTRIES: "countries",
    Kind.REGION: "regions",
    Kind.FORUM: "forums",
    Kind.CRIME: "crimes",
    Kind.TOPIC: "topics",
    Kind.OUTLET: "outlets",
    Kind.ORGANIZATION: "organizations",
    Kind.INSTRUMENT_TYPE: "instruments",
}


def _tables(field: Field) -> tuple[str, ...]:
    kinds = (field.kind, *(attribute.kind for attribute in field.attributes))
    return tuple(TABLES[kind] for kind in kinds if kind in TABLES)


_TABLES_OF = {field.name: _tables(field) for field in FIELDS}

#: What stands between the ids of several items, an item and its attribute, a place and its country, countries.
_BETWEEN = re.compile(r"[,:]? |/")
_NUMBER = re.compile(r"(-redaksi)?-\d+$")  # of an agreement: "mou-1", "mou-redaksi-1"


def spoken_of(article: Article) -> Iterator[str]:
    """`topics/siber`: every entry that is named, and perhaps some that are not, in no order."""
    for correction in article.corrections:
        for value in (correction.item, correction.machine, correction.editor):
            yield from _entries(correction.field, value)
    for doubt in article.doubts:
        yield from _entries(doubt.field.partition(".")[0], doubt.value)


def _entries(field: str, value: str | None) -> Iterator[str]:
    for word in _BETWEEN.split(value or ""):
        ident = _NUMBER.sub("", word) if field == "instruments" else word
        yield from (f"{table}/{ident}" for table in _TABLES_OF.get(field, ()))
