"""How like two articles are, and which pairs are worth comparing."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from digest.model.story import Bond
from digest.stories.face import SIZE, Face

#: Share of shingles in common from which a text is a copy or a rewrite of another.
COPY = 0.4
#: A part of a longer text: so many sentences of the shorter, and such a share of them, stand in the longer.
SHARED_SENTENCES, SHARED_SHARE = 3, 0.6
#: Likeness of two reports that name nobody, to be of one event.
SAME_WORDS = 0.08


def copies(faces: Sequence[Face]) -> Iterator[Bond]:
    """Bonds of pairs whose words are the same. `faces` are in order of id; so are the two of a bond."""
    common = Counter(_meetings(face.sketch for face in faces))
    common.update(_meetings(face.sentences for face in faces))
    for (one, other), count in sorted(common.items()):
        if count >= SHARED_SENTENCES:
            bond = _copy(faces[one], faces[other])
            if bond:
                yield bond


def same_events(faces: Sequence[Face]) -> Iterator[Bond]:
    """Bonds of pairs that report one event: counterpart, day and subject are one, and people or words."""
    by_people = (tuple(_occasions(face, face.persons)) for face in faces)
    by_subject = (tuple(_occasions(face, face.topics)) for face in faces)
    pairs = {*_meetings(by_people), *_meetings(by_subject)}
    for one, other in sorted(pairs):
        bond = _same_event(faces[one], faces[other])
        if bond:
            yield bond


def likeness(one: Face, other: Face) -> float:
    """Share of shingles in common (Jaccard), estimated on the least hashes of both together."""
    mine, theirs = frozenset(one.sketch), frozenset(other.sketch)
    least = sorted(mine | theirs)[:SIZE]
    return sum(each in mine and each in theirs for each in least) / len(least) if least else 0.0


def _copy(one: Face, other: Face) -> Bond | None:
    alike = likeness(one, other)
    shared = len(frozenset(one.sentences) & frozenset(other.sentences))
    fewer = min(len(one.sentences), len(other.sentences))
    part = shared >= SHARED_SENTENCES and shared >= SHARED_SHARE * fewer
    return Bond(one.id, other.id, "copy", shared, round(alike, 3)) if alike >= COPY or part else None


def _same_event(one: Face, other: Face) -> Bond | None:
    if not frozenset(one.topics) & frozenset(other.topics):
        return None
    alike = likeness(one, other)
    people = frozenset(one.persons) & frozenset(other.persons)
    fewer = min(len(one.persons), len(other.persons))
    same_people = bool(people) and 2 * len(people) >= fewer
    if not same_people and (fewer or alike < SAME_WORDS):
        return None
    shared = len(frozenset(one.sentences) & frozenset(other.sentences))
    return Bond(one.id, other.id, "same-event", shared, round(alike, 3))


def _occasions(face: Face, names: Iterable[str]) -> Iterator[tuple[str, str, str]]:
    """Day, counterpart and a name: what two reports of one event have in common."""
    if face.happened and len(face.happened) == len("2024-11-05"):
        for partner in face.partners:
            for name in names:
                yield face.happened, partner, name


def _meetings(marks: Iterable[Iterable[object]]) -> Iterator[tuple[int, int]]:
    """Pairs that share a mark, once for each: with the first that has it and with the last before.

    Not all pairs: a text in a thousand copies would make half a million. Copies meet through a third.
    """
    first: dict[object, int] = {}  # of marks that were met again
    last: dict[object, int] = {}
    for at, own in enumerate(marks):
        for mark in own:
            before = last.get(mark)
            last[mark] = at
            if before is not None:
                yield before, at
                begun = first.setdefault(mark, before)
                if begun != before:
                    yield begun, at
