"""Dates as they stand in a text: every way the Indonesian press writes a day, and what the weekday says.

A day is anchored on its digits; "Rabu" alone, "pekan lalu" and "kemarin" give no date. Values are EDTF
(ISO 8601-2): `2024-12-06`, `2024-12`, `XXXX-07-29` (Level 2) where no year is given and nothing forces it.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import zip_longest

from msgspec import Struct
from msgspec.structs import replace

from digest.model.text import Span
from digest.vocabulary.compiled import compiled
from digest.vocabulary.values import Vocabulary

#: A day this near (in days) to a full date in the same text is of the year in which its weekday fits.
NEAR = 200

#: Characters after a full date, and days, in which a later day without a year goes on in that year.
SOON, SOON_DAYS = 300, 60


class Dated(Struct, frozen=True, gc=False):
    """A date in a text. `value`: EDTF, or None where its weekday contradicts every reading.

    `weekday` is 1 (Monday) to 7 where the text names it. `weight` is how sure the year is: 1.0 as printed,
    less where the rest of the text forces it.
    """

    span: Span
    value: str | None
    weekday: int = 0
    month: int = 0
    day: int = 0
    year: int = 0
    weight: float = 1.0

    @property
    def is_day(self) -> bool:
        return self.day > 0

    @property
    def when(self) -> date | None:
        """The day itself, where day and year are known."""
        return date(self.year, self.month, self.day) if self.day and self.year and self.value else None


@dataclass(frozen=True, slots=True)
class _Calendar:
    """Names in lower case to numbers, and the pattern that the names of months complete."""

    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    fillers: frozenset[str]
    pattern: re.Pattern[str]
    month_before: re.Pattern[str]


_JOIN = r"(?:-|–|—|/|,|&|dan|hingga|sampai(?: dengan)?|s\.?/?d\.?)"
#: Days of one month in a row ("3, 4 dan 5 Mei"): no more than a dozen, or a page of "1&1&" would never end.
#: One, two or four: no date has a number of three.
_DIGITS = re.compile(r"\d(?<![\w/.,-]\d)(?:\d|\d{3})?(?!\d)")
_PATTERN = r"""(?:
    (?P<day>\d{{1,2}})(?:(?:st|nd|rd|th)\b)?(?P<to>(?:\s?{join}\s?\d{{1,2}}){{0,12}})\s?(?P<name>{months})\b\.?,?
        (?:\s*(?:tahun\s)?(?P<of>(?:19|20)\d\d)(?!\d))?
  | (?P<iso>(?:19|20)\d\d-\d\d-\d\d)(?![\d-])
  | (?P<first>\d{{1,2}})(?P<until>\s?[-–]\s?\d{{1,2}}(?=/))?\s?(?P<sep>[/.-])\s?(?P<second>\d{{1,2}})
        (?:\s?(?P=sep)\s?(?P<year>\d{{4}}|\d\d))?(?![\w/]|[.,]\d)
  | (?P<alone>(?:19|20)\d\d)(?![\w/]|[.,]\d)
)"""
_MONTH_BEFORE = r"\b(?P<name>{months})\.?,?\s+(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+)?(?:tahun\s+)?$"


@compiled
def _calendar(vocabulary: Vocabulary) -> _Calendar:
    months = {_plain(name): number for name, number in vocabulary.calendar.months.items()}
    weekdays = {_plain(name): number for name, number in vocabulary.calendar.weekdays.items()}
    names = (
        "|".join(re.escape(name) for name in sorted(months, key=lambda name: (-len(name), name))) or r"\Z\A"
    )
    flags = re.IGNORECASE | re.VERBOSE
    return _Calendar(
        months,
        weekdays,
        frozenset(vocabulary.words.get("part-of-day", ())),
        re.compile(_PATTERN.format(months=names, join=_JOIN.replace(" ", r"\s")), flags),
        re.compile(_MONTH_BEFORE.format(months=names), flags),
    )


def _plain(name: str) -> str:
    return name.lower().replace("’", "'")


def in_text(text: str, vocabulary: Vocabulary, start: int = 0, end: int | None = None) -> tuple[Dated, ...]:
    """The dates of a text, or of a stretch of it, in order; years that other dates force are filled in."""
    return in_stretches(text, (Span(start, len(text) if end is None else end),), vocabulary)


def in_stretches(
    text: str, stretches: Iterable[Span], vocabulary: Vocabulary, known: Sequence[Dated] = ()
) -> tuple[Dated, ...]:
    """The dates of some stretches of a text, and those `known` of it, in order; one may force the year of another."""
    calendar = _calendar(vocabulary)
    read = (item for span in stretches for item in _read(text, calendar, span.start, span.end))
    found = sorted((*known, *read), key=lambda item: item.span.start)
    dates = [item for item in found if item.month or not _of_law(text, item.span.start)]
    whole = all(item.year or not item.day for item in dates)
    return tuple(dates if whole else _with_years(text, dates))


def _read(text: str, calendar: _Calendar, start: int, stop: int) -> Iterator[Dated]:
    read = start
    for digits in _DIGITS.finditer(text, start, stop):
        match = calendar.pattern.match(text, digits.start(), stop) if digits.start() >= read else None
        if match is None:
            continue
        read = match.end()
        item = _dated(match, calendar)
        if item is not None:
            yield item


def _dated(match: re.Match[str], calendar: _Calendar) -> Dated | None:
    if match["alone"]:
        return _year(match, calendar)
    text = match.string
    weekday, start = _weekday_before(text, match.start(), calendar)
    if weekday and (match["to"] or match["until"]):
        weekday, start = _first_weekday(text, weekday, start, calendar)
    parts = _parts(match, calendar, weekday)
    if parts is None or not _is_date(*parts):
        return None
    year, month, day = parts
    end = len(match.group().rstrip(",. ")) + match.start()
    if "(" in text[start:end] and text[end : end + 1] == ")":
        end += 1
    value = None if _off(year, month, day, weekday) else _edtf(year, month, day)
    return Dated(Span(start, end), value, weekday, month, day, year)


def _edtf(year: int, month: int, day: int) -> str:
    return f"{year or 'XXXX'}-{month:02}-{day:02}"


def _parts(match: re.Match[str], calendar: _Calendar, weekday: int) -> tuple[int, int, int] | None:
    """Year (0: none), month and day as printed."""
    if name := match["name"]:
        month = calendar.months.get(name.lower())  # none where it only looks alike: a Turkish i, a long s
        return (int(match["of"] or 0), month, int(match["day"])) if month else None
    if iso := match["iso"]:
        year, month, day = (int(part) for part in iso.split("-"))
        return year, month, day
    return _numeric(match, weekday)


def _numeric(match: re.Match[str], weekday: int) -> tuple[int, int, int] | None:
    """`6/12/2024`, `13-12-2017`, `(29/7)`: day first, unless only the other order exists or fits."""
    printed = match["year"] or ""
    if len(printed) < 4 and match["sep"] != "/":
        return None
    if not printed and not weekday and not _announced(match.string, match.start()):
        return None
    year, day, month = _in_full(printed), int(match["first"]), int(match["second"])
    return (year, day, month) if _is_swapped(year, month, day, weekday) else (year, month, day)


def _in_full(year: str) -> int:
    """Of two digits: of this century up to 69, as computers have it."""
    number = int(year or 0)
    return number + (2000 if number < 70 else 1900) if len(year) == 2 else number


def _is_swapped(year: int, month: int, day: int, weekday: int) -> bool:
    if not _is_date(year, day, month) or not _is_date(year, month, day):
        return _is_date(year, day, month)
    return _off(year, month, day, weekday) and not _off(year, day, month, weekday)


def _announced(text: str, at: int) -> bool:
    """Without year and weekday, a date in brackets or after "tanggal"; else a fraction, a score."""
    before = text[max(0, at - 10) : at].rstrip().lower()
    return before.endswith(("(", "tanggal", "tgl", "tgl.", ", "))


def _year(match: re.Match[str], calendar: _Calendar) -> Dated:
    """A year of four digits, with the month that may stand before it: "Mei 2025", "October 21, 2025"."""
    year = int(match["alone"])
    before = calendar.month_before.search(match.string, max(0, match.start() - 24), match.start())
    month = calendar.months.get(before["name"].lower()) if before else None
    if before is None or month is None:
        return Dated(Span(match.start(), match.end()), str(year), year=year)
    day = int(before["day"] or 0)
    span = Span(before.start(), match.end())
    if day and _is_date(year, month, day):
        return Dated(span, _edtf(year, month, day), month=month, day=day, year=year)
    return Dated(span, f"{year}-{month:02}", month=month, year=year)


def _is_date(year: int, month: int, day: int) -> bool:
    """A real day; without a year, of a leap year."""
    try:
        date(year or 2000, month, day)
    except ValueError:
        return False
    return True


def _off(year: int, month: int, day: int, weekday: int) -> bool:
    """The weekday is named, and it was another day."""
    return bool(weekday and year) and date(year, month, day).isoweekday() != weekday


_WORDS = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")


def _weekday_before(text: str, at: int, calendar: _Calendar) -> tuple[int, int]:
    """The weekday that belongs to a date, and where it begins: "Jumat (", "Senin malam, tanggal "."""
    window = max(0, at - 30)
    words = list(_WORDS.finditer(text, window, at))
    edge = at
    for word in reversed(words[-3:]):
        if text[word.end() : edge].strip(" ,.(*_\u00a0\n\\[") or "\n\n" in text[word.end() : edge]:
            break
        name = _plain(word.group())
        if name in calendar.weekdays:
            return calendar.weekdays[name], word.start()
        if name not in calendar.fillers:
            break
        edge = word.start()
    return 0, at


def _first_weekday(text: str, weekday: int, start: int, calendar: _Calendar) -> tuple[int, int]:
    """Of a span of days its first: "Selasa-Kamis, 8-10/7/2025"."""
    words = list(_WORDS.finditer(text, max(0, start - 30), start))
    for word in reversed(words[-2:]):
        name = _plain(word.group())
        if name in calendar.weekdays and _JOINED.fullmatch(text, word.end(), start):
            return calendar.weekdays[name], word.start()
    return weekday, start


_JOINED = re.compile(rf"\s*{_JOIN}\s*")


# -- years that the text forces

_RANGE = re.compile(r"\s*(?:-|–|—|hingga|sampai(?: dengan)?|s\.?/?d\.?)\s*")
_LAW = re.compile(r"(?:nomor|no\.?|/)\s*\d+[^.;]{0,12}tahun\s*$", re.IGNORECASE)


class _Known(Struct, frozen=True):
    """What the dates of a text that have a year tell of those that have none."""

    full: Sequence[date]  # in order, each once
    around: Sequence[int]  # their years, and the ones before and behind
    latest: int
    of_day: Mapping[tuple[int, int], set[int]]  # month and day
    of_month: Mapping[int, set[int]]


def _known(found: Iterable[Dated]) -> _Known:
    full = sorted({when for item in found if (when := item.when)})
    of_day: defaultdict[tuple[int, int], set[int]] = defaultdict(set)
    of_month: defaultdict[int, set[int]] = defaultdict(set)
    for when in full:
        of_day[when.month, when.day].add(when.year)
    for item in found:
        if item.month and not item.day:
            of_month[item.month].add(item.year)
    around = sorted({when.year + step for when in full for step in (-1, 0, 1)})
    return _Known(full, around, max((item.year for item in found), default=0), of_day, of_month)


def _with_years(text: str, found: Sequence[Dated]) -> Iterator[Dated]:
    """Fill a missing year in where other dates of the text leave no choice."""
    known = _known(found)
    last: Dated | None = None
    for item, following in zip_longest(found, found[1:]):
        if item.year or not item.day:
            last = item if item.when else last
            yield item
        elif following and _is_range(text, item, following):
            yield _of_year(item, following.year, 1.0)
        else:
            yield _forced(item, last, known)


def _is_range(text: str, item: Dated, following: Dated) -> bool:
    """3 Juli - 9 Juli 2024."""
    return following.year > 0 and _RANGE.fullmatch(text, item.span.end, following.span.start) is not None


def _goes_on(item: Dated, last: Dated) -> bool:
    """Soon after a full date, a later day: "pada 3 Juli 2024 ... lalu pada 9 Juli"."""
    if last.when is None or item.span.start - last.span.end > SOON or not _fits(item, last.year):
        return False
    return 0 <= (date(last.year, item.month, item.day) - last.when).days <= SOON_DAYS


def _of_law(text: str, at: int) -> bool:
    """The year of a law's number: "UU Nomor 31 Tahun 1999"."""
    return bool(_LAW.search(text, max(0, at - 32), at))


def _forced(item: Dated, last: Dated | None, known: _Known) -> Dated:
    """In the year of the same day, or of its month, where the text names one; else of the full date just before; else
    as its weekday has it."""
    if year := _only(item, known.of_day.get((item.month, item.day), ())):
        return _of_year(item, year, 0.95)
    if year := _only(item, known.of_month.get(item.month, ())):
        return _of_year(item, year, 0.8)
    if last and _goes_on(item, last):
        return _of_year(item, last.year, 0.8)
    return _by_weekday(item, known) if item.weekday else item


def _by_weekday(item: Dated, known: _Known) -> Dated:
    """The weekday fits one year only of those `around` full dates of the text, or the latest that it names: an
    older one is of a law, a birth, an earlier case."""
    near = [year for year in known.around if _fits(item, year) and _is_near(item, year, known.full)]
    if near:  # what is told is older than the news
        return _of_year(item, max(near), 0.85 if len(near) == 1 else 0.7)
    return _of_year(item, known.latest, 0.6) if known.latest else item


def _only(item: Dated, years: Iterable[int]) -> int:
    """The one year of these in which the day is of its weekday; 0 where none or several are."""
    fitting = {year for year in years if _fits(item, year)}
    return fitting.pop() if len(fitting) == 1 else 0


def _is_near(item: Dated, year: int, full: Sequence[date]) -> bool:
    """A full date of the text lies within `NEAR` days of this day in that year."""
    day = date(year, item.month, item.day)
    at = bisect_left(full, day)
    return any(abs((when - day).days) <= NEAR for when in full[max(0, at - 1) : at + 1])


def _fits(item: Dated, year: int) -> bool:
    return _is_date(year, item.month, item.day) and not _off(year, item.month, item.day, item.weekday)


def _of_year(item: Dated, year: int, weight: float) -> Dated:
    if not _fits(item, year):
        return item
    return replace(item, value=_edtf(year, item.month, item.day), year=year, weight=weight)
