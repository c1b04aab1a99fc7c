from dataclasses import replace

from digest.vocabulary.values import Vocabulary
from digest.vocabulary.wordlists import word_lists


def test_each_list_is_a_set() -> None:
    known = word_lists(replace(Vocabulary(), words={"later": ("besok", "lusa")}))
    assert known["later"] == {"besok", "lusa"}


def test_a_list_that_is_not_there_holds_nothing() -> None:
    assert word_lists(Vocabulary())["earlier"] == frozenset()
