"""Scraping noise in a text: which stretches `content/furniture.yml` says are no part of the article."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import accumulate, pairwise, takewhile

import ahocorasick_rs
from msgspec import Struct

from digest.loader.language.fold import fold
from digest.model.text import Role, Span
from digest.vocabulary.compiled import compiled
from digest.vocabulary.forms import expanded
from digest.vocabulary.values import FurnitureRule, How, Vocabulary

#: Lengths in characters. A line longer than its limit is the article itself, run into one paragraph.
SHORT, VERY_SHORT, PROSE, CAPTION = 300, 60, 80, 500
REACH = 200  # how far from a form's fixed words its wildcards may carry
SENTENCE = 400  # how far from a form its sentence may reach
TAIL = 120  # how far from the end of the text a by-line may begin
TITLE_WORDS = 16
MORE = 4  # how much more prose stands before what is no part of the article than after it
BLOCK = 3  # lines of a block that must have a form of its rule

_NUMBER = r"\d[\d.,]*(?: ?(?:k|rb|ribu|jt|juta)\b)?"
_WILD = re.compile("[#…]")
_STOPS = (".", "!", "?", "…")
_CLOSING = "\"”’')]*"  # may stand behind them
_SENTENCE_BREAK = re.compile(r"[.!?][\"”’')*]*\s")
_BULLET = re.compile(r"\s*(?:[-–•*·▪►]|\d{1,2}[.)])\s")
_ALNUM = re.compile(r"[^\W_]")
_WORDY = re.compile(r"[^\W\d_]{2}")
_WORD = re.compile(r"\S+")
_RULED = re.compile(r"[\s\\]*[-*_=]{3,}\s*")
_CREDIT_END = re.compile(r"[^()\[\]\n]{0,100}[)\]][.\s*_]*$")

#: What parts the source of a picture from the caption, and names as they stand in a source.
_PARTING = '.!?)]"”’/|–—-'
_SOURCE_WORD = r"(?:@[\w.]+|[A-ZÀ-Þ][\w.'’&@-]*)"
_SOURCE = re.compile(
    rf"\s*(?:{_SOURCE_WORD}(?:[\s/|,–-]+(?:{_SOURCE_WORD}|dan|of|the|via|ist|dok))*|dok|ist)?[\s.*_)\]]*"
)

#: Words that stand in lower case inside a headline.
_SMALL_WORDS = frozenset(
    (
        "di",
        "ke",
        "dari",
        "dan",
        "atau",
        "yang",
        "untuk",
        "pada",
        "dengan",
        "dalam",
        "oleh",
        "soal",
        "bagi",
        "vs",
    )
)


class Cut(Struct, frozen=True, order=True, gc=False):
    """A stretch that is not the article's own, and the rule that says so."""

    span: Span
    rule: str
    role: Role = Role.FURNITURE


class _Form(Struct, frozen=True):
    rule: FurnitureRule
    pattern: re.Pattern[str] | None  # None: the phrase has no wildcard and is its own anchor
    before: int  # how far before its anchor the phrase may begin
    in_capitals: bool
    begins_in_word: bool  # with a letter or digit
    ends_in_word: bool


class _Match(Struct, frozen=True, gc=False):
    rule: FurnitureRule
    start: int
    end: int
    line: int


class Page:
    """A text and its lines; a line is a span without the white space around it. `dateline`: the line that has
    one."""

    def __init__(self, text: str, lines: Sequence[Span], dateline: int | None = None) -> None:
        self.text = text
        self.lines = lines
        self.dateline = dateline
        self._starts = [line.start for line in lines]

    def line_at(self, position: int) -> int:
        return bisect_right(self._starts, position) - 1

    def words(self, line: int) -> str:
        return self.text[self.lines[line].start : self.lines[line].end]

    def is_prose(self, line: int) -> bool:
        span = self.lines[line]
        return span.end - span.start >= PROSE and _ends_sentence(self.text[span.end - 6 : span.end])

    @cached_property
    def news(self) -> int:
        """The line that the news begins in: the paragraph with the dateline, else the first prose."""
        if self.dateline is not None:
            return self.dateline
        lines = range(len(self.lines))
        return next((line for line in lines if self.is_prose(line)), len(self.lines))

    def is_over_news(self, line: int) -> bool:
        return line < self.news < len(self.lines)

    def may_be_caption(self, line: int) -> bool:
        return self.is_over_news(line) and self.lines[line].end - self.lines[line].start <= CAPTION

    @cached_property
    def last_prose(self) -> int:
        """The last line of prose, -1 where there is none."""
        lines = range(len(self.lines) - 1, -1, -1)
        return next((line for line in lines if self.is_prose(line)), -1)

    def blank(self, start: int, end: int) -> bool:
        """Whether there is no letter or digit in a stretch."""
        return start >= end or not (self.text[start].isalnum() or _ALNUM.search(self.text, start, end))

    def caption(self, line: int, source: int, rule: str) -> Iterator["Cut"]:
        """A line that ends in a picture's source: all of it, but the source alone where it quotes, says much,
        or could be the last of the article, signed."""
        span = self.lines[line]
        length = source - span.start
        said = self.text[span.start : source]
        between = line < self.last_prose and length <= SHORT
        behind = length <= PROSE and self.text[source] not in "(["
        if (self.may_be_caption(line) or between or behind) and not any(mark in said for mark in '"“”'):
            yield Cut(span, rule)
        elif length:
            yield Cut(Span(source, span.end), rule, Role.BYLINE)

    def prose(self, start: int, stop: int) -> int:
        """Characters of prose in some lines."""
        return self._prose[stop] - self._prose[start]

    @cached_property
    def _prose(self) -> Sequence[int]:
        """Characters of prose before each line."""
        lengths = (line.end - line.start if self.is_prose(at) else 0 for at, line in enumerate(self.lines))
        return tuple(accumulate(lengths, initial=0))


def _ends_sentence(words: str) -> bool:
    return words.rstrip(_CLOSING).endswith(_STOPS)


class Furniture:
    """The rules of a vocabulary, compiled."""

    def __init__(self, rules: Sequence[FurnitureRule]) -> None:
        self._forms: dict[str, list[_Form]] = {}
        for rule in rules:
            for phrase in dict.fromkeys(expanded(rule.forms)):
                anchor = max(_WILD.split(phrase), key=len).strip()
                self._forms.setdefault(fold(anchor), []).append(_form(rule, phrase, anchor))
        self._anchors = list(self._forms)
        self._automaton = ahocorasick_rs.AhoCorasick(self._anchors or ["\0"])

    def cuts(self, page: Page) -> tuple[Cut, ...]:
        """What is cut, in order of start; cuts may overlap."""
        matches = sorted(self._matches(page), key=lambda m: (m.start, -m.end))
        found = [cut for match in matches for cut in _CUTTERS[match.rule.how](page, match)]
        covered, blocks = _by_line(matches, "only"), _by_line(matches, "block")
        return tuple(sorted((*found, *_made_up_of(page, covered), *_blocks(page, blocks))))

    def _matches(self, page: Page) -> Iterator[_Match]:
        folded = fold(page.text)
        for index, start, end in self._automaton.find_matches_as_indexes(folded, overlapping=True):
            line = page.line_at(start)
            if line < 0 or end > page.lines[line].end:
                continue
            for form in self._forms[self._anchors[index]]:
                span = _standing(page, line, form, start, end)
                if span:
                    yield _Match(form.rule, *span, line)


@compiled
def furniture(vocabulary: Vocabulary) -> Furniture:
    return Furniture(vocabulary.furniture)


def _form(rule: FurnitureRule, phrase: str, anchor: str) -> _Form:
    before = phrase[: phrase.find(anchor)]
    reach = REACH if _WILD.search(before) else len(before)
    ends = phrase[0].isalnum(), phrase[-1].isalnum()
    return _Form(rule, _pattern(phrase), reach, phrase.isupper(), *ends)


def _pattern(phrase: str) -> re.Pattern[str] | None:
    if not _WILD.search(phrase):
        return None
    wild = {"#": _NUMBER, "…": r"[^\n]{0,150}?"}
    parts = (wild.get(part) or re.escape(part) for part in re.split("([#…])", phrase))
    end = r"(?=\s*$)" if phrase.endswith("…") else ""
    return re.compile("".join(parts) + end, re.IGNORECASE)


def _standing(page: Page, line: int, form: _Form, start: int, end: int) -> tuple[int, int] | None:
    """Where the form stands about its anchor as words of their own, if it does."""
    found = _about(page, line, form, start, end) if form.pattern else (start, end)
    if found is None:
        return None
    start, end = found
    if (form.begins_in_word and _joined(page.text, start)) or (form.ends_in_word and _joined(page.text, end)):
        return None
    return None if form.in_capitals and not page.text[start:end].isupper() else found


def _about(page: Page, line: int, form: _Form, start: int, end: int) -> tuple[int, int] | None:
    """Where the pattern of a form stands about its anchor."""
    assert form.pattern is not None
    bounds = page.lines[line]
    seek = form.pattern.search if form.before == REACH else form.pattern.match
    match = seek(page.text, max(bounds.start, start - form.before), min(bounds.end, end + REACH))
    return match.span() if match and match.start() <= start and match.end() >= end else None


def _joined(text: str, at: int) -> bool:
    """Inside a word; not where a scraper glued two ("menitADVERTISEMENT", "EditorBudi")."""
    if not 0 < at < len(text):
        return False
    before, after = text[at - 1], text[at]
    return before.isalnum() and after.isalnum() and not (before.islower() and after.isupper())


def _whole(page: Page, match: _Match) -> bool:
    line = page.lines[match.line]
    return _begins(page, match) and page.blank(match.end, line.end)


def _begins(page: Page, match: _Match) -> bool:
    line = page.lines[match.line]
    return match.start - line.start <= 20 and page.blank(line.start, match.start)


def _length(page: Page, match: _Match) -> int:
    line = page.lines[match.line]
    return line.end - line.start


def _line(page: Page, match: _Match) -> Iterator[Cut]:
    if _length(page, match) <= SHORT and _whole(page, match):
        yield Cut(page.lines[match.line], match.rule.id)


def _starts(page: Page, match: _Match) -> Iterator[Cut]:
    if _length(page, match) <= SHORT and _begins(page, match):
        yield Cut(page.lines[match.line], match.rule.id)


def _contains(page: Page, match: _Match) -> Iterator[Cut]:
    if _length(page, match) <= VERY_SHORT and not _ends_sentence(page.words(match.line)):
        yield Cut(page.lines[match.line], match.rule.id)


def _sentence(page: Page, match: _Match) -> Iterator[Cut]:
    line = page.lines[match.line]
    floor = max(line.start, match.start - SENTENCE)
    breaks = [b.end() for b in _SENTENCE_BREAK.finditer(page.text, floor, match.start)]
    end = _SENTENCE_BREAK.search(page.text, match.end, min(line.end, match.end + SENTENCE))
    start = breaks[-1] if breaks else floor if floor == line.start else match.start
    stop = end.end() if end else line.end if line.end - match.end <= SENTENCE else match.end
    yield Cut(Span(start, stop), match.rule.id)


def _inline(page: Page, match: _Match) -> Iterator[Cut]:
    yield Cut(Span(match.start, match.end), match.rule.id)


def _ends(page: Page, match: _Match) -> Iterator[Cut]:
    line = page.lines[match.line]
    if line.end - match.start <= SHORT:
        yield Cut(Span(match.start, line.end), match.rule.id)


def _credit(page: Page, match: _Match) -> Iterator[Cut]:
    """A caption: the brackets alone where the line is too long to be one."""
    line, text = page.lines[match.line], page.text
    opening = match.start - 1
    if text[opening : match.start] in ("(", "[") and _CREDIT_END.match(text, match.end, line.end):
        yield Cut(line if line.end - line.start <= SHORT else Span(opening, line.end), match.rule.id)


def _credited(page: Page, match: _Match) -> Iterator[Cut]:
    """A caption whose source stands behind a full stop, dash or slash: ... . Foto: Rina/Antara; .../Ist."""
    line, text = page.lines[match.line], page.text
    before = text[max(line.start, match.start - 8) : match.start].rstrip()[-1:]
    labelled = not text[match.end - 1].isalnum()
    glued = text[match.start - 1 : match.start] == "."  # timlo.net
    parted = labelled or not glued if before and before in _PARTING else labelled and not before
    short = line.end - match.end <= SHORT  # or a line of a thousand sources is gone through a thousand times
    if parted and short and _SOURCE.fullmatch(text, match.end, line.end):
        yield from page.caption(match.line, match.start, match.rule.id)


def _above(page: Page, match: _Match) -> Iterator[Cut]:
    if page.may_be_caption(match.line):
        yield Cut(page.lines[match.line], match.rule.id)


def _link(page: Page, match: _Match) -> Iterator[Cut]:
    """The label, and the titles it points to: the rest of its line, a run of capitals, or the lines below."""
    line = page.lines[match.line]
    begins = _begins(page, match)
    if page.blank(match.end, line.end):
        yield Cut(Span(match.start, line.end), match.rule.id)
        if begins:
            yield from (Cut(page.lines[at], match.rule.id) for at in _titles_below(page, match.line))
    elif not page.text[match.start : match.end].rstrip()[-1].isalnum():
        short = begins and line.end - line.start <= SHORT
        title = Span(match.start, _end_of_title(page.text, match.end, line.end))
        yield Cut(line if short else title, match.rule.id)


def _titles_below(page: Page, label: int) -> Iterator[int]:
    """A list of titles, or one title; a subhead with its paragraph is neither."""
    below = range(label + 1, len(page.lines))
    listed = list(takewhile(lambda at: _BULLET.match(page.text, page.lines[at].start), below))
    if listed:
        yield from listed
    elif label + 1 < len(page.lines) and _is_link_title(page, label + 1):
        yield label + 1


def _end_of_title(text: str, start: int, stop: int) -> int:
    """Where a title that runs on into prose ends: before the last capital ahead of a word in lower case."""
    end, capitals = start, [start]
    for count, word in enumerate(_WORD.finditer(text, start, min(stop, start + SHORT))):
        bare = word.group().strip("\"'“”‘’(),*[]")
        if count >= TITLE_WORDS:
            return start
        if not bare or bare[0].isupper() or bare[0].isdigit():
            capitals.append(word.start())
        elif bare not in _SMALL_WORDS:
            return capitals[-1] if count else start
        end = word.end()
        if word.group()[-1] in ".!?":
            break
    return end


def _is_link_title(page: Page, line: int) -> bool:
    """A title set alone, and not the subhead of the paragraph that follows: that one takes up its words."""
    span = page.lines[line]
    words = page.text[span.start : min(span.end, span.start + SHORT)]
    if len(words) > 150 or _ends_sentence(words.rstrip("!?")):
        return False
    if line + 1 >= len(page.lines):
        return True
    below = page.lines[line + 1]
    return len(_telling(words) & _telling(page.text[below.start : min(below.end, below.start + SHORT)])) < 2


def _telling(words: str) -> set[str]:
    return {word for word in re.findall(r"\w+", fold(words)) if len(word) >= 5}


def _list(page: Page, match: _Match) -> Iterator[Cut]:
    quoted = page.text[page.lines[match.line].start] in '"“'
    if quoted or not _begins(page, match) or _length(page, match) > SHORT:
        return
    yield Cut(page.lines[match.line], match.rule.id)
    if page.blank(match.end, page.lines[match.line].end):
        below = range(match.line + 1, len(page.lines))
        for line in takewhile(lambda at: _BULLET.match(page.text, page.lines[at].start), below):
            yield Cut(page.lines[line], match.rule.id)


def _onwards(page: Page, match: _Match) -> Iterator[Cut]:
    """To the end, unless the article goes on after the line."""
    if not _whole(page, match):
        return
    before = page.prose(0, match.line)
    after = page.prose(match.line + 1, len(page.lines))
    end = page.lines[-1].end if before > after * MORE else page.lines[match.line].end
    yield Cut(Span(page.lines[match.line].start, end), match.rule.id)


def _appendix(page: Page, match: _Match) -> Iterator[Cut]:
    """Below a ruled line: a line that is the form; or, at the end of a longer article, one that begins with it."""
    ruled = match.line - 1
    if ruled <= 0 or not _RULED.fullmatch(page.words(ruled)):
        return
    longer = page.prose(0, ruled) > page.prose(match.line, len(page.lines))
    if _whole(page, match) or (longer and _begins(page, match)):
        yield Cut(Span(page.lines[ruled].start, page.lines[-1].end), match.rule.id)


def _byline(page: Page, match: _Match) -> Iterator[Cut]:
    line = page.lines[match.line]
    labelled = not page.text[match.end - 1].isalnum() or match.end == line.end
    if _begins(page, match) and line.end - line.start <= TAIL and (labelled or match.line > page.last_prose):
        yield Cut(line, match.rule.id, Role.BYLINE)
    elif (
        labelled
        and line.end - match.start <= TAIL
        and page.text[line.start : match.start].rstrip()[-1:] in tuple('.!?"”)')
    ):
        start = line.start if page.may_be_caption(match.line) else match.start
        yield Cut(Span(start, line.end), match.rule.id, Role.BYLINE)


def _nothing(page: Page, match: _Match) -> Iterable[Cut]:
    return ()


_CUTTERS: Mapping[How, Callable[[Page, _Match], Iterable[Cut]]] = {
    "line": _line,
    "only": _nothing,  # no single form decides
    "block": _nothing,
    "starts": _starts,
    "contains": _contains,
    "sentence": _sentence,
    "inline": _inline,
    "ends": _ends,
    "credit": _credit,
    "credited": _credited,
    "link": _link,
    "above": _above,
    "list": _list,
    "onwards": _onwards,
    "appendix": _appendix,
    "byline": _byline,
}


def _by_line(matches: Sequence[_Match], how: How) -> dict[tuple[int, str], list[_Match]]:
    """The matches of the rules of one kind, by line and rule."""
    found: dict[tuple[int, str], list[_Match]] = {}
    for match in matches:
        if match.rule.how == how:
            found.setdefault((match.line, match.rule.id), []).append(match)
    return found


def _made_up_of(page: Page, covered: Mapping[tuple[int, str], Sequence[_Match]]) -> Iterator[Cut]:
    """Lines that hold nothing but forms of one rule, and digits."""
    for (line, rule), matches in covered.items():
        at, rest = page.lines[line].start, ""
        for match in matches:
            rest += page.text[at : max(at, match.start)]
            at = max(at, match.end)
        rest += page.text[at : page.lines[line].end]
        if not _WORDY.search(rest):
            yield Cut(page.lines[line], rule)


def _blocks(page: Page, covered: Iterable[tuple[int, str]]) -> Iterator[Cut]:
    """Rows of short lines between two paragraphs, no list that the article announces."""
    by_rule: dict[str, set[int]] = {}
    for line, rule in covered:
        by_rule.setdefault(rule, set()).add(line)
    for rule, lines in by_rule.items():
        for first, last in _rows(page) if len(lines) >= BLOCK else ():
            announced = page.words(first - 1)[-1] in ":;"
            matched = sum(line in lines for line in range(first, last + 1))
            if matched >= BLOCK and matched * 2 >= last - first + 1 and not announced:
                yield from (Cut(page.lines[line], rule) for line in range(first, last + 1))


def _rows(page: Page) -> Iterator[tuple[int, int]]:
    """First and last of the lines that stand between two of prose."""
    prose = [line for line in range(len(page.lines)) if page.is_prose(line)]
    return ((one + 1, other - 1) for one, other in pairwise(prose) if other > one + 1)
