"""Markdown to HTML that is safe to publish, whoever wrote it, and where its links lead."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from html import unescape
from urllib.parse import unquote

import nh3
from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import SimpleTagInlineProcessor
from markupsafe import Markup

from digest.model.slug import slug
from digest.site import urls

#: What people need to write a page. No styles, scripts or embedded pages.
TAGS = {
    *("h2", "h3", "h4", "h5", "h6", "p", "br", "hr", "blockquote", "pre", "code", "em", "strong", "s", "del"),
    *("ul", "ol", "li", "dl", "dt", "dd", "table", "thead", "tbody", "tr", "th", "td", "a", "abbr", "img"),
    *("sup", "sub", "details", "summary", "kbd"),
}

ATTRIBUTES = {
    "a": {"href", "title", "id"},
    "abbr": {"title"},
    "img": {"src", "alt", "title", "width", "height"},
    "li": {"id"},
    "sup": {"id"},
    "ol": {"start"},
    "th": {"scope"},
    **{heading: {"id"} for heading in ("h2", "h3", "h4", "h5", "h6")},
}

SCHEMES = {"http", "https", "mailto"}

#: An address with a scheme or a host of its own: nothing of this site.
_ELSEWHERE = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//")

#: An image that lost its address, being another host's: no page asks another host for anything.
_BLANK_IMAGE = re.compile(r"<img(?![^>]*\ssrc=)[^>]*>")

#: An address in HTML.
_ADDRESS = re.compile(r"""\b(href|src)\s*=\s*(?:["']([^"'<>]*)["']|([^\s"'<>]+))""", re.IGNORECASE)

#: A list within a list that is set in by two or three blanks, as most people type it.
_SET_IN = re.compile(r"^ {2,3}(?:[-*+]|\d+\.) ", re.MULTILINE)

#: What is set in deeper than fifty lists in lists is set in so far: nobody means it, and each level costs a call.
_TOO_DEEP = re.compile("^ {100,}", re.MULTILINE)


class _Struck(Extension):
    """`~~this~~` no longer holds."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (as the library calls it)
        pattern = SimpleTagInlineProcessor(r"(~~)(?=\S)(.+?)(?<=\S)~~", "del")
        md.inlinePatterns.register(pattern, "struck", 65)  # as strong as emphasis, which has 60 and 50


EXTENSIONS = ("tables", "abbr", "toc", "sane_lists", "def_list", "fenced_code", "footnotes")

_ELEMENT = re.compile(r"<([a-zA-Z][\w-]*)")
_COMMENT = re.compile("<!--.*?-->", re.DOTALL)

#: What nobody typed: around footnotes, and around the contents that `[TOC]` asks for.
_MADE = re.compile('<div class="(?:footnote|toc)">')

_ANCHOR = re.compile(r'\sid="([^"]*)"')


@dataclass(frozen=True, slots=True)
class Target:
    """Where a link or image of a page leads, as written, and the URL it becomes; `line` and `column` count from 1."""

    written: str
    url: str
    is_image: bool
    line: int
    column: int


@lru_cache(maxsize=256)
def markdown(text: str, back: str = "{}") -> Markup:
    """Raw HTML passes only as far as the list of tags allows. `back`: what the way back
    from a note is called, with its number as `{}`."""
    html = nh3.clean(
        _html(text, back),
        tags=TAGS,
        attributes=ATTRIBUTES,
        attribute_filter=_leading,
        url_schemes=SCHEMES,
        link_rel="noopener noreferrer",
        clean_content_tags={"script", "style"},
    )
    return Markup(_BLANK_IMAGE.sub("", html))


def targets(text: str) -> Iterator[Target]:
    """The links and images of a page that lead to something of this site, in order."""
    seen: Counter[str] = Counter()
    for found in _ADDRESS.finditer(_html(text)):
        written = unescape(found[2] or found[3] or "")
        if not _ELSEWHERE.match(written):
            line, column = _place(text, written, seen[written])
            seen[written] += 1
            yield Target(written, own_url(written), found[1].lower() == "src", line, column)


def dropped(text: str) -> Iterator[tuple[str, int, int]]:
    """The elements that no page may have, each once: its name, and the line and column where it stands."""
    typed = _COMMENT.sub("", _MADE.sub("", _html(text)))
    for name in dict.fromkeys(tag.lower() for tag in _ELEMENT.findall(typed)):
        if name not in TAGS:
            yield name, *_place(text, f"<{name}", 0)


def anchors(text: str) -> frozenset[str]:
    """What a link within the page can lead to."""
    return frozenset(_ANCHOR.findall(markdown(text)))


def own_url(written: str) -> str:
    """What a link in a page of text becomes: `tentang.md` is a page, `peta.png` a picture beside the text."""
    if _ELSEWHERE.match(written):
        return written
    path, mark, fragment = written.partition("#")
    if path.endswith(".md"):
        return urls.prose(unquote(path.removesuffix(".md"))) + mark + fragment
    return urls.picture(unquote(path)) if path.lower().endswith(urls.PICTURES) else written


@lru_cache(maxsize=256)
def _html(text: str, back: str = "{}") -> str:
    """A page has one main heading, and it is not here; every other one can be led to."""
    reader = Markdown(
        extensions=[*EXTENSIONS, _Struck()],
        extension_configs={
            "toc": {"slugify": lambda words, _: slug(words) or "bagian"},
            "footnotes": {"SEPARATOR": "-", "BACKLINK_TITLE": back},
        },
        tab_length=2 if _SET_IN.search(text) else 4,
    )
    return re.sub(r"(</?)h1\b", r"\1h2", reader.convert(_TOO_DEEP.sub(" " * 100, text)))


def _leading(tag: str, name: str, value: str) -> str | None:
    """Links lead to what the pages are called; what another host has is not shown."""
    if tag == "img" and name == "src" and _ELSEWHERE.match(value.strip()):
        return None
    return own_url(value.strip()) if name in ("href", "src") else value


def _place(text: str, written: str, before: int) -> tuple[int, int]:
    """Line and column of an address that stands in the text for the time after so many."""
    ways = (f"({written}", written, unquote(written))
    typed = re.compile("|".join(map(re.escape, ways)), re.IGNORECASE)
    found = list(typed.finditer(text))
    if not found:
        return 1, 1
    at = found[min(before, len(found) - 1)]
    start = at.start() + at.group().startswith("(")
    return text.count("\n", 0, start) + 1, start - text.rfind("\n", 0, start)
