"""The hits of a scan by kind and sentence: gathered in one pass, asked by every judgement."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from digest.model.claim import Claim
from digest.model.lists import CueList
from digest.model.scan import Hit, Kind, Scan
from digest.model.text import RUNNING, Role
from digest.vocabulary.codes import HOME
from digest.vocabulary.home import home_names
from digest.vocabulary.values import Vocabulary

#: A hit, and the index of its sentence.
Found = tuple[int, Hit]

#: Kinds that say what an article is about.
SUBJECTS = frozenset({Kind.CRIME, Kind.TOPIC, Kind.TOPIC_PART})

#: Kinds of names beyond the border.
NAMES = frozenset({Kind.REGION, Kind.FORUM, Kind.PLACE, Kind.ORGANIZATION})

#: Named once, as are members below: to look one up on its enumeration costs more than to compare it.
COUNTRY, CUE = Kind.COUNTRY, Kind.CUE

#: The cue that names Indonesia's people abroad.
_ABROAD = frozenset({"indonesian-abroad"})


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
    roles = tuple([scan.block_of(sentence).role for sentence in scan.sentences])
    starts = [sentence.span.start for sentence in scan.sentences]
    homes, foreign = home_names(vocabulary) | {CUE: _ABROAD}, _foreign(scan)
    names, cues = defaultdict[Kind, list[Found]](list), defaultdict[str, list[Found]](list)
    subjects, home = list[Found](), list[Found]()
    for found in _numbered(scan.hits, starts):
        hit = found[1]
        if hit.kind in SUBJECTS:
            subjects.append(found)
        elif hit.kind is CUE:
            cues[hit.id].append(found)
        elif hit.kind in NAMES:
            names[hit.kind].append(found)
        if hit.id in homes.get(hit.kind, ()) and hit.span.end + 1 not in foreign:
            home.append(found)
    return Survey(
        scan,
        roles,
        heads=_of_role(roles, frozenset({Role.HEADLINE})),
        body=_of_role(roles, RUNNING),
        names=names,
        cues=cues,
        subjects=subjects,
        home=home,
        ours=frozenset(sentences(home)).union(_acting(claims, starts)),
    )


def _foreign(scan: Scan) -> Set[int]:
    """Where names of other countries begin."""
    return {hit.span.start for hit in scan.of(COUNTRY) if hit.id != HOME}


def _numbered(hits: Iterable[Hit], starts: Sequence[int]) -> Iterator[Found]:
    """Each with the index of its sentence; both in order."""
    index = 0
    for hit in hits:
        while index < len(starts) and hit.span.start >= starts[index]:
            index += 1
        yield index - 1, hit


def _of_role(roles: Sequence[Role], wanted: Set[Role]) -> tuple[int, ...]:
    return tuple([index for index, role in enumerate(roles) if role in wanted])


def sentences(found: Iterable[Found]) -> set[int]:
    """Indices of the sentences in which some hits stand."""
    return {index for index, _ in found}


def _acting(claims: Iterable[Claim], starts: Sequence[int]) -> Iterator[int]:
    """Sentences that name people who act for Indonesia; an expert only speaks."""
    persons = [claim for claim in claims if claim.field == "persons"]
    told = {(claim.attribute, claim.value, claim.item) for claim in persons}
    for claim in persons:
        ours = ("country", HOME, claim.item) in told and ("capacity", "expert", claim.item) not in told
        if ours and not claim.attribute:
            for evidence in claim.evidence:
                yield bisect_right(starts, evidence.span.start) - 1
