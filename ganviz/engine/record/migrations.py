"""Files of earlier formats: how each is read as it is, and made one of the next format before it is written to.

A new format takes one entry here: what the one before it looked like, and the SQL that leads on. Looking into an older
file changes nothing in it, and takes no room; only going on with it does, and then the original stays beside it.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from ..settings.params import ConfigError


@dataclass(frozen=True)
class Earlier:
    """A format of the past.

    Attributes:
        tables, indices: that it had, as `database` keeps those of today.
        upgrade: statements that make the next format of it. A table is best made anew and filled from the old one: what
            SQLite keeps of an altered one is not its text in `database`, which every file is compared with.
        views: for reading only, by table, the SELECT that gives each one which the next format has otherwise; it reads
            `{before}`, the table as it was.
    """

    tables: Mapping[str, str]
    indices: Mapping[str, str]
    upgrade: Sequence[str]
    views: Mapping[str, str]


EARLIER: dict[int, Earlier] = {}
"""By number, without a gap up to the format before today's."""


def original(path: Path, version: int) -> Path:
    """Where the file is kept as it was before it was made one of today's format."""
    return path.with_name(f"{path.name}.format{version}")


def show_as_newest(connection: sqlite3.Connection, version: int, newest: int) -> None:
    """Have a connection show an older file's tables as those of today, without changing the file.

    Raises:
        sqlite3.Error: it cannot.
    """
    shown: dict[str, str] = {}  # by table, the view of it so far
    for number in range(version, newest):
        for table, select in EARLIER[number].views.items():
            view = f"format{number + 1}_{table}"
            connection.execute(f"CREATE TEMP VIEW {view} AS {select.format(before=shown.get(table, f'main.{table}'))}")
            shown[table] = view
    for table, view in shown.items():
        connection.execute(f"CREATE TEMP VIEW {table} AS SELECT * FROM {view}")  # queries find it before the table


def migrate(connection: sqlite3.Connection, path: Path, version: int, newest: int) -> None:
    """Make an older file one of today's format, all or nothing; the original stays beside it.

    Args:
        connection: may write, and has no transaction open.

    Raises:
        ConfigError: the original cannot be kept, or the file cannot be written; it is as it was.
    """
    try:
        _keep_original(connection, original(path, version))
        connection.execute("BEGIN IMMEDIATE")
        try:
            for number in range(version, newest):
                for statement in EARLIER[number].upgrade:
                    connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {newest}")
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise
    except (sqlite3.Error, OSError) as error:
        raise ConfigError("", f"{path} was written by an older ganviz (format {version}), and cannot be brought up to "
                              f"date: {error}. It is as it was, and can be looked at; make room on the disk or copy it "
                              "to a folder that can be written to, to go on with it") from None


def _keep_original(connection: sqlite3.Connection, target: Path) -> None:
    if target.exists():  # a migration that was cut short had kept it
        return
    part = target.with_name(f".{target.name}.part")
    try:
        part.unlink(missing_ok=True)
        with closing(sqlite3.connect(part)) as copy:
            connection.backup(copy)
        with part.open("rb+") as file:
            os.fsync(file.fileno())
        part.replace(target)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
