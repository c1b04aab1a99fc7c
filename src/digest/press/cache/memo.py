"""A step is computed once for the same inputs: its key is the digest of its name, its code and its inputs' values."""

import os
import platform
import re
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from functools import cache
from hashlib import blake2b
from io import FileIO
from pathlib import Path
from typing import TypeVar

from digest.press.cache.codec import decode, digest, encode
from digest.press.cache.store import Entry, Store

T = TypeVar("T")

PACKAGE = Path(__file__).parents[2]

#: Each step, and the layers whose code it can run. Reading the table is reading the pipeline.
STEPS: dict[str, tuple[str, ...]] = {
    "vocabulary": ("model", "vocabulary"),
    "edits": ("model", "vocabulary", "overrides"),
    "read": ("model", "vocabulary", "weighing", "loader", "tagger"),
    "laid-out": ("model", "vocabulary", "weighing", "loader", "tagger", "press"),
    "relay": ("model", "vocabulary", "weighing", "loader", "tagger", "overrides", "stories"),
    "settle": ("model", "vocabulary", "overrides"),
    "answer": ("model", "vocabulary", "overrides"),
    "present": ("model", "vocabulary", "stories", "site"),
    "copies": ("model", "stories"),
    "stories": ("model", "stories"),
    "page": ("model", "vocabulary", "overrides", "stories", "site", "renderer"),
    "reach": ("model", "vocabulary", "stories", "site", "renderer"),
    "render": ("model", "vocabulary", "stories", "site", "renderer"),
    "data": ("model", "vocabulary", "stories", "site"),
    "proof": ("press",),
    "search": ("model", "vocabulary", "stories", "site"),
    "edition": (
        "model",
        "vocabulary",
        "weighing",
        "loader",
        "weighing",
        "tagger",
        "overrides",
        "stories",
        "site",
        "renderer",
        "press",
    ),
}

#: Libraries whose answers stand in cached values, and with them all that these go through (`libraries`): a page is
#: read by trafilatura with htmldate, courlan, justext, lxml. What an extra needs may have been installed by now.
LIBRARIES = (
    *(
        "ahocorasick-rs",
        "jinja2",
        "markdown",
        "msgspec",
        "nh3",
        "pydantic",
        "python-slugify",
        "pyyaml",
    ),
    *("cbor2", "pagefind", "pagefind-bin", "pagefind-bin-extended"),
    *("defusedxml", "feedparser", "lxml-html-clean", "trafilatura"),
)


class Memo:
    """Runs steps against a store. `ran` lists what was really computed, as (step, subject): for walks and reports.
    `spent`: seconds by step, each from the end of what was computed before it."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.ran: list[tuple[str, str]] = []
        self.spent: defaultdict[str, float] = defaultdict(float)
        self._last = time.monotonic()
        self.cold = store.is_new  # nothing was ever computed

    def key(self, step: str, *inputs: str) -> str:
        return blake2b(encode((step, code_digest(step), inputs)), digest_size=16).hexdigest()

    def known(self, step: str, *inputs: str) -> str | None:
        """The digest of the step's result, if these inputs were seen before."""
        return self.store.find(self.key(step, *inputs))

    def keep(
        self, step: str, subject: str, inputs: Iterable[str], value: bytes, holds: Iterable[Entry] = ()
    ) -> str:
        """Store what a step computed here or in another process; `holds` are values its result names by digest."""
        now = time.monotonic()
        self.ran.append((step, subject))
        self.spent[step] += now - self._last
        self._last = now
        held = tuple(holds)
        entry = Entry(digest(value), value)
        self.store.put((entry, *held))
        self.store.name(self.key(step, *inputs), entry.digest, [one.digest for one in held])
        return entry.digest

    def again(self, step: str, inputs: Iterable[str], known: str, holds: Iterable[str]) -> str:
        """Give a result that is known from other inputs for these too; `holds` as in `keep`, by digest."""
        self.store.name(self.key(step, *inputs), known, holds)
        return known

    def run(self, step: str, subject: str, inputs: tuple[str, ...], compute: Callable[[], object]) -> str:
        """The digest of the step's result, computed here if it is new."""
        return self.known(step, *inputs) or self.keep(step, subject, inputs, encode(compute()))

    def value(self, digest: str, kind: type[T]) -> T:
        return decode(self.store.value(digest), kind)

    def values(self, digests: Mapping[str, str], kind: type[T]) -> dict[str, T]:
        """What lies under the digests, by the same names."""
        found = self.store.values(digests.values())
        return {name: decode(data, kind) for name, data in zip(digests, found, strict=True)}


@cache
def code_digest(step: str) -> str:
    """Of the source of every layer the step can run, and of the libraries and the Python below it."""
    return digest(_platform(), *(_layer(layer) for layer in STEPS[step]))


@cache
def _layer(layer: str) -> str:
    """Without a Path for each file, which costs as much as the file, in each build."""
    files = [f"{folder}/{name}" for folder, _, names in os.walk(PACKAGE / layer) for name in names]
    sources = {path: _bytes(path) for path in sorted(files) if path.endswith(".py")}
    return digest(*(part for path, data in sources.items() for part in (path[len(str(PACKAGE)) :], data)))


def _bytes(path: str) -> bytes:
    with FileIO(path) as file:
        return file.readall()


@cache
def _platform() -> str:
    return digest(platform.python_version(), *(f"{name} {number}" for name, number in libraries().items()))


def libraries() -> dict[str, str]:
    """The libraries that any step can go through with their versions, "none" for what is not installed."""
    found: dict[str, str] = {}
    waiting = list(LIBRARIES)
    while waiting:
        name = _canonical(waiting.pop())
        if name in found:
            continue
        told = _told(name)
        found[name] = next(iter(_VERSION.findall(told)), "none")
        waiting += _NEEDED.findall(told)
    return dict(sorted(found.items()))


#: Lines of a library's own metadata: its version, and what it needs, also without its extras.
_VERSION = re.compile(r"^Version: *(.+)$", re.MULTILINE)
_NEEDED = re.compile(r"^Requires-Dist: *([A-Za-z0-9._-]+)(?!.*\bextra\s*==)", re.MULTILINE)


def _told(name: str) -> str:
    """The head of a library's own metadata, or nothing. (What Python has for that is a quarter of the start of a build
    with nothing to do.)"""
    place = _installed().get(name)
    for told in ("METADATA", "PKG-INFO") if place else ():
        with suppress(OSError):
            return Path(f"{place}/{told}").read_text(encoding="utf-8").partition("\n\n")[0]
    return ""


@cache
def _installed() -> dict[str, str]:
    """Where the metadata of each library lies; of two of one name the first on the way counts."""
    found: dict[str, str] = {}
    for place in reversed(sys.path):
        with suppress(OSError):
            for entry in os.scandir(place or "."):
                if entry.name.endswith((".dist-info", ".egg-info")):
                    found[_canonical(entry.name.partition("-")[0].removesuffix(".egg"))] = entry.path
    return found


def _canonical(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
