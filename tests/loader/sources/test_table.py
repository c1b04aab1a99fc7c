"""Tables."""

import pytest

from digest.loader.sources.files import sources
from digest.vocabulary.values import Vocabulary


@pytest.mark.parametrize("parting", [",", ";", "\t", "|"])
def test_rows_are_articles(parting: str, vocabulary: Vocabulary) -> None:
    header = parting.join(("Judul", "TANGGAL", "isi_berita", "Sumber", "lain"))
    row = parting.join(("Dua Orang", "21/05/2025", '"Satu, dua.\n\nTiga; ""empat"" | lima."', "Kabar", "x"))
    found, findings = sources("seeds/tabel.csv", f"\ufeff{header}\r\n{row}\r\n\r\n".encode(), vocabulary)
    assert findings == ()
    (source,) = found
    assert source.text == (
        "---\ntitle: Dua Orang\ndate: 2025-05-21\ndate as written: 21/05/2025\nsource: Kabar\n---\n\n"
        'Satu, dua.\n\nTiga; "empat" | lima.'
    )


def test_a_table_without_a_text_is_said() -> None:
    found, (finding,) = sources("seeds/tabel.csv", b"negara,jumlah\nLaos,3\n")
    assert (found, finding.code, finding.line) == ((), "seed-record", 1)
    assert "negara, jumlah" in finding.message


def test_what_is_wrong_is_said_by_line() -> None:
    data = b'judul,isi\nSatu,Isi.\nDua,\n"Tiga\nbaris",\nEmpat,"' + b"x" * 200_000
    found, findings = sources("seeds/tabel.csv", data)
    assert len(found) == 1
    assert [(finding.code, finding.line) for finding in findings] == [
        ("seed-record", line) for line in (3, 4, 6)
    ]


def test_a_short_row_and_a_long_one_are_rows() -> None:
    found, findings = sources("seeds/tabel.csv", b"isi,judul\nSatu.\nDua.,Judul,lebih,banyak\n")
    assert (len(found), findings) == (2, ())


@pytest.mark.parametrize("data", [b"judul,isi\n", b"judul,isi\n\n,\n", b"judul,isi\r\r"])
def test_a_table_without_a_row_is_said(data: bytes) -> None:
    found, (finding,) = sources("seeds/tabel.csv", data)
    assert (found, finding.code) == ((), "seed-empty")


def test_the_line_that_excel_needs_is_none_of_the_table() -> None:
    (source,), findings = sources("seeds/tabel.csv", b"sep=;\r\njudul;isi\r\nDua;Isi.\r\n")
    assert (source.text, findings) == ("---\ntitle: Dua\n---\n\nIsi.", ())
