"""All pages but the articles' own."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from urllib.parse import urlsplit

from digest.model.finding import Finding
from digest.model.page import Page
from digest.model.story import Story
from digest.site import feeds, urls
from digest.site.data.holdings import NO_DATA, Holdings
from digest.site.desk import NO_DESK, Desk
from digest.site.edition import Edition, in_order
from digest.site.labels import by_id
from digest.site.pages import (
    cell,
    corrections,
    data,
    index,
    missing,
    partner,
    prose,
    quality,
    review,
    shelves,
    topic,
)
from digest.site.views import (
    ArticleView,
    Card,
    CorrectionsView,
    DataView,
    DirectoryView,
    FeedView,
    GlossaryView,
    IndexView,
    ListingView,
    MissingView,
    OutlineView,
    ProseView,
    QualityView,
    QueueView,
    RobotsView,
    SitemapView,
)
from digest.vocabulary.values import SiteSettings, Vocabulary

#: Each kind of page. Its builder gives all pages of the kind.
PAGES: tuple[Callable[[Edition], Iterator[Page]], ...] = (
    index.pages,
    partner.pages,
    topic.pages,
    cell.pages,
    shelves.pages,
    prose.pages,
    corrections.pages,
    quality.pages,
    review.pages,
    data.pages,
    missing.pages,
)

#: What each template is given.
VIEWS: Mapping[str, type] = {
    "pages/404.html": MissingView,
    "pages/article.html": ArticleView,
    "pages/cell.html": ListingView,
    "pages/corrections.html": CorrectionsView,
    "pages/data.html": DataView,
    "pages/feed.json": FeedView,
    "pages/feed.xml": FeedView,
    "pages/feeds.opml": OutlineView,
    "pages/glossary.html": GlossaryView,
    "pages/index.html": IndexView,
    "pages/partner.html": ListingView,
    "pages/partners.html": DirectoryView,
    "pages/prose.html": ProseView,
    "pages/quality.html": QualityView,
    "pages/review.html": QueueView,
    "pages/robots.txt": RobotsView,
    "pages/shelf.html": ListingView,
    "pages/sitemap.xml": SitemapView,
    "pages/topic.html": ListingView,
    "pages/topics.html": DirectoryView,
}


def listing_pages(
    cards: Iterable[Card],
    stories: Iterable[Story],
    labels: Vocabulary,
    settings: SiteSettings,
    prose: Mapping[str, str],
    *,
    desk: Desk = NO_DESK,
    holdings: Holdings = NO_DATA,
) -> tuple[tuple[Page, ...], tuple[Finding, ...]]:
    """Every page but the articles' own, and an error for each two things that want one URL.

    `prose`: path of each `content/pages/*.md` to its text. Of two pages with one URL the first stays.
    """
    ordered = in_order(cards)
    story_of = {article: story for story in stories for article in story.articles}
    edition = Edition(ordered, story_of, by_id(labels), labels, settings, prose, desk, holdings)
    pages = [page for build in PAGES for page in build(edition)]
    findings = urls.collisions(_claims(edition))
    pages += feeds.outline(pages, settings)
    pages += _for_robots([*(c.url for c in ordered), *(p.url for p in pages)], settings)
    return tuple({page.url.casefold(): page for page in reversed(pages)}.values())[::-1], findings


def _claims(edition: Edition) -> Iterator[tuple[str, str, str]]:
    """Who wants which URL, and the file to mend: only what people name can collide."""
    for url in (
        urls.INDEX,
        urls.WITHOUT_PARTNER,
        urls.WITHOUT_DATE,
        urls.OUT_OF_SCOPE,
        urls.GLOSSARY,
        urls.CORRECTIONS,
        urls.QUALITY,
        urls.REVIEW,
        urls.DATA_INDEX,
        urls.MISSING,
    ):
        yield url, "the site itself", ""
    for path in edition.prose:
        yield urls.prose(path.rsplit("/", 1)[-1].removesuffix(".md")), path, path
    for term in sorted({t for card in edition.cards for t in card.partners}, key=lambda t: t.id):
        yield term.url, f"{term.name} ({term.id})", "content/countries.yml"
    for name in edition.labels.topics:
        yield urls.topic(name), f"topic {name}", f"content/topics/{name}.yml"
    for card in edition.cards:
        yield card.url, f"article {card.id}", ""


def _for_robots(found: Iterable[str], settings: SiteSettings) -> Iterator[Page]:
    """A sitemap lists absolute URLs, so it needs the address; robots.txt counts only at a host's root."""
    if not settings.url:
        return
    shown = (url for url in found if url.endswith(".html") and url != urls.MISSING)
    listed = sorted({urls.absolute(settings.url, url) for url in shown})
    yield Page(urls.SITEMAP, "pages/sitemap.xml", SitemapView(tuple(listed)))
    if urlsplit(settings.url).path in ("", "/"):
        yield Page(urls.ROBOTS, "pages/robots.txt", RobotsView(urls.absolute(settings.url, urls.SITEMAP)))
