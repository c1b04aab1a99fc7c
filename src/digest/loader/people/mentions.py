"""Where a sentence names somebody: the name, what stands before and after it, and what the person does there."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from digest.loader.people.lexis import Use
from digest.loader.people.words import Sort, Word
from digest.model.scan import Hit
from digest.model.text import Span

LONGEST_NAME = 7  # words
LONGEST_ROLE = 34  # words
LONGEST_BRACKET = 10  # words
FURTHEST_VERB = 5  # words between a name and its verb


@dataclass(frozen=True, slots=True)
class Role:
    """What somebody is called beside the name. `head` is the first office named; `names` all that the vocabulary
    knows in it: bodies, countries, places."""

    span: Span
    head: Hit
    names: tuple[Hit, ...]
    printed: bool = True  # in front of the name or between commas; not merely beside it


@dataclass(frozen=True, slots=True)
class Mention:
    """`acts`: the name stands before a verb; `listed`: it stands in a row of people; `referred`: only as a way to
    name something else (the government of X)."""

    name: Span
    key: tuple[str, ...]  # the name's words in lower case, initials without their full stop
    role: Role | None = None
    rank: Hit | None = None
    rank_span: Span | None = None
    speaks: bool = False
    acts: bool = False
    aged: bool = False
    referred: bool = False
    introduced: bool = False


def mentions(row: Sequence[Word]) -> Iterator[Mention]:
    """In order. A role without a name (`Menteri Pertahanan mengatakan`) is no mention."""
    at = 0
    while at < len(row):
        word = row[at]
        found = None
        if word.sort in (Sort.OFFICE, Sort.RANK):
            found = _titled(row, at)
        elif word.sort in (Sort.NAME, Sort.INITIAL, Sort.HONORIFIC):
            found = _bare(row, at)
        if found is None:
            at += 1
        else:
            mention, at = found
            yield mention


@dataclass(slots=True)
class _Title:
    """A role being read, left to right."""

    start: int
    head: Hit | None = None
    end: int = 0  # index after the last word of the role
    names: tuple[Hit, ...] = ()
    rank: Hit | None = None
    rank_from: int = 0
    rank_to: int = 0
    introduced: bool = False


def _titled(row: Sequence[Word], at: int) -> tuple[Mention, int] | None:
    """A role or rank with a name behind it."""
    title, place = _title(row, at)
    if place is None:
        return None
    first, last = place
    return _mention(row, title, first, last), last


def _title(row: Sequence[Word], start: int) -> tuple[_Title, tuple[int, int] | None]:
    """The role that begins here, and from where to where its bearer's name stands behind it."""
    title = _Title(start)
    fallback: tuple[int, int] | None = None
    at = start
    stop = min(len(row), start + LONGEST_ROLE)
    loose = row[start].text[0].islower()
    while at < stop:
        word = row[at]
        if word.sort is Sort.RANK and not (title.rank or (title.head and _inside_role(row, at))):
            title.rank, title.rank_from = word.hit, at
            at = title.rank_to = _after_rank(row, at)
            continue
        if word.sort in (Sort.OFFICE, Sort.RANK):
            if title.rank and title.head is None and word.sort is Sort.OFFICE:
                break
            title.head = title.head or (word.hit if word.sort is Sort.OFFICE else None)
            title.names += (word.hit,) if word.hit and at > start else ()
            at = title.end = at + 1
        elif word.sort in (Sort.BODY, Sort.COUNTRY, Sort.PLACE):
            if title.rank and title.rank_to == at:
                break
            title.names += (word.hit,) if word.hit else ()
            at = title.end = at + 1
        elif word.sort in (Sort.NAME, Sort.INITIAL, Sort.HONORIFIC):
            last = name_end(row, at)
            if last is None:
                if word.sort is Sort.HONORIFIC:
                    at += 1
                    continue
                break
            if _goes_on(row, last):  # an unknown institution: Lokataru Foundation
                fallback = fallback or (at, last)
                at = title.end = last
                continue
            if rest := _body_before_name(row, last):
                at = title.end = rest
                continue
            return title, (at, last)
        elif word.text == "(":
            end = _bracket(row, at)
            if end is None:
                break
            title.names += tuple(w.hit for w in row[at:end] if w.hit and w.sort in (Sort.BODY, Sort.COUNTRY))
            at = end
            if title.rank is None or title.rank_to < at - 1:
                title.end = end
        elif word.text == ",":
            if not _resumes(row, at + 1, listing=row[at - 1].sort in (Sort.PLAIN, Sort.OFFICE, Sort.ABBREVIATION)):
                break
            at += 1
        elif word.text in ("&", "/", "-", "’", "'", "."):
            if word.text == "." and not (at + 1 < stop and row[at + 1].sort in (Sort.NAME, Sort.INITIAL, Sort.RANK)):
                break
            at += 1
        elif word.sort in (Sort.PLAIN, Sort.ABBREVIATION, Sort.NUMBER):
            if word.sort is Sort.PLAIN and not word.may(Use.TITLE) and word.may(Use.END) and at > start + 1:
                break
            title.names += (word.hit,) if word.hit else ()
            at = title.end = at + 1
        elif word.sort is Sort.LOWER and _continues(word, loose):
            title.introduced = title.introduced or word.may(Use.INTRODUCTION)
            at += 1
        else:
            break
    return title, fallback


def _inside_role(row: Sequence[Word], at: int) -> bool:
    """Jenderal in "Direktur Jenderal": a rank's word that belongs to an office."""
    return row[at].low in ("jenderal", "inspektur") and row[at - 1].sort in (Sort.OFFICE, Sort.PLAIN)


def _after_rank(row: Sequence[Word], at: int) -> int:
    """Past the rank and what follows it: Pol., TNI, (Purn), Laut (P)."""
    at += 1
    while at < len(row):
        word = row[at]
        if word.text == "(" and at + 2 < len(row) and row[at + 2].text == ")" and row[at + 1].may(Use.SUFFIX):
            at += 3
        elif word.text == "." and row[at - 1].may(Use.SUFFIX):
            at += 1
        elif word.may(Use.SUFFIX) and word.sort is not Sort.INITIAL:
            at += 1
        else:
            return at
    return at


def _bracket(row: Sequence[Word], at: int) -> int | None:
    """Past the bracket that opens here, if it closes soon."""
    for end in range(at + 1, min(len(row), at + LONGEST_BRACKET)):
        if row[end].text == ")":
            return end + 1
    return None


def _continues(word: Word, loose: bool) -> bool:
    """Whether a role goes on through this word in small letters. `loose`: the role itself is in small letters."""
    if word.may(Use.ROLE) or word.may(Use.INTRODUCTION):
        return True
    if word.may(Use.TITLE):
        return True
    return loose and not word.may(Use.END) and word.low.startswith(("pe", "ke")) and word.low.endswith("an")


def _goes_on(row: Sequence[Word], at: int) -> bool:
    """Whether what looked like a name is followed, in one breath, by a word of institutions."""
    if at >= len(row):
        return False
    word = row[at]
    return word.sort in (Sort.PLAIN, Sort.BODY, Sort.RANK) or (
        word.sort is Sort.ABBREVIATION and at + 1 < len(row) and row[at + 1].sort is Sort.NAME
    )


def _body_before_name(row: Sequence[Word], at: int) -> int | None:
    """Where what looked like a name is a body, since its abbreviation or, after a comma, the real name follows:
    the index from which to read on."""
    if at < len(row) and row[at].text == "(":
        end = _bracket(row, at)
        if end and row[at + 1].sort in (Sort.ABBREVIATION, Sort.NAME, Sort.PLAIN) and _resumes(row, end, listing=False):
            return end
        at = end or at
    if at + 1 < len(row) and row[at].text == "," and row[at + 1].sort in (Sort.NAME, Sort.INITIAL, Sort.RANK, Sort.HONORIFIC):
        first = at + 1
        last = name_end(row, first) if row[first].sort is not Sort.RANK else first
        if last and (row[first].sort is Sort.RANK or (last - first >= 2 and _closes(row, last))):
            return at
    return None


def _closes(row: Sequence[Word], at: int) -> bool:
    """A comma or a verb of saying: the name between commas is an apposition, no next one in a row."""
    if at >= len(row):
        return True
    return row[at].may(Use.SPEECH) or (
        row[at].text == "," and at + 1 < len(row) and (row[at + 1].may(Use.SPEECH) or row[at + 1].sort is Sort.LOWER and not row[at + 1].may(Use.END))
    )


def _resumes(row: Sequence[Word], at: int, listing: bool) -> bool:
    """Whether, after a comma, the name or more of the role comes. `listing`: the role is a row of nouns."""
    if at >= len(row):
        return False
    word = row[at]
    if word.text == ",":
        return _resumes(row, at + 1, listing)
    if word.sort in (Sort.NAME, Sort.INITIAL, Sort.RANK, Sort.HONORIFIC):
        return True
    if not listing:
        return False
    if word.low in ("dan", "and", "serta"):
        return at + 1 < len(row) and row[at + 1].sort in (Sort.PLAIN, Sort.ABBREVIATION)
    return word.sort in (Sort.PLAIN, Sort.ABBREVIATION) and not word.may(Use.END)


def name_end(row: Sequence[Word], at: int) -> int | None:
    """The index after the name that begins here, or None: initials and a title alone are no name."""
    start, proper = at, 0
    while at < len(row) and at - start < LONGEST_NAME:
        word = row[at]
        if word.sort is Sort.NAME:
            proper += 1
            at += 1
        elif word.sort is Sort.INITIAL:
            at += 1
        elif proper and word.may(Use.PARTICLE) and at + 1 < len(row) and row[at + 1].sort in (Sort.NAME, Sort.INITIAL) and word.text not in ("dan", "di", "as"):
            at += 1
        elif at == start and word.may(Use.PARTICLE) and word.text[0].isupper() and at + 1 < len(row) and row[at + 1].sort is Sort.NAME:
            at += 1
        elif proper and word.sort in (Sort.PLAIN, Sort.HONORIFIC) and word.may(Use.PARTICLE) and at + 1 < len(row) and row[at + 1].sort is Sort.NAME:
            at += 1
        else:
            break
    return at if proper else None


def _bare(row: Sequence[Word], at: int) -> tuple[Mention, int] | None:
    """A name without a role before it."""
    first = at
    while first < len(row) and row[first].sort is Sort.HONORIFIC:
        first += 1
    if first > at and first < len(row) and row[first].low in ("sri", "seri") and row[first - 1].low.startswith("da"):
        first += 1
    last = name_end(row, first) if first < len(row) else None
    if last is None:
        return None
    before = row[at - 1] if at else None
    if before is not None and (before.may(Use.THING) or before.sort in (Sort.PLAIN, Sort.BODY)):
        if not before.may(Use.SPEECH_TAG | Use.END) or before.may(Use.THING):
            return None if not _is_speaker(row, last) else (_mention(row, None, first, last), last)
    if last < len(row) and row[last].sort is Sort.PLAIN and not row[last].may(Use.END):
        return None  # an unknown institution or event
    return _mention(row, None, first, last), last


def _is_speaker(row: Sequence[Word], at: int) -> bool:
    return at < len(row) and row[at].may(Use.SPEECH)


def _mention(row: Sequence[Word], title: _Title | None, first: int, last: int) -> Mention:
    start = title.start if title else first
    while start and row[start - 1].sort is Sort.HONORIFIC:
        start -= 1
    speaks_before = _said_before(row, start)
    role, rank, rank_span, introduced = None, None, None, False
    if title:
        rank, introduced = title.rank, title.introduced
        if title.rank:
            rank_span = Span(row[title.rank_from].start, row[title.rank_to - 1].end)
        if title.head:
            end = title.end
            role = Role(Span(row[title.start].start, row[end - 1].end), title.head, title.names)
    after, aged = _past_degrees(row, last)
    apposition, after = _apposition(row, after)
    verb = _verb(row, after)
    before = row[start - 1] if start else None
    return Mention(
        name=Span(row[first].start, row[last - 1].end),
        key=tuple(word.low.rstrip(".") for word in row[first:last]),
        role=role or apposition,
        rank=rank,
        rank_span=rank_span,
        speaks=speaks_before or (verb is not None and verb.may(Use.SPEECH)),
        acts=verb is not None,
        aged=aged,
        referred=before is not None and before.may(Use.REFERENCE) and not before.may(Use.INTRODUCTION),
        introduced=introduced or (before is not None and before.may(Use.INTRODUCTION)),
    )


def _said_before(row: Sequence[Word], at: int) -> bool:
    """A word of saying right before: kata X, menurut X, demikian X."""
    return at > 0 and row[at - 1].may(Use.SPEECH_TAG)


def _past_degrees(row: Sequence[Word], at: int) -> tuple[int, bool]:
    """Past degrees and an age in brackets; whether there was an age."""
    aged = False
    while at < len(row):
        if row[at].text == "(" and at + 1 < len(row):
            end = _bracket(row, at)
            if end is None:
                break
            aged = aged or (row[at + 1].sort is Sort.NUMBER and len(row[at + 1].text) <= 2)
            at = end
        elif row[at].text == "," and (end := _degree(row, at + 1)):
            at = end
        else:
            break
    return at, aged


def _degree(row: Sequence[Word], at: int) -> int | None:
    """The index after a degree that begins here: S.H., M.Si, Ph.D."""
    letters = ""
    for end in range(at, min(len(row), at + 6)):
        if row[end].text == ".":
            continue
        letters += row[end].low.replace(".", "")
        word = row[end]
        if len(letters) > 7 or not word.text[0].isalpha() or word.sort is Sort.LOWER:
            return None
        if letters in _DEGREES or word.may(Use.DEGREE) and end == at:
            stop = end + 1
            return stop + 1 if stop < len(row) and row[stop].text == "." else stop
    return None


_DEGREES = frozenset({"sh", "mh", "msi", "sik", "mhum", "phd", "llm", "se", "mm", "ssos", "sip", "mt", "msc"})
_SELAKU = frozenset({"selaku", "sebagai", "yang", "juga", "seorang", "merupakan", "adalah", "mantan", "menjabat", "sekaligus"})


def _apposition(row: Sequence[Word], at: int) -> tuple[Role | None, int]:
    """The role between commas behind a name, or after selaku; and where the sentence goes on."""
    first = at
    comma = at < len(row) and row[at].text == ","
    at += comma
    skipped = 0
    while at < len(row) and row[at].low in _SELAKU and skipped < 4:
        at, skipped = at + 1, skipped + 1
    if at >= len(row) or not (comma or skipped) or row[at].sort is not Sort.OFFICE:
        return None, first + comma if comma and _closes(row, first) else first
    title, name = _title(row, at)
    if name is not None or title.head is None:
        return None, first
    role = Role(Span(row[at].start, row[title.end - 1].end), title.head, title.names)
    end = title.end
    return role, end + (end < len(row) and row[end].text == ",")


def _verb(row: Sequence[Word], at: int) -> Word | None:
    """The verb that the name before stands as subject of, adverbs passed over."""
    for word in row[at : at + FURTHEST_VERB]:
        if word.may(Use.SPEECH):
            return word
        if word.may(Use.ADVERB):
            continue
        if word.sort is Sort.LOWER and word.low.startswith(("me", "ber", "di", "ter", "be")) and len(word.low) > 4:
            return word
        return None
    return None
