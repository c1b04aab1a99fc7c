"""The way between the words of a text and the tags they speak for, as HTML.

In Python and not in a template: an article has some fifty marks and as many quotes.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

from markupsafe import Markup
from markupsafe import escape as escape_all

from digest.site.edition import number
from digest.site.views import Passage, Quote

_SPECIAL = re.compile("[&<>\"']").search


def escape(text: str) -> str:
    """As markupsafe does, but most stretches of an article have nothing to escape."""
    return str(escape_all(text)) if _SPECIAL(text) else text


def marked(passage: Passage) -> Markup:
    """A passage with its marks: each `<mark>` is an anchor and leads back to the tag it speaks for.

    Marks are in order and do not overlap.
    """
    text, at = passage.text, 0
    parts: list[str] = []
    for mark in passage.marks:
        anchor = "" if mark.anchor is None else f' id="k{mark.anchor}"'
        lead, words = _lead(mark.href, mark.title), escape(text[mark.start : mark.end])
        parts += (escape(text[at : mark.start]), f"<mark{anchor}>{lead}{words}</a></mark>")
        at = mark.end
    parts.append(escape(text[at:]))
    return Markup("".join(parts))


@lru_cache(maxsize=1024)
def _lead(href: str, title: str) -> str:
    return f'<a href="{escape(href)}" title="{escape(title)}">'


def listed(quotes: Iterable[Quote]) -> Markup:
    """A tag's quotes as items of a list, each with the rule that found it."""
    return Markup(
        "\n".join([f"<li>{_places(quote)} <code>{escape(quote.rule)}</code></li>" for quote in quotes])
    )


def _places(quote: Quote) -> str:
    """The words lead to where they stand in the text; further places are numbered."""
    words = f"“{escape(quote.text)}”"
    if not quote.anchors:
        return words
    parts = [f'<a href="#k{quote.anchors[0]}">{words}</a>']
    for at, anchor in enumerate(quote.anchors[1:], 2):
        parts.append(f'<a class="again" href="#k{anchor}">{at}</a>')
    if quote.more:
        parts.append(f'<span class="soft">dan {number(quote.more)} tempat lain</span>')
    return " ".join(parts)
