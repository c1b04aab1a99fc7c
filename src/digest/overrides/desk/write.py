"""Corrections written for an editor: `field=value` on a command line, to a file whose comments stay."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from io import StringIO
from typing import TYPE_CHECKING, Any

from digest.model.article import Article
from digest.model.fields import FIELD, Field, Kind, Shape
from digest.model.finding import Finding, Severity
from digest.overrides.desk.canonical import canonical
from digest.overrides.edits import path_of
from digest.overrides.reading.changes import ADDED_BY
from digest.overrides.reading.edtf import meant
from digest.overrides.reading.load import load_edits
from digest.overrides.reading.words import Words, words
from digest.overrides.review import seen
from digest.vocabulary.messages import unknown_key
from digest.vocabulary.reader import Table, read
from digest.vocabulary.schema_lines import schema_line
from digest.vocabulary.values import Vocabulary

if TYPE_CHECKING:
    from ruamel.yaml import YAML
    from ruamel.yaml.comments import CommentedMap

_ASSIGNMENT = re.compile(r"([a-z_]+)(?:\.([^=]*?))?\s*(\+=|-=|=)\s*(.*)", re.DOTALL)
_PLAIN_KEYS = ("because", "by", "on", "evidence", "hide", "reviewed")
_LISTS = ("same_story", "not_same_story", "initials")
_LINES = ("keep", "cut")

#: The verb into whose list an operator puts, and the one out of whose it takes.
_VERBS = {"+=": ("add", "remove"), "-=": ("remove", "add")}

_OTHER_KEYS = (*_PLAIN_KEYS, *_LISTS, "lines")


@dataclass(frozen=True, slots=True)
class Author:
    """Who corrects, when (ISO day) and why; what is empty stays as the file has it."""

    because: str = ""
    by: str = ""
    on: str = ""


def write_correction(
    text: str,
    machine: Article,
    assignments: Sequence[str],
    vocabulary: Vocabulary,
    author: Author | None = None,
    *,
    carried: Mapping[str, Any] | None = None,
) -> tuple[str, tuple[Finding, ...]]:
    """An override file with these changes made, `seen` renewed and comments kept; and what is wrong with it.

    `text` is the file as it is, empty for a new one; `machine` is the article without any override.
    Assignments: `happened=2024-11-05`, `outlet=null`, `partners+=MY`, `topics-=siber`, `topics.tppo=primary`,
    `partners=MY,TH`, `place.name=Bali`, `persons.Siti Aminah.rank=Kombes Pol.`, `reviewed=true`,
    `persons.Siti Aminah.aliases+=Ibu Siti`, `same_story+=b`, `lines.cut+=Baca juga`. `carried`: what an entry that was
    withdrawn says of the rest of a field, to begin with. Raises ValueError for one that is none of these, and for
    a file of several corrections.
    """
    ident = machine.document.id
    sheet = read(path_of(ident), text.encode())
    if sheet.findings:
        return text, sheet.findings
    if not (sheet.root is None or isinstance(sheet.root, Table)):
        raise ValueError("this file holds several corrections; write the change into it by hand")
    yaml, known = yaml_of(), words(vocabulary)
    data = yaml.map() if sheet.root is None else yaml.load(text)
    _change(data, assignments, carried, author, known)
    draft = dumped(yaml, data, ident)
    edits = load_edits({path_of(ident): draft.encode()}, vocabulary)
    override = next(iter(edits.overrides.get(ident, ())), None)
    if override and override.in_force:  # else the record keeps what it was written against
        before = seen(machine, override)
        data["seen"] = {"body": before.body, **dict(before.values)}
        draft = dumped(yaml, data, ident)
    return draft, tuple(found for found in edits.findings if found.severity is not Severity.NOTE)


def _change(
    data: "CommentedMap",
    assignments: Sequence[str],
    carried: Mapping[str, Any] | None,
    author: Author | None,
    known: Words,
) -> None:
    for field, said in (carried or {}).items():
        data.setdefault(field, said)
    for assignment in assignments:
        _assign(data, assignment, known)
    data.update((key, value) for key, value in asdict(author or Author()).items() if value)


def _assign(data: "CommentedMap", assignment: str, known: Words) -> None:
    match = _ASSIGNMENT.fullmatch(assignment.strip())
    if match is None:
        raise ValueError(f'"{assignment}" is no field=value, field+=value or field-=value')
    name, inner, operator, value = match.groups()
    if name in _OTHER_KEYS:
        _assign_other(data, (name, inner or "", operator, value), known)
    elif name in FIELD:
        if not isinstance(data.get(name), dict):
            data[name] = {}
        _assign_field(data[name], FIELD[name], (inner or "", operator, value), known)
    else:
        raise ValueError(unknown_key(name, (*_OTHER_KEYS, *FIELD)))


def _assign_field(said: dict[str, Any], field: Field, change: tuple[str, str, str], known: Words) -> None:
    inner, operator, value = change
    listed, whole = field.shape is Shape.LIST, said.get("set")
    if operator == "=" and not inner:
        _set(said, field, value, known)
    elif listed and isinstance(whole, list):
        if inner:
            _describe(whole, field, inner, value, known)
        else:
            _into(whole, operator, _value(known, field.kind, value))
    elif inner:
        _assign_inner(said, field, inner, value, known)
    elif listed:
        _move(said, *_VERBS[operator], _value(known, field.kind, value))
    else:
        raise ValueError(f"{field.name} holds one value; write {field.name}={value}")


def _set(said: dict[str, Any], field: Field, value: str, known: Words) -> None:
    if field.shape is not Shape.LIST:
        said["set"] = _value(known, field.kind, value)
        return
    parts = [value] if field.name == "summary" else value.split(",")
    said.clear()
    said["set"] = [_value(known, field.kind, part) for part in parts if part.strip()]


def _assign_other(data: "CommentedMap", said: tuple[str, str, str, str], known: Words) -> None:
    """`reviewed=true`, `same_story+=b`, `initials=Siti Aminah`, `lines.keep+=...`."""
    name, inner, operator, value = said
    if name == "lines" and inner in _LINES:
        lines = data.setdefault("lines", {})
        _into(lines.setdefault(inner, []), operator, value.strip())
    elif name in _LISTS and not inner:
        _assign_list(data, name, operator, value)
    elif name in _PLAIN_KEYS and not inner and operator == "=":
        data[name] = _value(known, Kind.FLAG, value) if name in ("hide", "reviewed") else value
    else:
        form = {"lines": "lines.cut+=…", **dict.fromkeys(_LISTS, f"{name}+=…")}.get(name, f"{name}=…")
        raise ValueError(f'"{name}" is written {form}')


def _assign_list(data: "CommentedMap", name: str, operator: str, value: str) -> None:
    if operator == "=":
        data[name] = [part.strip() for part in value.split(",") if part.strip()]
    else:
        _into(data.setdefault(name, []), operator, value.strip())
    if not data[name]:
        del data[name]


def _into(listed: list[object], operator: str, value: object) -> None:
    """Into a list that stands as it is, or out of it."""
    if operator == "-=":
        if value in listed:
            listed.remove(value)
    elif value not in listed:
        listed.append(value)


def _point(field: Field, inner: str, known: Words) -> tuple[str, str]:
    """The item and the attribute that are spoken of."""
    item, dot, name = inner.rpartition(".")
    if field.shape is Shape.ONE or field.name == "topics":
        item, name = ("", inner) if field.shape is Shape.ONE else (inner, "prominence")
    elif not dot:
        raise ValueError(f"which attribute? write {field.name}.{inner}.name=value")
    return (known.named(field.kind, item) or item if field.kind in known.ids else item), name


def _describe(whole: list[Any], field: Field, inner: str, value: str, known: Words) -> None:
    """An attribute of an item of a list that is set as a whole: `[tppo, {siber: secondary}]`."""
    item, name = _point(field, inner, known)
    attribute, key = field.attribute(name), ADDED_BY.get(field.name, "")
    if attribute is None:
        raise ValueError(unknown_key(name, tuple(each.name for each in field.attributes)))
    at = next((n for n, one in enumerate(whole) if item in (one, *_called(one, key))), len(whole))
    before = whole[at] if at < len(whole) and isinstance(whole[at], dict) else {}
    if key:
        made: Any = {**before, key: before.get(key, item), name: _value(known, attribute.kind, value)}
    else:
        made = item if value == "primary" else {item: value}
    whole[at : at + 1] = [made]


def _called(item: Any, key: str) -> tuple[str, ...]:
    """What a described item is called: by its name, or, of a topic, by its id."""
    if not isinstance(item, dict):
        return ()
    return (item[key],) if key in item else tuple(item)


def _assign_inner(said: dict[str, Any], field: Field, inner: str, value: str, known: Words) -> None:
    """`topics.tppo=primary`, `place.name=Bali`, `persons.Eddy Hartono.rank=...`."""
    item, name = _point(field, inner, known)
    inside = said.get("set")
    if not isinstance(inside, dict):
        inside = said["set"] = {}
    if field.name == "persons" and name == "aliases":
        _into(inside.setdefault(item, {}).setdefault("aliases", []), "+=", value.strip())
        return
    attribute = field.attribute(name)
    if attribute is None:
        raise ValueError(unknown_key(name, tuple(each.name for each in field.attributes)))
    if field.name == "topics":
        inside[item] = value
    else:
        target = inside if field.shape is Shape.ONE else inside.setdefault(item, {})
        target[name] = _value(known, attribute.kind, value)


def _move(said: dict[str, Any], verb: str, other: str, value: object) -> None:
    """Into one list and out of the other: what was added and is now removed is simply removed."""
    against = said.get(other)
    if isinstance(against, list) and value in against:
        against.remove(value)
        if not against:
            del said[other]
    if verb == "remove" and isinstance(said.get("set"), dict):  # nothing is said of what is removed
        said["set"].pop(value, None)
        if not said["set"]:
            del said["set"]
    listed = said.setdefault(verb, [])
    if value not in listed:
        listed.append(value)


def _value(known: Words, kind: Kind, text: str) -> object:
    """As YAML: a name that is exactly one of an id's becomes the id, an unmistakable date EDTF."""
    text = text.strip()
    if text == "null":
        return None
    if kind is Kind.FLAG:
        return {"true": True, "false": False}.get(text, text)
    if kind is Kind.DATE:
        right = meant(text, known.months)
        return right if right and "(" not in right else text
    return known.named(kind, text) or text if kind in known.ids else text


def yaml_of() -> "YAML":
    """Loaded only where a file is rewritten: every build imports this module."""
    from ruamel.yaml import YAML  # noqa: PLC0415

    yaml = YAML()
    yaml.preserve_quotes = True
    yaml.width = 10_000
    yaml.representer.add_representer(type(None), _null)
    yaml.indent(mapping=2, sequence=4, offset=2)
    return yaml


def _null(representer: Any, _: None) -> Any:
    """`null`, where ruamel would write nothing."""
    return representer.represent_scalar("tag:yaml.org,2002:null", "null")


def dumped(yaml: "YAML", data: "CommentedMap", ident: str) -> str:
    """An entry as a file of its own."""
    out = StringIO()
    yaml.dump(data, out)
    line = schema_line(path_of(ident))
    body = out.getvalue()
    return canonical(body if body.startswith("# yaml-language-server:") else f"{line}\n{body}")
