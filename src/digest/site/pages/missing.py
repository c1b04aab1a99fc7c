"""The page for addresses that do not exist. Hosts show it at any depth: its links are absolute, or none."""

from collections.abc import Iterator
from dataclasses import replace

from digest.model.page import Page
from digest.site import urls
from digest.site.edition import Edition
from digest.site.frame import NAV, frame
from digest.site.views import Link, MissingView

TEMPLATE = "pages/404.html"
HEADING = "Halaman tidak ditemukan"


def pages(edition: Edition) -> Iterator[Page]:
    root = edition.settings.url
    plain = frame(urls.MISSING, HEADING, HEADING, edition.settings)
    if root:
        around = replace(plain, here=urls.absolute(root, ""), canonical="")
        view = MissingView(around, HEADING, tuple(Link(url, text) for url, text in NAV))
    else:
        view = MissingView(replace(plain, home="", nav=(), footer=()), HEADING, ())
    yield Page(urls.MISSING, TEMPLATE, view)
