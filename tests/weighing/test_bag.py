"""The words of an article, each once."""

from digest.weighing.bag import bag
from digest.weighing.row import row
from reading import scanned, vocabulary


def test_words_and_phrases_with_names_as_what_they_name() -> None:
    scan, claims = scanned("Warga Malaysia ditangkap, lalu 3 warga lain lari.\n")
    found = bag(row(scan, claims, vocabulary()), vocabulary())
    assert {"warga", "<country>", "warga <country>", "<country> ditangkap", "warga lain"} <= found
    assert "ditangkap lalu" not in found  # a comma is between
    assert "malaysia" not in found
