"""Other shapes of Indonesian words, beside which a stemmer loses its way.

The search's stemmer (Snowball's) takes off what looks like an affix. It does not know which consonant a nasal prefix
has swallowed (`menangkap` is `tangkap`, it makes `angkap` of it), nor that a root may begin like a prefix (`rompak`
behind `pe-`, `terbang`, `berantas`). So the words of an article are joined by shapes of theirs that it reads
differently; then whoever seeks one of them finds the others. Shapes that are no words harm nobody: nobody seeks them.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

#: What stands before and behind a root. The prefix is the reader's, the suffix may be part of the root too.
_SUFFIXES = ("", "an", "kan", "i")

#: Roots by how they begin, found behind these prefixes (`{}` is what is left of the root), and the shapes of one.
#: Shorter ones are no roots: what looks like one is part of another word.
_ROOT = r"[aeiou]\w{2,}"
_KINDS: tuple[tuple[re.Pattern[str], tuple[str, ...]], ...] = (
    # a swallowed t: menangkap, penangkapan, ditangkap
    (re.compile(rf"(?:(?:me|pe)n|(?:di|ter|ber|per|)t)({_ROOT})"), ("t{}", "dit{}", "men{}")),
    # a swallowed k: mengirim, pengiriman, dikirim
    (re.compile(rf"(?:(?:me|pe)ng|(?:di|ter|ber|per|)k)({_ROOT})"), ("k{}", "dik{}", "meng{}")),
    # r after per- and pe-: perompak, merompak
    (re.compile(rf"(?:di|me|pe|ber|)r({_ROOT})"), ("r{}", "dir{}", "per{}")),
    # ber that is no prefix: memberantas, pemberantasan
    (re.compile(rf"(?:mem|pem|di|)ber({_ROOT})"), ("diber{}", "ber{}", "pember{}an")),
)

#: Pairs of which each is looked for as the other: bertemu and pertemuan, mengawasi and pengawas, tindakan and tindak.
_PAIRS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), shape)
    for pattern, shape in (
        (r"per(\w{3,})an", "ber{}"),
        (r"ber(\w{3,})", "per{}an"),
        (r"(?:meng|di)(\w+s)i", "{}"),
        (r"peng(\w+s)(?:an)?", "{}i"),
        (r"(\w{3,}k)an", "{}"),
        (r"(\w{3,}k)", "{}an"),
    )
)


def others(words: Iterable[str]) -> list[str]:
    """The other shapes of these words (in lower case), each once, in alphabetical order."""
    known = set(words)
    return sorted(set().union(*map(_others, known)) - known)


@lru_cache(100_000)  # words of a language: the same in most articles
def _others(word: str) -> frozenset[str]:
    shapes = (word, *_of_root(word))
    pairs = (pair.format(found[1]) for s in shapes for form, pair in _PAIRS if (found := form.fullmatch(s)))
    return frozenset((*shapes, *pairs))


def _of_root(word: str) -> Iterator[str]:
    for pattern, shapes in _KINDS:
        if found := pattern.fullmatch(word):
            for suffix in _SUFFIXES:
                if (rest := found[1]).endswith(suffix) and len(rest) - len(suffix) >= 3:
                    yield from (shape.format(rest.removesuffix(suffix)) for shape in shapes)
