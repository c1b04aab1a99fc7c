"""`build.py read`, as the shell sees it."""

import shutil

import pytest

from desk import Desk
from digest.press.cache.store import open_store


def test_it_says_what_it_read_and_where_that_lies(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.rmtree(desk.root / ".digest")
    assert desk.call("read") == 0
    said = capsys.readouterr().err
    assert said == f"share 1/1: 12 files read into {desk.root / '.digest' / 'cache.sqlite'}\n"


@pytest.mark.parametrize("shard", ["0/3", "4/3", "3", "1/0", "1/", "a/b", "1/3/3", "-1/3", "٣/3", ""])
def test_a_share_that_is_none_is_answered_with_one(
    desk: Desk, shard: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stop:
        desk.call("read", f"--shard={shard}")
    assert stop.value.code == 2
    assert "write 1/3 for the first of three, and 3/3 for the last" in capsys.readouterr().err


def test_where_nothing_can_be_kept_it_fails(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    """In use, or no folder for it: there is nothing to hand over."""
    store = open_store(desk.root / ".digest" / "cache.sqlite")
    assert desk.call("read", "--shard", "1/3") == 3
    store.close()
    assert "cache-busy" in capsys.readouterr().err
    shutil.rmtree(desk.root / ".digest")
    desk.write(".digest", "no folder")
    assert desk.call("read", "--shard", "1/3") == 3
    assert "cache-off" in capsys.readouterr().err


def test_a_store_that_is_not_there_is_told(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        desk.call("build", "--store", str(desk.root / "nothing.sqlite"))
    assert stop.value.code == 2
    assert "name the cache that `build.py read` filled" in capsys.readouterr().err


def test_a_build_takes_as_many_as_are_named(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    for number in "123":
        desk.write(f"{number}.sqlite", "no cache")
    stores = [str(desk.root / f"{number}.sqlite") for number in "123"]
    desk.call("build", "--store", *stores[:2], "--store", stores[2])
    told = capsys.readouterr().out
    assert [told.count(f"{store}: note: store-off: ") for store in stores] == [1, 1, 1]
