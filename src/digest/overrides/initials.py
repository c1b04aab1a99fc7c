"""Names that the press code keeps out of the paper: shown as initials wherever the article shows them."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable
from dataclasses import fields, is_dataclass, replace
from functools import singledispatchmethod
from typing import Any

from digest.model.article import Article
from digest.model.claim import Claim
from digest.model.text import Block, Document, Evidence, Span

#: What says where a thing comes from; the article's address must not move.
_ORIGIN = frozenset({"id", "path", "sha256"})


def initials(name: str) -> str:
    """`Siti Aminah` -> `SA`, as Indonesian papers print it."""
    return "".join(word[0].upper() for word in re.findall(r"\w+", name))


def show_initials(article: Article, names: Iterable[str]) -> Article:
    """The article with these names gone, from text, title, evidence, persons. Spans still hold."""
    wanted = sorted({name for name in names if name.strip()}, key=lambda name: (-len(name), name))
    if not wanted:
        return article
    masked: Article = _Masking(article.document, _any_of(wanted)).value(article)
    return masked


def stands(text: str, name: str) -> bool:
    """Whether a name that is to be shown as initials is in the text at all."""
    return _any_of((name,)).search(text) is not None


def _any_of(names: Iterable[str]) -> re.Pattern[str]:
    forms = (r"[^\S\n]+".join(map(re.escape, name.split())) for name in names)
    return re.compile(rf"\b(?:{'|'.join(forms)})\b", re.IGNORECASE)


def parts_left(text: str, name: str) -> tuple[str, ...]:
    """Words of a name, of three letters or more, that stand capitalised in a text by themselves."""
    words = (word for word in re.findall(r"\w+", name) if len(word) >= 3)
    return tuple(word for word in words if re.search(rf"\b{re.escape(word)}\b", text))


class _Masking:
    """One rewriting: the new text, and where the old positions lie in it."""

    def __init__(self, document: Document, pattern: re.Pattern[str]) -> None:
        self._cover: Callable[[str], str] = lambda text: pattern.sub(
            lambda match: initials(match.group()), text
        )
        self._starts: list[int] = []
        self._ends: list[int] = []
        self._shifts = [0]
        for match in pattern.finditer(document.text):
            self._starts.append(match.start())
            self._ends.append(match.end())
            self._shifts.append(self._shifts[-1] + len(initials(match.group())) - len(match.group()))
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
