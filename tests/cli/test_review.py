"""`build.py review`: what is worth a look, and the correction that makes it leave the list."""

import re

import pytest

from desk import Desk

IDENT = "000003-rusia"
PATH = f"content/overrides/{IDENT}.yml"

_HEAD = re.compile(r"^(\S+)  \((\d+) pages\)")
_FILE = re.compile(r"^  if it is right, make (\S+) read")


def listed(desk: Desk, capsys: pytest.CaptureFixture[str], *words: str) -> dict[str, dict[str, str]]:
    """By article, in order: path and text of the files that settle it."""
    capsys.readouterr()
    assert desk.call("review", "--most", "1000", *words) == 0
    found: dict[str, dict[str, str]] = {}
    files: dict[str, str] = {}
    for line in capsys.readouterr().out.splitlines():
        if head := _HEAD.match(line):
            files = found.setdefault(head[1], {})
        elif path := _FILE.match(line):
            files[path[1]] = ""
        elif files and line.startswith("    "):
            last = next(reversed(files))
            files[last] += line[4:] + "\n"
    return found


def test_what_is_pasted_leaves_the_list(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    desk.write("seeds/tanpa.txt", "Polri Menangkap Buron\n\nPolri menangkap seorang buron kasus narkotika.\n")
    desk.write("seeds/kawasan.txt", "Kejahatan siber mengancam Asia Tenggara, kata sebuah laporan ASEAN.\n")
    found = listed(desk, capsys)
    assert {"tanpa", "kawasan"} & found.keys()
    assert len(found) > 3
    before = desk.build()
    for files in found.values():
        assert files
        for path, text in files.items():
            desk.write(path, text)
    assert listed(desk, capsys) == {}
    after = desk.build()
    assert not after.refused
    assert {f.code for f in after.findings} <= {f.code for f in before.findings}
    assert "Belum ada koreksi" in desk.read("public/koreksi.html"), "bearing the machine out is no correction"


def test_a_file_that_is_there_is_kept(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    doubtful = next(iter(listed(desk, capsys)))
    path = f"content/overrides/{doubtful}.yml"
    desk.write(path, "# catatan\nbecause: Sebab lain.\nstated: {set: 2020-01-01}\n")
    (text,) = listed(desk, capsys)[doubtful].values()
    assert "Sebab lain." in text
    assert "stated: {set: 2020-01-01}" in text
    desk.write(path, text)
    assert doubtful not in listed(desk, capsys)
    assert not desk.build().refused


def test_a_drifted_correction_is_listed_until_it_is_renewed(
    desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    desk.call("correct", IDENT, "reviewed=true")
    assert IDENT not in listed(desk, capsys)
    path = f"seeds/{IDENT}.txt"
    desk.write(path, desk.read(path).replace(". ", ". Keterangan baru menyusul. ", 1))
    files = listed(desk, capsys)[IDENT]
    assert list(files) == [PATH]
    desk.write(PATH, files[PATH])
    assert IDENT not in listed(desk, capsys)


def test_most_pages_first(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    desk.call("review", "--most", "1000")
    pages = [int(m[2]) for line in capsys.readouterr().out.splitlines() if (m := _HEAD.match(line))]
    assert pages == sorted(pages, reverse=True)
    assert len(set(pages)) > 1


def test_one_article(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    doubtful = next(iter(listed(desk, capsys)))
    assert list(listed(desk, capsys, doubtful)) == [doubtful]
    assert desk.call("review", "tidak-ada") == 2
    assert "no article" in capsys.readouterr().err


def test_the_rest_is_counted(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    all_ = len(listed(desk, capsys))
    assert desk.call("review", "--most", "1") == 0
    said = capsys.readouterr()
    assert len(_HEAD.findall(said.out)) == 1 or said.out.count(" pages)") == 1
    assert f"{all_ - 1} of them are not shown" in said.err
    with pytest.raises(SystemExit):
        desk.call("review", "--most", "0")
    capsys.readouterr()


def test_a_hidden_article_is_nobody_s_work(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    doubtful = next(iter(listed(desk, capsys)))
    desk.write(f"content/overrides/{doubtful}.yml", "because: x\nhide: true\n")
    assert doubtful not in listed(desk, capsys)


def test_nothing_is_written(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    before = {path: path.stat().st_mtime_ns for path in desk.root.rglob("*")}
    desk.call("review")
    assert {path: path.stat().st_mtime_ns for path in desk.root.rglob("*")} == before


def test_one_article_is_worth_a_look_or_not(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    doubtful = next(iter(listed(desk, capsys)))
    assert desk.call("review", doubtful) == 0
    assert capsys.readouterr().err == f"{doubtful} is worth a look\n"
    for path, text in listed(desk, capsys, doubtful)[doubtful].items():
        desk.write(path, text)
    capsys.readouterr()
    assert desk.call("review", doubtful) == 0
    assert capsys.readouterr().err == f"{doubtful} is not worth a look\n"
