"""`build.py correct ID`: what an editor types, in a file; or what is wrong with it, and no file."""

import os
import re
import shlex
import stat
import subprocess
import sys
from datetime import date

import pytest

from desk import REPOSITORY, Desk, tree
from digest.cli import correct
from digest.cli.correct import EXAMPLES

IDENT = "000003-rusia"
PATH = f"content/overrides/{IDENT}.yml"
WHY = ("--because", "Menurut siaran pers.", "--by", "Rina", "--on", "2025-01-31")


def refused(desk: Desk, *words: str) -> None:
    """Nothing is written anywhere."""
    before = tree(desk.root)
    assert desk.call("correct", *words) in (2, 3)
    assert tree(desk.root) == before


def test_what_an_editor_says_comes_out_on_the_page(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    words = ("topics=+korupsi,-siber", "happened=2024-11-05", "partners=+Tiongkok", "topics.tppo=secondary")
    assert desk.call("correct", IDENT, *words, *WHY) == 0
    said = capsys.readouterr()
    assert f"{PATH}: written" in said.out
    text = desk.read(PATH)
    assert text.startswith("# yaml-language-server: $schema=../schemas/override.schema.json\n")
    for line in (
        "because: Menurut siaran pers.",
        "by: Rina",
        "on: 2025-01-31",
        "happened: {set: 2024-11-05}",
    ):
        assert f"\n{line}\n" in text
    assert "partners: {add: [CN]}" in text
    assert re.search(r"\nseen:\s", text)
    outcome = desk.build()
    assert not outcome.refused, outcome.findings
    page = desk.read(f"public/artikel/{IDENT}.html")
    assert "5 November 2024" in page
    assert "alasan: Menurut siaran pers." in page


def test_only_corrections_are_written(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    before = tree(desk.root)
    assert desk.call("correct", IDENT, "happened=null", *WHY) == 0
    after = tree(desk.root)
    assert after.keys() - before.keys() == {PATH}
    assert {path for path in before if before[path] != after[path]} == set()


def test_comments_stay(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    desk.write(PATH, "because: lama  # kata Budi\n# tentang mitra\npartners: {add: [MY]}\n")
    assert desk.call("correct", IDENT, "happened=2024", *WHY) == 0
    text = desk.read(PATH)
    assert "because: lama  # kata Budi" in text
    assert "  # tentang mitra\n  partners: {add: [MY]}" in text


def test_a_beginning_that_no_other_id_has_will_do(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    assert desk.call("correct", "000003", "happened=null", *WHY) == 0
    assert PATH in capsys.readouterr().out


def test_by_and_on_fill_themselves_in(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    subprocess.run(["git", "-C", desk.root, "init", "-q"], check=True)
    subprocess.run(["git", "-C", desk.root, "config", "user.name", "Sri Wahyuni"], check=True)
    assert desk.call("correct", IDENT, "happened=null", "--because", "x") == 0
    text = desk.read(PATH)
    assert "\nby: Sri Wahyuni\n" in text
    assert f"\non: {date.today().isoformat()}\n" in text


def test_saying_it_again_changes_nothing(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    desk.call("correct", IDENT, "happened=null", *WHY)
    before = desk.read(PATH)
    assert desk.call("correct", IDENT, "happened=null", *WHY) == 0
    assert "nothing to change" in capsys.readouterr().out
    assert desk.read(PATH) == before


def test_a_correction_is_withdrawn_and_stays_in_the_record(
    desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    desk.call("correct", IDENT, "happened=2024-11-05", *WHY)
    assert desk.call("correct", IDENT, "withdrawn=Salah baca.", "--on", "2025-02-01") == 0
    assert "withdrawn: {on: 2025-02-01, because: Salah baca.}" in desk.read(PATH)
    assert not desk.build().refused
    assert "dicabut 1 Februari 2025: Salah baca." in desk.read("public/koreksi.html")


#: Arguments, and what the one line that answers them says.
USAGE = {
    "no such article": (("000003-rusa", "happened=null", *WHY), IDENT),
    "two that begin so": (("00000", "happened=null", *WHY), "did you mean"),
    "no reason": ((IDENT, "happened=null"), "--because"),
    "an Indonesian field": ((IDENT, "topik=+tppo", *WHY), 'write "topics"'),
    "an unknown field": ((IDENT, "warna=biru", *WHY), "unknown key"),
    "no assignment": ((IDENT, "happened", *WHY), "field=value"),
    "a reason as a field": ((IDENT, "because=x", *WHY), "--because"),
    "a mixture": ((IDENT, "topics=+tppo,siber", *WHY), "before each"),
    "an unknown attribute": ((IDENT, "topics.tppo.bobot=primary", *WHY), "topic"),
    "two values for one": ((IDENT, "happened+=2024", *WHY), "one value"),
    "nothing to withdraw": ((IDENT, "withdrawn=x"), "no correction in force"),
    "nothing at all": ((IDENT,), "name a field"),
}


@pytest.mark.parametrize("case", USAGE)
def test_wrong_usage_is_one_line(desk: Desk, case: str, capsys: pytest.CaptureFixture[str]) -> None:
    words, says = USAGE[case]
    refused(desk, *words)
    said = capsys.readouterr()
    assert says in said.err + said.out
    assert "Traceback" not in said.err


#: Assignments, and the finding that each gives.
WRONG = {
    "a date day first": ("happened=6/12/2024", r"bad-date: .*2024-12-06"),
    "a day that is none": ("happened=2024-02-30", r"bad-date: "),
    "a topic": ("topics=+tpo", r"unknown-id: .*tppo"),
    "a country": ("partners=+Tiongkog", r"bad-country: .*Tiongkok \(CN\)"),
    "a title": ("title=null", r"wrong-type: "),
    "a person": ("persons.Tidak Ada.role=x", r"no-such-item: "),
    "a story": ("same_story=+000001-fij", r"orphan: .*000001-fiji"),
    "a line": ("lines.cut=+kalimat yang tidak ada", r"no-such-line: "),
    "a flag": ("hide=ya", r"wrong-type: .*true"),
}


@pytest.mark.parametrize("case", WRONG)
def test_wrong_values_are_findings_and_nothing_is_written(
    desk: Desk, case: str, capsys: pytest.CaptureFixture[str]
) -> None:
    argument, finding = WRONG[case]
    refused(desk, IDENT, argument, *WHY)
    said = capsys.readouterr()
    assert re.search(rf"^{re.escape(PATH)}:\d+:\d+: (error|warning): {finding}", said.out, re.MULTILINE), (
        said.out
    )
    assert "nothing written" in said.err


def test_all_that_is_wrong_comes_at_once(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    refused(desk, IDENT, "topics=+tpo", "partners=+Tiongkog", "happened=kemarin", *WHY)
    out = capsys.readouterr().out
    assert [code for code in ("unknown-id", "bad-country", "bad-date") if code in out] == [
        "unknown-id",
        "bad-country",
        "bad-date",
    ]


def test_a_broken_file_is_told_not_overwritten(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    desk.write(PATH, "because: [x\n")
    refused(desk, IDENT, "happened=null", *WHY)
    assert f"{PATH}:" in capsys.readouterr().out


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
def test_a_folder_that_leads_out_is_not_written(
    desk: Desk, tmp_path_factory: pytest.TempPathFactory, capsys: pytest.CaptureFixture[str]
) -> None:
    outside = tmp_path_factory.mktemp("luar")
    (desk.root / "content" / "overrides").symlink_to(outside)
    assert desk.call("correct", IDENT, "happened=null", *WHY) == 3
    assert "leads out" in capsys.readouterr().err
    assert list(outside.iterdir()) == []


# -- in an editor

EDITOR = """\
#!{python}
import pathlib, sys
draft = pathlib.Path(sys.argv[1])
text = draft.read_text()
{body}
draft.write_text(text)
"""

#: Opens a terminal of its own, as `correct` wants one; what is typed there comes from the first argument.
TERMINAL = """\
import os, pty, sys
typed, command = sys.argv[1], sys.argv[2:]
pid, terminal = pty.fork()
if pid == 0:
    os.execv(command[0], command)
os.write(terminal, typed.encode())
out = b""
try:
    while part := os.read(terminal, 4096):
        out += part
except OSError:
    pass
sys.stdout.write(out.decode())
sys.exit(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
"""


def edited(desk: Desk, body: str, typed: str = "") -> subprocess.CompletedProcess[str]:
    """`correct ID` in a terminal, with an editor that does `body` to the text."""
    pytest.importorskip("pty")
    editor = desk.root.parent / "editor.py"
    editor.write_text(EDITOR.format(python=sys.executable, body=body))
    editor.chmod(editor.stat().st_mode | stat.S_IXUSR)
    command = [sys.executable, "-c", TERMINAL, typed, sys.executable, str(REPOSITORY / "build.py")]
    env = {**os.environ, "EDITOR": str(editor), "VISUAL": ""}
    words = ["correct", IDENT, "--root", str(desk.root)]
    return subprocess.run(
        [*command, *words], capture_output=True, text=True, env=env, check=False, timeout=60
    )


MEND = """import re
text = text.replace("because:  #", "because: Dibaca ulang.  #")
text = re.sub(r"# happened: {set: [^}]*}", "happened: {set: 2024-11-05}", text)"""


def test_an_editor_opens_with_the_article_as_it_stands(desk: Desk) -> None:
    done = edited(desk, MEND)
    assert done.returncode == 0, done.stdout + done.stderr
    text = desk.read(PATH)
    assert "because: Dibaca ulang." in text
    assert "\nhappened: {set: 2024-11-05}\n" in text
    assert "seen:" in text
    assert "# partners" not in text, "what was offered and not taken is gone"
    assert sorted(path.name for path in (desk.root / "content/overrides").iterdir()) == [f"{IDENT}.yml"]


def test_an_editor_who_changes_nothing_writes_nothing(desk: Desk) -> None:
    done = edited(desk, "pass")
    assert done.returncode == 0
    assert "nothing changed" in done.stdout
    assert not (desk.root / PATH).exists()


def test_what_is_wrong_is_said_and_the_draft_is_kept(desk: Desk) -> None:
    done = edited(desk, MEND.replace("2024-11-05", "5/11/2024"), typed="q\n")
    assert done.returncode == 3
    assert "bad-date" in done.stdout
    assert "the draft stays" in done.stdout
    assert not (desk.root / PATH).exists()
    (draft,) = (desk.root / "content/overrides").iterdir()
    assert "5/11/2024" in draft.read_text()
    assert not desk.build().refused, "a draft is no part of the site"


def examples() -> list[list[str]]:
    """The words of each line of the help, with an article and a line that there are."""
    lines = [re.split(r"\s{2,}", line.strip())[0] for line in EXAMPLES.splitlines()[1:]]
    lines = [line for line in lines if "=" in line]
    return [shlex.split(line.replace("+ID", "+000001-fiji")) for line in lines]


def test_every_example_of_the_help_runs(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    person, line = "Wang Lutong", "Baca juga: ..."
    assert len(examples()) > 6
    article = "003_05f2884bcad9e1b8"
    cut = next(x for x in desk.read(f"seeds/{article}.txt").splitlines() if "5 November 2024" in x)
    for words in examples():
        said = [word.replace(line, cut) for word in words]
        assert desk.call("correct", article, *said, *WHY) == 0, said
    assert person in desk.read(f"content/overrides/{article}.yml")
    assert desk.call("check") in (0, 1)


def test_the_end_of_the_input_ends_politely(monkeypatch: pytest.MonkeyPatch) -> None:
    def ended(prompt: str) -> str:
        raise EOFError

    monkeypatch.setattr("builtins.input", ended)
    assert not correct._goes_on()
    monkeypatch.setattr("builtins.input", lambda prompt: "")
    assert correct._goes_on()
