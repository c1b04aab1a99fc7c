"""`build.py correct ID field=value ...`: an editor's word into the article's file."""

import pytest

from desk import Desk

IDENT = "000003-rusia"
PATH = f"content/overrides/{IDENT}.yml"
WHO = ("--because", "Menurut siaran pers.", "--by", "Rina", "--on", "2025-06-01")


def test_what_is_written_is_in_force(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    assert desk.call("correct", IDENT, "happened=2023-02-01", "partners=+Malaysia,-RU", *WHO) == 0
    assert f"{PATH}: written" in capsys.readouterr().out
    text = desk.read(PATH)
    assert "because: Menurut siaran pers." in text
    assert "by: Rina" in text
    assert "MY" in text
    assert desk.call("check") == 0
    assert desk.call("build") == 0
    page = desk.read(f"public/artikel/{IDENT}.html")
    assert "1 Februari 2023" in page
    assert "Malaysia" in page
    assert "Menurut siaran pers." in page


def test_a_second_correction_joins_the_first_and_keeps_comments(desk: Desk) -> None:
    assert desk.call("correct", IDENT, "happened=2023-02-01", *WHO) == 0
    desk.write(PATH, desk.read(PATH) + "# dari Rina\n")
    assert desk.call("correct", IDENT, "stated=2023-02-03", *WHO) == 0
    text = desk.read(PATH)
    assert "2023-02-01" in text
    assert "2023-02-03" in text
    assert "# dari Rina" in text


def test_the_beginning_of_an_id_is_enough_where_only_one_has_it(desk: Desk) -> None:
    assert desk.call("correct", "000003", "happened=2023-02-01", *WHO) == 0
    assert desk.call("correct", "0000", "happened=2023-02-01", *WHO) == 2


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("happened=1/2/2023", "2023-02-01"),
        ("topics=+tpo", "tppo"),
        ("partners=+Malaysiaa", "Malaysia"),
        ("topik=+tppo", "topics"),
        ("happened", "happened"),
    ],
)
def test_a_slip_writes_nothing_and_is_answered(
    desk: Desk, said: str, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert desk.call("correct", IDENT, said, *WHO) in (2, 3)
    printed = capsys.readouterr()
    assert told in printed.out + printed.err
    assert not (desk.root / PATH).exists()


def test_a_reason_is_required(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    assert desk.call("correct", IDENT, "happened=2023-02-01") == 2
    assert "--because" in capsys.readouterr().err


def test_an_unknown_article_is_answered_with_the_nearest(
    desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    assert desk.call("correct", "000003-rusa", "happened=2023-02-01", *WHO) == 2
    assert IDENT in capsys.readouterr().err


def test_without_a_field_and_without_a_terminal_it_says_what_to_do(
    desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    assert desk.call("correct", IDENT, *WHO) == 2
    assert "happened=2024-11-05" in capsys.readouterr().err
