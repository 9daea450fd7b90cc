"""The SQLite database that a run's file is: its tables, and how it is created and opened.

A file from elsewhere is data: before anything in it is read, what it calls itself, its format and its tables are
checked; triggers, views and virtual tables are refused, and SQLite is told not to trust it.
"""

from __future__ import annotations

import sqlite3
from pathlib import Path
from urllib.parse import quote

from ..settings.params import ConfigError
from . import migrations
from .damage import DamagedError

SUFFIX = ".ganviz"
FORMAT = 1
APPLICATION = int.from_bytes(b"GNVZ", "big")
"""What SQLite's header calls the application that a file belongs to."""

UNREADABLE = (sqlite3.Error, UnicodeDecodeError)
"""What reading a damaged file raises; the second where SQLite quotes what it found there."""

LARGEST_VALUE = 1 << 28
"""Bytes of one value; a snapshot is far below that."""

_HEAD_SIZE = 100  # of every SQLite file

_TABLES = {
    # plain facts of the run as JSON, by name
    "about": "key TEXT PRIMARY KEY, value TEXT NOT NULL",
    # A stretch is training without a jump in time: going back to a step begins another, with its parent's first steps.
    "stretches": "id INTEGER PRIMARY KEY, parent INTEGER, step INTEGER NOT NULL, at REAL NOT NULL, facts TEXT NOT NULL",
    "scalars": "id INTEGER PRIMARY KEY, stretch INTEGER NOT NULL, first_step INTEGER NOT NULL, "
               "last_step INTEGER NOT NULL, data BLOB NOT NULL, checksum INTEGER NOT NULL",
    "events": "id INTEGER PRIMARY KEY, stretch INTEGER NOT NULL, step INTEGER NOT NULL, at REAL NOT NULL, "
              "kind TEXT NOT NULL, data TEXT NOT NULL",
    "pictures": "id INTEGER PRIMARY KEY, stretch INTEGER NOT NULL, step INTEGER NOT NULL, topic TEXT NOT NULL, "
                "data BLOB NOT NULL, checksum INTEGER NOT NULL",
    "snapshots": "id INTEGER PRIMARY KEY, stretch INTEGER NOT NULL, step INTEGER NOT NULL, at REAL NOT NULL, "
                 "pinned INTEGER NOT NULL, data BLOB NOT NULL, checksum INTEGER NOT NULL",
}
_INDICES = {
    "scalars_by_step": "scalars(stretch, first_step)",
    "events_by_step": "events(stretch, step)",
    "pictures_by_step": "pictures(topic, stretch, step)",
    "snapshots_by_step": "snapshots(stretch, step)",
}


def is_run(path: Path) -> bool:
    """Tell whether a file is a recorded run, by its first bytes, whatever it is called."""
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD_SIZE)
    except OSError:
        return False
    return head.startswith(b"SQLite format 3\0") and head[68:72] == APPLICATION.to_bytes(4, "big")


def create(path: Path) -> sqlite3.Connection:
    """Make a new file, open for writing.

    Raises:
        ConfigError: there is one, or none can be made there.
    """
    if path.exists():
        raise ConfigError("", f"cannot record to {path}: there is a file of that name; choose another")
    part = path.with_name(f".{path.name}.part")  # a file of that name is a run from its first moment on
    try:
        part.unlink(missing_ok=True)
        connection = _connect(part)
        connection.execute("PRAGMA auto_vacuum = INCREMENTAL")  # before the first table
        connection.execute("BEGIN")
        for name, columns in _TABLES.items():
            connection.execute(f"CREATE TABLE {name} ({columns})")
        for name, columns in _INDICES.items():
            connection.execute(f"CREATE INDEX {name} ON {columns}")
        connection.execute(f"PRAGMA application_id = {APPLICATION}")
        connection.execute(f"PRAGMA user_version = {FORMAT}")
        connection.execute("COMMIT")
        connection.close()
        part.replace(path)
        connection = _connect(path)
        _prepare_to_write(connection)
    except (sqlite3.Error, OSError) as error:
        raise ConfigError("", f"cannot record to {path}: {error}; choose another place, or train with --no-record"
                          ) from None
    return connection


def open_to_write(path: Path) -> sqlite3.Connection:
    """Open a run's file to go on with it. One of an earlier format becomes one of today's, and the original is kept.

    Raises:
        ConfigError: it is not there, not a run of a format that is known here, or cannot be written.
        DamagedError: it is one, but damaged.
    """
    _refuse_missing(path)
    try:
        connection = _connect(path)
        version = _checked_format(connection, path)
        if version < FORMAT:
            migrations.migrate(connection, path, version, FORMAT)
        _prepare_to_write(connection)
    except UNREADABLE as error:
        raise _explained(path, error) from None
    return connection


def open_to_read(path: Path) -> sqlite3.Connection:
    """Open a run's file to look into it, also while another process writes it.

    Raises:
        ConfigError, DamagedError: as `open_to_write`.
    """
    _refuse_missing(path)
    try:
        try:
            # as one who may write: only such a one folds the log in and clears it away when it was the last
            connection = _connect(path, "mode=rw")
            version = _checked_format(connection, path)
        except sqlite3.OperationalError:
            connection = _connect(path, "mode=ro" if path.with_name(path.name + "-wal").exists() else
                                  "mode=ro&immutable=1")
            version = _checked_format(connection, path)
        if version < FORMAT:
            migrations.show_as_newest(connection, version, FORMAT)
        connection.execute("PRAGMA query_only = ON")
    except UNREADABLE as error:
        raise _explained(path, error) from None
    return connection


def _connect(path: Path, options: str = "mode=rwc") -> sqlite3.Connection:
    connection = sqlite3.connect(f"file:{quote(str(path.absolute()))}?{options}", uri=True, isolation_level=None,
                                 check_same_thread=False, timeout=5.0)
    connection.text_factory = lambda text: text.decode("utf-8", "replace")
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LARGEST_VALUE)
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("PRAGMA cell_size_check = ON")
    connection.execute("PRAGMA mmap_size = 0")  # a file that is cut while it is mapped would end the program
    return connection


def _prepare_to_write(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")  # what was committed outlives a power cut
    connection.execute(f"PRAGMA journal_size_limit = {16 << 20}")


def _refuse_missing(path: Path) -> None:
    if not path.is_file():
        raise ConfigError("", f"there is no run {path}; choose one from the list of runs")


def _checked_format(connection: sqlite3.Connection, path: Path) -> int:
    """Return a file's format; refuse what is not a run, is of a format unknown here, or has not its tables.

    Raises:
        ConfigError, DamagedError: as `open_to_write`.
    """
    (application,), = connection.execute("PRAGMA application_id")
    if application != APPLICATION:
        raise ConfigError("", f"{path} is a database, but not a run of ganviz; choose a file that ends in {SUFFIX}")
    (version,), = connection.execute("PRAGMA user_version")
    if version > FORMAT:
        raise ConfigError("", f"{path} was written by a newer ganviz (format {version}; this one reads up to {FORMAT});"
                              " update ganviz to open it")
    if version != FORMAT and version not in migrations.EARLIER:
        raise DamagedError(f"{path} claims to be of format {version}, which there never was")
    earlier = migrations.EARLIER.get(version)
    tables, indices = (_TABLES, _INDICES) if earlier is None else (earlier.tables, earlier.indices)
    expected = {("table", name, f"CREATE TABLE {name} ({columns})") for name, columns in tables.items()} | {
        ("index", name, f"CREATE INDEX {name} ON {columns}") for name, columns in indices.items()}
    found = set(connection.execute("SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL"))
    if found != expected:
        odd = ", ".join(sorted(f"{kind} {name}" for kind, name, _ in found ^ expected))
        raise DamagedError(f"{path} has not the tables of a run ({odd}); what it holds is not read")
    return version


def _explained(path: Path, error: Exception) -> Exception:
    if "not a database" in str(error):
        return ConfigError("", f"{path} is not a run of ganviz; choose a file that ends in {SUFFIX}")
    if isinstance(error, sqlite3.OperationalError):
        return ConfigError("", f"cannot open {path}: {error}; look whether it may be read, or choose another run")
    return DamagedError(f"{path} is damaged: {error}")
