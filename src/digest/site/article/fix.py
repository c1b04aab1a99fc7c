"""How a reader or an editor corrects an article: the stanza to paste, and where a click leads."""

from urllib.parse import quote, urlsplit

from digest.site.views.article import Fix
from digest.site.views.frame import Link
from digest.vocabulary.values import SiteSettings

FOLDER = "content/overrides"

#: Houses of repositories by a word of their host's name: what they are called, and the addresses that open
#: a file for editing and a new one with text in it.
FORGES = {
    "github": (
        "GitHub",
        "{repository}/edit/{branch}/{path}",
        "{repository}/new/{branch}/{folder}?filename={name}&value={text}",
    ),
    "gitlab": (
        "GitLab",
        "{repository}/-/edit/{branch}/{path}",
        "{repository}/-/new/{branch}/{folder}?file_name={name}&content={text}",
    ),
    "codeberg": (
        "Codeberg",
        "{repository}/_edit/{branch}/{path}",
        "{repository}/_new/{branch}/{folder}?filename={name}&value={text}",
    ),
}

#: Characters of an address that every browser and server takes.
LONGEST = 6000

NEW = "Buat berkas baru dengan isi berikut:"
ADD = "Artikel ini sudah pernah dikoreksi. Tambahkan baris yang perlu pada berkasnya:"


def fix(article: str, stanza: str, corrected: str, settings: SiteSettings) -> Fix:
    """`corrected`: the file of the article's corrections, or nothing; `stanza`: what to paste."""
    path = corrected or f"{FOLDER}/{article}.yml"
    link = _in_repository(path, stanza, bool(corrected), settings) or _report(article, settings)
    return Fix(stanza.rstrip("\n"), path, link, ADD if corrected else NEW)


def _in_repository(path: str, stanza: str, there: bool, settings: SiteSettings) -> Link | None:
    """Where the host's house is not known, the repository itself."""
    repository = settings.repository.rstrip("/").removesuffix(".git")
    if not repository:
        return None
    host = urlsplit(repository).hostname or ""
    forge = next((forge for word, forge in FORGES.items() if word in host), None)
    if forge is None:
        return Link(repository, "Buka repositori situs ini")
    name, edit, new = forge
    folder, _, file = path.rpartition("/")
    given = {
        "repository": repository,
        "branch": quote(settings.branch),
        "path": quote(path),
        "folder": quote(folder),
        "name": quote(file),
    }
    if there:
        return Link(edit.format(**given), f"Buka berkasnya di {name}")
    return Link(_fitting(new, given, stanza), f"Buat berkasnya di {name}")


def _fitting(address: str, given: dict[str, str], stanza: str) -> str:
    """The address with as many whole lines of the stanza as it bears: the last ones are comments."""
    room = LONGEST - len(address.format(**given, text=""))
    fitting = []
    for line in stanza.splitlines(keepends=True):
        fitting.append(quote(line, safe=""))
        room -= len(fitting[-1])
        if room < 0:
            fitting.pop()
            break
    return address.format(**given, text="".join(fitting))


def _report(article: str, settings: SiteSettings) -> Link | None:
    """The address for reports, if it is one that may become a link."""
    address = settings.report.strip()
    if "@" in address and "://" not in address:
        mail = address.removeprefix("mailto:")
        return Link(f"mailto:{quote(mail, safe='@.+-_')}?subject={quote(f'Koreksi artikel {article}')}", mail)
    if address.lower().startswith(("https://", "http://")):
        return Link(address, "Laporkan kesalahan")
    return None
