"""Files to sources: one text an article, whatever kind of file it came in."""

import hashlib
from collections.abc import Callable, Mapping
from pathlib import PurePosixPath

from digest.loader.sources.decode import decode, lettered
from digest.loader.sources.feeds import read_feed
from digest.loader.sources.keys import field_of, head, hides
from digest.loader.sources.records import read_json
from digest.loader.sources.source import Findings, Source, article_id
from digest.loader.sources.table import read_table
from digest.loader.sources.webpage import read_page
from digest.model.codes import finding
from digest.vocabulary.matter import Matter, unescaped, unread
from digest.vocabulary.values import Vocabulary

__all__ = ["KINDS", "Source", "sources"]

#: For what has no months and no houses of its own.
_NOTHING_KNOWN = Vocabulary()

_UNREAD = (
    "front matter that cannot be read, so it stands in the text: write `key: value` lines between two `---`"
)


def sources(
    path: str, data: bytes, vocabulary: Vocabulary = _NOTHING_KNOWN
) -> tuple[tuple[Source, ...], Findings]:
    """The articles of a file, and what is wrong with it. `path` is relative, with forward slashes."""
    read = KINDS.get(PurePosixPath(path).suffix.lower())
    if read is None:
        kinds = ", ".join(sorted(KINDS))
        message = f"no reader for {PurePosixPath(path).name!r}: a seed is one of {kinds}"
        return (), (finding("seed-kind", path, message),)
    return read(path, data, vocabulary)


def _text(path: str, data: bytes, _: Vocabulary) -> tuple[tuple[Source, ...], Findings]:
    """Plain text and Markdown: the text is the file's own, front matter and all."""
    text, odd = decode(data, path)
    if text is None:
        return (), odd
    text = unescaped(text)
    said = head(text)
    told = _told(text, said)
    if any(hides(key, value) for key, value in told):
        return (), (*odd, finding("seed-draft", path, "not published, as its front matter says itself"))
    if told and said is None:
        odd = (*odd, finding("seed-front", path, _UNREAD))
    end = said.end if said else 0
    text, repairs = lettered(text, end)
    odd = (*odd, *(finding("seed-repaired", path, repair) for repair in repairs))
    ident, renamed = article_id(path)
    return (Source(ident, path, hashlib.sha256(data).hexdigest(), text),), (*odd, *renamed)


def _told(text: str, said: Matter | None) -> tuple[tuple[str, str], ...]:
    """What the head of a text says, also where it cannot be read; nothing where no key of it is known."""
    told = tuple((one.key, one.value) for one in said.said) if said else unread(text)
    return told if any(field_of(key) for key, _ in told) else ()


#: File endings and what reads them.
KINDS: Mapping[str, Callable[[str, bytes, Vocabulary], tuple[tuple[Source, ...], Findings]]] = {
    ".atom": read_feed,
    ".csv": read_table,
    ".htm": read_page,
    ".html": read_page,
    ".json": read_json,
    ".jsonl": read_json,
    ".md": _text,
    ".ndjson": read_json,
    ".rss": read_feed,
    ".tsv": read_table,
    ".txt": _text,
    ".xml": read_feed,
}
