"""Whether a published site is, to the byte, what a build made."""

from pathlib import Path

from digest.model.codes import finding
from digest.model.finding import Finding
from digest.press.output.place import MANIFEST, files_in, listed, sha256_of
from digest.press.output.publish import manifest
from digest.press.output.report import in_order


def verify(folder: Path) -> tuple[Finding, ...]:
    """What is not as the manifest says: a file that changed, is not there, or is not listed; and the manifest itself,
    if a build would have written it otherwise."""
    files, lying = listed(folder), files_in(folder)
    if not files:
        return (_differs(MANIFEST, "is not there, or lists nothing: no build of ours made this folder"),)
    found = [
        _differs(url, "is not listed in the manifest") for url in lying.keys() - files.keys() - {MANIFEST}
    ]
    if (folder / MANIFEST).read_bytes() != manifest(files):
        found.append(_differs(MANIFEST, "is not as a build writes it"))
    for url, sha in files.items():
        if url not in lying:
            found.append(_differs(url, "is not there"))
        elif not lying[url].is_file(follow_symlinks=False) or sha256_of(lying[url].path) != sha:
            found.append(_differs(url, "is not what was built"))
    return in_order(found)


def _differs(url: str, message: str) -> Finding:
    return finding("not-as-built", url, message)
