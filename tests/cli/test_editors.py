"""What the editors' commands share."""

from contextlib import closing

from desk import Desk
from digest.cli.editors import printable, resolve
from digest.press.desk.newsroom import Newsroom
from digest.press.site import Project


def test_an_id_is_the_one_that_was_meant(desk: Desk) -> None:
    with closing(Newsroom(Project(desk.root, desk.root / "seeds", 1))) as room:
        assert resolve("000003-rusia", room) == ("000003-rusia", "")
        assert resolve("000003", room) == ("000003-rusia", "")
        several = resolve("00000", room)
        assert several[0] == ""
        assert several[1].count('("') == 3
        wrong = resolve("000003-rusa", room)
        assert wrong[0] == ""
        title = room.article("000003-rusia").title.value or ""
        assert f'000003-rusia ("{title[:20]}' in wrong[1]
        assert resolve("", room) == ("", 'no article ""')
        assert resolve("zzzz", room)[1] == 'no article "zzzz"'


def test_nothing_fools_the_terminal() -> None:
    assert printable("a\x1b[2J\u202eb\n") == "a [2J b "
