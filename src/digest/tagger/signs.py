"""What stands in which sentence of an article: the one table that every judgement reads its features from."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from math import log1p

from digest.model.claim import Claim
from digest.model.text import Role
from digest.tagger.survey import Survey
from digest.vocabulary.values import Pattern, Vocabulary
from digest.weighing.alphabet import FIRST, PARTS, Alphabet, alphabet
from digest.weighing.bag import bag
from digest.weighing.patterns import matches
from digest.weighing.row import Row, row

#: So many sentences of running text are the lead.
LEAD = 3

#: A shorter article is measured as one of so many sentences: one of two is not half of what was to be said.
FEWEST_SENTENCES = 4

Features = dict[str, float]


@dataclass(frozen=True, slots=True)
class Match:
    """A pattern, the words it covers (first, and behind the last), and the sentence."""

    pattern: Pattern
    first: int
    last: int
    sentence: int


@dataclass(frozen=True, slots=True)
class Signs:
    """`opening`: indices of the sentences of headline and lead; `length`: of running text, in sentences.

    `names`: by what is named ("country", "city", "body") and whose it is, the words that begin such names.
    `told`: by what is told of, the sentences that do. `datelines`: sentences that only say where it was written.
    """

    survey: Survey
    row: Row
    bag: frozenset[str]
    heads: frozenset[int]
    opening: frozenset[int]
    datelines: frozenset[int]
    length: int
    names: Mapping[str, Mapping[str, tuple[int, ...]]]
    told: Mapping[str, frozenset[int]]
    matches: tuple[Match, ...]

    def spread(self, name: str, sentences: AbstractSet[int]) -> Features:
        """How often something is told, and whether in the opening: features under that name."""
        if not sentences:
            return {}
        opening = float(not self.opening.isdisjoint(sentences))
        return {name: log1p(len(sentences)), f"{name}@": opening}


#: Names by whose they are.
_WHOSE = ("country", "city", "body")

#: What a sentence tells of by naming it.
_TELLS = {
    "home": ("home",),
    "agency": ("home",),
    "citizens": ("citizens",),
    "foreigner": ("foreigner",),
    "forum": ("forum",),
    "subject": ("case",),
}

#: What it tells of by a word of these lists.
_TOLD_BY = {"<cooperation>": "cooperation", "<befalls>": "case", "<smuggle>": "case"}


def signs(survey: Survey, claims: Iterable[Claim], vocabulary: Vocabulary) -> Signs:
    """`claims`: the loader's; those on countries are read."""
    words = row(survey.scan, claims, vocabulary)
    heads = frozenset(survey.heads)
    names, told = _sorted(words, vocabulary)
    return Signs(
        survey,
        words,
        bag(words, vocabulary),
        heads,
        heads.union(survey.body[:LEAD]),
        frozenset(index for index, role in enumerate(survey.roles) if role is Role.DATELINE),
        max(FEWEST_SENTENCES, len(survey.body)),
        names,
        told,
        tuple(
            Match(pattern, first, last, words.sentence(first))
            for pattern, first, last in matches(words, vocabulary)
        ),
    )


def _sorted(
    words: Row, vocabulary: Vocabulary
) -> tuple[Mapping[str, Mapping[str, tuple[int, ...]]], Mapping[str, frozenset[int]]]:
    """Names by whose they are, sentences by what they tell of."""
    known = alphabet(vocabulary)
    tells = _telling(known)
    names: dict[str, defaultdict[str, list[int]]] = {whose: defaultdict(list) for whose in _WHOSE}
    told: defaultdict[str, set[int]] = defaultdict(set)
    for sentence, index, part, kind in _letters(words, known.kinds):
        if part in names:
            names[part][words.items[index]].append(index)
        for what in (*_TELLS.get(part, ()), *tells.get(kind, ())):
            told[what].add(sentence)
    told["home"] |= told["citizens"]
    return (
        {whose: {code: tuple(at) for code, at in of.items()} for whose, of in names.items()},
        {what: frozenset(of) for what, of in told.items()},
    )


def _telling(known: Alphabet) -> Mapping[int, Sequence[str]]:
    """By letter, what a sentence tells of that holds a word of it."""
    tells: defaultdict[int, list[str]] = defaultdict(list)
    for token, what in _TOLD_BY.items():
        for kind in known.members.get(token, ()):
            tells[kind].append(what)
    return tells


def _letters(words: Row, kinds: int) -> Iterator[tuple[int, int, str, int]]:
    """Of each word its sentence and index, what it is here, and what in itself."""
    for sentence, start in enumerate(words.sentences):
        following = sentence + 1
        end = words.sentences[following] if following < len(words.sentences) else len(words.letters)
        for index in range(start, end - 1):
            part, kind = divmod(ord(words.letters[index]) - FIRST, kinds)
            if part or kind > 3:
                yield sentence, index, PARTS[part], kind
