"""When something was published, as metadata write it."""

from dataclasses import replace

import pytest

from digest.loader.sources.issued import clock, day_of, orders
from digest.vocabulary.settings import SiteSettings
from digest.vocabulary.values import Vocabulary


@pytest.mark.parametrize(
    ("written", "edtf"),
    [
        ("2025-05-19", "2025-05-19"),
        ("2025-05", "2025-05"),
        ("2025-05-19T16:59:00Z", "2025-05-19"),
        ("2025-05-19T17:00:00.000Z", "2025-05-20"),
        ("2025-05-19 20:30:00 UTC", "2025-05-20"),
        ("2025-05-20T01:30:00+07:00", "2025-05-20"),
        ("2025-05-20T00:30:00+0900", "2025-05-19"),
        ("2025-05-19T23:30:00-05:00", "2025-05-20"),
        ("2025-05-20T01:30:00", "2025-05-20"),
        ("2025-05-20T99:30:00Z", "2025-05-20"),
        ("20250519", "2025-05-19"),
        ("Mon May 19 18:20:00 +0000 2025", "2025-05-20"),
        ("Mon May  5 10:20:00 WIB 2025", "2025-05-05"),
        ("Mei 2025", "2025-05"),
        ("Mei 0205", None),
        ("20250519T180000Z", "2025-05-20"),
        ("20250519180000", "2025-05-19"),
        ("2025/05/19 10:00", "2025-05-19"),
        ("2025.5.9", "2025-05-09"),
        ("1747679400", "2025-05-20"),
        ("1747679400.0", "2025-05-20"),
        ("1747679400000", "2025-05-20"),
        ("Mon, 19 May 2025 18:20:00 GMT", "2025-05-20"),
        ("Mon, 19 May 25 10:20:00 +0700", "2025-05-19"),
        ("Senin, 19 Mei 2025 10:20 WIB", "2025-05-19"),
        ("Sen, 19 Nop 2018", "2018-11-19"),
        ("19-Mei-25", "2025-05-19"),
        ("19 Mei 2025 | 01.30 WIB", "2025-05-19"),
        ("Terbit 19/05/2025, 01:30 WIB", "2025-05-19"),
        ("Mei 19, 2025", "2025-05-19"),
        ("Monday, May 19th, 2025", "2025-05-19"),
        ("6/12/2024", "2024-12-06"),
        ("12/26/2024", "2024-12-26"),
        ("26.12.2024", "2024-12-26"),
        ("26/12/24", "2024-12-26"),
        ("31/02/2024", None),
        ("2024-13-01", None),
        ("1970-01-01T00:00:00Z", None),
        ("0001-01-01", None),
        ("9999-12-31", None),
        ("0", None),
        ("1234567", None),
        ("19 Mei 20:30", None),
        ("12 ①①① 2024", None),
        ("²²/²²/²²²²", None),
        ("١٩/٠٥/٢٠٢٥", None),
        ("2 jam yang lalu", None),
        ("kemarin", None),
        ("x" * 200 + "2025-05-19", None),
        ("", None),
    ],
)
def test_dates_of_metadata(written: str, edtf: str | None, vocabulary: Vocabulary) -> None:
    assert day_of(written, clock(vocabulary)) == edtf


def test_the_day_is_that_of_the_newsroom(vocabulary: Vocabulary) -> None:
    jayapura = replace(vocabulary, site=SiteSettings(timezone="Asia/Jayapura"))
    assert day_of("2025-05-19T15:30:00Z", clock(jayapura)) == "2025-05-20"
    assert day_of("2025-05-19T15:30:00Z", clock(vocabulary)) == "2025-05-19"


@pytest.mark.parametrize(
    ("written", "proved"),
    [
        (["01/02/2025", "2025-05-21"], (False, False)),
        (["13/02/2025"], (True, False)),
        (["02/13/2025 8:45"], (False, True)),
        (["02/13/2025", "13/02/2025", "99/99/2025"], (True, True)),
    ],
)
def test_the_order_that_dates_prove(written: list[str], proved: tuple[bool, bool]) -> None:
    assert orders(written) == proved


def test_the_order_of_a_file(vocabulary: Vocabulary) -> None:
    when = clock(vocabulary)
    assert day_of("10/06/2025", when) == "2025-06-10"
    assert day_of("10/06/2025", replace(when, month_first=True)) == "2025-10-06"
    assert day_of("22/10/2025", replace(when, month_first=True)) == "2025-10-22"
    assert day_of("10/06/2025", replace(when, month_first=None)) is None
    assert day_of("06/06/2025", replace(when, month_first=None)) == "2025-06-06"
