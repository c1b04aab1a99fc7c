"""A passage's marks as HTML: each `<mark>` is an anchor and leads back to the tag it speaks for."""

from markupsafe import Markup, escape

from digest.site.views import Mark, Passage


def marked(passage: Passage) -> Markup:
    """The passage's text, escaped, with its marks. Marks are in order and do not overlap."""
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
    return f'<mark{anchor}><a href="{escape(mark.href)}" title="{escape(mark.title)}">{escape(words)}</a></mark>'
