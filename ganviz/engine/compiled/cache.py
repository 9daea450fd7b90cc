"""Keep compiled steps between runs, and hand out only those that are intact, ours, and have not crashed.

Each step has a folder, named by its identity, with its library, its description and a manifest: how long the two are
and what their contents hash to. A file that was truncated by a full disk, changed, or written by another user counts as
missing: the step is built again.
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

LIBRARY = "step.dll" if os.name == "nt" else "step.so"
_DESCRIPTION, _REASON, _MANIFEST = "step.json", "reason.txt", "manifest.json"
_TRIAL = "trial-"
# Above this many, the newest are kept.
_KEPT = 200
# Unfinished files of a killed process are removed once they are older than this.
_SECONDS_UNFINISHED = 86_400
# Bytes of one file; a library of the largest networks has some megabytes.
_LARGEST = 2**28


@dataclass(frozen=True)
class Built:
    """The outcome of a request for a compiled step.

    Attributes:
        path: of the library; None if there is none.
        description: of its inputs and outputs; None if there is none.
        reason: why there is none.
    """

    path: Path | None = None
    description: Description | None = None
    reason: str = ""


class Unusable(Exception):
    """A folder of all steps that cannot be used; the message says why and what to do."""


class _Damaged(Exception):
    """A file that is not as it was written."""


def folder() -> Path:
    """Return the folder of all steps."""
    return Path(platformdirs.user_cache_dir("ganviz", appauthor=False)) / "steps"


def runtime(steps: Path) -> Path:
    """Return the folder, beside that of all steps, in which a compiler that sets itself up keeps what it has built."""
    return steps.with_name("compiler")


def prepare(steps: Path) -> None:
    """Make the folder of all steps, which only this user can read and write.

    Raises:
        Unusable: it cannot be made, or another user could put libraries into it.
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
    """Return what the cache holds in the folder of a step; None if it holds nothing intact and ours."""
    try:
        files = _verified(place)
        if _REASON in files:
            return Built(reason=files[_REASON].decode())
        description = Description.from_json(files[_DESCRIPTION])
        if LIBRARY not in files:
            return None
    except (OSError, ValueError, KeyError, _Damaged):
        return None
    mark = _crash(place)
    if mark is not None:
        return Built(reason=f"the compiled step crashed when it was tried; to try it again, remove {mark}")
    return Built(place / LIBRARY, description)


def keep(place: Path, library: Path, description: Description) -> None:
    """Put a step into the cache, completely or not at all."""
    _put(place, {LIBRARY: library.read_bytes(), _DESCRIPTION: description.to_json().encode()})


def keep_reason(place: Path, reason: str) -> None:
    """Note in the cache why a step cannot be compiled."""
    _put(place, {_REASON: reason.encode()})


def forget(place: Path) -> None:
    """Remove a step from the cache."""
    if place.is_dir() and not place.is_symlink():
        shutil.rmtree(place)
    else:
        place.unlink(missing_ok=True)


# -- crashes ------------------------------------------------------------------------------------------------------


@contextlib.contextmanager
def trial(place: Path) -> Iterator[None]:
    """Mark in a step's folder that it is being tried: a mark whose process is gone means a crash.

    The mark is locked, and the lock ends with the process, so that a trial in another process is no crash.
    """
    try:
        mark = _mark(place)
    except OSError:  # a full disk, or the step was removed meanwhile: it runs unmarked
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
    os.rename(made, path)  # other processes see it only once it is locked
    return path, descriptor


def _crash(place: Path) -> Path | None:
    """Find the mark of a trial that never ended."""
    return next((mark for mark in place.glob(_TRIAL + "*") if fcntl is not None and _is_abandoned(mark)), None)


def _is_abandoned(mark: Path) -> bool:
    try:
        descriptor = os.open(mark, os.O_RDWR | os.O_NOFOLLOW)
    except OSError:
        return False
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        return os.fstat(descriptor).st_nlink > 0  # else its trial has just ended normally
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
            if find(place) is not None:  # another run was first
                return
            forget(place)
            os.rename(made, place)
    _forget_old(place.parent)


def _for_us_alone(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def _stamp(content: bytes) -> list[int | str]:
    return [len(content), hashlib.sha256(content).hexdigest()]


def _verified(place: Path) -> dict[str, bytes]:
    """Read the files of a step, by name, as they were written.

    Raises:
        _Damaged: something is missing, changed, or another user's.
        OSError: something cannot be read.
        ValueError: the manifest is not JSON.
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
            and manifest["files"].keys() in ({LIBRARY, _DESCRIPTION}, {_REASON})):
        raise _Damaged(place)
    files = {name: _read(place / name) for name in manifest["files"]}
    if any(manifest["files"][name] != _stamp(content) for name, content in files.items()):
        raise _Damaged(place)
    return files


def _read(path: Path) -> bytes:
    """Read a regular file that only this user can have written; links are not followed, and pipes do not block."""
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
        with contextlib.suppress(OSError):  # other processes tidy up too
            ages[entry] = time.time() - entry.lstat().st_mtime
    made = sorted((f for f in ages if not f.name.startswith("tmp")), key=ages.__getitem__)
    unfinished = [f for f, age in ages.items() if f.name.startswith("tmp") and age > _SECONDS_UNFINISHED]
    for old in [*made[_KEPT:], *unfinished]:
        with contextlib.suppress(OSError):
            forget(old)
