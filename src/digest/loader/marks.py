"""The characters of a text that typeset it and are no words: Markdown, HTML tags, escapes, zero-width ones.

They stay in the text, so that positions are those of the file; readers and the lexicon pass over them.
"""

import re
from collections.abc import Iterator

from digest.model.text import Span

_INVISIBLE = "\u00ad\u200b-\u200f\u2060\ufeff"

_LINK = re.compile(r"\[(?P<words>[^\[\]\n]{1,300})(?P<address>\]\([^()\s]{1,2000}\))")

_MARK = re.compile(
    r"""
      \\(?=[!-/:-@\[-`{-~])           # an escape
    | (?<![\w*])\*{1,3}(?=[^\s*])     # emphasis opens
    | (?<=[^\s*])\*{1,3}(?![\w*])     # emphasis closes
    | ^[ \t]*\#{1,6}[ \t]+            # a heading
    | ^[ \t]*>[ \t]?                  # a quotation
    | </?(?:a|b|br|div|em|h[1-6]|i|li|ol|p|span|strong|u|ul)\b[^<>\n]{0,300}>
    """
    + rf"| [{_INVISIBLE}]+",
    re.VERBOSE | re.MULTILINE,
)

#: Texts without one of these have no marks.
_HINTS = "\\*[#><"
_INVISIBLE_HINT = re.compile(f"[{_INVISIBLE}]")


def marks(text: str) -> tuple[Span, ...]:
    """All of them, in order, none overlapping another."""
    if not any(hint in text for hint in _HINTS) and (text.isascii() or not _INVISIBLE_HINT.search(text)):
        return ()
    spans = sorted((*_links(text), *(Span(*match.span()) for match in _MARK.finditer(text))))
    return tuple(_apart(spans))


def _links(text: str) -> Iterator[Span]:
    for match in _LINK.finditer(text):
        yield Span(match.start(), match.start("words"))
        yield Span(*match.span("address"))


def _apart(spans: list[Span]) -> Iterator[Span]:
    reach = 0
    for span in spans:
        if span.start >= reach:
            reach = span.end
            yield span
