"""Corrections that lie where nothing reads them: beside `content/`, or among the articles.

Whoever put them there means them, and perhaps to hide an article; so they are taken, to be told.
"""

import os
import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from difflib import SequenceMatcher
from pathlib import Path, PurePosixPath

from digest.model.finding import Finding
from digest.press.tree import CORRECTIONS, Leaf, content_of, leaves, spelled

#: A name that says YAML, whatever else was put behind it (`x.yml.txt`).
YAML = re.compile(r"\.ya?ml\b", re.IGNORECASE)

#: The key that no correction is without; other tools' YAML has it not.
_BECAUSE = re.compile(rb"^[ \t-]*because[ \t]*:", re.MULTILINE)

#: Folders of the project in which YAML is looked at by others.
_LOOKED_AT = ("content", "templates")

_FOLDER = PurePosixPath(CORRECTIONS).name

#: A folder so alike is meant to be it (overides, overrides.bak); one less alike has its own use (overview).
_MEANT = 0.8


def astray(
    root: Path, seeds: Path, articles: Mapping[str, bytes], findings: list[Finding]
) -> dict[str, bytes]:
    """By path: YAML among the articles; and beside the folders that are read, what lies in a folder named like that of
    corrections, is named after an article, or gives a reason as corrections do. Not deeper than a folder in a folder.
    """
    found = {path: articles[path] for path in articles if YAML.search(path.rpartition("/")[2])}
    ids = {_stem(path) for path in articles.keys() - found.keys()}
    for folder in ("", *_folders(root, seeds)):
        for leaf, sure in _files(root, folder, findings):
            with suppress(OSError):
                data = content_of(leaf)
                if sure or PurePosixPath(leaf.path).name.partition(".")[0] in ids or _BECAUSE.search(data):
                    found[leaf.path] = data
    return found


def _stem(path: str) -> str:
    """Of thousands: a path of Python's own costs fifty times as much."""
    name = path.rpartition("/")[2]
    return name.rpartition(".")[0] or name


def _folders(root: Path, seeds: Path) -> Iterator[str]:
    for entry in _entries(root):
        read = entry.name in _LOOKED_AT or (seeds.exists() and seeds.samefile(entry.path))
        if entry.is_dir() and not read and not called_overrides(entry.name):
            yield f"{entry.name}/"


def _files(root: Path, folder: str, findings: list[Finding]) -> Iterator[tuple[Leaf, bool]]:
    """Those of YAML in the folder, and whether they are corrections for certain, from where they lie."""
    for entry in _entries(root / folder):
        path = folder + spelled(os.fsencode(entry.name))
        if entry.is_file() and YAML.search(entry.name):
            yield Leaf(path, os.fsencode(entry.path)), False
        elif entry.is_dir() and called_overrides(entry.name):
            for leaf in leaves(Path(entry.path), f"{path}/", findings):
                if YAML.search(leaf.path):
                    yield leaf, True


def called_overrides(name: str) -> bool:
    """Whether a folder of that name is meant to hold corrections."""
    return SequenceMatcher(None, name.casefold(), _FOLDER).ratio() >= _MEANT


def _entries(folder: Path) -> list[os.DirEntry[str]]:
    with suppress(OSError):
        return sorted((e for e in os.scandir(folder) if e.name[:1] != "."), key=lambda entry: entry.name)
    return []
