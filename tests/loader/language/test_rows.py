"""The rows of a scan."""

from digest.loader.language.rows import heads, rows
from reading import scanned, vocabulary


def test_a_row_a_sentence_in_order() -> None:
    scan, _ = scanned("Kapal itu karam. Awaknya selamat. Polisi menyelidiki.")
    found = rows(scan, vocabulary())
    assert len(found) == len(scan.sentences) == 3
    assert [row[0].text for row in found] == ["Kapal", "Awaknya", "Polisi"]


def test_names_begin_with_a_head_and_brackets_open_with_one() -> None:
    scan, _ = scanned("Pada 2024 kapal Cakra (milik KKP) karam, kata Kombes Wijaya. Awaknya selamat.")
    (row, *_), (indices, *_) = rows(scan, vocabulary()), heads(scan, vocabulary())
    assert [row[at].text for at in indices] == ["Pada", "Cakra", "(", "KKP", "Kombes", "Wijaya"]


def test_the_same_scan_is_read_once() -> None:
    scan, _ = scanned("Kapal itu karam. Awaknya selamat.")
    assert rows(scan, vocabulary()) is rows(scan, vocabulary())
