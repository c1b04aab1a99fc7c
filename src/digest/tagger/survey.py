"""The hits of a scan by kind and sentence: gathered in one pass, asked by every judgement."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from digest.model.claim import Claim
from digest.model.lists import CueList
from digest.model.scan import Hit, Kind, Scan
from digest.model.text import Role
from digest.vocabulary.compiled import compiled
from digest.vocabulary.values import Vocabulary

HOME = "ID"

#: A hit, and the index of its sentence.
Found = tuple[int, Hit]

#: Kinds that say what an article is about.
SUBJECTS = frozenset({Kind.CRIME, Kind.TOPIC, Kind.TOPIC_PART})

#: Kinds of names beyond the border.
NAMES = frozenset({Kind.REGION, Kind.FORUM, Kind.PLACE, Kind.ORGANIZATION})

#: Named once, as are members below: to look one up on its enumeration costs more than to compare it.
COUNTRY, CUE, HEADLINE = Kind.COUNTRY, Kind.CUE, Role.HEADLINE

#: Roles of running text.
RUNNING = frozenset({Role.PARAGRAPH, Role.QUOTE})


@dataclass(frozen=True, slots=True)
class Survey:
    """A scan, sorted. Hits and sentences in the order of the text.

    `roles`: of each sentence; `heads`, `body`: indices of those of the headline and of running text.
    `subjects`: hits that say what an article is about; `cues`: of cues, by list; `names`: that name who may
    have to do with it, by kind; `home`: that name Indonesia, its people abroad, its places and agencies (not one
    with another country behind it: "Kementerian Luar Negeri Laos"); `ours`: indices of the sentences that hold
    any of these, or name somebody who acts for Indonesia.
    """

    scan: Scan
    roles: tuple[Role, ...]
    heads: tuple[int, ...]
    body: tuple[int, ...]
    names: Mapping[Kind, Sequence[Found]]
    cues: Mapping[str, Sequence[Found]]
    subjects: Sequence[Found]
    home: Sequence[Found]
    ours: frozenset[int]

    def of(self, kind: Kind) -> Sequence[Found]:
        return self.names.get(kind, ())

    def cue(self, name: CueList) -> Sequence[Found]:
        return self.cues.get(name, ())


def gather(scan: Scan, claims: Iterable[Claim], vocabulary: Vocabulary) -> Survey:
    """Sentences of a scan by role, its hits by kind. Hits and sentences both stand in the order of the text.

    `claims`: the loader's; `persons` are read."""
    blocks = scan.document.blocks
    roles = tuple([blocks[sentence.block].role for sentence in scan.sentences])
    starts = [sentence.span.start for sentence in scan.sentences]
    starts.append(len(scan.text) + 1)
    names, cues = defaultdict[Kind, list[Found]](list), defaultdict[str, list[Found]](list)
    subjects, home, homes = list[Found](), list[Found](), _homes(vocabulary)
    foreign = {hit.span.start for hit in scan.of(COUNTRY) if hit.id != HOME}
    index, following = -1, starts[0]
    for hit in scan.hits:
        while hit.span.start >= following:
            index += 1
            following = starts[index + 1]
        kind = hit.kind
        if kind in SUBJECTS:
            subjects.append((index, hit))
        elif kind is CUE:
            cues[hit.id].append((index, hit))
        elif kind in NAMES:
            names[kind].append((index, hit))
        if kind in homes and hit.id in homes[kind] and hit.span.end + 1 not in foreign:
            home.append((index, hit))
    return Survey(
        scan,
        roles,
        heads=tuple([index for index, role in enumerate(roles) if role is HEADLINE]),
        body=tuple([index for index, role in enumerate(roles) if role in RUNNING]),
        names=names,
        cues=cues,
        subjects=subjects,
        home=home,
        ours=frozenset([index for index, _ in home]).union(_acting(claims, starts)),
    )


def sentences(found: Iterable[Found]) -> set[int]:
    """Indices of the sentences in which some hits stand."""
    return {index for index, _ in found}


def _acting(claims: Iterable[Claim], starts: Sequence[int]) -> Iterator[int]:
    """Sentences that name people who act for Indonesia; an expert only speaks."""
    persons = [claim for claim in claims if claim.field == "persons"]
    acting = {claim.item for claim in persons if claim.attribute == "country" and claim.value == HOME}
    acting -= {claim.item for claim in persons if claim.attribute == "capacity" and claim.value == "expert"}
    for claim in persons:
        if not claim.attribute and claim.item in acting:
            for evidence in claim.evidence:
                yield bisect_right(starts, evidence.span.start) - 1


@compiled
def _homes(vocabulary: Vocabulary) -> Mapping[Kind, frozenset[str]]:
    """By kind, the ids that name Indonesia, its people abroad, its places and agencies."""
    return {
        Kind.COUNTRY: frozenset({HOME}),
        Kind.CUE: frozenset({"indonesian-abroad"}),
        Kind.PLACE: frozenset(f"{HOME}/{place.name}" for place in vocabulary.places if place.country == HOME),
        Kind.ORGANIZATION: frozenset(body.id for body in vocabulary.organizations if body.country == HOME),
    }
