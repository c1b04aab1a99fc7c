"""When it happened, when it was said, when it was published: three days that a text tells apart."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import timedelta
from functools import cached_property
from itertools import islice

from msgspec import Struct

from digest.loader.fields import imprint
from digest.loader.language.dated import Dated, in_stretches, in_text
from digest.model.claim import Claim
from digest.model.codes import finding
from digest.model.finding import Finding
from digest.model.lists import WordList
from digest.model.scan import Scan, Sentence
from digest.model.text import CONTENT, RUNNING, Block, Role, Span
from digest.vocabulary.compiled import compiled
from digest.vocabulary.values import Vocabulary
from digest.vocabulary.wordlists import WordLists, word_lists
from digest.weighing.weigh import Reason, probability, reason, weights_of

__all__ = ["Dated", "contradictions", "find", "in_text"]

#: Sentences of running text that open an article: what is dated there is what the article tells.
OPENING = 2

MOST_EVIDENCE = 100

#: Dates whose sentences are heard: no article that a person reads has so many.
MOST_DATES = 500

#: How sure a weekday before the day of printing is: too few articles have it to learn that.
WEEKDAY = 0.6

#: Characters on either side in which a sentence, however long, speaks of its date.
REACH = 400

#: Characters behind a date in which the next word begins.
NEXT = 12

#: Words before a date among which a capture is its event, in a sentence that also says who told it.
NEAR_WORDS = 8

#: Characters within which a dateline opens the news, whatever stands before it: captions, bread crumbs.
HEAD = 1500

#: Roles that may say when the text was published: front matter does it by its keys (`imprint`), and lines that are
#: about the text's printing.
_PRINTED = frozenset({Role.BYLINE, Role.DATELINE, Role.FURNITURE})

#: Roles whose dates are read wherever they stand.
_READ = CONTENT | {Role.BYLINE}


@compiled
def weekdays(vocabulary: Vocabulary) -> Mapping[str, int]:
    """Their full names."""
    return {name: day for name, day in vocabulary.calendar.weekdays.items() if len(name) > 3}


#: Lists of words that say that something is said.
_SAYING: tuple[WordList, ...] = ("statement", "speech-tag", "speech-verb")


class _Told:
    """A date with what its sentence does with it, worked out where it is asked. `rank`: place of the sentence
    in running text, from 0."""

    def __init__(self, scan: Scan, sentence: Sentence, dated: Dated, rank: int, words: WordLists) -> None:
        text, span = scan.text, sentence.span
        self.dated = dated
        self.role = scan.block_of(sentence).role
        self.rank = rank
        self._text = text
        self._words = words
        self._end = min(span.end, dated.span.end + REACH)
        self._before = _said(text, max(span.start, dated.span.start - REACH), dated.span.start)

    @property
    def shape(self) -> str:
        """How it is printed: in brackets, with its weekday."""
        printed = self._text[self.dated.span.start : self.dated.span.end]
        return ("brackets" if "(" in printed else "bare") + ("-weekday" if self.dated.weekday else "")

    @property
    def year(self) -> str:
        """How sure its year is."""
        return f"{self.dated.weight:.2f}" if self.dated.year else "none"

    @property
    def neighbours(self) -> Iterator[str]:
        """The two words before and the one after."""
        for name, near in (("before", self._before[-1:]), ("before-that", self._before[-2:-1])):
            yield from (f"{name}={word}" for word in near)
        yield from (f"after={word}" for word in self._after[:1])

    @cached_property
    def plain(self) -> bool:
        return not self.earlier and not self.quoted and not self.later

    @cached_property
    def earlier(self) -> bool:
        if self.background:
            return True
        words, before = self._words["earlier"], self._before
        after = _said(self._text, self.dated.span.end, min(self._end, self.dated.span.end + NEXT))
        if not words.isdisjoint(after[:1]):
            return True
        return (before or self._after)[:1] == ["sebelumnya"]

    @property
    def background(self) -> bool:
        """Older by the words before; "Rabu (9/7) lalu" may still be the day of the news."""
        return not self._words["earlier"].isdisjoint(self._before[-3:])

    @cached_property
    def quoted(self) -> bool:
        return _CLOSING_QUOTE.match(self._text, self.dated.span.end, self._end) is not None

    @property
    def later(self) -> bool:
        return not self._words["later"].isdisjoint(self._before[-9:])

    @property
    def marked(self) -> bool:
        """The words before say that it is the day of the event."""
        return not self._words["event"].isdisjoint(self._before[-6:])

    @cached_property
    def said(self) -> bool:
        return any(word in self._words[name] for word in self._before + self._after for name in _SAYING)

    @property
    def capture(self) -> bool:
        """The clause tells of a capture."""
        before = self._before[-NEAR_WORDS:] if self.said else self._before
        return not self._words["capture"].isdisjoint(before)

    @cached_property
    def _after(self) -> list[str]:
        return _said(self._text, self.dated.span.end, self._end)


@compiled
def find(scan: Scan, vocabulary: Vocabulary) -> tuple[Claim, ...]:
    """Claims for `happened`, `stated` and `published`, each where the text gives it."""
    return tuple(_claims(scan, vocabulary))


def _claims(scan: Scan, vocabulary: Vocabulary) -> Iterator[Claim]:
    dates = in_scan(scan, vocabulary)
    stamp = _stamp(scan, dates)
    weights = weights_of(vocabulary, "happened")
    told, found = _candidates(scan, vocabulary, dates, stamp)
    probable = [probability(weights, candidate.features) for candidate in found]
    best = max(range(len(found)), key=lambda at: (probable[at], -at), default=0)
    if found and probable[best] >= weights.bar:
        event = found[best]
        why = reason("happened", probable[best], event.features, vocabulary)
        yield _claim(scan, "happened", event.dated, _same(event.dated, dates), why)
        said = next((item for item in told if _is_said_elsewhen(item, event.dated)), None)
        if said is not None:
            yield _claim(
                scan,
                "stated",
                said.dated,
                _same(said.dated, dates),
                Reason(0.8 * said.dated.weight, "stated", ""),
            )
    elif stamp and (day := _weekday_before(stamp, scan, _ranks(scan), vocabulary)):
        yield _claim(scan, "happened", day, (stamp,), Reason(WEEKDAY, "happened/weekday", ""))
    if stamp:
        yield _claim(scan, "published", stamp, _same(stamp, dates), Reason(0.9, "published", ""))


class Candidate(Struct, frozen=True, gc=False):
    """A date that may be that of the news: where it stands first, and what speaks for and against it."""

    dated: Dated
    features: tuple[str, ...]


def candidates(scan: Scan, vocabulary: Vocabulary) -> list[Candidate]:
    """A value each, in order of first mention."""
    dates = in_scan(scan, vocabulary)
    return _candidates(scan, vocabulary, dates, _stamp(scan, dates))[1]


def _candidates(
    scan: Scan, vocabulary: Vocabulary, dates: Sequence[Dated], stamp: Dated | None
) -> tuple[list["_Told"], list[Candidate]]:
    words, ranks = word_lists(vocabulary), _ranks(scan)
    told = list(_told(scan, dates, ranks, words))
    of_value: dict[str, list[_Told]] = {}
    for item in told:
        of_value.setdefault(item.dated.value or "", []).append(item)
    news_days = _news_days(scan, ranks, vocabulary)
    captures = _captures(scan, ranks, words)
    order = sorted(value for value in of_value if len(value) == len("2024-12-06"))
    firsts = _firsts(told)
    found = []
    for place, items in enumerate(of_value.values()):
        features = {feature for item in items for feature in _of_mention(item, news_days, captures)}
        features.update(name if first in items else "not-" + name for name, first in firsts.items())
        features.update(_of_value(items, place, order), _beside(items[0].dated, stamp))
        found.append(Candidate(items[0].dated, tuple(sorted(features))))
    return told, found


#: What makes a date the likeliest of its kind, if it is the first that has it.
_KINDS: Mapping[str, Callable[["_Told"], bool]] = {
    "first-of-opening": lambda item: item.rank < OPENING and item.plain,
    "first-of-capture": lambda item: item.capture and not item.background and not item.later,
    "first-marked": lambda item: item.marked and item.plain,
    "first-said": lambda item: item.said and item.plain,
    "first-plain": lambda item: item.plain,
    "first-new": lambda item: not item.earlier and not item.quoted,
}


def _firsts(told: Sequence["_Told"]) -> dict[str, "_Told"]:
    days = [item for item in told if item.dated.is_day]
    firsts = {name: next((item for item in days if fits(item)), None) for name, fits in _KINDS.items()}
    return {name: item for name, item in firsts.items() if item is not None}


def _of_mention(item: "_Told", news_days: frozenset[int], captures: bool) -> Iterator[str]:
    """Where it stands, how it is printed, what its sentence does with it."""
    yield "at=" + _where(item.rank)
    yield "in=" + item.role.value
    yield "printed=" + item.shape
    yield "year=" + item.year
    signs = [sign for sign in _SIGNS if getattr(item, sign)]
    yield from signs
    if item.rank < OPENING:
        yield from ("opening-" + sign for sign in signs)
    elif item.dated.is_day and news_days:
        yield "day-as-announced" if item.dated.weekday in news_days else "other-day-than-announced"
    if captures and item.capture:
        yield "capture-as-announced"
    yield from item.neighbours


_SIGNS = ("plain", "earlier", "background", "quoted", "later", "marked", "said", "capture")


def _where(rank: int) -> str:
    if rank < OPENING:
        return str(rank)
    return "opening" if rank < 2 * OPENING else "later"


def _of_value(items: Sequence["_Told"], place: int, order: Sequence[str]) -> Iterator[str]:
    """Its place among the dates of the text."""
    value = items[0].dated.value or ""
    sharp = "day" if items[0].dated.is_day else "month" if items[0].dated.month else "year"
    yield sharp
    yield f"{sharp}-{'first' if place == 0 else 'second' if place == 1 else 'further'}"
    if sharp == "day":
        yield "days=" + _how_many(len(order))
        yield "newest" if value == order[-1] else "oldest" if value == order[0] else "between"
    else:
        yield f"{sharp}-beside-{_how_many(len(order))}-days"
    if len(items) > 1:
        yield "again"


def _how_many(count: int) -> str:
    return str(count) if count < _MANY else "many"


_MANY = 3


def _beside(dated: Dated, stamp: Dated | None) -> Iterator[str]:
    """How far before the day of publication it lies."""
    if stamp and stamp.when and dated.when:
        days = (stamp.when - dated.when).days
        yield "days-old=" + (
            "future" if days < 0 else str(days) if days < _MANY else "week" if days < 8 else "more"
        )


def contradictions(scan: Scan, vocabulary: Vocabulary) -> Iterator[Finding]:
    """Dates whose weekday contradicts every reading: they count as unknown."""
    for item in in_scan(scan, vocabulary):
        if item.value is None:
            text, at = scan.text, item.span.start
            line_start = text.rfind("\n", 0, at) + 1
            yield finding(
                "weekday",
                scan.document.path,
                f'"{text[at : item.span.end]}" was another weekday; the date counts as unknown',
                line=text.count("\n", 0, at) + 1,
                column=at - line_start + 1,
            )


@compiled
def in_scan(scan: Scan, vocabulary: Vocabulary) -> tuple[Dated, ...]:
    """All dates of the content, of the imprint at its beginning, of a notice of copyright; years are forced
    across them."""
    blocks = scan.document.blocks
    first = next((i for i, block in enumerate(blocks) if block.role is Role.PARAGRAPH), 0)
    said = [_dated(scan.text, span, day, vocabulary) for span, day in imprint.issued(scan, vocabulary) if day]
    spans = (block.span for i, block in enumerate(blocks) if _is_read(scan.text, block, over=i < first))
    return in_stretches(scan.text, spans, vocabulary, said)


def _is_read(text: str, block: Block, over: bool) -> bool:
    """`over`: the block stands over the news."""
    if block.role in _READ or (over and block.role in _PRINTED):
        return True
    notice = block.role is Role.FURNITURE and _RIGHTS.match(text, block.span.start, block.span.end)
    return bool(notice)


def _dated(text: str, span: Span, day: str, vocabulary: Vocabulary) -> Dated:
    """What the head of a text says, with its weekday where it is written as people do; when the text was changed or
    saved says nothing."""
    for item in in_text(text, vocabulary, span.start, span.end):
        if item.value in (day, None):
            return item
    year, month, *rest = (int(part) for part in day.split("-"))
    return Dated(span, day, month=month, day=rest[0] if rest else 0, year=year)


#: Of one year: from when to when a house has had its rights says nothing of an article.
_RIGHTS = re.compile(r"(?:copyright|©|hak cipta)(?!\D*\d{4}\D{0,5}\d{4})", re.IGNORECASE)


def _told(scan: Scan, dates: Sequence[Dated], ranks: Sequence[int], words: WordLists) -> Iterator[_Told]:
    """The dates of the news, each with the voice of its sentence; none that its weekday contradicts."""
    starts = [sentence.span.start for sentence in scan.sentences]
    begin = beginning(scan)
    for item in dates[:MOST_DATES]:
        index = bisect_right(starts, item.span.start) - 1
        if index < 0 or item.span.start < begin or not item.value or _is_stamp(scan.text, item):
            continue
        if item.span.start < scan.sentences[index].span.end:
            yield _Told(scan, scan.sentences[index], item, ranks[index], words)


def beginning(scan: Scan) -> int:
    """Where the news begins: at its dateline, if that stands near the head of the text."""
    for block in scan.document.blocks:
        if block.span.start > HEAD:
            break
        if block.role is Role.DATELINE:
            return block.span.start
    return 0


def _ranks(scan: Scan) -> list[int]:
    """How far each sentence is from the beginning. A subhead near the top begins anew: round-ups do."""
    ranks, rank, sections = [], 0, 0
    blocks, begin = scan.document.blocks, beginning(scan)
    for sentence in scan.sentences:
        if sentence.span.start < begin:
            ranks.append(len(scan.sentences))
            continue
        role = blocks[sentence.block].role
        if role is Role.SUBHEAD:
            sections += 1
            rank = 0 if sections == 1 and rank <= 2 * OPENING else rank
        ranks.append(rank)
        rank += role in RUNNING
    return ranks


_WORD = re.compile(r"[^\W\d_]+")
_CLOSING_QUOTE = re.compile(r"[^\"“”]*(?<=[^\s\\(])\\?[\"”](?![\w(])")


def _said(text: str, start: int, end: int) -> list[str]:
    """The words of a stretch in lower case."""
    return _WORD.findall(text[start:end].lower())


def _opening(scan: Scan, ranks: Sequence[int]) -> Iterator[re.Match[str]]:
    """The words of the first sentences."""
    told = (
        sentence.span
        for sentence, rank in zip(scan.sentences, ranks, strict=True)
        if rank <= OPENING and scan.block_of(sentence).role in RUNNING
    )
    for span in islice(told, OPENING + 1):
        yield from _WORD.finditer(scan.text, span.start, span.end)


def _news_days(scan: Scan, ranks: Sequence[int], vocabulary: Vocabulary) -> frozenset[int]:
    """The weekdays that the opening names, 0 for "kemarin" and the like: the day of the news, undated."""
    said, days = {word.group() for word in _opening(scan, ranks)}, weekdays(vocabulary)
    relative = not word_lists(vocabulary)["relative-day"].isdisjoint(said)
    return frozenset((*(days[word] for word in said & days.keys()), *[0][:relative]))


def _captures(scan: Scan, ranks: Sequence[int], words: WordLists) -> bool:
    """The headline or the first paragraph tells of a capture."""
    lead = next((s.block for s, rank in zip(scan.sentences, ranks, strict=True) if _leads(scan, s, rank)), -1)
    for sentence, rank in zip(scan.sentences, ranks, strict=True):
        if scan.block_of(sentence).role is Role.HEADLINE or (sentence.block == lead and rank < OPENING):
            said = _said(scan.text, sentence.span.start, sentence.span.end)
            if any(word.removesuffix("nya") in words["capture"] for word in said):
                return True
    return False


def _leads(scan: Scan, sentence: Sentence, rank: int) -> bool:
    return rank == 0 and scan.block_of(sentence).role in RUNNING


def _is_said_elsewhen(item: _Told, event: Dated) -> bool:
    """A day on which something was said, other than that of the event."""
    return item.dated.is_day and item.dated.value != event.value and item.plain and item.said


def _stamp(scan: Scan, dates: Sequence[Dated]) -> Dated | None:
    """When a text says that it was published; `imprint` reads what front matter says."""
    blocks = scan.document.blocks
    starts = [block.span.start for block in blocks]
    for item in dates:
        role = blocks[bisect_right(starts, item.span.start) - 1].role
        if role is Role.FRONT and item.when:
            return item
        clock = role in _PRINTED and item.when and _CLOCK.match(scan.text, item.span.end)
        if clock or _is_stamp(scan.text, item):
            return item
    return None


def _is_stamp(text: str, item: Dated) -> bool:
    """A full date at the head of a line that is no prose: with the clock and nothing more, or as machines
    write it."""
    if not item.when or not _LINE_HEAD.search(text, max(0, item.span.start - LINE_HEAD), item.span.start):
        return False
    return bool(
        _CLOCK_LINE.match(text, item.span.end) or _ISO.fullmatch(text, item.span.start, item.span.end)
    )


#: Characters of a line before its stamp: "oleh Redaksi, ".
LINE_HEAD = 40
_LINE_HEAD = re.compile(r"(?:\A|\n)[^\n]*\Z")
_ISO = re.compile(r"\d{4}-\d\d-\d\d")
_CLOCK = re.compile(r"[\s,|)•·–-]*(?:pukul\s+|jam\s+)?[0-2]?\d[.:][0-5]\d")
_CLOCK_LINE = re.compile(_CLOCK.pattern + r"(?:\s*\(?WI(?:B|TA|T)\)?)?[ \t|]*(?:\n|\Z)")


def _weekday_before(stamp: Dated, scan: Scan, ranks: Sequence[int], vocabulary: Vocabulary) -> Dated | None:
    """The one weekday that the opening names without a date: the last before the text was published."""
    words, known = word_lists(vocabulary), weekdays(vocabulary)
    named = [word for word in _opening(scan, ranks) if word.group() in known]
    days = {known[word.group()] for word in named}
    if len(days) != 1 or stamp.when is None:
        return None
    span = Span(*named[0].span())
    after = _said(scan.text, span.end, span.end + NEXT)[:2]
    if not (words["earlier"] | words["later"]).isdisjoint(after):
        return None
    weekday = days.pop()
    day = stamp.when - timedelta((stamp.when.isoweekday() - weekday) % 7)
    return Dated(span, day.isoformat(), weekday, day.month, day.day, day.year)


def _claim(scan: Scan, field: str, dated: Dated, others: Iterable[Dated], why: Reason) -> Claim:
    """With the words that decided first, then the others that bear it out."""
    return Claim(
        field=field,
        value=dated.value,
        certainty=round(why.certainty, 2),
        evidence=tuple(
            scan.document.quote(item.span, why.rule) for item in islice((dated, *others), MOST_EVIDENCE)
        ),
        note=why.note,
    )


def _same(dated: Dated, dates: Iterable[Dated]) -> Iterator[Dated]:
    return (item for item in dates if item.value == dated.value and item.span != dated.span)
