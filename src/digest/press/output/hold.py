"""The output folder in the hands of one build, with what a killed one left there put right."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from digest.press.output import disk
from digest.press.output.place import OutputError, Place, is_ours
from digest.press.output.tied import bring_in

#: What a lock says, so that no other file is taken for one.
_LOCK = b"A build of the digest is writing the folder of this name, or was when it was killed.\n"


class OutputBusyError(OutputError):
    """Another build is writing the folder: two that write one would leave a mixture."""


@contextmanager
def held(place: Place) -> Iterator[None]:
    """Raises OutputBusyError at once where another build holds the place, OutputError where something is in the way."""
    with _held_itself(place) if place.tied else _held_beside(place):
        yield


@contextmanager
def _held_itself(place: Place) -> Iterator[None]:
    """The lock is on the folder, which stays."""
    folder = os.open(place.folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        _lock(folder, place)
        bring_in(place)
        disk.remove(place.staged)
        yield
    finally:
        os.close(folder)


@contextmanager
def _held_beside(place: Place) -> Iterator[None]:
    """The lock is a file beside the folder, which goes with the build. One that is left says that a build was killed,
    and so that what is staged there is ours."""
    place.folder.parent.mkdir(parents=True, exist_ok=True)
    file = _opened(place)
    try:
        said = os.pread(file, len(_LOCK) + 1, 0)
        if not _LOCK.startswith(said):
            raise OutputError(place.out, f"{place.lock} beside it is in the way; move it elsewhere")
        try:
            _clear(place, ours=bool(said))
        except OutputError:
            place.lock.unlink()
            raise
        os.pwrite(file, _LOCK, 0)
        try:
            yield
        finally:
            with suppress(
                OSError
            ):  # what cannot be taken away now is left, and the lock, which says that it is ours
                _clear(place, ours=True)
                place.lock.unlink(missing_ok=True)
    finally:
        os.close(file)


def _opened(place: Place) -> int:
    """The lock file, held. One that another build took away before it was held is none any more."""
    while True:
        file = os.open(place.lock, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC, 0o666)
        try:
            _lock(file, place)
            if place.lock.exists() and os.path.samestat(os.fstat(file), place.lock.stat()):
                return file
        except BaseException:
            os.close(file)
            raise
        os.close(file)


def _lock(file: int, place: Place) -> None:
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        message = "another build is writing it; build again when that one has ended"
        raise OutputBusyError(place.out, message) from None


def _clear(place: Place, ours: bool) -> None:
    """Take away what a build left beside the folder, or bring it to its end where the site itself had been moved.
    Where it need not be `ours`, it is looked at as the site is."""
    for left in (place.staged, place.aside):
        if os.path.lexists(left) and not ours and not (left.is_dir() and is_ours(place, left)):
            raise OutputError(place.out, f"{left} beside it is in the way; move it elsewhere")
    if place.aside.exists() and not place.folder.exists():
        place.aside.rename(place.folder)
    disk.remove(place.aside)
    disk.remove(place.staged)
    bring_in(place)
