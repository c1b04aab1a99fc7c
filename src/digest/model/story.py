"""Articles that tell one story."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bond:
    """Why two articles are one story. `shared` is the number of sentences both have; `likeness` 0..1."""

    one: str
    other: str
    reason: str  # copy | same-event | editor
    shared: int = 0
    likeness: float = 0.0


@dataclass(frozen=True, slots=True)
class Story:
    """`id` is the least of the article ids; a story of one article has no bonds."""

    id: str
    articles: tuple[str, ...]
    bonds: tuple[Bond, ...] = ()
