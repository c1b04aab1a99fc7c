"""Dates as editors may write them: EDTF (ISO 8601-2), a day, a month or a year, `XXXX` for a year unknown."""

import re
from collections.abc import Mapping
from datetime import date

_EDTF = re.compile(r"(\d{4}|XXXX)(?:-(\d\d)(?:-(\d\d))?)?")
_NUMBERS = re.compile(r"(\d{1,2})[/. -](\d{1,2})(?:[/. -](\d{2}|\d{4}))?")
_TURNED = re.compile(r"(\d{4})[/. -](\d{1,2})[/. -](\d{1,2})")
_WORDS = re.compile(r"(?:(\d{1,2})\s+)?([^\W\d]+)\.?(?:\s+(\d{4}))?")
_LEAP = 2024  # a year that has every day, for days without a year


def is_edtf(text: str) -> bool:
    """Whether this is a date that exists, written as EDTF. `XXXX` alone says nothing and is none."""
    match = _EDTF.fullmatch(text)
    if not match or not match.group().isascii() or text == "XXXX":
        return False
    year, month, day = match.groups()
    return _exists(_LEAP if year == "XXXX" else int(year), int(month or 1), int(day or 1))


def meant(text: str, months: Mapping[str, int]) -> str:
    """The EDTF of a date written another way, and how it was read; empty where it cannot be told.

    `6/12/2024` is "2024-12-06 (day first)". `months`: names to numbers, as in the calendar.
    """
    text = " ".join(text.split())
    if match := _TURNED.fullmatch(text):
        return _written(match[1], int(match[2]), int(match[3]))
    if match := _NUMBERS.fullmatch(text):
        return _day_first(int(match[1]), int(match[2]), match[3])
    without_weekday = text.rpartition(",")[2].strip()
    if match := _WORDS.fullmatch(without_weekday):
        month = {name.casefold(): number for name, number in months.items()}.get(match[2].casefold())
        if month and match[1]:
            return _written(match[3], month, int(match[1]))
        return f"{match[3]}-{month:02}" if month and match[3] else ""
    return ""


def _day_first(first: int, second: int, year: str | None) -> str:
    if year and len(year) == 2:
        year = "20" + year
    if written := _written(year, second, first):
        return f"{written} (day first)"
    written = _written(year, first, second)
    return f"{written} (month first)" if written else ""


def _written(year: str | None, month: int, day: int) -> str:
    if not _exists(int(year) if year else _LEAP, month, day):
        return ""
    return f"{year or 'XXXX'}-{month:02}-{day:02}"


def _exists(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True
