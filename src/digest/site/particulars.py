"""What lists of people, agencies and agreements know of an article, beside its card."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from digest.model.article import Article, Fact, Item
from digest.site import dates
from digest.site.article.sentence import Sentences
from digest.site.cards import deciding_date
from digest.site.labels import STAGES, Labels, by_id, organization_country, organization_name
from digest.site.views.frame import When
from digest.vocabulary.values import Vocabulary

#: Whose names may stand in an index: who speaks or acts for an office, or as an expert.
PUBLIC = frozenset({"official", "expert"})

#: Whose names never do, whatever another article calls them.
PRIVATE = frozenset({"victim", "suspect"})

#: Words of a title that tell an agreement from others of its kind and pair: with one alone, "dengan" would do.
TELLING = 2

_WORD = re.compile(r"\w[\w-]+")

_QUOTED = ("“", '"', "”")


@dataclass(frozen=True, slots=True)
class Figure:
    """An official or an expert, as one article gives them. `said`: a sentence that quotes them."""

    name: str
    role: str
    organization: str
    country: str
    said: str


@dataclass(frozen=True, slots=True)
class Body:
    """An agency that acts in an article; `id` as in the data."""

    id: str
    name: str
    full: str
    country: str


@dataclass(frozen=True, slots=True)
class Pact:
    """An agreement an article tells of. `kind`: id of its type; `stage`: 1 (discussed) to 4 (in force).

    `parties`: codes, none where its sentence names none or many states are party to it; `sentence`: that which
    says how far it is; `order` sorts it by time, by the article's date where its own is not known; `subject`: the
    words of its title that are neither its kind's name nor its parties'.
    """

    kind: str
    title: str
    status: str
    stage: int
    when: When | None
    order: str
    parties: tuple[str, ...]
    doubtful: bool
    when_doubtful: bool
    sentence: str
    subject: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Particulars:
    """Of one article. `private`: names that no index may hold; `named`: officials and experts, doubtful ones too."""

    figures: tuple[Figure, ...] = ()
    bodies: tuple[Body, ...] = ()
    pacts: tuple[Pact, ...] = ()
    place: str = ""
    crimes: tuple[str, ...] = ()
    private: tuple[str, ...] = ()
    named: tuple[str, ...] = ()


NONE = Particulars()


def particulars(article: Article, labels: Vocabulary) -> Particulars:
    """Of an article out of scope nothing but who is what: the tables and the search have it too."""
    private, named = tuple(_called(article, PRIVATE)), tuple(_called(article, PUBLIC))
    if article.in_scope.value != "true":
        return Particulars(private=private, named=named)
    names = by_id(labels)
    sentences = Sentences(article.document)
    return Particulars(
        figures=tuple(_figures(article, names, sentences)),
        bodies=tuple(_body(item, names) for item in article.organizations if not article.unsure(item)),
        pacts=tuple(_pact(item, article, names, sentences) for item in article.instruments),
        place=_place(article),
        crimes=tuple(item.id for item in article.crimes if not article.unsure(item)),
        private=private,
        named=named,
    )


def _called(article: Article, capacities: frozenset[str]) -> Iterator[str]:
    return (_name(person) for person in article.persons if person.get("capacity") in capacities)


def _name(person: Item) -> str:
    return person.get("name") or person.id


def _figures(article: Article, names: Labels, sentences: Sentences) -> Iterator[Figure]:
    for person in article.persons:
        capacity = person.fact("capacity")
        if capacity.value not in PUBLIC or article.unsure(capacity, person):
            continue
        body = person.get("organization")
        yield Figure(
            name=_name(person),
            role=person.get("role") or person.get("rank") or "",
            organization=names.organization(body).name if body else "",
            country=person.get("country") or "",
            said=_said(person, sentences),
        )


def _said(person: Item, sentences: Sentences) -> str:
    """The first sentence with the person's name in it that quotes somebody."""
    spans = (evidence.span for claim in person.belongs.claims for evidence in claim.evidence)
    told = (sentences.quoted(span) for span in list(spans)[:_LOOKED_AT])
    return next((words for words in told if any(mark in words for mark in _QUOTED)), "")


#: Places where a name stands that are looked at for a quote.
_LOOKED_AT = 12


def _body(item: Item, names: Labels) -> Body:
    full = names.organization(item.id).full
    return Body(item.id, organization_name(item, names), full, organization_country(item, names) or "")


def _pact(item: Item, article: Article, names: Labels, sentences: Sentences) -> Pact:
    status, kind, day = item.fact("status"), item.get("type") or "", item.get("date")
    title = item.get("title") or names.instrument(kind) or item.id
    parties = tuple((item.get("parties") or "").split())
    return Pact(
        kind=kind,
        title=title[0].upper() + title[1:],
        status=names.word("choice", status.value or ""),
        stage=_RUNGS.get(status.value, 0),
        when=names.when(day) if day else None,
        order=_order(day, article),
        parties=parties,
        doubtful=article.unsure(item, status, item.fact("parties")),
        when_doubtful=article.unsure(item.fact("date")) if day else False,
        sentence=_sentence((status, item.belongs), sentences),
        subject=_subject(title, names.instrument(kind), map(names.country, parties)),
    )


#: How far an agreement has come, on the ladder of stages.
_RUNGS: dict[str | None, int] = {stage: at for at, stage in enumerate(STAGES, 1)}


def _order(day: str | None, article: Article) -> str:
    return dates.order(day or deciding_date(article)[0] or "")


def _sentence(facts: Iterable[Fact], sentences: Sentences) -> str:
    """The first that one of them rests on."""
    spans = (e.span for fact in facts for claim in fact.claims for e in claim.evidence)
    where = next(spans, None)
    return sentences.quoted(where) if where else ""


def _subject(title: str, kind: str, parties: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(_words(title) - _words(" ".join((kind, *parties)))))


def _words(text: str) -> set[str]:
    return {word.casefold() for word in _WORD.findall(text)}


def _place(article: Article) -> str:
    place = article.place
    if place is None or article.unsure(place):
        return ""
    return place.get("name") or ""
