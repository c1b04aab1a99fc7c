"""What an override changes, point by point: the machine's value beside the editor's."""

from dataclasses import dataclass

from digest.model.article import Article
from digest.model.claim import Claim
from digest.model.fields import FIELD, Shape
from digest.overrides import point
from digest.overrides.values import ALIAS, REST, Override


@dataclass(frozen=True, slots=True)
class Change:
    """Values as text; an item's own value is its id, None where it is not there or not known.

    A list that is set anew is one change, its values the ids with commas between. `at` is path:line:col.
    """

    field: str
    item: str
    attribute: str
    machine: str | None
    editor: str | None
    at: str

    @property
    def point(self) -> str:
        return point.name(self.field, self.item, self.attribute)


def changes(machine: Article, override: Override) -> tuple[Change, ...]:
    """In the order of the file; `machine` is the article without any override.

    An item that is added is one change where the machine has it not; where it has, only its new attributes
    are.
    """
    anew = {claim.field for claim in override.claims if claim.item == REST}
    added = {(claim.field, claim.item) for claim in override.claims if _joins(claim)}
    found = []
    for claim in override.claims:
        if claim.item == REST:
            found.append(_anew(machine, override, claim))
        elif claim.field not in anew or claim.attribute:
            change = _change(machine, claim)
            if _counts(machine, override, claim, change, added=(claim.field, claim.item) in added):
                found.append(change)
    return tuple(found)


def _anew(machine: Article, override: Override, claim: Claim) -> Change:
    members = [each.value or "" for each in override.claims if each.field == claim.field and _joins(each)]
    before, after = whole(machine, claim.field), ", ".join(members) or None
    return Change(claim.field, "", "", before, after, claim.at)


def whole(article: Article, field: str) -> str | None:
    """All of a list as text, None where it is empty."""
    if field == "summary":
        return ", ".join(article.summary) or None
    return ", ".join(item.id for item in point.items(article, field)) or None


def _change(machine: Article, claim: Claim) -> Change:
    item = "" if FIELD[claim.field].shape is Shape.ONE else claim.item
    before = point.value(machine, claim.field, item, claim.attribute)
    return Change(claim.field, item, claim.attribute, before, None if claim.denies else claim.value, claim.at)


def _counts(machine: Article, override: Override, claim: Claim, change: Change, *, added: bool) -> bool:
    """Whether a claim is a change by itself; `added`: its item is added by this override."""
    if FIELD[claim.field].shape is Shape.ONE:
        return not claim.attribute
    if claim.attribute == ALIAS:
        return True
    if claim.attribute == "name" and claim.value == claim.item:
        return False  # it is what the item is called by
    there = point.value(machine, claim.field, claim.item) is not None
    if claim.attribute and added:
        return there and change.machine != change.editor
    return not (_joins(claim) and there and _differs(machine, override, claim))


def _differs(machine: Article, override: Override, claim: Claim) -> bool:
    """Whether the override says other things of this item than the machine does."""
    return any(
        other.value != point.value(machine, other.field, other.item, other.attribute)
        for other in override.claims
        if other.attribute and (other.field, other.item) == (claim.field, claim.item)
    )


def _joins(claim: Claim) -> bool:
    return bool(claim.item) and claim.item != REST and not claim.denies and not claim.attribute
