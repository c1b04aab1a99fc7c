"""From features to a probability, and to the reason for it: the one place where a reading is decided.

Weights are learned and stand in `content/weights/`; here they are only multiplied and added up. A field that is
found in the text has features that are there or not (`probability`, `heaviest`); a judgement on an article as a whole
has figures, and the words of the text beside them (`weigh`):

    weigh(weights, {"lead": 1.0, "people-of": 0.7})  ->  Weighed(probability=0.83, parts=(("people-of", 1.2), ...))
"""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import exp, sqrt

from digest.vocabulary.values import Vocabulary, Weights

#: A probability nearer to 0 or 1 than this is not believed.
_LEAST = 0.01

#: How many reasons are told.
_MOST_REASONS = 2

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


def heaviest(weights: Weights, features: Iterable[str]) -> str:
    """The feature that speaks for it most, "" where none does; of equals the first by name."""
    known = sorted((-weights.features.get(name, 0.0), name) for name in set(features))
    return known[0][1] if known and known[0][0] < 0 else ""


@dataclass(frozen=True, slots=True)
class Weighed:
    """`parts`: what each feature and word added, the heaviest first, those that speak against too."""

    probability: float
    parts: tuple[tuple[str, float], ...]

    @property
    def logit(self) -> float:
        return sum(part for _, part in self.parts)


def weigh(weights: Weights, features: Mapping[str, float], bag: frozenset[str] = frozenset()) -> Weighed:
    """`bag`: words and phrases of the text, of which each counts the less the more there are."""
    known = weights.features
    parts = [(name, known[name] * value) for name, value in features.items() if name in known]
    if weights.words:
        share = 1 / sqrt(max(1, len(bag)))
        parts += [(f"={word}", weights.words[word] * share) for word in sorted(bag & weights.words.keys())]
    total = weights.bias + sum(part for _, part in parts)
    probability = min(1 - _LEAST, max(_LEAST, 1 / (1 + exp(-total))))
    return Weighed(probability, tuple(sorted(parts, key=lambda part: (-abs(part[1]), part[0]))))


def logit(weights: Weights, bag: frozenset[str]) -> float:
    """What a text's words alone say."""
    share = 1 / sqrt(max(1, len(bag)))
    return weights.bias + share * sum(weights.words[word] for word in sorted(bag & weights.words.keys()))


def why(weighed: Weighed, yes: bool, vocabulary: Vocabulary) -> str:
    """The two heaviest reasons for the decision, as readers see them; "" where nothing has a name."""
    sign = 1 if yes else -1
    names = (_label(name, vocabulary) for name, part in weighed.parts if part * sign > 0)
    told = dict.fromkeys(name for name in names if name)
    return "; ".join(list(told)[:_MOST_REASONS])


def _label(name: str, vocabulary: Vocabulary) -> str:
    """ "people-of@" is the pattern `people-of` in the opening; "=deportasi" a word."""
    if name.startswith("="):
        return f"kata “{name[1:]}”" if "<" not in name else ""
    bare = name.removesuffix("@")
    label = vocabulary.signs.get(bare, "") or next((p.label for p in vocabulary.patterns if p.id == bare), "")
    return f"{label} (di pembuka)" if label and name.endswith("@") else label
