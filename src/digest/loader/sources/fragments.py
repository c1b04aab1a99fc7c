"""Pieces of HTML, as feeds and records hold them, to plain paragraphs."""

import re
from html.parser import HTMLParser

_BREAKS = frozenset(
    (
        "p",
        "br",
        "div",
        "li",
        "ul",
        "ol",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "blockquote",
        "tr",
        "table",
        "figure",
    )
)
_SILENT = frozenset(("script", "style", "noscript", "template", "svg", "figcaption"))
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>|&(?:#\d+|#x[0-9a-fA-F]+|[a-zA-Z]+);")
_SPACE = re.compile(r"[^\S\n]+")
_LINES = re.compile(r"\s*\n\s*")


def plain_text(words: str) -> str:
    """The paragraphs of a fragment, a line each; plain text comes back as it is."""
    if not _TAG.search(words):
        return words
    reader = _Reader()
    reader.feed(words)
    reader.close()
    return _LINES.sub("\n", _SPACE.sub(" ", "".join(reader.parts))).strip()


class _Reader(HTMLParser):
    """Gathers the words; a block element ends a line."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._silent += tag in _SILENT
        if tag in _BREAKS:
            self.parts.append("\n")

    def handle_endtag(self, tag: str) -> None:
        self._silent = max(0, self._silent - (tag in _SILENT))
        if tag in _BREAKS:
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.parts.append(" ".join(data.split("\n")))
