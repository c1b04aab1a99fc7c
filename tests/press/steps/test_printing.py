"""Pages to the sink: only what is new is rendered."""

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
