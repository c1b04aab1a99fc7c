"""Front matter: what a text says of itself before it begins, in YAML between `---` or in TOML between `+++`.

Only scalars are of interest, and where each stands in the text: what is claimed of an article rests on words. A key
inside a mapping is named with the mapping's: `source: {name: Antara}` is `source.name`.
"""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import yaml

from digest.vocabulary.reader import LOADER

#: Nested deeper than anybody would write; what stands there is passed over.
DEEPEST = 8

_FENCED = re.compile(
    r"\s*(?:-{3,80}[ \t]*\n(?P<yaml>(?:[^\n]{0,5000}\n){0,200}?)(?:-{3,80}|\.\.\.)"
    r"|\+\+\+[ \t]*\n(?P<toml>(?:[^\n]{0,5000}\n){0,200}?)\+\+\+)[ \t]*(?:\n|\Z)"
)
_LINE = re.compile(r"^([A-Za-z][\w -]{0,30}?)[ \t]*:(?!//)(?:[ \t]*(\S(?:[^\n]*\S)?))?[ \t]*$", re.MULTILINE)

#: Lines that say something each, without fences, and a blank one behind them: as Pelican and MultiMarkdown have it.
_UNFENCED = re.compile(r"\s*((?:[A-Za-z][\w -]{0,30}:[ \t]+\S[^\n]{0,5000}\n){2,50})[ \t]*\n")

#: The first lines behind a fence that say something each, whether they can be read or not.
_BEGUN = re.compile(
    r"\s*(?:-{3,80}|\+\+\+)[ \t]*\n((?:[A-Za-z][\w -]{0,30}[:=][^\n]{0,5000}(?:\n|\Z)){1,200})"
)
_NESTED = re.compile(r"[ \t]+\S|-[ \t]|#|$")
_TOML_LINE = re.compile(r"^[ \t]*(?P<key>[\w-]+|\"[^\"\n]+\")[ \t]*=[ \t]*(?P<value>\S[^\n]*)", re.MULTILINE)
_TOML_OPEN = re.compile(r"\"\"\"\n?|'''\n?|[\"']")

#: Behind a value: a word with its hashtag, which YAML would take for a comment. A comment has a blank behind its `#`.
_HASHTAG = re.compile(r"[ \t]+#[^\s#](?:[^\n]*?\S)?(?=[ \t]*(?:[ \t]#[ \t]|\n|\Z))")

#: An escape in double quotes that stands for a letter.
_ESCAPE = re.compile(r"\\u([0-9a-fA-F]{4})|\\x([0-9a-fA-F]{2})|\\U([0-9a-fA-F]{8})")


@dataclass(frozen=True, slots=True)
class Said:
    """A key as written, and its value as meant; `text[start:end]` is the value as written, without quotes. Of that
    the `doubled` characters only typeset: the second of two apostrophes in single quotes."""

    key: str
    value: str
    start: int
    end: int
    doubled: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Matter:
    """What stands between the fences, in the order written, and where the text proper begins."""

    said: tuple[Said, ...]
    end: int


def matter(text: str) -> Matter | None:
    """The front matter of a text, if it has any that can be read. YAML with a slip in it (a colon in a title) is read
    line by line."""
    match = _FENCED.match(text)
    if match is None:
        return None
    kind = "toml" if match["toml"] is not None else "yaml"
    inside, at = match[kind], match.start(kind)
    said = _toml(inside, at) if kind == "toml" else _yaml(inside, at) or _by_line(inside, at)
    return Matter(said, match.end()) if said else None


def unfenced(text: str) -> Matter | None:
    """What the first lines of a text say, each a key with its value, where there are no fences about them."""
    match = _UNFENCED.match(text)
    return Matter(_by_line(match[1], match.start(1)), match.end()) if match else None


def unread(text: str) -> tuple[tuple[str, str], ...]:
    """The keys and values of front matter that cannot be read: it never ends, or has a slip in it."""
    match = _BEGUN.match(text) if matter(text) is None else None
    if match is None:
        return ()
    parts = (re.split("[:=]", line, maxsplit=1) for line in match[1].splitlines())
    return tuple((key.strip(), value.strip(" \t\"'")) for key, value in parts)


def unescaped(text: str) -> str:
    """The same text; in its front matter letters stand for themselves and not as `\\u2013`."""
    match = _FENCED.match(text) if "\\" in text else None
    if match is None:
        return text
    return _ESCAPE.sub(_letter, text[: match.end()]) + text[match.end() :]


def _letter(match: re.Match[str]) -> str:
    code = int(match[1] or match[2] or match[3], 16)
    fit = 0x20 <= code < 0xD800 or 0xE000 <= code < 0x110000  # no control, no half of a pair
    return chr(code) if fit and chr(code) not in '"\\' else match[0]


def _yaml(text: str, base: int) -> tuple[Said, ...]:
    """Nothing where it is no mapping, or no YAML."""
    try:
        return tuple(_mapped(text, base))
    except yaml.YAMLError:
        return ()


def _mapped(text: str, base: int) -> Iterator[Said]:
    """The scalars of a mapping, those of the mappings inside it too."""
    stack: list[_Open] = []
    for event in yaml.parse(text, Loader=LOADER):
        if isinstance(event, yaml.CollectionStartEvent):
            stack.append(_Open(isinstance(event, yaml.MappingStartEvent), _path(stack)))
        elif isinstance(event, yaml.CollectionEndEvent):
            stack.pop()
            _take(stack, "")
        elif isinstance(event, yaml.NodeEvent) and stack:
            if isinstance(event, yaml.ScalarEvent) and stack[-1].waits:
                yield _scalar(text, base, _path(stack), event)
            _take(stack, getattr(event, "value", ""))
        if len(stack) > DEEPEST or isinstance(event, yaml.DocumentEndEvent):
            return


@dataclass(slots=True)
class _Open:
    """A mapping or list not yet closed; `path`: of the keys that lead to it; `key`: waiting for its value."""

    is_mapping: bool
    path: str
    key: str | None = None

    @property
    def waits(self) -> bool:
        """Whether a value comes next, and not a key or an item."""
        return self.is_mapping and self.key is not None


def _path(stack: list[_Open]) -> str:
    return ".".join(filter(None, (stack[-1].path, stack[-1].key))) if stack else ""


def _take(stack: list[_Open], word: str) -> None:
    """What was read is the next key, or the value of the one at hand."""
    if stack and stack[-1].is_mapping:
        stack[-1].key = word if stack[-1].key is None else None


def _scalar(text: str, base: int, key: str, event: Any) -> Said:
    start, end, style = event.start_mark.index, event.end_mark.index, event.style or ""
    value = str(event.value)
    doubled: tuple[int, ...] = ()
    if style in ("|", ">"):
        start = text.find("\n", start, end) + 1 or end
    elif style:
        start, end = start + 1, end - 1
        doubled = _doubled(text, base, start, end) if style == "'" else ()
    else:
        start, end, value = _plain(text, start, end, value)
    written = text[start:end]
    start, end = start + len(written) - len(written.lstrip()), end - len(written) + len(written.rstrip())
    return Said(key, value.strip(), base + start, base + max(start, end), doubled)


def _doubled(text: str, base: int, start: int, end: int) -> tuple[int, ...]:
    return tuple(base + start + pair.start() + 1 for pair in re.finditer("''", text[start:end]))


def _plain(text: str, start: int, end: int, value: str) -> tuple[int, int, str]:
    """Without an anchor or tag before it, and with the hashtag behind it."""
    if value and text[start:end].endswith(value):
        start = end - len(value)
    hashtag = _HASHTAG.match(text, end)
    return (start, hashtag.end(), value + hashtag.group()) if hashtag else (start, end, value)


def _by_line(text: str, base: int) -> tuple[Said, ...]:
    """`key: value` on a line each, and nothing else."""
    if not all(_LINE.match(line) or _NESTED.match(line) for line in text.splitlines()):
        return ()
    return tuple(
        _bare(match[1], match[2] or "", base + match.end(1), base + match.start(2))
        for match in _LINE.finditer(text)
    )


def _bare(key: str, value: str, none: int, start: int) -> Said:
    quoted = int(len(value) > 2 and value[0] == value[-1] and value[0] in "\"'")
    bare = value[quoted : len(value) - quoted]
    at = start + quoted if value else none
    return Said(key, bare, at, at + len(bare))


def _toml(text: str, base: int) -> tuple[Said, ...]:
    try:
        values = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError):
        return ()
    return tuple(_assigned(text, base, values))


def _assigned(text: str, base: int, values: dict[str, Any]) -> Iterator[Said]:
    """The keys before the first table; a value that is no text is what was typed."""
    for match in _TOML_LINE.finditer(text, 0, _first_table(text)):
        key, value = match["key"].strip('"'), values.get(match["key"].strip('"'))
        start = match.start("value")
        if isinstance(value, str):
            opening = _TOML_OPEN.match(text, start)
            quote = opening.group().strip() if opening else ""
            start = opening.end() if opening else start
            end = text.find(quote, start) if quote != '"' else _closing(text, start)
            yield Said(key, value.strip(), base + start, base + max(start, end))
        elif value is not None and not isinstance(value, dict | list):
            written = match["value"].partition("#")[0].rstrip()
            yield Said(key, written, base + start, base + start + len(written))


def _first_table(text: str) -> int:
    table = re.search(r"^[ \t]*\[", text, re.MULTILINE)
    return table.start() if table else len(text)


def _closing(text: str, start: int) -> int:
    """Where the double quote stands that no backslash escapes."""
    found = re.compile(r'(?:[^"\\\n]|\\.)*').match(text, start)
    return found.end() if found else start
