"""How a reader says that something is wrong, in plain words: a mail or an issue with everything filled in."""

from collections.abc import Sequence
from urllib.parse import quote, urlsplit

from digest.site import urls
from digest.site.views.article import Proof, Report
from digest.site.views.frame import Link
from digest.site.views.lists import Card
from digest.vocabulary.values import SiteSettings

#: Houses of repositories by a word of their host's name: where an issue is opened with words in it.
ISSUES = {
    "github": "{repository}/issues/new?title={title}&body={body}",
    "gitlab": "{repository}/-/issues/new?issue%5Btitle%5D={title}&issue%5Bdescription%5D={body}",
    "codeberg": "{repository}/issues/new?title={title}&body={body}",
}

#: Characters of the sentence that a report quotes.
QUOTED = 240

WAY = "Sebutkan apa yang keliru, apa yang benar, dan, bila ada, sumbernya."
NO_WAY = "Situs ini belum mempunyai alamat laporan. Cara menghubungi pengelolanya ada di halaman Tentang."
BY_MAIL, BY_ISSUE, ELSEWHERE = "Laporkan lewat surel", "Laporkan kesalahan", "Laporkan kesalahan"


class Reporter:
    """The way in which errors of one article are reported; without an address there is none."""

    def __init__(self, card: Card, settings: SiteSettings) -> None:
        self._card = card
        self._where = urls.absolute(settings.url, card.url) or card.url
        self._form, self._words = _form(settings)
        self._page = "" if self._form else _page(settings)

    def of(self, value: str, proofs: Sequence[Proof]) -> str:
        """The address under which one fact is reported, with its sentence; empty where nothing can be filled in."""
        said = f"Kalimat: “{proofs[0].text[:QUOTED]}”\n" if proofs else ""
        return self._filled(f"Tertulis: {value}\n{said}") if self._form else ""

    def foot(self) -> Report:
        """The way at the foot of the page, for whatever is wrong, or what is missing."""
        if self._form:
            return Report(WAY, Link(self._filled(""), self._words))
        if self._page:
            return Report(WAY, Link(self._page, ELSEWHERE))
        return Report(NO_WAY, Link(urls.prose("tentang"), "Tentang situs ini"))

    def _filled(self, told: str) -> str:
        body = f"Artikel: {self._card.title}\n{self._where}\n{told}\nSeharusnya: \nSumbernya: \n"
        title = f"Koreksi: {self._card.title}"[:120]
        return self._form.format(title=quote(title, safe=""), body=quote(body, safe=""))


def _form(settings: SiteSettings) -> tuple[str, str]:
    """An address with room for title and body, and what it is called: a mail before an issue."""
    address = settings.report.strip().removeprefix("mailto:")
    if "@" in address and "://" not in address:
        return f"mailto:{quote(address, safe='@.+-_')}?subject={{title}}&body={{body}}", BY_MAIL
    repository = settings.repository.rstrip("/").removesuffix(".git")
    host = urlsplit(repository).hostname or ""
    form = next((form for word, form in ISSUES.items() if word in host), "")
    if not form or settings.report:
        return "", ""
    return form.replace("{repository}", repository.replace("{", "%7B").replace("}", "%7D")), BY_ISSUE


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
