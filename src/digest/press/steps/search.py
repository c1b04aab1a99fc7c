"""The search's index to the sink: begun when the articles are known, taken when the other pages are made."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from digest.model.codes import finding
from digest.model.finding import Finding
from digest.press.cache.codec import digest, encode
from digest.press.cache.memo import Memo
from digest.press.steps.indexing import FAILURES, Indexing, indexer
from digest.site import urls
from digest.site.search.entries import LANGUAGE
from digest.site.search.parts import parts

SITE = "content/site.yml"


@dataclass
class Search:
    """`kept`, `file`: as the press has them. `works`: whether the site has an index."""

    memo: Memo
    kept: Callable[[str, str], bool]
    file: Callable[[str, bytes], str]
    works: bool = False
    _entries: tuple[str, ...] = ()
    _parts: tuple[tuple[str, ...], ...] = ()  # of an index to be put together: their articles' entries
    _new: tuple[tuple[str, ...], ...] = ()  # those of them that were not indexed yet
    _indexing: Indexing | None = None

    def begin(self, entries: Mapping[str, str]) -> None:
        """`entries`: by article the digest of what it knows of it. Nothing is done where the index lies there; a site
        without articles has nothing to seek. Parts are asked for all the same, so that they are not forgotten."""
        self._entries = tuple(entries.values())
        found = tuple(tuple(entries[ident] for ident in part) for part in parts(entries))
        self._new = tuple(part for part in found if not self._taken(part))
        self.works = self._stands()
        if self.works or not entries:
            return
        self._parts = found
        program = indexer() if self._new else None
        if program:
            self._indexing = Indexing(program, map(self.memo.store.values, self._new), LANGUAGE)
        self.works = bool(program) or not self._new

    def _stands(self) -> bool:
        known = self.memo.known("search", *self._entries)
        files = self.memo.value(known, dict[str, str]) if known else {}
        return bool(files) and all(self.kept(url, sha) for url, sha in files.items())

    def _taken(self, part: tuple[str, ...]) -> str | None:
        """What is known of a part that was indexed before."""
        return self.memo.known("search", "part", *part)

    def end(self) -> tuple[Finding, ...]:
        """Everything of the index to the sink, or why there is none."""
        if not self._parts:
            return ()
        if not self.works:
            return (finding("no-search", SITE, _NONE),)
        try:
            made = self._made()
        except FAILURES as error:
            return (finding("search-failed", SITE, f"the search cannot be built: {_told(error)}"),)
        files = {
            url: self.file(url, data) for path, data in made.items() for url in (urls.search_part(path),)
        }
        if not self.memo.known("search", *self._entries):
            self.memo.keep("search", "site", self._entries, encode(files))
        return ()

    def stop(self) -> None:
        """Nobody waits for the index any more."""
        if self._indexing:
            self._indexing.stop()

    def _made(self) -> dict[str, bytes]:
        from digest.site.search.bundle import bundle, pack, taken  # noqa: PLC0415 (needs an extra)

        if self._indexing:
            for part, files in zip(self._new, self._indexing.files(), strict=True):
                self.memo.keep("search", "part", ("part", *part), taken(files, LANGUAGE))
        known = [found for part in self._parts if (found := self._taken(part))]

        def packed(data: bytes) -> bytes:
            """Most files of words stay as they are, and to pack them is half of the work."""
            inputs = ("packed", digest(data))
            found = self.memo.known("search", *inputs) or self.memo.keep(
                "search", "packed", inputs, pack(data)
            )
            return self.memo.store.value(found)

        return bundle(self.memo.store.values(known), LANGUAGE, packed)


def _told(error: Exception) -> str:
    """A KeyError by itself tells no more than the key."""
    return f"Pagefind's index has no {error}" if isinstance(error, KeyError) else str(error)


_NONE = 'the site is built without its search; install it: pip install -e ".[search]"'
