"""What an editor types behind `correct ID`, as assignments: `topics=+korupsi,-siber` is two of them."""

import re

from digest.model.fields import FIELD, Shape
from digest.vocabulary.suggest import clip

#: Lists of an entry that are no fields of the article.
OTHER_LISTS = ("same_story", "not_same_story", "initials", "lines.keep", "lines.cut")

_TYPED = re.compile(r"([a-z_]+)(?:\.([^=]*?))?\s*([+-]?=)\s*(.*)", re.DOTALL)
_SIGNED = re.compile(r",\s*(?=[+-])")


def typed(argument: str) -> tuple[str, ...]:
    """The assignments of one argument, as `write_correction` takes them. ValueError says what is right."""
    match = _TYPED.fullmatch(argument.strip())
    if match is None:
        raise ValueError(f'"{clip(argument)}" is no correction; write field=value, as in happened=2024-11-05')
    name, inner, operator, value = match.groups()
    whole = _whole(name, inner)
    if operator != "=" or value[:1] not in ("+", "-") or not _is_list(name, whole):
        return (f"{whole}{operator}{value}",)
    parts = _SIGNED.split(value) if name != "lines" else [value]
    if name in FIELD and any("," in part for part in parts):
        raise ValueError(f'"{clip(argument)}": put + or - before each, as in {name}=+a,-b')
    return tuple(f"{whole}{part[0]}={part[1:].strip()}" for part in parts)


def _is_list(name: str, whole: str) -> bool:
    if whole in OTHER_LISTS or whole.endswith(".aliases"):
        return True
    return whole in FIELD and FIELD[name].shape is Shape.LIST


def _whole(name: str, inner: str | None) -> str:
    """`persons."Wang Lutong".role` without the quotes that the shell may have left."""
    if not inner:
        return name
    match = re.fullmatch(r"""(["'])(.*)\1(\.[a-z]+)?""", inner, re.DOTALL)
    return f"{name}.{match[2]}{match[3] or ''}" if match else f"{name}.{inner}"
