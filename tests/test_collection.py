"""Every file of tests is collected: a runner that passes over a folder, for its name, would let it guard nothing."""

import subprocess
import sys
from pathlib import Path

TESTS = Path(__file__).parent


def test_every_file_of_tests_is_collected() -> None:
    """Asked of the runner itself, called as the README calls it."""
    asked = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "--collect-only", "-q"]
    told = subprocess.run(asked, cwd=TESTS.parent, capture_output=True, text=True, check=True).stdout
    collected = {line.rpartition(": ")[0] for line in told.splitlines() if ": " in line}
    files = {path.relative_to(TESTS.parent).as_posix() for path in TESTS.rglob("test_*.py")}
    assert sorted(files - collected) == []
