"""The nearest right word to a wrong one."""

import difflib
import unicodedata
from collections.abc import Iterable, Sequence

#: Four letters have room for one slip ("tpo" for "tppo" is .86, "sbr" for "siber" .75). Among hundreds of names some
#: are always more alike than words are ("ASEAN" and "Astana" .73); among a few keys the likest is the one meant.
_ALIKE, _ALIKE_OF_FEW, _FEW = 0.75, 0.66, 40


def fold(word: str) -> str:
    """A word without case, accents, spaces and hyphens: as an editor who is in a hurry types it."""
    bare = word[:100].casefold()
    if not bare.isascii():
        bare = unicodedata.normalize("NFKD", bare)
    return bare if bare.isalnum() else "".join(filter(str.isalnum, bare))


def nearest(word: str, candidates: Iterable[str], most: int = 1) -> tuple[str, ...]:
    """Candidates close enough to be what was meant, best first; none where nothing is near."""
    folded: dict[str, str] = {}
    for candidate in candidates:
        folded.setdefault(fold(candidate), candidate)
    wanted = fold(word)
    if wanted in folded:
        return (folded[wanted],)
    cutoff = _ALIKE_OF_FEW if len(folded) <= _FEW else _ALIKE
    close = difflib.get_close_matches(wanted, folded, n=most, cutoff=cutoff)
    return tuple(folded[match] for match in close)


def foreign(word: str) -> str:
    """The script of letters that are not Latin ("Cyrillic"), which may look like ours; else empty."""
    letters = (unicodedata.name(char, "") for char in word if char.isalpha() and not char.isascii())
    scripts = (name.split()[0] for name in letters if "LATIN" not in name)
    return next(scripts, "").capitalize()


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
