"""Dates in words. In: EDTF (ISO 8601-2); the names of the months are those of the calendar."""

import re
from functools import lru_cache

from digest.site.views.frame import When

_DATE = re.compile(r"(?P<year>\d{4}|XXXX)(?:-(?P<month>\d\d)(?:-(?P<day>\d\d|XX))?)?[?~%]?")


@lru_cache(maxsize=65536)
def when(edtf: str, months: tuple[str, ...], no_year: str, about: str) -> When:
    """`2024-11-05` is "5 November 2024".

    What is no EDTF date known here is shown as it stands. `months`: their names, January first; `no_year`: what is
    said of a `{day}` without its year; `about`: of a `{date}` that is not certain.
    """
    return When(_spoken(edtf, months, no_year, about), _machine(edtf))


def order(edtf: str) -> str:
    """A key that sorts dates by time. One without a year comes before all years; no date, before that."""
    match = _DATE.match(edtf)
    return edtf.rstrip("?~%").replace("XXXX", "0000") if match else ""


def year(edtf: str | None) -> str | None:
    """The year as four digits, or None where it is not known."""
    match = _DATE.match(edtf or "")
    return match["year"] if match and match["year"] != "XXXX" else None


def first_day(order: str) -> str:
    """Of a place in time (`2024-11`): the day it begins with; empty where it has no year."""
    known = order.rstrip("?~%").replace("-XX", "")
    if not year(known) or known.startswith("0000"):
        return ""
    return known + "-01" * (2 - known.count("-"))


def _spoken(edtf: str, months: tuple[str, ...], no_year: str, about: str) -> str:
    match = _DATE.fullmatch(edtf)
    if not match:
        return edtf
    parts = []
    if match["day"] and match["day"] != "XX":
        parts.append(str(int(match["day"])))
    if match["month"]:
        parts.append(_month(match["month"], months))
    day = " ".join(parts)
    undated = match["year"] == "XXXX"
    words = no_year.replace("{day}", day) if undated else f"{day} {match['year']}".lstrip()
    return about.replace("{date}", words) if edtf[-1] in "?~%" else words


def _month(number: str, months: tuple[str, ...]) -> str:
    return months[int(number) - 1] if 1 <= int(number) <= len(months) else number


def _machine(edtf: str) -> str:
    """As HTML's `datetime` takes it: a date, a month, a year, or a day without a year; else nothing."""
    known = edtf.rstrip("?~%").replace("-XX", "")
    if not re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?|XXXX-\d\d-\d\d", known):
        return ""
    return known.removeprefix("XXXX-")
