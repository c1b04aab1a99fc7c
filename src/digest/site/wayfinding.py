"""Where a page stands: the way to it, its neighbours, and what it is in the words of schema.org.

All of it is made of what the page shows already, after it is built: no builder has to think of it.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from digest.model.page import Page
from digest.site import urls
from digest.site.labels import Labels
from digest.site.views.article import ArticleView
from digest.site.views.data import DataView
from digest.site.views.frame import Frame, Link
from digest.site.views.front import IndexView
from digest.site.views.lists import Card, Pager
from digest.vocabulary.settings import HOME, SiteSettings

Linked = dict[str, Any]

#: Kinds of pages in the words of schema.org; any other is a list of articles, or just a page.
_KINDS: Mapping[type, str] = {IndexView: "WebSite", DataView: "Dataset"}

_MEDIA = {"csv": "text/csv", "jsonl": "application/jsonl", "json": "application/json"}


def signed(page: Page, settings: SiteSettings, names: Labels) -> Page:
    """The page with its place in the site, told when it is made: its frame, which the page is known by, says where
    that is. What is no page of HTML stays as it is."""
    if page.make is None:
        return replace(page, of=_signed(page.of, settings, names))
    return replace(page, make=lambda: _signed(page.view, settings, names))


def _signed(view: Any, settings: SiteSettings, names: Labels) -> Any:
    around = getattr(view, "frame", None)
    if not isinstance(around, Frame):
        return view
    pager = _pager(view)
    placed = replace(
        around,
        crumbs=_way(around, view, names),
        newer=pager.newer.url if pager and pager.newer else "",
        older=pager.older.url if pager and pager.older else "",
    )
    told = replace(placed, linked=_text(_linked(placed, view, settings)) if placed.canonical else "")
    return replace(view, frame=told)


def _pager(view: Any) -> Pager | None:
    found = getattr(view, "pager", None) or getattr(getattr(view, "listing", None), "pager", None)
    return found if isinstance(found, Pager) else None


def _way(frame: Frame, view: Any, names: Labels) -> tuple[Link, ...]:
    """From the front page to the page above; of an article, to the first of its partners."""
    if frame.here == urls.INDEX or (not frame.canonical and "://" in frame.here):
        return ()
    section = (Link(link.url, link.text) for link in frame.nav if link.current == "true")
    above = [Link(urls.INDEX, names.say("nav.home")), *section, *_above(view)]
    return tuple({link.url: link for link in above}.values())


def _above(view: Any) -> Iterable[Link]:
    if isinstance(view, ArticleView):
        return (Link(term.url, term.name) for term in view.card.partners[:1])
    kicker = getattr(view, "kicker", None)
    return (kicker,) if isinstance(kicker, Link) else ()


def _linked(frame: Frame, view: Any, settings: SiteSettings) -> Linked:
    """In JSON-LD. It says no more than the page, and of an article that it is somebody else's."""
    site = {"@type": "WebSite", "name": frame.site, "url": urls.absolute(settings.url, urls.INDEX)}
    kind = _KINDS.get(type(view)) or ("CollectionPage" if hasattr(view, "listing") else "WebPage")
    said: Linked = {
        "@context": "https://schema.org",
        "@type": kind,
        "name": frame.title,
        "url": frame.canonical,
        "description": frame.description,
        "inLanguage": frame.language,
    }
    if kind != "WebSite":
        said["isPartOf"] = site
    if frame.crumbs and kind != "Dataset":
        said["breadcrumb"] = _breadcrumb(frame, settings)
    if isinstance(view, ArticleView):
        said |= _article(view)
    if isinstance(view, DataView):
        said |= _dataset(view, settings)
    return said


def _breadcrumb(frame: Frame, settings: SiteSettings) -> Linked:
    way = [(link.text, urls.absolute(settings.url, link.url)) for link in frame.crumbs]
    here = (frame.title.removesuffix(f" · {frame.site}"), frame.canonical)
    items = [
        {"@type": "ListItem", "position": at, "name": name, "item": url}
        for at, (name, url) in enumerate((*way, here), 1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": items}


def _article(view: ArticleView) -> Linked:
    """The page is about a news article that another house published."""
    card, source = view.card, view.source
    based: Linked = {"@type": "NewsArticle", "headline": card.title, "inLanguage": HOME}
    if source.url:
        based["url"] = source.url
    if card.outlet:
        based["publisher"] = {"@type": "Organization", "name": card.outlet}
    sure = card.dated and not card.when_doubtful
    if sure and card.published and card.when and card.when.datetime:
        based["datePublished"] = card.when.datetime
    return {"isBasedOn": based, "about": _about(card)}


def _about(card: Card) -> list[Linked]:
    """What is beyond doubt, for there is no word for the rest."""
    partners = (
        {"@type": "Country", "name": term.name, "identifier": term.id}
        for term in card.partners
        if not term.doubtful
    )
    topics = (
        {"@type": "Thing", "name": topic.name}
        for topic in card.topics
        if topic.primary and not topic.doubtful
    )
    return [*partners, *topics]


def _dataset(view: DataView, settings: SiteSettings) -> Linked:
    tables = (view.articles, view.agreements, view.persons)
    files = [
        {
            "@type": "DataDownload",
            "contentUrl": urls.absolute(settings.url, file.url),
            "encodingFormat": _MEDIA[file.text],
        }
        for table in tables
        for file in table.files
    ]
    licence = {"license": view.licence} if view.licence else {}
    version = {"version": view.version} if view.version else {}
    return {**version, **licence, "isAccessibleForFree": True, "distribution": files}


def _text(said: Linked) -> str:
    return json.dumps({name: value for name, value in said.items() if value}, ensure_ascii=False)
