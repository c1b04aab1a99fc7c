"""A project as the editors' commands see it."""

from collections.abc import Iterator
from contextlib import closing

import pytest

from desk import Desk
from digest.press.desk.newsroom import Newsroom
from digest.press.site import Project
from digest.press.steps.chain import Chain

IDENT = "000003-rusia"


@pytest.fixture
def room(desk: Desk) -> Iterator[Newsroom]:
    desk.write(f"content/overrides/{IDENT}.yml", "because: x\npartners: {add: [MY], remove: [RU]}\n")
    desk.write("content/overrides/000001-fiji.yml", "because: x\nhide: true\n")
    with closing(Newsroom(Project(desk.root, desk.root / "seeds", 1))) as opened:
        yield opened


def test_machine_and_editors_can_be_told_apart(room: Newsroom) -> None:
    settled, machine = room.article(IDENT), room.machine(IDENT)
    assert [item.id for item in settled.partners] == ["MY"]
    assert "RU" in [item.id for item in machine.partners]


def test_one_article_is_shown_without_going_through_all(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the seeds gave is known whole, where they are as they were."""
    monkeypatch.setattr(Chain, "read", lambda *_: pytest.fail("every seed is asked about"))
    with closing(Newsroom(Project(desk.root, desk.root / "seeds", 1))) as room:
        assert room.article(IDENT).id == IDENT


def test_a_seed_that_came_since_the_last_build_is_seen(desk: Desk) -> None:
    desk.write(
        "seeds/baru.txt", "Polri Bertemu PDRM\n\nKUALA LUMPUR - Polri dan PDRM bertemu, Senin (3/3/2025).\n"
    )
    with closing(Newsroom(Project(desk.root, desk.root / "seeds", 1))) as room:
        assert room.article("baru").id == "baru"


def test_hidden_articles_are_seen(room: Newsroom) -> None:
    assert "000001-fiji" in room.ids
    assert room.article("000001-fiji").id == "000001-fiji"


def test_files_are_those_of_the_corrections(room: Newsroom) -> None:
    assert room.case(IDENT).files.keys() == {f"content/overrides/{IDENT}.yml"}


def test_nobody_by_that_id(room: Newsroom) -> None:
    with pytest.raises(KeyError):
        room.article("nobody")


def test_nothing_is_written(desk: Desk) -> None:
    before = {path: path.stat().st_mtime_ns for path in desk.root.rglob("*")}
    with closing(Newsroom(Project(desk.root, desk.root / "seeds", 1))) as room:
        assert len(room.settled) == len(room.cards) == 12
    assert {path: path.stat().st_mtime_ns for path in desk.root.rglob("*")} == before
