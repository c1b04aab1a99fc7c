"""A saved web page to an article, with trafilatura. Extra: html."""

import hashlib
from typing import Any

from digest.loader.sources.decode import decode
from digest.loader.sources.fragments import DEEPEST, is_too_deep
from digest.loader.sources.records import Item, with_front
from digest.loader.sources.source import Findings, Source, article_id
from digest.model.codes import finding


def read_page(path: str, data: bytes) -> tuple[tuple[Source, ...], Findings]:
    """The article of the page, with the title, date, house and address that its head gives."""
    try:
        import trafilatura  # noqa: PLC0415  an optional extra, heavy to import
    except ImportError:
        return (), (finding("seed-extra", path, 'a saved page needs pip install -e ".[html]"'),)
    text, odd = decode(data, path)
    if text is None:
        return (), odd
    if is_too_deep(text):
        return (), (*odd, finding("seed-not-text", path, f"elements nested deeper than {DEEPEST}"))
    try:
        page = trafilatura.bare_extraction(
            text,
            favor_precision=True,
            include_comments=False,
            include_tables=False,
            with_metadata=True,
            date_extraction_params={"extensive_search": False, "original_date": True},
        )
    except Exception as error:  # a parser of foreign bytes may raise anything; the file is then no page
        return (), (*odd, finding("seed-not-text", path, f"no web page: {type(error).__name__}"))
    item = _item(page)
    if not item.text.strip():
        return (), (*odd, finding("seed-empty", path, "no article in this page"))
    ident, renamed = article_id(path)
    return (Source(ident, path, hashlib.sha256(data).hexdigest(), with_front(item)),), (*odd, *renamed)


def _item(page: Any) -> Item:
    def said(name: str) -> str:
        return str(getattr(page, name, None) or "")

    return Item("", said("title"), said("date"), said("sitename"), said("url"), said("text"))
