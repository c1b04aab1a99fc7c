"""What happened when, what was said when, and when it was printed."""

from dataclasses import replace

import pytest

from digest.loader.fields.dates import candidates, contradictions, find
from reading import scanned, vocabulary

LEAD = "Kepala badan itu bertemu mitranya dari Laos untuk membahas penyelundupan."
FILLER = "Keduanya sepakat memperkuat pertukaran informasi antarpetugas di lapangan."


def told(text: str) -> dict[str, str | None]:
    scan, _ = scanned(text)
    return {claim.field: claim.value for claim in find(scan, vocabulary())}


CASES = [
    pytest.param(
        "Petugas menahan kapal itu, Senin (7/7/2025).",
        {"happened": "2025-07-07"},
        id="a day in the opening",
    ),
    pytest.param(
        f'{LEAD}\n\n{FILLER}\n\n"Ini langkah maju," kata kepala badan itu, Rabu (9/7/2025).',
        {"happened": "2025-07-09"},
        id="the news is a statement",
    ),
    pytest.param(
        f"Pertemuan digelar pada 5 November 2024.\n\n{FILLER}\n\nHal itu dikutip dari situs lembaga, "
        "Jumat (6/12/2024).",
        {"happened": "2024-11-05", "stated": "2024-12-06"},
        id="event and statement on two days",
    ),
    pytest.param(
        f"Polisi menangkap tiga penyelundup di pelabuhan.\n\n{FILLER}\n\n{FILLER}\n\nMereka ditangkap pada "
        'Minggu (12/1/2025).\n\n"Kami kembangkan," kata kapolres, Senin (13/1/2025).',
        {"happened": "2025-01-12", "stated": "2025-01-13"},
        id="the day of the capture",
    ),
    pytest.param(
        f"{LEAD}\n\nKesepakatan sebelumnya diteken pada 2 Mei 2019 lalu.\n\n{FILLER}\n\n"
        "Hal itu disampaikan menteri, Kamis (4/7/2024).",
        {"happened": "2024-07-04"},
        id="what happened earlier is background",
    ),
    pytest.param(
        f'{LEAD}\n\n{FILLER}\n\n"Kasus itu bermula pada Rabu tanggal 3 Juli 2024," jelasnya, Senin (15/7/2024).',
        {"happened": "2024-07-15"},
        id="where a case began is background",
    ),
    pytest.param(
        'Menteri menyambut rencana itu.\n\n"Kami berangkat 20 Juni 2025," katanya, Kamis (19/6/2025).',
        {"happened": "2025-06-19"},
        id="a day inside a quotation is spoken of",
    ),
    pytest.param(f"{LEAD} Itu terjadi pekan lalu.", {}, id="last week"),
    pytest.param(f"{LEAD} Ia dijerat UU Nomor 31 Tahun 1999.", {}, id="the year of a law"),
    pytest.param(
        f"Petugas menerima 50 aduan dari pekerja di luar negeri sepanjang 2024.\n\n{FILLER}",
        {},
        id="a year that is no day of the news",
    ),
    pytest.param(
        f"Selasa, 14 Januari 2025 - 10:30 WIB\n\n{LEAD} Pertemuan itu digelar Senin (13/1).",
        {"happened": "2025-01-13", "published": "2025-01-14"},
        id="a line with a clock tells when it was published",
    ),
    pytest.param(
        f"2025-01-14 {LEAD} Pertemuan itu digelar Senin (13/1).",
        {"happened": "2025-01-13", "published": "2025-01-14"},
        id="a date as machines write it is no prose",
    ),
    pytest.param(
        "Petugas berjaga di dermaga, Selasa (9/7). (Antara/Budi)\n\n"
        f"JAKARTA, KOMPAS.com - {LEAD}\n\n{FILLER}\n\nHal itu disampaikan menteri, Kamis (4/7/2024).",
        {"happened": "2024-07-04"},
        id="what stands before the dateline is no news",
    ),
    pytest.param(
        f"{LEAD}\n\n{FILLER}\n\nKapal itu berangkat pada Rabu (9/7).\n\nCopyright © ANTARA 2014",
        {"happened": "2014-07-09"},
        id="the year of the copyright, if the weekday fits it",
    ),
    pytest.param(
        "Sabtu, 11 Januari 2025 10:30 WIB\n\n"
        f"JAKARTA, KOMPAS.com - {LEAD} Hal itu dikatakannya di Jakarta, Jumat.\n\n{FILLER}",
        {"happened": "2025-01-10", "published": "2025-01-11"},
        id="a weekday alone, and the day of printing",
    ),
    pytest.param(
        "Sabtu, 11 Januari 2025 10:30 WIB\n\n"
        f"JAKARTA, KOMPAS.com - {LEAD} Hal itu dikatakannya di Jakarta, Jumat lalu.\n\n{FILLER}",
        {"published": "2025-01-11"},
        id="last Friday may be another",
    ),
    pytest.param(f"{LEAD}\n\n{FILLER}\n\nPada (29/7), kapal tiba.", {"happened": "XXXX-07-29"}, id="no year"),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_tells(text: str, expected: dict[str, str]) -> None:
    assert told(f"{text}\n") == expected


def test_a_weekday_that_contradicts_every_reading_is_unknown_and_a_finding() -> None:
    text = f"{LEAD}\n\nKapal itu ditahan, Senin (6/12/2024).\n"
    scan, _ = scanned(text)
    assert told(text) == {}
    (found,) = contradictions(scan, vocabulary())
    assert (found.code, found.line, found.column) == ("weekday", 3, 20)
    assert "Senin (6/12/2024)" in found.message


def test_each_mention_of_the_day_is_evidence() -> None:
    scan, _ = scanned(f"Kapal ditahan, Senin (7/7/2025).\n\n{FILLER} Pada Senin (7/7), awaknya diperiksa.\n")
    (claim,) = find(scan, vocabulary())
    assert [evidence.quote for evidence in claim.evidence] == ["Senin (7/7/2025)", "Senin (7/7)"]


def test_a_forced_year_is_less_certain_than_a_printed_one() -> None:
    forced, printed = (
        next(
            iter(
                find(scanned(f"Kapal ditahan, {day}.\n\nProgram itu berjalan pada 2016.\n")[0], vocabulary())
            )
        )
        for day in ("Sabtu (5/11)", "Sabtu (5/11/2016)")
    )
    assert forced.value == printed.value == "2016-11-05"
    assert forced.certainty < printed.certainty


def test_the_latest_year_named_completes_a_day_an_older_one_does_not() -> None:
    assert told(
        "Kapal ditahan, Sabtu (5/11).\n\nIa lahir pada 2016. Program itu berjalan sampai 2019.\n"
    ) == {"happened": "XXXX-11-05"}


def test_every_value_is_one_candidate() -> None:
    scan, _ = scanned(f"Kapal ditahan, Senin (7/7/2025).\n\n{FILLER} Pada Senin (7/7) dan 9 Juli 2025.\n")
    assert [c.dated.value for c in candidates(scan, vocabulary())] == ["2025-07-07", "2025-07-09"]


def test_without_weights_nothing_happened() -> None:
    scan, _ = scanned("Kapal ditahan, Senin (7/7/2025).\n")
    assert not list(find(scan, replace(vocabulary(), weights={})))
