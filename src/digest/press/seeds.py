"""The files of articles: one that is as an earlier build saw it is not read again until somebody asks for it."""

import os
import time
from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass

from digest.press.cache.codec import digest
from digest.press.tree import Leaf, content_of

#: What tells without reading a file that it is still that file: size, times of change of its bytes and of what is
#: noted of it, inode.
Stamp = tuple[int, int, int, int]

#: A file's digest, with its path, and its stamp.
Seen = tuple[str, Stamp]

#: Nanoseconds within which some file systems give one time to two changes (FAT's is the coarsest clock). A file that
#: changed so shortly before it was looked at may change again and look the same, so its stamp tells nothing.
TICK = 2_000_000_000


class ChangedError(OSError):
    """A file is not any more what the build began with."""


@dataclass(frozen=True, slots=True)
class Share:
    """One of so many parts of the seeds. A file stays in its part, whatever comes or goes beside it."""

    number: int  # from 1
    of: int

    def __str__(self) -> str:
        return f"{self.number}/{self.of}"

    def holds(self, path: str) -> bool:
        return int(digest(path), 16) % self.of == self.number - 1


class Seeds(Mapping[str, bytes]):
    """By path, in the order in which they are taken. `digests`: of each file, with its path; `seen`: what the next
    build may go by."""

    def __init__(self, known: Mapping[str, Seen]) -> None:
        """`known`: what an earlier build saw."""
        self.digests: dict[str, str] = {}
        self.seen: dict[str, Seen] = {}
        self._known = known
        self._settled = time.time_ns() - TICK
        self._read: dict[str, bytes] = {}
        self._unread: dict[str, Leaf] = {}

    def take(self, leaf: Leaf) -> None:
        """Raises OSError."""
        path, stamp = (
            leaf.path,
            _stamp(leaf),
        )  # before it is read: what changes in between is seen the next time
        said, before = self._known.get(path, ("", None))
        if before == stamp:
            self.digests[path], self._unread[path] = said, leaf
        else:
            data = content_of(leaf)
            self.digests[path], self._read[path] = digest(path, data), data
        if max(stamp[1:3]) < self._settled:
            self.seen[path] = self.digests[path], stamp

    def leave_out(self, paths: Container[str]) -> None:
        for path in [one for one in self.digests if one in paths]:
            del self.digests[path]

    def __getitem__(self, path: str) -> bytes:
        """Raises OSError, and ChangedError where it is no longer what its stamp told."""
        said = self.digests[path]
        if path in self._read:
            return self._read[path]
        data = content_of(self._unread[path])
        if digest(path, data) != said:
            raise ChangedError(0, "changed while the site was built; build again", path)
        return data

    def __iter__(self) -> Iterator[str]:
        return iter(self.digests)

    def __len__(self) -> int:
        return len(self.digests)


def _stamp(leaf: Leaf) -> Stamp:
    found = os.stat(leaf.at)  # noqa: PTH116 (ten thousand times: a Path costs as much)
    return found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino
