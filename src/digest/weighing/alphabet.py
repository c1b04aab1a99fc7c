"""The letters of a vocabulary: words that no pattern can tell apart are one letter.

A letter is made of two things: what the word is in itself (in which lists it stands, or none), and what it is
here (a word of a crime, the beginning of a country's name ...). So "TNI" is a word that patterns may name,
and an agency of Indonesia.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from digest.vocabulary.compiled import compiled
from digest.vocabulary.values import Vocabulary

#: What a word may be here. `word`: nothing more than itself; `goes-on`: a further word of a name.
PARTS = (
    "word", "subject", "country", "home", "city", "town", "body", "agency", "forum", "citizens", "foreigner",
    "goes-on",
)  # fmt: skip
NAMES = frozenset(PARTS) - {"word", "subject", "goes-on"}
PART = {name: index for index, name in enumerate(PARTS)}
SUBJECT, GOES_ON = PART["subject"], PART["goes-on"]

#: What a word in no list is in itself.
WORD, NAME, NUMBER, MARK = range(4)

#: Stands between sentences.
END = "\n"

#: The first letter: behind all that mean something in a regular expression.
FIRST = 0x100

#: A pattern's parts: a class, a bracket or bar, a gap, a word or mark.
_TOKEN = re.compile(r"<[a-z-]+>|[()|]|…|[^\s()|<>…]+")
_NOT_WORDS = frozenset("()|…_")


def tokens(form: str) -> list[str]:
    """The parts of a pattern's form."""
    return _TOKEN.findall(form)


@dataclass(frozen=True, slots=True)
class Alphabet:
    """`words`: what each word of a list or pattern is in itself; `kinds`: how many such there are; `members`:
    which of them a list, a word or a mark holds."""

    words: Mapping[str, int]
    kinds: int
    members: Mapping[str, tuple[int, ...]]

    def letter(self, part: int, kind: int) -> str:
        return chr(FIRST + part * self.kinds + kind)

    def part(self, name: str) -> str:
        """All that begin a name of one sort, as the inside of a character class."""
        part = PART[name]
        return f"{self.letter(part, 0)}-{self.letter(part, self.kinds - 1)}"

    def all_of(self, token: str) -> str:
        """Whatever is in a list, or is a word or mark, whatever it is here; the inside of a character class."""
        kinds = self.members.get(token, ())
        return "".join(self.letter(part, kind) for part in range(len(PARTS)) for kind in kinds)


@compiled
def alphabet(vocabulary: Vocabulary) -> Alphabet:
    used = sorted({token for p in vocabulary.patterns for form in p.forms for token in tokens(form)})
    classes: defaultdict[str, set[str]] = defaultdict(set)
    for token in used:
        for word in _words(token, vocabulary):
            classes[word.lower()].add(token)
    kinds: dict[frozenset[str], int] = {}
    words: dict[str, int] = {}
    members: defaultdict[str, dict[int, None]] = defaultdict(dict)
    members["<number>"][NUMBER] = members["<name>"][NAME] = None
    for word, of_word in sorted(classes.items()):
        kind = words[word] = kinds.setdefault(frozenset(of_word), MARK + 1 + len(kinds))
        for token in of_word:
            members[token][kind] = None
    return Alphabet(words, MARK + 1 + len(kinds), {token: tuple(of_one) for token, of_one in members.items()})


def _words(token: str, vocabulary: Vocabulary) -> Iterable[str]:
    if token in _NOT_WORDS:
        return ()
    lists: Mapping[str, Iterable[str]] = vocabulary.words  # type: ignore[assignment]
    return lists.get(token[1:-1], ()) if token.startswith("<") else (token,)
