"""One line of JSON."""

import json

from digest.site.data.encoded import encoded


def test_a_value_is_one_line_and_comes_back() -> None:
    value = {"title": "Judul “baru”", "none": None, "many": ["a\nb", 1]}
    made = encoded(value)
    assert b"\n" not in made
    assert json.loads(made) == value


def test_half_a_character_is_written_out() -> None:
    assert json.loads(encoded({"title": "a\ud800"})) == {"title": "a\ud800"}
