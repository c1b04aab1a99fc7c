"""A reading of a scan is done once, and again for another scan."""

from digest.loader.language.once import once
from digest.model.scan import Scan
from digest.model.text import Document
from digest.vocabulary.values import Vocabulary


def test_kept_for_the_same_scan_and_vocabulary_only() -> None:
    asked: list[str] = []

    @once
    def length(scan: Scan, vocabulary: Vocabulary) -> int:
        asked.append(scan.document.id)
        return len(scan.text) + len(vocabulary.countries)

    words = Vocabulary()
    one, other = (Scan(Document(name, "", "", name * 3, ()), (), ()) for name in ("a", "bb"))
    assert [length(one, words), length(one, words), length(other, words), length(one, words)] == [3, 3, 6, 3]
    assert asked == ["a", "bb", "a"]
    length(one, Vocabulary())
    assert asked == ["a", "bb", "a", "a"]
