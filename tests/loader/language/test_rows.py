"""The rows of a scan."""

from digest.loader.language.rows import rows
from reading import scanned, vocabulary


def test_a_row_a_sentence_in_order() -> None:
    scan, _ = scanned("Kapal itu karam. Awaknya selamat. Polisi menyelidiki.")
    found = rows(scan, vocabulary())
    assert len(found) == len(scan.sentences) == 3
    assert [row[0].text for row in found] == ["Kapal", "Awaknya", "Polisi"]


def test_the_same_scan_is_read_once() -> None:
    scan, _ = scanned("Kapal itu karam. Awaknya selamat.")
    assert rows(scan, vocabulary()) is rows(scan, vocabulary())
