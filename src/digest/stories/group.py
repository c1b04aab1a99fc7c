"""Articles to stories: bonds joined from the surest to the weakest, an editor's word before all."""

from collections.abc import Iterable, Iterator, Sequence

from digest.model.story import Bond, Story
from digest.stories.face import Face
from digest.stories.likeness import copies, same_events

Pairs = Sequence[tuple[str, str]]

_SUREST = {"editor": 0, "copy": 1, "same-event": 2}


def group(
    faces: Sequence[Face], joins: Pairs = (), splits: Pairs = (), copied: Sequence[Bond] | None = None
) -> tuple[Story, ...]:
    """The stories in order of id; every article is in one. `joins` and `splits` are pairs of ids; `copied` what
    `copies` says of these faces, where it is known already: it looks at words alone, and is most of the work.

    What an editor splits stays apart, whatever a third article has in common with both. What happened on
    another day is another event, but a copy may be dated as it likes.
    """
    known = sorted(faces, key=lambda face: face.id)
    stories = _Stories(known, splits)
    alike = copies(known) if copied is None else copied
    for bond in sorted((*_told(known, joins), *alike, *same_events(known)), key=_order):
        stories.add(bond)
    return stories.settled()


def _told(faces: Sequence[Face], joins: Pairs) -> Iterator[Bond]:
    ids = {face.id for face in faces}
    for one, other in sorted({(min(pair), max(pair)) for pair in joins}):
        if one in ids and other in ids and one != other:
            yield Bond(one, other, "editor")


def _order(bond: Bond) -> tuple[int, float, int, str, str]:
    return _SUREST[bond.reason], -bond.likeness, -bond.shared, bond.one, bond.other


class _Stories:
    """Stories as they grow (a disjoint-set forest whose roots are the least ids)."""

    def __init__(self, faces: Sequence[Face], splits: Pairs) -> None:
        self._parent = {face.id: face.id for face in faces}
        self._members = {face.id: [face.id] for face in faces}
        self._days = {face.id: {face.happened} - {None} for face in faces}
        self._apart: dict[str, set[str]] = {}
        for one, other in splits:
            self._apart.setdefault(one, set()).add(other)
            self._apart.setdefault(other, set()).add(one)
        self._bonds: list[Bond] = []

    def add(self, bond: Bond) -> None:
        """Join the two stories unless something keeps them apart; keep the bond of two that are one."""
        one, other = sorted((self._root(bond.one), self._root(bond.other)))
        if one != other:
            days = self._days[one] | self._days[other]
            if (bond.reason == "same-event" and len(days) > 1) or self._split(one, other):
                return
            self._parent[other] = one
            self._members[one] += self._members.pop(other)
            self._days[one] = days
        self._bonds.append(bond)

    def settled(self) -> tuple[Story, ...]:
        bonds: dict[str, list[Bond]] = {}
        for bond in self._bonds:
            bonds.setdefault(self._root(bond.one), []).append(bond)
        return tuple(
            Story(ident, tuple(sorted(members)), _one_a_pair(bonds.get(ident, ())))
            for ident, members in sorted(self._members.items())
        )

    def _root(self, ident: str) -> str:
        while self._parent[ident] != ident:
            self._parent[ident] = self._parent[self._parent[ident]]
            ident = self._parent[ident]
        return ident

    def _split(self, one: str, other: str) -> bool:
        few, many = sorted((self._members[one], self._members[other]), key=len)
        members = frozenset(many) if self._apart else frozenset()
        return any(not members.isdisjoint(self._apart.get(ident, ())) for ident in few)


def _one_a_pair(bonds: Iterable[Bond]) -> tuple[Bond, ...]:
    """The surest bond of each pair, in order of the pair; they came surest first."""
    surest: dict[tuple[str, str], Bond] = {}
    for bond in bonds:
        surest.setdefault((bond.one, bond.other), bond)
    return tuple(surest[pair] for pair in sorted(surest))
