"""Into a folder that has to stay: files that are ready, moved to their places one by one."""

import errno
import shutil
from pathlib import Path

from digest.press.output import disk
from digest.press.output.place import MANIFEST, PART, Place, files_in, listed


def bring_in(place: Place) -> None:
    """Move what is ready to its place, and take away what the new site has not. Whatever of it was done before, by a
    build that was killed, it comes to the same: the manifest comes last."""
    if not place.ready.exists():
        return
    ready = files_in(place.ready)
    if MANIFEST in ready:
        for url in sorted(ready.keys() - {MANIFEST}, key=_last_who_links):
            _move(place, url)
        gone = listed(place.folder).keys() - listed(place.ready).keys() - {MANIFEST}
        for url in gone & files_in(place.folder).keys():
            _take_away(place.folder, url)
        _move(place, MANIFEST)
    disk.remove(place.ready)


def _last_who_links(url: str) -> tuple[bool, int, str]:
    """Style sheets first, then pages from the leaves to the front page: what a page links to is there before it."""
    return not url.startswith("static/"), -url.count("/"), url


def _move(place: Place, url: str) -> None:
    source, target = place.ready / url, place.folder / url
    _make_way(place.folder, target)
    try:
        source.replace(target)
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise
        shutil.copy2(source, target.with_name(PART))  # a folder of the site that is a mount of its own
        target.with_name(PART).replace(target)


def _make_way(folder: Path, target: Path) -> None:
    """A file of the old site where the new one has a folder, or the other way round, goes."""
    for above in reversed(target.relative_to(folder).parents):
        if not (folder / above).is_dir():
            disk.remove(folder / above)
    if target.is_dir():
        disk.remove(target)
    target.parent.mkdir(parents=True, exist_ok=True)


def _take_away(folder: Path, url: str) -> None:
    """A file, and the folders that are empty without it."""
    (folder / url).unlink()
    for above in Path(url).parents:
        try:
            (folder / above).rmdir()
        except OSError:  # something is left in it, as in the site itself
            return
