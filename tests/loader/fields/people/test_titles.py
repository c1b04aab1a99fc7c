# ruff: noqa: E501 (sentences of the press are longer than lines of code)
"""Roles, word by word, up to the name behind them."""

import pytest

from digest.loader.fields.people.titles import title
from digest.loader.language.lexis import lexis
from digest.loader.language.rows import rows
from reading import scanned, vocabulary

#: text; role, rank and name as printed; "" where there is none
READ = [
    ("Kapolri Jenderal Pol. Satya Dharma hadir.", "Kapolri", "Jenderal Pol.", "Satya Dharma"),
    ("Komjen Pol (Purn) Satya Dharma hadir.", "", "Komjen Pol (Purn)", "Satya Dharma"),
    ("Letkol Laut (P) Satya Dharma hadir.", "", "Letkol Laut (P)", "Satya Dharma"),
    ("Direktur Jenderal Perhubungan Laut Satya Dharma hadir.", "Direktur Jenderal Perhubungan Laut", "", "Satya Dharma"),
    ("Kepala Badan Nasional Pengelola Perbatasan (BNPP), Satya Dharma, hadir.",
     "Kepala Badan Nasional Pengelola Perbatasan (BNPP)", "", "Satya Dharma"),
    ("Menteri Koordinator (Menko) Bidang Hukum, Hak Asasi Manusia, Imigrasi, dan Pemasyarakatan Satya Dharma hadir.",
     "Menteri Koordinator (Menko) Bidang Hukum, Hak Asasi Manusia, Imigrasi, dan Pemasyarakatan", "", "Satya Dharma"),
    ("Chairman Southern Maritime Watch (SMW) Satya Dharma hadir.", "Chairman Southern Maritime Watch (SMW)", "", "Satya Dharma"),
    ("Direktur PT Samudra Raya, Satya Dharma, hadir.", "Direktur PT Samudra Raya", "", "Satya Dharma"),
    ("Menteri Kehakiman Prancis Satya Dharma hadir.", "Menteri Kehakiman Prancis", "", "Satya Dharma"),
    ("juru bicara Kementerian Luar Negeri Satya Dharma hadir.", "juru bicara Kementerian Luar Negeri", "", "Satya Dharma"),
    ("Kepala Staf TNI Angkatan Laut mengatakan siap.", "Kepala Staf TNI Angkatan Laut", "", ""),
    ("Menteri Pertahanan mengatakan siap.", "Menteri Pertahanan", "", ""),
    ("Presiden dan rombongan tiba.", "Presiden", "", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "role", "rank", "name"), READ, ids=[text for text, *_ in READ])
def test_reads_a_title(text: str, role: str, rank: str, name: str) -> None:
    scan, _ = scanned(f"Sementara itu, {text} Demikian adanya.")
    row = rows(scan, vocabulary())[0]
    start = next(i for i, word in enumerate(row) if word.text == ",") + 1
    told = title(row, start, lexis(vocabulary()).by_name)

    def printed(first: int, last: int) -> str:
        return scan.text[row[first].start : row[last - 1].end] if last else ""

    assert printed(told.start, told.end) == role
    assert printed(told.rank_start, told.rank_end) == rank
    assert printed(told.first, told.last) == name
