"""All pages but the articles' own."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import PurePosixPath
from types import MappingProxyType
from urllib.parse import urlsplit

from digest.model.codes import finding
from digest.model.finding import Finding
from digest.model.page import Page
from digest.model.story import Story
from digest.site import feeds, urls
from digest.site.data.holdings import NO_DATA, Holdings
from digest.site.desk import NO_DESK, Desk
from digest.site.edition import Edition, in_order
from digest.site.labels import by_id
from digest.site.listing import THROUGH
from digest.site.pages import (
    agreements,
    az,
    cell,
    corrections,
    data,
    index,
    issues,
    missing,
    partner,
    period,
    prose,
    quality,
    review,
    search,
    shelves,
    subjects,
    topic,
)
from digest.site.particulars import Particulars
from digest.site.views.agreements import AgreementsView
from digest.site.views.article import ArticleView
from digest.site.views.data import DataView, SearchView
from digest.site.views.editions import IssuesView, IssueView
from digest.site.views.feeds import FeedView, OutlineView
from digest.site.views.front import DirectoryView, IndexView, PartnersView
from digest.site.views.lists import Card, ListingView, ThroughView
from digest.site.views.newsroom import CorrectionsView, QualityView, QueueView
from digest.site.views.plain import GlossaryView, MissingView, MovedView, ProseView, RobotsView, SitemapView
from digest.site.views.subjects import AzView, DossierView, PersonView, TopicView
from digest.site.views.tables import TimeView
from digest.site.wayfinding import signed
from digest.vocabulary.settings import HOME, SiteSettings
from digest.vocabulary.values import Vocabulary

#: Of a site whose articles tell no particulars.
NOTHING: Mapping[str, Particulars] = MappingProxyType({})

#: Of a site that does not tell by which words it finds its topics.
NO_WORDS: Mapping[str, tuple[str, ...]] = MappingProxyType({})

#: Where cards go by their values.
NO_DIGESTS: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of page: who builds all pages of it, what each template is given, and which URLs are always its own."""

    build: Callable[[Edition], Iterator[Page]]
    views: Mapping[str, type]
    urls: tuple[str, ...] = ()


#: Every kind of page but an article's own: a row is all that a new one needs here.
KINDS: tuple[Kind, ...] = (
    Kind(index.pages, {"pages/index.html": IndexView}, (urls.INDEX,)),
    Kind(
        partner.pages,
        {
            "pages/partners.html": PartnersView,
            "pages/partner.html": DossierView,
            "pages/further.html": ListingView,
        },
        (urls.PARTNERS,),
    ),
    Kind(topic.pages, {"pages/topics.html": DirectoryView, "pages/topic.html": TopicView}, (urls.TOPICS,)),
    Kind(cell.pages, {"pages/cell.html": ListingView, "pages/through.html": ThroughView}),
    Kind(agreements.pages, {"pages/agreements.html": AgreementsView}, (urls.AGREEMENTS,)),
    Kind(
        period.pages,
        {"pages/time.html": TimeView, "pages/period.html": ListingView},
        (urls.EVERYTHING, urls.TIME),
    ),
    Kind(subjects.pages, {"pages/person.html": PersonView, "pages/subject.html": ListingView}),
    Kind(az.pages, {"pages/az.html": AzView}, (urls.INDEX_AZ,)),
    Kind(
        issues.pages,
        {
            "pages/issues.html": IssuesView,
            "pages/issue.html": IssueView,
            "pages/issue.md": IssueView,
            "pages/issue.txt": IssueView,
        },
        (urls.ISSUES,),
    ),
    Kind(
        shelves.pages,
        {"pages/shelf.html": ListingView},
        (urls.WITHOUT_PARTNER, urls.WITHOUT_DATE, urls.OUT_OF_SCOPE),
    ),
    Kind(prose.pages, {"pages/prose.html": ProseView, "pages/glossary.html": GlossaryView}, (urls.GLOSSARY,)),
    Kind(
        corrections.pages,
        {"pages/corrections.html": CorrectionsView},
        (urls.CORRECTIONS,),
    ),
    Kind(quality.pages, {"pages/quality.html": QualityView}, (urls.QUALITY,)),
    Kind(review.pages, {"pages/review.html": QueueView}, (urls.REVIEW,)),
    Kind(data.pages, {"pages/data.html": DataView}, (urls.DATA_INDEX,)),
    Kind(search.pages, {"pages/search.html": SearchView}, (urls.SEARCH,)),
    Kind(missing.pages, {"pages/404.html": MissingView}, (urls.MISSING,)),
)

#: What each template is given, those of articles, feeds and robots too.
VIEWS: Mapping[str, type] = {
    "pages/article.html": ArticleView,
    "pages/feed.json": FeedView,
    "pages/feed.xml": FeedView,
    "pages/feeds.opml": OutlineView,
    "pages/moved.html": MovedView,
    "pages/robots.txt": RobotsView,
    "pages/sitemap.xml": SitemapView,
    **{template: view for kind in KINDS for template, view in kind.views.items()},
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
    particulars: Mapping[str, Particulars] = NOTHING,
    sought: Mapping[str, tuple[str, ...]] = NO_WORDS,
    searchable: bool = False,
    digests: Mapping[str, str] = NO_DIGESTS,
) -> tuple[tuple[Page, ...], tuple[Finding, ...]]:
    """Every page but the articles' own, and an error for each two things that want one URL.

    `prose`: path of each `content/pages/*.md` to its text. Of two pages with one URL the first stays. In another
    language than the articles' all pages lie below its root, and what all languages share is not made again.
    """
    ordered = in_order(cards)
    story_of = {article: story for story in stories for article in story.articles}
    edition = Edition(
        ordered,
        story_of,
        by_id(labels),
        labels,
        settings,
        prose,
        desk,
        holdings,
        particulars,
        searchable,
        sought,
        digests,
    )
    pages = [signed(page, settings, edition.labels) for kind in KINDS for page in _built(kind, edition)]
    claims = tuple(_claims(edition))
    findings = urls.collisions(claims) + _lost(pages, edition, {url.casefold() for url, *_ in claims})
    pages = list({page.url.casefold(): page for page in reversed(pages)}.values())[::-1]
    if edition.labels.language != HOME:
        return _below(urls.root(edition.labels.language), pages), ()
    pages += feeds.outline(pages, settings, edition.labels)
    pages += _for_robots(pages, edition)
    return tuple(pages), findings


def _below(root: str, pages: Iterable[Page]) -> tuple[Page, ...]:
    return tuple(replace(page, url=f"{root}{page.url}") for page in pages)


def _built(kind: Kind, edition: Edition) -> Iterator[Page]:
    """All pages of the kind. An error's note names them."""
    try:
        yield from kind.build(edition)
    except Exception as error:
        error.add_note(", ".join(kind.urls or kind.views))
        raise


def _claims(edition: Edition) -> Iterator[tuple[str, str, str]]:
    """Who wants which URL, and the file to mend: only what people name can collide."""
    for url in chain.from_iterable(kind.urls for kind in KINDS):
        yield url, "the site itself", ""
    for path in prose.texts(edition.prose, HOME):
        yield prose.placed(path), path, path
    for term in sorted({t for card in edition.cards for t in card.partners}, key=lambda t: t.id):
        yield term.url, f"{term.name} ({term.id})", "content/countries.yml"
    for name in edition.labels.topics:
        yield urls.topic(name), f"topic {name}", f"content/topics/{name}.yml"
    for card in edition.cards:
        yield card.url, f"article {card.id}", ""


def _lost(pages: Iterable[Page], edition: Edition, claimed: Set[str]) -> tuple[Finding, ...]:
    """Where a page at an address that nobody claims by its name is made twice: topic `halaman-2` wants the second page
    of Laos."""
    made = Counter(page.url.casefold() for page in pages)
    topics = {urls.slug(name): f"content/topics/{name}.yml" for name in edition.labels.topics}
    twice = {
        topics.get(PurePosixPath(url).stem, "content"): url
        for url in made
        if made[url] > 1 and url not in claimed
    }
    return tuple(
        finding("url-taken", path, f"two pages want {url}; give what is called like it another name")
        for path, url in sorted(twice.items())
    )


def _for_robots(pages: Iterable[Page], edition: Edition) -> Iterator[Page]:
    """A sitemap lists absolute URLs, so it needs the address; robots.txt counts only at a host's root."""
    settings = edition.settings
    if not settings.url:
        return
    shown = _visited(pages, edition)
    listed = {
        urls.absolute(urls.addressed(settings.url, HOME, language), url)
        for language in settings.languages
        for url in shown
        if url not in prose.alone(edition.prose, language)
    }
    yield Page(urls.SITEMAP, "pages/sitemap.xml", SitemapView(tuple(sorted(listed))))
    if urlsplit(settings.url).path in ("", "/"):
        yield Page(urls.ROBOTS, "pages/robots.txt", RobotsView(urls.absolute(settings.url, urls.SITEMAP)))


def _visited(pages: Iterable[Page], edition: Edition) -> list[str]:
    """Pages that a reader comes to stay on, articles' too."""
    found = [*(card.url for card in edition.cards), *(page.url for page in pages if page.template != THROUGH)]
    return [url for url in found if url.endswith(".html") and url != urls.MISSING]
