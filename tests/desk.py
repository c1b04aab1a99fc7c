"""A project to build in tests: the real content and templates, the seeds, and a few made-up articles."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import corpus
import pytest

from digest.cli.main import main
from digest.press.site import Outcome, Project, build_site

REPOSITORY = Path(__file__).parents[1]

#: Files that tell of the build itself, or of all others.
TELLING = ("data/manifest.json",)


@dataclass(frozen=True, slots=True)
class Desk:
    """A project folder, with the words in which tests speak of it."""

    root: Path

    @property
    def out(self) -> Path:
        return self.root / "public"

    def write(self, path: str, text: str | bytes) -> None:
        place = self.root / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(text.encode() if isinstance(text, str) else text)

    def read(self, path: str) -> str:
        return (self.root / path).read_text(encoding="utf-8")

    def delete(self, path: str) -> None:
        (self.root / path).unlink()

    def seed_ids(self) -> list[str]:
        return sorted(path.stem for path in (self.root / "seeds").iterdir())

    def build(
        self,
        out: Path | None = None,
        *,
        jobs: int = 1,
        cached: bool = True,
        strict: bool = False,
        keep_going: bool = False,
    ) -> Outcome:
        project = Project(self.root, self.root / "seeds", jobs, cached)
        return build_site(project, out or self.out, strict=strict, keep_going=keep_going)

    def cold(self) -> dict[str, bytes]:
        """The site that a build makes of these inputs when nothing at all is known."""
        out = self.root / ".cold"
        outcome = self.build(out, cached=False)
        assert not outcome.refused, outcome.findings
        files = tree(out)
        shutil.rmtree(out)
        return files

    def site(self) -> dict[str, bytes]:
        return tree(self.out)

    def run(self, *words: str, env: Mapping[str, str] | None = None) -> subprocess.CompletedProcess[str]:
        """`python build.py WORDS`, in a process of its own."""
        command = [sys.executable, str(REPOSITORY / "build.py"), *words, "--root", str(self.root)]
        given = {**os.environ, **(env or {})}
        return subprocess.run(
            command, capture_output=True, text=True, env=given, check=False, stdin=subprocess.DEVNULL
        )

    def call(self, *words: str) -> int:
        """As `run`, in this process; what it prints goes to `capsys`."""
        return main([*words, "--root", str(self.root)])


def tree(folder: Path) -> dict[str, bytes]:
    """Every file by its path under the folder, in order."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def changes(before: Mapping[str, bytes], after: Mapping[str, bytes]) -> set[str]:
    """The files that came, went, or are not as they were, apart from those that tell of all others."""
    urls = before.keys() | after.keys()
    return {url for url in urls if before.get(url) != after.get(url)} - set(TELLING)


def prepare(root: Path, made: int = 0) -> Desk:
    """The project of this repository without its corrections, and so many made-up articles more."""
    for folder in ("content", "templates", "seeds"):
        shutil.copytree(REPOSITORY / folder, root / folder)
    shutil.rmtree(root / "content" / "overrides", ignore_errors=True)
    (root / "content" / "lookups.yml").unlink(missing_ok=True)
    corpus.write(root / "seeds", made)
    return Desk(root)


@pytest.fixture(scope="session")
def pristine(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """A project of a dozen articles, built. Look, but do not touch: `desk` is a copy to work on."""
    desk = prepare(tmp_path_factory.mktemp("pristine") / "project", made=7)
    outcome = desk.build()
    assert not outcome.refused, outcome.findings
    return desk


@pytest.fixture
def desk(pristine: Desk, tmp_path: Path) -> Iterator[Desk]:
    """A built project to change at will."""
    shutil.copytree(pristine.root, tmp_path / "project")
    yield Desk(tmp_path / "project")
    shutil.rmtree(tmp_path / "project")
