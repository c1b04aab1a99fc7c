"""Pages to the sink: only what is new is rendered."""

import gzip
import json
from hashlib import sha256

from desk import Desk
from digest.press.cache.memo import Memo
from digest.press.cache.store import open_store
from digest.press.inputs import take
from digest.press.site import build_edition


class Sink:
    """A tree in memory; notes what is written to it and what is left as it lies."""

    def __init__(self, lies: dict[str, str] | None = None) -> None:
        self.lies = lies or {}
        self.kept: set[str] = set()
        self.written: dict[str, bytes] = {}

    def keeps(self, url: str, sha: str) -> bool:
        return self.lies.get(url) == sha

    def keep(self, url: str) -> None:
        self.kept.add(url)

    def write(self, url: str, data: bytes) -> str:
        self.written[url] = data
        return sha256(data).hexdigest()


def test_every_file_reaches_the_sink_once_and_is_listed(pristine: Desk) -> None:
    memo, snapshot = Memo(open_store(None)), take(pristine.root, pristine.root / "seeds")
    first = Sink()
    made = build_edition(snapshot, memo, 1, first)
    assert made.files.keys() == first.written.keys()
    memo.ran.clear()

    lost = dict(made.files)
    del lost["mitra/index.html"], lost["artikel/000003-rusia.html"], lost["data/articles.json"]
    second = Sink(lost)
    again = build_edition(snapshot, memo, 1, second)
    assert again == made
    assert second.kept | second.written.keys() == made.files.keys()
    for url in made.files.keys() - lost.keys():
        assert second.written[url] == first.written[url]
    assert not [url for url in second.written if url.startswith("artikel/") and url in lost]
    assert {step for step, _ in memo.ran} <= {"page", "edition"}


def test_whom_another_article_calls_a_suspect_leaves_the_tables_the_search_and_the_indexes(
    desk: Desk,
) -> None:
    """Wang Lutong speaks for an embassy in the third article; the second, in scope or not, accuses him."""
    assert listed(desk) == {"articles", "persons", "search", "pages"}
    other = next(ident for ident in desk.seed_ids() if ident.startswith("002"))
    accused = "persons: {add: [{name: Wang Lutong, capacity: suspect}]}\n"
    for scope in ("", "in_scope: {set: false}\n"):
        desk.write(f"content/overrides/{other}.yml", f"because: Sebab itu.\n{accused}{scope}")
        assert not desk.build().refused
        assert not listed(desk)


def listed(desk: Desk) -> set[str]:
    """Where he can be looked up."""
    site = desk.site()
    rows = {name: site[f"data/tables/{name}.jsonl"].decode().splitlines() for name in ("articles", "persons")}
    found = {
        "articles": any("Wang Lutong" in json.loads(row)["persons"] for row in rows["articles"]),
        "persons": any(json.loads(row)["name"] == "Wang Lutong" for row in rows["persons"]),
        "search": any(
            b"Wang Lutong" in gzip.decompress(data)
            for url, data in site.items()
            if url.endswith(".pf_filter")
        ),
        "pages": any(
            b"Wang Lutong" in data for url, data in site.items() if url.startswith(("indeks", "orang/"))
        ),
    }
    return {name for name, there in found.items() if there}
