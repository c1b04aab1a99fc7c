"""`build.py fmt`: one form for every file of corrections, comments kept."""

import pytest

from desk import Desk

PATH = "content/overrides/000003-rusia.yml"
LOOSE = """\
happened:   {set: 2024-11-05}
because:   Sebab itu.   # kata Budi
# tentang topik
topics:
  add:
    - korupsi
"""
TIGHT = """\
because:   Sebab itu.   # kata Budi
happened: {set: 2024-11-05}
# tentang topik
topics: {add: [korupsi]}
"""


def test_one_form_comments_kept(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    desk.write(PATH, LOOSE)
    assert desk.call("fmt") == 0
    assert desk.read(PATH) == TIGHT
    said = capsys.readouterr()
    assert said.out == f"{PATH}\n"
    assert "1 changed" in said.err
    assert desk.call("fmt") == 0
    assert desk.read(PATH) == TIGHT
    assert "0 changed" in capsys.readouterr().err


def test_check_shows_and_writes_nothing(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    desk.write(PATH, LOOSE)
    assert desk.call("fmt", "--check") == 1
    assert desk.read(PATH) == LOOSE
    out = capsys.readouterr().out
    assert f"--- {PATH}" in out
    assert "+topics: {add: [korupsi]}" in out
    desk.write(PATH, TIGHT)
    assert desk.call("fmt", "--check") == 0
    assert capsys.readouterr().out == ""


def test_only_those_asked_for(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    other = "content/overrides/000001-fiji.yml"
    desk.write(PATH, LOOSE)
    desk.write(other, LOOSE)
    assert desk.call("fmt", "000003-rusia") == 0
    assert (desk.read(PATH), desk.read(other)) == (TIGHT, LOOSE)
    assert desk.call("fmt", "000003-rusa") == 2
    assert "000003-rusia" in capsys.readouterr().err


def test_a_broken_file_is_told_and_left(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    desk.write(PATH, "because: [x\n")
    desk.write("content/overrides/000001-fiji.yml", LOOSE)
    assert desk.call("fmt") == 1
    assert f"{PATH}:" in capsys.readouterr().out
    assert desk.read(PATH) == "because: [x\n"
    assert desk.read("content/overrides/000001-fiji.yml") == TIGHT, "one broken file costs no other"


def test_not_utf8(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    desk.write(PATH, b"because: \xff\n")
    assert desk.call("fmt", "--check") == 1
    assert "yaml-encoding" in capsys.readouterr().out


def test_no_corrections_at_all(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    assert desk.call("fmt", "--check") == 0
    assert "0 files" in capsys.readouterr().err


def test_what_correct_writes_is_in_form(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    desk.call("correct", "000003-rusia", "topics=+korupsi", "title=Judul: baru", "--because", "x: y")
    assert desk.call("fmt", "--check") == 0


TOPIC = """\
label: Pemalsuan uang
label_en: Counterfeiting
definition: Uang palsu yang melintasi batas negara.
terms: [uang palsu]
"""


def test_a_topic_that_was_added_is_known_to_the_editor(
    desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    assert desk.call("fmt", "--check") == 0
    desk.write("content/topics/uang-palsu.yml", TOPIC)
    assert desk.call("fmt", "--check") == 1
    assert "uang-palsu" not in desk.read("content/schemas/override.schema.json")
    assert desk.call("fmt") == 0
    assert "content/schemas/override.schema.json" in capsys.readouterr().out
    assert "uang-palsu" in desk.read("content/schemas/override.schema.json")
    assert desk.call("fmt", "--check") == 0
