"""What the newsroom calls things: ids to the names a reader sees, and all else that the site says in a language.

An id without a name stands for itself.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from digest.model.article import Item
from digest.site import dates, urls
from digest.site.views.frame import Term, When
from digest.vocabulary.catalogue import Catalogue
from digest.vocabulary.compiled import compiled
from digest.vocabulary.settings import HOME
from digest.vocabulary.values import (
    Country,
    Crime,
    Forum,
    InstrumentType,
    Organization,
    Region,
    Topic,
    Vocabulary,
)

#: An agreement's ladder, from first word to force of law.
STAGES = ("discussed", "planned", "signed", "in-force")


@dataclass(frozen=True, slots=True)
class Labels:
    """The labels of a vocabulary by id, and the words around them."""

    countries: Mapping[str, str]
    addresses: Mapping[str, str]  # by what they are called in URLs, in every language
    regions: Mapping[str, str]
    forums: Mapping[str, str]
    organizations: Mapping[str, Organization]
    outlets: Mapping[str, str]
    crimes: Mapping[str, Crime]
    topics: Mapping[str, Topic]
    instruments: Mapping[str, str]
    months: tuple[str, ...]
    catalogue: Catalogue

    @property
    def language(self) -> str:
        return self.catalogue.language

    def shared(self, url: str) -> str:
        """The way to what lies once for all languages: data, feeds, styles."""
        return urls.shared(url, self.language)

    def say(self, key: str, n: int | None = None, /, **filled: object) -> str:
        return self.catalogue.say(key, n, **filled)

    def word(self, table: str, name: str, otherwise: str | None = None) -> str:
        return self.catalogue.word(table, name, otherwise)

    def number(self, value: int) -> str:
        return self.catalogue.number(value)

    def when(self, edtf: str) -> When:
        return dates.when(edtf, self.months, self.say("date.no_year"), self.say("date.about"))

    def country(self, code: str) -> str:
        return self.countries.get(code, code)

    def crime(self, name: str) -> Crime:
        return self.crimes.get(name) or Crime(name, name, name, None)

    def topic(self, name: str) -> Topic:
        return self.topics.get(name) or Topic(name, name, name, "")

    def organization(self, name: str) -> Organization:
        return self.organizations.get(name) or Organization(name, name, "", None)

    def outlet(self, name: str | None) -> str | None:
        return self.outlets.get(name, name) if name else None

    def instrument(self, name: str | None) -> str:
        return self.instruments.get(name or "", name or "")


@compiled
def by_id(vocabulary: Vocabulary) -> Labels:
    """In the language of the vocabulary's catalogue."""
    said = vocabulary.catalogue
    home = said.language == HOME
    return Labels(
        countries={c.code: _name(c, home) for c in vocabulary.countries},
        addresses={c.code: c.name for c in vocabulary.countries},
        regions=_names(vocabulary.regions, home),
        forums=_names(vocabulary.forums, home),
        organizations={o.id: o for o in vocabulary.organizations},
        outlets={o.id: o.name for o in vocabulary.outlets},
        crimes={c.id: replace(c, name=_name(c, home)) for c in vocabulary.crimes},
        topics={t.id: _topic(t, home) for t in vocabulary.topics},
        instruments=_names(vocabulary.instruments, home),
        months=tuple(said.say("date.months").split()),
        catalogue=said,
    )


def _name(one: Country | Region | Forum | Crime | InstrumentType, home: bool) -> str:
    return one.name if home else one.name_en or one.name


def _names(entries: Iterable[Region | Forum | InstrumentType], home: bool) -> dict[str, str]:
    return {one.id: _name(one, home) for one in entries}


def _topic(topic: Topic, home: bool) -> Topic:
    if home:
        return topic
    return replace(topic, label=topic.label_en, definition=topic.definition_en or topic.definition)


def partner_term(code: str, labels: Labels) -> Term:
    return Term(code, labels.country(code), urls.partner(labels.addresses.get(code, code)))


def topic_term(name: str, labels: Labels) -> Term:
    return Term(name, labels.topic(name).label, urls.topic(name))


def organization_name(item: Item, labels: Labels) -> str:
    """The short name a reader knows; as printed for a body that the gazetteer does not know."""
    known = labels.organizations.get(item.id)
    return item.get("name") or (known.name if known else item.id)


def organization_country(item: Item, labels: Labels) -> str | None:
    known = labels.organizations.get(item.id)
    return item.get("country") or (known.country if known else None)
