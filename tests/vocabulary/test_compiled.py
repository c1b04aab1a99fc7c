"""What is made once of a large value."""

from digest.vocabulary.compiled import compiled
from digest.vocabulary.values import Vocabulary


def test_it_is_made_once_while_the_value_is_the_same_object() -> None:
    made: list[Vocabulary] = []

    @compiled
    def size(vocabulary: Vocabulary) -> int:
        made.append(vocabulary)
        return len(vocabulary.topics)

    one, other = Vocabulary(), Vocabulary()
    assert size(one) == size(one) == 0
    assert len(made) == 1
    size(other)
    size(one)
    assert [each is one for each in made] == [True, False, True]
