"""Where a project lies in its repository: GitHub and GitLab know files by their way from its top."""

import os
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path, PurePosixPath

from digest.model.finding import Finding


def in_repository(findings: Iterable[Finding], root: Path, seeds: Path) -> tuple[Finding, ...]:
    """The findings of a project with their paths as the repository has them (`site/content/countries.yml`, where the
    project is the folder `site`). What lies outside of it keeps its path."""
    home = Path(os.path.realpath(root))
    top = next((above for above in (home, *home.parents) if (above / ".git").exists()), home)
    beside = Path(os.path.realpath(seeds.parent))

    def placed(path: str) -> str:
        begun = beside if PurePosixPath(path).parts[:1] == (seeds.name,) else home
        place = Path(os.path.normpath(begun / path))
        return place.relative_to(top).as_posix() if path and place.is_relative_to(top) else path

    return tuple(replace(found, path=placed(found.path)) for found in findings)
