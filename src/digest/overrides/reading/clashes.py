"""Entries that say two things of one point."""

from collections.abc import Iterator

from digest.model.finding import Finding
from digest.overrides.point import finding_at, name
from digest.overrides.values import ALIAS, REST, Override

_Spot = tuple[str, ...]


def unclashing(entries: list[Override]) -> tuple[list[Override], list[Override], list[Finding]]:
    """Of entries that set one point of one article the first, and the others; a finding names both places.

    Adding different items to one list is no clash; setting the whole list clashes with every word on it.
    Withdrawn entries clash with nothing.
    """
    first: dict[_Spot, str] = {}
    stories: dict[frozenset[str], tuple[bool, str]] = {}
    kept: list[Override] = []
    lost: list[Override] = []
    found: list[Finding] = []
    for override in entries:
        clashes = (
            [] if override.withdrawn else [*_clashes(override, first), *_contradicted(override, stories)]
        )
        found += clashes
        if clashes:
            lost.append(override)
        else:
            kept.append(override)
            for spot, at in () if override.withdrawn else _occupied(override):
                first.setdefault(spot, at)
    return kept, lost, found


def _contradicted(override: Override, said: dict[frozenset[str], tuple[bool, str]]) -> Iterator[Finding]:
    """Pairs of articles that are one story here and are not elsewhere; what is new is added to `said`."""
    for same, others in ((True, override.same_story), (False, override.not_same_story)):
        for other in others:
            pair, at = frozenset((override.article, other)), override.where(other)
            before, place = said.setdefault(pair, (same, at))
            if before is not same:
                key = "same_story" if before else "not_same_story"
                what = f"{override.article} and {other} are {key} at {place}; keep one (this one is left out)"
                yield finding_at("set-twice", at, what)


def _clashes(override: Override, first: dict[_Spot, str]) -> Iterator[Finding]:
    for claim in override.claims:
        field = override.article, claim.field
        taken = [field] if claim.item == REST else [(*field, claim.item, claim.attribute), (*field, REST)]
        other = next((first[spot] for spot in taken if spot in first), None)
        if other and claim.attribute != ALIAS:
            spot = name(claim.field, claim.item, claim.attribute)
            what = f"{spot} of {override.article} is also set at {other}; keep one (this one is left out)"
            yield finding_at("set-twice", claim.at, what)


def _occupied(override: Override) -> Iterator[tuple[_Spot, str]]:
    """What an entry takes: each point, its field, and all the rest of a list that is set as a whole."""
    for claim in override.claims:
        field = override.article, claim.field
        yield field, claim.at
        yield (*field, claim.item, claim.attribute), claim.at
        if claim.item == REST:
            yield (*field, REST), claim.at
