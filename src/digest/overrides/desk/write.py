"""Corrections written for an editor: `field=value` on a command line, to a file whose comments stay."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from io import StringIO
from typing import TYPE_CHECKING, Any

from digest.model.article import Article
from digest.model.fields import FIELD, Field, Kind, Shape
from digest.model.finding import Finding, Severity
from digest.overrides.desk.canonical import canonical
from digest.overrides.edits import path_of
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
_OTHER_KEYS = (*_PLAIN_KEYS, *_LISTS, "lines", "withdrawn")


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
) -> tuple[str, tuple[Finding, ...]]:
    """An override file with these changes made, `seen` renewed and comments kept; and what is wrong with it.

    `text` is the file as it is, empty for a new one; `machine` is the article without any override.
    Assignments: `happened=2024-11-05`, `outlet=null`, `partners+=MY`, `topics-=siber`, `topics.tppo=primary`,
    `partners=MY,TH`, `place.name=Bali`, `persons.Siti Aminah.rank=Kombes Pol.`, `reviewed=true`,
    `persons.Siti Aminah.aliases+=Ibu Siti`, `same_story+=b`, `lines.cut+=Baca juga`, `withdrawn=Salah baca.`
    with the author's day as its own. Raises ValueError for one that is none of these, and for a file of
    several corrections.
    """
    ident = machine.document.id
    sheet = read(path_of(ident), text.encode())
    if sheet.findings:
        return text, sheet.findings
    if not (sheet.root is None or isinstance(sheet.root, Table)):
        raise ValueError("this file holds several corrections; write the change into it by hand")
    yaml, known = _yaml(), words(vocabulary)
    data = yaml.map() if sheet.root is None else yaml.load(text)
    for assignment in assignments:
        _assign(data, assignment, known)
    author = author or Author()
    signed = {"because": author.because, "by": author.by, "on": author.on}
    if isinstance(data.get("withdrawn"), dict):
        data["withdrawn"] = {"on": author.on, **data["withdrawn"]}
        signed = {}
    for key, value in signed.items():
        if value:
            data[key] = value
    draft = _dumped(yaml, data, text, ident)
    edits = load_edits({path_of(ident): draft.encode()}, vocabulary)
    for override in edits.overrides.get(ident, ()):
        if override.withdrawn is not None:  # the record keeps what it was written against
            break
        before = seen(machine, override)
        data["seen"] = {"body": before.body, **dict(before.values)}
        draft = _dumped(yaml, data, text, ident)
    wrong = tuple(found for found in edits.findings if found.severity is not Severity.NOTE)
    return draft, wrong


def _assign(data: "CommentedMap", assignment: str, known: Words) -> None:
    match = _ASSIGNMENT.fullmatch(assignment.strip())
    if match is None:
        raise ValueError(f'"{assignment}" is no field=value, field+=value or field-=value')
    name, inner, operator, value = match.groups()
    if name in _OTHER_KEYS:
        _assign_other(data, (name, inner or "", operator, value), known)
        return
    if name not in FIELD:
        raise ValueError(unknown_key(name, (*_OTHER_KEYS, *FIELD)))
    field = FIELD[name]
    said = data.get(name)
    if not isinstance(said, dict):
        said = data[name] = {}
    whole = said.get("set")
    if isinstance(whole, list) and field.shape is Shape.LIST and (inner or operator != "="):
        if inner:
            raise ValueError(f"{name} are set as a whole here; write {name}=a,b")
        _into(whole, operator, _value(known, field.kind, value))
    elif inner:
        _assign_inner(said, field, inner, value, known)
    elif operator == "=" and field.shape is Shape.LIST:
        parts = [value] if field.name == "summary" else value.split(",")
        said.clear()
        said["set"] = [_value(known, field.kind, part) for part in parts if part.strip()]
    elif operator == "=":
        said["set"] = _value(known, field.kind, value)
    elif field.shape is Shape.LIST:
        verb, other = ("add", "remove") if operator == "+=" else ("remove", "add")
        _move(said, verb, other, _value(known, field.kind, value))
    else:
        raise ValueError(f"{name} holds one value; write {name}={value}")


def _assign_other(data: "CommentedMap", said: tuple[str, str, str, str], known: Words) -> None:
    """`reviewed=true`, `same_story+=b`, `initials=Siti Aminah`, `lines.keep+=...`, `withdrawn=...`."""
    name, inner, operator, value = said
    if name in _PLAIN_KEYS and not inner and operator == "=":
        data[name] = _value(known, Kind.FLAG, value) if name in ("hide", "reviewed") else value
    elif name == "withdrawn" and not inner and operator == "=":
        data[name] = {"because": value}
    elif name == "lines" and inner in _LINES:
        lines = data.setdefault("lines", {})
        _into(lines.setdefault(inner, []), operator, value.strip())
    elif name in _LISTS and not inner:
        if operator == "=":
            data[name] = [part.strip() for part in value.split(",") if part.strip()]
        else:
            _into(data.setdefault(name, []), operator, value.strip())
        if not data[name]:
            del data[name]
    else:
        form = {"lines": "lines.cut+=…", **dict.fromkeys(_LISTS, f"{name}+=…")}.get(name, f"{name}=…")
        raise ValueError(f'"{name}" is written {form}')


def _into(listed: list[object], operator: str, value: object) -> None:
    """Into a list that stands as it is, or out of it."""
    if operator == "-=":
        if value in listed:
            listed.remove(value)
    elif value not in listed:
        listed.append(value)


def _assign_inner(said: dict[str, Any], field: Field, inner: str, value: str, known: Words) -> None:
    """`topics.tppo=primary`, `place.name=Bali`, `persons.Eddy Hartono.rank=...`."""
    item, dot, name = inner.rpartition(".")
    if field.shape is Shape.ONE or field.name == "topics":
        item, name = ("", inner) if field.shape is Shape.ONE else (inner, "prominence")
    elif not dot:
        raise ValueError(f"which attribute? write {field.name}.{inner}.name=value")
    inside = said.get("set")
    if not isinstance(inside, dict):
        inside = said["set"] = {}
    item = known.named(field.kind, item) or item if field.kind in known.ids else item
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


def _yaml() -> "YAML":
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


def _dumped(yaml: "YAML", data: "CommentedMap", text: str, ident: str) -> str:
    out = StringIO()
    yaml.dump(data, out)
    line = schema_line(path_of(ident))
    body = out.getvalue()
    return canonical(body if body.startswith("# yaml-language-server:") else f"{line}\n{body}")
