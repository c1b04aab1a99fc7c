"""The record of corrections: what the machine said, what the editor says, and why."""

from collections.abc import Iterator

from digest.model.article import Article, Correction
from digest.overrides import point
from digest.overrides.changed import Change, changes
from digest.overrides.initials import initials
from digest.overrides.values import Override, Seen


def corrections(machine: Article, overrides: tuple[Override, ...]) -> tuple[Correction, ...]:
    """Every change, withdrawn ones too, in the order of the files; `machine` is the article without any.

    The machine's value is the one that was seen when the correction was written, where that was recorded: the
    record outlives a machine that learnt better. Where an editor only bears the machine out, nothing changed.
    """
    said = (
        _correction(change, override)
        for override in overrides
        for change in (*changes(machine, override), *_otherwise(override))
    )
    found = [one for one in said if one.withdrawn_on or one.machine != one.editor]
    return tuple(
        sorted(found, key=lambda c: (point.position(c.at), c.field, c.item, c.attribute, c.editor or ""))
    )


def _correction(change: Change, override: Override) -> Correction:
    withdrawn = override.withdrawn
    recorded, then = (override.seen or Seen()).value(change.point)
    return Correction(
        field=change.field,
        item=change.item,
        attribute=change.attribute,
        machine=then if recorded else change.machine,
        editor=change.editor,
        because=override.because,
        by=override.by,
        on=override.on,
        at=change.at,
        withdrawn_on=withdrawn.on if withdrawn else "",
        withdrawn_because=withdrawn.because if withdrawn else "",
        evidence=override.evidence,
    )


def _otherwise(override: Override) -> Iterator[Change]:
    """What no field holds: lines, stories, initials, a hidden article."""
    at = override.at
    for line in override.keep:
        yield Change("lines", line, "", "cut", "keep", at)
    for line in override.cut:
        yield Change("lines", line, "", "keep", "cut", at)
    for other in override.same_story:
        yield Change("same_story", other, "", None, other, at)
    for other in override.not_same_story:
        yield Change("not_same_story", other, "", None, other, at)
    for name in override.initials:
        yield Change("initials", initials(name), "", None, initials(name), at)
    if override.hide:
        yield Change("hide", "", "", "false", "true", at)
