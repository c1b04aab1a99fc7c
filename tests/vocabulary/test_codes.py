"""Codes of states, and their names."""

from digest.vocabulary.codes import ISO_CODES, territories


def test_the_codes_of_iso_3166_and_kosovo() -> None:
    assert len(ISO_CODES) == 250
    assert {"ID", "NO", "TL", "XK", "PS", "TW"} <= ISO_CODES
    assert not {"EU", "UN", "ZZ", "XX", "AC", "id"} & ISO_CODES


def test_names_are_cldrs_in_the_order_of_the_codes() -> None:
    names = territories("id")
    assert (names["CN"], names["TH"]) == ("Tiongkok", "Thailand")
    assert territories("ms")["JP"] == "Jepun"
    assert list(names) == sorted(ISO_CODES)
