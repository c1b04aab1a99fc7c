"""Dates in Indonesian, no sharper than they are known."""

import pytest

import newsroom
from digest.site import dates
from digest.site.labels import by_id


@pytest.mark.parametrize(
    ("edtf", "text", "datetime"),
    [
        ("2024-11-05", "5 November 2024", "2024-11-05"),
        ("2024-08-17", "17 Agustus 2024", "2024-08-17"),
        ("2024-11", "November 2024", "2024-11"),
        ("2024", "2024", "2024"),
        ("XXXX-07-29", "29 Juli, tahun tidak diketahui", "07-29"),
        ("XXXX-07", "Juli, tahun tidak diketahui", ""),
        ("2024-11-XX", "November 2024", "2024-11"),
        ("2024-11~", "sekitar November 2024", "2024-11"),
        ("pekan lalu", "pekan lalu", ""),
    ],
)
def test_in_words(edtf: str, text: str, datetime: str) -> None:
    shown = by_id(newsroom.labels()).when(edtf)
    assert (shown.text, shown.datetime) == (text, datetime)


def test_order_in_time() -> None:
    oldest_first = ["", "XXXX-07-29", "1999-12-31", "2024", "2024-11", "2024-11-05", "2025-01-01"]
    assert sorted(oldest_first, key=dates.order) == oldest_first


def test_a_year_is_known_or_not() -> None:
    assert dates.year("2024-11-05") == "2024"
    assert dates.year("XXXX-07-29") is None
    assert dates.year(None) is None
