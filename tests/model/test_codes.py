"""The table of codes."""

import re
from pathlib import Path

import pytest

from digest.model.codes import CODES, finding
from digest.model.finding import Severity

SOURCE = Path(__file__).parents[2] / "src" / "digest"


def test_a_finding_is_as_grave_as_its_code_says() -> None:
    found = finding("bad-date", "content/x.yml", "6/12/2024", 3, 7, excerpt="happened: 6/12/2024")
    assert found.severity is Severity.ERROR
    assert found.where() == "content/x.yml:3:7"
    assert finding("redundant", "x", "y").severity is Severity.NOTE


def test_a_code_that_is_not_in_the_table_is_a_mistake_of_the_program() -> None:
    with pytest.raises(KeyError):
        finding("no-such-code", "x", "y")


def test_every_code_is_told_of_in_words() -> None:
    for name, code in CODES.items():
        assert re.fullmatch("[a-z]+(-[a-z]+)*", name)
        assert code.meaning.endswith(".")
        assert code.mend.endswith(".")


def test_every_code_is_used() -> None:
    source = "\n".join(p.read_text() for p in sorted(SOURCE.rglob("*.py")) if p.name != "codes.py")
    assert [name for name in CODES if f'"{name}"' not in source] == []
