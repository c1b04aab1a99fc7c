"""What two finders ask of one text is worked out once: kept for the scan last read, by identity."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from digest.model.scan import Scan
from digest.vocabulary.values import Vocabulary

Made = TypeVar("Made")


def once(read: Callable[[Scan, Vocabulary], Made]) -> Callable[[Scan, Vocabulary], Made]:
    """Turn a reading of a scan into one that is done once a scan: dates, for what happened and for where."""
    last: list[tuple[Scan, Vocabulary, Made]] = []

    @wraps(read)
    def remembered(scan: Scan, vocabulary: Vocabulary) -> Made:
        if not last or last[0][0] is not scan or last[0][1] is not vocabulary:
            last[:] = [(scan, vocabulary, read(scan, vocabulary))]
        return last[0][2]

    return remembered
