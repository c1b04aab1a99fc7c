"""What several commands take."""

import argparse
from pathlib import Path

import pytest

from desk import REPOSITORY
from digest.cli.arguments import Exit, add_findings_format, add_project, count, project_of


def parsed(*words: str) -> argparse.Namespace:
    parser = argparse.ArgumentParser(exit_on_error=False)
    add_project(parser)
    add_findings_format(parser)
    return parser.parse_args(words)


def test_here_is_the_default(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(REPOSITORY)
    project = project_of(parsed())
    assert (project.root, project.seeds, project.jobs) == (Path(), Path("seeds"), None)
    assert project.cache == Path(".digest/cache.sqlite")


def test_seeds_lie_in_the_root_unless_told(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    root = ("--root", str(tmp_path))
    assert project_of(parsed(*root)).seeds == tmp_path / "seeds"
    assert project_of(parsed(*root, "--seeds", str(tmp_path))).seeds == tmp_path
    assert project_of(parsed(*root, "--no-cache")).cache is None


def test_a_root_that_is_no_project_and_seeds_that_are_no_folder(tmp_path: Path) -> None:
    with pytest.raises(argparse.ArgumentError, match="is no project, it has no folder content/"):
        parsed("--root", str(tmp_path))
    with pytest.raises(argparse.ArgumentError, match="is no folder"):
        parsed("--root", str(REPOSITORY), "--seeds", str(tmp_path / "nothing"))


@pytest.mark.parametrize("jobs", ["0", "-1", "257", "x", "1.5", "٣"])
def test_jobs_is_a_number_of_processes(jobs: str) -> None:
    with pytest.raises((argparse.ArgumentError, SystemExit)):
        parsed(f"--jobs={jobs}x")
    if jobs != "٣":
        with pytest.raises((argparse.ArgumentError, SystemExit)):
            parsed(f"--jobs={jobs}")


@pytest.mark.parametrize("text", ["0", "-1", "x", "10000001"])
def test_count_is_one_or_more(text: str) -> None:
    with pytest.raises(argparse.ArgumentTypeError, match="no number"):
        count(text)
    assert count("20") == 20


def test_the_shell_is_told_four_things() -> None:
    assert [int(code) for code in Exit] == [0, 1, 2, 3]
