"""What the site says in one language: a gettext catalogue (`templates/locale/en.po`) as a value.

Python asks for a message by its key ("agreements.heading"), a template by its Indonesian words. `{name}` in a message
is filled in; a message that tells a number has a form for each plural of its language.
"""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from gettext import c2py

from digest.vocabulary.settings import HOME

_ENTRY = re.compile(r"(?:[^\n]+\n)+")
_LINE = re.compile(r'(?:(msgid_plural|msgid|msgstr)(?:\[\d\])? +)?("(?:[^"\\]|\\.)*")\s*')
_PLURAL = re.compile(r"plural=([^;]+)")
_HOLE = re.compile(r"\{(\w+)\}")


class CatalogueError(Exception):
    """A line that is not written as a catalogue is."""

    def __init__(self, line: int) -> None:
        super().__init__(line)
        self.line = line


@dataclass(frozen=True, slots=True)
class Catalogue:
    """`messages`: the forms of each; `plural`: which of them says how many, as gettext writes it."""

    language: str = HOME
    messages: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    plural: str = "0"

    def say(self, key: str, n: int | None = None, /, **filled: object) -> str:
        """The message, filled in; numbers are written as the language writes them. `n`: the number that it tells,
        `{n}` in it. One that there is not stands for itself."""
        forms = self.messages.get(key) or (key,)
        if n is not None:
            filled["n"] = n
        if not filled:
            return forms[0]
        text = forms[min(self.form(n or 0), len(forms) - 1)]
        return _HOLE.sub(lambda hole: self._filled(filled, hole), text)

    def word(self, table: str, name: str, otherwise: str | None = None) -> str:
        """What an entry of a closed list is called; one without a name stands for itself, or is called `otherwise`."""
        forms = self.messages.get(f"{table}.{name}")
        return forms[0] if forms else name if otherwise is None else otherwise

    def number(self, value: int) -> str:
        """As the language writes it: 10.000."""
        return f"{value:,}".replace(",", self.word("number", "thousands", "."))

    def form(self, n: int) -> int:
        """Which plural tells of so many."""
        return int(_form(self.plural)(n))

    def _filled(self, filled: Mapping[str, object], hole: re.Match[str]) -> str:
        value = filled.get(hole[1], hole[0])
        return self.number(value) if isinstance(value, int) else str(value)


@cache
def catalogue(language: str, text: str) -> Catalogue:
    """As gettext's tools write it, read once in a process. Raises CatalogueError."""
    messages: dict[str, tuple[str, ...]] = {}
    for entry in _ENTRY.finditer(f"{text}\n"):
        parts = _parts(entry[0], text.count("\n", 0, entry.start()) + 1)
        said = tuple(words for kind, words in parts if kind == "msgstr")
        messages |= {words: said for kind, words in parts if kind == "msgid" and all(said)}
    told = _PLURAL.search("".join(messages.pop("", ())))
    return Catalogue(language, messages, told[1].strip() if told else "0")


def _parts(entry: str, line: int) -> list[tuple[str, str]]:
    """Each keyword of an entry with its string. `line`: where it begins."""
    parts: list[tuple[str, str]] = []
    for at, written in enumerate(entry.splitlines(), line):
        if written.startswith("#"):
            continue
        found = _LINE.fullmatch(written)
        if not found or not (found[1] or parts):
            raise CatalogueError(at)
        kind, before = (found[1], "") if found[1] else parts.pop()
        parts.append((kind, before + _unquoted(found[2], at)))
    return parts


def _unquoted(written: str, line: int) -> str:
    try:
        return str(json.loads(written))
    except ValueError as error:
        raise CatalogueError(line) from error


#: Says nothing but keys: of a vocabulary that is shown to nobody.
SILENT = Catalogue()


@cache
def _form(plural: str) -> Callable[[int], int]:
    return c2py(plural)
