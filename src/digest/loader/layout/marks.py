"""The characters of a text that typeset it and are no words: Markdown, HTML tags, escapes, zero-width ones.

They stay in the text, so that positions are those of the file; readers and the lexicon pass over them.
"""

import re
from collections.abc import Iterator, Sequence

from digest.model.text import Span

_INVISIBLE = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"

#: Texts without one of these have no marks.
_HINTS = "\\*[#><" + _INVISIBLE

_LINK = re.compile(r"\[(?P<words>[^\[\]\n]{1,300})(?P<address>\]\([^()\s]{1,2000}\))")

#: Told by the first character, which all alternatives look back at: so most of a text is passed over at once.
_IN_LINE = re.compile(
    rf"""[\\*<{_INVISIBLE}](?:
      (?<=\\)(?=[!-/:-@\[-`{{-~])                # an escape
    | (?<=\*)(?<![\w*]\*)\*{{0,2}}(?=[^\s*])     # emphasis opens
    | (?<=[^\s*]\*)\*{{0,2}}(?![\w*])            # emphasis closes
    | (?<=<)/?(?:a|b|br|div|em|h[1-6]|i|li|ol|p|span|strong|u|ul)\b[^<>\n]{{0,300}}>
    | (?<=[{_INVISIBLE}])[{_INVISIBLE}]*)""",
    re.VERBOSE,
)

#: A heading, a quotation, where nothing but blanks stands before it.
_AT_LINE_START = re.compile(r"#{1,6}[ \t]+|>[ \t]?")


def marks(text: str, further: Sequence[Span] = ()) -> tuple[Span, ...]:
    """All of them, in order, none overlapping another. `further`: those that only its front matter has."""
    if not any(hint in text for hint in _HINTS):
        return tuple(further)
    in_line = (Span(*match.span()) for match in _IN_LINE.finditer(text))
    return tuple(_apart(sorted((*further, *_links(text), *in_line, *_at_line_starts(text)))))


def _at_line_starts(text: str) -> Iterator[Span]:
    reach = 0
    for match in _AT_LINE_START.finditer(text):
        start = text.rfind("\n", reach, match.start()) + 1
        if (start or not reach) and not text[start : match.start()].strip(" \t"):
            yield Span(start, match.end())
        reach = match.end()


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
