"""The only hand that writes into the project itself: files of `content/overrides/`, and nothing else."""

import os
from pathlib import Path

from digest.overrides.load import FOLDER


class UnsafePathError(Exception):
    """The folder of corrections leads out of the project. The message says what to do."""


def save(root: Path, path: str, text: str) -> Path:
    """Write one file of corrections, at once or not at all. Raises UnsafePathError, OSError."""
    place = _place(root, path)
    beside = place.with_name(f".{place.name}.new")
    beside.write_bytes(text.encode())
    beside.replace(place)
    return place


def draft_of(root: Path, path: str) -> Path:
    """Where the file lies while an editor is at work on it: beside it, hidden, so that its schema is found."""
    place = _place(root, path)
    return place.with_name(f".{place.name.removesuffix('.yml')}.draft.yml")


def _place(root: Path, path: str) -> Path:
    folder = root / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    place = root / path
    inside = folder.resolve().is_relative_to(root.resolve()) and place.resolve().is_relative_to(
        folder.resolve()
    )
    if not path.startswith(FOLDER) or not inside:
        raise UnsafePathError(
            f"{place}: leads out of {FOLDER}; make it a folder or file of its own, not a link"
        )
    if place.exists() and not os.access(place, os.W_OK):
        raise UnsafePathError(f"{place}: cannot be written; correct its permissions")
    return place
