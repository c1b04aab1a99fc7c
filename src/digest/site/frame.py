"""What stands around every page."""

from functools import lru_cache

from digest.site import urls
from digest.site.views.frame import FeedLink, Frame, Link, NavLink
from digest.vocabulary.values import SiteSettings

#: Always there, whatever the edition holds.
NAV = (
    (urls.INDEX, "Terbaru"),
    (urls.PARTNERS, "Mitra"),
    (urls.TOPICS, "Topik"),
    (urls.AGREEMENTS, "Kesepakatan"),
    (urls.TIME, "Waktu"),
    (urls.SEARCH, "Cari"),
    (urls.prose("tentang"), "Tentang"),
)

FOOTER = (
    Link(urls.EVERYTHING, "Semua artikel"),
    Link(urls.INDEX_AZ, "Indeks A–Z"),
    Link(urls.ISSUES, "Edisi mingguan dan bulanan"),
    Link(urls.WITHOUT_PARTNER, "Kawasan, tanpa mitra"),
    Link(urls.WITHOUT_DATE, "Tanpa tanggal"),
    Link(urls.OUT_OF_SCOPE, "Di luar cakupan"),
    Link(urls.CORRECTIONS, "Koreksi"),
    Link(urls.QUALITY, "Mutu pembacaan"),
    Link(urls.GLOSSARY, "Glosarium"),
    Link(urls.DATA_INDEX, "Data terbuka"),
)

#: Search engines show about this much of a description.
DESCRIPTION = 155


def frame(
    url: str,
    title: str,
    description: str,
    settings: SiteSettings,
    section: str = "",
    *,
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
        nav=_nav(url if url in _PLACES else "", section),
        footer=FOOTER,
        feed=feed,
    )


_PLACES = frozenset(url for url, _ in NAV)


@lru_cache(maxsize=64)
def _nav(url: str, section: str) -> tuple[NavLink, ...]:
    return tuple(NavLink(target, text, _current(target, url, section)) for target, text in NAV)


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
