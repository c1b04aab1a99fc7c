"""One form for every override file: keys in order, a line a field where it fits, comments where they were."""

from collections.abc import Sequence
from dataclasses import dataclass

from digest.model.fields import FIELDS
from digest.overrides.desk.emit import emit
from digest.overrides.reading.entry import OTHER_KEYS
from digest.vocabulary.reader import Listing, Node, Scalar, Table, comment_lines, read

_FIRST = ("article", "because", "by", "on", "evidence")

#: The order of an entry's keys.
ORDER = (*_FIRST, *(field.name for field in FIELDS), *(key for key in OTHER_KEYS if key not in _FIRST))

_MODELINE = "# yaml-language-server:"


def canonical(text: str) -> str:
    """The same corrections in canonical form. A text that is no sound YAML, or lacks a value, stays as it is.

    Comments stay above the key they stood above; a field with comments among its lines keeps those lines.
    """
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    sheet = read("", text.encode())
    if sheet.findings or sheet.root is None or _lacks(sheet.root):
        return text
    lines, comments = text.split("\n"), comment_lines(text)
    if isinstance(sheet.root, Table):
        formatted = _mapping(lines, sheet.root, comments)
    elif isinstance(sheet.root, Listing):
        formatted = _listing(lines, sheet.root, comments)
    else:
        formatted = None
    return text if formatted is None else "\n".join(formatted) + "\n"


def _lacks(node: Node) -> bool:
    """Whether a value is missing somewhere: `set:` and nothing behind it."""
    if isinstance(node, Scalar):
        return node.is_empty
    inner = node.items if isinstance(node, Listing) else tuple(value for _, value in node.entries)
    return any(_lacks(each) for each in inner)


@dataclass(frozen=True, slots=True)
class _Part:
    """The lines of one key or item: comments straight above it, and its own (`commented`: with comments)."""

    above: tuple[str, ...]
    own: tuple[str, ...]
    commented: bool


def _mapping(lines: list[str], root: Table, comments: frozenset[int]) -> list[str] | None:
    keys = [key for key, _ in root.entries]
    if not keys or any(lines[key.line - 1][: key.column - 1].strip("\"'") for key in keys):
        return None  # in braces, or all in one line: nothing to arrange by
    head, parts, foot = _taken_apart(lines, [key.line - 1 for key in keys], comments)
    ranked = sorted(zip(parts, root.entries, strict=True), key=lambda part: _rank(part[1][0]))
    out = head
    for part, (key, value) in ranked:
        out += part.above
        out += part.own if part.commented else emit(key.text, value)
    return [*out, *foot]


def _rank(key: Scalar) -> int:
    return ORDER.index(key.text) if key.text in ORDER else len(ORDER)


def _listing(lines: list[str], root: Listing, comments: frozenset[int]) -> list[str] | None:
    """A file for many: each entry in canonical form behind its dash."""
    starts = [item.line - 1 for item in root.items]
    dashed = all(lines[start].startswith("- ") for start in starts)
    if not (starts and dashed and all(isinstance(item, Table) and item.column == 3 for item in root.items)):
        return None
    head, parts, foot = _taken_apart(lines, starts, comments)
    return [*head, *(line for part in parts for line in (*part.above, *_item(part.own))), *foot]


def _item(own: Sequence[str]) -> tuple[str, ...]:
    dedented = "\n".join(line[2:] for line in own)
    first, *rest = canonical(dedented).rstrip("\n").split("\n")
    if first.startswith("#"):  # a comment cannot stand behind the dash: its key stays first
        first, *rest = dedented.split("\n")
    return (f"- {first}", *(f"  {line}".rstrip() for line in rest))


def _taken_apart(
    lines: Sequence[str], starts: list[int], comments: frozenset[int]
) -> tuple[list[str], list[_Part], tuple[str, ...]]:
    """Head, parts and foot. Comments go with the key below them.

    Those at the top that a blank line parts from the first key are the file's: they stay where they are.
    """
    tops = [_top(lines, start, comments) for start in starts]
    foot = _foot(lines, starts[-1], comments)
    tops[0] = _own_top(lines, tops[0], starts[0])
    parts = []
    for top, start, end in zip(tops, starts, [*tops[1:], foot], strict=True):
        commented = any(start <= index < end for index in comments)
        parts.append(_Part(_filled(lines[top:start]), _filled(lines[start:end]), commented))
    head = [line for line in _filled(lines[: tops[0]]) if line != "---"]
    return [*head, ""] if len(head) > 1 else head, parts, _filled(lines[foot:])


def _filled(lines: Sequence[str]) -> tuple[str, ...]:
    return tuple(line.rstrip() for line in lines if line.strip() and line.strip() != "...")


def _top(lines: Sequence[str], start: int, comments: frozenset[int]) -> int:
    """Where the comments above a line begin."""
    while start and (not lines[start - 1].strip() or _comment(lines, start - 1, comments)):
        start -= 1
    return start


def _own_top(lines: Sequence[str], top: int, start: int) -> int:
    """Of the comments above the first key: behind the line of the schema, and behind the last blank line."""
    blanks = (index + 1 for index in range(start - 1, top - 1, -1) if not lines[index].strip())
    schema = 1 if lines[0].startswith(_MODELINE) else 0
    return max(next(blanks, top), min(schema, start))


def _comment(lines: Sequence[str], index: int, comments: frozenset[int]) -> bool:
    return index in comments and lines[index].startswith("#")


def _foot(lines: Sequence[str], start: int, comments: frozenset[int]) -> int:
    """Where the comments at the end of the file begin."""
    end = len(lines)
    while end > start + 1 and (lines[end - 1].strip() in ("", "...") or _comment(lines, end - 1, comments)):
        end -= 1
    return end
