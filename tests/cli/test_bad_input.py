"""Bad input, as a publisher and an editor meet it: findings that say what to do, the old site untouched."""

import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from desk import Desk
from digest.press.output.report import FORMATS

IDENT = "000003-rusia"
OVERRIDE = f"content/overrides/{IDENT}.yml"
SEED = "seeds/000003-rusia.txt"


def override(text: str) -> Callable[[Desk], None]:
    return lambda desk: desk.write(OVERRIDE, text)


def seed(name: str, data: bytes) -> Callable[[Desk], None]:
    return lambda desk: desk.write(f"seeds/{name}", data)


def no_seeds(desk: Desk) -> None:
    for path in (desk.root / "seeds").iterdir():
        path.unlink()


def twice(desk: Desk) -> None:
    desk.write(f"seeds/lain/{IDENT}.txt", desk.read(SEED))


def broken_template(desk: Desk) -> None:
    desk.write("templates/frame.html", "<html>\n{% if %}\n")


def template_with_unknown_name(desk: Desk) -> None:
    desk.write("templates/pages/404.html", "{{ tidak.ada }}")


def template_that_works_out_a_name(desk: Desk) -> None:
    desk.write("templates/pages/404.html", "{% include view.title ~ '.html' %}")


#: What is done, the exit code, and the head of the finding it must give.
CASES: dict[str, tuple[Callable[[Desk], None], int, str]] = {
    "unknown key": (
        override("because: x\ntopik: {add: [tppo]}\n"),
        3,
        rf"{OVERRIDE}:2:1: error: unknown-key: .*topics",
    ),
    "bad date": (
        override("because: x\nhappened: {set: 6/12/2024}\n"),
        3,
        rf"{OVERRIDE}:2:17: error: bad-date: .*2024-12-06",
    ),
    "no such day": (
        override("because: x\nhappened: {set: 2024-02-30}\n"),
        3,
        rf"{OVERRIDE}:2:17: error: bad-date: ",
    ),
    "unknown topic": (
        override("because: x\ntopics: {add: [tpo]}\n"),
        3,
        rf"{OVERRIDE}:2:16: error: unknown-id: .*tpo.*tppo",
    ),
    "unknown country": (
        override("because: x\npartners: {add: [QQ]}\n"),
        3,
        rf"{OVERRIDE}:2:18: error: [\w-]+: .*QQ",
    ),
    "no because": (
        override("happened: {set: 2024-02-03}\n"),
        3,
        rf"{OVERRIDE}:\d+:\d+: error: missing-key: .*because",
    ),
    "broken YAML": (
        override("because: x\ntopics: {add: [tppo\n"),
        3,
        rf"{OVERRIDE}:\d+:\d+: error: yaml-syntax: ",
    ),
    "tab": (override("because: x\ntopics:\n\tadd: [tppo]\n"), 3, rf"{OVERRIDE}:3:1: error: yaml-\w+: "),
    "empty override": (override(""), 3, rf"{OVERRIDE}.*: error: [\w-]+: "),
    "not UTF-8": (
        lambda desk: desk.write(OVERRIDE, b"because: \xff\xfe"),
        3,
        rf"{OVERRIDE}.*: error: yaml-encoding: ",
    ),
    "no such article": (
        lambda desk: desk.write(
            "content/overrides/000003-rusa.yml", "because: x\nhappened: {set: 2024-01-01}\n"
        ),
        1,
        r"content/overrides/000003-rusa\.yml.*: warning: [\w-]+: .*000003-rusia",
    ),
    "seed is binary": (seed("b.txt", bytes(range(256)) * 8), 1, r"seeds/b\.txt.*: warning: seed-not-text: "),
    "seed is empty": (seed("b.txt", b""), 1, r"seeds/b\.txt.*: warning: [\w-]+: "),
    "seed of an unknown kind": (seed("b.docx", b"PK"), 1, r"seeds/b\.docx: warning: file-unknown: "),
    "two seeds with one id": (
        twice,
        1,
        rf"seeds/lain/{IDENT}\.txt: warning: article-twice: left out: .*{IDENT}",
    ),
    "no seed at all": (no_seeds, 3, r""),
    "broken template": (broken_template, 3, r"templates/frame\.html:2.*: error: template: "),
    "template asks for what is not there": (
        template_with_unknown_name,
        3,
        r"templates/pages/404\.html:1: error: template: .*tidak",
    ),
    "template works out a name": (
        template_that_works_out_a_name,
        3,
        r"templates/pages/404\.html:1: error: template: ",
    ),
    "template not UTF-8": (
        lambda desk: desk.write("templates/pages/404.html", b"<p>\n\xe9</p>"),
        3,
        r"templates/pages/404\.html:2: error: template: the byte 0xe9 is not UTF-8",
    ),
    "page not UTF-8": (
        lambda desk: desk.write("content/pages/baru.md", b"# Baru\n\nCaf\xe9\n"),
        3,
        r"content/pages/baru\.md:3:4: error: file-encoding: the byte 0xe9 is not UTF-8",
    ),
    "pipe among the seeds": (
        lambda desk: os.mkfifo(desk.root / "seeds" / "b.txt"),
        3,
        r"seeds/b\.txt: error: file-special: ",
    ),
    "template divides by nothing": (
        lambda desk: desk.write("templates/pages/404.html", "<p>\n{{ 1 / 0 }}"),
        3,
        r"templates/pages/404\.html:2: error: template: ZeroDivisionError",
    ),
    "template includes itself": (
        lambda desk: desk.write("templates/pages/404.html", "{% include 'pages/404.html' %}"),
        3,
        r"templates/pages/404\.html:1: error: template: ",
    ),
    "table missing": (
        lambda desk: desk.delete("content/countries.yml"),
        3,
        r"content/countries\.yml: error: missing-file: ",
    ),
    "table of another shape": (
        lambda desk: desk.write("content/ranks.yml", "- satu\n- dua\n"),
        3,
        r"content/ranks\.yml:1:1: error: [\w-]+: ",
    ),
    "site without title": (
        lambda desk: desk.write("content/site.yml", "titel: x\n"),
        3,
        r"content/site\.yml:1:1: error: unknown-key: .*title",
    ),
}


NAMES = [
    b"caf\xe9.txt",
    b"a" * 251 + b".txt",
    b"x\n::error::fake.txt",
    b"a\x1b[31m.txt",
    "a\u202eb.txt".encode(),
]


@pytest.mark.parametrize("form", sorted(FORMATS))
def test_names_of_files_fool_nobody(desk: Desk, form: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Each is read and published, under a name that can stand in a URL; and each is told in every format."""
    for at, name in enumerate(NAMES):
        place = desk.root / "seeds" / os.fsdecode(name)
        place.write_text(f"Polri dan kepolisian Laos bertemu di Vientiane {at}.\n")
    (desk.root / "seeds" / os.fsdecode(b"\xff\x1b.docx")).write_bytes(b"")
    assert desk.call("build", "--format", form) == 1
    printed = capsys.readouterr().out
    assert not set(printed) & set("\x1b\u202e")
    assert not re.search("^::error::fake", printed, re.MULTILINE)
    printed.encode("utf-8")
    pages = [url for url in desk.site() if url.startswith("artikel/")]
    assert len(pages) == len(desk.seed_ids()) - 1


@pytest.mark.parametrize("case", CASES)
def test_bad_input_is_a_finding(desk: Desk, case: str, capsys: pytest.CaptureFixture[str]) -> None:
    spoil, code, head = CASES[case]
    before = desk.site()
    spoil(desk)
    assert desk.call("build") == code
    printed = capsys.readouterr()
    assert re.search(f"^{head}", printed.out, re.MULTILINE), printed.out
    assert "Traceback" not in printed.out + printed.err
    if code == 3:
        assert desk.site() == before, "the old site stays"
        assert "stays as it was" in printed.err
    else:
        assert f"artikel/{IDENT}.html" in desk.site(), "the rest is published"
    assert sorted(path.name for path in desk.root.iterdir()) == [
        ".digest",
        "content",
        "public",
        "seeds",
        "templates",
    ]


def test_a_template_that_is_wrong_hides_no_other_finding(
    desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    broken_template(desk)
    desk.write(OVERRIDE, "because: x\nhappened: {set: kemarin}\n")
    assert desk.call("build") == 3
    out = capsys.readouterr().out
    assert "error: template: " in out
    assert f"{OVERRIDE}:2:17: error: bad-date: " in out


def test_all_findings_come_at_once(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    desk.write(
        OVERRIDE, "because: x\ntopik: {add: [tppo]}\nhappened: {set: kemarin}\npartners: {add: [Malaisia]}\n"
    )
    desk.write("content/overrides/000001-fiji.yml", "happened: {set: 2024-13-01}\n")
    assert desk.call("check") == 3
    out = capsys.readouterr().out
    places = re.findall(r"^(content/overrides/\S+?:\d+):\d+: error", out, re.MULTILINE)
    assert {f"{OVERRIDE}:2", f"{OVERRIDE}:3", f"{OVERRIDE}:4", "content/overrides/000001-fiji.yml:1"} <= set(
        places
    )


def test_keep_going_leaves_the_faulty_file_out(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    desk.write(OVERRIDE, "because: x\nhappened: {set: kemarin}\n")
    desk.write(
        "content/overrides/000001-fiji.yml", "because: Menurut siaran pers.\nhappened: {set: 2022-01-02}\n"
    )
    assert desk.call("build", "--keep-going") == 1
    assert f"{OVERRIDE}:2:17: error: bad-date" in capsys.readouterr().out
    assert "2 Januari 2022" in desk.read("public/artikel/000001-fiji.html")


def test_strict_refuses_on_warnings(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    desk.write("seeds/b.docx", b"PK")
    before = desk.site()
    assert desk.call("build", "--strict") == 3
    assert desk.site() == before
    assert "--strict" in capsys.readouterr().err


@pytest.mark.parametrize(
    "out", ["seeds", "content/x", "seeds/000003-rusia.txt", "seeds/000003-rusia.txt/x", "."]
)
def test_an_output_folder_that_must_not_be_written(
    desk: Desk, out: str, capsys: pytest.CaptureFixture[str]
) -> None:
    before, seed = desk.site(), desk.read(SEED)
    assert desk.call("build", "--out", str(desk.root / out)) == 3
    printed = capsys.readouterr()
    assert "error: output: " in printed.out
    assert "--out" in printed.out
    assert desk.site() == before
    assert desk.read(SEED) == seed


def test_somebody_elses_folder_is_refused(
    desk: Desk, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "foto").mkdir()
    (tmp_path / "foto" / "a.jpg").write_bytes(b"x")
    assert desk.call("build", "--out", str(tmp_path / "foto")) == 3
    assert "no build of ours" in capsys.readouterr().out
    assert (tmp_path / "foto" / "a.jpg").read_bytes() == b"x"


def test_a_folder_that_cannot_be_made(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    assert desk.call("build", "--out", "/proc/nowhere/public") == 3
    assert re.search("error: output: .*cannot be written", capsys.readouterr().out)


def test_a_project_that_is_not_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    desk = Desk(tmp_path / "nothing")
    with pytest.raises(SystemExit) as stopped:
        desk.call("build")
    assert stopped.value.code == 2
    assert "is no project" in capsys.readouterr().err
    assert not (tmp_path / "nothing").exists()


def test_a_folder_without_articles(desk: Desk, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before, empty = desk.site(), tmp_path / "kosong"
    empty.mkdir()
    for command in ("check", "build"):
        assert desk.call(command, "--seeds", str(empty)) == 3
        assert f"{empty}: error: no-article: " in capsys.readouterr().out
    assert desk.site() == before


def test_two_builds_at_once(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    from digest.press.cache.store import open_store  # noqa: PLC0415

    held = open_store(desk.root / ".digest" / "cache.sqlite")
    assert desk.call("build") == 3
    assert "error: cache-busy: " in capsys.readouterr().out
    held.close()
    assert desk.call("build") in (0, 1)
