"""Files to sources: one text an article, whatever kind of file it came in."""

import hashlib
from collections.abc import Callable, Mapping
from pathlib import PurePosixPath

from digest.loader.sources.decode import decode
from digest.loader.sources.feeds import read_feed
from digest.loader.sources.records import read_jsonl
from digest.loader.sources.source import Findings, Source, article_id
from digest.loader.sources.webpage import read_page
from digest.model.codes import finding

__all__ = ["KINDS", "Source", "sources"]


def sources(path: str, data: bytes) -> tuple[tuple[Source, ...], Findings]:
    """The articles of a file, and what is wrong with it. `path` is relative, with forward slashes."""
    read = KINDS.get(PurePosixPath(path).suffix.lower())
    if read is None:
        kinds = ", ".join(sorted(KINDS))
        message = f"no reader for {PurePosixPath(path).name!r}: a seed is one of {kinds}"
        return (), (finding("seed-kind", path, message),)
    return read(path, data)


def _text(path: str, data: bytes) -> tuple[tuple[Source, ...], Findings]:
    """Plain text and Markdown: the text is the file's own, front matter and all."""
    text, odd = decode(data, path)
    if text is None:
        return (), odd
    ident, renamed = article_id(path)
    return (Source(ident, path, hashlib.sha256(data).hexdigest(), text),), (*odd, *renamed)


#: File endings and what reads them.
KINDS: Mapping[str, Callable[[str, bytes], tuple[tuple[Source, ...], Findings]]] = {
    ".atom": read_feed,
    ".htm": read_page,
    ".html": read_page,
    ".jsonl": read_jsonl,
    ".md": _text,
    ".rss": read_feed,
    ".txt": _text,
    ".xml": read_feed,
}
