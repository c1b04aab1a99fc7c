"""Where a site goes: what lies there, and whether it may be written."""

import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from digest.press.output.mounts import is_tied

#: Lists every file of the site with its sha256; also the mark by which a folder is known to be ours.
MANIFEST = "data/manifest.json"

#: What desktops leave in every folder that they show.
LITTER = frozenset({".DS_Store", "Thumbs.db", "desktop.ini"})

#: Of a folder that is written into: what is being staged in it, what is whole and on its way to its place, and a
#: file that comes from another disk.
STAGED, READY, PART = ".digest-staged", ".digest-ready", ".digest-part"

#: Names of foreign files that a message gives: enough to know whose they are.
_NAMED = 3


class OutputError(Exception):
    """The output folder `out` cannot or must not be written. The message says what to do."""

    def __init__(self, out: Path, message: str) -> None:
        super().__init__(message)
        self.out = out


@dataclass(frozen=True, slots=True)
class Place:
    """`out` is the folder as it was named, `folder` where that leads. `tied`: the folder itself has to stay, so it is
    written into; others are staged beside and exchanged."""

    out: Path
    folder: Path
    tied: bool

    @property
    def staged(self) -> Path:
        return self.folder / STAGED if self.tied else self._beside("new")

    @property
    def aside(self) -> Path:
        """Where the old site lies for a moment, on systems that know no exchange."""
        return self._beside("old")

    @property
    def ready(self) -> Path:
        return self.folder / READY

    @property
    def lock(self) -> Path:
        return self._beside("lock")

    def _beside(self, what: str) -> Path:
        return self.folder.with_name(f".{self.folder.name}.{what}")


def place_of(out: Path, inputs: tuple[Path, ...], *, in_place: bool = False) -> Place:
    """`in_place`: the folder has to stay, though nothing that can be seen from here says so. Raise OutputError where
    writing `out` could destroy what is not a site of ours."""
    folder = Path(os.path.realpath(out))
    if why := _unfit(folder, inputs):
        raise OutputError(out, why)
    parent = next(above for above in folder.parents if above.exists())
    if not parent.is_dir():
        raise OutputError(out, f"{parent} is a file; give --out a folder")
    tied = folder.is_dir() and (in_place or is_tied(folder) or not os.access(parent, os.W_OK))
    where = folder if tied else parent
    if not os.access(where, os.W_OK):
        raise OutputError(
            out, f"{where} cannot be written; change its permissions or give --out another folder"
        )
    return Place(out, folder, tied)


def _unfit(folder: Path, inputs: Iterable[Path]) -> str:
    for path in inputs:
        here = Path(os.path.realpath(path))
        if here == folder or here.is_relative_to(folder) or folder.is_relative_to(here):
            return f"lies over the build's own input {path}; give --out a folder of its own"
    if folder.is_symlink():
        return "is a link that leads in a circle; give --out a folder"
    return "is a file; give --out a folder" if folder.exists() and not folder.is_dir() else ""


def check_ours(place: Place, lying: Iterable[str], files: Mapping[str, str]) -> None:
    """Raise OutputError where there lies what no build of ours wrote: a folder is emptied only where its manifest,
    which lists these `files`, knows every file in it."""
    if foreign := sorted({*lying} - files.keys() - {MANIFEST}):
        named = ", ".join(foreign[:_NAMED]) + (
            f" and {len(foreign) - _NAMED} more" if foreign[_NAMED:] else ""
        )
        message = (
            f"holds files that no build of ours wrote ({named}); move them away, or give --out another folder"
        )
        raise OutputError(place.out, message)


def is_ours(place: Place, folder: Path) -> bool:
    try:
        check_ours(place, files_in(folder), listed(folder))
    except OutputError:
        return False
    return True


def files_in(folder: Path) -> dict[str, os.DirEntry[str]]:
    """Every file by its path in the folder, whatever kind of file it is; what a desktop left is none."""
    found: dict[str, os.DirEntry[str]] = {}
    waiting = [""]
    while waiting:
        place = waiting.pop()
        try:
            entries = list(os.scandir(folder / place))
        except FileNotFoundError:
            continue
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                if place or entry.name not in (STAGED, READY):
                    waiting.append(f"{place}{entry.name}/")
            elif entry.name not in LITTER and entry.name != PART:
                found[place + entry.name] = entry
    return found


def listed(folder: Path) -> dict[str, str]:
    """The sha256 of every file by its URL, as the manifest has it; nothing where there is none."""
    try:
        files = json.loads((folder / MANIFEST).read_bytes())["files"]
        return {str(url): str(sha) for url, sha in files.items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return {}


def sha256_of(path: Path | str) -> str:
    with open(path, "rb") as file:  # noqa: PTH123 (a Path costs as much as the file)
        return sha256(file.read()).hexdigest()
