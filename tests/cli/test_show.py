"""`build.py show ID`: where each field of an article comes from."""

import json

import pytest

from desk import Desk

IDENT = "000003-rusia"


def shown(desk: Desk, capsys: pytest.CaptureFixture[str], *words: str) -> str:
    assert desk.call("show", IDENT, *words) == 0
    return capsys.readouterr().out


def test_every_field_with_its_evidence(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    out = shown(desk, capsys)
    text = desk.read(f"seeds/{IDENT}.txt")
    assert f"seeds/{IDENT}.txt" in out
    for field in ("title", "in_scope", "happened", "partners", "topics", "persons", "organizations", "place"):
        assert f"\n{field}:" in out
    assert '"Rusia"' in out
    quotes = [line.strip() for line in out.splitlines() if line.strip()[:1].isdigit() and "] " in line]
    assert len(quotes) > 10
    for line in quotes:
        span, quote = line.split(" ", 1)[0], line.split('"', 1)[1].rstrip('"')
        start, end = map(int, span.split("-"))
        assert " ".join(text[start:end].split()) == " ".join(quote.split())


def test_machine_and_editor_side_by_side(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    desk.write(
        f"content/overrides/{IDENT}.yml",
        "because: Menurut siaran pers.\npartners: {add: [MY], remove: [RU]}\n",
    )
    out = shown(desk, capsys)
    assert "edited says MY: Menurut siaran pers." in out
    assert f"content/overrides/{IDENT}.yml:2:" in out


def test_json_is_all_of_it(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    told = json.loads(shown(desk, capsys, "--json"))
    assert told["document"]["id"] == IDENT
    assert told["partners"][0]["belongs"]["claims"][0]["evidence"]


def test_an_unknown_id_is_answered_with_the_nearest(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    assert desk.call("show", "000003-rusa") == 2
    assert IDENT in capsys.readouterr().err


def test_nothing_is_written(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    before = {path: path.stat().st_mtime_ns for path in desk.root.rglob("*")}
    shown(desk, capsys)
    assert {path: path.stat().st_mtime_ns for path in desk.root.rglob("*")} == before


def test_a_text_cannot_fool_the_terminal(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    desk.write("seeds/jahat.txt", "Polri dan kepolisian Laos\x1b[2J membahas narkotika\u202e di Vientiane.\n")
    assert desk.call("show", "jahat") == 0
    out = capsys.readouterr().out
    assert "\x1b" not in out
    assert "\u202e" not in out
