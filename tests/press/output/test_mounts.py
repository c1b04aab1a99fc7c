"""Folders that are mounted, as Linux tells of them."""

from pathlib import Path

import pytest

from digest.press.output import mounts

TOLD = """\
22 1 254:0 / / rw,relatime - ext4 /dev/vda rw
30 22 0:39 / /srv/tmp rw - tmpfs tmpfs rw
31 22 254:0 /srv/a\\040b/public /var/www rw - ext4 /dev/vda rw
32 22 254:0 /home /home rw - ext4 /dev/vda rw
33 22 254:9 /srv/other /mnt rw - ext4 /dev/vdb rw
34 22 254:0 /srv/c/public/artikel /var/artikel rw - ext4 /dev/vda rw
"""


@pytest.mark.parametrize(
    ("folder", "tied"),
    [
        ("srv/a b/public", True),  # served elsewhere
        ("srv/c/public", True),  # a folder in it is
        ("srv/a b", True),
        ("var/www", True),  # a mount point
        ("srv/tmp", True),
        ("srv/tmp/public", False),
        ("var/www/deeper", False),
        ("srv/other", False),  # of that name on another disk
        ("home/a", False),
        ("nowhere", False),
    ],
)
def test_what_is_tied(tmp_path: Path, folder: str, tied: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    told = tmp_path / "mountinfo"
    told.write_text(TOLD)
    monkeypatch.setattr(mounts, "MOUNTS", told)
    assert mounts._is_mounted(Path("/", folder), mounts._mounts()) is tied


def test_where_nothing_is_told_the_system_is_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mounts, "MOUNTS", tmp_path / "none")
    assert mounts.is_tied(Path("/"))
    assert not mounts.is_tied(tmp_path)
    assert not mounts.is_tied(tmp_path / "nothing")
