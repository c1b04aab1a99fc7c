"""The cache file."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from digest.press.cache.codec import digest
from digest.press.cache.store import (
    FAULTS,
    FEW,
    LARGE,
    PATIENCE,
    SHAPE,
    Entry,
    Store,
    StoreBusyError,
    StoreFaultError,
    look_into,
    open_store,
)


def fill(store: Store, *keys: str) -> None:
    for key in keys:
        store.put([Entry(digest(key), key.encode())])
        store.name(key, digest(key))


def test_remembers_across_builds(tmp_path: Path) -> None:
    store = open_store(tmp_path / "deep" / "cache")
    fill(store, "a")
    store.close()
    again = open_store(tmp_path / "deep" / "cache")
    assert again.find("a") == digest("a")
    assert again.value(digest("a")) == b"a"
    assert again.find("b") is None
    again.close()


def test_few_are_asked_for_one_by_one_and_many_together(tmp_path: Path) -> None:
    store = open_store(tmp_path / "cache")
    fill(store, *map(str, range(2 * FEW)))
    store.close()
    again = open_store(tmp_path / "cache")
    fill(again, "new")
    found = {key: again.find(key) for key in ("new", "none", *map(str, range(2 * FEW)))}
    assert found == {"new": digest("new"), "none": None} | {str(at): digest(str(at)) for at in range(2 * FEW)}
    again.close()


def test_a_project_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(StoreFaultError):
        open_store(tmp_path / "nothing" / ".digest" / "cache")


def test_without_a_path_nothing_is_written(tmp_path: Path) -> None:
    store = open_store(None)
    fill(store, "a")
    store.close()
    assert not list(tmp_path.iterdir())


def test_a_second_writer_is_told_at_once(tmp_path: Path) -> None:
    first = open_store(tmp_path / "cache")
    with pytest.raises(StoreBusyError):
        open_store(tmp_path / "cache")
    first.close()
    open_store(tmp_path / "cache").close()


@pytest.mark.parametrize("damage", [b"not a database", b"", b"SQLite format 3\x00" + b"\xff" * 4096])
def test_a_damaged_cache_is_begun_anew(tmp_path: Path, damage: bytes) -> None:
    path = tmp_path / "cache"
    path.write_bytes(damage)
    store = open_store(path)
    assert store.index == {}
    fill(store, "a")
    store.close()
    assert open_store(path).find("a") == digest("a")


def test_a_cache_of_another_shape_is_begun_anew(tmp_path: Path) -> None:
    path = tmp_path / "cache"
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE step (other TEXT)")
        other.execute("PRAGMA user_version=99")
    other.close()
    assert open_store(path).index == {}


def test_results_unused_for_long_are_swept_out(tmp_path: Path) -> None:
    path = tmp_path / "cache"
    store = open_store(path)
    fill(store, "kept", "left")
    store.close()
    for _ in range(PATIENCE + 1):
        store = open_store(path)
        assert store.find("kept")
        store.sweep()
        store.close()
    store = open_store(path)
    assert set(store.index) == {"kept"}
    assert store.value(digest("kept")) == b"kept"
    with pytest.raises(StoreFaultError):
        store.value(digest("left"))
    store.close()


def test_what_is_large_is_packed_and_given_as_it_was(tmp_path: Path) -> None:
    path, large = tmp_path / "cache", b"Kerja sama keamanan. " * LARGE
    store = open_store(path)
    store.put([Entry(digest(large), large)])
    store.close()
    assert path.stat().st_size < len(large) / 2
    store = open_store(path)
    assert store.value(digest(large)) == large
    store.close()
    with sqlite3.connect(path) as other:
        other.execute("UPDATE value SET bytes = substr(bytes, 9)")
    other.close()
    with pytest.raises(StoreFaultError):
        open_store(path).value(digest(large))


def test_a_value_lives_as_long_as_a_result_names_it(tmp_path: Path) -> None:
    path = tmp_path / "cache"
    store = open_store(path)
    store.put([Entry(digest("list"), b"list"), Entry(digest("part"), b"part")])
    store.name("a", digest("list"), [digest("part")])
    store.name("b", digest("part"))
    store.close()
    for _ in range(PATIENCE + 1):
        store = open_store(path)
        store.find("a")
        store.sweep()
        store.close()
    store = open_store(path)
    assert store.find("b") is None
    assert store.value(digest("part")) == b"part"
    store.close()


def test_notes_outlive_a_build(tmp_path: Path) -> None:
    path = tmp_path / "cache"
    store = open_store(path)
    assert store.noted("files") == b""
    store.note("files", b"satu")
    store.note("files", b"dua")
    store.close()
    assert open_store(path).noted("files") == b"dua"


def test_looking_reads_and_writes_nothing_back(tmp_path: Path) -> None:
    path = tmp_path / "cache"
    store = open_store(path)
    fill(store, "a")
    store.close()
    before = path.read_bytes()
    copy = look_into(path)
    assert copy.value(digest("a")) == b"a"
    fill(copy, "b")
    copy.close()
    assert path.read_bytes() == before
    assert look_into(tmp_path / "none").index == {}
    assert not (tmp_path / "none").exists()


@pytest.mark.parametrize("where", ["value", "note"])
def test_what_is_not_as_it_was_put_there_is_never_given(tmp_path: Path, where: str) -> None:
    path = tmp_path / "cache"
    store = open_store(path)
    fill(store, "abcdefgh")
    store.note("files", b"abcdefgh")
    store.close()
    data = path.read_bytes()
    assert data.count(b"abcdefgh") >= 2
    with sqlite3.connect(path) as other:
        other.execute(f"UPDATE {where} SET bytes = replace(CAST(bytes AS TEXT), 'cd', 'CD')")
    other.close()
    store = open_store(path)
    with pytest.raises(StoreFaultError):
        store.value(digest("abcdefgh")) if where == "value" else store.noted("files")
    store.abandon()


def test_a_folder_in_its_place_and_what_another_made_of_it_are_begun_anew(tmp_path: Path) -> None:
    path = tmp_path / "cache"
    (path / "deep").mkdir(parents=True)
    open_store(path).close()
    with sqlite3.connect(path) as other:
        other.execute("DROP TABLE step")
        other.execute("CREATE VIEW step AS SELECT 1 AS other")
    other.close()
    store = open_store(path)
    fill(store, "a")
    store.close()
    assert open_store(path).find("a") == digest("a")


def test_a_look_at_a_folder_or_a_file_of_another_kind_sees_nothing(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "text").write_text("x" * 5000)
    for name in ("folder", "text"):
        assert look_into(tmp_path / name).index == {}


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(FAULTS):
        open_store(tmp_path / "file" / "cache")


def test_what_another_store_holds_is_taken_and_kept(tmp_path: Path) -> None:
    with closing(open_store(tmp_path / "other")) as other:
        fill(other, "a", "b" * LARGE)
    with closing(open_store(tmp_path / "cache")) as store:
        fill(store, "a", "c")
        store.take(tmp_path / "other")
        store.take(tmp_path / "other")
    with closing(open_store(tmp_path / "cache")) as store:
        assert store.index.keys() == {"a", "b" * LARGE, "c"}
        assert store.value(digest("b" * LARGE)) == b"b" * LARGE
    with closing(sqlite3.connect(tmp_path / "cache")) as connection:
        assert connection.execute("SELECT count(*) FROM held").fetchone() == (3,)


def test_a_store_that_took_something_is_not_new(tmp_path: Path) -> None:
    with closing(open_store(tmp_path / "empty")):
        pass
    with closing(open_store(tmp_path / "other")) as other:
        fill(other, "a")
    store = open_store(None)
    store.take(tmp_path / "empty")
    assert store.is_new
    store.take(tmp_path / "other")
    assert not store.is_new


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE value SET bytes = 'other' WHERE digest = (SELECT max(digest) FROM value)",
        "DELETE FROM value WHERE digest = (SELECT min(digest) FROM value)",
        "UPDATE step SET digest = 'other' WHERE key = 'b'",
        "UPDATE held SET digest = x'00ff' WHERE key = 'b'",
        f"PRAGMA user_version = {SHAPE + 1}",
        "DROP TABLE held",
    ],
)
def test_of_a_damaged_store_nothing_is_taken(tmp_path: Path, damage: str) -> None:
    with closing(open_store(tmp_path / "other")) as other:
        fill(other, "a", "b")
    with closing(sqlite3.connect(tmp_path / "other")) as connection, connection:
        connection.execute(damage)
    store = open_store(None)
    fill(store, "c")
    with pytest.raises(FAULTS):
        store.take(tmp_path / "other")
    assert store.index.keys() == {"c"}
    assert store.find("a") is None
