"""Standard output as it may be."""

import subprocess
import sys

import pytest

from desk import REPOSITORY, Desk


def run(desk: Desk, shell: str) -> subprocess.CompletedProcess[str]:
    script = f"{sys.executable} {REPOSITORY}/build.py {shell.format(root=desk.root)}"
    return subprocess.run(["bash", "-c", script], capture_output=True, text=True, check=False)


def test_findings_that_cannot_be_written_are_no_fault_of_the_program(desk: Desk) -> None:
    """The site is published by then, and it is not said that the old one stays."""
    desk.write("seeds/a.docx", b"PK")
    desk.write("seeds/baru.txt", "Polri dan kepolisian Laos bertemu di Vientiane.\n")
    done = run(desk, "--root {root} > /dev/full")
    assert done.returncode == 1
    assert "cannot be written to standard output" in done.stderr
    assert "Traceback" not in done.stderr
    assert "stays" not in done.stderr
    assert "artikel/baru.html" in desk.site()


def test_a_command_that_only_prints_ends_without_a_traceback(desk: Desk) -> None:
    done = run(desk, "show 000003-rusia --root {root} > /dev/full")
    assert done.returncode == 1
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("env", [{"PYTHONIOENCODING": "ascii"}, {"LC_ALL": "C", "PYTHONUTF8": "0"}])
def test_an_output_that_cannot_hold_a_character_shows_its_escape(desk: Desk, env: dict[str, str]) -> None:
    desk.write("content/overrides/000003-rusia.yml", "because: x\ntopics: {add: [tpo]}\n")
    done = desk.run("check", env=env)
    assert done.returncode == 3
    assert "Traceback" not in done.stderr
    assert "unknown-id" in done.stdout
