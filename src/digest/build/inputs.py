"""Everything a build reads, taken once, as bytes."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from digest.model.codes import finding
from digest.model.finding import Finding

#: What the loader knows how to read, by the file's ending.
SEEDS = frozenset({".txt", ".md", ".html", ".htm", ".xml", ".jsonl"})

#: For completion in the editor; no build reads them.
SCHEMAS = "content/schemas/"


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Paths are relative to the root, with forward slashes, in sorted order; seeds outside the root keep their
    folder's name as first part."""

    seeds: dict[str, bytes]
    content: dict[str, bytes]
    templates: dict[str, bytes]
    static: dict[str, bytes]
    findings: tuple[Finding, ...]


def take(root: Path, seeds: Path) -> Snapshot:
    findings: list[Finding] = []
    base = root if seeds.resolve().is_relative_to(root.resolve()) else seeds.parent
    templates = _read(root, root / "templates", findings, None)
    return Snapshot(
        seeds=_read(base, seeds, findings, SEEDS),
        content=_read(root, root / "content", findings, frozenset({".yml", ".yaml", ".md"})),
        templates={p.removeprefix("templates/"): b for p, b in templates.items() if "/static/" not in p},
        static={p.removeprefix("templates/"): b for p, b in templates.items() if "/static/" in p},
        findings=tuple(findings),
    )


def _read(
    base: Path, folder: Path, findings: list[Finding], endings: frozenset[str] | None
) -> dict[str, bytes]:
    """The files of a folder by path. What is hidden is left out; what cannot be read, or leads out of the tree, is
    left out and said."""
    files: dict[str, bytes] = {}
    for path in _walk(folder):
        name = path.relative_to(base).as_posix() if path.is_relative_to(base) else path.as_posix()
        if not path.resolve().is_relative_to(folder.resolve()):
            message = "leads out of its folder; copy the file here instead of linking to it"
            findings.append(finding("path-outside", name, message))
            continue
        if name.startswith(SCHEMAS):
            continue
        if endings is not None and path.suffix.lower() not in endings:
            known = ", ".join(sorted(endings))
            message = f"a file ending in {path.suffix or 'nothing'!r} is not read here; known: {known}"
            findings.append(finding("file-unknown", name, message))
            continue
        try:
            files[name] = path.read_bytes()
        except OSError as error:
            findings.append(finding("file-unreadable", name, f"cannot be read: {error.strerror}"))
    return files


def _walk(folder: Path) -> Iterator[Path]:
    if folder.is_dir():
        for path in sorted(folder.rglob("*")):
            hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
            if not hidden and (path.is_symlink() or path.is_file()) and not path.is_dir():
                yield path
