"""`diff`: what changed between two built sites, in Markdown; nothing where nothing did."""

import argparse
import json
import sys
from pathlib import Path
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
    data, files = _read(folder, urls.DATA), _read(folder, MANIFEST)
    try:
        if data["schema_version"] != SCHEMA_VERSION:
            raise NoSiteError(f"{folder}: its data is of version {data['schema_version']}; build it anew")
        articles, listed = {one["id"]: one for one in data["articles"]}, dict(files["files"])
        return Published(articles, listed)
    except (KeyError, TypeError, AttributeError):
        raise NoSiteError(f"{folder}: {urls.DATA} or {MANIFEST} is not what a build writes") from None


def _read(folder: Path, url: str) -> dict[str, Any]:
    try:
        read = json.loads((folder / url).read_bytes())
    except OSError as error:
        raise NoSiteError(f"{folder}: no built site ({url}: {error.strerror})") from None
    except (ValueError, RecursionError):
        raise NoSiteError(f"{folder / url}: is no JSON") from None
    if not isinstance(read, dict):
        raise NoSiteError(f"{folder / url}: is not what a build writes")
    return read
