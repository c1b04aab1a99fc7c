"""How a reader or an editor corrects an article: the stanza to paste, and where a click leads."""

from urllib.parse import quote, urlsplit

from digest.site.labels import Labels
from digest.site.views.article import Fix
from digest.site.views.frame import Link
from digest.vocabulary.settings import SiteSettings

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


def fix(article: str, stanza: str, corrected: str, settings: SiteSettings, names: Labels) -> Fix:
    """`corrected`: the file of the article's corrections, or nothing; `stanza`: what to paste."""
    path = corrected or f"{FOLDER}/{article}.yml"
    link = _in_repository(path, stanza, bool(corrected), settings, names)
    how = names.say("fix.add" if corrected else "fix.new")
    return Fix(stanza.rstrip("\n"), path, link or _report(article, settings, names), how)


def _in_repository(path: str, stanza: str, there: bool, settings: SiteSettings, names: Labels) -> Link | None:
    """Where the host's house is not known, the repository itself."""
    repository = settings.repository.rstrip("/").removesuffix(".git")
    if not repository:
        return None
    host = urlsplit(repository).hostname or ""
    forge = next((forge for word, forge in FORGES.items() if word in host), None)
    if forge is None:
        return Link(repository, names.say("fix.repository"))
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
        return Link(edit.format(**given), names.say("fix.open", forge=name))
    return Link(_fitting(new, given, stanza), names.say("fix.create", forge=name))


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


def _report(article: str, settings: SiteSettings, names: Labels) -> Link | None:
    """The address for reports, if it is one that may become a link."""
    address = settings.report.strip()
    if "@" in address and "://" not in address:
        mail = address.removeprefix("mailto:")
        subject = quote(names.say("fix.mail", id=article))
        return Link(f"mailto:{quote(mail, safe='@.+-_')}?subject={subject}", mail)
    if address.lower().startswith(("https://", "http://")):
        return Link(address, names.say("report.here"))
    return None
