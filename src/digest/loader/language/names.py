"""The shape of a person's name in a row of words: where one begins and where it ends."""

import re
from collections.abc import Sequence

from digest.loader.language.lexis import Use
from digest.loader.language.words import Sort, Word, ends_role, is_verb, word_at

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
    if certain and (capitals := capitals_end(row, at)):
        return capitals
    start, proper = at, False
    at += _first(row, at, certain)
    while at - start < LONGEST_NAME and (more := _more(row, at, proper)):
        proper = proper or row[at].sort == Sort.NAME
        at += more
    while at > start and row[at - 1].sort == Sort.INITIAL and row[at - 1].text[-1] == ".":
        at -= 1  # the full stop is more likely the sentence's
    return at if proper else None


def _first(row: Sequence[Word], at: int, certain: bool) -> bool:
    """A word that is no name by itself, and the first of one here."""
    return short_initials(row, at) or forename(row, at) or (certain and common_first(row, at))


def _more(row: Sequence[Word], at: int, begun: bool) -> int:
    """How many words here belong to a name; 0 behind its end."""
    if word_at(row, at).sort in _PROPER:
        return 1
    if begun and _nickname(row, at):
        return 3
    return _inside(row, at, begun)


def common_first(row: Sequence[Word], at: int) -> bool:
    word = word_at(row, at)
    common = word.sort == Sort.PLAIN and word.uses != 0 and not word.uses & OF_THINGS
    return common and word_at(row, at + 1).sort == Sort.NAME


def short_initials(row: Sequence[Word], at: int) -> bool:
    """Two letters that are initials printed as one, AM Fachir; three where only a name can stand."""
    word = word_at(row, at)
    if word.sort != Sort.ABBREVIATION or word.hit or word.uses or word_at(row, at + 1).sort != Sort.NAME:
        return False
    return len(word.text) == 2 or (len(word.text) == 3 and at > 0 and _due(row[at - 1]))


def _due(before: Word) -> bool:
    if before.text == "," or before.may(Use.SPEECH_TAG) or before.sort == Sort.COUNTRY:
        return True
    return before.text.rpartition(" ")[2] == "RI"  # Duta Besar RI PLE Priatna


def capitals_end(row: Sequence[Word], at: int) -> int | None:
    """The index after a name printed in capitals, two words or more, where it is introduced or an age stands
    behind it: bernama LI WEI, tersangka AHMAD YANI (34)."""
    end = at
    while end - at < LONGEST_NAME and _in_capitals(word_at(row, end)):
        end += 1
    if end - at < 2:
        return None
    aged = word_at(row, end).text == "(" and word_at(row, end + 1).sort == Sort.NUMBER
    return end if aged or introduces(row, at) else None


def _in_capitals(word: Word) -> bool:
    return word.sort == Sort.ABBREVIATION and word.hit is None and not word.uses and word.text.isalpha()


def introduces(row: Sequence[Word], at: int) -> bool:
    """Whether the words right before say that a name follows: bernama, atas nama."""
    before = word_at(row, at - 1)
    return before.may(Use.INTRODUCTION) or (before.low == "nama" and word_at(row, at - 2).low == "atas")


def forename(row: Sequence[Word], at: int) -> bool:
    """A word that is a title elsewhere, and here the first of a name: Ketua DPR Puan Maharani."""
    titled = word_at(row, at).may(Use.FORENAME) and ends_role(word_at(row, at - 1))
    return titled and word_at(row, at + 1).sort == Sort.NAME


def _inside(row: Sequence[Word], at: int, begun: bool) -> bool:
    """Whether a word that is no name by itself stands inside one: bin, van, a short abbreviation, a common
    word."""
    word, following = word_at(row, at), word_at(row, at + 1).sort
    if not begun:
        return word.sort != Sort.LOWER and word.may(Use.PARTICLE) and following == Sort.NAME
    if following in _PROPER or _bridges(row, at + 1):
        return _joins(word)
    if word.sort == Sort.OFFICE:  # Rizal Hakim: an office that is also a name, and the last word of one
        return word.text[0].isupper() and " " not in word.text and following in (Sort.LOWER, Sort.MARK)
    return word.sort == Sort.PLAIN and word.may(Use.SPEECH)


def _joins(word: Word) -> bool:
    if word.sort == Sort.LOWER:
        return word.may(Use.PARTICLE) and not word.may(Use.END)
    if word.sort == Sort.ABBREVIATION:
        return word.hit is None and len(word.text) <= 3
    return word.sort in (Sort.HONORIFIC, Sort.PLAIN) and not word.uses & OF_THINGS


def _nickname(row: Sequence[Word], at: int) -> bool:
    """Between quotation marks, and the name goes on behind it: Ferdinand "Bongbong" Marcos."""
    quoted = word_at(row, at).text in _QUOTES and word_at(row, at + 2).text in _QUOTES
    return quoted and row[at + 1].sort == word_at(row, at + 3).sort == Sort.NAME


def _bridges(row: Sequence[Word], at: int) -> bool:
    """Two small words in a row: van der Steen."""
    word = word_at(row, at)
    particle = word.sort == Sort.LOWER and word.may(Use.PARTICLE)
    return particle and word_at(row, at + 1).sort == Sort.NAME


def past_honorifics(row: Sequence[Word], at: int) -> int:
    """The index after Bapak, Dr., Datuk Seri, Tan Sri."""
    first = at
    while not forename(row, first):
        word = word_at(row, first)
        if word.sort == Sort.HONORIFIC or (first > at and word.low in ("sri", "seri", ".")):
            first += 1
        elif tan_sri(row, first):
            first += 2
        else:
            break
    return first


def tan_sri(row: Sequence[Word], at: int) -> bool:
    """Tan alone is a name."""
    return word_at(row, at).low == "tan" and word_at(row, at + 1).low == "sri"


def bracket(row: Sequence[Word], at: int) -> int | None:
    """The index after the bracket that opens here, if it closes soon."""
    for end in range(at + 1, min(len(row), at + LONGEST_BRACKET)):
        if row[end].text == ")":
            return end + 1
    return None


def past_bracket(row: Sequence[Word], at: int) -> int:
    """The index after a bracket that opens here and closes soon; where there is none, the same."""
    end = bracket(row, at) if word_at(row, at).text == "(" else None
    return end or at


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
            return end + 1 + (word_at(row, end + 1).text == ".")
    return None


_DOTTED = re.compile(r"(?:[A-Z][A-Za-z]{0,4}\.)+[A-Z][A-Za-z]{0,5}")


def _dotted(row: Sequence[Word], at: int) -> bool:
    """A degree by its shape, M.Kom, Sp.B; before a name it is initials."""
    return _DOTTED.fullmatch(row[at].text) is not None and word_at(row, at + 1).sort != Sort.NAME


def shortens(short: Word, run: Sequence[Word]) -> bool:
    """Whether it abbreviates the last words of a run."""
    return short.sort == Sort.ABBREVIATION and len(short.low) >= 3 and initials(run).endswith(short.low)


def initials(row: Sequence[Word]) -> str:
    return "".join(word.text[0].lower() for word in row if word.text[0].isupper())


def own_name_end(row: Sequence[Word], at: int, of_office: bool) -> int:
    """The index after a company's or school's own name. `of_office`: it belongs to a role, so that, where a
    verb follows at once, the last two words are rather the name of who holds it (Dekan Universitas X Budi
    Santoso ...)."""
    end = at
    while end - at < LONGEST_OWN and word_at(row, end).sort in OWN:
        end += 1
    after = word_at(row, end)
    person = of_office and end - at > 2 and (after.may(Use.SPEECH) or is_verb(after))
    if person and row[end - 1].sort == row[end - 2].sort == Sort.NAME:
        return end - 2
    return end
