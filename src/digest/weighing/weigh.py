"""Features times weights to a probability, and which feature decided."""

import math
from collections.abc import Iterable

from digest.vocabulary.values import Vocabulary, Weights

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
