"""Agreements between states and their agencies, and how far they have come: discussed, planned, signed, in
force.

The ladder is climbed by words in the same clause only. A signing verb governs the agreements before or behind
it; a plan or a denial before the verb takes it back (akan menandatangani, belum ditandatangani).
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from enum import IntEnum
from itertools import pairwise, zip_longest

from msgspec import Struct

from digest.loader.fields import dates
from digest.loader.fields.bodies import Body, bodies, overlapping
from digest.loader.language.dated import Dated
from digest.loader.language.lexis import Use
from digest.loader.language.rows import Row, rows
from digest.loader.language.words import EDGE, Sort, Word, word_at
from digest.model.claim import Claim
from digest.model.scan import Hit, Kind, Scan
from digest.model.text import Role, Span
from digest.vocabulary.codes import HOME
from digest.vocabulary.values import Vocabulary

GENERAL = "agreement"  # the type of what is only called an agreement
LONGEST_TITLE = 14  # words
LONGEST_CLAUSE = 60  # words on either side of an agreement
MOST = 40  # agreements told apart in one article
FARTHEST = 4  # sentences back that "kedua negara" may point: about a paragraph of news
NEAR_DENIAL = 4  # words before "berlaku" in which it is taken back
MOST_EVIDENCE = 100


class Rung(IntEnum):
    """The higher wins. That somebody acts by an agreement proves it in force only where the text does not say
    that it is being made."""

    DISCUSSED = 1
    RELIED_ON = 2
    PLANNED = 3
    SIGNED = 4
    IN_FORCE = 5

    @property
    def status(self) -> str:
        return _STATUS[self]


_STATUS = {
    Rung.DISCUSSED: "discussed",
    Rung.RELIED_ON: "in-force",
    Rung.PLANNED: "planned",
    Rung.SIGNED: "signed",
    Rung.IN_FORCE: "in-force",
}


class Mention(Struct, frozen=True):
    """An agreement in a sentence. `parties`: who else than Indonesia stands in its clause."""

    type: str
    rung: Rung | None
    span: Span
    again: tuple[Span, ...]  # its short name in brackets behind it
    sentence: int
    parties: frozenset[str]
    reason: Span  # the words that prove the rung
    clause: Span


def find(scan: Scan, vocabulary: Vocabulary) -> Iterable[Claim]:
    """One instrument a type and parties, on the highest rung that the text proves; a bare mention proves
    none."""
    places: dict[int, list[Hit]] = {}
    for hit in scan.of(Kind.INSTRUMENT):
        places.setdefault(hit.span.start, []).append(hit)
    if not places:
        return
    counts: dict[str, int] = {}
    groups = _grouped(tuple(_mentions(scan, vocabulary, places)))
    proofs = [max(g, key=lambda m: (m.rung or 0, not _heading(scan, m), -m.span.start)) for g in groups]
    for group, proof in zip(groups, proofs, strict=True):
        if proof.rung is not None and not _told_better(proof, proofs):
            counts[proof.type] = counts.get(proof.type, 0) + 1
            yield from _claims(scan, vocabulary, group, proof, f"{proof.type}-{counts[proof.type]}")


def _told_better(general: Mention, proofs: Sequence[Mention]) -> bool:
    """Whether a mere "kesepakatan kerja sama" is what the text elsewhere calls by its kind."""
    return general.type == GENERAL and any(
        proof.type != GENERAL and proof.rung == general.rung and _shares(proof.parties, general.parties)
        for proof in proofs
    )


def _heading(scan: Scan, mention: Mention) -> bool:
    return scan.block_of(scan.sentences[mention.sentence]).role in (Role.HEADLINE, Role.SUBHEAD)


def _mentions(scan: Scan, vocabulary: Vocabulary, places: dict[int, list[Hit]]) -> Iterator[Mention]:
    here, everything = bodies(scan, vocabulary), rows(scan, vocabulary)
    starts = [sentence.span.start for sentence in scan.sentences]
    for sentence in dict.fromkeys(bisect_right(starts, place) - 1 for place in places):
        row = everything[sentence]
        at = [index for index, word in enumerate(row) if word.start in places]
        if at:
            yield from _in_row(row, sentence, at, places, here)


def _in_row(
    row: Row, sentence: int, at: Sequence[int], places: dict[int, list[Hit]], here: Sequence[Body]
) -> Iterator[Mention]:
    starts = [at[0], *(index for last, index in pairwise(at) if not _same(row, last, index, places))]
    for last, index, following in zip((None, *starts), starts, (*starts[1:], None), strict=False):
        hit = _longest(places[row[index].start])
        until = len(row) if following is None else following
        repeated = at[bisect_right(at, index) : bisect_left(at, until)]
        again = tuple([_longest(places[row[i].start]).span for i in repeated])
        left, right = _clause_start(row, index), _clause_end(row, index)
        before = left if last is None or _coordinated(row, last, index) else max(left, last + 1)
        shared = following is not None and _coordinated(row, index, following)
        after = right if shared else min(right, until)
        rung, why = _rung(row, before, index, after)
        parties = frozenset(_others(row[left:right], here))
        reason, clause = Span(row[why].start, row[why].end), Span(row[left].start, row[right - 1].end)
        yield Mention(hit.id, rung, hit.span, again, sentence, parties, reason, clause)


def _longest(hits: Sequence[Hit]) -> Hit:
    return max(hits, key=lambda hit: hit.span.end)


def _same(row: Row, one: int, other: int, places: dict[int, list[Hit]]) -> bool:
    """Whether the second is the first in brackets: nota kesepahaman (MoU)."""
    types = {hit.id for hit in places[row[one].start]} & {hit.id for hit in places[row[other].start]}
    return bool(types) and any(word.text == "(" for word in row[one:other]) and other - one <= 6


def _coordinated(row: Row, one: int, other: int) -> bool:
    """Whether one verb may govern both: perjanjian ekstradisi dan perjanjian bantuan timbal balik."""
    between = row[one + 1 : other]
    return any(word.low in ("dan", "serta", ",") for word in between) and not any(
        word.uses & (Use.SIGN | Use.PLAN) for word in between
    )


#: Between two clauses.
_BREAKS = frozenset(
    {";", ":", '"', "”", "“", "sementara", "sedangkan", "namun", "tetapi", "tapi", "sebelum", "kemudian"}
)


def _clause_start(row: Row, at: int) -> int:
    first = max(0, at - LONGEST_CLAUSE)
    while at > first and row[at - 1].text not in _BREAKS:
        at -= 1
    return at


def _clause_end(row: Row, at: int) -> int:
    last = min(len(row), at + LONGEST_CLAUSE)
    while at < last and row[at].text not in _BREAKS:
        at += 1
    return at


#: A rung, and the index of the word that proves it.
_Proof = tuple[Rung, int]


def _rung(row: Row, before: int, at: int, after: int) -> _Proof | tuple[None, int]:
    """The rung that the words around prove, and the word that does. What stands before an agreement governs
    it first."""
    left, right = _telling(row, before, at), _telling(row, at + 1, after)
    force = _in_force(row, (*left, *_telling(row, at, after)))
    return (
        _planned(row, left)
        or _signed(row, left[::-1], left)
        or (
            force if force and force[0] is Rung.IN_FORCE else None
        )  # signed as well; that it will be says less
        or _signed(row, right, right)
        or force
        or _talked_of(row, left, right)
        or (None, at)
    )


def _telling(row: Row, start: int, end: int) -> list[int]:
    return [index for index in range(start, end) if row[index].uses & _TELLING]


def _planned(row: Row, left: Sequence[int]) -> _Proof | None:
    plan = _first(row, left[::-1], Use.PLAN)
    return None if plan is None else (Rung.PLANNED, plan)


def _signed(row: Row, words: Iterable[int], around: Sequence[int]) -> _Proof | None:
    sign = _first(row, words, Use.SIGN)
    return None if sign is None else _unless_taken_back(row, Rung.SIGNED, sign, around)


def _in_force(row: Row, telling: Sequence[int]) -> _Proof | None:
    force = _first(row, (index for index in telling if not _term(row, index)), Use.FORCE)
    if force is None:
        return None
    return _unless_taken_back(row, Rung.IN_FORCE, force, [i for i in telling if force - NEAR_DENIAL <= i])


def _unless_taken_back(row: Row, rung: Rung, proof: int, around: Sequence[int]) -> _Proof:
    """A plan or a denial before the word makes a plan of it."""
    back = _first(row, [index for index in reversed(around) if index < proof], Use.PLAN | Use.DENY)
    return (rung, proof) if back is None else (Rung.PLANNED, back)


def _talked_of(row: Row, left: Sequence[int], right: Sequence[int]) -> _Proof | None:
    for rung, words, use in (
        (Rung.PLANNED, right, Use.PLAN),
        (Rung.RELIED_ON, left[::-1], Use.RELY),
        (Rung.DISCUSSED, (*left, *right), Use.DISCUSS),
    ):
        if (proof := _first(row, words, use)) is not None:
            return rung, proof
    return None


#: Uses of words that prove a rung, or take it back.
_TELLING = Use.SIGN | Use.PLAN | Use.DENY | Use.FORCE | Use.DISCUSS | Use.RELY


def _term(row: Row, at: int) -> bool:
    """Berlaku selama lima tahun, berlaku surut: what an agreement says, not that it is in force."""
    return word_at(row, at + 1).low in ("selama", "hingga", "sampai", "surut", "bagi", "untuk")


def _first(row: Row, words: Iterable[int], uses: int) -> int | None:
    return next((index for index in words if row[index].uses & uses), None)


def _others(clause: Sequence[Word], here: Sequence[Body]) -> Iterator[str]:
    """The states beside Indonesia that stand in a clause, by their name or by a body of theirs."""
    if not clause:
        return
    span = Span(clause[0].start, clause[-1].end)
    for word in clause:
        if word.hit is not None and word.hit.kind is Kind.COUNTRY and word.hit.id != HOME:
            yield word.hit.id
    for body in overlapping(here, span):
        if body.country not in (None, HOME):
            yield body.country or ""


#: Codes of states, and the words that name them.
_States = tuple[tuple[str, ...], tuple[Span, ...]]


def _parties(scan: Scan, vocabulary: Vocabulary, group: Sequence[Mention], proof: Mention) -> _States:
    """Whose agreement the text says it is, and the words that say so: states of its clause, else of its sentence,
    else of its other clauses; "kedua negara", "tindak lanjut" point to the nearest sentence before that names one.

    Beside one other state Indonesia goes without saying; beside two it has to be named.
    """
    country_of = {body.id: body.country for body in vocabulary.organizations}
    told = scan.sentences[proof.sentence].span
    places = (proof.clause, told, *(mention.clause for mention in group if mention is not proof))
    found = (_treating(scan, words, country_of) for words in places)
    return next(filter(None, found), None) or _pointed_to(scan, proof, country_of)


def _pointed_to(scan: Scan, proof: Mention, country_of: Mapping[str, str | None]) -> _States:
    told = scan.sentences[proof.sentence].span
    pointing = next((cue.span for cue in scan.cues("pointing-back") if told.holds(cue.span)), None)
    before = scan.sentences[max(0, proof.sentence - FARTHEST) : proof.sentence]
    found = (_treating(scan, sentence.span, country_of) for sentence in reversed(before))
    codes, spans = next(filter(None, found), ((), ())) if pointing else ((), ())
    return (codes, (pointing, *spans)) if pointing and len(codes) == 2 else ((), ())


def _treating(scan: Scan, words: Span, country_of: Mapping[str, str | None]) -> _States | None:
    """The states that the words name, by themselves or by a body of theirs, where there is one beside Indonesia."""
    places: dict[str, Span] = {}
    for hit in scan.within(words, Kind.COUNTRY, Kind.ORGANIZATION):
        code = hit.id if hit.kind is Kind.COUNTRY else country_of.get(hit.id)
        if code:
            places.setdefault(code, hit.span)
    others = sorted(places.keys() - {HOME})
    home = (HOME,) if HOME in places or len(others) == 1 else ()
    return ((*home, *others), tuple(places.values())) if others else None


def _grouped(mentions: Sequence[Mention]) -> list[list[Mention]]:
    """Mentions of one agreement: of one type, with a party in common; one that names none is the last
    before."""
    groups: list[tuple[list[Mention], set[str]]] = []
    for mention in mentions:
        found, parties = _group_of(mention, groups) or ([], set())
        if not found:
            groups.append((found, parties))
        found.append(mention)
        parties.update(mention.parties)
    return [group for group, _ in groups]


def _group_of(
    mention: Mention, groups: Sequence[tuple[list[Mention], set[str]]]
) -> tuple[list[Mention], set[str]] | None:
    same = [group for group in groups if group[0][0].type == mention.type]
    crowded = same[-1] if same and len(groups) >= MOST else None
    return next((group for group in reversed(same) if _shares(group[1], mention.parties)), crowded)


def _shares(known: Set[str], parties: Set[str]) -> bool:
    return not parties or not known or not known.isdisjoint(parties)


def _claims(
    scan: Scan, vocabulary: Vocabulary, group: Sequence[Mention], proof: Mention, item: str
) -> Iterator[Claim]:
    def claim(attribute: str, value: str, certainty: float, *spans: Span) -> Claim:
        evidence = tuple(scan.document.quote(span, "instruments") for span in spans)
        return Claim(
            "instruments", value, item=item, attribute=attribute, certainty=certainty, evidence=evidence
        )

    assert proof.rung is not None
    title = _title(scan, vocabulary, proof)
    named = [span for mention in group for span in (mention.span, *mention.again)]
    yield claim("", item, 0.8, *named[:MOST_EVIDENCE])
    yield claim("type", proof.type, 0.9, proof.span)
    yield claim("title", scan.document.plain(title), 0.7, title)
    yield claim("status", proof.rung.status, 0.8, proof.reason, proof.span)
    day = _day(scan, vocabulary, proof) if proof.rung is Rung.SIGNED else None
    if day is not None and day.value:
        yield claim("date", day.value, 0.8 * day.weight, day.span)
    if not _is_multilateral(proof.type, vocabulary):
        codes, spans = _parties(scan, vocabulary, group, proof)
        if codes:
            yield claim("parties", " ".join(codes), 0.8, *spans)


def _is_multilateral(kind: str, vocabulary: Vocabulary) -> bool:
    return any(each.id == kind and each.multilateral for each in vocabulary.instruments)


def _title(scan: Scan, vocabulary: Vocabulary, mention: Mention) -> Span:
    """The agreement as printed: its name and what it is about, up to a comma, a verb or the end."""
    row = rows(scan, vocabulary)[mention.sentence]
    first = bisect_right(row, mention.span.end, key=lambda word: word.end)
    words = row[first : first + LONGEST_TITLE]
    end, depth, about = mention.span.end, 0, False
    for word, following in zip_longest(words, words[1:], fillvalue=EDGE):
        if word.text in "()":
            depth += 1 if word.text == "(" else -1
        elif not depth and _ends_title(word, following, about):
            break
        about = about or word.low in _ABOUT
        if about or word.text == ")" or word.sort not in (Sort.LOWER, Sort.MARK):
            end = word.end
    return Span(mention.span.start, end)


def _ends_title(word: Word, following: Word, about: bool) -> bool:
    if about and word.low == "dan" and following.sort in (Sort.PLAIN, Sort.NAME):
        return False  # Kerja Sama Pencegahan dan Pemberantasan ...: the title goes on in capitals
    if word.sort == Sort.MARK:
        return word.text != "-"
    return _is_verb(word) or word.low in _ENDS or (word.low == "di" and (about or _is_setting(following)))


def _is_setting(word: Word) -> bool:
    """Di tingkat kementerian, di sela pertemuan: where it is signed; di bidang pertahanan is what it is about."""
    return word.sort == Sort.LOWER and word.low not in ("bidang", "sektor")


_ABOUT = frozenset({"tentang", "terkait", "mengenai", "di", "untuk", "antara", "soal", "dengan"})
_ENDS = frozenset(
    "agar dalam dan demi guna ini itu oleh pada sebagai sudah telah tersebut yang".split()  # noqa: SIM905
)


def _is_verb(word: Word) -> bool:
    return word.sort == Sort.LOWER and bool(
        word.uses & (Use.SIGN | Use.FORCE | Use.SPEECH | Use.DENY | Use.PLAN)
    )


def _day(scan: Scan, vocabulary: Vocabulary, mention: Mention) -> Dated | None:
    """The only day in the sentence of the signing; where that one leans on the sentence before (dalam
    pertemuan itu), the only day in that. Of several days, none."""
    index = mention.sentence
    day = _only_day(scan, vocabulary, index)
    row = rows(scan, vocabulary)[index]
    if (
        day is None
        and index
        and scan.sentences[index - 1].block == scan.sentences[index].block
        and _leans(row)
    ):
        return _only_day(scan, vocabulary, index - 1)
    return day


def _only_day(scan: Scan, vocabulary: Vocabulary, sentence: int) -> Dated | None:
    span = scan.sentences[sentence].span
    days = [day for day in dates.in_scan(scan, vocabulary) if span.holds(day.span) and day.is_day]
    return days[0] if len(days) == 1 else None


def _leans(row: Row) -> bool:
    """Dalam pertemuan ini, Pada kesempatan itu: the sentence goes on with what the one before told of."""
    return row[0].low in ("dalam", "pada", "di", "usai", "lewat") and any(
        word.low in ("ini", "itu", "tersebut") for word in row[1:4]
    )
