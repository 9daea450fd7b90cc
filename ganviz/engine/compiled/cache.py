"""Keep compiled steps between runs, and hand out only what is whole, ours, and has not crashed.

Each step has a folder, named by its identity, with its library, its description and a manifest: how long the two are
and what their contents hash to. A file that was cut short by a full disk, changed, or put there by somebody else, is
as good as none: the step is made again.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import shutil
import stat
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import platformdirs

from .description import Description

try:
    import fcntl
except ImportError:  # on Windows, where a crash leaves no trace
    fcntl = None

_LIBRARY, _DESCRIPTION, _REASON, _MANIFEST = "step.so", "step.json", "reason.txt", "manifest.json"
_TRIAL = "trial-"
# Above this many, the newest are kept.
_KEPT = 200
# What a process that was killed has left unfinished is removed when it is older.
_SECONDS_UNFINISHED = 86_400
# Of one file; a library of the largest networks has some megabytes.
_LARGEST = 2**28


@dataclass(frozen=True)
class Built:
    """What has come of the request for a compiled step.

    Attributes:
        path: of the library; None if there is none.
        description: of its inputs and outputs; None if there is none.
        reason: why there is none.
    """

    path: Path | None = None
    description: Description | None = None
    reason: str = ""


class Unusable(Exception):
    """The folder of all steps cannot be used; the message says why and what to do."""


class _Damaged(Exception):
    """A file is not as it was written."""


def folder() -> Path:
    """Where all steps are kept."""
    return Path(platformdirs.user_cache_dir("ganviz", appauthor=False)) / "steps"


def prepare(steps: Path) -> None:
    """Make the folder of all steps, for this person alone.

    Raises:
        Unusable: it cannot be made, or somebody else could put libraries into it.
    """
    try:
        steps.mkdir(mode=0o700, parents=True, exist_ok=True)
        status = os.lstat(steps)
        if not stat.S_ISDIR(status.st_mode):
            raise Unusable(f"no cache for compiled steps: {steps} is a link or a file where a folder is needed; "
                           "remove it")
        if not _belongs_to_us(status):
            raise Unusable(f"no cache for compiled steps: {steps} belongs to another user; remove it, or set "
                           "XDG_CACHE_HOME")
        if stat.S_IMODE(status.st_mode) != 0o700:
            os.chmod(steps, 0o700)
    except OSError as error:
        raise Unusable(f"no cache for compiled steps: {steps}: {error.strerror}; set XDG_CACHE_HOME to a folder that "
                       "can be written") from None


def find(place: Path) -> Built | None:
    """What the cache holds in the folder of a step; None if nothing that is whole and ours."""
    try:
        files = _verified(place)
        if _REASON in files:
            return Built(reason=files[_REASON].decode())
        description = Description.from_json(files[_DESCRIPTION])
        if _LIBRARY not in files:
            return None
    except (OSError, ValueError, KeyError, _Damaged):
        return None
    mark = _crash(place)
    if mark is not None:
        return Built(reason=f"the compiled step crashed when it was tried; to try it again, remove {mark}")
    return Built(place / _LIBRARY, description)


def keep(place: Path, library: Path, description: Description) -> None:
    """Put a step into the cache, whole or not at all."""
    _put(place, {_LIBRARY: library.read_bytes(), _DESCRIPTION: description.to_json().encode()})


def keep_reason(place: Path, reason: str) -> None:
    """Note in the cache why a step cannot be compiled."""
    _put(place, {_REASON: reason.encode()})


def forget(place: Path) -> None:
    """Take a step out of the cache."""
    if place.is_dir() and not place.is_symlink():
        shutil.rmtree(place)
    else:
        place.unlink(missing_ok=True)


# -- crashes ------------------------------------------------------------------------------------------------------


@contextlib.contextmanager
def trial(place: Path) -> Iterator[None]:
    """Mark in a step's folder that it is being tried: a mark whose process is gone tells of a crash.

    The mark is locked, and the lock goes with the process, so that one that is being tried elsewhere is no crash.
    """
    try:
        mark = _mark(place)
    except OSError:  # a full disk, or the step was forgotten meanwhile: it runs unmarked
        mark = None
    try:
        yield
    finally:
        if mark is not None:
            path, descriptor = mark
            with contextlib.suppress(OSError):
                path.unlink()
            os.close(descriptor)


def _mark(place: Path) -> tuple[Path, int] | None:
    if fcntl is None:
        return None
    descriptor, made = tempfile.mkstemp(dir=place, prefix=".")
    fcntl.flock(descriptor, fcntl.LOCK_EX)
    path = place / f"{_TRIAL}{os.path.basename(made)[1:]}"
    os.rename(made, path)  # seen by others only when it is locked
    return path, descriptor


def _crash(place: Path) -> Path | None:
    """The mark of a trial that never ended."""
    return next((mark for mark in place.glob(_TRIAL + "*") if fcntl is not None and _is_abandoned(mark)), None)


def _is_abandoned(mark: Path) -> bool:
    try:
        descriptor = os.open(mark, os.O_RDWR | os.O_NOFOLLOW)
    except OSError:
        return False
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        return os.fstat(descriptor).st_nlink > 0  # else its trial has just ended well
    except BlockingIOError:
        return False
    finally:
        os.close(descriptor)


# -- files --------------------------------------------------------------------------------------------------------


def _put(place: Path, files: dict[str, bytes]) -> None:
    manifest = {"step": place.name, "files": {name: _stamp(content) for name, content in files.items()}}
    with tempfile.TemporaryDirectory(dir=place.parent) as made:
        for name, content in (files | {_MANIFEST: json.dumps(manifest).encode()}).items():
            with open(os.path.join(made, name), "xb", opener=_for_us_alone) as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
        try:
            os.rename(made, place)
        except OSError:
            if find(place) is not None:  # another run was faster
                return
            forget(place)
            os.rename(made, place)
    _forget_old(place.parent)


def _for_us_alone(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def _stamp(content: bytes) -> list[int | str]:
    return [len(content), hashlib.sha256(content).hexdigest()]


def _verified(place: Path) -> dict[str, bytes]:
    """The files of a step by name, as they were written.

    Raises:
        _Damaged: something is missing, changed, or another user's.
        OSError: something cannot be read.
        ValueError: the manifest is no JSON.
    """
    status = os.lstat(place)
    if not (stat.S_ISDIR(status.st_mode) and _is_ours(status)):
        raise _Damaged(place)
    try:
        manifest = json.loads(_read(place / _MANIFEST))
    except RecursionError:
        raise _Damaged(place) from None
    if not (isinstance(manifest, dict) and manifest.get("step") == place.name
            and isinstance(manifest.get("files"), dict)
            and manifest["files"].keys() in ({_LIBRARY, _DESCRIPTION}, {_REASON})):
        raise _Damaged(place)
    files = {name: _read(place / name) for name in manifest["files"]}
    if any(manifest["files"][name] != _stamp(content) for name, content in files.items()):
        raise _Damaged(place)
    return files


def _read(path: Path) -> bytes:
    """The content of a plain file that only we can have written; a link is not followed, and a pipe not waited for."""
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    descriptor = os.open(path, flags)
    try:
        status = os.fstat(descriptor)
        if not (stat.S_ISREG(status.st_mode) and _is_ours(status) and status.st_size <= _LARGEST):
            raise _Damaged(path)
        with open(descriptor, "rb", closefd=False) as file:
            return file.read(_LARGEST)
    finally:
        os.close(descriptor)


def _is_ours(status: os.stat_result) -> bool:
    return _belongs_to_us(status) and (os.name == "nt" or not status.st_mode & 0o022)


def _belongs_to_us(status: os.stat_result) -> bool:
    return os.name == "nt" or status.st_uid == os.geteuid()


def _forget_old(steps: Path) -> None:
    ages = {}
    for entry in steps.iterdir():
        with contextlib.suppress(OSError):  # others tidy up too
            ages[entry] = time.time() - entry.lstat().st_mtime
    made = sorted((f for f in ages if not f.name.startswith("tmp")), key=ages.__getitem__)
    unfinished = [f for f, age in ages.items() if f.name.startswith("tmp") and age > _SECONDS_UNFINISHED]
    for old in [*made[_KEPT:], *unfinished]:
        with contextlib.suppress(OSError):
            forget(old)
