"""What is made once of a large value, such as the vocabulary: kept for the one last used, by identity."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

Given = TypeVar("Given")
Made = TypeVar("Made")


def compiled(make: Callable[[Given], Made]) -> Callable[[Given], Made]:
    """Turn a function of a vocabulary (or another large value) into one that works once a vocabulary.

    By identity, since a vocabulary is large and its tables are not hashable; one entry, since a process
    reads with one vocabulary at a time.
    """
    last: list[tuple[Given, Made]] = []

    @wraps(make)
    def remembered(vocabulary: Given) -> Made:
        if not last or last[0][0] is not vocabulary:
            last[:] = [(vocabulary, make(vocabulary))]
        return last[0][1]

    return remembered
