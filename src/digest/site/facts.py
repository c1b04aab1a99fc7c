"""What an article was found to be about, field by field, each with the evidence for it."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from digest.model.article import Article, Fact, Item
from digest.model.claim import Layer
from digest.model.text import Evidence
from digest.site import cards, evidence
from digest.site.changes import changes_of, doubts_of
from digest.site.labels import (
    CAPACITIES,
    FIELDS,
    PROMINENCE,
    Labels,
    organization_country,
    organization_name,
    partner_term,
    topic_term,
)
from digest.site.views import Group, Link, Tag, When

UNKNOWN = "tidak diketahui"
NOT_NAMED = "tidak disebut"

#: Why a tag without evidence is there.
LAYER_NOTES = {
    Layer.DERIVED: "disimpulkan dari keterangan lain",
    Layer.EXTRACTED: "",
    Layer.LOOKED_UP: "dari daftar rujukan redaksi",
    Layer.EDITED: "ditetapkan redaksi",
}

SCOPE = "kerja sama keamanan atau kejahatan lintas negara yang melibatkan Indonesia"


@dataclass(frozen=True, slots=True)
class Draft:
    """A tag before it is known which of its quotes stand on the page."""

    tag: Tag
    evidence: tuple[Evidence, ...]

    def finish(self, shown: frozenset[str]) -> Tag:
        quotes, more = evidence.quotes(self.evidence, shown)
        return replace(self.tag, quotes=quotes, more=more)


@dataclass(frozen=True, slots=True)
class DraftGroup:
    group: Group
    drafts: tuple[Draft, ...]

    def witnesses(self) -> Iterator[evidence.Witness]:
        for draft in self.drafts:
            link = Link(f"#{draft.tag.anchor}", f"{self.group.label}: {draft.tag.name}")
            for one in draft.evidence:
                yield evidence.Witness(one.span, link)

    def finish(self, shown: frozenset[str]) -> Group:
        return replace(self.group, tags=tuple(draft.finish(shown) for draft in self.drafts))


def draft_groups(article: Article, names: Labels) -> tuple[DraftGroup, ...]:
    """The fields of `FIELDS_SHOWN` in their order."""
    return tuple(group for shown in FIELDS_SHOWN if (group := _group(shown, article, names)))


def _group(shown: "Shown", article: Article, names: Labels) -> DraftGroup | None:
    drafts = tuple(
        replace(draft, tag=replace(draft.tag, anchor=f"{shown.field}-{number}"))
        for number, draft in enumerate(shown.drafts(article, names), 1)
    )
    changes = changes_of(shown.field, article, names)
    doubts = doubts_of(shown.field, article, names)
    if not (drafts or changes or doubts or shown.unknown):
        return None
    label = FIELDS[shown.field]
    return DraftGroup(Group(shown.field, label, (), shown.unknown or "tidak ada", changes, doubts), drafts)


def _draft(
    name: str,
    fact: Fact,
    found: tuple[Evidence, ...],
    *,
    url: str = "",
    detail: str = "",
    badge: str = "",
    when: When | None = None,
    stage: int = 0,
) -> Draft:
    note = LAYER_NOTES[fact.claims[0].layer] if fact.claims else ""
    tag = Tag("", name, url, detail, badge, when, stage, fact.doubtful, (), 0, note)
    return Draft(tag, found)


def _scalar(field: str, speak: Callable[[str, Labels], str]) -> Callable[[Article, Labels], Iterator[Draft]]:
    def drafts(article: Article, names: Labels) -> Iterator[Draft]:
        fact: Fact = getattr(article, field)
        if fact.value:
            yield _draft(speak(fact.value, names), fact, evidence.of_fact(fact))

    return drafts


def _date(field: str) -> Callable[[Article, Labels], Iterator[Draft]]:
    def drafts(article: Article, names: Labels) -> Iterator[Draft]:
        fact: Fact = getattr(article, field)
        when = cards.date(fact)
        if when:
            yield _draft(when.text, fact, evidence.of_fact(fact), when=when)

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
    return _draft(term.name, item.belongs, evidence.of_item(item), url=url)


def _topic(item: Item, article: Article, names: Labels) -> Draft:
    term = topic_term(item.id, names)
    url = term.url if article.in_scope.value == "true" else ""
    badge = PROMINENCE["secondary"] if item.get("prominence") != "primary" else ""
    return _draft(term.name, item.belongs, evidence.of_item(item), url=url, badge=badge)


def _crime(item: Item, _: Article, names: Labels) -> Draft:
    crime = names.crime(item.id)
    badge = f"ICCS {crime.iccs}" if crime.iccs else ""
    return _draft(crime.name, item.belongs, evidence.of_item(item), badge=badge)


def _person(item: Item, _: Article, names: Labels) -> Draft:
    name = " ".join(filter(None, (item.get("rank"), item.get("name") or item.id)))
    role, country = item.get("role") or "", names.country(item.get("country") or "")
    body = item.get("organization")
    organization = names.organization(body).name if body else ""
    parts = [role, *(part for part in (organization, country) if part.casefold() not in role.casefold())]
    capacity = item.get("capacity") or "other"
    badge = CAPACITIES.get(capacity, capacity) if capacity not in ("official", "other") else ""
    return _draft(
        name, item.belongs, evidence.of_item(item), detail=", ".join(filter(None, parts)), badge=badge
    )


def _organization(item: Item, _: Article, names: Labels) -> Draft:
    name = organization_name(item, names)
    full, country = names.organization(item.id).full, names.country(organization_country(item, names) or "")
    parts = [part for part in (full, country) if part and part != name]
    return _draft(name, item.belongs, evidence.of_item(item), detail=", ".join(parts))


def _instrument(item: Item, _: Article, names: Labels) -> Draft:
    shown = cards.instrument(item, names)
    kind = names.instrument(item.get("type"))
    return _draft(
        shown.title,
        item.belongs,
        evidence.of_item(item),
        detail=kind if kind != shown.title else "",
        badge=shown.status,
        when=shown.when,
        stage=shown.stage,
    )


def _place(article: Article, names: Labels) -> Iterator[Draft]:
    if article.place:
        name = article.place.get("name")
        country = names.country(article.place.get("country") or "")
        found = evidence.of_item(article.place)
        yield _draft(", ".join(filter(None, (name, country))), article.place.belongs, found)


def _country(item: Item, _: Article, names: Labels) -> Draft:
    return _draft(names.country(item.id), item.belongs, evidence.of_item(item))


def _region(item: Item, _: Article, names: Labels) -> Draft:
    return _draft(names.regions.get(item.id, item.id), item.belongs, evidence.of_item(item))


def _forum(item: Item, _: Article, names: Labels) -> Draft:
    return _draft(names.forums.get(item.id, item.id), item.belongs, evidence.of_item(item))


def _scope(article: Article, _: Labels) -> Iterator[Draft]:
    inside = article.in_scope.value == "true"
    name = "dalam cakupan" if inside else "di luar cakupan"
    found = evidence.of_fact(article.in_scope)
    yield _draft(name, article.in_scope, found, detail=SCOPE if inside else f"bukan {SCOPE}")


def _as_is(value: str, _: Labels) -> str:
    return value


def _outlet(value: str, names: Labels) -> str:
    return names.outlet(value) or value


def _nothing(_: Article, __: Labels) -> Iterable[Draft]:
    """A field that shows elsewhere on the page: here only what editors changed in it."""
    return ()


@dataclass(frozen=True, slots=True)
class Shown:
    """A field on the page. `unknown` is said where it is empty; a field without it is then left out."""

    field: str
    drafts: Callable[[Article, Labels], Iterable[Draft]]
    unknown: str = ""


#: The order of the panel, and which tag comes first where a mark speaks for several.
FIELDS_SHOWN = (
    Shown("partners", _items("partners", _partner), "tidak ada mitra"),
    Shown("topics", _items("topics", _topic), "tidak ada"),
    Shown("crimes", _items("crimes", _crime)),
    Shown("happened", _date("happened"), UNKNOWN),
    Shown("stated", _date("stated"), NOT_NAMED),
    Shown("published", _date("published"), NOT_NAMED),
    Shown("place", _place, UNKNOWN),
    Shown("persons", _items("persons", _person), "tidak ada yang disebut"),
    Shown("organizations", _items("organizations", _organization), "tidak ada yang disebut"),
    Shown("instruments", _items("instruments", _instrument)),
    Shown("regions", _items("regions", _region)),
    Shown("forums", _items("forums", _forum)),
    Shown("mentioned", _items("mentioned", _country)),
    Shown("outlet", _scalar("outlet", _outlet), NOT_NAMED),
    Shown("in_scope", _scope, UNKNOWN),
    Shown("title", _nothing),
    Shown("source_url", _nothing),
    Shown("summary", _nothing),
)
