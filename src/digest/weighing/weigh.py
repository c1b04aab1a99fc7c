"""From features to a probability, and to the reason for it: the one place where a reading is decided.

Weights are learned and stand in `content/weights/`; here they are only multiplied and added up. A field that is
found in the text has features that are there or not (`probability`, `parts`); a judgement on an article as a whole
has figures, and the words of the text beside them (`weigh`):

    weigh(weights, {"lead": 1.0, "people-of": 0.7})  ->  Weighed(probability=0.83, parts=(("people-of", 1.2), ...))
"""

import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from math import exp, sqrt

from digest.vocabulary.compiled import compiled
from digest.vocabulary.signs import sign_of
from digest.vocabulary.values import Vocabulary, Weights

#: A probability nearer to 0 or 1 than this is not believed.
_LEAST = 0.01

#: How many reasons are told.
_MOST_REASONS = 2

#: What speaks against is told where it halves the odds.
_LEAST_AGAINST = 0.7

_NONE = Weights(bar=1.0, bias=0.0, features={})


def weights_of(vocabulary: Vocabulary, field: str) -> Weights:
    """Those of a field; without any, nothing reaches the bar."""
    return vocabulary.weights.get(field, _NONE)


def probability(weights: Weights, features: Iterable[str]) -> float:
    """The features that something has, to how probable it is. One without a weight says nothing.

    `fsum` rounds once: the order of the features changes not a bit.
    """
    of = weights.features
    return 1 / (1 + math.exp(-math.fsum((weights.bias, *(of[name] for name in features if name in of)))))


Parts = tuple[tuple[str, float], ...]


def parts(weights: Weights, features: Iterable[str]) -> Parts:
    """What each feature that something has adds, the heaviest first; those that speak against too."""
    return _heaviest_first((name, weights.features[name]) for name in set(features) & weights.features.keys())


def _heaviest_first(found: Iterable[tuple[str, float]]) -> Parts:
    return tuple(sorted(found, key=lambda part: (-abs(part[1]), part[0])))


@dataclass(frozen=True, slots=True)
class Reason:
    """Why something is claimed. `rule`: the field and the feature that speaks for it most (`persons/acts`); `note`:
    what readers are told."""

    certainty: float
    rule: str
    note: str


def reason(field: str, probable: float, features: Iterable[str], vocabulary: Vocabulary) -> Reason:
    """`probable`: how probable these features make it."""
    found = parts(weights_of(vocabulary, field), features)
    heaviest = next((name for name, part in found if part > 0), "")
    return Reason(round(probable, 2), f"{field}/{heaviest}", why(found, True, vocabulary))


@dataclass(frozen=True, slots=True)
class Weighed:
    """`parts`: what each feature and word added, the heaviest first, those that speak against too."""

    probability: float
    parts: Parts

    @property
    def logit(self) -> float:
        return sum(part for _, part in self.parts)


def weigh(weights: Weights, features: Mapping[str, float], bag: frozenset[str] = frozenset()) -> Weighed:
    """`bag`: words and phrases of the text, of which each counts the less the more there are."""
    known = weights.features
    found = [(name, known[name] * value) for name, value in features.items() if name in known]
    if weights.words:
        share = 1 / sqrt(max(1, len(bag)))
        found += [(f"={word}", weights.words[word] * share) for word in sorted(bag & weights.words.keys())]
    total = weights.bias + sum(part for _, part in found)
    probability = min(1 - _LEAST, max(_LEAST, 1 / (1 + exp(-total))))
    return Weighed(probability, _heaviest_first(found))


def logit(weights: Weights, bag: frozenset[str]) -> float:
    """What a text's words alone say."""
    share = 1 / sqrt(max(1, len(bag)))
    return weights.bias + share * sum(weights.words[word] for word in sorted(bag & weights.words.keys()))


def why(found: Parts, yes: bool, vocabulary: Vocabulary) -> str:
    """The two heaviest reasons for the decision, and the heaviest against it, as readers see them:
    "disebut dalam judul; dibicarakan di pembuka; meski hanya sekali disebut". "" where nothing has a name."""
    sign = 1 if yes else -1
    told = dict.fromkeys(islice(_labels(found, sign, 0, vocabulary), _MOST_REASONS))
    doubts = (label for label in _labels(found, -sign, _LEAST_AGAINST, vocabulary) if label not in told)
    return "; ".join([*told, *(f"meski {label}" for label in islice(doubts, 1))])


def _labels(found: Parts, sign: int, least: float, vocabulary: Vocabulary) -> Iterator[str]:
    """Of what speaks for one side, in its order, each once; each is made when it is asked for."""
    told = set[str]()
    for name, part in found:
        label = _label(name, vocabulary) if part * sign > least else ""
        if label and label not in told:
            told.add(label)
            yield label


def _label(name: str, vocabulary: Vocabulary) -> str:
    """ "people-of@" is the pattern `people-of` in the opening; "=deportasi" a word; "before=oleh" one of `before=*`."""
    if "<" in name:
        return ""
    if name.startswith("="):
        return f"kata “{name[1:]}”"
    known = _signs(vocabulary)
    sign = sign_of(name, known) or ""
    label = known.get(sign, "")
    if sign.endswith("*"):
        word = name[len(sign) - 1 :]
        return label.format(word) if word.isalpha() else ""
    return f"{label} (di pembuka)" if label and name.endswith("@") else label


@compiled
def _signs(vocabulary: Vocabulary) -> Mapping[str, str]:
    """Labels by name."""
    return {**{pattern.id: pattern.label for pattern in vocabulary.patterns}, **vocabulary.signs}
