"""The door: from the files of content/ to values and findings."""

import subprocess
import sys
from pathlib import Path

import pytest

from digest.vocabulary.load import load

ROOT = Path(__file__).parents[2]


def content() -> dict[str, bytes]:
    paths = sorted((ROOT / "content").rglob("*.yml"))
    return {path.relative_to(ROOT).as_posix(): path.read_bytes() for path in paths}


def test_the_content_of_this_repository_has_no_finding() -> None:
    vocabulary, findings = load(content())
    assert [f"{f.where()} {f.code}: {f.message}" for f in findings if f.severity != "note"] == []
    assert len(vocabulary.countries) == 250
    assert {topic.id for topic in vocabulary.topics} >= {"tppo", "narkotika", "terorisme"}


def test_missing_files_are_findings_and_empty_tables() -> None:
    vocabulary, findings = load({})
    assert vocabulary.countries == ()
    said = {f.path: f.code for f in findings}
    assert said["content/countries.yml"] == "missing-file"
    assert said["content/topics/"] == "missing-file"
    assert said["content/glossary.yml"] == "no-file"


def test_files_nobody_reads_are_named() -> None:
    _, findings = load(
        {"content/country.yml": b"", "content/overrides/x.yml": b"", "content/lookups.yml": b""}
    )
    (found,) = [f for f in findings if f.code == "unknown-file"]
    assert found.message == "nothing reads this file; did you mean content/countries.yml?"


@pytest.mark.parametrize(
    ("path", "hint"),
    [
        ("content/topics/tppo.yaml", "; topics end in .yml: content/topics/tppo.yml"),
        ("content/countries.yaml", "; did you mean content/countries.yml?"),
        ("content/more/ranks.yml", ""),
    ],
)
def test_only_a_file_of_the_same_folder_is_meant(path: str, hint: str) -> None:
    _, findings = load({path: b""})
    (found,) = [f for f in findings if f.code == "unknown-file"]
    assert found.message == f"nothing reads this file{hint}"


def test_what_only_parsing_needs_is_not_imported_before() -> None:
    names = "digest.vocabulary.load, digest.overrides.reading.load, digest.overrides.settle"
    probe = f"import sys, {names}; print(sorted({{'pydantic', 'ruamel.yaml'}} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
