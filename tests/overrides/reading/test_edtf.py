"""Dates as editors write them, and the EDTF that was meant."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.overrides.reading.edtf import is_edtf, meant

MONTHS = {"Januari": 1, "Jan": 1, "Mei": 5, "Desember": 12, "Des": 12}


@pytest.mark.parametrize(
    "text", ["2024", "2024-11", "2024-11-05", "XXXX-07-29", "XXXX-02-29", "XXXX-07", "2024-02-29"]
)
def test_edtf(text: str) -> None:
    assert is_edtf(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "XXXX",
        "0000",
        "24-11-05",
        "2024-13",
        "2023-02-29",
        "2024-11-05T10:00",
        "2024-1-5",
        "٢٠٢٤",
        "2024-11-05 ",
    ],
)
def test_no_edtf(text: str) -> None:
    assert not is_edtf(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("6/12/2024", "2024-12-06 (day first)"),
        ("6-12-2024", "2024-12-06 (day first)"),
        ("6.12.24", "2024-12-06 (day first)"),
        ("6/12", "XXXX-12-06 (day first)"),
        ("12/31/2024", "2024-12-31 (month first)"),
        ("2024/12/6", "2024-12-06"),
        ("6 Desember 2024", "2024-12-06"),
        ("6 des. 2024", "2024-12-06"),
        ("Jumat, 6 Desember 2024", "2024-12-06"),
        ("6 Desember", "XXXX-12-06"),
        ("Desember 2024", "2024-12"),
        ("31/31/2024", ""),
        ("30/2/2024", ""),
        ("Desember", ""),
        ("kemarin", ""),
        ("", ""),
    ],
)
def test_what_was_meant(text: str, expected: str) -> None:
    assert meant(text, MONTHS) == expected


@given(st.dates().map(str))
def test_every_day_of_the_calendar_is_one(day: str) -> None:
    assert is_edtf(day)
    year, month, number = day.split("-")
    assert meant(f"{number}/{month}/{year}", MONTHS).startswith(day)


@given(st.text(max_size=20))
def test_what_is_offered_is_right(text: str) -> None:
    offered = meant(text, MONTHS).partition(" ")[0]
    assert not offered or is_edtf(offered)
