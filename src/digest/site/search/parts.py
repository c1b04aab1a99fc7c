"""Which articles are indexed together: an edit has the words of its own part taken anew, and no others."""

from collections.abc import Iterable
from hashlib import blake2b

#: Articles of a part, at most and on the average: half a second of work.
MOST = 500


def parts(articles: Iterable[str]) -> list[list[str]]:
    """Article ids by part, in their order. An article's part is told by its id, and the number of parts doubles, so
    that it stays as it is for long."""
    known = list(articles)
    many = 1
    while many * MOST < len(known):
        many *= 2
    found: list[list[str]] = [[] for _ in range(many)]
    for ident in known:
        found[int.from_bytes(blake2b(ident.encode(), digest_size=8).digest()) % many].append(ident)
    return [part for part in found if part]
