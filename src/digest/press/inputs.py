"""Everything a build reads, taken once, as bytes."""

import os
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path, PurePosixPath
from types import MappingProxyType

from digest.loader.sources.kinds import ENDINGS
from digest.model.codes import finding
from digest.model.finding import Finding
from digest.press.astray import astray
from digest.press.seeds import Seeds, Seen
from digest.press.shipped import shipped
from digest.press.tree import AS_IT_IS, CORRECTIONS, Leaf, content_of, leaves, spelled
from digest.site.urls import PICTURES
from digest.vocabulary.settings import SHIPPED

#: Kinds of files in the folder of content.
CONTENT = frozenset({".yml", ".yaml", ".md", ".lock"})

#: Endings of corrections, which lie astray among articles.
_CORRECTIONS = (".yml", ".yaml")

#: For completion in the editor; no build reads them.
SCHEMAS = "content/schemas/"
SITE = "content/site.yml"

#: Where pictures lie beside texts that show them.
PAGES = "content/pages/"


@dataclass(frozen=True)
class Snapshot:
    """Paths are relative to the root, with forward slashes, in sorted order; seeds outside the root keep their
    folder's name as first part. `url`: the site's address, where it is not that of the settings."""

    seeds: Seeds
    content: dict[str, bytes]
    templates: dict[str, bytes]
    static: dict[str, bytes]
    findings: tuple[Finding, ...]
    year: int  # when it was taken: what is dated long after it is a slip
    url: str = ""
    astray: dict[str, bytes] = field(default_factory=dict)  # corrections where nothing reads them


#: The line of `content/site.yml` by which a project takes the vocabulary that the program brings, and only adds to it.
_TAKES_SHIPPED = re.compile(rb"""^vocabulary[ ]*:[ ]*["']?shipped\b""", re.MULTILINE)

#: The tables among what is shipped; the rest of `content/` is a project's own.
_TABLES = re.compile(r"content/(?!site\.yml|lookups\.yml|overrides/|pages/).*\.yml")


def take(root: Path, seeds: Path, url: str = "", seen: Mapping[str, Seen] = MappingProxyType({})) -> Snapshot:
    """`seen`: seeds as an earlier build saw them."""
    findings: list[Finding] = []
    base = root if seeds.resolve().is_relative_to(root.resolve()) else seeds.parent
    templates = {
        **_read(shipped(), shipped() / "templates", [], None),
        **_read(root, root / "templates", findings, None),
    }
    articles = Seeds(seen)
    for leaf in _leaves(base, seeds, findings, ENDINGS):
        with _readable(leaf, findings):
            articles.take(leaf)
    lost = astray(root, seeds, articles, findings)
    articles.leave_out(lost)
    return Snapshot(
        seeds=articles,
        content=_content(root, findings),
        templates={p.removeprefix("templates/"): b for p, b in templates.items() if "/static/" not in p},
        static={p.removeprefix("templates/"): b for p, b in templates.items() if "/static/" in p},
        astray=lost,
        findings=tuple(findings),
        year=date.today().year,
        url=url,
    )


def take_content(root: Path) -> dict[str, bytes]:
    """What there is to read in the folder of content, by path."""
    return _content(root, [])


def _content(root: Path, findings: list[Finding]) -> dict[str, bytes]:
    """The project's own files, and below them, where it takes them, the tables that are shipped."""
    own = _read(root, root / "content", findings, CONTENT)
    if not _TAKES_SHIPPED.search(own.get(SITE, b"")):
        return own
    brought = _read(shipped(), shipped() / "content", [], CONTENT)
    return {SHIPPED + path: data for path, data in brought.items() if _TABLES.fullmatch(path)} | own


def _read(
    base: Path, folder: Path, findings: list[Finding], endings: frozenset[str] | None
) -> dict[str, bytes]:
    """The files of a folder by path. What cannot be read, or leads out of the tree, is left out and said."""
    files: dict[str, bytes] = {}
    for leaf in _leaves(base, folder, findings, endings):
        with _readable(leaf, findings):
            files[leaf.path] = content_of(leaf)
    return files


@contextmanager
def _readable(leaf: Leaf, findings: list[Finding]) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        findings.append(finding("file-unreadable", leaf.path, f"cannot be read: {error.strerror}"))


def _leaves(
    base: Path, folder: Path, findings: list[Finding], endings: frozenset[str] | None
) -> Iterator[Leaf]:
    """The files of a folder that something reads; what nothing reads is said."""
    place = (folder.relative_to(base) if folder.is_relative_to(base) else folder).as_posix()
    if folder.is_symlink():
        leads = spelled(os.fsencode(os.path.realpath(folder)))
        findings.append(finding("folder-linked", place, f"is a link; what is read lies in {leads}"))
    for leaf in leaves(folder, "" if place == "." else f"{place}/", findings):
        name = leaf.path
        if name.startswith(SCHEMAS):
            continue
        if not _known(name, endings):
            ending = PurePosixPath(name).suffix
            read = ", ".join(sorted(endings or ()))
            message = f"a file ending in {ending or 'nothing'!r} is not read here; known: {read}"
            findings.append(finding("file-unknown", name, message))
            continue
        yield leaf


def _known(name: str, endings: frozenset[str] | None) -> bool:
    """Whether something reads a file of this name; without `endings` all are read."""
    if endings is None or name.startswith((CORRECTIONS, AS_IT_IS)):
        return True
    also = PICTURES if name.startswith(PAGES) else _CORRECTIONS if endings is ENDINGS else ()
    return name.lower().endswith((*endings, *also))
