"""Where a finding is."""

import pytest

from digest.model.finding import Finding, Severity


@pytest.mark.parametrize(
    ("line", "column", "expected"), [(3, 7, "a.yml:3:7"), (3, 0, "a.yml:3"), (0, 0, "a.yml")]
)
def test_where(line: int, column: int, expected: str) -> None:
    assert Finding(Severity.ERROR, "x", "a.yml", "y", line, column).where() == expected
