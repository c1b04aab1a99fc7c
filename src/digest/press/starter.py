"""A project of its own to begin with: its settings, one article, and how it is published. The vocabulary and the
templates stay with the program."""

import json
import shutil
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

from digest.model.version import __version__
from digest.overrides.reading.schema import schema_files
from digest.press.desk.corrections import save_schema
from digest.press.inputs import take_content
from digest.press.shipped import shipped
from digest.vocabulary.load import load

STARTER = Path(__file__).parents[1] / "starter"

#: Files of what is shipped that a project has as its own from the first day.
OWN = ("content/overrides/README.md", "content/pages/tentang.md")

#: What git ignores: under another name in the package, where it would be in force.
IGNORED = "gitignore"


def begin(folder: Path) -> None:
    """Write a project into a folder that is empty or not there. Raises OSError, FileExistsError among them."""
    if folder.exists() and any(folder.iterdir()):
        raise FileExistsError(f"{folder} holds files already; name a folder that is new")
    shutil.copytree(STARTER, folder, dirs_exist_ok=True)
    (folder / IGNORED).rename(folder / ".gitignore")
    for path in OWN:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(shipped() / path, folder / path)
    (folder / "requirements.txt").write_text(requirement(), encoding="utf-8")
    vocabulary, _ = load(take_content(folder))
    for path, data in schema_files(vocabulary).items():
        save_schema(folder, path, data)


def requirement() -> str:
    """How pip comes to this very program: where it was installed from, if that is an address others can reach."""
    source = _source()
    commit = source.get("vcs_info", {}).get("commit_id")
    if commit:
        return f"digest @ git+{source['url']}@{commit}\n"
    return (
        f"# Made with digest {__version__}. Write here where pip finds it, with the commit that was tried:\n"
        "# digest @ git+https://github.com/OWNER/NAME@COMMIT\n"
    )


def _source() -> dict[str, dict[str, str]]:
    """What pip noted of the origin (PEP 610)."""
    try:
        noted = distribution("digest").read_text("direct_url.json")
    except PackageNotFoundError:
        noted = None
    found: dict[str, dict[str, str]] = json.loads(noted) if noted else {}
    return found
