"""`fmt`: every file of corrections in its one canonical form, comments kept; the editors' schemas up to date."""

import argparse
import sys
from collections.abc import Iterator
from difflib import unified_diff

from digest.cli.arguments import Exit, add_root
from digest.cli.editors import printable
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
    known = {path.rpartition("/")[2].removesuffix(".yml"): path for path in files}
    if problems := [_no_such_file(ident, tuple(known)) for ident in options.ids if ident not in known]:
        print("\n".join(problems), file=sys.stderr)
        return Exit.USAGE
    chosen = {path: data for path, data in files.items() if not options.ids or path in _paths(options.ids)}
    changed = 0
    found = list(findings)
    for path, data in chosen.items():
        sheet = read(path, data)
        if sheet.findings:
            found += sheet.findings
            continue
        before = data.decode("utf-8")
        after = canonical(before)
        if after != before:
            changed += 1
            try:
                _changed(options, path, before, after)
            except (UnsafePathError, OSError) as error:
                print(error, file=sys.stderr)
                return Exit.REFUSED
    try:
        stale = () if options.ids else tuple(_renewed(options))
    except (UnsafePathError, OSError) as error:
        print(error, file=sys.stderr)
        return Exit.REFUSED
    sys.stdout.write(report.text(report.in_order(found)))
    verb = "would change" if options.check else "changed"
    print(
        f"{len(chosen)} file{'' if len(chosen) == 1 else 's'} of corrections, {changed} {verb}"
        + f"; {len(stale)} schema{'' if len(stale) == 1 else 's'} {verb}" * bool(stale),
        file=sys.stderr,
    )
    return Exit.FINDINGS if found or ((changed or stale) and options.check) else Exit.CLEAN


def _renewed(options: argparse.Namespace) -> Iterator[str]:
    """Schemas that are not of today's content: a topic that was added is a word an editor completes. Of content
    with errors in it none is made."""
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


def _changed(options: argparse.Namespace, path: str, before: str, after: str) -> None:
    if options.check:
        print("\n".join(_difference(path, before, after)))
    else:
        save(options.root, path, after)
        print(path)


def _difference(path: str, before: str, after: str) -> Iterator[str]:
    lines = unified_diff(
        before.splitlines(), after.splitlines(), path, path, "as it is", "as fmt has it", lineterm=""
    )
    return (printable(line) for line in lines)


def _paths(ids: list[str]) -> set[str]:
    return {path_of(ident) for ident in ids}


def _no_such_file(ident: str, known: tuple[str, ...]) -> str:
    return f"no file {path_of(clip(ident))}{did_you_mean(ident, known)}"
