"""The site's files to the output folder: staged whole beside it, then swapped in at once."""

import json
import os
import shutil
from collections.abc import Mapping
from hashlib import sha256
from io import FileIO
from pathlib import Path
from types import MappingProxyType

#: Lists every file of the site with its sha256; also the mark by which a folder is known to be ours.
MANIFEST = "data/manifest.json"


#: A file's sha256, and what tells without reading it that it is still that file: size, time and inode.
Stamp = tuple[str, int, int, int]
NO_STAMPS: Mapping[str, Stamp] = MappingProxyType({})


class OutputError(Exception):
    """The output folder `out` cannot or must not be written. The message says what to do."""

    def __init__(self, out: Path, message: str) -> None:
        super().__init__(message)
        self.out = out


class Staging:
    """A new tree beside the old one. What did not change is linked from the old tree, not written. What a killed
    build left beside the site is cleared, or put back if it was killed within the swap.

    `stamps`: of the files of the old tree and then of the new one; those of an earlier build save reading the
    old tree.
    """

    def __init__(self, out: Path, stamps: Mapping[str, Stamp] = NO_STAMPS) -> None:
        self._folder = out.with_name(f".{out.name}.new")
        self._aside = out.with_name(f".{out.name}.old")
        if self._aside.exists() and not out.exists():
            self._aside.rename(out)
        _remove(self._folder)
        self.out = out
        self.stamps = read_manifest(out, stamps)
        self.old = {url: stamp[0] for url, stamp in self.stamps.items()}
        self.new: dict[str, str] = {}
        self._made: set[str] = set()
        self.written = 0

    def keeps(self, url: str, sha: str) -> bool:
        """Whether the old tree already holds this very file."""
        return self.old.get(url) == sha

    def keep(self, url: str) -> None:
        self.new[url] = self.old[url]

    def write(self, url: str, data: bytes) -> str:
        """Stage a file, or keep the old one where it is the same; its sha256."""
        sha = sha256(data).hexdigest()
        if self.keeps(url, sha):
            self.keep(url)
            return sha
        self.new[url] = sha
        place = self._place(url)
        with FileIO(place, "w") as file:  # ten thousand times: a Path costs as much as the file
            file.write(data)
        self.stamps[url] = _stamp(place, sha)
        self.written += 1
        return sha

    @property
    def changed(self) -> bool:
        return self.new != {url: sha for url, sha in self.old.items() if url != MANIFEST} or not self.old

    def swap(self) -> None:
        """Make the staged tree the site. Where nothing changed, nothing is touched."""
        if not self.changed:
            self.discard()
            return
        for url, sha in self.new.items():
            if self.old.get(url) == sha:
                _link(f"{self.out}/{url}", self._place(url))
        self.write(MANIFEST, manifest(self.new))
        _remove(self._aside)
        if self.out.exists():
            self.out.rename(self._aside)
        try:
            self._folder.rename(self.out)
        except OSError:
            if self._aside.exists():
                self._aside.rename(self.out)
            raise
        _remove(self._aside)

    def discard(self) -> None:
        _remove(self._folder)

    def _place(self, url: str) -> str:
        """Where a file of the new tree goes; its folder is there."""
        folder = url.rpartition("/")[0]
        if folder not in self._made:
            (self._folder / folder).mkdir(parents=True, exist_ok=True)
            self._made.add(folder)
        return f"{self._folder}/{url}"


def manifest(files: Mapping[str, str]) -> bytes:
    listed = {"files": dict(sorted(files.items())), "schema_version": 1}
    return (json.dumps(listed, ensure_ascii=False, indent=0) + "\n").encode()


def read_manifest(out: Path, known: Mapping[str, Stamp] = NO_STAMPS) -> dict[str, Stamp]:
    """Files of the site in `out` by URL, those only that still are what the manifest says.

    A file whose stamp is known already is not read.
    """
    stamps = {}
    for url, sha in _listed(out).items():
        path = f"{out}/{url}"
        try:
            found = _stamp(path, sha)
            if found == known.get(url) or sha256(Path(path).read_bytes()).hexdigest() == sha:
                stamps[url] = found
        except OSError:  # gone
            continue
    return stamps


def _listed(out: Path) -> dict[str, str]:
    try:
        listed = json.loads((out / MANIFEST).read_bytes())["files"]
        return {str(url): str(sha) for url, sha in listed.items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}


def _stamp(path: str, sha: str) -> Stamp:
    found = os.lstat(path)
    return sha, found.st_size, found.st_mtime_ns, found.st_ino


def check_output(out: Path, inputs: tuple[Path, ...]) -> None:
    """Raise OutputError where writing `out` could destroy what is not a site of ours."""
    place = out.resolve()
    for path in inputs:
        here = path.resolve()
        if here == place or here.is_relative_to(place) or place.is_relative_to(here):
            raise OutputError(out, f"lies over the build's own input {path}; give --out a folder of its own")
    if place.exists() and not place.is_dir():
        raise OutputError(out, "is a file; give --out a folder")
    if place.is_dir() and any(place.iterdir()) and not (place / MANIFEST).exists():
        raise OutputError(
            out, "holds files that no build of ours wrote; empty it, or give --out another folder"
        )
    parent = next(folder for folder in place.parents if folder.exists())
    if not parent.is_dir():
        raise OutputError(out, f"{parent} is a file; give --out a folder")
    if not os.access(parent, os.W_OK):
        raise OutputError(
            out, f"{parent} cannot be written; change its permissions or give --out another folder"
        )


def _link(source: str, target: str) -> None:
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)


def _remove(folder: Path) -> None:
    if folder.exists():
        shutil.rmtree(folder)
