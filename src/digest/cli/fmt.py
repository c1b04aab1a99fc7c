"""`fmt`: every file of corrections in its one canonical form, comments kept; the editors' schemas up to date."""

import argparse
import sys
from collections.abc import Iterable, Iterator, Mapping
from difflib import unified_diff
from itertools import chain

from digest.cli.arguments import Exit, add_root
from digest.cli.editors import printable
from digest.model.finding import Finding
from digest.overrides.desk.canonical import canonical
from digest.overrides.edits import path_of
from digest.overrides.reading.schema import schema_files
from digest.press.desk.corrections import UnsafePathError, read_files, save, save_schema
from digest.press.inputs import take_content
from digest.press.output import report
from digest.vocabulary.load import load
from digest.vocabulary.reader import read
from digest.vocabulary.suggest import clip, did_you_mean


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("ids", metavar="ID", nargs="*", help="only the corrections of these articles")
    parser.add_argument("--check", action="store_true", help="write nothing, show what would change, exit 1")
    add_root(parser)


def run(options: argparse.Namespace) -> Exit:
    files, findings = read_files(options.root)
    if problems := _no_such_files(options.ids, files):
        print("\n".join(problems), file=sys.stderr)
        return Exit.USAGE
    chosen = _chosen(options.ids, files)
    texts, wrong = _sound(chosen)
    try:
        changed = sum(_changed(options, path, text) for path, text in texts.items())
        stale = len(tuple(_renewed(options)))
    except (UnsafePathError, OSError) as error:
        print(error, file=sys.stderr)
        return Exit.REFUSED
    found = (*findings, *wrong)
    sys.stdout.write(report.text(report.in_order(found)))
    print(
        _summary(len(chosen), changed, stale, "would change" if options.check else "changed"), file=sys.stderr
    )
    return Exit.FINDINGS if found or ((changed or stale) and options.check) else Exit.CLEAN


def _sound(files: Mapping[str, bytes]) -> tuple[dict[str, str], tuple[Finding, ...]]:
    """The texts of the files that are sound YAML, and what is wrong with the others."""
    sheets = {path: read(path, data) for path, data in files.items()}
    texts = {path: files[path].decode("utf-8") for path, sheet in sheets.items() if not sheet.findings}
    return texts, tuple(chain.from_iterable(sheet.findings for sheet in sheets.values()))


def _summary(files: int, changed: int, stale: int, verb: str) -> str:
    schemas = f"; {report.count(stale, 'schema')} {verb}" if stale else ""
    return f"{report.count(files, 'file')} of corrections, {changed} {verb}{schemas}"


def _renewed(options: argparse.Namespace) -> Iterator[str]:
    """Schemas that are not of today's content: a topic that was added is a word an editor completes. Of content
    with errors in it none is made, and none where only some corrections are asked for."""
    if options.ids:
        return
    vocabulary, findings = load(take_content(options.root))
    if any(found.severity == "error" for found in findings):
        return
    for path, data in schema_files(vocabulary).items():
        place = options.root / path
        if not place.is_file() or place.read_bytes() != data:
            if not options.check:
                save_schema(options.root, path, data)
            print(path)
            yield path


def _changed(options: argparse.Namespace, path: str, before: str) -> bool:
    """Whether the file is not in its one form; brings it into that, unless it is only looked at."""
    after = canonical(before)
    if after == before:
        return False
    if options.check:
        print("\n".join(_difference(path, before, after)))
    else:
        save(options.root, path, after)
        print(path)
    return True


def _difference(path: str, before: str, after: str) -> Iterator[str]:
    lines = unified_diff(
        before.splitlines(), after.splitlines(), path, path, "as it is", "as fmt has it", lineterm=""
    )
    return (printable(line) for line in lines)


def _chosen(ids: list[str], files: Mapping[str, bytes]) -> dict[str, bytes]:
    return {path: files[path] for path in sorted({path_of(ident) for ident in ids}) or files}


def _no_such_files(ids: list[str], files: Iterable[str]) -> list[str]:
    known = {path.rpartition("/")[2].removesuffix(".yml") for path in files}
    return [f"no file {path_of(clip(i))}{did_you_mean(i, sorted(known))}" for i in ids if i not in known]
