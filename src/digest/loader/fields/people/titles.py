"""A role in a row of words, from its first word to the name behind it: Kepala Badan ... (BNPT) RI, Komjen
Pol. X."""

from collections.abc import Sequence

from msgspec import Struct

from digest.loader.language.lexis import Use
from digest.loader.language.names import (
    OF_THINGS,
    STARTS,
    bracket,
    capitals_end,
    initials,
    introduces,
    name_end,
    own_name_end,
    past_degrees,
    past_honorifics,
    short_initials,
    tan_sri,
)
from digest.loader.language.words import Sort, Word, is_verb
from digest.model.scan import Hit

LONGEST_ROLE = 36  # words
LONGEST_CASE = 10  # words

_GROUPS = frozenset({Sort.NAME, Sort.BODY, Sort.ABBREVIATION, Sort.PLAIN})
_CASES = frozenset({"kasus", "perkara"})

_KNOWN = frozenset({Sort.BODY, Sort.COUNTRY, Sort.PLACE})
_NAMED = _KNOWN | {Sort.ABBREVIATION}
_OFFICIAL = frozenset({Sort.OFFICE, Sort.RANK})

#: What a role's bearer begins with, and what may stand right before.
_BEARERS = STARTS | {Sort.RANK}
_BEFORE_BEARERS = _NAMED | {Sort.RANK}


class Title(Struct, frozen=True, gc=False):
    """A role with what bears it. Numbers are indices in the row: `start` to `end` the role, `rank_start` to
    `rank_end` the rank, `first` to `last` the bearer's name; where there is none, both are 0.

    `head`: the first office in the role; `names`: whatever else the vocabulary knows there. `apart`: a comma
    stands before the name. `introduced`: words that only call for a name do (bernama).
    """

    start: int
    end: int
    head: Hit | None
    names: tuple[Hit, ...]
    rank_start: int
    rank_end: int
    first: int
    last: int
    apart: bool
    introduced: bool


class _Reading(Struct):
    """A title as read so far."""

    start: int
    end: int = 0
    head: Hit | None = None
    names: tuple[Hit, ...] = ()
    rank_start: int = 0
    rank_end: int = 0
    first: int = 0
    last: int = 0
    apart: bool = False
    introduced: bool = False
    address: bool = False  # warga Jalan X: after a comma, more of the address comes


def title(row: Sequence[Word], start: int, by_name: frozenset[str]) -> Title:
    """The role or rank that begins here. `by_name`: organizations whose own name follows what is known of
    them."""
    told = _Reading(start)
    at: int | None = start
    stop = min(len(row), start + LONGEST_ROLE)
    while at is not None and at < stop and not told.last:
        at = _step(row, at, told, by_name)
    return Title(
        told.start,
        told.end,
        told.head,
        told.names,
        told.rank_start,
        told.rank_end,
        told.first,
        told.last,
        told.apart,
        told.introduced,
    )


def _step(row: Sequence[Word], at: int, told: _Reading, by_name: frozenset[str]) -> int | None:
    """The next index to read at, or None where the role ends."""
    word = row[at]
    if word.sort in _OFFICIAL:
        return _office_or_rank(row, at, told)
    if word.sort in _KNOWN:
        if told.rank_end == at:
            return None
        _take(told, at, word.hit)
        return _past_own_name(row, at, told, by_name)
    if word.sort in STARTS or tan_sri(row, at) or _called(row, at) or _abbreviated_name(row, at):
        return _name(row, at, told)
    if word.sort == Sort.MARK:
        return _past_mark(row, at, told)
    if word.sort == Sort.LOWER:
        if not _continues(word, row[told.start]):
            return _to_apposition(row, at, told)
        told.introduced = told.introduced or introduces(row, at + 1)
        return at + 1 if word.uses & (Use.END | Use.INTRODUCTION) else _take(told, at, None)
    if word.may(Use.SPEECH):
        return None
    _take(told, at, word.hit)
    return _past_own_name(row, at, told, by_name)


def _abbreviated_name(row: Sequence[Word], at: int) -> bool:
    if row[at].sort != Sort.ABBREVIATION:
        return False
    return short_initials(row, at) or capitals_end(row, at) is not None


def _to_apposition(row: Sequence[Word], at: int, told: _Reading) -> int | None:
    """The index of the comma behind a case told at length, where the name stands between commas: buronan kasus
    penipuan dana nasabah Bank X, Budi Santoso, dari ..."""
    if not any(word.low in _CASES for word in row[told.start : at]):
        return None
    for index in range(at, min(len(row), at + LONGEST_CASE)):
        word = row[index]
        if word.text == ",":
            last = name_end(row, index + 1)
            return index if last and last > index + 2 and closes(row, last) else None
        if word.sort == Sort.MARK or is_verb(word) or (word.may(Use.END) and not word.may(Use.ROLE)):
            return None
    return None


def _office_or_rank(row: Sequence[Word], at: int, told: _Reading) -> int | None:
    word = row[at]
    if word.sort == Sort.RANK and told.rank_end in (0, at) and not _of_office(row, at, told):
        told.rank_start = told.rank_start if told.rank_end else at  # Detective Superintendent: one rank
        told.rank_end = past_rank(row, at)
        return told.rank_end
    if (told.rank_end and told.head is None) or (at > told.start and leads_group(row, at)):
        return None
    if word.sort == Sort.OFFICE and told.head is None:
        told.head = word.hit
    return _take(told, at, word.hit if at > told.start else None)


def leads_group(row: Sequence[Word], at: int) -> bool:
    """Abu Sayyaf pimpinan X: who stands behind tells which group it is, and does nothing here."""
    return at > 0 and row[at].low == "pimpinan" and row[at - 1].sort in _GROUPS


def _past_mark(row: Sequence[Word], at: int, told: _Reading) -> int | None:
    """Past the marks that a role can hold: brackets, the comma before the name, an abbreviation's full
    stop."""
    mark = row[at].text
    if mark == "(":
        return _past_bracket(row, at, told)
    if mark == ",":
        return at + 1 if not told.address and _resumes(row, at + 1, _lists(row, at)) else None
    if mark == ".":
        name_next = at + 1 < len(row) and row[at + 1].sort in _BEARERS
        return at + 1 if name_next and _abbreviates(row, at) else None
    return at + 1 if mark in "&/-'’" else None


def _take(told: _Reading, at: int, hit: Hit | None) -> int:
    told.names += (hit,) if hit else ()
    told.end = at + 1
    return at + 1


def _of_office(row: Sequence[Word], at: int, told: _Reading) -> bool:
    """A rank's word that belongs to an office: Direktur (Inspektur, Sekretaris ...) Jenderal."""
    return (
        told.head is not None
        and row[at].low in ("jenderal", "inspektur")
        and row[at - 1].sort in (Sort.OFFICE, Sort.PLAIN)
    )


def past_rank(row: Sequence[Word], at: int) -> int:
    """The index after a rank and what follows it: Pol., TNI, (Purn), Laut (P)."""
    at += 1
    while at < len(row):
        word = row[at]
        if word.text == "(" and at + 2 < len(row) and row[at + 2].text == ")" and row[at + 1].may(Use.SUFFIX):
            at += 3
        elif _abbreviates(row, at) or (word.may(Use.SUFFIX) and word.sort != Sort.INITIAL):
            at += 1
        else:
            return at
    return at


def _abbreviates(row: Sequence[Word], at: int) -> bool:
    """Whether this is the full stop of an abbreviation: Pol., not the end of a sentence."""
    before = row[at - 1]
    return row[at].text == "." and before.sort != Sort.MARK and len(before.text.rpartition(" ")[2]) <= 5


def _past_own_name(row: Sequence[Word], at: int, told: _Reading, by_name: frozenset[str]) -> int:
    """Past the name that is a company's, foundation's or thing's own: PT Maju Jaya, Yayasan Insani, Pulau
    Laut."""
    word = row[at]
    body = word.hit is not None and word.hit.id in by_name
    if not body and (not word.may(Use.THING) or word.may(Use.TITLE)):
        return at + 1
    told.end = own_name_end(row, at + 1, of_office=True)
    told.address = not body and told.end > at + 1
    return told.end


def _name(row: Sequence[Word], at: int, told: _Reading) -> int | None:
    """Takes the bearer's name, unless what looks like one is more of the role."""
    first = past_honorifics(row, at)
    last = name_end(row, first, certain=True) if first < len(row) else None
    if last is None:
        return _take(told, at, None) if row[at].sort == Sort.INITIAL else None  # Kelas I
    if _goes_on(row, last):
        told.end = last
        return last
    rest = _body_before_name(row, last, told)
    if rest is not None:
        told.end = last
        return rest
    told.first, told.last = first, last
    told.apart = row[at - 1].text == ","
    return last


def _goes_on(row: Sequence[Word], at: int) -> bool:
    """Whether what looked like a name is followed, in one breath, by more of an institution, or by a rank."""
    if at >= len(row):
        return False
    word = row[at]
    if word.sort in (Sort.RANK, Sort.BODY, Sort.OFFICE, Sort.NUMBER):
        return True
    if word.sort in (Sort.COUNTRY, Sort.PLACE):
        return at + 1 < len(row) and row[at + 1].sort in _BEARERS
    if word.sort == Sort.PLAIN:
        return not word.may(Use.END)
    return word.sort == Sort.ABBREVIATION and at + 1 < len(row) and row[at + 1].sort == Sort.NAME


def _body_before_name(row: Sequence[Word], at: int, told: _Reading) -> int | None:
    """Where what looked like a name is a body's, since its abbreviation stands behind it, or the real name
    after a comma: the index to read on at."""
    if at < len(row) and row[at].text == "(":
        end = bracket(row, at)
        if end and row[at + 1].sort != Sort.NUMBER:
            short = row[at + 1].text.lower()
            if (
                len(short) >= 3
                and row[at + 1].sort == Sort.ABBREVIATION
                and initials(row[told.start : at]).endswith(short)
            ):
                return end
            if _name_follows(row, end):
                return end
    if past_degrees(row, at)[0] > at:
        return None
    if at + 1 < len(row) and row[at].text == "," and row[at + 1].sort in _BEARERS:
        if row[at + 1].sort == Sort.RANK:
            return at
        first = past_honorifics(row, at + 1)
        last = name_end(row, first) if first < len(row) else None
        if last and last - first >= 2 and closes(row, last):
            return at
    return None


def _name_follows(row: Sequence[Word], at: int) -> bool:
    """A name or rank right here, or behind a country, a body and a comma."""
    for index in range(at, min(len(row), at + 4)):
        if row[index].sort in _BEARERS:
            return True
        if row[index].sort not in _NAMED and row[index].text != ",":
            return False
    return False


def closes(row: Sequence[Word], at: int) -> bool:
    """Whether the name that ends here is an apposition, no next one in a row: a verb of saying, or a comma
    and more of the sentence, comes."""
    if at >= len(row) or row[at].may(Use.SPEECH) or row[at].text == ".":
        return True
    if row[at].text != "," or at + 1 >= len(row):
        return False
    after = row[at + 1]
    return after.may(Use.SPEECH) or (after.sort == Sort.LOWER and after.low not in ("dan", "serta"))


def _past_bracket(row: Sequence[Word], at: int, told: _Reading) -> int | None:
    end = bracket(row, at)
    if end is None:
        return None
    told.names += tuple(word.hit for word in row[at:end] if word.hit and word.sort in _NAMED)
    if told.rank_end != at:
        told.end = end
    return end


def _lists(row: Sequence[Word], at: int) -> bool:
    """Whether the words before a comma can be the first of a row of nouns (Hukum, Hak Asasi Manusia, Imigrasi
    ...)."""
    return at > 0 and row[at - 1].sort in (Sort.PLAIN, Sort.OFFICE, Sort.ABBREVIATION)


def _resumes(row: Sequence[Word], at: int, listing: bool) -> bool:
    """Whether, after a comma, the name or more of the role comes."""
    if at >= len(row):
        return False
    word = row[at]
    if word.text == ",":
        return _resumes(row, at + 1, listing)
    if word.sort in _BEARERS or _called(row, at) or _abbreviated_name(row, at):
        return True
    if not listing:
        return False
    if word.low in ("dan", "and", "serta"):
        return at + 1 < len(row) and row[at + 1].sort in (Sort.PLAIN, Sort.ABBREVIATION)
    return word.sort in (Sort.PLAIN, Sort.ABBREVIATION) and not word.may(Use.END)


def _called(row: Sequence[Word], at: int) -> bool:
    """A common word that begins a name, right behind a body, a place or a rank: ... Kejagung Hari Siregar."""
    return (
        (row[at - 1].sort in _BEFORE_BEARERS or row[at - 1].text == ",")
        and row[at].sort == Sort.PLAIN
        and bool(row[at].uses)
        and not row[at].uses & OF_THINGS
        and at + 1 < len(row)
        and row[at + 1].sort == Sort.NAME
    )


def _continues(word: Word, first: Word) -> bool:
    """Whether a role goes on through this word in small letters; one that begins in small letters does so
    longer."""
    if word.may(Use.ROLE) or word.may(Use.INTRODUCTION) or word.may(Use.TITLE):
        return True
    loose = first.text[0].islower()
    return loose and not word.may(Use.END) and word.low.startswith(("pe", "ke")) and word.low.endswith("an")
