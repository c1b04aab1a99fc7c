"""What stands around every page."""

from collections.abc import Iterable

from digest.site import urls
from digest.site.labels import Labels
from digest.site.views.frame import FeedLink, Frame, Link, NavLink
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
) -> Frame:
    """`section`: the URL of the navigation's item that the page belongs to. `feed`: of what the page lists."""
    return Frame(
        here=url,
        site=settings.title,
        tagline=settings.tagline,
        title=f"{title} · {settings.title}" if title else settings.title,
        description=shorten(description, DESCRIPTION),
        canonical=urls.absolute(settings.url, url),
        home=urls.INDEX,
        style=urls.STYLE,
        icon=urls.ICON,
        card=urls.absolute(settings.url, urls.CARD),
        nav=tuple(NavLink(target, names.say(key), _current(target, url, section)) for target, key in NAV),
        footer=links(FOOTER, names),
        feed=feed,
    )


def links(places: Iterable[tuple[str, str]], names: Labels) -> tuple[Link, ...]:
    return tuple(Link(url, names.say(key)) for url, key in places)


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
