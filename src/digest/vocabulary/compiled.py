"""What a finder makes of the vocabulary once: kept for the vocabulary last used, by identity."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from digest.vocabulary.values import Vocabulary

Made = TypeVar("Made")


def compiled(make: Callable[[Vocabulary], Made]) -> Callable[[Vocabulary], Made]:
    """Turn a function of a vocabulary into one that works once a vocabulary.

    By identity, since a vocabulary is large and its tables are not hashable; one entry, since a process reads with
    one vocabulary at a time.
    """
    last: list[tuple[Vocabulary, Made]] = []

    @wraps(make)
    def remembered(vocabulary: Vocabulary) -> Made:
        if not last or last[0][0] is not vocabulary:
            last[:] = [(vocabulary, make(vocabulary))]
        return last[0][1]

    return remembered
