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


def escape(text: object) -> str:
    """As markupsafe does, but most stretches of an article have nothing to escape, and much is escaped already."""
    if type(text) is str:
        return str(escape_all(text)) if _SPECIAL(text) else text
    return text if type(text) is Markup else escape_all(text)


def marked(passage: Passage) -> Markup:
    """A passage with its marks: each `<mark>` is an anchor and leads back to the tag it speaks for.

    Marks are in order and do not overlap.
    """
    text, at = passage.text, 0
    words = escape if _SPECIAL(text) else str
    parts: list[str] = []
    for start, end, anchor, href, title in passage.marks:
        place = "" if anchor is None else f' id="k{anchor}"'
        parts += (
            words(text[at:start]),
            f"<mark{place}>{_lead(href, title)}{words(text[start:end])}</a></mark>",
        )
        at = end
    parts.append(words(text[at:]))
    return Markup("".join(parts))


@lru_cache(maxsize=1024)
def _lead(href: str, title: str) -> str:
    return f'<a href="{escape(href)}" title="{escape(title)}">'


def listed(quotes: Iterable[Quote]) -> Markup:
    """A tag's quotes as items of a list, each with what it says."""
    return Markup("\n".join([_item(*quote) for quote in quotes]))


def _item(text: str, anchors: tuple[int, ...], more: int, what: str) -> str:
    """The words lead to where they stand in the text; further places are numbered."""
    places = f"“{escape(text)}”"
    if anchors:
        places = f'<a href="#k{anchors[0]}">{places}</a>'
        for at, anchor in enumerate(anchors[1:], 2):
            places += f' <a class="again" href="#k{anchor}">{at}</a>'
        if more:
            places += f' <span class="soft">dan {number(more)} tempat lain</span>'
    said = f' <span class="soft">{escape(what)}</span>' if what else ""
    return f"<li>{places}{said}</li>"
