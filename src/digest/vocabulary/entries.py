"""One entry of a table held against its model; pydantic's errors said to an editor."""

from collections.abc import Iterator
from typing import Any

from pydantic import ValidationError

from digest.model.codes import CODES
from digest.model.finding import Finding
from digest.vocabulary.edge import Entry
from digest.vocabulary.messages import unknown_key, unknown_value, wrong_type
from digest.vocabulary.reader import Node, Scalar, Sheet, Table, at, plain
from digest.vocabulary.suggest import clip


def check(
    sheet: Sheet, node: Node, model: type[Entry], wrap: str = ""
) -> tuple[Entry | None, tuple[Finding, ...]]:
    """The entry, or None and what is wrong with it. `wrap`: the node is the value of this one field."""
    data = plain(node)
    if wrap:
        data = {wrap: data}
    elif not isinstance(node, Table):
        return None, (sheet.finding("wrong-type", node, wrong_type("a mapping, or {}", node)),)
    try:
        return model.model_validate(data), ()
    except ValidationError as error:
        details = error.errors(include_url=False, include_context=True)
        return None, tuple(_findings(sheet, node, model, wrap, details))


def _findings(
    sheet: Sheet, node: Node, model: type[Entry], wrap: str, errors: list[Any]
) -> Iterator[Finding]:
    for error in errors:
        loc = tuple(error["loc"][1:] if wrap else error["loc"])
        code, message = _said(error, model, at(node, *loc))
        where: Node = at(node, *loc)
        if code == "unknown-key" and isinstance(node, Table):
            where = node.key(str(loc[-1])) or where
        yield sheet.finding(code, where, message)


def _said(error: Any, model: type[Entry], node: Node) -> tuple[str, str]:
    kind, key = error["type"], str(error["loc"][-1])
    if kind in CODES:
        return kind, error["msg"]
    if kind == "extra_forbidden":
        return "unknown-key", unknown_key(key, tuple(model.model_fields))
    if kind == "missing":
        return "missing-key", f'key "{key}" is missing'
    if kind == "literal_error":
        return "unknown-value", unknown_value(str(error["input"]), _allowed(error["ctx"]["expected"]))
    if kind.startswith(("int", "float", "greater", "less", "finite")):
        wanted = "no number from -100 to 100" if key == "weight" else "no whole number from 1 to 1000"
        return "bad-number", f'"{clip(str(error["input"]))}" is {wanted}'
    if isinstance(node, Scalar) and (node.is_empty or node.is_null):
        return "empty-value", _empty(error["loc"][-1])
    return "wrong-type", wrong_type(_wanted(kind), node)


def _allowed(expected: str) -> tuple[str, ...]:
    return tuple(part.strip("' ") for part in expected.replace(" or ", ", ").split(","))


def _empty(key: str | int) -> str:
    if isinstance(key, int):
        return "nothing stands here; write it, or delete the item"
    return f'"{key}" has no value; write it, or delete the key'


def _wanted(kind: str) -> str:
    if kind.startswith("bool"):
        return "true or false"
    return "a list" if kind == "tuple_type" else "text"
