"""Where runs listen on this machine: a folder of the user's alone, with a socket, a token and a description of each.

Nothing but such a socket, or a port that only this machine reaches, is ever listened at.
"""

from __future__ import annotations

import contextlib
import os
import re
import secrets
import socket
import stat
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec

from ... import __version__
from ..settings.params import ConfigError
from ..system.alive import is_alive
from .messages import PROTOCOL
from .place import Place

FOLDER_VARIABLE = "GANVIZ_LISTENING"
"""The environment variable that names another folder for runs that listen."""

TOKEN_BYTES = 32
_LONGEST_FOLDER = 70  # characters: the name of a socket has some 100 at most, of which its own take the rest
_LARGEST = 1 << 16  # bytes of a description
_LOOPBACK = re.compile(r"tcp://(127\.0\.0\.1|localhost):(\d{1,5}|\*)")
_DESCRIPTION, _TOKEN, _SOCKET = ".json", ".token", ".sock"


@dataclass(frozen=True)
class ListeningRun:
    """The description of a run that listens.

    Attributes:
        name: of the preset, the data or the script.
        pid: of its process.
        address: of ZeroMQ, where it listens.
        token_file: holds what it wants to see.
        started_at: seconds since 1970.
        file: that it is recorded to, on its machine; empty if it is not.
        ganviz, protocol: its versions.
    """

    name: str
    pid: int
    address: str
    token_file: str
    started_at: float
    file: str = ""
    ganviz: str = __version__
    protocol: int = PROTOCOL

    @property
    def id(self) -> str:
        """What names it among all that listen here."""
        return Path(self.token_file).stem

    def place(self) -> Place:
        """Say how to attach to it from this machine.

        Raises:
            ConfigError: its token cannot be read.
        """
        try:
            token = Path(self.token_file).read_bytes()[:1000].strip()
        except OSError as error:
            raise ConfigError("", f"cannot read the token of {self.name}: {error}") from None
        pid = self.pid
        return Place(self.name, self.address, token, why_gone=lambda: (
            "" if is_alive(pid) else f"process {pid}, which trained it, is no longer there"))


class Endpoint:
    """The files of a run that listens, from before it does until it is closed.

    Args:
        name: of the run.
        where: "ipc", "tcp", an address "tcp://127.0.0.1:PORT", or "" for what suits this machine.

    Attributes:
        address: for ZeroMQ to listen at.
        token: what a window must show.

    Raises:
        ConfigError: one must not listen there, or the folder is not the user's alone.
    """

    def __init__(self, name: str, where: str = "") -> None:
        self._name = name
        folder = own_folder()
        self._stem = folder / f"{os.getpid()}-{secrets.token_hex(3)}"
        self.address = self._choose(where)
        self.token = secrets.token_hex(TOKEN_BYTES).encode()
        _write_private(self._file(_TOKEN), self.token)

    def _choose(self, where: str) -> str:
        where = where or ("tcp" if os.name == "nt" else "ipc")
        if where == "ipc" and os.name != "nt":
            return f"ipc://{self._file(_SOCKET)}"
        if where == "tcp":
            return "tcp://127.0.0.1:*"
        match = _LOOPBACK.fullmatch(where)
        if match is None or (match[2] != "*" and int(match[2]) > 65535):
            raise ConfigError("", f"cannot listen at {where}: a run listens on this machine only, at ipc or at "
                                  "tcp://127.0.0.1:PORT; from elsewhere, ganviz attach USER@HOST comes through ssh")
        return f"tcp://127.0.0.1:{match[2]}"

    def announce(self, address: str, file: Path | None = None) -> ListeningRun:
        """Let others find the run.

        Args:
            address: where it listens now.
            file: that it is recorded to; None if it is not.
        """
        described = ListeningRun(self._name, os.getpid(), address, str(self._file(_TOKEN)), time.time(),
                                 "" if file is None else str(file.absolute()))
        part = self._file(".part")
        _write_private(part, msgspec.json.encode(described))
        part.replace(self._file(_DESCRIPTION))
        return described

    def close(self) -> None:
        """Remove the files."""
        _remove(self._stem)

    def _file(self, suffix: str) -> Path:
        return self._stem.with_name(self._stem.name + suffix)


def own_folder() -> Path:
    """Give the folder for sockets and tokens, which only this user may look into.

    Raises:
        ConfigError: there is one that others may look into, or it cannot be made.
    """
    folder = folders()[0]
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        found = folder.lstat()
    except OSError as error:
        raise ConfigError("", f"cannot make the folder {folder} for the socket of the run: {error}") from None
    if os.name != "nt" and (not stat.S_ISDIR(found.st_mode) or found.st_uid != os.getuid() or found.st_mode & 0o077):
        raise ConfigError("", f"{folder} may be looked into by others, so a run cannot listen there; remove it, or "
                              "make it yours alone (chmod 700)")
    return folder


def folders() -> Sequence[Path]:
    """List where runs may listen, the best first: a session's own folder where there is one, else a temporary one."""
    if os.environ.get(FOLDER_VARIABLE):
        return (Path(os.environ[FOLDER_VARIABLE]),)
    if os.name == "nt":
        return (Path(tempfile.gettempdir()) / "ganviz",)  # which is in the user's own folder
    sessions = dict.fromkeys(Path(place) for place in (os.environ.get("XDG_RUNTIME_DIR"), f"/run/user/{os.getuid()}")
                             if place)
    own = [place / "ganviz" for place in sessions if len(str(place)) <= _LONGEST_FOLDER and _is_own(place)]
    return (*own, Path(tempfile.gettempdir()) / f"ganviz-{os.getuid()}")


def _is_own(folder: Path) -> bool:
    try:
        found = folder.stat()
    except OSError:
        return False
    return os.name == "nt" or (found.st_uid == os.getuid() and not found.st_mode & 0o022)


def listening() -> list[ListeningRun]:
    """List the runs that listen on this machine, the newest first; what others have left behind is removed."""
    found = []
    for folder in folders():
        # what another user has put in such a place is not looked at
        for path in sorted(folder.glob(f"*{_DESCRIPTION}")) if _is_own(folder) else ():
            described = _read(path)
            if described is None:
                continue
            if is_alive(described.pid) and _answers(described.address):
                found.append(described)
            else:
                _remove(path.with_suffix(""))
    return sorted(found, key=lambda run: -run.started_at)


def find(name: str) -> ListeningRun:
    """Find a run that listens here.

    Args:
        name: of the run, the number of its process, or its id; "" for the only one.

    Raises:
        ConfigError: there is none, or more than one.
    """
    return choose(listening(), name, "on this machine")


def choose(runs: Sequence[ListeningRun], name: str, where: str) -> ListeningRun:
    """Choose one of the runs that listen; as `find`.

    Args:
        where: they listen, for a message.
    """
    fitting = [run for run in runs if name in ("", run.name, str(run.pid), run.id)]
    if len(fitting) == 1:
        return fitting[0]
    if not runs:
        raise ConfigError("", f"no run listens {where}; ganviz train PRESET --listen starts one that does")
    listed = "; ".join(f"{run.id} ({run.name})" for run in runs)
    if not fitting:
        raise ConfigError("", f"no run called {name} listens {where}; there are {listed}")
    raise ConfigError("", f"{len(fitting)} runs {f'called {name} ' if name else ''}listen {where}; choose one by its "
                          f"id: {listed}")


def parse(data: bytes) -> ListeningRun | None:
    """Read a description; None if it is none."""
    try:
        return msgspec.json.decode(data[:_LARGEST], type=ListeningRun)
    except (msgspec.DecodeError, RecursionError):
        return None


def _read(path: Path) -> ListeningRun | None:
    try:
        with path.open("rb") as file:
            return parse(file.read(_LARGEST))
    except OSError:
        return None


def _answers(address: str) -> bool:
    """Tell whether something listens at a socket; of a port, the process has to do."""
    path = address.removeprefix("ipc://")
    if path == address:
        return True
    with contextlib.closing(socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)) as probe:
        probe.settimeout(1.0)
        try:
            probe.connect(path)
        except (ConnectionRefusedError, FileNotFoundError):
            return False
        except OSError:  # too busy to say
            pass
    return True


def _remove(stem: Path) -> None:
    for suffix in (_DESCRIPTION, _TOKEN, _SOCKET, ".part"):
        with contextlib.suppress(OSError):
            stem.with_name(stem.name + suffix).unlink()


def _write_private(path: Path, data: bytes) -> None:
    try:
        number = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with open(number, "wb") as file:
            file.write(data)
    except OSError as error:
        raise ConfigError("", f"cannot write {path}: {error}") from None
