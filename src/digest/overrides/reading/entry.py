"""One entry of `content/overrides/`, from YAML nodes to an Override; all that is wrong with it at once."""

import re

from digest.model.fields import FIELD, Kind
from digest.model.finding import Finding, Severity
from digest.overrides.reading.changes import LONGEST_LINE, LONGEST_NAME, Changes
from digest.overrides.reading.nodes import Nodes
from digest.overrides.reading.words import Words
from digest.overrides.values import Override, Seen, Withdrawn
from digest.vocabulary.messages import meant_key, unknown_key, wrong_type
from digest.vocabulary.reader import Node, Scalar, Sheet, Table
from digest.vocabulary.suggest import clip

#: Keys of an entry that are no fields of the article, and what they mean.
OTHER_KEYS: dict[str, str] = {
    "article": "Id of the article; only where a file holds several corrections.",
    "because": "Why, in a sentence readers will see.",
    "by": "Who; written by the tool.",
    "on": "Day of the correction, 2025-01-31; written by the tool.",
    "evidence": "An address that bears it out.",
    "lines": "Lines of the text: keep (wrongly cut as noise), cut (noise that was left).",
    "same_story": "Ids of articles that tell the same story.",
    "not_same_story": "Ids of articles that do not.",
    "initials": "Names to be shown as initials (minors, victims); each form that the text uses.",
    "aliases": "Ids the article had before: their addresses lead to it.",
    "hide": "true: the article is not published.",
    "reviewed": "true: looked at, and right as it stands now.",
    "withdrawn": "{on, because}: no longer in force, but kept in the record.",
    "seen": "What the machine said when this was written; written by the tool.",
}
KEYS = (*(key for key in OTHER_KEYS if key != "article"), *FIELD)

#: Shape of an article's id.
ARTICLE_ID = re.compile(r"[A-Za-z0-9._-]{1,200}")

#: What an entry may correct; one that has nothing of it says nothing.
_SAYS = (
    *("claims", "keep", "cut", "same_story", "not_same_story"),
    *("initials", "aliases", "hide", "reviewed"),
)

LONGEST_REASON = 1000
_BODY = re.compile("[0-9a-f]{8,64}")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def read_entry(
    sheet: Sheet, node: Node, article: str, words: Words
) -> tuple[Override | None, tuple[Finding, ...]]:
    """The override that a mapping says, or None; and what is wrong with it.

    `article`: the id that the file's name gives, or empty where the entry has to say it.
    """
    if not isinstance(node, Table):
        return None, (sheet.finding("wrong-type", node, wrong_type("a mapping", node)),)
    nodes = Nodes(sheet, words)
    override = _Entry(nodes, node, article).override()
    wrong = any(finding.severity is Severity.ERROR for finding in nodes.findings)
    return (None if wrong else override), tuple(nodes.findings)


class _Entry:
    """One reading of one entry."""

    def __init__(self, nodes: Nodes, node: Table, article: str) -> None:
        self._nodes, self._node, self._article = nodes, node, article
        self._spots: list[tuple[str, str]] = []
        self._paired: dict[str, Node] = {}

    def override(self) -> Override:
        because, by = self._text("because", LONGEST_REASON, required=True), self._text("by", LONGEST_NAME)
        on = self._day(self._node.get("on"))
        lines = self._mapping("lines", ("keep", "cut"))
        changes = Changes(self._nodes, because, by, on)
        for key, node in self._node.entries:
            if key.text in FIELD:
                changes.field(FIELD[key.text], node)
            elif key.text not in OTHER_KEYS:
                self._unknown(key, node, changes)
        override = Override(
            article=self._which(),
            at=self._nodes.at(self._node),
            because=because,
            by=by,
            on=on,
            evidence=self._value(self._node.get("evidence"), Kind.URL),
            claims=tuple(changes.claims),
            keep=self._texts(lines.get("keep"), LONGEST_LINE),
            cut=self._texts(lines.get("cut"), LONGEST_LINE),
            same_story=self._ids("same_story"),
            not_same_story=self._ids("not_same_story"),
            initials=self._named(self._node.get("initials")),
            aliases=self._ids("aliases"),
            hide=self._flag("hide"),
            reviewed=self._flag("reviewed"),
            withdrawn=self._withdrawn(),
            seen=self._seen(),
            spots=tuple(self._spots),
        )
        self._speaks(override)
        return override

    def _unknown(self, key: Scalar, node: Node, changes: Changes) -> None:
        """A key that does not exist; what stands under it is looked at as what was probably meant."""
        known = KEYS if self._article else ("article", *KEYS)
        self._nodes.wrong("unknown-key", key, unknown_key(key.text, known))
        probably = meant_key(key.text, known)
        if probably in FIELD and self._node.get(probably) is None:
            changes.field(FIELD[probably], node)

    def _speaks(self, override: Override) -> None:
        """A hidden or reviewed article is corrected by that alone."""
        if not any(getattr(override, said) for said in _SAYS) and not self._nodes.findings:
            what = "corrects nothing; name a field, as in `happened: {set: 2024-12-06}`"
            self._nodes.wrong("says-nothing", self._node, what)

    # -- what is said about the entry

    def _which(self) -> str:
        node = self._node.get("article")
        if node is None:
            if not self._article:
                self._nodes.wrong(
                    "missing-key", self._node, 'key "article" is missing: which article is this about?'
                )
            return self._article
        word = self._nodes.scalar(node)
        if word is not None and not ARTICLE_ID.fullmatch(word.text):
            self._nodes.wrong("bad-id", node, f'"{clip(word.text)}" is no id of an article')
        elif word is not None and self._article and word.text != self._article:
            self._nodes.wrong(
                "bad-id", node, f'"{clip(word.text)}" is not the id in the file\'s name, {self._article}'
            )
        return word.text if word else ""

    def _text(self, key: str, longest: int, required: bool = False) -> str:
        node = self._node.get(key)
        if node is None:
            if required:
                self._nodes.wrong(
                    "missing-key", self._node, f'key "{key}" is missing: say why, in a sentence'
                )
            return ""
        return self._nodes.line(node, longest)

    def _ids(self, key: str) -> tuple[str, ...]:
        node = self._node.get(key)
        found = []
        for item in self._nodes.listing(node, filled=True) if node else ():
            word = self._nodes.scalar(item)
            if word is None:
                continue
            if not ARTICLE_ID.fullmatch(word.text):
                self._nodes.wrong("bad-id", item, f'"{clip(word.text)}" is no id of an article')
            elif word.text == self._article:
                self._nodes.wrong("bad-id", item, "an article cannot be paired with itself")
            elif (first := self._paired.setdefault(word.text, item)) is not item:
                what = f"{word.text} is said here and on line {first.line}; keep one"
                self._nodes.wrong("set-twice", item, what)
            else:
                found.append(word.text)
                self._spots.append((word.text, self._nodes.at(item)))
        return tuple(found)

    def _texts(self, node: Node | None, longest: int) -> tuple[str, ...]:
        listed = self._nodes.texts(node, longest)
        self._spots += listed
        return tuple(text for text, _ in listed)

    def _named(self, node: Node | None) -> tuple[str, ...]:
        """Names; a number would take the numbers of the text with it."""
        names = self._texts(node, LONGEST_NAME)
        for name in names:
            if node is not None and name and not any(map(str.isalpha, name)):
                self._nodes.wrong("wrong-type", node, f'"{clip(name)}" has no letter; write a name')
        return names

    def _day(self, node: Node | None) -> str:
        value = self._value(node, Kind.DATE)
        if node is not None and value and not _DAY.fullmatch(value):
            self._nodes.wrong("bad-date", node, f'"{clip(value)}" is no whole day; write it like 2025-01-31')
        return value

    def _value(self, node: Node | None, kind: Kind) -> str:
        word = self._nodes.scalar(node) if node is not None else None
        return (self._nodes.value(word, kind) if word else None) or ""

    def _flag(self, key: str) -> bool:
        return self._value(self._node.get(key), Kind.FLAG) == "true"

    def _withdrawn(self) -> Withdrawn | None:
        node = self._node.get("withdrawn")
        if node is None:
            return None
        keys = self._mapping("withdrawn", ("on", "because"))
        for key in ("on", "because"):
            if isinstance(node, Table) and key not in keys:
                self._nodes.wrong("missing-key", node, f'key "{key}" is missing')
        because = keys.get("because")
        return Withdrawn(
            self._day(keys.get("on")), self._nodes.line(because, LONGEST_REASON) if because else ""
        )

    def _seen(self) -> Seen | None:
        node = self._node.get("seen")
        if node is None:
            return None
        if not isinstance(node, Table):
            self._nodes.wrong("wrong-type", node, wrong_type("a mapping", node))
            return None
        body, values = "", []
        for key, value in node.entries:
            if not isinstance(value, Scalar):
                self._nodes.wrong("wrong-type", value, wrong_type("text or null", value))
            elif key.text == "body":
                body = value.text
                if not _BODY.fullmatch(body):
                    self._nodes.wrong(
                        "bad-seen", value, f'"{clip(body)}" is no digest; let `build.py correct` write it'
                    )
            elif key.text.partition("/")[0] not in FIELD:
                self._nodes.wrong(
                    "unknown-key", key, unknown_key(key.text.partition("/")[0], ("body", *FIELD))
                )
            else:
                values.append((key.text, None if value.is_null else value.text))
        return Seen(body, tuple(values))

    def _mapping(self, key: str, allowed: tuple[str, ...]) -> dict[str, Node]:
        """The keys and nodes of a mapping under a key of the entry."""
        node = self._node.get(key)
        if node is None:
            return {}
        if not isinstance(node, Table) or not node.entries:
            self._nodes.wrong("wrong-type", node, wrong_type(f"a mapping of {' and '.join(allowed)}", node))
            return {}
        for name, _ in node.entries:
            if name.text not in allowed:
                self._nodes.wrong("unknown-key", name, unknown_key(name.text, allowed))
        return {name.text: value for name, value in node.entries if name.text in allowed}
