"""`content/lookups.yml` from YAML to values: a list of {field, value, means, because}."""

from collections.abc import Iterator, Mapping
from functools import cache

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


@cache
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
    texts = {key.text: value for key, value in node.entries if isinstance(value, Scalar)}
    values = _values(words, texts)
    found = (*_wrong_keys(sheet, node), *_wrong_values(sheet, texts, values))
    means = values.get("means")
    if found or isinstance(means, Wrong):
        return None, found
    field, _, attribute = texts["field"].text.partition(".")
    because = " ".join(texts["because"].text.split())
    at = f"{sheet.path}:{node.line}:{node.column}"
    by, on = (texts[key].text if key in texts else "" for key in ("by", "on"))
    return Lookup(field, attribute, texts["value"].text, means, because, at, by, on), ()


def _values(words: Words, texts: Mapping[str, Scalar]) -> dict[str, str | Wrong | None]:
    """By key what its words come to, of those that may come to nothing."""
    found: dict[str, str | Wrong | None] = {}
    field, means, on = (texts.get(key) for key in ("field", "means", "on"))
    known = lookup_fields()
    if field is not None and field.text not in known:
        found["field"] = Wrong("unknown-value", unknown_value(field.text, tuple(known)))
    elif field is not None and means is not None and not means.is_empty:
        found["means"] = _meant(words, field.text, means)
    if on is not None:
        found["on"] = words.value(Kind.DATE, on.text)
    return found


def _meant(words: Words, field: str, word: Scalar) -> str | Wrong | None:
    kind, allowed, unknown = lookup_fields()[field]
    if word.is_null:
        return None if unknown else Wrong("wrong-type", f"{field} cannot be null")
    if kind in (Kind.ORGANIZATION, Kind.OUTLET) and (ident := words.named(kind, word.text)):
        return ident
    return words.value(kind, word.text, allowed)


def _wrong_values(
    sheet: Sheet, texts: Mapping[str, Scalar], values: Mapping[str, str | Wrong | None]
) -> Iterator[Finding]:
    for key, value in values.items():
        if isinstance(value, Wrong):
            yield sheet.finding(value.code, texts[key], value.message)


def _wrong_keys(sheet: Sheet, node: Table) -> Iterator[Finding]:
    for key, value in node.entries:
        if key.text not in LOOKUP_KEYS:
            yield sheet.finding("unknown-key", key, unknown_key(key.text, tuple(LOOKUP_KEYS)))
        elif not isinstance(value, Scalar):
            yield sheet.finding("wrong-type", value, wrong_type("text", value))
        elif not value.text.strip():
            yield sheet.finding("empty-value", value, f'"{key.text}" has no value')
        elif value.is_null and key.text != "means":
            yield sheet.finding("wrong-type", value, wrong_type("text", value))
        elif len(value.text) > LONGEST_REASON:
            yield sheet.finding("too-long", value, f"{len(value.text)} characters; at most {LONGEST_REASON}")
    for name in REQUIRED:
        if node.get(name) is None:
            yield sheet.finding("missing-key", node, f'key "{name}" is missing')
