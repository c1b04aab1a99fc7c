"""The files of a folder, and nothing else: what is no file, or leads out of the folder, is named and left alone."""

import os
import stat
from collections.abc import Iterator, Set
from dataclasses import dataclass
from io import FileIO
from pathlib import Path

from digest.loader.sources.kinds import is_companion, is_litter
from digest.model.codes import finding
from digest.model.finding import Finding

#: What a folder may hold besides files, and nobody can read to its end.
_KINDS = {
    stat.S_IFIFO: "a pipe",
    stat.S_IFSOCK: "a socket",
    stat.S_IFCHR: "a device",
    stat.S_IFBLK: "a device",
}


#: The folder whose files are copied into the site as they are (CNAME, .well-known/), those that are hidden too.
AS_IT_IS = "content/static/"
_LITTER = (b".DS_Store", b".git")

#: Where a hidden file of YAML is read all the same, for it may hide an article: `.x.yml` is a slip, unless it is what
#: `correct` is just being told.
CORRECTIONS = "content/overrides/"
_DRAFT = b".draft.yml"


@dataclass(frozen=True, slots=True)
class Leaf:
    """A file: its path as it is shown, and where it lies, in the system's own bytes."""

    path: str
    at: bytes


def leaves(folder: Path, place: str, findings: list[Finding]) -> Iterator[Leaf]:
    """All files below the folder in order of their paths, which begin with `place`. What is hidden, or only lies
    about, is passed over.

    Names are bytes here, so that they are the same in every locale.
    """
    home = os.path.realpath(os.fsencode(folder))
    waiting = _entries(os.fsencode(folder), place, findings)
    while waiting:
        place, entry = waiting.pop()
        path = place + spelled(entry.name)
        if entry.name.startswith(b".") and not _counts(path, entry.name):
            continue
        if entry.is_file(follow_symlinks=False):
            yield Leaf(path, entry.path)
        elif entry.is_dir(follow_symlinks=False):
            waiting += _entries(entry.path, f"{path}/", findings)
        elif wrong := _wrong(entry.path, home):
            findings.append(finding(wrong[0], path, wrong[1]))
        else:
            yield Leaf(path, entry.path)


def _counts(path: str, name: bytes) -> bool:
    """Whether a hidden file or folder is looked at."""
    if path.startswith(CORRECTIONS):
        return name.lower().endswith((b".yml", b".yaml")) and not name.endswith(_DRAFT)
    return path.startswith(AS_IT_IS) and name not in _LITTER


def content_of(leaf: Leaf) -> bytes:
    """The file's bytes. Raises OSError; what became no file since it was found is not waited for."""
    file = os.open(leaf.at, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    with FileIO(file) as opened:  # ten thousand times: a Path costs as much as the file
        if not stat.S_ISREG(os.fstat(file).st_mode):
            raise OSError(0, "is no file")
        return opened.readall()


def spelled(name: bytes) -> str:
    r"""A name as it is shown everywhere: what is no UTF-8, cannot be printed or turns the direction of writing is
    written as an escape (`caf\xe9`, `\u202e`)."""
    text = name.decode("utf-8", "surrogateescape")
    return text if text.isprintable() else "".join(map(_escape, text))


def _escape(char: str) -> str:
    if char.isprintable():
        return char
    return f"\\x{ord(char) - 0xDC00:02x}" if "\udc80" <= char <= "\udcff" else ascii(char)[1:-1]


def _entries(folder: bytes, place: str, findings: list[Finding]) -> list[tuple[str, os.DirEntry[bytes]]]:
    """Last ones first, to be taken from the end."""
    try:
        found = sorted(os.scandir(folder), key=lambda entry: entry.name, reverse=True)
    except FileNotFoundError:
        return []
    except OSError as error:
        message = f"the folder cannot be read: {error.strerror}"
        findings.append(finding("file-unreadable", place.rstrip("/"), message))
        return []
    names = {spelled(entry.name) for entry in found}
    return [(place, entry) for entry in found if not _lies_about(spelled(entry.name), names)]


def _lies_about(name: str, beside: Set[str]) -> bool:
    return is_litter(name) or is_companion(name, beside)


def _wrong(at: bytes, home: bytes) -> tuple[str, str] | None:
    """What is wrong with an entry that is neither a plain file nor a folder: nothing with a link to a file of the
    tree."""
    try:
        mode = Path(os.fsdecode(at)).stat().st_mode
    except OSError as error:
        return "file-unreadable", f"is a link that leads nowhere: {error.strerror}"
    if stat.S_ISDIR(mode):
        return "path-outside", "is a link to a folder, which is not entered; move the folder itself here"
    if not os.path.realpath(at).startswith(home.rstrip(b"/") + b"/"):
        return "path-outside", "leads out of its folder; copy it here instead of linking to it"
    if not stat.S_ISREG(mode):
        kind = _KINDS.get(stat.S_IFMT(mode), "something")
        return "file-special", f"is {kind}, and no file; take it away"
    return None
