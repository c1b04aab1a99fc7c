"""Dates as editors write them, and the EDTF that was meant."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.overrides.reading.edtf import days, is_edtf, meant

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
        ("Jumat (6/12/2024)", "2024-12-06 (day first)"),
        ("tgl. 6 Desember 2024", "2024-12-06"),
        ("6 Desember 2024 10.00 WIB", "2024-12-06"),
        ("6/12/2024 pukul 9", "2024-12-06 (day first)"),
        ("2024-12-06T10:00+07:00", "2024-12-06"),
        ("20241206", "2024-12-06"),
        ("2024-5", "2024-05"),
        ("5/2024", "2024-05"),
        ("6-Des-2024", "2024-12-06"),
        ("6 Des 24", "2024-12-06"),
        ("Desember 6, 2024", "2024-12-06"),
        ("6th Desember 2024", "2024-12-06"),
        ("2024–12–06", "2024-12-06"),
        ("“2024-12-06”", "2024-12-06"),
        ("２０２４-12-06", "2024-12-06"),
        ("2024-12-XX", "2024-12"),
        ("2023-02-29", ""),
        ("0000-12-06", ""),
        ("12:30", ""),
        ("sebelum 6 Desember 2024", ""),
        ("6-8 Desember 2024", ""),
        ("31/31/2024", ""),
        ("30/2/2024", ""),
        ("Desember", ""),
        ("kemarin", ""),
        ("", ""),
    ],
)
def test_what_was_meant(text: str, expected: str) -> None:
    assert meant(text, MONTHS, ["Jumat"]) == expected


@pytest.mark.parametrize("text", ["2024-12-06/2024-12-08", "6-8 Desember 2024", "30 Mei - 2 Desember 2024"])
def test_several_days(text: str) -> None:
    assert days(text, MONTHS)
    assert not days("6 Desember 2024", MONTHS)


@given(st.dates().map(str))
def test_every_day_of_the_calendar_is_one(day: str) -> None:
    assert is_edtf(day)
    year, month, number = day.split("-")
    assert meant(f"{number}/{month}/{year}", MONTHS).startswith(day)


@given(st.text(max_size=20))
def test_what_is_offered_is_right(text: str) -> None:
    offered = meant(text, MONTHS).partition(" ")[0]
    assert not offered or is_edtf(offered)
