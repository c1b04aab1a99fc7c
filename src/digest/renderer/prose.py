"""Markdown to HTML that is safe to publish, whoever wrote it."""

from functools import lru_cache

import nh3
from markdown import Markdown
from markupsafe import Markup

#: What people need to write a page. No images, styles, scripts or embedded pages.
TAGS = {
    *("h2", "h3", "h4", "p", "br", "hr", "blockquote", "pre", "code", "em", "strong", "abbr", "a"),
    *("ul", "ol", "li", "dl", "dt", "dd", "table", "thead", "tbody", "tr", "th", "td"),
}

ATTRIBUTES = {
    "a": {"href", "title"},
    "abbr": {"title"},
    "th": {"scope"},
    "h2": {"id"},
    "h3": {"id"},
    "h4": {"id"},
}

SCHEMES = {"http", "https", "mailto"}


@lru_cache(maxsize=256)
def markdown(text: str) -> Markup:
    """Raw HTML passes only as far as the list of tags allows."""
    html = Markdown(extensions=["tables", "abbr", "toc", "sane_lists", "def_list"]).convert(text)
    clean = nh3.clean(
        html,
        tags=TAGS,
        attributes=ATTRIBUTES,
        url_schemes=SCHEMES,
        link_rel="noopener noreferrer",
        clean_content_tags={"script", "style"},
    )
    return Markup(clean)
