"""A correction to begin with: the article as it stands, each field a line to uncomment and mend."""

from collections.abc import Iterator
from dataclasses import dataclass

from digest.model.article import Article, Item
from digest.model.fields import FIELD, FIELDS, Field, Shape
from digest.overrides import point
from digest.overrides.desk.emit import written
from digest.overrides.desk.write import Author
from digest.overrides.edits import path_of
from digest.overrides.review import body_digest
from digest.vocabulary.schema_lines import schema_line

HOW = "# Hapus tanda # di depan baris yang salah, lalu betulkan isinya. Baris lain boleh dibiarkan."

#: People and agreements of an article that are written out; a correction begins with no longer list.
_MOST_ITEMS = 8

_TOPICS_HINT = "  # atau: {add: [...], remove: [...]}"


@dataclass(frozen=True, slots=True)
class Home:
    """The file that holds an article's corrections, and whether it is a list; without a path there is none yet."""

    path: str = ""
    listed: bool = False


def begun(article: Article, home: Home) -> str:
    """What to paste: into a list an entry, into a file of one its lines, else a whole file."""
    if home.listed:
        first, *rest = (f"article: {written(article.id)}", *blank(article).splitlines()[1:])
        return "\n".join((f"- {first}", *(f"  {line}" for line in rest))) + "\n"
    return "\n".join(lines(article)) + "\n" if home.path else blank(article)


def blank(article: Article, author: Author | None = None) -> str:
    """A whole override file, sound but for its reason, which only an editor can give."""
    signed = (("by", author.by), ("on", author.on)) if author else ()
    head = (
        schema_line(path_of(article.id)),
        "because:  # alasannya, satu kalimat untuk pembaca",
        *(f"{key}: {written(value)}" for key, value in signed if value),
        f"seen: {{body: {body_digest(article.document)}}}",
    )
    return "\n".join((*head, *lines(article))) + "\n"


def lines(article: Article) -> tuple[str, ...]:
    """The fields as they stand, in comments: what is added to a file that is there already."""
    said = (line for field in FIELDS if field.name != "summary" for line in _field(article, field))
    return (HOW, *(f"# {line}" for line in said))


def _field(article: Article, field: Field) -> Iterator[str]:
    name = field.name
    if field.shape is Shape.SCALAR:
        value = point.value(article, name)
        flag = name == "in_scope"
        shown = "null" if value is None else value if flag else written(value)
        yield f"{name}: {{set: {shown}}}"
    elif field.shape is Shape.ONE:
        place = _mapping(article.place, field) if article.place else ""
        yield f"{name}: {{set: {{{place}}}}}" if place else f"{name}: {{set: null}}"
    elif name in ("persons", "instruments"):
        yield from _described(field, point.items(article, name)[:_MOST_ITEMS])
    elif items := point.items(article, name):
        yield from _listed(field, items)
    else:
        yield f"{name}: {{add: [...]}}"


def _listed(field: Field, items: tuple[Item, ...]) -> Iterator[str]:
    if field.name == "topics":
        inside = ", ".join(f"{written(i.id)}: {i.get('prominence') or 'primary'}" for i in items)
        yield f"topics: {{set: {{{inside}}}}}{_TOPICS_HINT}"
    else:
        yield f"{field.name}: {{set: [{', '.join(written(i.id) for i in items)}]}}"


def _described(field: Field, items: tuple[Item, ...]) -> Iterator[str]:
    """Those of which anything is known beside their name."""
    said = [(item.id, described) for item in items if (described := _mapping(item, field))]
    if not said:
        yield f"{field.name}: {{add: [...]}}"
        return
    yield f"{field.name}:"
    yield "  set:"
    yield from (f"    {written(ident)}: {{{described}}}" for ident, described in said)


def _mapping(item: Item, field: Field) -> str:
    """Its attributes but the one that the item is called by."""
    known = ((a.name, item.get(a.name)) for a in FIELD[field.name].attributes)
    return ", ".join(f"{name}: {written(value)}" for name, value in known if value and value != item.id)
