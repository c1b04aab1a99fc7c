"""What is made once of a large value."""

from digest.model.scan import Scan
from digest.model.text import Document
from digest.vocabulary.compiled import compiled
from digest.vocabulary.values import Vocabulary


def test_it_is_made_once_while_the_value_is_the_same_object() -> None:
    made: list[Vocabulary] = []

    @compiled
    def size(vocabulary: Vocabulary) -> int:
        made.append(vocabulary)
        return len(vocabulary.topics)

    one, other, third = Vocabulary(), Vocabulary(), Vocabulary()
    assert size(one) == size(one) == 0
    assert len(made) == 1
    size(other)
    size(one)
    assert [each is one for each in made] == [True, False], "one for each of two languages"
    size(third)
    size(one)
    assert [each is one for each in made] == [True, False, False, True]


def test_kept_for_the_same_scan_and_vocabulary_only() -> None:
    asked: list[str] = []

    @compiled
    def length(scan: Scan, vocabulary: Vocabulary) -> int:
        asked.append(scan.document.id)
        return len(scan.text) + len(vocabulary.countries)

    words = Vocabulary()
    one, other = (Scan(Document(name, "", "", name * 3, ()), (), ()) for name in ("a", "bb"))
    assert [length(one, words), length(one, words), length(other, words), length(one, words)] == [3, 3, 6, 3]
    assert asked == ["a", "bb"]
    length(one, Vocabulary())
    assert asked == ["a", "bb", "a"]
