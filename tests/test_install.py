"""Installed as a user installs it: from the wheel, in another folder, without the checkout."""

import ast
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from desk import REPOSITORY


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of packages with the digest in it, as pip unpacks its wheel."""
    folder = tmp_path_factory.mktemp("installed")
    pip = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check"]
    wheel = [*pip, "wheel", "--no-deps", "--no-build-isolation", "--wheel-dir", str(folder), str(REPOSITORY)]
    subprocess.run(wheel, check=True, capture_output=True)
    (made,) = folder.glob("digest-*.whl")
    target = folder / "packages"
    subprocess.run([*pip, "install", "--no-deps", "--target", str(target), str(made)], check=True)
    return target


def run(installed: Path, folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    env = {**os.environ, "PYTHONPATH": str(installed), "PYTHONSAFEPATH": "1"}
    return subprocess.run(
        [sys.executable, *words], cwd=folder, env=env, capture_output=True, text=True, check=False
    )


def test_a_wheel_brings_all_that_a_digest_needs(installed: Path, tmp_path: Path) -> None:
    where = run(installed, tmp_path, "-c", "import digest; print(digest.__file__)")
    assert Path(where.stdout.strip()).is_relative_to(installed)
    assert (installed / "digest" / "py.typed").is_file()
    assert run(installed, tmp_path, "-m", "digest", "new", "kabar").returncode == 0
    built = run(installed, tmp_path / "kabar", str(installed / "bin" / "digest"))
    assert (built.returncode, built.stdout) == (0, "")
    assert (tmp_path / "kabar" / "public" / "mitra" / "malaysia.html").is_file()


@pytest.mark.parametrize("words", [("-m", "digest"), ("-m", "digest.cli.main")])
def test_every_way_to_call_it_does_something(installed: Path, tmp_path: Path, words: tuple[str, ...]) -> None:
    version = run(installed, tmp_path, *words, "--version")
    assert version.stdout.startswith("digest ")
    assert not version.stderr
    asked = run(installed, tmp_path, *words)
    assert asked.returncode == 2
    assert "is no project" in asked.stderr


def test_what_is_not_installed_is_said_in_one_line(tmp_path: Path) -> None:
    """With nothing but the standard library, as after `git clone`."""
    env = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
    said = subprocess.run(
        [sys.executable, "-S", str(REPOSITORY / "build.py")],
        cwd=tmp_path,
        env=env,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (said.returncode, said.stdout) == (2, "")
    assert said.stderr.startswith(
        "build.py: digest is not installed; in this folder: python3 -m venv .venv && "
    )
    assert said.stderr.count("\n") == 1


def test_an_old_python_is_told_so() -> None:
    """No older one needs to be there: what would run in it is run with its version."""
    text = (REPOSITORY / "build.py").read_text(encoding="utf-8")
    script = f"import sys\nsys.version_info = (3, 8, 2)\n{text}"
    said = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert (said.returncode, said.stdout) == (2, "")
    assert said.stderr.startswith("build.py: this is Python 3.8 and 3.11 or later is needed; ")


def test_build_py_is_a_file_that_an_old_python_can_read() -> None:
    """A syntax error would come before the sentence."""
    ast.parse((REPOSITORY / "build.py").read_text(encoding="utf-8"), feature_version=(3, 4))


def test_every_requirement_is_locked_within_its_bounds() -> None:
    """What `pip install -c constraints.txt` takes is what pyproject.toml allows."""
    project = tomllib.loads((REPOSITORY / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = [
        *project["dependencies"],
        *(one for more in project["optional-dependencies"].values() for one in more),
    ]
    locked = {}
    for line in (REPOSITORY / "constraints.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            pin = Requirement(line)
            locked[canonicalize_name(pin.name)] = str(pin.specifier).removeprefix("==")
    for requirement in map(Requirement, wanted):
        assert requirement.specifier.contains(locked[canonicalize_name(requirement.name)]), requirement


def test_every_way_to_publish_takes_the_locked_versions() -> None:
    for path in (".github/workflows/publish.yml", ".gitlab-ci.yml", ".ci/run"):
        text = (REPOSITORY / path).read_text(encoding="utf-8")
        assert "constraints.txt" in text, path
        installs = re.findall(r"^.*pip install .*$", text, re.MULTILINE)
        locked = "export PIP_CONSTRAINT=" in text
        assert installs and all(locked or "-c constraints.txt" in line for line in installs), path


@pytest.mark.parametrize("folder", [".github", "src/digest/starter/.github"])
def test_actions_of_others_are_named_by_their_commit(folder: str) -> None:
    """A tag can be moved to another program."""
    used = [
        line
        for path in sorted((REPOSITORY / folder / "workflows").glob("*.yml"))
        for line in re.findall(r"uses: *(.*)", path.read_text(encoding="utf-8"))
    ]
    assert used
    assert [line for line in used if not re.fullmatch(r"[\w/-]+@[0-9a-f]{40} # v\d+(\.\d+)*", line)] == []
