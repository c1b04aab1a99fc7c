"""Reading YAML nodes, all findings kept: what is right comes back, what is wrong is reported where it is."""

import re

from digest.model.fields import Kind
from digest.model.finding import Finding
from digest.overrides.reading.words import Words, Wrong
from digest.vocabulary.messages import wrong_type
from digest.vocabulary.reader import Listing, Node, Scalar, Sheet
from digest.vocabulary.suggest import clip, foreign

#: Kinds of values that are text as readers see it.
_FREE = (Kind.TEXT, Kind.PERSON, Kind.OUTLET)


class Nodes:
    """The nodes of one sheet, read with the words of one vocabulary; `findings` gather as they are asked."""

    def __init__(self, sheet: Sheet, words: Words) -> None:
        self.findings: list[Finding] = []
        self.sheet, self.words = sheet, words

    def value(self, word: Scalar, kind: Kind, allowed: tuple[str, ...] = ()) -> str | None:
        if kind is Kind.FLAG and word.flag is not None:
            return "true" if word.flag else "false"
        if kind is Kind.FLAG and word.text in ("true", "false"):
            self.wrong("wrong-type", word, f'"{word.text}" in quotes is text; write it without')
            return None
        if kind in _FREE:
            self._told(word)
        value = self.words.value(kind, word.text, allowed)
        if isinstance(value, Wrong):
            self.wrong(value.code, word, value.message)
            return None
        if kind is Kind.DATE and (odd := self.words.odd(value)):
            self.wrong("odd-date", word, odd)
        return value

    def _told(self, word: Scalar) -> None:
        """What readers would not see as it was meant: a text that a comment cuts short, letters of another script."""
        line = self.sheet.lines[word.line - 1]
        behind = line[word.column - 1 + len(word.text) :] if word.plain else ""
        if behind.startswith(" #"):  # a comment that is meant as one stands two blanks off
            said = clip(behind.strip(), 30)
            what = f'the text ends before "{said}", for " #" begins a comment; put all of it in quotes'
            self.wrong("cut-short", word, what)
        for part in word.text.split():
            if (script := foreign(part)) and re.search("[A-Za-z]", part):
                what = f'"{clip(part)}" has letters of another script in it ({script}); type it anew'
                self.wrong("mixed-script", word, what)

    def scalar(self, node: Node, null: bool = False) -> Scalar | None:
        """The node where it is text (or `null`, where that may be said), else None and a finding."""
        if not isinstance(node, Scalar):
            self.wrong("wrong-type", node, wrong_type("text", node))
        elif node.is_empty:
            hint = "write it, or null where it is unknown" if null else "write it, or delete the key"
            self.wrong("empty-value", node, f"nothing stands here; {hint}")
        elif node.is_null and not null:
            self.wrong("wrong-type", node, wrong_type("text", node))
        else:
            return node
        return None

    def listing(self, node: Node, filled: bool = False) -> tuple[Node, ...]:
        if not isinstance(node, Listing):
            self.wrong("wrong-type", node, wrong_type("a list", node))
            return ()
        if filled and not node.items:
            self.wrong("empty-value", node, "an empty list; delete it")
        return node.items

    def line(self, node: Node, longest: int) -> str:
        word = self.scalar(node)
        if word is None:
            return ""
        text = " ".join(word.text.split())
        self._told(word)
        if not text:
            self.wrong("empty-value", node, "empty; write the text")
        elif len(text) > longest:
            self.wrong("too-long", node, f"{len(text)} characters; at most {longest}")
        return text

    def texts(self, node: Node | None, longest: int) -> tuple[tuple[str, str], ...]:
        """The texts of a list, each with its path:line:col."""
        items = self.listing(node, filled=True) if node is not None else ()
        return tuple((line, self.at(item)) for item in items if (line := self.line(item, longest)))

    def at(self, node: Node) -> str:
        return f"{self.sheet.path}:{node.line}:{node.column}"

    def wrong(self, code: str, node: Node, message: str) -> None:
        self.findings.append(self.sheet.finding(code, node, message))
