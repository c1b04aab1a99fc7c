"""What stands around every page."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from digest.site import urls
from digest.site.labels import Labels
from digest.site.views.frame import Alternate, FeedLink, Frame, Link, NavLink, Tongue
from digest.vocabulary.compiled import compiled
from digest.vocabulary.settings import SiteSettings

#: Always there, whatever the edition holds: each with the key of its name.
NAV = (
    (urls.INDEX, "nav.latest"),
    (urls.PARTNERS, "nav.partners"),
    (urls.TOPICS, "nav.topics"),
    (urls.AGREEMENTS, "nav.agreements"),
    (urls.TIME, "nav.time"),
    (urls.SEARCH, "nav.search"),
    (urls.prose("tentang"), "nav.about"),
)

FOOTER = (
    (urls.EVERYTHING, "foot.everything"),
    (urls.INDEX_AZ, "foot.index"),
    (urls.ISSUES, "foot.issues"),
    (urls.WITHOUT_PARTNER, "foot.without_partner"),
    (urls.WITHOUT_DATE, "foot.without_date"),
    (urls.OUT_OF_SCOPE, "foot.out_of_scope"),
    (urls.CORRECTIONS, "foot.corrections"),
    (urls.QUALITY, "foot.quality"),
    (urls.GLOSSARY, "foot.glossary"),
    (urls.DATA_INDEX, "foot.data"),
)

#: Search engines show about this much of a description.
DESCRIPTION = 155


def frame(
    url: str,
    title: str,
    description: str,
    settings: SiteSettings,
    names: Labels,
    *,
    section: str = "",
    feed: FeedLink | None = None,
    alone: bool = False,
) -> Frame:
    """`section`: the URL of the navigation's item that the page belongs to. `feed`: of what the page lists. `alone`: it
    is in no other language, whose front page is then led to."""
    return Frame(
        here=url,
        site=settings.title,
        tagline=settings.tagline,
        title=f"{title} · {settings.title}" if title else settings.title,
        description=shorten(description, DESCRIPTION),
        canonical=urls.absolute(settings.url, url),
        home=urls.INDEX,
        style=names.shared(urls.STYLE),
        icon=names.shared(urls.ICON),
        card=urls.absolute(settings.url, names.shared(urls.CARD)),
        nav=_nav(_places(names)[0], url if url in _PLACES else "", section),
        footer=_places(names)[1],
        language=names.language,
        tongues=tuple(_tongues(urls.INDEX if alone else url, settings, names)),
        alternates=() if alone else tuple(_alternates(url, settings, names)),
        feed=feed,
    )


_PLACES = frozenset(url for url, _ in NAV)


@compiled
def _places(names: Labels) -> tuple[tuple[Link, ...], tuple[Link, ...]]:
    """Those of the navigation and of the foot, by name."""
    return links(NAV, names), links(FOOTER, names)


@lru_cache(maxsize=64)
def _nav(places: tuple[Link, ...], url: str, section: str) -> tuple[NavLink, ...]:
    return tuple(NavLink(link.url, link.text, _current(link.url, url, section)) for link in places)


def links(places: Iterable[tuple[str, str]], names: Labels) -> tuple[Link, ...]:
    return tuple(Link(url, names.say(key)) for url, key in places)


def _tongues(url: str, settings: SiteSettings, names: Labels) -> Iterator[Tongue]:
    for language in settings.languages:
        if language != names.language:
            there = names.shared(f"{urls.root(language)}{url}")
            yield Tongue(language, names.say(f"language.{language}"), there)


def _alternates(url: str, settings: SiteSettings, names: Labels) -> Iterator[Alternate]:
    """Where the page lies in each language of the site, if it has several and an address."""
    if settings.url and len(settings.languages) > 1:
        for language in settings.languages:
            there = urls.addressed(settings.url, names.language, language)
            yield Alternate(language, urls.absolute(there, url))


def _current(target: str, url: str, section: str) -> str:
    if target == url:
        return "page"
    return "true" if target == section else ""


def shorten(text: str, limit: int) -> str:
    """At most `limit` characters, cut between words, with `…` where cut."""
    words = " ".join(text.split())
    if len(words) <= limit:
        return words
    return words[: limit - 1].rsplit(" ", 1)[0].rstrip(" ,;:.–-") + "…"
