"""A saved web page to an article, with trafilatura. Extra: html."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Any

from digest.loader.sources.decode import clean, decode
from digest.loader.sources.fragments import DEEPEST, is_too_deep
from digest.loader.sources.issued import Clock, clock, day_of, has_part, tells_change
from digest.loader.sources.items import Item, with_day, with_front
from digest.loader.sources.keys import KEYS, folded
from digest.loader.sources.source import Findings, Source, article_id
from digest.model.codes import finding
from digest.vocabulary.values import Forms, Vocabulary

#: Characters of a part that says when it was published, at most, and how many of them are looked at.
_SHORT, _FEW = 80, 20

#: Where JSON-LD keeps the article: itself, in a list, or in a graph.
_GRAPH = "@graph"
_LISTED = 200  # nodes of it that are looked at


def read_page(path: str, data: bytes, vocabulary: Vocabulary) -> tuple[tuple[Source, ...], Findings]:
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
    when = clock(vocabulary)
    try:
        page = trafilatura.bare_extraction(
            text,
            favor_precision=True,
            include_comments=False,
            include_tables=False,
            with_metadata=True,
            date_extraction_params={
                "extensive_search": False
            },  # its date is not used: it guesses, by the clock
        )
        said = _dates(trafilatura.load_html(text), when, vocabulary)
    except Exception as error:  # a parser of foreign bytes may raise anything; the file is then no page
        return (), (*odd, finding("seed-not-text", path, f"no web page: {type(error).__name__}"))
    item = _item(page, said)
    if not item.text.strip():
        return (), (*odd, finding("seed-empty", path, "no article in this page"))
    item, unread = with_day(item, when, path)
    ident, renamed = article_id(path)
    source = Source(ident, path, hashlib.sha256(data).hexdigest(), with_front(item))
    return (source,), (*odd, *renamed, *unread)


def _item(page: Any, dates: Mapping[str, str]) -> Item:
    def said(name: str) -> str:
        return clean(str(getattr(page, name, None) or ""))[0]

    return Item(
        title=said("title"),
        published=dates["published"],
        modified=dates["modified"],
        outlet=said("sitename"),
        source_url=said("url"),
        text=said("text"),
    )


def _dates(tree: Any, when: Clock, vocabulary: Vocabulary) -> Mapping[str, str]:
    """When the page says that it was published, and when changed, as written."""
    heads = [*_linked(tree), *_metas(tree)]
    found: dict[str, str] = {}
    for field in ("published", "modified"):
        names = {folded(key) for key in KEYS[field]}
        said = [value for key, value in heads if key in names and value.strip()]
        found[field] = next((value for value in said if day_of(value, when)), said[0] if said else "")
    return found if found["published"] else found | {"published": _in_sight(tree, when, vocabulary)}


def _linked(tree: Any) -> Iterator[tuple[str, str]]:
    """What JSON-LD says of the article, key by key."""
    for script in tree.xpath('//script[@type="application/ld+json"]'):
        try:
            waiting = [json.loads(script.text or "")]
        except (ValueError, RecursionError):
            continue
        for _ in range(_LISTED):
            if not waiting:
                break
            node = waiting.pop(0)
            if isinstance(node, list):
                waiting += node
            elif isinstance(node, dict):
                yield from ((folded(key), value) for key, value in node.items() if isinstance(value, str))
                waiting.append(node.get(_GRAPH, ()))


def _metas(tree: Any) -> Iterator[tuple[str, str]]:
    for meta in tree.xpath("//meta[@content] | //*[@itemprop and (@content or @datetime)]"):
        for name in ("property", "name", "itemprop"):
            if meta.get(name):
                yield folded(meta.get(name)), meta.get("content") or meta.get("datetime") or ""


def _in_sight(tree: Any, when: Clock, vocabulary: Vocabulary) -> str:
    """The first date behind the headline, or in the article, that stands alone: in a `time`, or in a part that is
    called so. What stands over the headline is the day on which the page was saved."""
    for part in islice(_parts(tree, vocabulary.words.get("date-part", ())), _FEW):
        words = " ".join(islice(" ".join(part.itertext()).split(), _SHORT))
        told = next((said for said in (part.get("datetime") or "", words) if day_of(said, when)), "")
        if told and len(words) <= _SHORT and not tells_change(f"{words} {part.get('class')}", vocabulary):
            return str(told)
    return ""


def _parts(tree: Any, called: Forms) -> Iterator[Any]:
    headed = False
    for part in tree.iter("h1", "time", "div", "span", "p", "li"):
        headed = headed or part.tag == "h1"
        dated = part.tag == "time" or has_part(part.get("class") or "", called)
        if dated and (headed or any(above.tag in ("article", "main") for above in part.iterancestors())):
            yield part
