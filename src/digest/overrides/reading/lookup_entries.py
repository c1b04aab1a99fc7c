"""`content/lookups.yml` from YAML to values: a list of {field, value, means, because}."""

from collections.abc import Iterator

from digest.model.fields import FIELD, Kind, Shape
from digest.model.finding import Finding, Severity
from digest.overrides.reading.entry import LONGEST_REASON
from digest.overrides.reading.words import Words, Wrong
from digest.overrides.values import Lookup
from digest.vocabulary.messages import unknown_key, unknown_value, wrong_type
from digest.vocabulary.reader import Listing, Node, Scalar, Sheet, Table, read
from digest.vocabulary.schema_lines import missing_schema_line
from digest.vocabulary.suggest import clip, fold

LOOKUP_KEYS: dict[str, str] = {
    "field": "A field (outlet, partners), or an attribute of its items (persons.role).",
    "value": "What the machine reads, in any case and spacing.",
    "means": "What it means; null where it means nothing.",
    "because": "Why, in a sentence readers will see.",
    "by": "Who.",
    "on": "Day, 2025-01-31.",
}
REQUIRED = ("field", "value", "means", "because")


def lookup_fields() -> dict[str, tuple[Kind, tuple[str, ...], bool]]:
    """What a lookup may speak of, `field` or `field.attribute`: kind, allowed words, may it be null."""
    found: dict[str, tuple[Kind, tuple[str, ...], bool]] = {}
    for field in FIELD.values():
        if field.shape is Shape.SCALAR:
            found[field.name] = (field.kind, (), field.unknown)
        elif field.shape is Shape.LIST and field.name not in ("summary", "instruments"):
            found[field.name] = (field.kind, (), True)
        for attribute in field.attributes if field.shape is Shape.LIST else ():
            found[f"{field.name}.{attribute.name}"] = (attribute.kind, attribute.allowed, attribute.unknown)
    return found


def read_lookups(path: str, data: bytes, words: Words) -> tuple[tuple[Lookup, ...], tuple[Finding, ...]]:
    """The lookups that are right, and what is wrong with the others."""
    sheet = read(path, data)
    found = list(sheet.findings)
    if sheet.root is None or any(each.severity is Severity.ERROR for each in found):
        return (), tuple(found)
    found += missing_schema_line(sheet)
    if not isinstance(sheet.root, Listing):
        return (), (*found, sheet.finding("wrong-type", sheet.root, wrong_type("a list", sheet.root)))
    lookups: list[Lookup] = []
    first: dict[tuple[str, str, str], Lookup] = {}
    for node in sheet.root.items:
        lookup, wrong = _lookup(sheet, node, words)
        if lookup is not None:
            other = first.setdefault((lookup.field, lookup.attribute, fold(lookup.value)), lookup)
            if other is lookup:
                lookups.append(lookup)
            else:
                wrong = (
                    sheet.finding(
                        "set-twice", node, f'"{clip(lookup.value)}" is also looked up at {other.at}'
                    ),
                )
        found += wrong
    return tuple(lookups), tuple(found)


def _lookup(sheet: Sheet, node: Node, words: Words) -> tuple[Lookup | None, tuple[Finding, ...]]:
    if not isinstance(node, Table):
        return None, (sheet.finding("wrong-type", node, wrong_type("a mapping", node)),)
    found = list(_wrong_keys(sheet, node))
    texts = {key.text: value for key, value in node.entries if isinstance(value, Scalar)}
    known = lookup_fields()
    name = texts.get("field")
    if name is not None and name.text not in known:
        found.append(sheet.finding("unknown-value", name, unknown_value(name.text, tuple(known))))
    means: str | None = None
    word = texts.get("means")
    if name is not None and name.text in known and word is not None and not word.is_empty:
        kind, allowed, unknown = known[name.text]
        if not word.is_null:
            value = _meant(words, kind, word, allowed)
            if isinstance(value, Wrong):
                found.append(sheet.finding(value.code, word, value.message))
            else:
                means = value
        elif not unknown:
            found.append(sheet.finding("wrong-type", word, f"{name.text} cannot be null"))
    day = texts.get("on")
    if day is not None and isinstance(right := words.value(Kind.DATE, day.text), Wrong):
        found.append(sheet.finding(right.code, day, right.message))
    if found or name is None:
        return None, tuple(found)
    field, _, attribute = name.text.partition(".")
    because = " ".join(texts["because"].text.split())
    at = f"{sheet.path}:{node.line}:{node.column}"
    by, on = (texts[key].text if key in texts else "" for key in ("by", "on"))
    return Lookup(field, attribute, texts["value"].text, means, because, at, by, on), ()


def _meant(words: Words, kind: Kind, word: Scalar, allowed: tuple[str, ...]) -> str | Wrong:
    if kind in (Kind.ORGANIZATION, Kind.OUTLET) and (ident := words.named(kind, word.text)):
        return ident
    return words.value(kind, word.text, allowed)


def _wrong_keys(sheet: Sheet, node: Table) -> Iterator[Finding]:
    for key, value in node.entries:
        if key.text not in LOOKUP_KEYS:
            yield sheet.finding("unknown-key", key, unknown_key(key.text, tuple(LOOKUP_KEYS)))
        elif not isinstance(value, Scalar):
            yield sheet.finding("wrong-type", value, wrong_type("text", value))
        elif value.is_empty or not value.text.strip():
            yield sheet.finding("empty-value", value, f'"{key.text}" has no value')
        elif value.is_null and key.text != "means":
            yield sheet.finding("wrong-type", value, wrong_type("text", value))
        elif len(value.text) > LONGEST_REASON:
            yield sheet.finding("too-long", value, f"{len(value.text)} characters; at most {LONGEST_REASON}")
    for name in REQUIRED:
        if node.get(name) is None:
            yield sheet.finding("missing-key", node, f'key "{name}" is missing')
