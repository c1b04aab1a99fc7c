"""What several commands take, and what all of them tell the shell."""

import argparse
import os
from enum import IntEnum
from pathlib import Path

from digest.press.output.report import FORMATS
from digest.press.site import Project
from digest.vocabulary.addresses import wrong_address


class Exit(IntEnum):
    CLEAN = 0
    FINDINGS = 1  # published, but somebody should look
    USAGE = 2
    REFUSED = 3  # the old site stays


def add_root(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--root", type=_root, default=".", help="project folder (default: here)")


def add_articles(parser: argparse.ArgumentParser) -> None:
    """The project, its articles, and what may work on them."""
    add_root(parser)
    parser.add_argument("--seeds", type=_folder, help="folder of articles (default: ROOT/seeds)")
    parser.add_argument("--jobs", type=_jobs, help="processes to use (default: all cores)")


def add_project(parser: argparse.ArgumentParser) -> None:
    add_articles(parser)
    parser.add_argument(
        "--no-cache", action="store_true", help="neither use nor write the cache in ROOT/.digest"
    )


def add_url(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--url",
        type=_url,
        default=os.environ.get("DIGEST_URL", ""),
        help="address of the site (default: the environment's DIGEST_URL, or url of content/site.yml)",
    )


def add_findings_format(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--format", choices=sorted(FORMATS), default="text", help="how findings are written")


def project_of(options: argparse.Namespace) -> Project:
    return Project(
        root=options.root,
        seeds=options.seeds or options.root / "seeds",
        jobs=options.jobs,
        cached=not getattr(options, "no_cache", False),
        url=getattr(options, "url", ""),
        stores=tuple(getattr(options, "store", ())),
    )


def count(text: str) -> int:
    """How many of something, at least one."""
    if not text.isdecimal() or not 1 <= int(text) <= 1_000_000:
        raise argparse.ArgumentTypeError(f"{text!r} is no number of them; write 1 or more")
    return int(text)


def store(text: str) -> Path:
    """The file of another build's cache."""
    if not Path(text).is_file():
        raise argparse.ArgumentTypeError(
            f"{text!r} is no file; name the cache that `build.py read` filled, like stores/1/cache.sqlite"
        )
    return Path(text)


def _root(text: str) -> Path:
    """The default is held against this too: whoever calls from elsewhere is told of --root."""
    root = Path(text)
    if not (root / "content").is_dir():
        raise argparse.ArgumentTypeError(
            f"{str(root.resolve())!r} is no project, it has no folder content/; call it in the project, or name that"
        )
    return root


def _url(text: str) -> str:
    if wrong := wrong_address(text):
        raise argparse.ArgumentTypeError(wrong)
    return text


def _folder(text: str) -> Path:
    if not Path(text).is_dir():
        raise argparse.ArgumentTypeError(f"{text!r} is no folder")
    return Path(text)


def _jobs(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= 256:
        raise argparse.ArgumentTypeError(f"{text!r} is no number of processes; write 1 to 256")
    return int(text)
