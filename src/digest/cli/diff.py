"""`diff`: what changed between two built sites, in Markdown; nothing where nothing did."""

import argparse
import json
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import Any

from digest.cli.arguments import Exit
from digest.press.output.place import MANIFEST
from digest.site import urls
from digest.site.data.difference import Published, markdown
from digest.site.data.records import SCHEMA_VERSION


class NoSiteError(Exception):
    """A folder that holds no site of ours. The message says what is missing."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("old", metavar="OLD", type=Path, help="folder of a built site")
    parser.add_argument("new", metavar="NEW", type=Path, help="folder of another build of it")


def run(options: argparse.Namespace) -> Exit:
    try:
        sys.stdout.write(_told(options.old, options.new))
    except NoSiteError as error:
        print(error, file=sys.stderr)
        return Exit.USAGE
    return Exit.CLEAN


def _told(old: Path, new: Path) -> str:
    before, after = _published(old), _published(new)
    try:
        return markdown(before, after)
    except (KeyError, TypeError, AttributeError, ValueError):
        raise NoSiteError(f"{old}, {new}: their {urls.DATA} are not of one shape; build both anew") from None


def _published(folder: Path) -> Published:
    files = _read(folder, MANIFEST)
    try:
        listed = dict(files["files"])
        return Published({one["id"]: one for one in _records(folder, listed)}, listed)
    except (KeyError, TypeError, AttributeError, ValueError):
        raise NoSiteError(f"{folder}: its data or {MANIFEST} is not what a build writes") from None


def _records(folder: Path, listed: Mapping[str, str]) -> Iterator[Any]:
    """All records: from one file, or where there are too many for one, from its parts."""
    parts = [url for url in listed if PurePosixPath(url).match(urls.data_part("*"))]
    if urls.DATA in listed or not parts:
        data = _read(folder, urls.DATA)
        if data["schema_version"] != SCHEMA_VERSION:
            raise NoSiteError(f"{folder}: its data is of version {data['schema_version']}; build it anew")
        yield from data["articles"]
        return
    for url in parts:
        yield from map(json.loads, _bytes(folder, url).splitlines())


def _read(folder: Path, url: str) -> dict[str, Any]:
    try:
        read = json.loads(_bytes(folder, url))
    except (ValueError, RecursionError):
        raise NoSiteError(f"{folder / url}: is no JSON") from None
    if not isinstance(read, dict):
        raise NoSiteError(f"{folder / url}: is not what a build writes")
    return read


def _bytes(folder: Path, url: str) -> bytes:
    try:
        return (folder / url).read_bytes()
    except OSError as error:
        raise NoSiteError(f"{folder}: no built site ({url}: {error.strerror})") from None
