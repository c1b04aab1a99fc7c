"""The nearest right word to a wrong one."""

import difflib
import unicodedata
from collections.abc import Iterable, Sequence


def fold(word: str) -> str:
    """A word without case, accents, spaces and hyphens: as an editor who is in a hurry types it."""
    bare = unicodedata.normalize("NFKD", word[:100].casefold())
    return "".join(char for char in bare if char.isalnum())


def nearest(word: str, candidates: Iterable[str], most: int = 1) -> tuple[str, ...]:
    """Candidates close enough to be what was meant, best first; none where nothing is near."""
    folded: dict[str, str] = {}
    for candidate in candidates:
        folded.setdefault(fold(candidate), candidate)
    wanted = fold(word)
    if wanted in folded:
        return (folded[wanted],)
    # Three letters have room for one slip ("tpo"), which difflib counts as two thirds alike.
    close = difflib.get_close_matches(wanted, folded, n=most, cutoff=0.66)
    return tuple(folded[match] for match in close)


def did_you_mean(word: str, candidates: Iterable[str]) -> str:
    """`; did you mean "x"?`, or nothing."""
    near = nearest(word, candidates)
    return f'; did you mean "{near[0]}"?' if near else ""


def one_of(words: Sequence[str], most: int = 12) -> str:
    """`a, b, c`, shortened where there are many."""
    shown = ", ".join(words[:most])
    return shown if len(words) <= most else f"{shown} … ({len(words)} in all)"


def clip(text: str, most: int = 60) -> str:
    """A word as quoted in a message: one line, not longer than a message bears."""
    line = " ".join(text.split())
    return line if len(line) <= most else line[: most - 1] + "…"
