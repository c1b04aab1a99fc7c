"""Whether a folder can be replaced by another, or is tied to what lies in it: a mount point, or one that is mounted
elsewhere, as a web server's or a container's folder often is."""

import os
import re
from pathlib import Path, PurePosixPath

#: Where Linux tells what is mounted where. Other systems tell it by other means, or not at all.
MOUNTS = Path("/proc/self/mountinfo")

_OCTAL = re.compile(r"\\([0-7]{3})")


def is_tied(folder: Path) -> bool:
    """`folder`: without links."""
    if not folder.exists():
        return False
    return os.path.ismount(folder) or _is_mounted(folder, _mounts())


def _is_mounted(folder: Path, mounts: list[tuple[str, PurePosixPath, PurePosixPath]]) -> bool:
    """Whether it is a mount point, or the folder or one in it can be seen at another place too."""
    here = PurePosixPath(folder)
    holding = [mount for mount in mounts if here.is_relative_to(mount[2])]
    if not holding:
        return False
    device, root, point = max(holding, key=lambda mount: len(mount[2].parts))
    inside = root / here.relative_to(point)
    return point == here or any(
        other == device and begun.is_relative_to(inside) for other, begun, at in mounts if at != point
    )


def _mounts() -> list[tuple[str, PurePosixPath, PurePosixPath]]:
    """Of each mount its device, the folder of that device which is shown, and where; later ones cover earlier ones."""
    try:
        lines = MOUNTS.read_text(encoding="utf-8", errors="surrogateescape").splitlines()
    except OSError:
        return []
    fields = [line.split(" ") for line in lines]
    return [(field[2], _path(field[3]), _path(field[4])) for field in fields]


def _path(escaped: str) -> PurePosixPath:
    r"""`/a\040b` is `/a b`."""
    return PurePosixPath(_OCTAL.sub(lambda found: chr(int(found[1], 8)), escaped))
