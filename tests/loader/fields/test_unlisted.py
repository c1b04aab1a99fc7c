"""Bodies that no list has, by their shape."""

import pytest

from digest.loader.fields.bodies import bodies
from digest.loader.fields.unlisted import unlisted
from digest.loader.language.rows import heads, rows
from reading import scanned, vocabulary


def found(text: str) -> list[str]:
    scan, _ = scanned(text)
    known = vocabulary()
    return [body.name for body in unlisted(rows(scan, known), heads(scan, known), bodies(scan, known))]


@pytest.mark.parametrize(
    ("names", "text"),
    [
        (["Dewan Pelabuhan Rakyat"], "Usul itu datang dari Dewan Pelabuhan Rakyat kemarin."),
        (["Militer Yordania"], "Perwira militer Yordania tiba."),
        (["Global Harbour Alliance"], "Laporan Global Harbour Alliance terbit."),
        (["Nusawing"], "Penumpang maskapai Nusawing tertahan."),
        (["QRSB"], "Temuan itu milik QRSB semata."),
        ([], "Mereka menyeberang dengan perahu ke Malaysia."),
        ([], "Badan itu menolak."),
    ],
)
def test_by_shape(names: list[str], text: str) -> None:
    assert found(text) == names


def test_what_the_lists_have_is_not_found_again() -> None:
    assert found("Kementerian Luar Negeri Malaysia menyurati Kepolisian Resor Nunukan.") == []


def test_a_long_run_of_capitals_is_gone_through_once() -> None:
    assert len(found("Badan " + "Raya " * 20_000 + "menolak.")) < 20_000
