"""Files to sources: one text an article, whatever kind of file it came in."""

import hashlib
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from slugify import slugify

from digest.loader.decode import decode
from digest.model.finding import Finding, Severity

Findings = tuple[Finding, ...]

_PLAIN_ID = re.compile(r"[A-Za-z0-9._-]+")


@dataclass(frozen=True, slots=True)
class Source:
    """One article before it is taken apart. What its file says beside the text stands in it as front matter."""

    id: str
    path: str
    sha256: str  # of the file's bytes
    text: str


def sources(path: str, data: bytes) -> tuple[tuple[Source, ...], Findings]:
    """The articles of a file, and what is wrong with it. `path` is relative, with forward slashes."""
    read = KINDS.get(PurePosixPath(path).suffix.lower())
    if read is None:
        kinds = ", ".join(sorted(KINDS))
        message = f"no reader for {PurePosixPath(path).name!r}: a seed is one of {kinds}"
        return (), (Finding(Severity.WARNING, "seed-kind", path, message),)
    return read(path, data)


def article_id(path: str) -> tuple[str, Findings]:
    """The file's stem verbatim where it can stand in a URL, else a slug of it, said aloud."""
    stem = PurePosixPath(path).stem
    if _PLAIN_ID.fullmatch(stem):
        return stem, ()
    ident = slugify(stem) or "article-" + hashlib.sha256(stem.encode("utf-8", "replace")).hexdigest()[:8]
    message = f"{stem!r} cannot stand in a URL: the article's id is {ident!r}"
    return ident, (Finding(Severity.NOTE, "seed-name", path, message),)


def _text(path: str, data: bytes) -> tuple[tuple[Source, ...], Findings]:
    """Plain text and Markdown: the text is the file's own, front matter and all."""
    text, odd = decode(data, path)
    if text is None:
        return (), odd
    ident, renamed = article_id(path)
    return (Source(ident, path, hashlib.sha256(data).hexdigest(), text),), (*odd, *renamed)


#: File endings and what reads them.
KINDS: Mapping[str, Callable[[str, bytes], tuple[tuple[Source, ...], Findings]]] = {
    ".md": _text,
    ".txt": _text,
}
