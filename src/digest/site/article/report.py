"""How a reader says that something is wrong, in plain words: a mail or an issue with everything filled in."""

from collections.abc import Sequence
from urllib.parse import quote, urlsplit

from digest.site import urls
from digest.site.labels import Labels
from digest.site.views.article import Proof, Report
from digest.site.views.frame import Link
from digest.site.views.lists import Card
from digest.vocabulary.settings import SiteSettings

#: Houses of repositories by a word of their host's name: where an issue is opened with words in it.
ISSUES = {
    "github": "{repository}/issues/new?title={title}&body={body}",
    "gitlab": "{repository}/-/issues/new?issue%5Btitle%5D={title}&issue%5Bdescription%5D={body}",
    "codeberg": "{repository}/issues/new?title={title}&body={body}",
}

#: Characters of the sentence that a report quotes.
QUOTED = 240


class Reporter:
    """The way in which errors of one article are reported; without an address there is none."""

    def __init__(self, card: Card, settings: SiteSettings, names: Labels) -> None:
        self._card, self._say = card, names.say
        self._where = urls.absolute(settings.url, card.url) or card.url
        self._form, self._key = _form(settings)
        self._page = "" if self._form else _page(settings)

    def of(self, value: str, proofs: Sequence[Proof]) -> str:
        """The address under which one fact is reported, with its sentence; empty where nothing can be filled in."""
        if not self._form:
            return ""
        said = self._say("report.sentence", sentence=proofs[0].text[:QUOTED]) if proofs else ""
        return self._filled(self._say("report.value", value=value) + said)

    def foot(self) -> Report:
        """The way at the foot of the page, for whatever is wrong, or what is missing."""
        if self._form:
            return Report(self._say("report.way"), Link(self._filled(""), self._say(self._key)))
        if self._page:
            return Report(self._say("report.way"), Link(self._page, self._say("report.here")))
        return Report(self._say("report.no_way"), Link(urls.prose("tentang"), self._say("report.about")))

    def _filled(self, told: str) -> str:
        body = self._say("report.body", title=self._card.title, address=self._where, told=told)
        title = self._say("report.title", title=self._card.title)[:120]
        return self._form.format(title=quote(title, safe=""), body=quote(body, safe=""))


def _form(settings: SiteSettings) -> tuple[str, str]:
    """An address with room for title and body, and the key of its name: a mail before an issue."""
    address = settings.report.strip().removeprefix("mailto:")
    if "@" in address and "://" not in address:
        return f"mailto:{quote(address, safe='@.+-_')}?subject={{title}}&body={{body}}", "report.by_mail"
    repository = settings.repository.rstrip("/").removesuffix(".git")
    host = urlsplit(repository).hostname or ""
    form = next((form for word, form in ISSUES.items() if word in host), "")
    if not form or settings.report:
        return "", ""
    return form.replace("{repository}", repository.replace("{", "%7B").replace("}", "%7D")), "report.here"


def contact(settings: SiteSettings) -> Link | None:
    """Where the newsroom is asked whatever one likes."""
    address = settings.report.strip().removeprefix("mailto:")
    if "@" in address and "://" not in address:
        return Link(f"mailto:{quote(address, safe='@.+-_')}", address)
    page = _page(settings)
    return Link(page, page) if page else None


def _page(settings: SiteSettings) -> str:
    """A page for reports that nothing can be filled in on, else the repository of a house that is not known."""
    for address in (settings.report.strip(), settings.repository):
        if address.lower().startswith(("https://", "http://")):
            return address
    return ""
