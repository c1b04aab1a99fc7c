"""`build.py verify`, as the shell sees it."""

from pathlib import Path

import pytest

from desk import Desk
from digest.cli.main import main


def test_what_was_built_and_what_was_changed(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["verify", str(desk.out)]) == 0
    assert ": every file as built" in capsys.readouterr().err
    (desk.out / "index.html").write_bytes((desk.out / "index.html").read_bytes() + b" ")
    assert main(["verify", str(desk.out)]) == 1
    printed = capsys.readouterr()
    assert printed.out == "index.html: error: not-as-built: is not what was built\n"
    assert ": 1 file not as built" in printed.err


def test_no_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["verify", str(tmp_path / "none")]) == 2
    assert "is no folder" in capsys.readouterr().err
