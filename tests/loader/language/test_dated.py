"""Every way a day is written, and nothing that only looks like one."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.loader.language.dated import in_text
from reading import vocabulary

WRITTEN = [
    ("Pertemuan pada 19 Mei 2025 selesai.", ["2025-05-19"]),
    ("katanya, Jumat (6/12/2024).", ["2024-12-06"]),
    ("pada (29/7) sore", ["XXXX-07-29"]),
    ("tanggal 04/10 lalu", ["XXXX-10-04"]),
    ("diperiksa (16/10/17)", ["2017-10-16"]),
    ("Rabu, (13/12/2017)", ["2017-12-13"]),
    ("Kamis 5 September 2024 pagi", ["2024-09-05"]),
    ("on 21 October 2025", ["2025-10-21"]),
    ("October 21, 2025 in Jakarta", ["2025-10-21"]),
    ("Jum'at, 17 Agt 2024", [None]),
    ("Sabtu, 17 Agt. 2024", ["2024-08-17"]),
    ("Senin malam, tanggal 7 Juli 2025", ["2025-07-07"]),
    ("Selasa **(4/11/2025)**", ["2025-11-04"]),
    ("tanggal 31.12.2020 pukul 12.30", ["2020-12-31"]),
    ("ditulis 2024-05-19", ["2024-05-19"]),
    ("pada 19-21 Mei 2025", ["2025-05-19"]),
    ("28 hingga 30 Oktober 2024", ["2024-10-28"]),
    ("(Selasa-Kamis, 8-10/7/2025)", ["2025-07-08"]),
    ("Selasa dan Rabu (8-9/7)", ["XXXX-07-08"]),
    ("Jumat hingga Minggu, 4-6 Juli 2025", ["2025-07-04"]),
    ("28 Februari - 2 Maret 2018", ["2018-02-28", "2018-03-02"]),
    ("sejak Mei 2025", ["2025-05"]),
    ("sepanjang 2024", ["2024"]),
    ("Rabu (8/13/2020)", [None]),
    ("Kamis (8/13/2020)", ["2020-08-13"]),
    ("Sabtu (7/6/2024)", ["2024-07-06"]),
    ("Minggu (7/6/2024)", [None]),
    ("Sabtu (6/7/2024)", ["2024-07-06"]),
    ("Jumat (7/6/2024)", ["2024-06-07"]),
    ("Selasa (6/5/2025)", ["2025-05-06"]),
    ("Kamis (5/6/2025)", ["2025-06-05"]),
]

NO_DATE = [
    "UU Nomor 31 Tahun 1999 tentang Pemberantasan",
    "Undang-Undang Nomor 8 Tahun 2010",
    "pekan lalu dan kemarin",
    "pada Rabu malam",
    "skor 2-1 dan 24/7",
    "tiga perempat (3,5) dari 3/4 bagian",
    "harga Rp 2.015.000 dan 5,95 persen",
    "30 Februari 2020",
    "Pasal 12/2018 ayat 3",
    "telepon 0812-3456-7890",
    "usianya (29)",
]


@pytest.mark.parametrize(("text", "values"), WRITTEN, ids=[text for text, _ in WRITTEN])
def test_reads(text: str, values: list[str | None]) -> None:
    assert [item.value for item in in_text(text, vocabulary())] == values


@pytest.mark.parametrize("text", NO_DATE)
def test_reads_none(text: str) -> None:
    assert in_text(text, vocabulary()) == ()


FORCED = [
    pytest.param("Rabu (27/5/2026). Lalu (27/5).", "2026-05-27", id="the same day elsewhere in full"),
    pytest.param("Kamis (16/3). Sidang pada 14 Maret 2017.", "2017-03-16", id="a near date and the weekday"),
    pytest.param("Selasa (3/1). Kejadian 28 Desember 2016.", "2017-01-03", id="across the new year"),
    pytest.param("Sabtu (5/11) dalam periode 2016-2020.", "2016-11-05", id="the one year that fits"),
    pytest.param("Sabtu (27/5), sejak 2012 dan 2014.", "XXXX-05-27", id="no year named fits"),
    pytest.param("Ia tiba (16/3). Sidang pada 14 Maret 2017.", "XXXX-03-16", id="no weekday, no force"),
    pytest.param("Kapal tiba (9/7). Selama Juli 2024 ada dua.", "2024-07-09", id="the month and its year"),
    pytest.param("Kapal tiba (9/7). Sejak Mei 2024 ada dua.", "XXXX-07-09", id="another month"),
    pytest.param("Selasa (22/8). UU Nomor 16 Tahun 2017.", "XXXX-08-22", id="the year of a law is no year"),
]


@pytest.mark.parametrize(("text", "value"), FORCED)
def test_a_missing_year_stays_missing_unless_forced(text: str, value: str) -> None:
    assert in_text(text, vocabulary())[0].value == value


@pytest.mark.parametrize(("second", "value"), [("16 Maret", "2017-03-16"), ("2 Januari", "XXXX-01-02")])
def test_a_later_day_goes_on_in_the_year_just_named(second: str, value: str) -> None:
    found = in_text(f"Kapal disita 14 Maret 2017, awaknya diperiksa {second}.", vocabulary())
    assert [item.value for item in found] == ["2017-03-14", value]


def test_spans_hold_weekday_digits_and_closing_bracket() -> None:
    text = "katanya, Jumat (6/12/2024), di sana"
    (item,) = in_text(text, vocabulary())
    assert text[item.span.start : item.span.end] == "Jumat (6/12/2024)"


DAYS = ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"]
MONTHS = [
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
]


@given(st.dates(date(1950, 1, 1), date(2069, 12, 31)))
def test_a_written_day_reads_back(day: date) -> None:
    name, month = DAYS[day.weekday()], MONTHS[day.month - 1]
    for text in (
        f"{name} ({day.day}/{day.month}/{day.year})",
        f"{name}, {day.day} {month} {day.year}",
        f"{day.day:02}-{day.month:02}-{day.year}",
        f"{name} ({day.day:02}/{day.month:02}/{day.year % 100:02})",
    ):
        two_digits = len(text.rsplit("/", 1)[-1]) == 3 and day.year < 1970
        if not two_digits:
            assert [item.value for item in in_text(text, vocabulary())] == [day.isoformat()], text


@given(st.dates(date(1971, 1, 1), date(2069, 12, 31)), st.integers(1, 6))
def test_a_wrong_weekday_never_gives_the_day_as_printed(day: date, off: int) -> None:
    wrong = DAYS[(day + timedelta(off)).weekday()]
    (item,) = in_text(f"{wrong} ({day.day}/{day.month}/{day.year})", vocabulary())
    assert item.value != day.isoformat()
    if item.value is not None:
        assert DAYS[date.fromisoformat(item.value).weekday()] == wrong


@given(st.text(alphabet="0123456789/.-() MeiRabu,", max_size=60))
def test_any_text_gives_spans_in_order_inside_it(text: str) -> None:
    found = in_text(text, vocabulary())
    assert all(0 <= item.span.start < item.span.end <= len(text) for item in found)
    assert [item.span.end for item in found] == sorted(item.span.end for item in found)
