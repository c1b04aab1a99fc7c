"""What is made once of large values, such as the vocabulary or a scan: kept for those last used, by identity."""

from collections.abc import Callable
from functools import wraps
from operator import is_
from typing import TypeVar, TypeVarTuple

Given = TypeVarTuple("Given")
Made = TypeVar("Made")


def compiled(make: Callable[[*Given], Made]) -> Callable[[*Given], Made]:
    """Turn a function of a vocabulary (of a scan and a vocabulary ...) into one that works once for the same.

    By identity, since these values are large and not hashable; two entries, since a process reads one text at a time,
    with one vocabulary, and shows it in two languages at most.
    """
    last: list[tuple[tuple[object, ...], Made]] = []

    @wraps(make)
    def remembered(*given: *Given) -> Made:
        for before, made in last:
            if all(map(is_, before, given)):
                return made
        last[:] = [(given, make(*given)), *last[:1]]
        return last[0][1]

    return remembered
