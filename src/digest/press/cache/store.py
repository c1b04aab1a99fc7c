"""The cache: one SQLite file, one writer. Losing it costs time, never content."""

import json
import shutil
import sqlite3
import zlib
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from pathlib import Path
from typing import Any

from digest.press.cache.codec import digest as digest_of

#: Raised when the tables below change; a cache of another shape is thrown away.
SHAPE = 4

#: Bytes from which on a value is packed: readings are, to a fifth. What all builds read of each article is smaller.
LARGE = 4096

#: Steps that are asked for one by one: a build with nothing to do asks for one, to show an article takes a dozen.
FEW = 50

#: Of a digest: it stands before the value of a note.
_DIGITS = 32

#: Values fetched at a time: few enough that memory does not grow with them.
CHUNK = 256

#: Builds that a result may go unused before it is swept out.
PATIENCE = 3

#: They are swept out together, once one in so many is that old: what else names a value is seen only by going
#: through all that there is.
WORTH_A_SWEEP = 20


@dataclass(frozen=True, slots=True)
class Entry:
    """A value under its digest."""

    digest: str
    value: bytes


class StoreBusyError(Exception):
    """Another build is writing this cache."""


class StoreFaultError(Exception):
    """The cache's place cannot be written, or what lies in it is not what was put there."""


#: The cache cannot be used, or no longer: damaged, of another's making, on a full disk. It is only a cache.
FAULTS = (sqlite3.Error, StoreFaultError)


class Store:
    """Results lie under their digests, once each, on disk until asked for. `is_new`: no step ever ran."""

    def __init__(self, connection: sqlite3.Connection, lower: bool = False) -> None:
        """`lower`: the connection has a second store attached, `lower`, that is only read."""
        self._connection = connection
        self._used: set[str] = set()
        self._asked = 0
        self._schemas = ("main", "lower") if lower else ("main",)
        self.is_new = not any(self._rows("key, digest", "step WHERE key > ?", ""))

    @cached_property
    def index(self) -> dict[str, str]:
        """The key of each step that ran, and the digest of its result."""
        found: dict[str, str] = {}
        for schema in self._schemas:
            found.update(self._connection.execute(f"SELECT key, digest FROM {schema}.step"))
        return found

    def value(self, digest: str) -> bytes:
        """Raises StoreFaultError where there is none, or another one."""
        return next(self.values((digest,)))

    def values(self, digests: Iterable[str]) -> Iterator[bytes]:
        """In the order asked for, many fetched at a time. Each is compared with its digest: a site is not made of what
        a bad disk gives. Raises StoreFaultError."""
        waiting = iter(digests)
        while chunk := list(islice(waiting, CHUNK)):
            found: dict[str, object] = {}
            for schema in self._schemas:
                query = "SELECT digest, bytes, packed FROM {}.value WHERE digest IN (SELECT value FROM json_each(?))"
                rows = self._connection.execute(query.format(schema), (json.dumps(chunk),))
                found.update((name, _unpacked(data) if packed else data) for name, data, packed in rows)
            for name in chunk:
                value = found.get(name)
                if not isinstance(value, bytes) or digest_of(value) != name:
                    raise StoreFaultError(f"{name} is damaged")
                yield value

    def put(self, entries: Iterable[Entry]) -> None:
        rows = ((entry.digest, *_packed(entry.value)) for entry in entries)
        self._connection.executemany("INSERT OR IGNORE INTO value VALUES (?, ?, ?)", rows)

    def name(self, key: str, digest: str, holds: Iterable[str] = ()) -> None:
        """Remember what the step of this key gave, and which other values its result speaks of."""
        if "index" in self.__dict__:
            self.index[key] = digest
        self._used.add(key)
        rows = ((key, held) for held in (digest, *holds))
        self._connection.executemany("INSERT INTO held VALUES (?, ?)", rows)
        self._connection.execute("INSERT OR REPLACE INTO step VALUES (?, ?, 0)", (key, digest))

    def find(self, key: str) -> str | None:
        """The digest of the step's result, if it ran before. Who asks for few does not wait for the whole index."""
        self._asked += 1
        if self._asked > FEW or "index" in self.__dict__:
            known = self.index.get(key)
        else:
            known = next((row[0] for row in self._rows("digest", "step WHERE key = ?", key)), None)
        if known is not None:
            self._used.add(key)
        return known

    def noted(self, name: str) -> bytes:
        """What was noted under this name, or nothing."""
        row = next((row for row in self._rows("bytes", "note WHERE name = ?", name)), None)
        if row is None:
            return b""
        said, value = row[0][:_DIGITS], row[0][_DIGITS:]
        if not isinstance(value, bytes) or digest_of(value).encode() != said:
            raise StoreFaultError(f"{name}: damaged")
        return value

    def _rows(self, columns: str, where: str, *values: str) -> Iterator[tuple[Any, ...]]:
        for schema in self._schemas:
            yield from self._connection.execute(f"SELECT {columns} FROM {schema}.{where} LIMIT 1", values)

    def note(self, name: str, value: bytes) -> None:
        """Keep what a build saw of the world outside, for the next one."""
        self._connection.execute(
            "INSERT OR REPLACE INTO note VALUES (?, ?)", (name, digest_of(value).encode() + value)
        )

    def take(self, path: Path) -> None:
        """Of what the store in another file holds all that is not known here, or nothing: one of FAULTS is raised where
        it is damaged. Values come first, each compared with its digest; until the end no step speaks of them."""
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as connection:
            if connection.execute("PRAGMA user_version").fetchone()[0] != SHAPE:
                raise StoreFaultError("it is of another version of the program")
            other = Store(connection)
            new = {key: digest for key, digest in other.index.items() if key not in self.index}
            held = [row for row in connection.execute("SELECT key, digest FROM held") if row[0] in new]
            named = dict.fromkeys(str(digest) for digest in (*new.values(), *(row[1] for row in held)))
            self.put(map(Entry, named, other.values(named)))
        self._connection.executemany("INSERT INTO held VALUES (?, ?)", held)
        self._connection.executemany("INSERT INTO step VALUES (?, ?, 0)", new.items())
        self.index.update(new)
        self.is_new = not self.index

    def sweep(self) -> None:
        """Count a build for every result it did not use, and drop those unused for too long."""
        stale = [(key,) for key in self.index if key not in self._used]
        if not stale:
            return
        self._connection.executemany("UPDATE step SET age = age + 1 WHERE key = ?", stale)
        (old,) = self._connection.execute("SELECT count(*) FROM step WHERE age > ?", (PATIENCE,)).fetchone()
        if old * WORTH_A_SWEEP < len(self.index):
            return
        self._connection.execute("DELETE FROM step WHERE age > ?", (PATIENCE,))
        self._connection.execute("DELETE FROM held WHERE key NOT IN (SELECT key FROM step)")
        self._connection.execute("DELETE FROM value WHERE digest NOT IN (SELECT digest FROM held)")

    def close(self) -> None:
        try:
            self._connection.commit()
        finally:
            self._connection.close()

    def abandon(self) -> None:
        """Leave it as it was found."""
        self._connection.close()


def _packed(value: bytes) -> tuple[bytes, bool]:
    """As it lies on the disk, and whether that is packed: as fast as can be, for packing it well saves little more."""
    return (zlib.compress(value, 1), True) if len(value) >= LARGE else (value, False)


def _unpacked(data: object) -> bytes:
    """Raises StoreFaultError."""
    try:
        return zlib.decompress(data)  # type: ignore[arg-type]
    except (zlib.error, TypeError) as error:
        raise StoreFaultError(str(error)) from error


def open_store(path: Path | None) -> Store:
    """The store in this file, begun anew where it is damaged; without a path one in memory, for this run alone.
    Raises StoreBusyError, and one of FAULTS where there can be none."""
    if path is None:
        return Store(_create(sqlite3.connect(":memory:")))
    try:
        path.parent.mkdir(exist_ok=True)
    except OSError as error:
        raise StoreFaultError(f"{path.parent}: {error.strerror}") from error
    try:
        return _opened(path)
    except FAULTS:
        begin_anew(path)
        return _opened(path)


def begin_anew(path: Path) -> None:
    """Take the file away, whatever it is: nothing but ours lies in its folder. Raises StoreFaultError."""
    try:
        for place in (path, *(path.with_name(path.name + end) for end in ("-journal", "-wal", "-shm"))):
            if place.is_dir() and not place.is_symlink():
                shutil.rmtree(place)
            else:
                place.unlink(missing_ok=True)
    except OSError as error:
        raise StoreFaultError(f"{path}: {error.strerror}") from error


def _opened(path: Path) -> Store:
    connection = sqlite3.connect(path, timeout=0.2, isolation_level=None)
    try:
        connection.execute("PRAGMA synchronous=OFF")
        connection.execute("BEGIN IMMEDIATE")  # for writing, alone until closed
        return Store(_create(connection))
    except sqlite3.OperationalError as error:
        connection.close()
        if "locked" in str(error):
            raise StoreBusyError(str(path)) from error
        raise
    except BaseException:
        connection.close()
        raise


def look_into(path: Path) -> Store:
    """A store over what the file holds; what is put there stays in memory, and the file as it is."""
    connection = _create(sqlite3.connect(":memory:", uri=True))
    return Store(connection, lower=path.is_file() and _attached(connection, path))


def _attached(connection: sqlite3.Connection, path: Path) -> bool:
    try:
        connection.execute("ATTACH DATABASE ? AS lower", (f"{path.resolve().as_uri()}?mode=ro",))
        return bool(connection.execute("PRAGMA lower.user_version").fetchone()[0] == SHAPE)
    except sqlite3.DatabaseError:  # damaged, or in another build's hands: look at nothing
        return False


def _create(connection: sqlite3.Connection) -> sqlite3.Connection:
    if connection.execute("PRAGMA user_version").fetchone()[0] != SHAPE:
        for table in ("step", "held", "value", "note"):
            connection.execute(f"DROP TABLE IF EXISTS {table}")
    connection.execute(
        "CREATE TABLE IF NOT EXISTS step (key TEXT PRIMARY KEY, digest TEXT, age INTEGER) WITHOUT ROWID"
    )
    connection.execute("CREATE TABLE IF NOT EXISTS held (key TEXT, digest TEXT)")
    connection.execute(
        "CREATE TABLE IF NOT EXISTS value (digest TEXT PRIMARY KEY, bytes BLOB, packed INTEGER)"
    )
    connection.execute("CREATE TABLE IF NOT EXISTS note (name TEXT PRIMARY KEY, bytes BLOB)")
    connection.execute(f"PRAGMA user_version={SHAPE}")
    return connection
