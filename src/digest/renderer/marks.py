"""The way between the words of a text and the tags they speak for, as HTML."""

import re

from markupsafe import Markup
from markupsafe import escape as escape_all

from digest.site.views import Mark, Passage, Quote

_SPECIAL = re.compile("[&<>\"']").search


def escape(text: str) -> str:
    """As markupsafe does, but most stretches of an article have nothing to escape."""
    return str(escape_all(text)) if _SPECIAL(text) else text


def marked(passage: Passage) -> Markup:
    """A passage with its marks: each `<mark>` is an anchor and leads back to the tag it speaks for.

    Marks are in order and do not overlap.
    """
    parts: list[str] = []
    at = 0
    for mark in passage.marks:
        parts.append(escape(passage.text[at : mark.start]))
        parts.append(_mark(mark, passage.text[mark.start : mark.end]))
        at = mark.end
    parts.append(escape(passage.text[at:]))
    return Markup("".join(parts))


def _mark(mark: Mark, words: str) -> str:
    anchor = f' id="{escape(mark.id)}"' if mark.id else ""
    return (
        f'<mark{anchor}><a href="{escape(mark.href)}" title="{escape(mark.title)}">{escape(words)}</a></mark>'
    )


def places(quote: Quote) -> Markup:
    """A tag's quote, leading to where it stands in the text; further places are numbered."""
    words = f"“{escape(quote.text)}”"
    if not quote.anchors:
        return Markup(words)
    first, *others = (escape(anchor) for anchor in quote.anchors)
    again = (f' <a class="again" href="#{anchor}">{number}</a>' for number, anchor in enumerate(others, 2))
    return Markup(f'<a href="#{first}">{words}</a>{"".join(again)}')
