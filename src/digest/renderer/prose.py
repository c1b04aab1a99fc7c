"""Markdown to HTML that is safe to publish, whoever wrote it, and where its links lead."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from urllib.parse import unquote

import nh3
from markdown_it import MarkdownIt
from markdown_it.token import Token
from markupsafe import Markup
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.footnote import footnote_plugin

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
    "ol": {"start"},
    "th": {"scope"},
    **{heading: {"id"} for heading in ("h2", "h3", "h4", "h5", "h6")},
}

SCHEMES = {"http", "https", "mailto"}

#: An address with a scheme or a host of its own: nothing of this site.
_ELSEWHERE = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//")

#: An image that lost its address, being another host's: no page asks another host for anything.
_BLANK_IMAGE = re.compile(r"<img(?![^>]*\ssrc=)[^>]*>")

#: An address in raw HTML.
_RAW = re.compile(r"""\b(href|src)\s*=\s*(?:["']([^"'<>]*)["']|([^\s"'<>]+))""", re.IGNORECASE)

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
def markdown(text: str) -> Markup:
    """Raw HTML passes only as far as the list of tags allows."""
    reader = _reader()
    tokens = reader.parse(text)
    _set_headings(tokens)
    html = nh3.clean(
        reader.renderer.render(tokens, reader.options, {}),
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
    lines = text.split("\n")
    for block in _reader().parse(text):
        first, last = block.map or (0, len(lines))
        for token in (block, *(block.children or ())):
            for written, is_image in _addresses(token):
                if not _ELSEWHERE.match(written):
                    yield Target(written, own_url(written), is_image, *_place(lines, first, last, written))


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


def _reader() -> MarkdownIt:
    """CommonMark, and what people know from elsewhere: tables, footnotes, definitions, ~~struck out~~."""
    reader = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    return reader.use(footnote_plugin).use(deflist_plugin)


def _set_headings(tokens: Sequence[Token]) -> None:
    """A page has one main heading, and it is not here; every other one can be led to."""
    used: dict[str, int] = {}
    for token in tokens:
        if token.tag == "h1":
            token.tag = "h2"
    for token, inside in pairwise(tokens):
        if token.type == "heading_open":
            name = slug(_words(inside)) or "bagian"
            used[name] = used.get(name, 0) + 1
            token.attrSet("id", name if used[name] == 1 else f"{name}--{used[name]}")


def _words(inside: Token) -> str:
    return "".join(part.content for part in inside.children or () if part.type in ("text", "code_inline"))


def _addresses(token: Token) -> Iterator[tuple[str, bool]]:
    """What a token leads to, and whether it shows it."""
    if token.type in ("html_inline", "html_block"):
        yield from (
            (match[2] or match[3], match[1].lower() == "src") for match in _RAW.finditer(token.content)
        )
    elif token.type == "link_open":
        yield str(token.attrGet("href") or ""), False
    elif token.type == "image":
        yield str(token.attrGet("src") or ""), True


def _leading(tag: str, name: str, value: str) -> str | None:
    """Links lead to what the pages are called; what another host has is not shown."""
    if tag == "img" and name == "src" and _ELSEWHERE.match(value.strip()):
        return None
    return own_url(value.strip()) if name in ("href", "src") else value


def _place(lines: Sequence[str], first: int, last: int, written: str) -> tuple[int, int]:
    """Line and column of an address: in its paragraph, or where the page lists its references."""
    typed = re.compile("|".join(re.escape(words) for words in (f"({written}", written, unquote(written))))
    for at in (*range(first, min(last, len(lines))), *range(len(lines))):
        if found := typed.search(lines[at]):
            return at + 1, found.start() + 1 + found.group().startswith("(")
    return first + 1, 1
