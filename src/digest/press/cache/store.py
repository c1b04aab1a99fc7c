"""The cache: one SQLite file, one writer. Losing it costs time, never content."""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

#: Raised when the tables below change; a cache of another shape is thrown away.
SHAPE = 2

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


class Store:
    """`index` maps the key of each step that ran to the digest of its result; results lie under their digests, once
    each, on disk until asked for.
    """

    def __init__(self, connection: sqlite3.Connection, lower: bool = False) -> None:
        """`lower`: the connection has a second store attached, `lower`, that is only read."""
        self._connection = connection
        self._used: set[str] = set()
        self._schemas = ("main", "lower") if lower else ("main",)
        self.index: dict[str, str] = {}
        for schema in self._schemas:
            self.index.update(connection.execute(f"SELECT key, digest FROM {schema}.step"))

    def value(self, digest: str) -> bytes:
        """KeyError where there is none."""
        for schema in self._schemas:
            query = f"SELECT bytes FROM {schema}.value WHERE digest = ?"
            row = self._connection.execute(query, (digest,)).fetchone()
            if row:
                return bytes(row[0])
        raise KeyError(digest)

    def values(self, digests: Iterable[str]) -> Iterator[bytes]:
        """In the order asked for, many fetched at a time. KeyError where there is none."""
        waiting = iter(digests)
        while chunk := list(islice(waiting, CHUNK)):
            found: dict[str, bytes] = {}
            for schema in self._schemas:
                query = f"SELECT digest, bytes FROM {schema}.value WHERE digest IN (SELECT value FROM json_each(?))"
                found.update(self._connection.execute(query, (json.dumps(chunk),)))
            yield from (found[digest] for digest in chunk)

    def put(self, entries: Iterable[Entry]) -> None:
        rows = ((entry.digest, entry.value) for entry in entries)
        self._connection.executemany("INSERT OR IGNORE INTO value VALUES (?, ?)", rows)

    def name(self, key: str, digest: str, holds: Iterable[str] = ()) -> None:
        """Remember what the step of this key gave, and which other values its result speaks of."""
        self.index[key] = digest
        self._used.add(key)
        self._connection.execute("INSERT OR REPLACE INTO step VALUES (?, ?, 0)", (key, digest))
        rows = ((key, held) for held in (digest, *holds))
        self._connection.executemany("INSERT INTO held VALUES (?, ?)", rows)

    def find(self, key: str) -> str | None:
        """The digest of the step's result, if it ran before."""
        known = self.index.get(key)
        if known is not None:
            self._used.add(key)
        return known

    def noted(self, name: str) -> bytes:
        """What was noted under this name, or nothing."""
        for schema in self._schemas:
            query = f"SELECT bytes FROM {schema}.note WHERE name = ?"
            row = self._connection.execute(query, (name,)).fetchone()
            if row:
                return bytes(row[0])
        return b""

    def note(self, name: str, value: bytes) -> None:
        """Keep what a build saw of the world outside, for the next one."""
        self._connection.execute("INSERT OR REPLACE INTO note VALUES (?, ?)", (name, value))

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
        self._connection.commit()
        self._connection.close()


def open_store(path: Path | None) -> Store:
    """The store in this file; without a path one in memory, for this run alone. Raises StoreBusyError."""
    if path is None:
        return Store(_create(sqlite3.connect(":memory:")))
    path.parent.mkdir(exist_ok=True)
    try:
        return Store(_claim(path))
    except sqlite3.OperationalError as error:
        if "locked" in str(error):
            raise StoreBusyError(str(path)) from error
        raise
    except sqlite3.DatabaseError:  # damaged: a cache is only a cache
        path.unlink()
        return Store(_claim(path))


def look_into(path: Path) -> Store:
    """A store over what the file holds; what is put there stays in memory, and the file as it is."""
    connection = _create(sqlite3.connect(":memory:", uri=True))
    return Store(connection, lower=path.exists() and _attached(connection, path))


def _attached(connection: sqlite3.Connection, path: Path) -> bool:
    try:
        connection.execute("ATTACH DATABASE ? AS lower", (f"{path.resolve().as_uri()}?mode=ro",))
        return bool(connection.execute("PRAGMA lower.user_version").fetchone()[0] == SHAPE)
    except sqlite3.DatabaseError:  # damaged, or in another build's hands: look at nothing
        return False


def _claim(path: Path) -> sqlite3.Connection:
    """Open for writing, alone until closed."""
    connection = sqlite3.connect(path, timeout=0.2, isolation_level=None)
    connection.execute("PRAGMA synchronous=OFF")
    connection.execute("BEGIN IMMEDIATE")
    return _create(connection)


def _create(connection: sqlite3.Connection) -> sqlite3.Connection:
    if connection.execute("PRAGMA user_version").fetchone()[0] != SHAPE:
        for table in ("step", "held", "value", "note"):
            connection.execute(f"DROP TABLE IF EXISTS {table}")
    connection.execute(
        "CREATE TABLE IF NOT EXISTS step (key TEXT PRIMARY KEY, digest TEXT, age INTEGER) WITHOUT ROWID"
    )
    connection.execute("CREATE TABLE IF NOT EXISTS held (key TEXT, digest TEXT)")
    connection.execute("CREATE TABLE IF NOT EXISTS value (digest TEXT PRIMARY KEY, bytes BLOB)")
    connection.execute("CREATE TABLE IF NOT EXISTS note (name TEXT PRIMARY KEY, bytes BLOB)")
    connection.execute(f"PRAGMA user_version={SHAPE}")
    return connection
