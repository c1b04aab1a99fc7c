"""Everything a build reads, taken once, as bytes."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from io import FileIO
from pathlib import Path, PurePath

from digest.model.codes import finding
from digest.model.finding import Finding
from digest.press.cache.codec import digest

#: What the loader knows how to read, by the file's ending.
SEEDS = frozenset({".txt", ".md", ".html", ".htm", ".xml", ".jsonl"})

#: Kinds of files in the folder of content.
CONTENT = frozenset({".yml", ".yaml", ".md"})

#: Where whatever an editor left is looked at: a correction under another ending may hide something.
CORRECTIONS = "content/overrides/"

#: For completion in the editor; no build reads them.
SCHEMAS = "content/schemas/"


@dataclass(frozen=True)
class Snapshot:
    """Paths are relative to the root, with forward slashes, in sorted order; seeds outside the root keep their
    folder's name as first part."""

    seeds: dict[str, bytes]
    content: dict[str, bytes]
    templates: dict[str, bytes]
    static: dict[str, bytes]
    findings: tuple[Finding, ...]

    @cached_property
    def digests(self) -> dict[str, str]:
        """Of each seed, with its path."""
        return {path: digest(path, data) for path, data in self.seeds.items()}


def take(root: Path, seeds: Path) -> Snapshot:
    findings: list[Finding] = []
    base = root if seeds.resolve().is_relative_to(root.resolve()) else seeds.parent
    templates = _read(root, root / "templates", findings, None)
    return Snapshot(
        seeds=_read(base, seeds, findings, SEEDS),
        content=_read(root, root / "content", findings, CONTENT),
        templates={p.removeprefix("templates/"): b for p, b in templates.items() if "/static/" not in p},
        static={p.removeprefix("templates/"): b for p, b in templates.items() if "/static/" in p},
        findings=tuple(findings),
    )


def take_content(root: Path) -> dict[str, bytes]:
    """What there is to read in the folder of content, by path."""
    return _read(root, root / "content", [], CONTENT)


def _read(
    base: Path, folder: Path, findings: list[Finding], endings: frozenset[str] | None
) -> dict[str, bytes]:
    """The files of a folder by path. What is hidden is left out; what cannot be read, or leads out of the tree, is
    left out and said."""
    files: dict[str, bytes] = {}
    place = (folder.relative_to(base) if folder.is_relative_to(base) else folder).as_posix()
    for name, entry in _walk(folder, "" if place == "." else f"{place}/", findings):
        if entry.is_symlink() and not Path(entry.path).resolve().is_relative_to(folder.resolve()):
            message = "leads out of its folder; copy it here instead of linking to it"
            findings.append(finding("path-outside", name, message))
            continue
        if name.startswith(SCHEMAS):
            continue
        known = endings is None or entry.name.lower().endswith(tuple(endings))
        if endings is not None and not known and not name.startswith(CORRECTIONS):
            ending = PurePath(entry.name).suffix
            read = ", ".join(sorted(endings))
            message = f"a file ending in {ending or 'nothing'!r} is not read here; known: {read}"
            findings.append(finding("file-unknown", name, message))
            continue
        try:
            with FileIO(entry.path) as file:  # ten thousand times: a Path costs as much as the file
                files[name] = file.readall()
        except OSError as error:
            findings.append(finding("file-unreadable", name, f"cannot be read: {error.strerror}"))
    return files


def _walk(folder: Path | str, place: str, findings: list[Finding]) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """All files below, by their paths and in order of these; the paths begin with `place`.

    Folders that are links are not entered, for they may lead in circles; that is said, as of those nobody may read.
    """
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except FileNotFoundError:
        return
    except OSError as error:
        findings.append(
            finding("file-unreadable", place.rstrip("/"), f"the folder cannot be read: {error.strerror}")
        )
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if not entry.is_dir():
            if entry.is_file() or entry.is_symlink():
                yield place + entry.name, entry
        elif entry.is_symlink():
            message = "is a link to a folder, which is not entered; move the folder itself here"
            findings.append(finding("path-outside", place + entry.name, message))
        else:
            yield from _walk(entry.path, f"{place}{entry.name}/", findings)
