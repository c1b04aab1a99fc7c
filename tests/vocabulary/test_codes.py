"""Codes of states."""

from digest.vocabulary.codes import ISO_CODES


def test_the_codes_of_iso_3166_and_kosovo() -> None:
    assert len(ISO_CODES) == 250
    assert {"ID", "NO", "TL", "XK", "PS", "TW"} <= ISO_CODES
    assert not {"EU", "UN", "ZZ", "XX", "AC", "id"} & ISO_CODES
