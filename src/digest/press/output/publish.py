"""The site's files to the output folder: staged whole, then put in the place of the old ones."""

import json
import os
import signal
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from types import MappingProxyType

from digest.press.output import disk
from digest.press.output.place import MANIFEST, Place, check_ours, files_in, listed, sha256_of
from digest.press.output.tied import bring_in

#: A file's sha256, and what tells without reading it that it is still that file: size, time and inode.
Stamp = tuple[str, int, int, int]
NO_STAMPS: Mapping[str, Stamp] = MappingProxyType({})


class Staging:
    """A new site on its way to its place. What did not change is linked from the old one, or stays; not written.

    Beside the old tree, where one can take the place of the other at once. In a folder that has to stay (`place.tied`)
    the files that changed are staged in the folder itself and moved to their places one by one; from the moment
    when all are staged, a build that is killed is brought to its end by the next.

    `stamps`: of the files of the old tree and then of the new one; those of an earlier build save reading the
    old tree.
    """

    def __init__(
        self, place: Place, stamps: Mapping[str, Stamp] = NO_STAMPS, scratch: Path | None = None
    ) -> None:
        """Of a place that is held. Raises OutputError where what lies there is not ours. `scratch`: where a site is
        staged that is only looked at; what lies in the place is not its business then."""
        self.place, self._staged = place, scratch or place.staged
        lying, self._listed = files_in(place.folder), listed(place.folder)
        if scratch is None:
            check_ours(place, lying, self._listed)
        self._lying = unchanged(lying, self._listed, stamps)
        self.old = {url: stamp[0] for url, stamp in self._lying.items()}
        self.begin_anew()

    def begin_anew(self) -> None:
        """With nothing staged."""
        disk.remove(self._staged)
        self.stamps = dict(self._lying)
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
        path = self._path(url)
        disk.write(path, data)
        self.stamps[url] = _stamp(os.lstat(path), sha)
        self.written += 1
        return sha

    @property
    def changed(self) -> bool:
        return not self.new == self.old == self._listed

    def publish(self) -> None:
        """Make the staged site the site. Where nothing changed, nothing is touched."""
        if not self.changed:
            return
        self.write(MANIFEST, manifest(self.new))
        with _undisturbed():
            if self.place.tied:
                self.place.staged.rename(self.place.ready)
                bring_in(self.place)
            else:
                self._exchange()

    def where(self, url: str) -> Path:
        """Where a file of the new site lies before it is published."""
        staged = self._staged / url
        return staged if staged.exists() else self.place.folder / url

    def stamped(self) -> dict[str, Stamp]:
        """What tells, after it is published, that each file is still the one of the new site."""
        return {url: self.stamps[url] for url in self.new}

    def _exchange(self) -> None:
        place = self.place
        for url, sha in self.new.items():
            if self.old.get(url) == sha:
                disk.link(f"{place.folder}/{url}", self._path(url))
        if not place.folder.exists():
            place.staged.rename(place.folder)
            return
        place.staged.chmod(place.folder.stat().st_mode & 0o7777)
        try:
            if not disk.exchange(place.staged, place.folder):
                _rename_both(place)
        except (
            OSError
        ):  # a folder that cannot be moved though nothing says so, as of a layer below (overlayfs)
            place.staged.rename(place.ready)
            bring_in(place)

    def _path(self, url: str) -> str:
        """Where a file of the new site is staged; its folder is there."""
        folder = url.rpartition("/")[0]
        if folder not in self._made:
            (self._staged / folder).mkdir(parents=True, exist_ok=True)
            self._made.add(folder)
        return f"{self._staged}/{url}"


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Ctrl-C and a polite kill have to wait for the moment that this takes."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT, signal.SIGTERM})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def manifest(files: Mapping[str, str]) -> bytes:
    told = {"files": dict(sorted(files.items())), "schema_version": 1}
    return (json.dumps(told, ensure_ascii=False, indent=0) + "\n").encode()


def unchanged(
    lying: Mapping[str, os.DirEntry[str]], files: Mapping[str, str], known: Mapping[str, Stamp] = NO_STAMPS
) -> dict[str, Stamp]:
    """Files that lie there and still are what the manifest says, which lists these `files`.

    A file whose stamp is known already is not read.
    """
    stamps = {}
    for url, sha in files.items():
        if url not in lying or not lying[url].is_file(follow_symlinks=False):
            continue
        found = _stamp(lying[url].stat(follow_symlinks=False), sha)
        if found == known.get(url) or sha256_of(lying[url].path) == sha:
            stamps[url] = found
    return stamps


def _stamp(found: os.stat_result, sha: str) -> Stamp:
    return sha, found.st_size, found.st_mtime_ns, found.st_ino


def _rename_both(place: Place) -> None:
    """For systems without an exchange. Killed in between, there is no site until the next build puts the old one
    back."""
    place.folder.rename(place.aside)
    try:
        place.staged.rename(place.folder)
    except OSError:
        place.aside.rename(place.folder)
        raise
