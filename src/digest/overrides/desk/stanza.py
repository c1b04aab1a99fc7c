"""A correction to begin with: the article as it stands, each field a line to uncomment and mend."""

from collections.abc import Iterator
from dataclasses import dataclass

from digest.model.article import Article, Item
from digest.model.fields import FIELD, FIELDS, Field, Kind, Shape
from digest.overrides import point
from digest.overrides.desk.emit import written
from digest.overrides.desk.write import Author
from digest.overrides.edits import path_of
from digest.overrides.reading.changes import OWN_ID
from digest.overrides.review import body_digest
from digest.vocabulary.schema_lines import schema_line

HOW = "# Hapus tanda # di depan baris yang salah, lalu betulkan isinya. Baris lain boleh dibiarkan."

#: People and agreements of an article that are written out; a correction begins with no longer list.
_MOST_ITEMS = 8

#: Who and when, and what to write there.
SIGN = (("by", "nama Anda"), ("on", "tanggal koreksi ini, 2025-01-31"))


#: What an item is called by in the whole list of them.
_CALLED = {"persons": "name", "instruments": OWN_ID}


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
    signed = {"by": author.by, "on": author.on} if author else {}
    head = (
        schema_line(path_of(article.id)),
        "because:  # alasannya, satu kalimat untuk pembaca",
        *(f"{key}: {written(signed[key])}" if signed.get(key) else f"{key}:  # {hint}" for key, hint in SIGN),
        *_seen(article),
    )
    return "\n".join((*head, *lines(article))) + "\n"


def _seen(article: Article) -> Iterator[str]:
    """What it is written against. Where names are shown as initials the words here are not those of the seed."""
    if all(correction.field != "initials" for correction in article.corrections):
        title = f", title: {written(article.title.value)}" if article.title.value else ""
        yield f"seen: {{body: {written(body_digest(article.document))}{title}}}"


def lines(article: Article) -> tuple[str, ...]:
    """The fields as they stand, in comments: what is added to a file that is there already."""
    said = (line for field in FIELDS if field.name != "summary" for line in _field(article, field))
    return (HOW, *(f"# {line}" for line in said))


def _field(article: Article, field: Field) -> Iterator[str]:
    if field.shape is Shape.SCALAR:
        value = point.value(article, field.name)
        shown = "null" if value is None else value if field.kind is Kind.FLAG else written(value)
        yield f"{field.name}: {{set: {shown}}}"
    elif field.shape is Shape.ONE:
        place = _mapping(article.place, field) if article.place else ""
        yield f"{field.name}: {{set: {{{place}}}}}" if place else f"{field.name}: {{set: null}}"
    else:
        yield from _list(field, point.items(article, field.name))


def _list(field: Field, items: tuple[Item, ...]) -> Iterator[str]:
    if field.name in _CALLED and _whole(field, items):
        yield from _listed(field, items)
    elif field.name in ("persons", "instruments"):
        yield from _described(field, items[:_MOST_ITEMS])
    elif items:
        told = map(_topic, items) if field.name == "topics" else (written(item.id) for item in items)
        yield f"{field.name}: {{set: [{', '.join(told)}]}}"
    else:
        yield f"{field.name}: {{add: [...]}}"


def _whole(field: Field, items: tuple[Item, ...]) -> bool:
    """Whether they can be set as a whole: not too many, people each by one name, agreements each of a kind."""
    sound = {
        "persons": lambda item: item.get("name") in (None, item.id),
        "instruments": lambda item: bool(item.get("type")),
    }[field.name]
    return 0 < len(items) <= _MOST_ITEMS and all(map(sound, items))


def _topic(item: Item) -> str:
    """A topic that is set is primary; of any other it is said."""
    rank = item.get("prominence") or "primary"
    return written(item.id) if rank == "primary" else f"{{{written(item.id)}: {rank}}}"


def _listed(field: Field, items: tuple[Item, ...]) -> Iterator[str]:
    """All of them, so that what is deleted here is deleted."""
    yield f"{field.name}:"
    yield "  set:"
    for item in items:
        described = _mapping(item, field)
        yield f"    - {{{_CALLED[field.name]}: {written(item.id)}{', ' + described if described else ''}}}"


def _described(field: Field, items: tuple[Item, ...]) -> Iterator[str]:
    """Those of which anything is known beside their name."""
    said = [(item.id, described) for item in items if (described := _mapping(item, field))]
    if not said:
        yield f"{field.name}: {{add: [...]}}"
        return
    yield f"{field.name}:"
    yield "  set:"
    yield from (f"    {written(ident)}: {{{described}}}" for ident, described in said)
    yield "  remove: [...]"


def _mapping(item: Item, field: Field) -> str:
    """Its attributes but the one that the item is called by."""
    known = ((a.name, item.get(a.name)) for a in FIELD[field.name].attributes)
    return ", ".join(f"{name}: {written(value)}" for name, value in known if value and value != item.id)
