"""One article as it comes in, before it is taken apart."""

import hashlib
import re
from dataclasses import dataclass
from pathlib import PurePosixPath

from digest.model.codes import finding
from digest.model.finding import Finding
from digest.model.slug import slug

Findings = tuple[Finding, ...]

#: Characters of an id: with an ending, and what names of files are made of it, it still is the name of a file.
LONGEST = 200

_PLAIN_ID = re.compile(r"[A-Za-z0-9._-]+")


@dataclass(frozen=True, slots=True)
class Source:
    """A text with its id. What its file says beside the text stands in it as front matter."""

    id: str
    path: str
    sha256: str  # of the file's bytes
    text: str


def article_id(path: str) -> tuple[str, Findings]:
    """The file's stem verbatim where it can stand in a URL, else a slug of it, said aloud."""
    stem = PurePosixPath(path).stem
    if _PLAIN_ID.fullmatch(stem) and len(stem) <= LONGEST and stem.strip("."):
        return stem, ()
    mark = hashlib.sha256(stem.encode("utf-8", "surrogatepass")).hexdigest()[:8]  # a name need not be UTF-8
    ident = slug(stem) or f"article-{mark}"
    if len(ident) > LONGEST:
        ident = f"{ident[: LONGEST - len(mark) - 1]}-{mark}"
    why = "is too long for" if _PLAIN_ID.fullmatch(stem) else "cannot stand in"
    return ident, (finding("seed-name", path, f"{stem[:80]!r} {why} a URL: the article's id is {ident!r}"),)
