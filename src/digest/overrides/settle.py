"""From claims to an article: for each field the strongest claim decides, the others stay as dissent."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from digest.model.article import Article, Fact, Item, Reading
from digest.model.claim import Claim, Layer
from digest.model.codes import finding
from digest.model.fields import FIELD, Field
from digest.model.finding import Finding
from digest.model.text import Document
from digest.overrides import point
from digest.overrides.corrections import corrections
from digest.overrides.doubts import doubts
from digest.overrides.initials import parts_left, show_initials, stands
from digest.overrides.lookups import apply, corrected
from digest.overrides.point import position
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
    stood = tuple(found for override in overrides for found in stale(machine, override))
    overrides = tuple(o for o in overrides if not (o.in_force and of_another(machine, o)))
    live = [override for override in overrides if override.in_force]
    edits = [claim for override in live for claim in override.claims]
    article = _decide(reading.document, _merged(said, edits)) if edits else machine
    found = (*_ineffective(edits, article), *_demoted(machine, article, edits), *stood)
    reviewed = any(override.reviewed for override in live)
    article = replace(
        article,
        corrections=(*corrected(lookups, said, machine), *corrections(machine, overrides)),
        doubts=() if reviewed else doubts(article),
        reviewed=reviewed,
    )
    names = tuple(name for override in live for name in override.initials)
    if names:
        article = show_initials(article, names)
        found = (
            *found,
            *(f for override in live for f in _left(override, machine, article.document)),
        )
    return article, found


def machine_article(reading: Reading, lookups: tuple[Lookup, ...] = ()) -> Article:
    """What the machine says by itself, with the help of lookups: the article without any override."""
    return _decide(reading.document, apply(lookups, reading.claims))


def _decide(document: Document, claims: Iterable[Claim]) -> Article:
    by_field: dict[str, list[Claim]] = {name: [] for name in FIELD}
    for claim in claims:
        by_field[claim.field].append(claim)
    lists = {name: _items(FIELD[name], by_field[name]) for name in _LISTS}
    title, in_scope = _fact(by_field["title"]), _fact(by_field["in_scope"])
    partners, mentioned = _countries(lists["partners"], lists["mentioned"], by_field, in_scope)
    return Article(
        document=document,
        title=title,
        title_origin=_origin(title),
        in_scope=in_scope,
        outlet=_fact(by_field["outlet"]),
        source_url=_fact(by_field["source_url"]),
        happened=_fact(by_field["happened"]),
        stated=_fact(by_field["stated"]),
        published=_fact(by_field["published"]),
        place=_place(by_field["place"]),
        partners=partners,
        mentioned=mentioned,
        regions=lists["regions"],
        forums=lists["forums"],
        crimes=lists["crimes"],
        topics=_topics(lists["topics"]),
        persons=lists["persons"],
        organizations=lists["organizations"],
        instruments=lists["instruments"],
        summary=_summary(lists["summary"]),
        corrections=(),
        doubts=(),
    )


_LISTS = (
    "partners",
    "mentioned",
    "regions",
    "forums",
    "crimes",
    "topics",
    "persons",
    "organizations",
    "instruments",
    "summary",
)


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


def _fact(claims: list[Claim]) -> Fact:
    """The strongest claim that no claim at least as strong denies."""
    if not claims:
        return Fact()
    ranked = sorted(claims, key=_strength) if len(claims) > 1 else claims
    denied: set[str | None] = set()
    for winner in ranked:
        if winner.denies:
            denied.add(winner.value)
        elif winner.value not in denied:
            return Fact(winner.value, (winner, *(claim for claim in ranked if claim is not winner)))
    return Fact(None, tuple(ranked))


def _items(field: Field, claims: list[Claim]) -> tuple[Item, ...]:
    if not claims:
        return ()
    members: dict[str, list[Claim]] = {}
    said: dict[str, dict[str, list[Claim]]] = {}
    rest = [claim for claim in claims if claim.item == REST]
    for claim in claims:
        if claim.attribute:
            said.setdefault(claim.item, {}).setdefault(claim.attribute, []).append(claim)
        elif claim.item != REST:
            members.setdefault(claim.item, []).append(claim)
    found = []
    for item, about in members.items():
        ranked = sorted(about + rest, key=_strength) if rest or len(about) > 1 else about
        if not ranked[0].denies:
            belongs = Fact(ranked[0].value, tuple(ranked))
            found.append(Item(item, belongs, _attributes(field, said.get(item, {}))))
    return tuple(sorted(found, key=_position))


def _attributes(field: Field, said: Mapping[str, list[Claim]]) -> tuple[tuple[str, Fact], ...]:
    """In the order of the field's own."""
    return tuple([(each.name, _fact(said[each.name])) for each in field.attributes if each.name in said])


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


def _place(claims: list[Claim]) -> Item | None:
    """The strongest of the places named; an editor's `null` is a claim without an item."""
    members = [claim for claim in claims if not claim.attribute]
    unknown = [claim for claim in members if not claim.item]
    for item in _items(FIELD["place"], [claim for claim in claims if claim.item]):
        members += [claim for claim in item.belongs.claims if claim not in members]
    denied: set[str] = set()
    for winner in sorted(members, key=_strength):
        if winner.denies:
            denied.add(winner.item)
        elif winner in unknown:
            return None
        elif winner.item not in denied:
            about = [claim for claim in claims if claim.item == winner.item]
            return next(iter(_items(FIELD["place"], about)), None)
    return None


def _topics(topics: tuple[Item, ...]) -> tuple[Item, ...]:
    """Primary first, and of what the machine calls primary only as many as leave three in all."""
    primary = [topic for topic in topics if topic.get("prominence") == "primary"]
    spoken = [topic for topic in primary if _layer(topic.fact("prominence")) is Layer.EDITED]
    rest = sorted(
        (t for t in primary if t not in spoken), key=lambda t: _strength(t.fact("prominence").claims[0])
    )
    kept = {topic.id for topic in spoken + rest[: max(0, MOST_PRIMARY - len(spoken))]}
    ordered = [topic if topic.id in kept or topic not in primary else _secondary(topic) for topic in topics]
    return tuple(sorted(ordered, key=lambda topic: topic.get("prominence") != "primary"))


def _secondary(topic: Item) -> Item:
    fact = topic.fact("prominence")
    note = f"lebih dari {MOST_PRIMARY} topik utama"
    claim = fact.claims[0].replace(value="secondary", layer=Layer.DERIVED, note=note)
    return replace(topic, attributes=(("prominence", Fact("secondary", (claim, *fact.claims))),))


def _layer(fact: Fact) -> Layer | None:
    return fact.claims[0].layer if fact.claims else None


def _countries(
    partners: tuple[Item, ...], mentioned: tuple[Item, ...], by_field: dict[str, list[Claim]], in_scope: Fact
) -> tuple[tuple[Item, ...], tuple[Item, ...]]:
    """Out of scope there is no partner but one an editor names.

    A country that the text names is mentioned where it is no partner.
    """
    if in_scope.value == "false":
        partners = tuple(item for item in partners if _layer(item.belongs) is Layer.EDITED)
    settled = {item.id for item in partners}
    listed = settled | {claim.item for claim in by_field["mentioned"]}
    named = [
        claim for claim in by_field["partners"] if claim.evidence and not claim.denies and not claim.attribute
    ]
    others = _items(FIELD["partners"], [claim for claim in named if claim.item not in listed])
    kept = [item for item in mentioned if item.id not in settled]
    return partners, tuple(sorted((*kept, *others), key=_position))


def _summary(sentences: tuple[Item, ...]) -> tuple[str, ...]:
    """By number: the item of a sentence is its place in the summary."""
    numbered = sorted(sentences, key=lambda item: (int(item.id) if item.id.isdigit() else _NOWHERE, item.id))
    return tuple(item.belongs.value for item in numbered if item.belongs.value)


def _merged(said: Iterable[Claim], edits: list[Claim]) -> list[Claim]:
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


def _ineffective(edits: list[Claim], article: Article) -> Iterator[Finding]:
    """Attributes set on what the article has not, and more primary topics than an article can be about."""
    for claim in edits:
        field = FIELD[claim.field]
        if not claim.attribute or claim.attribute == ALIAS or not field.attributes or field.name == "place":
            continue
        if all(item.id != claim.item for item in getattr(article, claim.field)):
            near = point.near(article, claim.field, claim.item)
            hint = f'did you mean "{near}"?' if near else "add it, or delete this"
            what = f'{claim.field}: the article has no "{claim.item}" to set; {hint}'
            yield _finding("no-such-item", claim, what)
    primary = [topic for topic in article.topics if topic.get("prominence") == "primary"]
    if len(primary) > MOST_PRIMARY:
        names = ", ".join(topic.id for topic in primary)
        what = f"{len(primary)} primary topics ({names}); at most {MOST_PRIMARY}: set one to secondary"
        last = max((t.fact("prominence").claims[0] for t in primary), key=lambda claim: position(claim.at))
        yield _finding("many-primary", last, what)


def _demoted(machine: Article, article: Article, edits: list[Claim]) -> Iterator[Finding]:
    """A note for each topic that was primary, and gave way to those that an editor calls primary."""
    raised = [claim for claim in edits if claim.attribute == "prominence" and claim.value == "primary"]
    for topic in machine.topics if raised else ():
        now = next((each.fact("prominence") for each in article.topics if each.id == topic.id), Fact())
        gave_way = now.claims and now.value == "secondary" and now.claims[0].layer is Layer.DERIVED
        if gave_way and topic.get("prominence") == "primary":
            what = f"topics: {topic.id} is only secondary now, for an article has at most {MOST_PRIMARY} primary ones"
            yield _finding("demoted", max(raised, key=lambda claim: position(claim.at)), what)


def _left(override: Override, machine: Article, shown: Document) -> Iterator[Finding]:
    """An error for each name to be shown as initials that never stood in the text, a warning where part of one still
    does."""
    told: set[str] = set()
    for name in override.initials:
        path, line, column = position(override.where(name))
        if not stands(machine.document.text, name):
            near = nearest(name, (person.id for person in machine.persons))
            hint = f'did you mean "{near[0]}"?' if near else "write it as the text does, or delete it"
            what = f'"{clip(name)}" stands nowhere in the text, so nothing is shown as initials; {hint}'
            yield finding("initials-missed", path, what, line, column)
        for word in parts_left(shown.text, name):
            if word not in told:
                told.add(word)
                what = f'"{word}" still stands in the text; if it is the same person, add it to initials'
                yield finding("name-left", path, what, line, column)


def _finding(code: str, claim: Claim, message: str) -> Finding:
    path, line, column = position(claim.at)
    return finding(code, path, message, line, column)
