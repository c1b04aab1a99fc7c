"""Dates as editors may write them: EDTF (ISO 8601-2), a day, a month or a year, `XXXX` for a year unknown."""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

_EDTF = re.compile(r"(\d{4}|XXXX)(?:-(\d\d)(?:-(\d\d))?)?")
_TOKEN = re.compile(r"\d+|[^\W\d_]+(?:['’][^\W\d_]+)?")

#: How the numbers of a date may stand: Y of four digits, N of one or two, M a month's name; and what each of them is.
#: Where numbers alone can be told two ways the first comes before the second.
_ORDERS = {
    "YNN": ("ymd",),
    "NNY": ("dmy", "mdy"),
    "NNN": ("dmy", "mdy"),
    "NN": ("dm", "md"),
    "NMY": ("dmy",),
    "NMN": ("dmy",),
    "NM": ("dm",),
    "MNY": ("mdy",),
    "YMN": ("ymd",),
    "MY": ("my",),
    "YM": ("ym",),
    "YN": ("ym",),
    "NY": ("my",),
}
_HOW = (" (day first)", " (month first)")

#: A clock, a stamp's remainder, and what else is typed around a date as in a sentence.
_CLOCK = re.compile(r"(?<=\d)[t ] ?\d{1,2}[:.]\d\d(?!\d|[.]\d).*|\b(?:pukul|jam)\b.*|\d{1,2}:\d\d.*")
_DAY_OF_WEEK = re.compile(r"^[^\W\d_]+\s*,")  # whatever it is called
_AROUND = frozenset(
    ["tanggal", "tgl", "pada", "hari", "pukul", "jam", "wib", "wita", "wit", "st", "nd", "rd", "th"]
)
_DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−"), "-")
_LEAP = 2024  # a year that has every day, for days without a year


def is_edtf(text: str) -> bool:
    """Whether this is a date that exists, written as EDTF. `XXXX` alone says nothing and is none."""
    match = _EDTF.fullmatch(text)
    if not match or not match.group().isascii() or text == "XXXX":
        return False
    year, month, day = match.groups()
    return _exists(_LEAP if year == "XXXX" else int(year), int(month or 1), int(day or 1))


def meant(text: str, months: Mapping[str, int], passed_over: Iterable[str] = ()) -> str:
    """The EDTF of a date written another way, and how it was read; empty where it cannot be told.

    `6/12/2024` is "2024-12-06 (day first)". `months`: names to numbers, as in the calendar; `passed_over`: words that
    say nothing more, the names of weekdays.
    """
    kinds, values = _taken_apart(text, months, passed_over)
    if kinds in ("NNN", "NMN"):  # two digits of a year
        values = (*values[:2], values[2] + 2000)
    orders = _ORDERS.get(kinds, ())
    for order, how in zip(orders, _HOW if len(orders) > 1 else ("",), strict=False):
        if written := _written(order, values):
            return written + how
    return ""


def days(text: str, months: Mapping[str, int], passed_over: Iterable[str] = ()) -> bool:
    """Whether these are several days: `2024-11-05/2024-11-07`, `5-7 November 2024`."""
    kinds, _ = _taken_apart(text, months, passed_over)
    return kinds in ("NNMY", "NMNMY") or kinds.count("Y") > 1


def _taken_apart(
    text: str, months: Mapping[str, int], passed_over: Iterable[str]
) -> tuple[str, tuple[int, ...]]:
    """The kinds of what the text holds (see `_ORDERS`), and the numbers; `?` for anything else."""
    plain = unicodedata.normalize("NFKC", text.translate(_DASHES)).casefold().removesuffix("-xx")
    numbers = {name.casefold(): number for name, number in months.items()}
    silent = _AROUND.union(word.casefold() for word in passed_over)
    kinds = ""
    values: list[int] = []
    for token in _TOKEN.findall(_CLOCK.sub("", _DAY_OF_WEEK.sub("", plain))):
        if token in silent:
            continue
        if len(token) == 8 and token.isdecimal():
            kinds, values = kinds + "YNN", [*values, int(token[:4]), int(token[4:6]), int(token[6:])]
        else:
            kinds += _kind(token, numbers)
            values.append(numbers.get(token) or (int(token) if token.isdecimal() else 0))
    return kinds, tuple(values)


def _kind(token: str, months: Mapping[str, int]) -> str:
    if token in months:
        return "M"
    return {1: "N", 2: "N", 4: "Y"}.get(len(token), "?") if token.isdecimal() else "?"


def _written(order: str, values: Sequence[int]) -> str:
    parts = dict(zip(order, values, strict=True))
    year, month, day = parts.get("y"), parts["m"], parts.get("d")
    if not _exists(_LEAP if year is None else year, month, day or 1):
        return ""
    shown = "XXXX" if year is None else f"{year:04}"
    return f"{shown}-{month:02}" + (f"-{day:02}" if day else "")


def _exists(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True
