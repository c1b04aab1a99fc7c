"""What the search knows of an article: its title, summary, subheads, names and tags; no more of its text.

Only officials and experts are found by their names: nobody else is made findable here.
"""

import re
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from typing import Any

from digest.site import unsure
from digest.site.data.rows import Record, listed, placed
from digest.site.labels import Labels, by_id
from digest.site.search.affixes import others
from digest.site.views.lists import Card
from digest.vocabulary.compiled import compiled
from digest.vocabulary.values import Vocabulary

LANGUAGE = "id"

_WORD = re.compile(r"\w+(?:-\w+)*")


def entry(record: Record, card: Card, vocabulary: Vocabulary, hidden: AbstractSet[str]) -> dict[str, Any]:
    """As the indexer takes it. `record`: the article's in the public data; `hidden`: as its rows have it."""
    names = by_id(vocabulary)
    people = [person for _, person in listed(record, hidden)]
    named = (*_names(record, names, vocabulary), *_people(people), *(one["role"] or "" for one in people))
    said = (record["title"], *record["summary"], *_subheads(record), *named)
    text = ". ".join(part for part in said if part)
    return {
        "url": card.url,
        "content": f"{text}. {' '.join(_unsaid(text, vocabulary))}",
        "language": LANGUAGE,
        "meta": {
            "title": card.title,
            "when": unsure.day(card),
            "where": ", ".join(unsure.names((*card.partners, *card.realms))),
            "outlet": card.outlet,
            "lead": card.lead,
        },
        "filters": _filters(record, card, people),
    }


def _filters(record: Record, card: Card, people: Iterable[Record]) -> dict[str, list[str]]:
    """By code, id, year and name; an article out of scope is found by its words only."""
    date = placed(record)[0] or ""
    return {
        "mitra": [term.id for term in card.partners],
        "topik": [topic.id for topic in card.topics] if card.in_scope else [],
        "tahun": [date[:4]] if date[:4].isdigit() else [],
        "tokoh": _people(people),
    }


def _subheads(record: Record) -> Iterator[str]:
    return (block["text"] for block in record["body"] if block["role"] == "subhead")


def _people(people: Iterable[Record]) -> list[str]:
    return list(dict.fromkeys(person["name"] for person in people))


def _names(record: Record, names: Labels, vocabulary: Vocabulary) -> Iterator[str | None]:
    """Names of what it is about, in Indonesian and in English."""
    for field in ("partners", "topics", "crimes", "regions", "forums", "organizations"):
        yield from _each(record, field, "name")
    yield from (names.organization(ident).full for ident in _each(record, "organizations", "id"))
    yield from _each(record, "instruments", "title")
    yield from map(names.instrument, _each(record, "instruments", "type"))
    if record["place"]:
        yield record["place"]["name"]
    yield from (names.topic(ident).label_en for ident in _each(record, "topics", "id"))
    yield from (names.crime(ident).name_en for ident in _each(record, "crimes", "id"))
    yield from (_english(vocabulary).get(code) for code in _each(record, "partners", "code"))


def _each(record: Record, field: str, key: str) -> Iterator[str]:
    return (item[key] for item in record[field])


@compiled
def _english(vocabulary: Vocabulary) -> dict[str, str]:
    return {country.code: country.name_en for country in vocabulary.countries}


def _unsaid(text: str, vocabulary: Vocabulary) -> Iterable[str]:
    """What is not written there but sought: the rest of each family, and other shapes of the words."""
    plain = " ".join(_WORD.findall(text.casefold()))
    kin = [form for form, family in _families(vocabulary) if f" {form} " in f" {plain} " for form in family]
    missing = dict.fromkeys(form for form in kin if f" {form} " not in f" {plain} ")
    return (*missing, *others(_WORD.findall(" ".join((plain, *missing)))))


@compiled
def _families(vocabulary: Vocabulary) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Each form with its family; an abbreviation of the glossary and what it stands for are one."""
    short = ((entry.term.casefold(), entry.expansion.casefold()) for entry in vocabulary.glossary)
    families = (*(family.forms for family in vocabulary.families), *short)
    return tuple((form, family) for family in families for form in family)
