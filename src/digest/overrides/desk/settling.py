"""What an editor who finds an article right would type to settle its doubts."""

from collections.abc import Iterable

from digest.model.article import Article, Doubt
from digest.model.fields import FIELD, Shape
from digest.overrides import point

#: Nothing but a look can settle it: the list is empty, or the item has no name that could be repeated.
LOOKED_AT = "reviewed=true"


def settling(article: Article, doubts: Iterable[Doubt]) -> tuple[str, ...]:
    """Assignments as `write_correction` takes them, each once: they say what the article says already."""
    return tuple(dict.fromkeys(said for doubt in doubts for said in _answer(article, doubt)))


def _answer(article: Article, doubt: Doubt) -> tuple[str, ...]:
    name, _, attribute = doubt.field.partition(".")
    shape = FIELD[name].shape
    if shape is Shape.SCALAR:
        return (f"{name}={doubt.value or _nothing(name)}",)
    if shape is Shape.ONE:
        return _one(article, name)
    if doubt.value is None or (name == "instruments" and not attribute):
        return (LOOKED_AT,)
    if not attribute:
        return _belongs(article, name, doubt.value)
    item, _, _ = doubt.value.partition(": ")
    said = f"{name}.{item}" if name == "topics" else f"{name}.{item}.{attribute}"
    return (f"{said}={point.value(article, name, item, attribute) or 'null'}",)


def _one(article: Article, name: str) -> tuple[str, ...]:
    parts = ((each.name, point.value(article, name, "", each.name)) for each in FIELD[name].attributes)
    return tuple(f"{name}.{part}={value}" for part, value in parts if value)


def _nothing(name: str) -> str:
    return "true" if name == "in_scope" else "null"


def _belongs(article: Article, name: str, item: str) -> tuple[str, ...]:
    """A topic that is added would be primary: what it is is said beside it."""
    prominence = point.value(article, name, item, "prominence") if name == "topics" else None
    return (f"{name}+={item}", *((f"{name}.{item}={prominence}",) if prominence else ()))
