"""An override file as text: one entry taken out of it, changed, and put back, the rest left as it is."""

from dataclasses import dataclass

from digest.overrides.desk.canonical import canonical
from digest.overrides.edits import path_of
from digest.vocabulary.reader import Listing, Table, read
from digest.vocabulary.schema_lines import schema_line

_INDENT = "  "


@dataclass(frozen=True, slots=True)
class Slot:
    """The place of one entry: `text` is the entry as a file of its own, `before` and `after` are the rest.

    `listed`: the file holds a list of entries.
    """

    before: str
    text: str
    after: str
    listed: bool = False

    def filled(self, *entries: str, article: str) -> str:
        """The whole file with these entries in the place, each in canonical form; the rest of it as it is.

        A file of one that is to hold more becomes a list, which says of each entry which article it is about.
        """
        if not self.listed and len(entries) == 1:
            return canonical(entries[0])
        items = "".join(_as_item(canonical(_named(entry, article))) for entry in entries)
        if self.listed:
            return self.before + items + self.after
        return schema_line(path_of(article)) + "\n" + items


def slot(text: str, line: int) -> Slot:
    """The place of the entry that begins on this line, counted from 1, of a file that is sound."""
    root = read("", text.encode()).root
    if not isinstance(root, Listing):
        return Slot("", text, "")
    lines = text.splitlines(keepends=True)
    starts = [item.line - 1 for item in root.items]
    start = line - 1
    end = _comments_above(lines, min((other for other in starts if other > start), default=len(lines)))
    return Slot("".join(lines[:start]), _as_file(lines[start:end]), "".join(lines[end:]), listed=True)


def new_slot(text: str, article: str) -> Slot:
    """The place for one more entry. A file of one becomes a list, where `article` says what each is about."""
    root = read("", text.encode()).root
    if root is None:
        return Slot("", "", "")
    if isinstance(root, Table):
        text = schema_line(path_of(article)) + "\n" + _as_item(canonical(_named(text, article)))
    return Slot(text.rstrip("\n") + "\n", f"article: {article}\n", "", listed=True)


def _named(entry: str, article: str) -> str:
    """The entry with its article's id."""
    root = read("", entry.encode()).root
    named = isinstance(root, Table) and root.get("article")
    return entry if named else f"{entry.rstrip()}\narticle: {article}\n"


def _as_file(lines: list[str]) -> str:
    """`- article: x` and what belongs to it, without dash and indentation."""
    first, *rest = lines
    width = len(first) - len(first.lstrip(" -"))
    return first[width:] + "".join(line[width:] if line[:width].isspace() else line for line in rest)


def _as_item(entry: str) -> str:
    """A file of one entry behind a dash; comments above its first key stand above the dash."""
    lines = [line for line in entry.splitlines() if not line.startswith("# yaml-language-server:")]
    first = next((at for at, line in enumerate(lines) if line and not line.startswith("#")), len(lines))
    above, own = lines[:first], lines[first:]
    inner = [f"{_INDENT}{line}" if line else line for line in own[1:]]
    return "\n".join((*above, *(f"- {line}" for line in own[:1]), *inner)) + "\n"


def _comments_above(lines: list[str], at: int) -> int:
    """Where the comments and blank lines straight above an entry, or at the end of the file, begin."""
    while at and (lines[at - 1].startswith("#") or not lines[at - 1].strip()):
        at -= 1
    return at
