"""Other shapes of words."""

import pytest

from digest.site.search.affixes import others


@pytest.mark.parametrize(
    ("word", "shape"),
    [
        ("menangkap", "tangkap"),
        ("ditangkap", "menangkap"),
        ("penangkapan", "ditangkap"),
        ("pengiriman", "dikirim"),
        ("kirim", "mengirim"),
        ("perompak", "rompak"),
        ("diberantas", "pemberantasan"),
        ("pertemuan", "bertemu"),
        ("bertemu", "pertemuan"),
        ("penindakan", "tindak"),
        ("pengawas", "awasi"),
    ],
)
def test_whoever_seeks_one_finds_the_other(word: str, shape: str) -> None:
    assert shape in others([word])


def test_what_the_stemmer_reads_rightly_stays_as_it_is() -> None:
    assert others(["menyelundup", "polisi", "di", "ke"]) == []


def test_each_once_in_order_and_none_that_stands_there() -> None:
    made = others(["ditangkap", "menangkap", "ditangkap"])
    assert made == sorted(set(made))
    assert not {"ditangkap", "menangkap"} & set(made)
