"""The few things done to the disk that must be whole or not done at all."""

import errno
import os
import shutil
from pathlib import Path

#: Of renameat2(2): both names stay, and what they stand for changes places at once.
_EXCHANGE = 2
_HERE = -100  # AT_FDCWD: paths are taken from the working folder

#: The system or this file system has no exchange.
_NO_EXCHANGE = {errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EPERM}


def write(path: str, data: bytes) -> None:
    """All of it, or an OSError: the system may take less than it is given, where the disk or a limit is reached."""
    file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_CLOEXEC, 0o666)
    try:
        left = memoryview(data)
        while left:
            left = left[os.write(file, left) :]
    except OSError as error:
        raise OSError(error.errno, error.strerror, path) from error
    finally:
        os.close(file)


def exchange(one: Path, other: Path) -> bool:
    """Let two folders change places, at no moment without either; False where that is not to be had here."""
    import ctypes  # noqa: PLC0415 (a build with nothing to do exchanges nothing)

    try:
        rename = ctypes.CDLL(None, use_errno=True).renameat2
    except (AttributeError, OSError):
        return False
    if rename(_HERE, os.fsencode(one), _HERE, os.fsencode(other), _EXCHANGE) == 0:
        return True
    problem = ctypes.get_errno()
    if problem in _NO_EXCHANGE:
        return False
    raise OSError(problem, os.strerror(problem), str(other))


def link(source: str, target: str) -> None:
    """A file under a second name; a copy where the file system has no links."""
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)


def remove(path: Path) -> None:
    """A folder with all that is in it, a file, or nothing."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
