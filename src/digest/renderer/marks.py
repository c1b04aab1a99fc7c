"""The words of a text that are evidence, as HTML: in the text itself, and in the sentences that prove a fact.

In Python and not in a template: an article has some fifty marks and as many sentences.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

from markupsafe import Markup
from markupsafe import escape as escape_all

from digest.site.views import Passage, Proof

_SPECIAL = re.compile("[&<>\"']").search


def escape(text: object) -> str:
    """As markupsafe does, but most stretches of an article have nothing to escape, and much is escaped already."""
    if type(text) is str:
        return str(escape_all(text)) if _SPECIAL(text) else text
    return text if type(text) is Markup else escape_all(text)


def marked(passage: Passage) -> Markup:
    """A passage with its marks: each is an anchor, and of the classes of its facts, by which it lights up.

    Marks are in order and do not overlap.
    """
    text, at = passage.text, 0
    words = escape if _SPECIAL(text) else str
    parts: list[str] = []
    for start, end, anchor, facts in passage.marks:
        place = "" if anchor is None else f' id="k{anchor}"'
        parts += (words(text[at:start]), f"<mark{place}{_classes(facts)}>{words(text[start:end])}</mark>")
        at = end
    parts.append(words(text[at:]))
    return Markup("".join(parts))


@lru_cache(maxsize=1024)
def _classes(facts: tuple[int, ...]) -> str:
    return f' class="{" ".join(f"n{fact}" for fact in facts)}"' if facts else ""


def proved(proofs: Iterable[Proof]) -> Markup:
    """Sentences as items of a list, the words that caused the fact in bold, each leading to its place in the text."""
    return Markup("\n".join([_item(*proof) for proof in proofs]))


def _item(text: str, bold: tuple[tuple[int, int], ...], anchor: int | None, what: str) -> str:
    at = 0
    parts: list[object] = []
    for start, end in bold:
        parts += (escape(text[at:start]), f"<strong>{escape(text[start:end])}</strong>")
        at = end
    parts.append(escape(text[at:]))
    way = "" if anchor is None else f' <a class="there" href="#k{anchor}">di naskah</a>'
    said = f' <span class="soft">{escape(what)}</span>' if what else ""
    return f"<li>“{''.join(map(str, parts))}”{said}{way}</li>"
