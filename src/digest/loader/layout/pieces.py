"""What is left of a text when the noise is cut out of it, and what in that is none of the article either."""

import re
from collections.abc import Collection, Iterator, Sequence, Set
from itertools import takewhile

from msgspec import Struct
from msgspec.structs import replace

from digest.loader.language.fold import fold
from digest.loader.layout.credits import names_a_subject, subjects
from digest.loader.layout.dateline import DOMAIN
from digest.loader.layout.furniture import Cut, Page
from digest.loader.layout.lines import BULLET
from digest.model.text import Role, Span
from digest.vocabulary.values import Vocabulary

#: Lengths in characters: of the longest headline, the longest label, the shortest paragraph.
HEADLINE, LABEL, PROSE = 180, 20, 80
#: A label over the news is no longer than this, in characters and words; so many stand behind the last word.
LABELLED, LABEL_WORDS, SIGNERS = 40, 4, 2

WORDY = re.compile(r"[^\W_]")
STOPS = (".", "!", "?", "…")
BREAKS = (*STOPS, ":", ";", ",")
CAPITAL = re.compile(r"[\s\"“‘'*_\\(\[#>]*(?:\d+[.)]?\s+)?[\"“‘'*]*[A-ZÀ-Þ0-9]")
_CLOSING = "\"”’')]*_\\"  # may stand behind stops and breaks
_PROPER = r"[A-ZÀ-Þ][\w.'’-]*(?: (?:[A-ZÀ-Þ][\w.'’-]*|bin|binti)){0,3}"
_FEW_NAMES = re.compile(rf"{_PROPER}(?:(?:, | ?[&/|>»›] ?| dan ){_PROPER})*")
_OUTRO = re.compile(r"(?: [-–—|] [^-–—|]{2,40})$")


class Piece(Struct, frozen=True, gc=False):
    """A stretch without white space about it, and what it is so far (None: the article's own, yet untold)."""

    span: Span
    role: Role | None = None
    rule: str = ""


def pieces_of(page: Page, cuts: Sequence[Cut]) -> Iterator[Piece]:
    """The lines with the cuts taken out of them, in order."""
    queue = sorted(cuts, key=lambda cut: (cut.span.start, -cut.span.end, cut.rule))
    at = reach = 0
    for line in page.lines:
        if reach <= line.start and (at == len(queue) or queue[at].span.start >= line.end):
            yield Piece(line)  # with a word in it: a line without one is a cut
            continue
        while at < len(queue) and queue[at].span.start < line.end:
            cut = queue[at]
            at += 1
            if cut.span.end > reach:
                start = max(reach, cut.span.start)
                yield from _words(page.text, max(line.start, reach), start)
                yield Piece(Span(start, cut.span.end), cut.role, cut.rule)
                reach = cut.span.end
        yield from _words(page.text, max(line.start, reach), line.end)
        reach = max(reach, line.end)


def _words(text: str, start: int, end: int) -> Iterator[Piece]:
    """What is left of a line; where there is no word in it, it is noise too."""
    if start >= end:
        return
    span = _trimmed(text, start, end)
    if span.start < span.end:
        if WORDY.search(text, span.start, span.end):
            yield Piece(span)
        else:
            yield Piece(span, Role.FURNITURE, "no-words")


def _trimmed(text: str, start: int, end: int) -> Span:
    words = text[start:end]
    return Span(start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip()))


def without_names(
    page: Page, pieces: Sequence[Piece], titled: bool, vocabulary: Vocabulary
) -> Sequence[Piece]:
    """Names alone on a line: authors and sections over the news, those who signed behind its last word."""
    own = _own(pieces)
    named = {at for at in own if _is_name(page.text, pieces[at].span, vocabulary)}
    if not named:
        return pieces
    found = {*_over_news(page, pieces, own, named, titled), *_signers(page.text, pieces, own, named)}
    return _cut(pieces, found, Role.BYLINE, "name")


def _own(pieces: Sequence[Piece]) -> list[int]:
    """Which pieces are the article's so far."""
    return [at for at, piece in enumerate(pieces) if piece.role is None]


def _over_news(
    page: Page, pieces: Sequence[Piece], own: Sequence[int], named: Set[int], titled: bool
) -> Set[int]:
    """Names over the news, where a headline stands there too, and nothing opens a list."""
    over = {at: pieces[at].span for at in own if page.is_over_news(page.line_at(pieces[at].span.start))}
    listed = any(page.text[span.end - 1] == ":" for span in over.values())
    headed = titled or any(_may_be_headline(page.text, span) for at, span in over.items() if at not in named)
    return named & over.keys() if headed and not listed else frozenset()


def _signers(text: str, pieces: Sequence[Piece], own: Sequence[int], named: Set[int]) -> Sequence[int]:
    """Names behind the last word of the news."""
    signers = list(takewhile(named.__contains__, reversed(own)))
    if not 0 < len(signers) <= SIGNERS or len(signers) == len(own):
        return ()
    return signers if _is_said(text, pieces[own[-1 - len(signers)]].span) else ()


def _is_name(text: str, span: Span, vocabulary: Vocabulary) -> bool:
    """A few capitalised words, and none that news is about."""
    if length(span) > LABELLED or text[span.end - 1] in STOPS:
        return False
    words = text[span.start : span.end].rstrip(",")
    return _FEW_NAMES.fullmatch(words) is not None and not names_a_subject(words, subjects(vocabulary))


def _may_be_headline(text: str, span: Span) -> bool:
    words = text[span.start : span.end]
    long = LABEL < len(words) <= HEADLINE and len(words.split()) >= LABEL_WORDS
    return long and CAPITAL.match(words) is not None and not ends_in(BREAKS, words.rstrip("?!"))


def _is_said(text: str, span: Span) -> bool:
    """A paragraph or a sentence, which no list follows."""
    words = text[span.start : span.end]
    return ends_in(STOPS, words) or (length(span) >= PROSE and not ends_in(BREAKS, words))


def without_rest(page: Page, pieces: Sequence[Piece]) -> Sequence[Piece]:
    """Short lines behind the code or the name that the article is signed with."""
    end = page.lines[page.last_prose].start if page.last_prose >= 0 else len(page.text)
    signers = (at for at, p in enumerate(pieces) if p.role is Role.BYLINE and p.span.start > end)
    signed = next(signers, len(pieces))
    rest = [at for at in _own(pieces) if at > signed]
    if any(length(pieces[at].span) >= PROSE for at in rest):
        return pieces
    return _cut(pieces, rest, Role.FURNITURE, "behind-signature")


def _cut(pieces: Sequence[Piece], found: Collection[int], role: Role, rule: str) -> Sequence[Piece]:
    if not found:
        return pieces
    return [replace(piece, role=role, rule=rule) if at in found else piece for at, piece in enumerate(pieces)]


def without_repeats(text: str, pieces: Sequence[Piece], title: Span | None) -> Sequence[Piece]:
    """The title, or else the first short line, said again, alone or with the site's name behind it."""
    own = _own(pieces)
    if title is None and own:
        title = pieces[own.pop(0)].span
    if title is None or not LABEL < length(title) <= HEADLINE:
        return pieces
    said = _bare(text, title)
    again = [at for at in own if said and _says(text, pieces[at].span, said)]
    return _cut(pieces, again, Role.FURNITURE, "headline-again")


def _says(text: str, span: Span, said: str) -> bool:
    if length(span) > HEADLINE + 40:
        return False
    words = _bare(text, span)
    rest = words.removeprefix(said)
    return said in (words, _OUTRO.sub("", words)) or (rest != words and DOMAIN.fullmatch(rest) is not None)


def without_strays(text: str, pieces: Sequence[Piece]) -> Sequence[Piece]:
    """Titles of other articles in a row: above the news, or behind its last word."""
    own = _own(pieces)
    strays: set[int] = set()
    for first, last in _rows_of_titles(text, [pieces[at].span for at in own]):
        introduced = text[pieces[own[first - 1]].span.end - 1] in ":;"
        # furniture stands between the article and the row, or bullets mark it
        parted = own[first] - own[first - 1] > 1 or BULLET.match(text, pieces[own[first]].span.start)
        count = last - first + 1
        above = first == 1 and count >= 3
        behind = last == len(own) - 1 and count >= (1 if parted else 2)
        if not introduced and (above or behind):
            strays.update(own[first : last + 1])
    return _cut(pieces, strays, Role.FURNITURE, "other-titles")


def _rows_of_titles(text: str, own: Sequence[Span]) -> Iterator[tuple[int, int]]:
    """First and last of lines on end that could be headlines; the very first line is the headline itself."""
    first = 0
    for at in range(1, len(own) + 1):
        if at < len(own) and _is_title(text, own[at]):
            first = first or at
        elif first:
            yield first, at - 1
            first = 0


def _is_title(text: str, span: Span) -> bool:
    """Capitalised as headlines are, long enough for one, and no sentence."""
    if length(span) >= HEADLINE:
        return False
    words = text[span.start : span.end]
    if ends_in(BREAKS, words.rstrip("!?")):
        return False
    long = [word for word in re.findall(r"[^\W\d_]+", words) if len(word) > 3]
    return len(long) >= 4 and sum(word[0].isupper() for word in long) * 5 >= len(long) * 4


def _bare(text: str, span: Span) -> str:
    return " ".join(fold(text[span.start : span.end]).strip(" #*_\\\"'.!").split())


def ends_in(marks: tuple[str, ...], words: str) -> bool:
    """Whether words end in one of some marks, whatever closes behind it."""
    return words.rstrip(_CLOSING).endswith(marks)


def length(span: Span) -> int:
    return span.end - span.start
