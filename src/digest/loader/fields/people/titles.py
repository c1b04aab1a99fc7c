"""A role in a row of words, from its first word to the name behind it: Kepala Badan ... (BNPT) RI, Komjen
Pol. X."""

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import astuple

from digest.loader.language.lexis import Use
from digest.loader.language.names import (
    STARTS,
    bracket,
    capitals_end,
    common_first,
    introduces,
    name_end,
    own_name_end,
    past_degrees,
    past_honorifics,
    short_initials,
    shortens,
    tan_sri,
)
from digest.loader.language.words import Sort, Word, is_verb, word_at
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
    end: int = 0
    head: Hit | None = None
    names: tuple[Hit, ...] = ()
    rank_start: int = 0
    rank_end: int = 0
    first: int = 0
    last: int = 0
    apart: bool = False
    introduced: bool = False

    @property
    def bare(self) -> bool:
        """A name without a role or rank before it."""
        return self.head is None and not self.rank_end


class _Reading(Struct):
    """A title as read so far: its fields, in their order."""

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
    *read, _ = astuple(told)
    return Title(*read)


def _step(row: Sequence[Word], at: int, told: _Reading, by_name: frozenset[str]) -> int | None:
    """The next index to read at, or None where the role ends."""
    word = row[at]
    if word.sort in _OFFICIAL:
        return _office_or_rank(row, at, told)
    if _bears(row, at):
        return _name(row, at, told)
    if word.sort == Sort.MARK:
        return _past_mark(row, at, told)
    if word.sort == Sort.LOWER:
        return _past_small(row, at, told)
    if told.rank_end == at if word.sort in _KNOWN else word.may(Use.SPEECH):
        return None
    _take(told, at, word.hit)
    return _past_own_name(row, at, told, by_name)


def _bears(row: Sequence[Word], at: int) -> bool:
    """Whether the name of who bears a role begins here, or the rank before it."""
    return row[at].sort in _BEARERS or tan_sri(row, at) or _called(row, at) or _abbreviated_name(row, at)


def _past_small(row: Sequence[Word], at: int, told: _Reading) -> int | None:
    if not _continues(row[at], row[told.start]):
        return _to_apposition(row, at, told)
    told.introduced = told.introduced or introduces(row, at + 1)
    return at + 1 if row[at].uses & (Use.END | Use.INTRODUCTION) else _take(told, at, None)


def _abbreviated_name(row: Sequence[Word], at: int) -> bool:
    if row[at].sort != Sort.ABBREVIATION:
        return False
    return short_initials(row, at) or capitals_end(row, at) is not None


def _to_apposition(row: Sequence[Word], at: int, told: _Reading) -> int | None:
    """The index of the comma behind a case told at length, where the name stands between commas: buronan kasus
    penipuan dana nasabah Bank X, Budi Santoso, dari ..."""
    if not any(word.low in _CASES for word in row[told.start : at]):
        return None
    comma = next((i for i in range(at, min(len(row), at + LONGEST_CASE)) if _ends_case(row[i])), at)
    if row[comma].text != ",":
        return None
    last = name_end(row, comma + 1)
    return comma if last and last > comma + 2 and closes(row, last) else None


def _ends_case(word: Word) -> bool:
    return word.sort == Sort.MARK or is_verb(word) or (word.may(Use.END) and not word.may(Use.ROLE))


def _office_or_rank(row: Sequence[Word], at: int, told: _Reading) -> int | None:
    word = row[at]
    if _is_rank(row, at, told):
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
        name_next = word_at(row, at + 1).sort in _BEARERS
        return at + 1 if name_next and _abbreviates(row, at) else None
    return at + 1 if mark in "&/-'’" else None


def _take(told: _Reading, at: int, hit: Hit | None) -> int:
    told.names += (hit,) if hit else ()
    told.end = at + 1
    return at + 1


def _is_rank(row: Sequence[Word], at: int, told: _Reading) -> bool:
    """Not a rank's word that belongs to an office: Direktur (Inspektur, Sekretaris ...) Jenderal."""
    if row[at].sort != Sort.RANK or told.rank_end not in (0, at):
        return False
    in_office = told.head is not None and row[at - 1].sort in (Sort.OFFICE, Sort.PLAIN)
    return not (in_office and row[at].low in ("jenderal", "inspektur"))


def past_rank(row: Sequence[Word], at: int) -> int:
    """The index after a rank and what follows it: Pol., TNI, (Purn), Laut (P)."""
    at += 1
    while True:
        word = word_at(row, at)
        if word.text == "(" and word_at(row, at + 2).text == ")" and row[at + 1].may(Use.SUFFIX):
            at += 3
        elif (word.may(Use.SUFFIX) and word.sort != Sort.INITIAL) or _abbreviates(row, at):
            at += 1
        else:
            return at


def _abbreviates(row: Sequence[Word], at: int) -> bool:
    """Whether this is the full stop of an abbreviation: Pol., not the end of a sentence."""
    before = row[at - 1]
    return (
        word_at(row, at).text == "." and before.sort != Sort.MARK and len(before.text.rpartition(" ")[2]) <= 5
    )


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
    last = name_end(row, first, certain=True)
    if last is None:
        return _take(told, at, None) if row[at].sort == Sort.INITIAL else None  # Kelas I
    rest = last if _goes_on(row, last) else _body_before_name(row, last, told)
    if rest is not None:
        told.end = last
        return rest
    told.first, told.last = first, last
    told.apart = row[at - 1].text == ","
    return last


def _goes_on(row: Sequence[Word], at: int) -> bool:
    """Whether what looked like a name is followed, in one breath, by more of an institution, or by a rank."""
    word, following = word_at(row, at), word_at(row, at + 1).sort
    if word.sort in (Sort.RANK, Sort.BODY, Sort.OFFICE, Sort.NUMBER):
        return True
    if word.sort in (Sort.COUNTRY, Sort.PLACE):
        return following in _BEARERS
    if word.sort == Sort.PLAIN:
        return not word.may(Use.END)
    return word.sort == Sort.ABBREVIATION and following == Sort.NAME


def _body_before_name(row: Sequence[Word], at: int, told: _Reading) -> int | None:
    """Where what looked like a name is a body's, since its abbreviation stands behind it, or the real name
    after a comma: the index to read on at."""
    return _past_short_name(row, at, told.start) or (at if _real_name_follows(row, at) else None)


def _past_short_name(row: Sequence[Word], at: int, start: int) -> int | None:
    end = bracket(row, at) if word_at(row, at).text == "(" else None
    if end is None or row[at + 1].sort == Sort.NUMBER:
        return None
    return end if shortens(row[at + 1], row[start:at]) or _name_follows(row, end) else None


def _real_name_follows(row: Sequence[Word], at: int) -> bool:
    following = word_at(row, at + 1).sort
    if word_at(row, at).text != "," or following not in _BEARERS or past_degrees(row, at)[0] > at:
        return False
    if following == Sort.RANK:
        return True
    first = past_honorifics(row, at + 1)
    last = name_end(row, first)
    return last is not None and last - first >= 2 and closes(row, last)


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
    word = word_at(row, at)
    if word.text == ",":
        return _resumes(row, at + 1, listing)
    if at < len(row) and _bears(row, at):
        return True
    if listing and word.low in ("dan", "and", "serta"):
        word = word_at(row, at + 1)
        return word.sort in (Sort.PLAIN, Sort.ABBREVIATION)
    return listing and word.sort in (Sort.PLAIN, Sort.ABBREVIATION) and not word.may(Use.END)


def _called(row: Sequence[Word], at: int) -> bool:
    """A common word that begins a name, right behind a body, a place or a rank: ... Kejagung Hari Siregar."""
    before = word_at(row, at - 1)
    return (before.sort in _BEFORE_BEARERS or before.text == ",") and common_first(row, at)


def _continues(word: Word, first: Word) -> bool:
    """Whether a role goes on through this word in small letters; one that begins in small letters does so
    longer."""
    if word.may(Use.ROLE) or word.may(Use.INTRODUCTION) or word.may(Use.TITLE):
        return True
    loose = first.text[0].islower()
    return loose and not word.may(Use.END) and word.low.startswith(("pe", "ke")) and word.low.endswith("an")
