"""The words and two-word phrases of an article, each once: what word weights are multiplied with."""

from digest.vocabulary.values import Vocabulary
from digest.weighing.alphabet import END, FIRST, NAMES, PARTS, alphabet
from digest.weighing.row import Row

_GOES_ON = PARTS.index("goes-on")
_SORTS = {PARTS.index(name): f"<{name}>" for name in NAMES}


def bag(row: Row, vocabulary: Vocabulary) -> frozenset[str]:
    """ "warga Malaysia ditangkap" gives warga, <country>, ditangkap, "warga <country>", "<country> ditangkap".

    A name that the vocabulary knows is what it is a name of; numbers and marks part phrases."""
    kinds, known = alphabet(vocabulary).kinds, _SORTS
    found, before = set[str](), ""
    for letter, word in zip(row.letters, row.words, strict=True):
        if letter == END or not word[:1].isalpha():
            before = ""
            continue
        part = (ord(letter) - FIRST) // kinds
        if part == _GOES_ON:
            continue
        said = known.get(part, word)
        found.add(said)
        if before:
            found.add(f"{before} {said}")
        before = said
    return frozenset(found)
