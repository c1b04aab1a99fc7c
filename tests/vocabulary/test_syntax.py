"""Where a text is no YAML, the line of the slip is named, not the one at which the parser gave up."""

import pytest
import yaml

from digest.vocabulary.reader import LOADER, read
from digest.vocabulary.syntax import explain

#: A slip, and the line, the column and the words that it is answered with.
SLIPS = {
    "no colon": ("because Ralat.\nhide: true\n", 1, 8, 'colon behind "because"'),
    "no colon, further down": ("by: R\nbecause Ralat.\nhide: true\n", 2, 8, '"because"'),
    "no colon in an entry": ("- article: a\n  because Ralat.\n  hide: true\n", 2, 10, '"because"'),
    "no blank": ("because:Ralat.\nhide: true\n", 1, 8, 'behind "because"'),
    "another colon": ("because: x\nhide： true\n", 2, 5, 'behind "hide"'),
    "a line that goes on": ("because: Ralat\ndari pembaca.\nhide: true\n", 2, 5, "indent it further"),
    "an open quote": ('because: "Ralat.\nhide: true\n', 1, 10, "not closed"),
    "an open bracket": ("because: x\ntopics: {add: [hukum]\nhide: true\n", 2, 9, "a bracket is not closed"),
    "an asterisk": ("because: *penting* salah.\n", 1, 18, "* or & must stand in quotes"),
    "an exclamation mark": ("because: !penting! salah.\n", 1, 19, "! must stand in quotes"),
    "a Windows path": ('evidence: "D:\\Ufoto"\n', 1, 16, "backslash"),
    "a bar": ("because: |salah\n", 1, 11, "| or > must stand in quotes"),
    "two colons": ("because: Polri: ya\n", 1, 15, 'a second ": "'),
}


@pytest.mark.parametrize("name", SLIPS)
def test_the_slip_itself_is_named(name: str) -> None:
    text, line, column, words = SLIPS[name]
    (found, *_) = read("x.yml", text.encode()).findings
    assert (found.line, found.column) == (line, column), found
    assert words in found.message


def test_what_goes_on_over_lines_is_no_slip() -> None:
    text = "topics: {add: [\nhukum,\nsiber]}\nby: x: y\n"
    (found,) = read("x.yml", text.encode()).findings
    assert found.line == 4


def test_an_error_without_a_place_has_none() -> None:
    assert explain(yaml.MarkedYAMLError(problem="odd"), ())[1:] == (0, 0)
    assert LOADER
