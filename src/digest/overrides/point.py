"""A point of an article: one field, one item of it, one attribute of that; and what stands there."""

from digest.model.article import Article, Item
from digest.model.codes import finding
from digest.model.fields import FIELD, Shape
from digest.model.finding import Finding
from digest.vocabulary.suggest import nearest


def name(field: str, item: str = "", attribute: str = "") -> str:
    """`happened`, `topics/tppo`, `topics/tppo/prominence`."""
    return "/".join(part for part in (field, item, attribute) if part)


def value(article: Article, field: str, item: str = "", attribute: str = "") -> str | None:
    """The settled value at a point as text; of an item itself its id; None for unknown and for not there."""
    shape = FIELD[field].shape
    if shape is Shape.SCALAR:
        found: str | None = getattr(article, field).value
        return found
    if field == "summary":
        return {str(number): sentence for number, sentence in enumerate(article.summary, 1)}.get(item)
    if shape is Shape.ONE:
        member = article.place
    else:
        member = next((one for one in items(article, field) if one.id == item), None)
    if member is None:
        return None
    return member.get(attribute) if attribute else member.id


def items(article: Article, field: str) -> tuple[Item, ...]:
    """The items of a list field other than the summary."""
    found: tuple[Item, ...] = getattr(article, field)
    return found


def near(article: Article, field: str, item: str) -> str:
    """The item of a list that is probably meant: one that has these words in it, or is spelt alike; else empty."""
    ids = [one.id for one in items(article, field)]
    wanted = set(item.casefold().split())
    within = (each for each in ids if wanted <= set(each.casefold().split()))
    return next(within, "") or next(iter(nearest(item, ids)), "")


def position(at: str) -> tuple[str, int, int]:
    """`path:line:col` taken apart, so that line 10 comes after line 9."""
    path, *numbers = at.rsplit(":", 2)
    if len(numbers) < 2 or not all(number.isdigit() for number in numbers):
        return at, 0, 0
    return path, int(numbers[0]), int(numbers[1])


def finding_at(code: str, at: str, message: str) -> Finding:
    """A finding at `path:line:col`."""
    path, line, column = position(at)
    return finding(code, path, message, line, column)
