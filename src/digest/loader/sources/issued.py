"""When something was published, as metadata write it: `2025-05-20T18:30:00Z`, `Rab, 21 Mei 2025`, `1747765800`.

A moment with its distance from Greenwich becomes the day on which it was in the newsroom's time zone; a day without
one stays as printed. What cannot be a day of our time is not understood, and never guessed.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

from digest.vocabulary.compiled import compiled
from digest.vocabulary.values import Vocabulary

#: News is of these years; what lies outside is a placeholder or a slip (0001-01-01, 9999-12-31).
FIRST, LAST = 1900, 2100

#: What programs write where they know no date: the day from which computers count.
NEVER = "1970-01-01"

#: Seconds since 1970 are read from here on (September 2001): a smaller number is some other number.
EPOCH = 1_000_000_000

#: Characters of a date, at most: a longer value is a text with a date in it.
LONGEST = 120

_YEAR_FIRST = re.compile(r"(?<!\d)(\d{4})([-/.])(\d{1,2})(?:\2(\d{1,2}))?(?!\d)")
_COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(\d\d)?(Z?))?")
_NAMED = re.compile(
    r"(?<![^\W_])(\d{1,2})(?:st|nd|rd|th)?[ -]([^\W\d_]{3,9})\.?,?[ -](\d{4}|\d\d)(?!\d|[:.]\d)"
)
_AMERICAN = re.compile(r"([^\W\d_]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?!\d)")
_MONTH = re.compile(r"([^\W\d_]{3,9})\.?,?[ -](\d{4})")
#: As programs in C and some services print it: Wed May 21 10:15:00 +0000 2025.
_PRINTED = re.compile(
    r"[A-Za-z]{3} ([A-Za-z]{3}) +(\d{1,2}) (\d\d):(\d\d)(?::\d\d)?"
    r"(?: (?:(Z|UTC|GMT|[+-]\d\d:?\d\d)|[A-Z]{3,4}))? (\d{4})"
)
_NUMBERS = re.compile(r"(?<!\d)(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d\d)(?!\d|[:.]\d)")
_EPOCH = re.compile(r"\d{10}(?:\.\d+)?|\d{13}")
_CLOCK = re.compile(
    r"(?:T|,?\s+|\s*\|\s*)(\d{1,2})[:.](\d\d)(?:[:.](\d\d)(?:[.,]\d+)?)?\s?(Z\b|UTC\b|GMT\b|[+-]\d\d:?\d\d)?"
)


@dataclass(frozen=True, slots=True)
class Clock:
    """What is needed to read dates: the names of the months in lower case, the newsroom's time zone, and whether the
    file writes 05/21/2025 (None: it does both)."""

    months: Mapping[str, int]
    zone: ZoneInfo
    month_first: bool | None = False


@compiled
def clock(vocabulary: Vocabulary) -> Clock:
    months = {name.lower(): number for name, number in vocabulary.calendar.months.items()}
    return Clock(months, ZoneInfo(vocabulary.site.timezone))


def day_of(written: str, clock: Clock) -> str | None:
    """The day as EDTF; the month where no day is given."""
    words = written.strip()
    if not words.isascii() and any(char.isdigit() and not char.isascii() for char in words):
        return None
    if len(words) > LONGEST:
        return None
    return next((day for read in _READERS if (day := read(words, clock))), None)


def tells_change(said: str, vocabulary: Vocabulary) -> bool:
    """Whether what stands about a date says that it is the day of a change, and not that of publication."""
    return has_part(said, vocabulary.words.get("date-of-change", ()))


def has_part(said: str, parts: Iterable[str]) -> bool:
    """Whether one of these, in lower case, stands in it, be it as part of a word."""
    lower = said.casefold()
    return any(part in lower for part in parts)


def orders(written: Iterable[str]) -> tuple[bool, bool]:
    """Whether some of these dates prove that the day is written first, and some that the month is."""
    numbers = [(int(m[1]), int(m[3])) for words in written if (m := _NUMBERS.search(words[:LONGEST]))]
    return any(first > 12 >= second for first, second in numbers), any(
        second > 12 >= first for first, second in numbers
    )


def _epoch(words: str, clock: Clock) -> str | None:
    match = _EPOCH.fullmatch(words)
    seconds = float(words) / (1000 if match and len(words) == 13 else 1) if match else 0
    if seconds < EPOCH:
        return None
    return _moment(datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=seconds), clock)


def _compact(words: str, clock: Clock) -> str | None:
    match = _COMPACT.fullmatch(words)
    if match is None:
        return None
    day = _edtf(match[1], int(match[2]), match[3])
    if day is None or not match[7]:
        return day
    return _shifted(day, match[4], match[5], "Z", clock)


def _year_first(words: str, clock: Clock) -> str | None:
    match = _YEAR_FIRST.search(words)
    day = _edtf(match[1], int(match[3]), match[4]) if match else None
    return _at(day, words, match.end(), clock) if match and day else None


def _named(words: str, clock: Clock) -> str | None:
    """21 Mei 2025; Wed, 21 May 25: of a month that has its name the year may have two digits."""
    match = _NAMED.search(words)
    month = clock.months.get(match[2].lower(), 0) if match else 0
    day = _edtf(_whole(match[3]), month, match[1]) if match else None
    return _at(day, words, match.end(), clock) if match and day else None


def _american(words: str, clock: Clock) -> str | None:
    match = _AMERICAN.search(words)
    month = clock.months.get(match[1].lower(), 0) if match else 0
    day = _edtf(match[3], month, match[2]) if match else None
    return _at(day, words, match.end(), clock) if match and day else None


def _printed(words: str, clock: Clock) -> str | None:
    match = _PRINTED.fullmatch(words)
    month = clock.months.get(match[1].lower(), 0) if match else 0
    day = _edtf(match[6], month, match[2]) if match else None
    return _shifted(day, match[3], match[4], match[5], clock) if match and day and match[5] else day


def _month(words: str, clock: Clock) -> str | None:
    match = _MONTH.fullmatch(words)
    return _edtf(match[2], clock.months.get(match[1].lower(), 0), None) if match else None


def _numbers(words: str, clock: Clock) -> str | None:
    """Day first, unless only the other order exists or the file proves it; where it proves both, neither."""
    match = _NUMBERS.search(words)
    if match is None:
        return None
    year, first, second = _whole(match[4]), match[1], match[3]
    day_first, month_first = _edtf(year, int(second), first), _edtf(year, int(first), second)
    if day_first and month_first and day_first != month_first and clock.month_first is None:
        return None
    one, other = (month_first, day_first) if clock.month_first else (day_first, month_first)
    day = one or other
    return _at(day, words, match.end(), clock) if day else None


_READERS: tuple[Callable[[str, Clock], str | None], ...] = (
    _epoch,
    _compact,
    _year_first,
    _named,
    _american,
    _printed,
    _month,
    _numbers,
)


def _whole(year: str) -> str:
    return year if len(year) == 4 else f"20{year}" if int(year) < 70 else f"19{year}"


def _edtf(year: str, month: int, day: str | None) -> str | None:
    try:
        whole = date(int(year), month, int(day or 1))
    except ValueError:
        return None
    if not FIRST <= whole.year <= LAST or whole.isoformat() == NEVER:
        return None
    return whole.isoformat() if day else whole.isoformat()[:7]


def _at(day: str, words: str, end: int, clock: Clock) -> str:
    """The day, moved where an hour with its distance from Greenwich stands behind it."""
    match = _CLOCK.match(words, end) if len(day) == 10 else None
    return _shifted(day, match[1], match[2], match[4], clock) if match and match[4] else day


def _shifted(day: str, hour: str, minute: str, offset: str, clock: Clock) -> str:
    east = (
        timedelta() if offset[0] not in "+-" else timedelta(hours=int(offset[1:3]), minutes=int(offset[-2:]))
    )
    try:
        zone = timezone(-east if offset[0] == "-" else east)
        moment = datetime.fromisoformat(day).replace(hour=int(hour), minute=int(minute), tzinfo=zone)
    except ValueError:  # an hour that no day has
        return day
    return _moment(moment, clock) or day


def _moment(moment: datetime, clock: Clock) -> str | None:
    day = moment.astimezone(clock.zone).date()
    return day.isoformat() if FIRST <= day.year <= LAST else None
