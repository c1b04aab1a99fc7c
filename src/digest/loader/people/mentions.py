"""Where a sentence names somebody: the name, what stands before and after it, and what the person does there."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from digest.loader.people.lexis import Use
from digest.loader.people.names import STARTS, bracket, initials, name_end, past_degrees, past_honorifics
from digest.loader.people.titles import Title, closes, title
from digest.loader.people.words import Sort, Word
from digest.model.scan import Hit
from digest.model.text import Span

FURTHEST_VERB = 6  # words between a name and its verb
LONGEST_APPOSITION = 14  # words

_AS = frozenset({"selaku", "sebagai", "yang", "juga", "seorang", "merupakan", "adalah", "menjabat", "sekaligus", "yakni", "yaitu", "ialah"})
_AND = frozenset({"dan", "serta", "bersama", ",", "&"})
_IDENTIFIES = frozenset({"adalah", "ialah", "yakni", "yaitu"})


@dataclass(frozen=True, slots=True)
class Role:
    """What somebody is called beside the name. `head` is the first office in it that the vocabulary knows, `names`
    whatever else it knows there: bodies, countries, places."""

    span: Span
    head: Hit | None
    names: tuple[Hit, ...]


@dataclass(frozen=True, slots=True)
class Mention:
    """`acts`: the name stands before a verb or after `oleh`; `listed`: in a row of people; `introduced`: after words
    that only say who somebody is; `referred`: named only to name something else (the government of X)."""

    name: Span
    key: tuple[str, ...]  # the name's words in lower case, initials without their full stop
    role: Role | None = None
    rank: Span | None = None
    speaks: bool = False
    acts: bool = False
    aged: bool = False
    listed: bool = False
    referred: bool = False
    introduced: bool = False
    beside: bool = False  # the role stands right beside the name, no comma between
    alias: str = ""  # another single name in brackets behind it


def mentions(row: Sequence[Word], by_name: frozenset[str]) -> Iterator[Mention]:
    """In order. A role without a name (`Menteri Pertahanan mengatakan`) is no mention."""
    at, before, end = 0, None, 0
    while at < len(row):
        found = _mention_at(row, at, by_name)
        if found is None:
            at += 1
            continue
        mention, last = found
        if before is not None and _joined(row, end, at):
            mention = _inherit(mention, before)
        yield mention
        before, at, end = mention, last, last


def _mention_at(row: Sequence[Word], at: int, by_name: frozenset[str]) -> tuple[Mention, int] | None:
    word = row[at]
    if word.sort in (Sort.OFFICE, Sort.RANK):
        told = title(row, at, by_name)
        return (_mention(row, told, told.first, told.last, by_name), told.last) if told.last else None
    if word.sort in STARTS or word.low == "tan" or _initials(row, at):
        return _bare(row, at, by_name)
    return None


def _initials(row: Sequence[Word], at: int) -> bool:
    """Two capitals before a name, after a word of saying: AM Fachir."""
    word = row[at]
    return word.sort is Sort.ABBREVIATION and word.hit is None and len(word.text) == 2 and not word.uses and _said_before(row, at)


def _bare(row: Sequence[Word], at: int, by_name: frozenset[str]) -> tuple[Mention, int] | None:
    """A name without a role before it."""
    first = past_honorifics(row, at)
    start = first + (first < len(row) and row[first].sort is Sort.ABBREVIATION)
    last = name_end(row, start) if start < len(row) else None
    if last is None or _part_of_more(row, at, last):
        return None
    return _mention(row, None, first, last, by_name), last


def _part_of_more(row: Sequence[Word], at: int, last: int) -> bool:
    """Whether the capitals around a name make it a place's, an event's, an institution's."""
    before = row[at - 1] if at else None
    if before is not None:
        if before.may(Use.THING) and not before.may(Use.HONORIFIC):
            return True
        if before.sort in (Sort.PLAIN, Sort.BODY, Sort.ABBREVIATION) and not before.may(Use.END | Use.SPEECH_TAG):
            return True
    if last < len(row):
        after = row[last]
        if after.sort is Sort.PLAIN and not after.may(Use.END) or after.sort is Sort.BODY:
            return True
        if after.text == "(" and last + 1 < len(row) and row[last + 1].sort is Sort.ABBREVIATION:
            short = row[last + 1].low
            return len(short) >= 3 and initials(row[max(0, at - 4) : last]).endswith(short) and last - at < len(short)
    return False


def _mention(row: Sequence[Word], told: Title | None, first: int, last: int, by_name: frozenset[str]) -> Mention:
    start = told.start if told else first
    while start and row[start - 1].sort is Sort.HONORIFIC:
        start -= 1
    role = _role(row, told) if told else None
    after, aged = past_degrees(row, last)
    apposition, after = _apposition(row, after, by_name)
    verb = _verb(row, after)
    before = row[start - 1] if start else None
    return Mention(
        name=Span(row[first].start, row[last - 1].end),
        key=tuple(word.low.rstrip(".") for word in row[first:last]),
        role=role or apposition,
        rank=Span(row[told.rank_start].start, row[told.rank_end - 1].end) if told and told.rank else None,
        speaks=_said_before(row, start) or (verb is not None and verb.may(Use.SPEECH)),
        acts=verb is not None or (before is not None and before.low == "oleh"),
        aged=aged,
        referred=before is not None and before.may(Use.REFERENCE),
        introduced=(told.introduced if told else False) or _introduced(row, start),
        beside=role is not None and told is not None and not told.apart,
        alias=_alias(row, last),
    )


def _role(row: Sequence[Word], told: Title) -> Role | None:
    if told.head is None:
        return None
    return Role(Span(row[told.start].start, row[told.end - 1].end), told.head, told.names)


def _said_before(row: Sequence[Word], at: int) -> bool:
    """A word of saying right before: kata X, menurut X."""
    return at > 0 and row[at - 1].may(Use.SPEECH_TAG)


def _introduced(row: Sequence[Word], at: int) -> bool:
    if not at:
        return False
    before = row[at - 1]
    if before.may(Use.INTRODUCTION) or before.low in _IDENTIFIES:
        return True
    return at > 1 and (before.low, row[at - 2].low) in (("nama", "atas"), ("sebagai", "diidentifikasi"), (",", "yakni"), (",", "yaitu"))


def _alias(row: Sequence[Word], at: int) -> str:
    """Joko Widodo (Jokowi)."""
    if at + 2 < len(row) and row[at].text == "(" and row[at + 1].sort is Sort.NAME and row[at + 2].text == ")":
        return row[at + 1].low
    return ""


def _apposition(row: Sequence[Word], at: int, by_name: frozenset[str]) -> tuple[Role | None, int]:
    """The role between commas behind a name, after selaku, or right behind it; and where the sentence goes on."""
    start = at
    comma = at < len(row) and row[at].text == ","
    at += comma
    most = at + 4
    while at < min(len(row), most) and row[at].low in _AS:
        at += 1
    if at < len(row) and row[at].sort is Sort.OFFICE:
        told = title(row, at, by_name)
        role = _role(row, told)
        if role is None or (told.last and not told.apart):
            return None, start
        return role, told.end + (told.end < len(row) and row[told.end].text == ",")
    return None, _past_apposition(row, start) if comma else start


def _past_apposition(row: Sequence[Word], at: int) -> int:
    """Past an unknown apposition, where a word of saying stands behind its second comma: X, petugas protokol, mengatakan."""
    for index in range(at + 1, min(len(row) - 1, at + LONGEST_APPOSITION)):
        if row[index].text == ",":
            return index + 1 if row[index + 1].may(Use.SPEECH) else at
        if row[index].text in "\"“”.;:":
            break
    return at + 1 if closes(row, at) else at


def _verb(row: Sequence[Word], at: int) -> Word | None:
    """The verb that the name before stands as subject of, adverbs passed over."""
    for word in row[at : at + FURTHEST_VERB]:
        if word.sort is not Sort.LOWER:
            return None
        if word.may(Use.SPEECH):
            return word
        if not word.may(Use.ADVERB):
            return word if word.low.startswith(("me", "ber", "di", "ter")) and len(word.low) > 4 else None
    return None


def _joined(row: Sequence[Word], end: int, at: int) -> bool:
    """Whether nothing but commas and `dan`, ages and degrees stand between two names."""
    after, _ = past_degrees(row, end)
    return 0 < at - after <= 2 and all(word.low in _AND for word in row[after:at])


def _inherit(mention: Mention, before: Mention) -> Mention:
    """The next in a row of people is there for the same reason."""
    return replace(
        mention,
        listed=True,
        introduced=mention.introduced or before.introduced,
        speaks=mention.speaks or (before.speaks and before.listed),
        referred=mention.referred or before.referred,
    )
