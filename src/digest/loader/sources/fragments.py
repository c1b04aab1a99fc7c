"""Pieces of HTML, as feeds and records hold them, to plain paragraphs."""

import re
from html import unescape

import nh3

#: Elements open at once. No page nests so deep; what walks such a tree would not come back.
DEEPEST = 1000

_BREAKS = frozenset(
    (
        *("p", "br", "div", "li", "ul", "ol", "blockquote", "tr", "table", "figure"),
        *("h1", "h2", "h3", "h4", "h5", "h6", "section", "article", "pre", "dl", "dt", "dd", "hr"),
    )
)
_SILENT = frozenset(("script", "style", "noscript", "template", "svg", "figcaption", "textarea", "title"))
_VOID = frozenset(
    ("br", "img", "hr", "meta", "link", "input", "source", "area", "col", "wbr", "embed", "p", "li")
)
_MARKUP = re.compile(r"</?[a-zA-Z][^<>]*>|<!--|&(?:#\d+|#x[0-9a-fA-F]+|[a-zA-Z]+);")
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)\b[^<>]*>")
_ANY_TAG = re.compile(r"<[^<>]*>")
_SPACE = re.compile(r"[^\S\n]+")
_LINES = re.compile(r"\s*\n\s*")
_BLANK = re.compile(r"\n[^\S\n]*\n")


def plain_text(words: str) -> str:
    """The paragraphs of a fragment, a line each; plain text comes back as it is.

    A blank line parts paragraphs too, and where no element does, so does the end of a line: blogs write so.
    """
    if not _MARKUP.search(words):
        return words
    if is_too_deep(words):
        return unescape(_ANY_TAG.sub("\n", words)).strip()
    html = nh3.clean(words, tags=set(_BREAKS), clean_content_tags=set(_SILENT), attributes={}, link_rel=None)
    if _ANY_TAG.search(html):
        html = _BLANK.sub("<br>", html).replace("\n", " ")
    text = unescape(_ANY_TAG.sub("\n", html))
    return _LINES.sub("\n", _SPACE.sub(" ", text)).strip()


def is_too_deep(html: str) -> bool:
    """Whether more elements are open at once than any page has."""
    depth = 0
    for tag in _TAG.finditer(html):
        if tag.group(2).lower() not in _VOID:
            depth = max(0, depth - 1) if tag.group(1) else depth + 1
            if depth > DEEPEST:
                return True
    return False
