"""The record of corrections: what the machine said, what the editor says, and why."""

from collections.abc import Iterator
from dataclasses import dataclass

from digest.model.article import Article, Correction
from digest.model.claim import Claim
from digest.model.fields import FIELD, Shape
from digest.overrides import point
from digest.overrides.initials import initials
from digest.overrides.values import REST, Override


@dataclass(frozen=True, slots=True)
class _Change:
    field: str
    item: str
    attribute: str
    machine: str | None
    editor: str | None
    at: str


def corrections(machine: Article, overrides: tuple[Override, ...]) -> tuple[Correction, ...]:
    """Every change, withdrawn ones too, in the order of the files; `machine` is the article without any."""
    found = []
    for override in overrides:
        withdrawn = override.withdrawn
        for change in (*_claimed(machine, override), *_otherwise(override)):
            correction = Correction(
                field=change.field,
                item=change.item,
                attribute=change.attribute,
                machine=change.machine,
                editor=change.editor,
                because=override.because,
                by=override.by,
                on=override.on,
                at=change.at,
                withdrawn_on=withdrawn.on if withdrawn else "",
                withdrawn_because=withdrawn.because if withdrawn else "",
            )
            found.append(correction)
    return tuple(
        sorted(found, key=lambda c: (point.position(c.at), c.field, c.item, c.attribute, c.editor or ""))
    )


def _claimed(machine: Article, override: Override) -> Iterator[_Change]:
    anew = {claim.field for claim in override.claims if claim.item == REST}
    added = {
        (claim.field, claim.item) for claim in override.claims if not claim.attribute and not claim.denies
    }
    for claim in override.claims:
        if claim.item == REST:
            members = [c.value or "" for c in override.claims if c.field == claim.field and _joins(c)]
            yield _Change(claim.field, "", "", _all(machine, claim.field), ", ".join(members), claim.at)
        elif claim.field in anew or (claim.attribute and (claim.field, claim.item) in added):
            continue  # said by the line on the whole list, or on the item
        else:
            yield _change(machine, claim)


def _change(machine: Article, claim: Claim) -> _Change:
    if claim.attribute == "alias":
        before: str | None = claim.value
        return _Change(claim.field, claim.item, claim.attribute, before, claim.item, claim.at)
    if FIELD[claim.field].shape is Shape.ONE:
        before = machine.place.id if machine.place else None
        return _Change(claim.field, "", "", before, claim.value, claim.at)
    before = point.value(machine, claim.field, claim.item, claim.attribute)
    after = None if claim.denies else claim.value
    return _Change(claim.field, claim.item, claim.attribute, before, after, claim.at)


def _joins(claim: Claim) -> bool:
    return not claim.denies and not claim.attribute


def _all(machine: Article, field: str) -> str | None:
    if field == "summary":
        return " ".join(machine.summary) or None
    return ", ".join(item.id for item in point.items(machine, field)) or None


def _otherwise(override: Override) -> Iterator[_Change]:
    """What no field holds: lines, stories, initials, a hidden article."""
    at = override.at
    for line in override.keep:
        yield _Change("lines", line, "", "cut", "keep", at)
    for line in override.cut:
        yield _Change("lines", line, "", "keep", "cut", at)
    for other in override.same_story:
        yield _Change("same_story", other, "", None, other, at)
    for other in override.not_same_story:
        yield _Change("not_same_story", other, "", None, other, at)
    for name in override.initials:
        yield _Change("initials", initials(name), "", None, initials(name), at)
    if override.hide:
        yield _Change("hide", "", "", "false", "true", at)
