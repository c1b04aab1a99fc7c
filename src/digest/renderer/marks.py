"""The words of a text that are evidence, as HTML: in the text itself, and in the sentences that prove a fact.

In Python and not in a template: an article has some fifty marks and as many sentences.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

from markupsafe import Markup
from markupsafe import escape as escape_all

from digest.site.views.article import Mark, Passage, Proof

_SPECIAL = re.compile("[&<>\"']").search


def escape(text: object) -> str:
    """As markupsafe does, but most stretches of an article have nothing to escape, and much is escaped already."""
    if type(text) is str:
        return str(escape_all(text)) if _SPECIAL(text) else text
    return text if type(text) is Markup else escape_all(text)


def marked(passage: Passage, leads: str = "", ours: str = "") -> Markup:
    """A passage with its marks: each is an anchor, and of the classes of its facts, by which it lights up. Of several
    sentences each has an anchor too, with the way to it before it, as verses have. `leads`: what that way is
    called; `ours`: marks its language, where that is another.

    Marks are in order, do not overlap and do not reach over sentences.
    """
    if not passage.sentences:
        return Markup(_stretch(passage, passage.marks, 0, len(passage.text)))
    ends = (*passage.sentences[1:], len(passage.text))
    parts: list[str] = []
    for nth, (start, end) in enumerate(zip(passage.sentences, ends, strict=True), 1):
        marks = [mark for mark in passage.marks if start <= mark.start < end]
        place = f"{passage.place}k{nth}"
        parts += (
            f'<a class="nth"{ours} href="#{place}" aria-label="{leads} {nth}">{nth}</a>',
            f'<span id="{place}">{_stretch(passage, marks, start, end)}</span>',
        )
    return Markup("".join(parts))


def _stretch(passage: Passage, marks: Iterable[Mark], at: int, until: int) -> str:
    text = passage.text
    words = escape if _SPECIAL(text) else str
    parts: list[str] = []
    for start, end, anchor, facts in marks:
        place = "" if anchor is None else f' id="k{anchor}"'
        parts += (words(text[at:start]), f"<mark{place}{_classes(facts)}>{words(text[start:end])}</mark>")
        at = end
    parts.append(words(text[at:until]))
    return "".join(parts)


@lru_cache(maxsize=1024)
def _classes(facts: tuple[int, ...]) -> str:
    return f' class="{" ".join(f"n{fact}" for fact in facts)}"' if facts else ""


def proved(proofs: Iterable[Proof], there: str, original: str = "") -> Markup:
    """Sentences as items of a list, the words that caused the fact in bold, each leading to its place in the text
    (`there`). `original`: marks the language of the sentences, where that is another than the page's."""
    return Markup("\n".join([_item(proof, there, original) for proof in proofs]))


def _item(proof: Proof, there: str, original: str) -> str:
    text, bold, anchor, what = proof
    at = 0
    parts: list[object] = []
    for start, end in bold:
        parts += (escape(text[at:start]), f"<strong>{escape(text[start:end])}</strong>")
        at = end
    parts.append(escape(text[at:]))
    way = "" if anchor is None else f' <a class="there" href="#k{anchor}">{there}</a>'
    said = f' <span class="soft">{escape(what)}</span>' if what else ""
    quoted = f"“{''.join(map(str, parts))}”"
    return f"<li>{f'<span{original}>{quoted}</span>' if original else quoted}{said}{way}</li>"
