"""The page for addresses that do not exist. Hosts show it at any depth, so its links begin at the root of the host:
by the path of the site's address, which holds on previews too. They show one, whatever the language."""

from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import urlsplit

from digest.model.page import Page
from digest.site import urls
from digest.site.edition import Edition
from digest.site.frame import NAV, frame, links
from digest.site.views.plain import MissingView
from digest.vocabulary.settings import HOME

TEMPLATE = "pages/404.html"


def pages(edition: Edition) -> Iterator[Page]:
    if edition.labels.language != HOME:
        return
    root = urlsplit(edition.settings.url).path.strip("/")
    heading = edition.labels.say("missing.heading")
    plain = frame(urls.MISSING, heading, heading, edition.settings, edition.labels, alone=True)
    around = replace(plain, here=f"/{root}/" if root else "/", canonical="")
    view = MissingView(around, heading, links(NAV, edition.labels))
    yield Page(urls.MISSING, TEMPLATE, view)
