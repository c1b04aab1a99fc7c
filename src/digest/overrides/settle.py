"""From claims to an article: for each field the strongest claim decides, the others stay as dissent."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import partial
from itertools import chain
from typing import Any

from digest.model.article import UNKNOWN, Article, Fact, Item, Reading
from digest.model.claim import Claim, Layer
from digest.model.fields import FIELD, FIELDS, Field, Shape
from digest.model.finding import Finding
from digest.model.slug import slug
from digest.model.text import Document
from digest.overrides import point
from digest.overrides.corrections import corrections
from digest.overrides.doubts import doubts
from digest.overrides.initials import addresses_of, parts_left, show_initials, stands
from digest.overrides.lookups import apply, corrected
from digest.overrides.point import finding_at, position
from digest.overrides.review import of_another, stale
from digest.overrides.values import ALIAS, REST, Lookup, Override
from digest.vocabulary.suggest import clip, nearest

#: An article is about one to three things.
MOST_PRIMARY = 3

_NOWHERE = 1 << 60  # sorts what has no place in the text after all that has


def settle(
    reading: Reading, overrides: tuple[Override, ...] = (), lookups: tuple[Lookup, ...] = ()
) -> tuple[Article, tuple[Finding, ...]]:
    """The article that machine and editors together say, whatever the order of claims, overrides and lookups.

    `overrides` are those of this article. Findings are of edits that change nothing because what they speak
    of is not there.
    """
    said = apply(lookups, reading.claims)
    machine = _decide(reading.document, said)
    of_this = tuple(override for override in overrides if not of_another(machine, override))
    live = tuple(override for override in of_this if override.in_force)
    edits = tuple(chain.from_iterable(override.claims for override in live))
    article = _decide(reading.document, _merged(said, edits)) if edits else machine
    reviewed = any(override.reviewed for override in live)
    settled = replace(
        article,
        corrections=(*corrected(lookups, said, machine), *corrections(machine, of_this)),
        doubts=() if reviewed else doubts(article),
        reviewed=reviewed,
    )
    shown = show_initials(settled, chain.from_iterable(override.initials for override in live))
    found = (
        *_unset(edits, article),
        *_too_many(article),
        *_demoted(machine, article, edits),
        *chain.from_iterable(map(partial(stale, machine), overrides)),
        *chain.from_iterable(map(partial(_left, machine, article, shown.document), live)),
    )
    return shown, found


def machine_article(reading: Reading, lookups: tuple[Lookup, ...] = ()) -> Article:
    """What the machine says by itself, with the help of lookups: the article without any override."""
    return _decide(reading.document, apply(lookups, reading.claims))


def _decide(document: Document, claims: Iterable[Claim]) -> Article:
    said: dict[str, list[Claim]] = {name: [] for name in FIELD}
    for claim in claims:
        said[claim.field].append(claim)
    settled = {field.name: _SETTLED[field.shape](field, said[field.name]) for field in FIELDS}
    settled["partners"] = _partners(settled["partners"], settled["in_scope"])
    settled["mentioned"] = _mentioned(settled["mentioned"], settled["partners"], said)
    settled["topics"] = _topics(settled["topics"])
    settled["summary"] = _summary(settled["summary"])
    origin = _origin(settled["title"])
    return Article(document=document, title_origin=origin, corrections=(), doubts=(), **settled)


def _strength(claim: Claim) -> tuple[object, ...]:
    """Strongest first: layer, then a word about this item before one about all the rest, then certainty.

    Ties fall by place in the text and at last by the words, so that no order of arrival counts.
    """
    start = claim.evidence[0].span.start if claim.evidence else _NOWHERE
    rest = claim.item == REST
    value = claim.value is None, claim.value or ""
    return (
        -claim.layer,
        rest,
        -claim.certainty,
        not claim.denies,
        start,
        value,
        position(claim.at),
        claim.note,
    )


def _ranked(claims: list[Claim]) -> list[Claim]:
    return sorted(claims, key=_strength) if len(claims) > 1 else claims


def _fact(claims: list[Claim]) -> Fact:
    """The strongest claim that no claim at least as strong denies."""
    ranked = _ranked(claims)
    denied: set[str | None] = set()
    for winner in ranked:
        if winner.denies:
            denied.add(winner.value)
        elif winner.value not in denied:
            return Fact(winner.value, (winner, *(claim for claim in ranked if claim is not winner)))
    return Fact(None, tuple(ranked))


def _scalar(field: Field, claims: list[Claim]) -> Fact:
    return _fact(claims)


def _one(field: Field, claims: list[Claim]) -> Item | None:
    """The strongest of what is named, by its item; an editor's `null` is a claim without one."""
    chosen = _fact([claim for claim in claims if not claim.attribute]).value
    return next(iter(_items(field, [claim for claim in claims if claim.item == chosen])), None)


def _items(field: Field, claims: list[Claim]) -> tuple[Item, ...]:
    """What the strongest claim on its membership, or on all the rest, does not deny."""
    said: dict[tuple[str, str], list[Claim]] = {}
    for claim in claims:
        said.setdefault((claim.item, claim.attribute), []).append(claim)
    rest = said.pop((REST, ""), [])
    found = []
    for (item, attribute), about in said.items():
        ranked = _ranked(about + rest)
        if not attribute and not ranked[0].denies:
            belongs = Fact(ranked[0].value, tuple(ranked))
            found.append(Item(item, belongs, _attributes(field, item, said)))
    return tuple(sorted(found, key=_position))


#: By the shape of a field: what its claims come to.
_SETTLED: dict[Shape, Callable[[Field, list[Claim]], Any]] = {
    Shape.SCALAR: _scalar,
    Shape.ONE: _one,
    Shape.LIST: _items,
}


def _attributes(
    field: Field, item: str, said: dict[tuple[str, str], list[Claim]]
) -> tuple[tuple[str, Fact], ...]:
    """In the order of the field's own."""
    spots = [(each.name, said.get((item, each.name))) for each in field.attributes]
    return tuple([(name, _fact(claims)) for name, claims in spots if claims])


def _position(item: Item) -> tuple[object, ...]:
    """Order of the text; what only an editor says comes after it, in the order of the file."""
    start, at = _NOWHERE, ("", 0, 0)
    for claim in item.belongs.claims:
        if claim.evidence:
            start = min(start, claim.evidence[0].span.start)
        if claim.at and claim.item != REST:
            at = min(at, position(claim.at)) if at[0] else position(claim.at)
    return start, at, item.id


def _origin(title: Fact) -> str:
    if not title.claims:
        return "derived"
    return {Layer.DERIVED: "derived", Layer.EXTRACTED: "text"}.get(title.claims[0].layer, "edited")


def _topics(topics: tuple[Item, ...]) -> tuple[Item, ...]:
    """Primary first, and of what the machine calls primary only as many as leave three in all."""
    primary = sorted(
        (topic for topic in topics if topic.get("prominence") == "primary"),
        key=lambda topic: _strength(topic.fact("prominence").claims[0]),  # an editor's first
    )
    spoken = sum(_layer(topic.fact("prominence")) is Layer.EDITED for topic in primary)
    demoted = {topic.id for topic in primary[max(MOST_PRIMARY, spoken) :]}
    ordered = (_secondary(topic) if topic.id in demoted else topic for topic in topics)
    return tuple(sorted(ordered, key=lambda topic: topic.get("prominence") != "primary"))


def _secondary(topic: Item) -> Item:
    fact = topic.fact("prominence")
    note = f"lebih dari {MOST_PRIMARY} topik utama"
    claim = fact.claims[0].replace(value="secondary", layer=Layer.DERIVED, note=note)
    return replace(topic, attributes=(("prominence", Fact("secondary", (claim, *fact.claims))),))


def _layer(fact: Fact) -> Layer | None:
    return fact.claims[0].layer if fact.claims else None


def _partners(partners: tuple[Item, ...], in_scope: Fact) -> tuple[Item, ...]:
    """Out of scope there is no partner but one an editor names."""
    if in_scope.value != "false":
        return partners
    return tuple(item for item in partners if _layer(item.belongs) is Layer.EDITED)


def _mentioned(
    mentioned: tuple[Item, ...], partners: tuple[Item, ...], said: dict[str, list[Claim]]
) -> tuple[Item, ...]:
    """A country that the text names is mentioned where it is no partner."""
    settled = {item.id for item in partners}
    listed = settled.union(claim.item for claim in said["mentioned"])
    named = [c for c in said["partners"] if c.evidence and not (c.denies or c.attribute or c.item in listed)]
    kept = (item for item in mentioned if item.id not in settled)
    return tuple(sorted((*kept, *_items(FIELD["partners"], named)), key=_position))


def _summary(sentences: tuple[Item, ...]) -> tuple[str, ...]:
    """By number: the item of a sentence is its place in the summary."""
    numbered = sorted(sentences, key=lambda item: (int(item.id) if item.id.isdigit() else _NOWHERE, item.id))
    return tuple(item.belongs.value for item in numbered if item.belongs.value)


def _merged(said: Iterable[Claim], edits: Iterable[Claim]) -> list[Claim]:
    """All claims, those on an alias under the name it stands for."""
    names = {claim.value: claim.item for claim in edits if claim.attribute == ALIAS}
    edited = [claim for claim in edits if claim.attribute != ALIAS]
    return [*(_renamed(said, names) if names else said), *edited]


def _renamed(said: Iterable[Claim], names: dict[str | None, str]) -> Iterator[Claim]:
    for claim in said:
        name = names.get(claim.item)
        if claim.field != "persons" or name is None:
            yield claim
        elif not claim.attribute:
            yield claim.replace(item=name, value=name)
        elif claim.attribute != "name":  # the alias is no second opinion on the name
            yield claim.replace(item=name)


def _unset(edits: Iterable[Claim], article: Article) -> Iterator[Finding]:
    """Attributes set on what the article has not."""
    for claim in edits:
        sets = claim.attribute not in ("", ALIAS) and FIELD[claim.field].shape is Shape.LIST
        if sets and all(item.id != claim.item for item in point.items(article, claim.field)):
            near = point.near(article, claim.field, claim.item)
            hint = f'did you mean "{near}"?' if near else "add it, or delete this"
            what = f'{claim.field}: the article has no "{claim.item}" to set; {hint}'
            yield finding_at("no-such-item", claim.at, what)


def _too_many(article: Article) -> Iterator[Finding]:
    """More primary topics than an article can be about."""
    primary = [topic for topic in article.topics if topic.get("prominence") == "primary"]
    if len(primary) > MOST_PRIMARY:
        names = ", ".join(topic.id for topic in primary)
        what = f"{len(primary)} primary topics ({names}); at most {MOST_PRIMARY}: set one to secondary"
        yield finding_at("many-primary", _last(t.fact("prominence").claims[0] for t in primary), what)


def _demoted(machine: Article, article: Article, edits: Iterable[Claim]) -> Iterator[Finding]:
    """A note for each topic that was primary, and gave way to those that an editor calls primary."""
    raised = [claim for claim in edits if (claim.attribute, claim.value) == ("prominence", "primary")]
    if not raised:
        return
    now = {topic.id: topic.fact("prominence") for topic in article.topics}
    for topic in machine.topics:
        fact = now.get(topic.id, UNKNOWN)
        gave_way = fact.value == "secondary" and _layer(fact) is Layer.DERIVED
        if gave_way and topic.get("prominence") == "primary":
            what = f"topics: {topic.id} is only secondary now, for an article has at most {MOST_PRIMARY} primary ones"
            yield finding_at("demoted", _last(raised), what)


def _last(claims: Iterable[Claim]) -> str:
    """Where the last of them is made."""
    return max((claim.at for claim in claims), key=position)


def _left(machine: Article, article: Article, shown: Document, override: Override) -> Iterator[Finding]:
    """An error for each name to be shown as initials that never stood in the text, a warning where part of one still
    does, or the article's address or source has it, a note on what is left out with it."""
    told: set[str] = set()
    for name in override.initials:
        at = override.where(name)
        if not stands(machine.document.text, name):
            near = nearest(name, (person.id for person in machine.persons))
            hint = f'did you mean "{near[0]}"?' if near else "write it as the text does, or delete it"
            what = f'"{clip(name)}" stands nowhere in the text, so nothing is shown as initials; {hint}'
            yield finding_at("initials-missed", at, what)
        for code, what in _about_name(machine, article, shown, name):
            if what not in told:
                told.add(what)
                yield finding_at(code, at, what)


def _about_name(machine: Article, article: Article, shown: Document, name: str) -> Iterator[tuple[str, str]]:
    for word in parts_left(shown.text, name):
        yield "name-left", f'"{word}" still stands in the text; if it is the same person, add it to initials'
    if f"-{slug(name)}-" in f"-{slug(article.id)}-":
        address = f'the article\'s id "{clip(article.id)}", and so its address, has the name'
        yield "name-left", f"{address}; give its seed another name"
    source = article.source_url.value or ""
    if addresses_of(source, name):
        yield (
            "name-left",
            "the address of its source has the name, and is left out; correct source_url, or set it to null",
        )
    for address in addresses_of(machine.document.text, name):
        if address != source:
            yield "address-left-out", f'"{clip(address)}" has the name, and is left out of the text'
