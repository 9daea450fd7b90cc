"""Write a person's files: what was there goes only when all of the new is on the disk."""

from __future__ import annotations

import os
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from ..settings.params import ConfigError


def write(path: Path, content: bytes | str) -> None:
    """Write a file, replacing an older one only as a whole; text is written as UTF-8.

    Raises:
        ConfigError: as `replacing`; or the text cannot be UTF-8, because a file's name in it is none.
    """
    try:
        data = content.encode("utf-8") if isinstance(content, str) else content
    except UnicodeEncodeError as error:
        name = ascii(content[max(error.start - 20, 0):error.end + 20])
        raise ConfigError("", f"cannot write {path}: the name {name} in it is not Unicode; rename that file") from None
    with replacing(path) as file:
        file.write(data)


@contextmanager
def replacing(path: Path) -> Iterator[BinaryIO]:
    """Give a new file, open for writing, that takes the place of `path` at the end; at an error, it is gone.

    It is written beside `path`, under a name that cannot be foreseen. A link is replaced, not followed: in a folder
    that others may write to, another user may have put it there.

    Raises:
        ConfigError: the file cannot be written (disk full, no permission); an older one is still there.
    """
    part = _beside(path)
    try:
        _refuse_other_than_files(path)
        try:
            with part.open("xb") as file:
                yield file
                file.flush()
                os.fsync(file.fileno())
            if path.is_file() and not path.is_symlink():
                shutil.copymode(path, part)
            part.replace(path)
        except BaseException:
            part.unlink(missing_ok=True)
            raise
    except OSError as error:
        raise _cannot_write(path, error) from None


@contextmanager
def replacing_path(path: Path) -> Iterator[Path]:
    """Give the path of a new file, for what opens its files itself; it takes the place of `path` as in `replacing`.

    Raises:
        ConfigError: as `replacing`.
    """
    part = _beside(path)
    try:
        _refuse_other_than_files(path)
        try:
            part.open("xb").close()
            part.unlink()
            yield part
            with part.open("rb+") as file:
                os.fsync(file.fileno())
            part.replace(path)
        except BaseException:
            part.unlink(missing_ok=True)
            raise
    except OSError as error:
        raise _cannot_write(path, error) from None


@contextmanager
def replacing_folder(path: Path) -> Iterator[Path]:
    """Give a new folder to write into that becomes `path` at the end; at an error, it is gone with all that is in it.

    Raises:
        ConfigError: it cannot be written, or there is something at `path` other than an empty folder.
    """
    part = _beside(path)
    try:
        _refuse_other_than_empty(path)
        try:
            part.mkdir()
            yield part
            if path.is_dir():  # empty
                path.rmdir()
            part.rename(path)
        except BaseException:
            shutil.rmtree(part, ignore_errors=True)
            raise
    except OSError as error:
        raise _cannot_write(path, error) from None


def probe_folder(path: Path) -> None:
    """Find out whether a new folder can be written there; leaves nothing behind.

    Raises:
        ConfigError: it cannot.
    """
    part = _beside(path)
    try:
        _refuse_other_than_empty(path)
        part.mkdir()
        part.rmdir()
    except OSError as error:
        raise _cannot_write(path, error) from None


def probe(path: Path) -> None:
    """Find out whether a file can be written there; leaves nothing behind.

    Raises:
        ConfigError: it cannot.
    """
    part = _beside(path)
    try:
        _refuse_other_than_files(path)
        part.open("xb").close()
        part.unlink()
    except OSError as error:
        raise _cannot_write(path, error) from None


def _beside(path: Path) -> Path:
    # not the name with something appended, which could be too long
    return path.absolute().parent / f".ganviz-{secrets.token_hex(8)}.part"


def _refuse_other_than_files(path: Path) -> None:
    if path.exists() and not path.is_file():  # a folder, a device, a pipe
        raise OSError(None, "it is not a file")
    if path.exists() and not os.access(path, os.W_OK):
        raise OSError(None, "it is write-protected")


def _refuse_other_than_empty(path: Path) -> None:
    if path.is_symlink() or (path.exists() and not path.is_dir()):
        raise OSError(None, "there is a file of that name")
    if path.is_dir() and any(path.iterdir()):
        raise OSError(None, "the folder is not empty")


def _cannot_write(path: Path, error: OSError) -> ConfigError:
    folder = path.absolute().parent
    why = error.strerror or error if folder.is_dir() else f"the folder {folder} does not exist"
    return ConfigError("", f"cannot write {path}: {why}; choose another place")
