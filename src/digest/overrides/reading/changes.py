"""What an entry says of an article's fields, as claims of the edited layer."""

from collections.abc import Iterator
from dataclasses import replace

from digest.model.claim import Claim, Layer
from digest.model.fields import FIELDS, Attribute, Field, Kind, Shape
from digest.overrides.reading.nodes import Nodes
from digest.overrides.values import ALIAS, REST
from digest.vocabulary.messages import unknown_key, wrong_type
from digest.vocabulary.reader import Listing, Node, Scalar, Table
from digest.vocabulary.suggest import clip, fold

#: The verbs that a field takes. Sentences have no names, so a summary is only set as a whole.
VERBS: dict[str, tuple[str, ...]] = {
    field.name: ("add", "remove", "set")
    if field.shape is Shape.LIST and field.name != "summary"
    else ("set",)
    for field in FIELDS
}

#: Whose partners they are.
HOME = "ID"

#: Fields of which `add` takes a mapping, and the key of it that names the item.
ADDED_BY = {"persons": "name", "organizations": "name", "instruments": "type"}

#: The key by which an agreement that the article has stands in a list of them; a new one has none.
OWN_ID = "id"

LONGEST_LINE = 5000  # characters
LONGEST_NAME = 200


class Changes:
    """The fields of one entry; `claims` gather in the order of the file, each with its because, by and on.

    What is wrong goes to the nodes' findings.
    """

    def __init__(self, nodes: Nodes, because: str = "", by: str = "", on: str = "") -> None:
        self.claims: list[Claim] = []
        self._nodes = nodes
        self._because, self._by, self._on = because, by, on
        self._first: dict[tuple[str, ...], Node] = {}

    def field(self, field: Field, node: Node) -> None:
        verbs = VERBS[field.name]
        if not isinstance(node, Table):
            self._verbless(field, node, verbs)
            return
        if not node.entries:
            self._nodes.wrong(
                "empty-value", node, f"{field.name} says nothing; its keys are {', '.join(verbs)}"
            )
        start = len(self.claims)
        stray = self._unbracketed(field, node, verbs)
        for verb, value in node.entries:
            if verb.text in stray:
                continue
            if verb.text not in verbs:
                self._nodes.wrong("unknown-key", verb, unknown_key(verb.text, verbs))
            elif field.shape is Shape.SCALAR:
                self._set_scalar(field, value)
            elif field.shape is Shape.ONE:
                self._set_one(field, value)
            else:
                self._change_list(field, verb.text, value)
        if field.name == "topics":
            self.claims[start:] = _prominent(self.claims[start:])

    def _unbracketed(self, field: Field, node: Table, verbs: tuple[str, ...]) -> set[str]:
        """The keys of `{add: tppo, narkotika}`, which is a list without its brackets; said in one."""
        keys = [key.text for key, value in node.entries if isinstance(value, Scalar) and value.is_empty]
        if field.shape is not Shape.LIST or not keys or set(keys) & set(verbs):
            return set()
        verb, first = node.entries[0]
        if verb.text not in verbs or not isinstance(first, Scalar):
            return set()
        items = clip(", ".join((first.text, *keys)))
        what = f"the brackets of a list are missing; write {{{verb.text}: [{items}]}}"
        self._nodes.wrong("wrong-type", first, what)
        return {verb.text, *keys}

    def _verbless(self, field: Field, node: Node, verbs: tuple[str, ...]) -> None:
        """A value without set, add or remove: looked at all the same, and shown with its verb."""
        expected = "a mapping of " + ", ".join(verbs)
        if isinstance(node, Scalar) and not node.is_empty and field.shape is not Shape.ONE:
            known = len(self._nodes.findings)
            word = node.text if node.is_null else self._nodes.value(node, field.kind)
            shown = clip(word or "…")
            form = f"{{set: {shown}}}" if verbs == ("set",) else f"{{add: [{shown}]}}"
            if len(self._nodes.findings) == known:
                what = f"{wrong_type(expected, node)}; write {field.name}: {form}"
                self._nodes.wrong("wrong-type", node, what)
        elif isinstance(node, Listing) and "add" in verbs:
            what = f"{wrong_type(expected, node)}; write {{add: […]}}, or {{set: […]}} for the whole list"
            self._nodes.wrong("wrong-type", node, what)
        else:
            self._nodes.wrong("wrong-type", node, wrong_type(expected, node))

    def _set_scalar(self, field: Field, node: Node) -> None:
        whole = Attribute(field.name, field.kind, unknown=field.unknown)
        for value in self._said(whole, node, f"{field.name} is always known; it cannot be null"):
            self._claim(node, field, value)

    def _said(self, attribute: Attribute, node: Node, refusal: str) -> Iterator[str | None]:
        """What is said of it, or nothing where that is wrong; null only of what may be unknown."""
        word = self._nodes.scalar(node, null=True)
        if word is None:
            return
        if not word.is_null:
            value = self._nodes.value(word, attribute.kind, attribute.allowed)
            yield from () if value is None else (value,)
        elif attribute.unknown:
            yield None
        else:
            self._nodes.wrong("wrong-type", node, refusal)

    def _set_one(self, field: Field, node: Node) -> None:
        if isinstance(node, Scalar) and node.is_null:
            self._claim(node, field, None)
        elif not isinstance(node, Table) or not node.entries:
            names = ", ".join(f"{attribute.name}: …" for attribute in field.attributes)
            self._nodes.wrong(
                "wrong-type", node, f"{wrong_type('a mapping or null', node)}; write {{set: {{{names}}}}}"
            )
        else:
            self._place(field, node)

    def _place(self, field: Field, node: Table) -> None:
        """The one thing, of which something must be known."""
        values = dict(self._attributes(field, node))
        if any(values.values()):
            item = f"{values.get('country') or ''}/{values.get('name') or ''}"
            self._claim(node, field, item, item)
            for name, value in values.items():
                self._claim(node, field, value, item, name)
        elif len(values) == len(node.entries):
            self._nodes.wrong(
                "empty-value", node, f"nothing of the {field.name} is known; write {{set: null}}"
            )

    def _change_list(self, field: Field, verb: str, node: Node) -> None:
        if verb == "remove":
            self._remove(field, node)
        elif verb == "set" and isinstance(node, Table):
            self._set_items(field, node)
        elif field.name == "topics" and isinstance(node, Table):
            self._add_ranked(field, node)
        else:
            if verb == "set" and isinstance(node, Listing):
                self._claim(node, field, None, REST, denies=True)
            for number, item in enumerate(self._nodes.listing(node, filled=verb == "add"), 1):
                self._add(field, item, number)

    def _remove(self, field: Field, node: Node) -> None:
        for item in self._nodes.listing(node, filled=True):
            word = self._nodes.scalar(item)
            ident = self._identified(field, word, removing=True) if word else ""
            if ident:
                self._claim(item, field, ident, ident, denies=True)

    def _add_ranked(self, field: Field, node: Table) -> None:
        """Topics with their prominence: `{siber: secondary}`."""
        for key, value in node.entries:
            ident = self._identified(field, key)
            if ident:
                self._claim(key, field, ident, ident)
                self._attribute(field, ident, field.attributes[0], value)

    def _add(self, field: Field, node: Node, number: int) -> None:
        if field.name == "summary":
            sentence = self._nodes.line(node, LONGEST_LINE)
            if sentence:
                self._claim(node, field, sentence, str(number))
        elif isinstance(node, Table) and field.name == "topics":
            self._add_ranked(field, node)
        elif isinstance(node, Table) and field.name in ADDED_BY:
            self._add_described(field, node, number)
        elif word := self._nodes.scalar(node):
            self._add_named(field, word, number)

    def _add_named(self, field: Field, word: Scalar, number: int) -> None:
        ident = self._identified(field, word)
        if ident:
            item = _numbered(field, ident, number)
            self._claim(word, field, item, item)
            if item != ident:
                self._claim(word, field, ident, item, "type")

    def _add_described(self, field: Field, node: Table, number: int) -> None:
        """An item as a mapping of its attributes, one of which names it."""
        name = ADDED_BY[field.name]
        if node.get(name) is None:
            self._nodes.wrong("missing-key", node, f'key "{name}" is missing')
        own, described = _parted(field, node)
        values = dict(self._attributes(field, described))
        ident = values.get(name)
        if not ident:
            return
        ident = (own and self._nodes.line(own, LONGEST_NAME)) or _numbered(field, ident, number)
        if field.name == "organizations":
            ident = self._nodes.words.named(Kind.ORGANIZATION, ident) or ident
        self._claim(node, field, ident, ident)
        for attribute, value in values.items():
            self._claim(node, field, value, ident, attribute)

    def _set_items(self, field: Field, node: Table) -> None:
        """`set: {item: ...}`: attributes of single items."""
        if not field.attributes:
            what = (
                f"{field.name} have nothing to set; write add: […] or remove: […], or set: […] for the whole"
            )
            self._nodes.wrong("wrong-type", node, what)
            return
        if not node.entries:
            self._nodes.wrong("empty-value", node, "says nothing; write [] for an empty list")
        for key, value in node.entries:
            ident = self._identified(field, key, removing=True)
            if not ident:
                continue
            if field.name == "topics":
                self._attribute(field, ident, field.attributes[0], value)
            elif not isinstance(value, Table) or not value.entries:
                self._nodes.wrong(
                    "wrong-type", value, wrong_type(f"a mapping, such as {_example(field)}", value)
                )
            else:
                self._describe(field, ident, value)

    def _describe(self, field: Field, ident: str, node: Table) -> None:
        entries = tuple((key, value) for key, value in node.entries if key.text != "aliases")
        if field.name == "persons" and (aliases := node.get("aliases")) is not None:
            for item in self._nodes.listing(aliases, filled=True):
                alias = self._nodes.line(item, LONGEST_NAME)
                if alias:
                    self._claim(item, field, alias, ident, ALIAS)
            known: tuple[str, ...] = ("aliases",)
        else:
            entries, known = node.entries, ()
        for name, value in self._attributes(field, replace(node, entries=entries), known):
            self._claim(node.get(name) or node, field, value, ident, name)

    def _attributes(
        self, field: Field, node: Table, more: tuple[str, ...] = ()
    ) -> Iterator[tuple[str, str | None]]:
        """Names and values that are right; the others are among the findings."""
        for key, value in node.entries:
            attribute = field.attribute(key.text)
            if attribute is None:
                known = (*(each.name for each in field.attributes), *more)
                self._nodes.wrong("unknown-key", key, unknown_key(key.text, known))
                continue
            for said in self._said(attribute, value, f"{attribute.name} cannot be null"):
                yield attribute.name, said

    def _attribute(self, field: Field, ident: str, attribute: Attribute, node: Node) -> None:
        word = self._nodes.scalar(node)
        value = self._nodes.value(word, attribute.kind, attribute.allowed) if word else None
        if value is not None:
            self._claim(node, field, value, ident, attribute.name)

    def _identified(self, field: Field, word: Scalar, removing: bool = False) -> str:
        """The item that a word names, or empty. `removing`: any item that the article may have."""
        if field.kind is Kind.ORGANIZATION:  # one that the gazetteer lacks goes by its printed name
            return self._nodes.words.named(field.kind, word.text) or self._nodes.value(word, Kind.TEXT) or ""
        free = removing and field.kind is Kind.INSTRUMENT_TYPE  # "mou-1": known only to the article
        ident = self._nodes.value(word, Kind.TEXT if free else field.kind) or ""
        if field.kind is Kind.COUNTRY and ident and not removing:
            return self._country(field, word, ident)
        return ident

    def _country(self, field: Field, word: Scalar, code: str) -> str:
        """A code that is right, and may yet not be what was meant: Indonesia is no partner of its own, and "AS" is how
        papers call another country than the one whose code it is."""
        if code == HOME and field.name == "partners":
            what = f'"{HOME}" is Indonesia itself; a partner is another country'
            self._nodes.wrong("bad-country", word, what)
            return ""
        countries, named = self._nodes.words.ids[Kind.COUNTRY], self._nodes.words.names[Kind.COUNTRY]
        if (other := named.get(fold(code), code)) != code:
            what = (
                f'"{code}" is {countries[code]}; {countries[other]}, which papers call "{code}", is {other}'
            )
            self._nodes.wrong("another-country", word, what)
        return code

    def _claim(
        self,
        node: Node,
        field: Field,
        value: str | None,
        item: str = "",
        attribute: str = "",
        *,
        denies: bool = False,
    ) -> None:
        spot = (field.name, item, attribute) + ((value or "",) if attribute == ALIAS else ())
        first = self._first.setdefault(spot, node)
        if first is not node:
            name = "/".join(part for part in spot if part)
            self._nodes.wrong("set-twice", node, f"{name} is said here and on line {first.line}; keep one")
            return
        claim = Claim(
            field.name,
            value,
            Layer.EDITED,
            item,
            attribute,
            denies=denies,
            note=self._because,
            by=self._by,
            on=self._on,
            at=self._nodes.at(node),
        )
        self.claims.append(claim)


def _parted(field: Field, node: Table) -> tuple[Node | None, Table]:
    """The id by which an agreement is known, if it is told, and the rest."""
    own = node.get(OWN_ID) if field.name == "instruments" else None
    return own, replace(node, entries=tuple(entry for entry in node.entries if entry[1] is not own))


def _numbered(field: Field, ident: str, number: int) -> str:
    """The item of what is added. An agreement has no name of its own: it goes by its kind and its number."""
    return f"{ident}-redaksi-{number}" if field.name == "instruments" else ident


def _prominent(claims: list[Claim]) -> list[Claim]:
    """Topics that are added without a word on their prominence are primary."""
    spoken = {claim.item for claim in claims if claim.attribute}
    added = [c for c in claims if not c.attribute and not c.denies and c.item not in spoken]
    return claims + [claim.replace(value="primary", attribute="prominence") for claim in added]


def _example(field: Field) -> str:
    return {"persons": "{role: Duta Besar}", "organizations": "{country: MY}"}.get(
        field.name, "{status: signed}"
    )
