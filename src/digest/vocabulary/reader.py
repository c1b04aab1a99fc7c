"""YAML as a newsroom means it: text with positions, and nothing that could betray.

`0204` is "0204", `NO` is Norway, `12:30` is no number and a date is what was typed. Only a bare `null`,
`true` or `false` can be more than text, and only where the schema asks for it (`is_null`, `flag`). Anchors,
aliases, merge keys, tags, tabs, invisible characters, a key given twice: each a finding with line and column.

The tree is built from PyYAML's events with a stack of its own, so that nesting is counted before it can hurt
(PyYAML's C composer recurses and dies on deep input).
"""

import re
import unicodedata
from dataclasses import dataclass, field
from typing import Any

import yaml

from digest.model.codes import finding
from digest.model.finding import Finding
from digest.vocabulary.suggest import clip
from digest.vocabulary.syntax import explain

MOST_BYTES = 2_000_000
DEEPEST = 16
MOST_FINDINGS = 100  # of one file; one more says how many are left

#: libyaml where PyYAML was built with it.
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

#: Tabs, controls, the line ends only YAML 1.1 knows, blanks that are no space, and what is invisible or turns the
#: writing round.
_FORBIDDEN = re.compile(
    "[\x00-\x08\t\x0b-\x1f\x7f-\xa0\xad\u034f\u061c\u115f\u1160\u1680\u17b4\u17b5\u180e\u2000-\u200f\u2028-\u202f"
    "\u205f-\u206f\u2800\u3000\u3164\ufeff\uffa0\ufff9-\ufffb\ufffe\uffff]"
)
#: One bracket more in a row than may nest, and all that follow. PyYAML looks ahead as far as a key may be long, and
#: some of its versions give up there at a depth of their own, before the first bracket has come to be counted here.
_TOO_MANY = re.compile(r"(?:[\[{]\s*){" + str(DEEPEST + 1) + "}")
_RUN = re.compile(_TOO_MANY.pattern + r"[\[{\s]*")

_EMPTY_LIST = re.compile(r"^(\[ *\])(?= *(?:#.*)?\n(?:\s*(?:#.*)?\n)*- )", re.MULTILINE)
_NULLS = frozenset({"null", "Null", "NULL", "~"})
_FLAGS = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}


@dataclass(frozen=True, slots=True)
class Scalar:
    """A word or text. `plain`: written without quotes."""

    text: str
    plain: bool
    line: int
    column: int

    @property
    def is_null(self) -> bool:
        return self.plain and self.text in _NULLS

    @property
    def is_empty(self) -> bool:
        """Nothing stands there, not even quotes."""
        return self.plain and not self.text

    @property
    def flag(self) -> bool | None:
        return _FLAGS.get(self.text) if self.plain else None


@dataclass(frozen=True, slots=True)
class Listing:
    items: tuple["Node", ...]
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Table:
    """A mapping; keys in the order written, each once."""

    entries: tuple[tuple[Scalar, "Node"], ...]
    line: int
    column: int

    def get(self, key: str) -> "Node | None":
        return next((node for name, node in self.entries if name.text == key), None)

    def key(self, key: str) -> Scalar | None:
        return next((name for name, _ in self.entries if name.text == key), None)


Node = Scalar | Listing | Table


@dataclass(frozen=True, slots=True)
class Sheet:
    """One YAML file as read. `root` is None where the file says nothing or is no YAML."""

    path: str
    lines: tuple[str, ...]
    root: Node | None
    findings: tuple[Finding, ...]

    def finding(self, code: str, node: Node, message: str) -> Finding:
        line, column = node.line, node.column
        return finding(code, self.path, message, line, column, excerpt=_excerpt(self.lines, line, column))


def read(path: str, data: bytes) -> Sheet:
    """Read one file. Never raises; whatever is wrong is in `Sheet.findings`, all of it, in order of line."""
    if len(data) > MOST_BYTES:
        what = f"{len(data)} bytes; a file of content/ has at most {MOST_BYTES}"
        return Sheet(path, (), None, (finding("yaml-size", path, what),))
    try:
        text = data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        column = error.start - data.rfind(b"\n", 0, error.start)  # in bytes: there are no characters yet
        what = f"byte 0x{data[error.start]:02x} is not UTF-8; save the file as UTF-8"
        return Sheet(path, (), None, (finding("yaml-encoding", path, what, line, column),))
    lines = tuple(text.split("\n"))
    hidden = _hidden(path, lines)
    if hidden:
        return Sheet(path, lines, None, hidden)
    builder = _Builder(path, lines)
    root = builder.build(builder.without_empty_list(text))
    return Sheet(path, lines, root, _first(path, builder.findings))


def plain(node: Node) -> object:
    """The value without positions: dict, list, str; None for a bare `null` and where nothing stands."""
    if isinstance(node, Table):
        return {key.text: plain(value) for key, value in node.entries}
    if isinstance(node, Listing):
        return [plain(item) for item in node.items]
    return None if node.is_null or node.is_empty else node.text


def at(node: Node, *steps: str | int) -> Node:
    """The node those keys and indices lead to, or the last one on the way that exists."""
    for step in steps:
        inner: Node | None = None
        if isinstance(node, Table):
            inner = node.get(str(step))
        elif isinstance(node, Listing) and isinstance(step, int) and step < len(node.items):
            inner = node.items[step]
        if inner is None:
            break
        node = inner
    return node


def comment_lines(text: str) -> frozenset[int]:
    """Indices of the lines that hold a comment: a `#` after white space, in no scalar. Of sound YAML only."""
    scalars = [
        (event.start_mark.index, event.end_mark.index)
        for event in yaml.parse(text, Loader=LOADER)
        if isinstance(event, yaml.ScalarEvent) and event.start_mark and event.end_mark
    ]
    found, at, line, counted = set(), 0, 0, 0
    for match in re.finditer(r"(?:^|(?<=\s))#", text, re.MULTILINE):
        while at < len(scalars) and scalars[at][1] <= match.start():
            at += 1
        if at == len(scalars) or match.start() < scalars[at][0]:
            line, counted = line + text.count("\n", counted, match.start()), match.start()
            found.add(line)
    return frozenset(found)


def _excerpt(lines: tuple[str, ...], line: int, column: int) -> str:
    """The line itself; nothing where it is so long that no caret could be shown under it."""
    return lines[line - 1][:240] if 0 < line <= len(lines) and column <= 200 else ""


def _first(path: str, found: list[Finding]) -> tuple[Finding, ...]:
    found.sort(key=lambda f: (f.line, f.column))
    if len(found) <= MOST_FINDINGS:
        return tuple(found)
    rest = finding("more", path, f"{len(found) - MOST_FINDINGS} further findings in this file")
    return (*found[:MOST_FINDINGS], rest)


def _hidden(path: str, lines: tuple[str, ...]) -> tuple[Finding, ...]:
    found: list[Finding] = []
    for number, line in enumerate(lines, 1):
        match = _FORBIDDEN.search(line)
        if match:
            what = _forbidden(match.group())
            column = match.start() + 1
            excerpt = _excerpt(lines, number, column)
            found.append(finding("yaml-character", path, what, number, column, excerpt=excerpt))
    return _first(path, found)


def _forbidden(char: str) -> str:
    if char == "\t":
        return "a tab; indent and separate with spaces"
    name = unicodedata.name(char, "control character").lower()
    if unicodedata.category(char) == "Zs":
        return f"a blank that is no space, U+{ord(char):04X} ({name}); write a space"
    return f"an invisible character, U+{ord(char):04X} ({name}); delete it"


@dataclass(slots=True)
class _Open:
    """A list or mapping not yet closed. `keys`: where each key was first; `key`: waiting for its value."""

    line: int
    column: int
    items: list[Node] | None = None
    entries: list[tuple[Scalar, Node]] = field(default_factory=list)
    keys: dict[str, Scalar] = field(default_factory=dict)
    key: Scalar | None = None

    def close(self) -> Node:
        if self.items is not None:
            return Listing(tuple(self.items), self.line, self.column)
        return Table(tuple(self.entries), self.line, self.column)


class _TooDeepError(Exception):
    """Nested deeper than anybody would write; building stops."""


_STARTS = frozenset({yaml.MappingStartEvent, yaml.SequenceStartEvent})
_VALUES = _STARTS | {yaml.ScalarEvent}
_ENDS = frozenset({yaml.MappingEndEvent, yaml.SequenceEndEvent})


class _Builder:
    """Events to tree."""

    def __init__(self, path: str, lines: tuple[str, ...]) -> None:
        self.findings: list[Finding] = []
        self._path, self._lines = path, lines
        self._stack: list[_Open] = []
        self._root: Node | None = None
        self._documents = 0

    def without_empty_list(self, text: str) -> str:
        """The text without the `[]` of a list that was empty, where somebody wrote its first items below."""
        match = _EMPTY_LIST.search(text)
        if match is None:
            return text
        line = text.count("\n", 0, match.start()) + 1
        self._report("empty-list", "the [] of the list when it was empty; delete this line", line, 1)
        return text[: match.start()] + " " * len(match[1]) + text[match.end(1) :]

    def build(self, text: str) -> Node | None:
        try:
            for event in yaml.parse(text, Loader=LOADER):
                self._take(event)
        except _TooDeepError:
            return None
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            if mark and self._is_deep(text, mark.index):
                return None
            self._report("yaml-syntax", *explain(error, self._lines))
            return None
        except yaml.YAMLError as error:
            self._report("yaml-syntax", str(error).split("\n", 1)[0], 0, 0)
            return None
        root = self._root
        return None if isinstance(root, Scalar) and root.is_empty else root

    def _is_deep(self, text: str, stopped: int) -> bool:
        """Whether it is the depth that PyYAML stopped at: it is asked again for no more than nests too deep."""
        runs = list(_RUN.finditer(text, 0, stopped))
        too_many = _TOO_MANY.match(text, runs[-1].start()) if runs else None
        if not too_many:
            return False
        again = _Builder(self._path, self._lines)
        again.build(text[: too_many.end()].rstrip())
        deep = any(found.code == "yaml-depth" for found in again.findings)
        if deep:
            self.findings = again.findings
        return deep

    def _take(self, event: Any) -> None:
        """One event; told apart by class, since there are a hundred in the smallest file."""
        kind, mark = type(event), event.start_mark
        line, column = mark.line + 1, mark.column + 1
        if kind in _VALUES and (event.anchor or event.tag):
            self._check(event, line, column)
        if kind is yaml.ScalarEvent:
            self._put(self._scalar(event, line, column))
        elif kind in _STARTS:
            self._open(_Open(line, column, items=[] if kind is yaml.SequenceStartEvent else None))
        elif kind in _ENDS:
            self._put(self._stack.pop().close())
        elif kind is yaml.AliasEvent:
            self._report("yaml-anchor", f"alias *{clip(event.anchor)}; write the value out", line, column)
            self._put(Scalar("", False, line, column))
        elif kind is yaml.DocumentStartEvent:
            self._document(event, line, column)

    def _check(self, event: Any, line: int, column: int) -> None:
        if event.anchor:
            self._report("yaml-anchor", f"anchor &{clip(event.anchor)}; write the value out", line, column)
        if event.tag:
            self._report("yaml-tag", f"tag {clip(event.tag)}; write the value without a tag", line, column)

    def _scalar(self, event: Any, line: int, column: int) -> Scalar:
        text: str = event.value
        if not text.isascii():
            text = unicodedata.normalize("NFC", text)
        if event.style == '"' and (match := _FORBIDDEN.search(text.replace("\t", " "))):
            self._report("yaml-character", _forbidden(match.group()), line, column)
        return Scalar(text, not event.style, line, column)  # plain: None in Python, '' in C

    def _document(self, event: Any, line: int, column: int) -> None:
        self._documents += 1
        if self._documents > 1:
            self._report(
                "yaml-documents", "a second document begins here; one file, one document", line, column
            )
        if event.version or event.tags:
            self._report("yaml-tag", "a %-directive; delete it", line, column)

    def _open(self, node: _Open) -> None:
        if len(self._stack) >= DEEPEST:
            what = f"nested deeper than {DEEPEST}"
            self._report("yaml-depth", what, node.line, node.column)
            raise _TooDeepError
        self._stack.append(node)

    def _put(self, node: Node) -> None:
        if not self._stack:
            self._root = self._root or node
            return
        parent = self._stack[-1]
        if parent.items is not None:
            parent.items.append(node)
        elif parent.key is None:
            parent.key = self._key(node)
        else:
            self._enter(parent, parent.key, node)
            parent.key = None

    def _key(self, node: Node) -> Scalar:
        if not isinstance(node, Scalar):
            self._report("yaml-key", "a list or mapping as a key; keys are text", node.line, node.column)
            return Scalar("", False, node.line, node.column)
        if not node.text.strip():
            self._report("yaml-key", "an empty key", node.line, node.column)
        elif node.plain and node.text == "<<":
            self._report("yaml-anchor", "merge key <<; write the values out", node.line, node.column)
        return node

    def _enter(self, parent: _Open, key: Scalar, node: Node) -> None:
        first = parent.keys.setdefault(key.text, key)
        if first is key:
            parent.entries.append((key, node))
        elif key.text:
            what = f'key "{clip(key.text)}" stands twice, on lines {first.line} and {key.line}; keep one'
            self._report("duplicate-key", what, key.line, key.column)

    def _report(self, code: str, message: str, line: int, column: int) -> None:
        excerpt = _excerpt(self._lines, line, column)
        self.findings.append(finding(code, self._path, message, line, column, excerpt=excerpt))
