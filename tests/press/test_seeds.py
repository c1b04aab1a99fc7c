"""What is read again, and what is taken as it was seen before."""

import os
from pathlib import Path

import pytest

from digest.press import seeds
from digest.press.seeds import ChangedError, Seeds
from digest.press.tree import Leaf

LONG_AGO = 1_700_000_000


@pytest.fixture
def leaf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Leaf:
    """A file that nobody touched for long."""
    path = tmp_path / "a.txt"
    path.write_bytes(b"satu")
    monkeypatch.setattr(seeds, "TICK", -60_000_000_000)
    return Leaf("seeds/a.txt", bytes(path))


def taken(leaf: Leaf, before: Seeds | None = None) -> Seeds:
    found = Seeds(before.seen if before else {})
    found.take(leaf)
    return found


def unread(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(seeds, "content_of", lambda leaf: pytest.fail(f"{leaf.path} is read"))


def test_a_file_that_is_as_it_was_is_not_read(leaf: Leaf, monkeypatch: pytest.MonkeyPatch) -> None:
    before = taken(leaf)
    unread(monkeypatch)
    assert taken(leaf, before).digests == before.digests


def test_it_is_read_when_somebody_asks(leaf: Leaf) -> None:
    assert dict(taken(leaf, taken(leaf))) == {"seeds/a.txt": b"satu"}


def test_a_change_of_equal_length_and_time_is_seen(leaf: Leaf) -> None:
    """What sets the time back to what it was is itself a change."""
    os.utime(leaf.at, (LONG_AGO, LONG_AGO))
    before = taken(leaf)
    Path(os.fsdecode(leaf.at)).write_bytes(b"dua!")
    os.utime(leaf.at, (LONG_AGO, LONG_AGO))
    assert taken(leaf, before)["seeds/a.txt"] == b"dua!"


def test_a_file_that_changed_just_now_is_read_the_next_time(
    leaf: Leaf, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It may change again within one tick of the clock."""
    monkeypatch.setattr(seeds, "TICK", 2_000_000_000)
    assert taken(leaf).seen == {}


def test_what_changes_after_it_was_seen_is_no_other_text(leaf: Leaf) -> None:
    found = taken(leaf, taken(leaf))
    Path(os.fsdecode(leaf.at)).write_bytes(b"dua!")
    with pytest.raises(ChangedError):
        found["seeds/a.txt"]


def test_what_is_left_out_is_not_there(leaf: Leaf) -> None:
    found = taken(leaf)
    found.leave_out({"seeds/a.txt"})
    assert (len(found), list(found)) == (0, [])
