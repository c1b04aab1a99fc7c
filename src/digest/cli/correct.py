"""`correct`: writes what an editor says of an article into its file, or opens the file in an editor."""

import argparse
import os
import shlex
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import date
from itertools import chain
from pathlib import Path

from digest.cli.arguments import Exit, add_project, project_of
from digest.cli.editors import resolve
from digest.overrides.desk.filing import LOOKED, Case, Filed, file_correction, file_text, opening
from digest.overrides.desk.settling import LOOKED_AT
from digest.overrides.desk.typed import typed
from digest.overrides.desk.write import Author, write_correction
from digest.press.desk.corrections import UnsafePathError, draft_of, save
from digest.press.desk.newsroom import Newsroom
from digest.press.output import report

EXAMPLES = """\
what an editor may say, as many as wanted:
  happened=2024-11-05                 a date, a title, an outlet; null where it is unknown
  partners=+MY,-CN                    into a list, or out of it; names do too: partners=+Malaysia
  topics=tppo,narkotika               a whole list
  topics.tppo=primary                 or secondary
  persons."Wang Lutong".role="Duta Besar"
  place.name=Bali place.country=ID
  lines.cut="+Baca juga: ..."         a line that is noise; lines.keep for one that is none
  same_story=+ID                      and not_same_story, initials, hide=true, reviewed=true
  withdrawn="Salah baca."             take a correction back, or withdrawn.happened=... what it says of one field;
                                      the record keeps it
"""


#: What is no correction, and how it is said.
_OPTIONS = {
    **{key: f"--{key}" for key in ("because", "by", "on", "evidence")},
    "article": "the id in the first place, as in `correct ID field=value`",
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = EXAMPLES
    parser.add_argument("id", metavar="ID", help="the article's id, or a beginning that no other has")
    parser.add_argument("said", metavar="field=value", nargs="*", help="what is right; none: opens $EDITOR")
    parser.add_argument("--because", default="", help="why, in a sentence that readers will see")
    parser.add_argument("--by", help="who (default: git's user.name, or $USER)")
    parser.add_argument("--on", type=_day, help="the day of the correction (default: today)", metavar="DAY")
    parser.add_argument("--evidence", default="", help="an address that bears it out")
    add_project(parser)


def run(options: argparse.Namespace) -> Exit:
    with closing(Newsroom(project_of(options))) as room:
        ident, problem = resolve(options.id, room)
        if problem:
            return _usage(problem)
        case = room.case(ident)
        day = options.on or date.today().isoformat()
        author = Author(options.because.strip(), _author(options.by, room.root), day)
        if not options.said and not options.evidence:
            return _open(case, author, room)
        return _write(case, options, author, room)


def _write(case: Case, options: argparse.Namespace, author: Author, room: Newsroom) -> Exit:
    assignments, problems = _assignments(case, options)
    author = _reasoned(author, assignments)
    if problem := "\n".join(problems) or _missing(assignments, author):
        return _usage(problem)
    try:
        filed = list(map(room.checked, file_correction(case, assignments, author)))
    except ValueError as error:
        return _usage(str(error))
    if wrong := [one for one in filed if one.findings]:
        sys.stdout.write(report.text(list(chain.from_iterable(one.findings for one in wrong))))
        print(f"nothing written; {wrong[0].path} would not have been right", file=sys.stderr)
        return Exit.REFUSED
    if not filed:
        print(f"nothing to change: {case.id} says so already")
        return Exit.CLEAN
    return max(_save(one, case, room.root) for one in filed)


def _reasoned(author: Author, assignments: list[str]) -> Author:
    """Who only says that it is right has a reason already."""
    looked = assignments == [LOOKED_AT] and not author.because
    return replace(author, because=LOOKED.because) if looked else author


def _missing(assignments: list[str], author: Author) -> str:
    if not assignments:
        return "nothing to write; name a field, as in happened=2024-11-05"
    if not author.because and not all(said.startswith("withdrawn") for said in assignments):
        return 'say why: --because "one sentence that readers will see"'
    return ""


def _assignments(case: Case, options: argparse.Namespace) -> tuple[list[str], list[str]]:
    """What is to be done, and one line for each argument that says nothing that could be."""
    found: list[str] = []
    problems: list[str] = []
    for argument in options.said:
        if (key := argument.partition("=")[0]) in _OPTIONS:
            problems.append(
                f'"{key}" says something of the correction, not of the article; write {_OPTIONS[key]}'
            )
            continue
        try:
            said = typed(argument)
            if not said[0].startswith("withdrawn"):
                write_correction("", case.machine(), said, case.vocabulary)
            found += said
        except ValueError as error:
            problems.append(str(error))
    if options.evidence:
        found.append(f"evidence={options.evidence}")
    return found, problems


def _save(filed: Filed, case: Case, root: Path) -> Exit:
    if filed.text == case.files.get(filed.path):
        print(f"{filed.path}: nothing to change, it says so already")
        return Exit.CLEAN
    try:
        save(root, filed.path, filed.text)
    except (UnsafePathError, OSError) as error:
        print(error, file=sys.stderr)
        return Exit.REFUSED
    print(f"{filed.path}: written")
    sys.stdout.write("".join(f"    {line}\n" for line in filed.text.splitlines()))
    return Exit.CLEAN


# -- in an editor


def _open(case: Case, author: Author, room: Newsroom) -> Exit:
    """The file in $EDITOR, as often as it takes to get it right. What is given up stays as a draft."""
    command = shlex.split(os.environ.get("VISUAL") or os.environ.get("EDITOR") or "")
    if not sys.stdin.isatty() or not sys.stdout.isatty():
        return _usage("nothing to write; name a field, as in happened=2024-11-05, or run this in a terminal")
    if not command:
        return _usage("set $EDITOR to open the file, or name a field, as in happened=2024-11-05")
    path, text = opening(case, author)
    draft = draft_of(room.root, path)
    if not draft.exists():
        draft.write_bytes(text.encode())
    try:
        filed = _edited(command, draft, text, lambda edited: room.checked(file_text(case, path, edited)))
    except OSError as error:
        return _usage(f"{command[0]}: {error.strerror}; set $EDITOR to a program that is there")
    if filed is None:
        print("nothing changed, nothing written")
        return Exit.CLEAN
    if filed.findings:
        print(f"nothing written; the draft stays: {draft}", file=sys.stderr)
        return Exit.REFUSED
    return _save(filed, case, room.root)


def _edited(command: list[str], draft: Path, text: str, check: Callable[[str], Filed]) -> Filed | None:
    """What the draft became, and what is wrong with it still where that is given up; None where it became nothing
    else."""
    while True:
        subprocess.run([*command, str(draft)], check=False)
        edited = draft.read_bytes().decode("utf-8", "replace")
        filed = check(edited) if edited != text else None
        if filed is None or not filed.findings:
            draft.unlink()
            return filed
        sys.stdout.write(report.text(filed.findings))
        if not _goes_on():
            return filed


def _goes_on() -> bool:
    try:
        return not input("Enter to go on editing, q to stop: ").strip().lower().startswith("q")
    except EOFError:  # Ctrl-D
        print()
        return False


# -- who and when


def _author(given: str | None, root: Path) -> str:
    """Whoever git knows, else the name of the account."""
    if given is not None:
        return " ".join(given.split())
    try:
        asked = subprocess.run(
            ["git", "-C", root, "config", "user.name"],
            capture_output=True,
            text=True,
            check=False,
            timeout=5,
        )
        name = asked.stdout.strip()
    except (OSError, subprocess.TimeoutExpired):
        name = ""
    return name or os.environ.get("USER", "")


def _day(text: str) -> str:
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no day; write it like 2025-01-31") from None


def _usage(problem: str) -> Exit:
    print(problem, file=sys.stderr)
    return Exit.USAGE
