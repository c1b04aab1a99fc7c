"""`new`: what is said, and the exit code."""

from pathlib import Path

import pytest

from digest.cli.main import main


def test_a_new_digest(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", str(tmp_path / "kabar")]) == 0
    assert "articles go into its seeds/" in capsys.readouterr().out
    assert main(["check", "--root", str(tmp_path / "kabar")]) == 0


def test_a_folder_in_use_is_left_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "x.txt").write_text("x")
    assert main(["new", str(tmp_path)]) == 2
    assert "holds files already" in capsys.readouterr().err
    assert main(["new", str(tmp_path / "x.txt" / "y")]) == 2
    assert "Not a directory" in capsys.readouterr().err
