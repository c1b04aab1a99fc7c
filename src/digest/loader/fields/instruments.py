"""Agreements between states and their agencies, and how far they have come: discussed, planned, signed, in
force.

The ladder is climbed by words in the same clause only. A signing verb governs the agreements before or behind
it; a plan or a denial before the verb takes it back (akan menandatangani, belum ditandatangani).
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from enum import IntEnum
from itertools import zip_longest

from msgspec import Struct

from digest.loader.fields import dates
from digest.loader.fields.bodies import Body, bodies, overlapping
from digest.loader.language.dated import Dated
from digest.loader.language.lexis import Use
from digest.loader.language.rows import Row, rows
from digest.loader.language.words import Sort, Word
from digest.model.claim import Claim
from digest.model.scan import Hit, Kind, Scan
from digest.model.text import Role, Span
from digest.vocabulary.values import Vocabulary

HOME = "ID"
GENERAL = "agreement"  # the type of what is only called an agreement
LONGEST_TITLE = 14  # words
LONGEST_CLAUSE = 60  # words on either side of an agreement
MOST = 40  # agreements told apart in one article
FARTHEST = 4  # sentences back that "kedua negara" may point: about a paragraph of news
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
    starts = [index for k, index in enumerate(at) if not (k and _same(row, at[k - 1], index, places))]
    for k, index in enumerate(starts):
        hit = _longest(places[row[index].start])
        until = starts[k + 1] if k + 1 < len(starts) else len(row)
        repeated = at[bisect_right(at, index) : bisect_left(at, until)]
        again = tuple(_longest(places[row[i].start]).span for i in repeated)
        left = _clause_start(row, index)
        right = _clause_end(row, index)
        before = max(left, starts[k - 1] + 1) if k and not _coordinated(row, starts[k - 1], index) else left
        shared = until < len(row) and _coordinated(row, index, until)
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


def _rung(row: Row, before: int, at: int, after: int) -> tuple[Rung | None, int]:
    """The rung that the words around prove, and the word that does. What stands before an agreement governs
    it first."""
    telling = [index for index in range(before, after) if row[index].uses & _TELLING]
    left, right = [index for index in telling if index < at], [index for index in telling if index > at]
    sign, back, denied = (_last(row, left, use) for use in (Use.SIGN, Use.PLAN, Use.DENY))
    if back >= 0:
        return Rung.PLANNED, back
    if sign >= 0:
        return (Rung.PLANNED, denied) if 0 <= denied < sign else (Rung.SIGNED, sign)
    sign = _first(row, right, Use.SIGN)
    if sign >= 0:
        back = _last(row, [index for index in right if index < sign], Use.PLAN | Use.DENY)
        return (Rung.PLANNED, back) if back >= 0 else (Rung.SIGNED, sign)
    force = next((i for i in telling if row[i].uses & Use.FORCE and not _term(row, i)), -1)
    if force >= 0:
        back = _last(row, [i for i in telling if force - 4 <= i < force], Use.PLAN | Use.DENY)
        return (Rung.PLANNED, back) if back >= 0 else (Rung.IN_FORCE, force)
    if (plan := _first(row, right, Use.PLAN)) >= 0:
        return Rung.PLANNED, plan
    if (rely := _last(row, left, Use.RELY)) >= 0:
        return Rung.RELIED_ON, rely
    talk = _first(row, telling, Use.DISCUSS)
    return (Rung.DISCUSSED, talk) if talk >= 0 else (None, at)


#: Uses of words that prove a rung, or take it back.
_TELLING = Use.SIGN | Use.PLAN | Use.DENY | Use.FORCE | Use.DISCUSS | Use.RELY


def _term(row: Row, at: int) -> bool:
    """Berlaku selama lima tahun, berlaku surut: what an agreement says, not that it is in force."""
    return at + 1 < len(row) and row[at + 1].low in ("selama", "hingga", "sampai", "surut", "bagi", "untuk")


def _first(row: Row, words: Sequence[int], uses: int) -> int:
    return next((index for index in words if row[index].uses & uses), -1)


def _last(row: Row, words: Sequence[int], uses: int) -> int:
    return _first(row, words[::-1], uses)


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


def _parties(
    scan: Scan, vocabulary: Vocabulary, group: Sequence[Mention], proof: Mention
) -> tuple[tuple[str, ...], tuple[Span, ...]]:
    """Whose agreement the text says it is, and the words that say so: states of its clause, else of its sentence,
    else of its other clauses; "kedua negara", "tindak lanjut" point to the nearest sentence before that names one.

    Beside one other state Indonesia goes without saying; beside two it has to be named.
    """
    country_of = {body.id: body.country for body in vocabulary.organizations}
    told = scan.sentences[proof.sentence].span
    for words in (proof.clause, told, *(mention.clause for mention in group if mention is not proof)):
        if found := _treating(scan, words, country_of):
            return found
    pointing = next((cue.span for cue in scan.cues("pointing-back") if told.holds(cue.span)), None)
    if pointing is None:
        return (), ()
    before = scan.sentences[max(0, proof.sentence - FARTHEST) : proof.sentence]
    found = next(
        (found for one in reversed(before) if (found := _treating(scan, one.span, country_of))), None
    )
    return (found[0], (pointing, *found[1])) if found and len(found[0]) == 2 else ((), ())


def _treating(
    scan: Scan, words: Span, country_of: Mapping[str, str | None]
) -> tuple[tuple[str, ...], tuple[Span, ...]] | None:
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
        same = [group for group in groups if group[0][0].type == mention.type]
        group = next((g for g in reversed(same) if _shares(g[1], mention.parties)), None)
        if group is None and same and len(groups) >= MOST:
            group = same[-1]
        if group is None:
            groups.append(([mention], set(mention.parties)))
        else:
            group[0].append(mention)
            group[1].update(mention.parties)
    return [group for group, _ in groups]


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
    for word, following in zip_longest(words, words[1:]):
        if word.text in "()":
            depth += 1 if word.text == "(" else -1
        elif (
            not depth
            and not (about and _and_more(word, following))
            and (
                (word.sort == Sort.MARK and word.text != "-")
                or _is_verb(word)
                or word.low in _ENDS
                or (word.low == "di" and (about or _is_setting(following)))
            )
        ):
            break
        about = about or word.low in _ABOUT
        end = word.end if about or word.text == ")" or word.sort not in (Sort.LOWER, Sort.MARK) else end
    return Span(mention.span.start, end)


def _and_more(word: Word, following: Word | None) -> bool:
    """Kerja Sama Pencegahan dan Pemberantasan ...: the title goes on in capitals."""
    return word.low == "dan" and following is not None and following.sort in (Sort.PLAIN, Sort.NAME)


def _is_setting(word: Word | None) -> bool:
    """Di tingkat kementerian, di sela pertemuan: where it is signed; di bidang pertahanan is what it is about."""
    return word is not None and word.sort == Sort.LOWER and word.low not in ("bidang", "sektor")


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
