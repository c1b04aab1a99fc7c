"""What was said before is not overwritten: it goes into an entry of its own that is withdrawn, for the record."""

import re
from collections.abc import Callable
from itertools import product
from typing import Any

from digest.model.claim import Claim
from digest.model.fields import FIELD, Shape
from digest.overrides.desk.write import dumped, yaml_of
from digest.overrides.reading.changes import ADDED_BY
from digest.overrides.reading.words import Words
from digest.overrides.values import REST, Override, Withdrawn

#: What an entry holds beside its corrections; both parts keep it.
_SIGNED = ("article", "because", "by", "on", "evidence")

#: Keys that say something and are no fields.
OTHER_SAID = ("lines", "same_story", "not_same_story", "initials", "hide", "reviewed")

#: Keys of which the one takes back the other.
_OPPOSITE = {"same_story": "not_same_story", "not_same_story": "same_story", "keep": "cut", "cut": "keep"}

#: What an override holds beside its claims.
_HELD = ("keep", "cut", "same_story", "not_same_story", "initials", "hide", "reviewed", "evidence")

#: By key of an entry the items that are spoken of; None: all that stands there.
Points = dict[str, frozenset[str] | None]

_OTHER = re.compile(
    r"(hide|reviewed|same_story|not_same_story|initials|lines)(?:\.(keep|cut))?([+-]?=)(.*)", re.DOTALL
)


def overlap(old: Override, new: Override | None, assignment: str) -> Points:
    """What an entry in force says of the very points that an assignment speaks of, and says otherwise.

    `new`: the assignment as an entry of its own; None where it only takes back.
    """
    points: Points = {}
    for claim, other in product(new.claims if new else (), old.claims):
        if claim.field == other.field and _meets(claim, other):
            items = points.get(claim.field, frozenset())
            points[claim.field] = None if items is None or _of_all(claim, other) else items | {other.item}
    return points | _other(old, assignment)


def says_already(old: Override, new: Override) -> bool:
    """Whether an entry holds all that another says."""
    fields = {claim.field for claim in new.claims}
    others = [key for key in _HELD if getattr(new, key)]
    return all(_holds_field(old, new, field) for field in fields) and all(
        _holds(getattr(old, key), getattr(new, key)) for key in others
    )


def _holds_field(old: Override, new: Override, field: str) -> bool:
    """A list that is set as a whole is held by the very same alone."""
    held, said = ({_saying(c) for c in one.claims if c.field == field} for one in (old, new))
    whole = any(item == REST for item, *_ in held | said)
    return said == held if whole else said <= held


def _saying(claim: Claim) -> tuple[str, str, str | None, bool]:
    return claim.item, claim.attribute, claim.value, claim.denies


def _holds(old: Any, new: Any) -> bool:
    return bool(old == new) if isinstance(new, bool | str) else set(new) <= set(old)


def _meets(new: Claim, old: Claim) -> bool:
    if _of_all(new, old):
        return True
    if new.item != old.item:
        return False
    return new.denies or old.denies or (new.attribute == old.attribute and bool(new.attribute))


def _of_all(new: Claim, old: Claim) -> bool:
    """Whether one of them speaks of all that the field holds."""
    return REST in (new.item, old.item) or FIELD[new.field].shape is not Shape.LIST


def _other(old: Override, assignment: str) -> Points:
    """Of what no field holds: flags put down, items taken out, and their opposites put in."""
    match = _OTHER.fullmatch(assignment)
    if match is None:
        return {}
    name, inner, operator, value = match[1], match[2] or "", match[3], match[4].strip()
    if name in ("hide", "reviewed"):
        return {name: None} if value == "false" and getattr(old, name) else {}
    held = inner or name
    key = {"-=": held, "+=": _OPPOSITE.get(held, "")}.get(operator, "")
    return {key: frozenset({value})} if key and value in getattr(old, key) else {}


def takes_back(assignment: str) -> bool:
    """Whether an assignment says nothing of its own: `same_story-=b`, `hide=false`."""
    match = _OTHER.fullmatch(assignment)
    return match is not None and (match[3] == "-=" or match[4] == "false")


def field_of(old: Override, key: str) -> Points:
    """All that an entry says under one key."""
    if key in FIELD:
        return {key: None} if any(claim.field == key for claim in old.claims) else {}
    if key == "lines":
        return {inner: frozenset(getattr(old, inner)) for inner in ("keep", "cut") if getattr(old, inner)}
    return {key: None} if key in OTHER_SAID and getattr(old, key) else {}


def parted(
    text: str, points: Points, known: Words, withdrawn: Withdrawn, ident: str
) -> tuple[str, str, dict[str, Any]]:
    """An entry without these points, empty where it says nothing more; one with them alone, withdrawn, signed as the
    first; and the same as data."""
    yaml = yaml_of()
    data = yaml.load(text)
    gone = yaml.map()
    gone.update({key: data[key] for key in _SIGNED if key in data})
    for key, items in points.items():
        _move(data, gone, key, items, known)
    gone["withdrawn"] = {"on": withdrawn.on, "because": withdrawn.because}
    if seen := data.get("seen"):
        gone["seen"] = {k: v for k, v in seen.items() if _kept(k, gone)}
        data["seen"] = {k: v for k, v in seen.items() if _kept(k, data)}
    kept = dumped(yaml, data, ident) if says(data) else ""
    return kept, dumped(yaml, gone, ident), gone


def _kept(point: str, data: dict[str, Any]) -> bool:
    return point in ("body", "title") or point.split("/", maxsplit=1)[0] in data


def _move(
    data: dict[str, Any], gone: dict[str, Any], key: str, items: frozenset[str] | None, known: Words
) -> None:
    """From one entry to the other: all under the key, or these items of it."""
    if key in ("keep", "cut"):
        _move(data["lines"], gone.setdefault("lines", {}), f" {key}", items, known)
        if not data["lines"]:
            del data["lines"]
        return
    key = key.strip()
    kind = FIELD[key].kind if key in FIELD else None

    def named(word: str) -> str:
        return (known.named(kind, word) if kind in known.ids and kind else "") or word

    gone[key] = data[key] if items is None else _taken(data[key], items, named)
    if items is None or not data[key]:
        del data[key]


def says(data: dict[str, Any]) -> bool:
    """Whether an entry says anything."""
    return any(key in FIELD or key in OTHER_SAID for key in data)


def _taken(said: Any, items: frozenset[str], named: Callable[[str], str]) -> Any:
    """Those items out of a list, or out of each verb of a field; verbs that hold nothing more go."""
    if isinstance(said, list):
        return _out_of(said, items, named)
    found = {verb: _out_of(inner, items, named) for verb, inner in said.items()}
    for verb in [verb for verb, inner in said.items() if not inner]:
        del said[verb]
    return {verb: taken for verb, taken in found.items() if taken}


def _out_of(held: Any, items: frozenset[str], named: Callable[[str], str]) -> Any:
    """Those items out of one list, or one mapping of items."""
    if isinstance(held, dict):
        return {word: held.pop(word) for word in list(held) if named(str(word)) in items}
    taken = [one for one in held if _ident(one, named) in items]
    held[:] = [one for one in held if _ident(one, named) not in items]
    return taken


def _ident(item: Any, named: Callable[[str], str]) -> str:
    """What an item of a list is called, described or not."""
    if isinstance(item, dict):
        return next((named(str(item[key])) for key in dict.fromkeys(ADDED_BY.values()) if key in item), "")
    return named(str(item))


def part_of(assignment: str) -> str:
    """The field of which an assignment changes only a part: what was said of the rest is said on; else empty."""
    said = assignment.partition("=")[0]
    name = re.split("[.+-]", said, maxsplit=1)[0]
    return name if name in FIELD and name != said else ""
