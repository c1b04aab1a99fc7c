"""The only hand that writes into the project itself: corrections, and the schemas that help to write them."""

import os
from pathlib import Path

from digest.model.codes import finding
from digest.model.finding import Finding
from digest.overrides.edits import FOLDER
from digest.press.inputs import SCHEMAS


class UnsafePathError(Exception):
    """The folder written to leads out of the project. The message says what to do."""


def read_files(root: Path) -> tuple[dict[str, bytes], tuple[Finding, ...]]:
    """Every file of corrections by path, and those that cannot be read."""
    files: dict[str, bytes] = {}
    findings = []
    for place in sorted((root / FOLDER).glob("*.yml")):
        path = place.relative_to(root).as_posix()
        if place.name.startswith(".") or not place.is_file():
            continue
        try:
            files[path] = place.read_bytes()
        except OSError as error:
            findings.append(finding("file-unreadable", path, f"cannot be read: {error.strerror}"))
    return files, tuple(findings)


def save(root: Path, path: str, text: str) -> Path:
    """Write one file of corrections, at once or not at all. Raises UnsafePathError, OSError."""
    return _write(_place(root, path, FOLDER), text.encode())


def save_schema(root: Path, path: str, data: bytes) -> Path:
    """Write one schema for editors, at once or not at all. Raises UnsafePathError, OSError."""
    return _write(_place(root, path, SCHEMAS), data)


def save_ledger(root: Path, path: str, text: str) -> Path:
    """Write the list of what was published, at once or not at all. Raises UnsafePathError, OSError."""
    return _write(_place(root, path, "content/"), text.encode())


def _write(place: Path, data: bytes) -> Path:
    beside = place.with_name(f".{place.name}.new")
    beside.write_bytes(data)
    beside.replace(place)
    return place


def draft_of(root: Path, path: str) -> Path:
    """Where the file lies while an editor works on it: beside it, so that its schema is found, and hidden."""
    place = _place(root, path, FOLDER)
    return place.with_name(f".{place.name.removesuffix('.yml')}.draft.yml")


def _place(root: Path, path: str, within: str) -> Path:
    folder = root / within
    folder.mkdir(parents=True, exist_ok=True)
    place = root / path
    inside = folder.resolve().is_relative_to(root.resolve()) and place.resolve().is_relative_to(
        folder.resolve()
    )
    if not path.startswith(within) or not inside:
        raise UnsafePathError(
            f"{place}: leads out of {within}; make it a folder or file of its own, not a link"
        )
    if place.exists() and not os.access(place, os.W_OK):
        raise UnsafePathError(f"{place}: cannot be written; correct its permissions")
    return place
