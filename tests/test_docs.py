"""The documentation is true: its commands are run and their output compared, its tables held against the code.

`python tests/test_docs.py` writes the output anew into the documents, and `docs/findings.md` from its table.

A fenced block of `console` holds commands (`$ python build.py ...`) and what they print; a line of `...` stands for
any lines. A block of `yaml PATH` is put into that file first; a block of `diff PATH` is applied to it. Each document
begins with a project of its own.
"""

import contextlib
import io
import os
import re
import shlex
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from digest.cli.main import COMMANDS, main
from digest.model.codes import CODES
from digest.model.finding import Severity
from digest.press.cache.memo import STEPS
from digest.site.data.schema import SCHEMA

sys.path.append(str(Path(__file__).parent))
sys.path.append(str(Path(__file__).parents[1] / "benchmarks"))

from desk import REPOSITORY, Desk, prepare

FINDINGS = REPOSITORY / "docs" / "findings.md"
DOCUMENTS = [REPOSITORY / "README.md", *sorted((REPOSITORY / "docs").glob("*.md"))]
ALL = [*DOCUMENTS, REPOSITORY / "ARCHITECTURE.md", REPOSITORY / "CHANGELOG.md"]

#: What projects have that need it, and this one need not.
WRITTEN = (
    *("content/overrides", "content/lookups", "content/urls.lock", "content/expect.yml"),
    *("content/redirects.yml", "content/static/"),
)

BLOCK = re.compile(r"^```(?P<kind>\w+)(?: (?P<path>\S+))?\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Block:
    """A fenced block: what it is, the file it speaks of, its text, and where that stands in the document."""

    kind: str
    path: str
    body: str
    start: int
    end: int


def blocks(text: str) -> Iterator[Block]:
    for found in BLOCK.finditer(text):
        yield Block(found["kind"], found["path"] or "", found["body"], found.start("body"), found.end("body"))


def sessions(text: str, desk: Desk) -> Iterator[tuple[Block, str]]:
    """Each console block with what its commands print now, in a project that the blocks before have shaped."""
    here = desk.root
    for block in blocks(text):
        if block.kind == "console":
            printed = ""
            for line in commands(block):
                here = here / line.removeprefix("$ cd ") if line.startswith("$ cd ") else here
                printed += f"{line}\n{output(line[2:], here)}"
            yield block, printed
        elif block.path and block.kind == "diff":
            apply(desk, block)
        elif block.path:
            desk.write(block.path, block.body)


def commands(block: Block) -> list[str]:
    return [line for line in block.body.splitlines() if line.startswith("$ ")]


#: Whoever git asks for, on a machine where nobody is known to it.
AUTHOR = {f"GIT_{who}_{what}": "Rina" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}


def output(command: str, here: Path) -> str:
    """What `python build.py ...`, `digest ...` or `git ...` prints in that folder, findings first; times are taken
    out."""
    program, *words = shlex.split(command)
    if program == "cd":
        return ""
    if program == "git":
        env = {**os.environ, **AUTHOR}
        return subprocess.run(
            [program, *words], cwd=here, env=env, capture_output=True, text=True, check=True
        ).stdout
    if program == "python":
        program, *words = words
    assert program in ("build.py", "digest"), command
    said, told = io.StringIO(), io.StringIO()
    with contextlib.chdir(here), contextlib.redirect_stdout(said), contextlib.redirect_stderr(told):
        main(words)
    return timeless(said.getvalue() + told.getvalue())


def timeless(text: str) -> str:
    """Seconds differ from run to run; so do paths with the system."""
    return re.sub(r"\b\d+\.\d s\b", "0.8 s", text).replace(os.sep, "/")


def apply(desk: Desk, block: Block) -> None:
    """Replace the lines that begin with a blank or a minus by those that begin with a blank or a plus.

    The last one may be the beginning of a line.
    """
    lines = block.body.splitlines()
    old = "\n".join(line[1:] for line in lines if line[:1] in " -")
    new = "\n".join(line[1:] for line in lines if line[:1] in " +")
    text = desk.read(block.path)
    assert text.count(old) == 1, f"{block.path} does not hold, once: {old}"
    desk.write(block.path, text.replace(old, new))


def matches(shown: str, printed: str) -> bool:
    """Whether the output is as shown, where `...` stands for any lines, and `[…]` for any rule: which one weighs most
    is learned."""
    parts = [re.escape(part) for part in re.split(r"^\.\.\.\n", shown, flags=re.MULTILINE)]
    pattern = r"(?:.*\n)*?".join(parts).replace(re.escape("[…]"), r"\[[^]\n]+\]")
    return re.fullmatch(pattern, printed) is not None


def findings_page() -> str:
    """`docs/findings.md`: every code there is, by how grave it is."""
    titles = {
        Severity.ERROR: "Errors refuse the site, unless `--keep-going` leaves the faulty part out.",
        Severity.WARNING: "Warnings are published, and counted: exit code 1. With `--strict` they refuse.",
        Severity.NOTE: "Notes never count.",
    }
    parts = [
        "# Findings\n\n"
        "Everything the program may have to say of your files, as `path:line:col: severity: code: message`."
        " The message names the word and what to write instead; this page says what each code is about.\n"
        "Made of the table in `src/digest/model/codes.py`.\n"
    ]
    for severity, title in titles.items():
        parts.append(
            f"\n## {severity.capitalize()}s\n\n{title}\n\n| code | what it means | how to mend it |\n|---|---|---|\n"
        )
        own = sorted((code, entry) for code, entry in CODES.items() if entry.severity is severity)
        parts += [f"| `{code}` | {_cell(entry.meaning)} | {_cell(entry.mend)} |\n" for code, entry in own]
    return "".join(parts)


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("<", "&lt;")


# -- the tests


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_commands_print_what_is_shown(path: Path, tmp_path: Path) -> None:
    desk = prepare(tmp_path / "project")
    for block, printed in sessions(path.read_text(encoding="utf-8"), desk):
        assert matches(block.body, printed), f"run `python tests/test_docs.py`\n{printed}"


def test_an_ellipsis_stands_for_any_lines() -> None:
    assert matches("a\n...\nc\n", "a\nb\nb\nc\n")
    assert matches("a\n...\nc\n", "a\nc\n")
    assert not matches("a\n...\nc\n", "a\nb\n")
    assert not matches("a.\n", "ab\n")


def test_every_finding_is_explained() -> None:
    assert FINDINGS.read_text(encoding="utf-8") == findings_page(), "run `python tests/test_docs.py`"


def test_every_step_of_the_pipeline_is_in_the_map() -> None:
    text = (REPOSITORY / "ARCHITECTURE.md").read_text(encoding="utf-8")
    assert [step for step in STEPS if f"\n| `{step}` |" not in text] == []


def test_every_layer_is_in_the_map() -> None:
    text = (REPOSITORY / "ARCHITECTURE.md").read_text(encoding="utf-8")
    layers = [
        path.name for path in (REPOSITORY / "src" / "digest").iterdir() if (path / "__init__.py").exists()
    ]
    assert [layer for layer in layers if f"| `{layer}/` |" not in text] == []


def test_every_command_and_option_is_documented() -> None:
    text = "".join(path.read_text(encoding="utf-8") for path in DOCUMENTS)
    for command in COMMANDS:
        assert f"build.py {command}" in text or f"[{command}]" in text, command
        for option in options(command):
            assert f"`{option}" in text or f" {option}" in text, f"{command} {option}"


def options(command: str) -> set[str]:
    shown = io.StringIO()
    with contextlib.redirect_stdout(shown), contextlib.suppress(SystemExit):
        main([command, "--help"])
    return set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", shown.getvalue())) - {"--help"}


def test_every_key_of_the_data_is_in_the_codebook() -> None:
    text = (REPOSITORY / "docs" / "data.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`(\w+)`", text))
    assert set(keys(SCHEMA)) <= named


def keys(schema: object) -> Iterator[str]:
    """Every key of every object that a schema describes."""
    if isinstance(schema, dict):
        yield from schema.get("properties", {})
        for part in schema.values():
            yield from keys(part)
    elif isinstance(schema, list):
        for part in schema:
            yield from keys(part)


def test_readers_are_told_the_figures_that_were_measured() -> None:
    """The page about the site has the README's, in the same order."""
    ours = re.findall(
        r"^\| .+? \| (\.\d\d) \| .*\| (\.\d\d) \|$", DOCUMENTS[0].read_text("utf-8"), re.MULTILINE
    )
    page = (REPOSITORY / "content/pages/tentang.md").read_text("utf-8")
    theirs = re.findall(r"^\| .+? \| 0,(\d\d) \| 0,(\d\d) \|$", page, re.MULTILINE)
    assert ours
    assert [(f".{one}", f".{two}") for one, two in theirs] == ours


@pytest.mark.parametrize("path", ALL, ids=lambda path: path.name)
def test_links_lead_somewhere(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    for target in re.findall(r"\]\(([^)#\s]+)(?:#[^)]*)?\)", text):
        assert target.startswith("https://") or (path.parent / target).exists(), target


@pytest.mark.parametrize("path", ALL, ids=lambda path: path.name)
def test_files_that_are_named_exist(path: Path) -> None:
    """`src/...`, `content/...` and the like in the running text; patterns and files to be written are no names."""
    text = BLOCK.sub("", path.read_text(encoding="utf-8"))
    for name in re.findall(r"`((?:src|content|templates|tests|benchmarks|docs|\.github)/[\w./-]+)`", text):
        written = name.startswith(WRITTEN)
        assert written or (REPOSITORY / name).exists(), name


def update() -> None:
    """Write the output of every command anew, where what is shown is not what is printed."""
    FINDINGS.write_text(findings_page(), encoding="utf-8")
    for path in DOCUMENTS:
        text = path.read_text(encoding="utf-8")
        with tempfile.TemporaryDirectory() as folder:
            told = list(sessions(text, prepare(Path(folder) / "project")))
        for block, printed in reversed(told):
            if not matches(block.body, printed):
                if "\n...\n" in block.body:
                    print(f"{path.name}: what stands for any lines is for you to choose:\n{printed}")
                else:
                    text = text[: block.start] + printed + text[block.end :]
        path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    update()
