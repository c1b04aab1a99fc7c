"""What an article was found to be about, field by field, each with the evidence for it."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import NamedTuple

from digest.model.article import Article, Fact, Item
from digest.model.claim import Layer
from digest.model.text import Evidence
from digest.site import cards
from digest.site.article import evidence
from digest.site.article.changes import changes_of, doubts_of
from digest.site.article.marking import Witness
from digest.site.article.report import Reporter
from digest.site.article.sentence import Sentences
from digest.site.labels import (
    STAGES,
    Labels,
    organization_country,
    organization_name,
    partner_term,
    topic_term,
)
from digest.site.particulars import PUBLIC
from digest.site.views.article import Field, Step, Tag
from digest.site.views.newsroom import Change

#: Why a tag without evidence is there, where nothing says it better. What is extracted has evidence.
LAYER_NOTES = {
    Layer.DERIVED: "layer.derived",
    Layer.LOOKED_UP: "layer.looked-up",
    Layer.EDITED: "layer.edited",
}


class Draft(NamedTuple):
    """A tag before it is known which of its words stand on the page."""

    key: str  # the item's id, empty for a scalar
    name: str
    fact: Fact
    evidence: tuple[Evidence, ...]
    url: str = ""
    detail: str = ""
    badge: str = ""
    datetime: str = ""
    ladder: tuple[Step, ...] = ()
    original: bool = False

    def finish(self, anchor: str, number: int, doubts: tuple[str, ...], page: "Printed") -> Tag:
        proofs, more = evidence.proofs(self.evidence, page.anchors, page.sentences, page.names)
        stands = number <= MOST_PICKS and any(one.span.start in page.anchors for one in self.evidence)
        return Tag(
            anchor=anchor,
            name=self.name,
            url=self.url,
            detail=self.detail,
            badge=self.badge,
            datetime=self.datetime,
            ladder=self.ladder,
            doubtful=bool(doubts) or (self.fact.doubtful and not page.reviewed),
            doubts=doubts,
            proofs=proofs,
            more=more,
            note=_note(self.fact, page.names),
            number=number if stands else 0,
            report=page.reporter.of(self.name, proofs),
            original=self.original,
        )


@dataclass(frozen=True, slots=True)
class Printed:
    """The page that facts stand on: which words of the text are anchors there, and how readers report errors,
    and whether an editor found all of it right."""

    anchors: frozenset[int | None]
    sentences: Sentences
    reporter: Reporter
    names: Labels
    reviewed: bool


#: Facts of which the words light up in the text: the style sheet has a rule for each.
MOST_PICKS = 60


def _note(fact: Fact, names: Labels) -> str:
    """What the machine read tells why; the rest tells who says so."""
    if not fact.claims:
        return ""
    claim = fact.claims[0]
    said = claim.note if claim.layer is not Layer.EDITED else ""
    return said or (names.say(LAYER_NOTES[claim.layer]) if claim.layer in LAYER_NOTES else "")


@dataclass(frozen=True, slots=True)
class DraftGroup:
    """`before`: how many facts the page has before; they are numbered through. `elsewhere`: items of the field that
    another group has."""

    id: str
    label: str
    drafts: tuple[Draft, ...]
    unknown: str
    changes: tuple[Change, ...]
    doubts: Mapping[str, tuple[str, ...]]
    elsewhere: frozenset[str] = frozenset()
    before: int = 0

    def witnesses(self) -> Iterator[Witness]:
        for number, draft in enumerate(self.drafts, self.before + 1):
            for one in draft.evidence:
                yield one.span.start, one.span.end, number

    def finish(self, page: Printed) -> Field:
        """A doubt stands at the tag it is about, else at the field."""
        tags = tuple(
            draft.finish(f"{self.id}-{at}", self.before + at, self.doubts.get(draft.key, ()), page)
            for at, draft in enumerate(self.drafts, 1)
        )
        told = {draft.key for draft in self.drafts} | self.elsewhere
        rest = tuple(reason for key, reasons in self.doubts.items() if key not in told for reason in reasons)
        return Field(self.id, self.label, tags, self.unknown, self.changes, rest)


def draft_groups(
    article: Article, names: Labels, titles: Mapping[str, str] = MappingProxyType({})
) -> tuple[DraftGroup, ...]:
    """The fields of `FIELDS_SHOWN` in their order. `titles`: of other articles that are shown, by id."""
    touched = {c.field for c in article.corrections} | {d.field.partition(".")[0] for d in article.doubts}
    groups: list[DraftGroup] = []
    before = 0
    for shown in FIELDS_SHOWN:
        if group := _group(shown, article, names, titles, touched=shown.field in touched):
            groups.append(replace(group, before=before))
            before += len(group.drafts)
    return tuple(groups)


def _group(
    shown: "Shown", article: Article, names: Labels, titles: Mapping[str, str], *, touched: bool
) -> DraftGroup | None:
    """`touched`: there is a correction or a doubt of the field, which its first group tells."""
    drafts = tuple(shown.drafts(article, names))
    first = touched and not shown.id
    changes = changes_of(shown.field, article, names, titles) if first else ()
    doubts = doubts_of(shown.field, article, names) if touched else {}
    if not (drafts or shown.unknown or (first and (changes or doubts))):
        return None
    return DraftGroup(
        shown.key,
        names.word("field", shown.key),
        drafts,
        names.say(shown.unknown or "fact.none"),
        changes,
        doubts,
        _elsewhere(shown, article),
    )


def _elsewhere(shown: "Shown", article: Article) -> frozenset[str]:
    """People are in two groups: what is said of one of the other is told there."""
    return frozenset(item.id for item in article.persons if shown.field == "persons")


def _scalar(field: str, speak: Callable[[str, Labels], str]) -> Callable[[Article, Labels], Iterator[Draft]]:
    def drafts(article: Article, names: Labels) -> Iterator[Draft]:
        fact: Fact = getattr(article, field)
        if fact.value:
            yield Draft("", speak(fact.value, names), fact, evidence.of_fact(fact))

    return drafts


def _date(field: str) -> Callable[[Article, Labels], Iterator[Draft]]:
    def drafts(article: Article, names: Labels) -> Iterator[Draft]:
        fact: Fact = getattr(article, field)
        when = cards.date(fact, names)
        if when:
            yield Draft("", when.text, fact, evidence.of_fact(fact), datetime=when.datetime)

    return drafts


def _items(
    field: str, make: Callable[[Item, Article, Labels], Draft]
) -> Callable[[Article, Labels], Iterator[Draft]]:
    def drafts(article: Article, names: Labels) -> Iterator[Draft]:
        return (make(item, article, names) for item in getattr(article, field))

    return drafts


def _partner(item: Item, article: Article, names: Labels) -> Draft:
    term = partner_term(item.id, names)
    url = term.url if article.in_scope.value == "true" else ""
    return Draft(item.id, term.name, item.belongs, evidence.of_item(item), url=url)


def _topic(item: Item, article: Article, names: Labels) -> Draft:
    term = topic_term(item.id, names)
    url = term.url if article.in_scope.value == "true" else ""
    badge = names.word("choice", "secondary") if item.get("prominence") != "primary" else ""
    return Draft(item.id, term.name, item.belongs, evidence.of_item(item), url=url, badge=badge)


def _crime(item: Item, _: Article, names: Labels) -> Draft:
    crime = names.crime(item.id)
    badge = names.say("crime.class", code=crime.iccs) if crime.iccs else ""
    return Draft(item.id, crime.name, item.belongs, evidence.of_item(item), badge=badge)


def _person(item: Item, _: Article, names: Labels) -> Draft:
    name = " ".join(filter(None, (item.get("rank"), item.get("name") or item.id)))
    role, country = item.get("role") or "", names.country(item.get("country") or "")
    body = item.get("organization")
    organization = names.organization(body).name if body else ""
    parts = [role, *(part for part in (organization, country) if part.casefold() not in role.casefold())]
    capacity = item.get("capacity") or "other"
    badge = names.word("choice", capacity) if capacity not in ("official", "other") else ""
    return Draft(
        item.id,
        name,
        item.belongs,
        evidence.of_item(item),
        detail=", ".join(filter(None, parts)),
        badge=badge,
        original=bool(role),
    )


def _people(*, public: bool) -> Callable[[Article, Labels], Iterator[Draft]]:
    """Officials and experts apart from victims, suspects and others."""

    def drafts(article: Article, names: Labels) -> Iterator[Draft]:
        for item in article.persons:
            if (item.get("capacity") in PUBLIC) is public:
                yield _person(item, article, names)

    return drafts


def _organization(item: Item, _: Article, names: Labels) -> Draft:
    name = organization_name(item, names)
    full, country = names.organization(item.id).full, names.country(organization_country(item, names) or "")
    parts = [part for part in (full, "" if country in full else country) if part and part != name]
    return Draft(item.id, name, item.belongs, evidence.of_item(item), detail=", ".join(parts))


def _instrument(item: Item, _: Article, names: Labels) -> Draft:
    """The stage that the text tells of, on the whole ladder; what is not known of it is said."""
    kind, day, status = names.instrument(item.get("type")), item.get("date"), item.get("status") or ""
    title = item.get("title") or kind or item.id
    when = names.when(day).text if day else names.say("agreement.undated")
    parties = "–".join(map(names.country, (item.get("parties") or "").split()))
    parts = (kind, parties or names.say("agreement.unnamed"), when)
    return Draft(
        item.id,
        title[0].upper() + title[1:],
        item.belongs,
        evidence.of_item(item),
        detail=_beyond(title, parts),
        badge="" if status in STAGES else status or names.say("agreement.no_stage"),
        ladder=_ladder(status, names),
    )


def _beyond(title: str, parts: Iterable[str]) -> str:
    """What the title does not begin with."""
    return ", ".join(part for part in parts if part and not title.casefold().startswith(part.casefold()))


def _ladder(status: str, names: Labels) -> tuple[Step, ...]:
    if status not in STAGES:
        return ()
    return tuple(Step(names.word("choice", stage), stage == status) for stage in STAGES)


def _place(article: Article, names: Labels) -> Iterator[Draft]:
    if article.place:
        name = article.place.get("name")
        country = names.country(article.place.get("country") or "")
        found = evidence.of_item(article.place)
        yield Draft(article.place.id, ", ".join(filter(None, (name, country))), article.place.belongs, found)


def _country(item: Item, _: Article, names: Labels) -> Draft:
    return Draft(item.id, names.country(item.id), item.belongs, evidence.of_item(item))


def _region(item: Item, _: Article, names: Labels) -> Draft:
    return Draft(item.id, names.regions.get(item.id, item.id), item.belongs, evidence.of_item(item))


def _forum(item: Item, _: Article, names: Labels) -> Draft:
    return Draft(item.id, names.forums.get(item.id, item.id), item.belongs, evidence.of_item(item))


def _scope(article: Article, names: Labels) -> Iterator[Draft]:
    inside = article.in_scope.value == "true"
    name = names.say("scope.inside" if inside else "scope.outside")
    detail = names.say("scope.means" if inside else "scope.not")
    yield Draft("", name, article.in_scope, evidence.of_fact(article.in_scope), detail=detail)


def _outlet(value: str, names: Labels) -> str:
    return names.outlet(value) or value


def _nothing(_: Article, __: Labels) -> Iterable[Draft]:
    """A field that shows elsewhere on the page: here only what editors changed in it."""
    return ()


@dataclass(frozen=True, slots=True)
class Shown:
    """A field on the page. `unknown`: the key of what is said where it is empty; a field without it is then left out.
    `id`: of a second group of the same field."""

    field: str
    drafts: Callable[[Article, Labels], Iterable[Draft]]
    unknown: str = ""
    id: str = ""

    @property
    def key(self) -> str:
        return self.id or self.field


#: The order of the panel, and which tag comes first where a mark speaks for several.
FIELDS_SHOWN = (
    Shown("partners", _items("partners", _partner), "fact.no_partner"),
    Shown("topics", _items("topics", _topic), "fact.none"),
    Shown("crimes", _items("crimes", _crime)),
    Shown("happened", _date("happened"), "unknown"),
    Shown("stated", _date("stated"), "fact.not_named"),
    Shown("published", _date("published"), "fact.not_named"),
    Shown("place", _place, "unknown"),
    Shown("persons", _people(public=True), "fact.nobody"),
    Shown("persons", _people(public=False), id="others"),
    Shown("organizations", _items("organizations", _organization), "fact.nobody"),
    Shown("instruments", _items("instruments", _instrument)),
    Shown("regions", _items("regions", _region)),
    Shown("forums", _items("forums", _forum)),
    Shown("mentioned", _items("mentioned", _country)),
    Shown("outlet", _scalar("outlet", _outlet), "fact.not_named"),
    Shown("in_scope", _scope, "unknown"),
    Shown("title", _nothing),
    Shown("source_url", _nothing),
    Shown("summary", _nothing),
    Shown("lines", _nothing),
    Shown("same_story", _nothing),
    Shown("not_same_story", _nothing),
    Shown("initials", _nothing),
)
