"""The shape of a person's name in a row of words: where one begins and where it ends."""

import re
from collections.abc import Sequence

from digest.loader.language.lexis import Use
from digest.loader.language.words import Sort, Word, ends_role, is_verb

LONGEST_NAME = 7  # words
LONGEST_BRACKET = 10  # words

#: Words that a name begins with.
STARTS = frozenset({Sort.NAME, Sort.INITIAL, Sort.HONORIFIC})
_QUOTES = frozenset('"“”')
_PROPER = frozenset({Sort.NAME, Sort.INITIAL})

#: Uses by which a capitalised word next to a name belongs to something else than a name.
OF_THINGS = Use.TITLE | Use.THING | Use.INSTITUTION | Use.COMPANY | Use.ENGLISH

#: What the name of a company, foundation or school is made of.
OWN = frozenset({Sort.NAME, Sort.PLAIN, Sort.INITIAL, Sort.ABBREVIATION, Sort.PLACE, Sort.COUNTRY})
LONGEST_OWN = 5  # words

_DEGREES = frozenset({"sh", "mh", "msi", "sik", "mhum", "phd", "llm", "se", "mm", "ssos", "sip", "mt", "msc"})


def name_end(row: Sequence[Word], at: int, certain: bool = False) -> int | None:
    """The index after the name that begins here, or None: initials alone are no name. `certain`: the words
    before call for a name, so that a common word may begin it (kata Hari Siregar)."""
    start, proper = at, 0
    if at >= len(row):
        return None
    if certain and (capitals := capitals_end(row, at)):
        return capitals
    if short_initials(row, at) or forename(row, at) or (certain and _common_first(row, at)):
        at += 1
    while at < len(row) and at - start < LONGEST_NAME:
        word = row[at]
        if word.sort == Sort.NAME:
            proper += 1
        elif proper and _nickname(row, at):
            at += 2
        elif word.sort != Sort.INITIAL and not _inside(row, at, proper > 0):
            break
        at += 1
    while at > start and row[at - 1].sort == Sort.INITIAL and row[at - 1].text[-1] == ".":
        at -= 1  # the full stop is more likely the sentence's
    return at if proper else None


def _common_first(row: Sequence[Word], at: int) -> bool:
    word = row[at]
    return (
        word.sort == Sort.PLAIN
        and not word.uses & OF_THINGS
        and word.uses != 0
        and at + 1 < len(row)
        and row[at + 1].sort == Sort.NAME
    )


def short_initials(row: Sequence[Word], at: int) -> bool:
    """Two letters that are initials printed as one, AM Fachir; three where only a name can stand."""
    word = row[at]
    return (
        word.sort == Sort.ABBREVIATION
        and word.hit is None
        and not word.uses
        and at + 1 < len(row)
        and row[at + 1].sort == Sort.NAME
        and (len(word.text) == 2 or (len(word.text) == 3 and at > 0 and _due(row[at - 1])))
    )


def _due(before: Word) -> bool:
    if before.text == "," or before.may(Use.SPEECH_TAG) or before.sort == Sort.COUNTRY:
        return True
    return before.text.rpartition(" ")[2] == "RI"  # Duta Besar RI PLE Priatna


def capitals_end(row: Sequence[Word], at: int) -> int | None:
    """The index after a name printed in capitals, two words or more, where it is introduced or an age stands
    behind it: bernama LI WEI, tersangka AHMAD YANI (34)."""
    end = at
    while end < len(row) and end - at < LONGEST_NAME and _in_capitals(row[end]):
        end += 1
    if end - at < 2:
        return None
    aged = end + 1 < len(row) and row[end].text == "(" and row[end + 1].sort == Sort.NUMBER
    return end if aged or (at > 0 and introduces(row, at)) else None


def _in_capitals(word: Word) -> bool:
    return word.sort == Sort.ABBREVIATION and word.hit is None and not word.uses and word.text.isalpha()


def introduces(row: Sequence[Word], at: int) -> bool:
    """Whether the words right before say that a name follows: bernama, atas nama."""
    before = row[at - 1]
    return before.may(Use.INTRODUCTION) or (before.low == "nama" and at > 1 and row[at - 2].low == "atas")


def forename(row: Sequence[Word], at: int) -> bool:
    """A word that is a title elsewhere, and here the first of a name: Ketua DPR Puan Maharani."""
    return (
        row[at].may(Use.FORENAME)
        and at > 0
        and ends_role(row[at - 1])
        and at + 1 < len(row)
        and row[at + 1].sort == Sort.NAME
    )


def _inside(row: Sequence[Word], at: int, begun: bool) -> bool:
    """Whether a word that is no name by itself stands inside one: bin, van, a short abbreviation, a common
    word."""
    word = row[at]
    following = row[at + 1].sort if at + 1 < len(row) else Sort.MARK
    if not begun:
        return word.sort != Sort.LOWER and word.may(Use.PARTICLE) and following == Sort.NAME
    if following not in _PROPER and not _bridges(row, at + 1):
        if word.sort == Sort.OFFICE:  # Rizal Hakim: an office that is also a name, and the last word of one
            return word.text[0].isupper() and " " not in word.text and following in (Sort.LOWER, Sort.MARK)
        return word.sort == Sort.PLAIN and word.may(Use.SPEECH)
    if word.sort == Sort.LOWER:
        return word.may(Use.PARTICLE) and not word.may(Use.END)
    if word.sort == Sort.ABBREVIATION:
        return word.hit is None and len(word.text) <= 3
    return word.sort in (Sort.HONORIFIC, Sort.PLAIN) and not word.uses & OF_THINGS


def _nickname(row: Sequence[Word], at: int) -> bool:
    """Between quotation marks, and the name goes on behind it: Ferdinand "Bongbong" Marcos."""
    return (
        row[at].text in _QUOTES
        and at + 3 < len(row)
        and row[at + 1].sort == row[at + 3].sort == Sort.NAME
        and row[at + 2].text in _QUOTES
    )


def _bridges(row: Sequence[Word], at: int) -> bool:
    """Two small words in a row: van der Steen."""
    return (
        at + 1 < len(row)
        and row[at].sort == Sort.LOWER
        and row[at].may(Use.PARTICLE)
        and row[at + 1].sort == Sort.NAME
    )


def past_honorifics(row: Sequence[Word], at: int) -> int:
    """The index after Bapak, Dr., Datuk Seri, Tan Sri."""
    first = at
    while first < len(row):
        low = row[first].low
        if forename(row, first):
            break
        if row[first].sort == Sort.HONORIFIC or (first > at and low in ("sri", "seri", ".")):
            first += 1
        elif tan_sri(row, first):
            first += 2
        else:
            break
    return first


def tan_sri(row: Sequence[Word], at: int) -> bool:
    """Tan alone is a name."""
    return row[at].low == "tan" and at + 1 < len(row) and row[at + 1].low == "sri"


def bracket(row: Sequence[Word], at: int) -> int | None:
    """The index after the bracket that opens here, if it closes soon."""
    for end in range(at + 1, min(len(row), at + LONGEST_BRACKET)):
        if row[end].text == ")":
            return end + 1
    return None


def past_degrees(row: Sequence[Word], at: int) -> tuple[int, bool]:
    """Past degrees, another name, and an age or whatever stands in brackets; whether there was an age."""
    aged = False
    while at < len(row):
        if row[at].text == "(":
            end = bracket(row, at)
            if end is None:
                break
            aged = aged or (row[at + 1].sort == Sort.NUMBER and len(row[at + 1].text) <= 2)
            at = end
        elif (row[at].text == "," and (end := _degree(row, at + 1))) or (
            row[at].low == "alias" and (end := name_end(row, past_honorifics(row, at + 1)))
        ):
            at = end
        else:
            break
    return at, aged


def _degree(row: Sequence[Word], at: int) -> int | None:
    """The index after a degree that begins here: S.H., M.Si, Ph.D."""
    letters = ""
    for end in range(at, min(len(row), at + 6)):
        word = row[end]
        if word.text == ".":
            continue
        if word.sort == Sort.LOWER or not word.text[0].isalpha():
            return None
        letters += word.low.replace(".", "")
        if letters in _DEGREES or (end == at and (word.may(Use.DEGREE) or _dotted(row, at))):
            stop = end + 1
            return stop + 1 if stop < len(row) and row[stop].text == "." else stop
    return None


_DOTTED = re.compile(r"(?:[A-Z][A-Za-z]{0,4}\.)+[A-Z][A-Za-z]{0,5}")


def _dotted(row: Sequence[Word], at: int) -> bool:
    """A degree by its shape, M.Kom, Sp.B; before a name it is initials."""
    follows = row[at + 1].sort if at + 1 < len(row) else Sort.MARK
    return _DOTTED.fullmatch(row[at].text) is not None and follows != Sort.NAME


def initials(row: Sequence[Word]) -> str:
    return "".join(word.text[0].lower() for word in row if word.text[0].isupper())


def own_name_end(row: Sequence[Word], at: int, of_office: bool) -> int:
    """The index after a company's or school's own name. `of_office`: it belongs to a role, so that, where a
    verb follows at once, the last two words are rather the name of who holds it (Dekan Universitas X Budi
    Santoso ...)."""
    end = at
    while end < len(row) and end - at < LONGEST_OWN and row[end].sort in OWN:
        end += 1
    person = of_office and end - at > 2 and end < len(row) and (row[end].may(Use.SPEECH) or is_verb(row[end]))
    if person and row[end - 1].sort == row[end - 2].sort == Sort.NAME:
        return end - 2
    return end
