"""What editors changed and what a person should check, in words a reader knows."""

from collections.abc import Callable, Container, Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType

from digest.model.article import Article, Correction, Doubt
from digest.model.fields import FIELD, Kind, Shape
from digest.site.labels import Labels
from digest.site.views.newsroom import Change

#: Whether an article is published.
SHOWN = {"false": "change.shown", "true": "change.hidden"}

#: What editors say of two articles: of one that is shown, by its title, and of one that is not.
STORIES = {
    "same_story": ("change.joined", "change.joined.unseen"),
    "not_same_story": ("change.parted", "change.parted.unseen"),
}

SCALARS = frozenset(field.name for field in FIELD.values() if field.shape is Shape.SCALAR)

#: How a value of each kind is said; a kind that is not here stands as it is.
SPEECH: Mapping[Kind, Callable[[str, Labels], str]] = {
    Kind.FLAG: lambda value, names: names.word("flag", value),
    Kind.DATE: lambda value, names: names.when(value).text,
    Kind.CHOICE: lambda value, names: names.word("choice", value),
    Kind.COUNTRY: lambda value, names: names.country(value),
    Kind.COUNTRIES: lambda value, names: ", ".join(map(names.country, value.split())),
    Kind.REGION: lambda value, names: names.regions.get(value, value),
    Kind.FORUM: lambda value, names: names.forums.get(value, value),
    Kind.CRIME: lambda value, names: names.crime(value).name,
    Kind.TOPIC: lambda value, names: names.topic(value).label,
    Kind.OUTLET: lambda value, names: names.outlets.get(value, value),
    Kind.ORGANIZATION: lambda value, names: names.organization(value).name,
    Kind.INSTRUMENT_TYPE: lambda value, names: names.instruments.get(value.rsplit("-", 1)[0], value),
}


def changes_of(
    field: str, article: Article, names: Labels, titles: Mapping[str, str] = MappingProxyType({})
) -> tuple[Change, ...]:
    """Corrections of one field, withdrawn ones too. `titles`: of other articles that are shown, by id."""
    return tuple(spoken_change(c, names, titles) for c in article.corrections if c.field == field)


def beside(corrections: Iterable[Correction]) -> tuple[str, ...]:
    """Ids of the articles that they join an article with, or part it from."""
    return tuple(dict.fromkeys(c.item for c in corrections if c.field in STORIES))


def unnamed(corrections: Iterable[Correction], titles: Container[str]) -> tuple[Correction, ...]:
    """The same without the ids of other articles that are not shown: an id may tell whom its article is about."""
    return tuple(
        replace(c, item="", editor=None) if c.field in STORIES and c.item not in titles else c
        for c in corrections
    )


def doubts_of(field: str, article: Article, names: Labels) -> dict[str, tuple[str, ...]]:
    """Reasons to look again at a field (`persons`) and its attributes (`persons.role`), by item.

    The item is empty where they are about the field as a whole. A place is its name and its country: where
    it is in doubt, so are they, and nothing more is said.
    """
    found: dict[str, tuple[str, ...]] = {}
    for doubt in article.doubts:
        if doubt.field.partition(".")[0] == field and not _is_small(doubt):
            item, reason = _doubt(doubt, names)
            if item not in found or field != "place":
                found[item] = (*found.get(item, ()), reason)
    return found


def spoken(field: str, attribute: str, value: str, names: Labels) -> str:
    """A claim's value as a reader knows it: a code's name, a date in words."""
    known = FIELD.get(field)
    if not known:
        return names.say(SHOWN.get(value, value)) if field == "hide" else names.word("choice", value)
    if known.shape is Shape.ONE and not attribute:
        code, _, name = value.partition("/")
        return ", ".join(filter(None, (name, names.country(code) if code else "")))
    property_ = known.attribute(attribute) if attribute else None
    say = SPEECH.get(property_.kind if property_ else known.kind)
    return say(value, names) if say else value


def spoken_change(
    correction: Correction, names: Labels, titles: Mapping[str, str] = MappingProxyType({})
) -> Change:
    """A correction in words. A list that was set as a whole is told whole. `titles`: of other articles that are shown,
    by id."""
    field, item, attribute = correction.field, correction.item, correction.attribute
    whole = field in FIELD and FIELD[field].shape is Shape.LIST and not item and field != "summary"
    said = [
        nothing
        if value is None
        else ", ".join(
            spoken(field, attribute, each, names) for each in (value.split(", ") if whole else [value])
        )
        for value, nothing in zip(
            (correction.machine, correction.editor), _nothings(field, item, attribute, names), strict=True
        )
    ]
    withdrawn = ""
    if correction.withdrawn_on:
        date = names.when(correction.withdrawn_on).text
        withdrawn = names.say("change.withdrawn", date=date, reason=correction.withdrawn_because)
    return Change(
        subject=_subject(field, item, attribute, names),
        said=_said(correction, said[0], said[1], titles, names),
        because=correction.because,
        by=correction.by,
        on=names.when(correction.on).text if correction.on else "",
        withdrawn=withdrawn,
    )


def _nothings(field: str, item: str, attribute: str, names: Labels) -> tuple[str, str]:
    """What it means that machine or editor name no value."""
    known = FIELD.get(field)
    if known and known.shape is Shape.LIST and not item:
        return (names.say("change.nothing"),) * 2
    if known and known.shape is Shape.LIST and not attribute:
        return names.say("change.absent"), names.say("change.out")
    return (names.say("unknown" if known else "change.absent"),) * 2


def _subject(field: str, item: str, attribute: str, names: Labels) -> str:
    """Empty where the label of the field says it all."""
    if attribute:
        return f"{spoken(field, '', item, names)}, {names.word('attribute', attribute)}"
    return item if field == "lines" else ""


def _said(correction: Correction, machine: str, editor: str, titles: Mapping[str, str], names: Labels) -> str:
    """What came in or went out is named once; of two values both are."""
    member = correction.item and not correction.attribute and correction.field in FIELD
    if correction.field == "initials":
        return names.say("change.written", value=editor)
    if correction.field in STORIES:
        title = titles.get(correction.item, "")
        return names.say(STORIES[correction.field][not title], title=title)
    if member and correction.machine is None:
        return names.say("change.added", value=editor)
    if member and correction.editor is None:
        return names.say("change.removed", value=machine)
    return names.say("change.both", machine=machine, editor=editor)


def _is_small(doubt: Doubt) -> bool:
    """Whether a topic that is shown as mentioned might be the main one: for editors to settle, not for readers."""
    return doubt.field == "topics.prominence" and (doubt.value or "").endswith(": secondary")


def _doubt(doubt: Doubt, names: Labels) -> tuple[str, str]:
    """The item it is about, and the reason."""
    field, _, attribute = doubt.field.partition(".")
    value = doubt.value or ""
    if not attribute:
        return ("" if field in SCALARS else value), doubt.why
    item, _, said = value.rpartition(": ")
    if doubt.field == "topics.prominence":
        return item, names.say("doubt.minor", reason=doubt.why)
    return (
        item,
        f"{names.word('attribute', attribute)} {spoken(field, attribute, said, names)}: {doubt.why}",
    )


def doubt_in_words(doubt: Doubt, names: Labels) -> str:
    """What is doubtful, by name, and why."""
    field, _, attribute = doubt.field.partition(".")
    if not doubt.value:
        return doubt.why
    item, _, said = doubt.value.partition(": ") if attribute else (doubt.value, "", "")
    what = spoken(field, "", item, names)
    if attribute:
        value = names.say("unknown") if said == "None" else spoken(field, attribute, said, names)
        what = f"{what}, {names.word('attribute', attribute)} {value}"
    return f"{what}: {doubt.why}"
