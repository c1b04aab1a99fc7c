"""Names that the press code keeps out of the paper: shown as initials wherever the article shows them."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable
from dataclasses import fields, is_dataclass, replace
from functools import singledispatchmethod
from typing import Any
from urllib.parse import unquote

from digest.model.article import UNKNOWN, Article
from digest.model.claim import Claim
from digest.model.slug import slug
from digest.model.text import Block, Document, Evidence, Span

#: What says where a thing comes from; the article's address must not move.
_ORIGIN = frozenset({"id", "path", "sha256"})

#: What may have a name in it as one word, or as part of a longer one: addresses of pages and of mail, tags, accounts.
_ADDRESS = re.compile(
    r"(?<![\w.+/@#-])(?:https?://|www\.|[\w-]+(?:\.[\w-]+)+/|[\w.+-]*@|#)[^\s<>\"]*[^\s<>\"'.,;:!?)\]}”’]",
    re.IGNORECASE,
)

#: What stands for an address that is left out.
LEFT_OUT = "…"

#: Letters of a name from which on it is no part of another word by chance.
_LONG = 8


def initials(name: str) -> str:
    """`Siti Aminah` -> `SA`, as Indonesian papers print it."""
    return "".join(word[0].upper() for word in re.findall(r"\w+", name))


def show_initials(article: Article, names: Iterable[str]) -> Article:
    """The article with these names gone, from text, title, evidence, persons, and with them every address that has
    one. Spans still hold."""
    wanted = {name for name in names if name.strip()}
    if not wanted:
        return article
    cover = _Cover(wanted)
    masked: Article = _Masking(article.document, cover).value(article)
    linked = cover.changes(article.source_url.value or "")
    return replace(masked, source_url=UNKNOWN) if linked else masked


def stands(text: str, name: str) -> bool:
    """Whether a name that is to be shown as initials is in the text at all."""
    return bool(_Cover((name,)).changes(text))


def addresses_of(text: str, name: str) -> tuple[str, ...]:
    """The addresses in a text that have the name, and so are left out with it."""
    return tuple(match.group() for match in _ADDRESS.finditer(text) if _has(match.group(), name))


def parts_left(text: str, name: str) -> tuple[str, ...]:
    """Words of a name, of three letters or more, that stand capitalised in a text by themselves."""
    words = (word for word in re.findall(r"\w+", name) if len(word) >= 3)
    return tuple(word for word in words if re.search(rf"\b{re.escape(word)}\b", text))


def _has(address: str, name: str) -> bool:
    """Whether an address has the name: its words one behind the other, or written as one word that is long enough to
    be no part of another."""
    said, whole = slug(unquote(address)), slug(name)
    joined = whole.replace("-", "")
    return f"-{whole}-" in f"-{said}-" or (len(joined) >= _LONG and joined in said.replace("-", ""))


class _Cover:
    """What is not to be read: the names, and addresses that have one."""

    def __init__(self, names: Iterable[str]) -> None:
        self._names = sorted(names, key=lambda name: (-len(name), name))
        forms = (r"[^\S\n]+".join(map(re.escape, name.split())) for name in self._names)
        self._pattern = re.compile(rf"\b(?:{'|'.join(forms)})\b", re.IGNORECASE)

    def changes(self, text: str) -> list[tuple[int, int, str]]:
        """Which parts of a text are shown as what, in order. An address is left out whole: half of one leads nowhere,
        and the other half tells."""
        found = [
            (*match.span(), LEFT_OUT)
            for match in _ADDRESS.finditer(text)
            if any(_has(match.group(), name) for name in self._names)
        ]
        gone = [start for start, _, _ in found]
        for match in self._pattern.finditer(text):
            before = bisect_right(gone, match.start()) - 1
            if before < 0 or found[before][1] <= match.start():
                found.append((*match.span(), initials(match.group())))
        return sorted(found)

    def text(self, text: str) -> str:
        at, parts = 0, list[str]()
        for start, end, new in self.changes(text):
            parts += (text[at:start], new)
            at = end
        return "".join((*parts, text[at:]))


class _Masking:
    """One rewriting: the new text, and where the old positions lie in it."""

    def __init__(self, document: Document, cover: _Cover) -> None:
        self._cover: Callable[[str], str] = cover.text
        self._starts: list[int] = []
        self._ends: list[int] = []
        self._shifts = [0]
        for start, end, new in cover.changes(document.text):
            self._starts.append(start)
            self._ends.append(end)
            self._shifts.append(self._shifts[-1] + len(new) - (end - start))
        self._text = self._cover(document.text)

    @singledispatchmethod
    def value(self, value: Any) -> Any:
        """Any value of an article, rewritten."""
        if not is_dataclass(value) or isinstance(value, type):
            return value
        kept = {"at"} | (_ORIGIN if isinstance(value, Document) else set())
        changed = {f.name: self.value(getattr(value, f.name)) for f in fields(value) if f.name not in kept}
        return replace(value, **changed)

    @value.register
    def _(self, value: str) -> str:
        return self._cover(value) if type(value) is str else value

    @value.register
    def _(self, value: tuple) -> tuple[Any, ...]:  # type: ignore[type-arg]
        return tuple(map(self.value, value))

    @value.register
    def _(self, value: Claim) -> Claim:
        said = value.__struct_fields__
        return value.replace(**{name: self.value(getattr(value, name)) for name in said if name != "at"})

    @value.register
    def _(self, value: Evidence) -> Evidence:
        span = self._span(value.span)
        return Evidence(span, self._text[span.start : span.end], value.rule)

    @value.register
    def _(self, value: Block) -> Block:
        """Blocks tile: both sides of a boundary move to one place."""
        span = Span(self._moved(value.span.start, 0), self._moved(value.span.end, 0))
        return Block(value.role, span, value.rule)

    @value.register
    def _span(self, span: Span) -> Span:
        """A span that ends within a name takes in all of its initials."""
        return Span(self._moved(span.start, 0), self._moved(span.end, 1))

    def _moved(self, position: int, side: int) -> int:
        """Where a position lies now; one within a name at the initials' start (side 0) or end (1)."""
        index = bisect_right(self._ends, position)
        if index < len(self._starts) and self._starts[index] < position:
            edge = self._ends[index] if side else self._starts[index]
            return edge + self._shifts[index + side]
        return position + self._shifts[index]
