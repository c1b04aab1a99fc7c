"""The search's index to the sink: begun when the articles are known, taken when the other pages are made."""

from collections.abc import Callable
from dataclasses import dataclass, field

from digest.model.codes import finding
from digest.model.finding import Finding
from digest.press.cache.codec import encode
from digest.press.cache.memo import Memo
from digest.press.steps.indexing import FAILURES, Indexing, indexer
from digest.site import urls
from digest.site.search.entries import LANGUAGE

SITE = "content/site.yml"


@dataclass
class Search:
    """`kept`, `file`: as the press has them. `works`: whether the site has an index."""

    memo: Memo
    kept: Callable[[str, str], bool]
    file: Callable[[str, bytes], str]
    works: bool = False
    _inputs: list[str] = field(default_factory=list)
    _indexing: Indexing | None = None

    def begin(self, entries: list[str]) -> None:
        """`entries`: the digest of what it knows of each article. Nothing is done where the index lies there."""
        self._inputs = entries
        if not entries:
            return  # a site without articles has nothing to seek
        known = self.memo.known("search", *entries)
        files = self.memo.value(known, dict[str, str]) if known else {}
        self.works = bool(files) and all(self.kept(url, sha) for url, sha in files.items())
        program = None if self.works else indexer()
        if program:
            with_words = self.memo.store.values(entries)
            self._indexing = Indexing(program, with_words, LANGUAGE)
            self.works = True

    def end(self) -> tuple[Finding, ...]:
        """Everything of the index to the sink, or why there is none."""
        if self._indexing is None:
            return () if self.works or not self._inputs else (finding("no-search", SITE, _NONE),)
        from digest.site.search.bundle import bundle  # noqa: PLC0415 (needs an extra)

        try:
            made = dict(bundle(self._indexing.files(), LANGUAGE))
        except FAILURES as error:
            return (finding("search-failed", SITE, f"the search cannot be built: {_told(error)}"),)
        files = {
            url: self.file(url, data) for path, data in made.items() for url in (urls.search_part(path),)
        }
        if not self.memo.known("search", *self._inputs):
            self.memo.keep("search", "site", self._inputs, encode(files))
        return ()


def _told(error: Exception) -> str:
    """A KeyError by itself tells no more than the key."""
    return f"Pagefind's index has no {error}" if isinstance(error, KeyError) else str(error)


_NONE = 'the site is built without its search; install it: pip install -e ".[search]"'
