"""The lists of single words as sets, to be asked whether a word is in one."""

from collections.abc import Mapping
from typing import get_args

from digest.model.lists import WordList
from digest.vocabulary.compiled import compiled
from digest.vocabulary.values import Vocabulary

WordLists = Mapping[WordList, frozenset[str]]


@compiled
def word_lists(vocabulary: Vocabulary) -> WordLists:
    """By name; one that is not there holds nothing."""
    return {name: frozenset(vocabulary.words.get(name, ())) for name in get_args(WordList)}
