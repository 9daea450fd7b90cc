"""A run on another machine, through the system's ssh: nothing is started there but a shell that reads a few files."""

from __future__ import annotations

import contextlib
import os
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from ..datasets.base import Cancelled
from ..settings.params import ConfigError
from . import endpoint
from .endpoint import ListeningRun
from .place import Place

_SECONDS_TO_ASK, _SECONDS_TO_OPEN = 60.0, 60.0
_SECONDS_BETWEEN_LOOKS = 0.05
_SECONDS_BETWEEN_QUESTIONS = 0.1
_SECONDS_TO_FAIL = 30.0  # within which an ssh that cannot forward ends
_SECONDS_TO_END = 3.0
_LARGEST_ANSWER = 1 << 20
_MARK = "ganviz-listening"
_MOST_QUOTED = 600  # characters of what ssh says

# Prints, for each description of a process that is still there, a mark, the description and the token. The folders are
# those of `endpoint.folders`.
_LOOK = f"""
u=$(id -u)
if [ -n "${endpoint.FOLDER_VARIABLE}" ]; then
  set -- "${endpoint.FOLDER_VARIABLE}"
else
  set -- "${{XDG_RUNTIME_DIR:-/nowhere}}/ganviz" "/run/user/$u/ganviz" "${{TMPDIR:-/tmp}}/ganviz-$u" "/tmp/ganviz-$u"
fi
for d in "$@"; do
  [ -O "$d" ] || continue
  for f in "$d"/*.json; do
    [ -f "$f" ] || continue
    p=${{f##*/}}; p=${{p%%-*}}
    kill -0 "$p" 2>/dev/null || continue
    echo "{_MARK}"; cat "$f"; echo; cat "${{f%.json}}.token"; echo
  done
done
"""


@dataclass(frozen=True)
class FoundRun:
    """A run that listens on another machine, with what it wants to see."""

    run: ListeningRun
    token: bytes


def listening(host: str, cancelled: Callable[[], bool] = lambda: False) -> list[FoundRun]:
    """List the runs that listen on another machine, the newest first.

    Args:
        host: as ssh takes it.
        cancelled: asked all the time whether to give up.

    Raises:
        Cancelled: it was.
        ConfigError: ssh is not there, or cannot log in; quotes what it says.
    """
    found: dict[str, FoundRun] = {}
    for part in _asked(host, cancelled)[:_LARGEST_ANSWER].split(_MARK.encode())[1:]:
        lines = part.split()
        run = endpoint.parse(part.strip().split(b"\n")[0])
        if run is not None and len(lines) >= 2:
            found[run.id] = FoundRun(run, lines[-1])  # two of the folders may be one
    return sorted(found.values(), key=lambda one: -one.run.started_at)


def _asked(host: str, cancelled: Callable[[], bool]) -> bytes:
    """Have another machine say what listens there; as `listening`."""
    try:
        ssh = subprocess.Popen([*_program(), "-T", *_options(), "--", host, "sh -s"], stdin=subprocess.PIPE,
                               stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    except OSError as error:
        raise ConfigError("", f"cannot start ssh: {error}") from None
    until, question = time.monotonic() + _SECONDS_TO_ASK, _LOOK.encode()
    while True:
        try:
            answer, said = ssh.communicate(question, timeout=_SECONDS_BETWEEN_QUESTIONS)
        except subprocess.TimeoutExpired:
            question = None
        else:
            break
        late = time.monotonic() > until
        if late or cancelled():
            ssh.kill()
            ssh.communicate()
            if not late:
                raise Cancelled
            raise ConfigError("", f"ssh {host} has not answered within {_SECONDS_TO_ASK:.0f} seconds; try ssh {host} "
                                  "in a terminal")
    if ssh.returncode != 0:
        raise ConfigError("", _failed(f"ssh {host} has failed", ssh.returncode, said))
    return answer


class Tunnel:
    """A forwarded socket of a run on another machine, until the context ends; made again where ssh ends before.

    Args:
        host: as ssh takes it.
        found: the run.
        cancelled: asked all the time whether to give up, until it is open.

    Attributes:
        place: where the run is reached on this machine.

    Raises:
        Cancelled: it was.
        ConfigError: ssh cannot forward; quotes what it says.
    """

    def __init__(self, host: str, found: FoundRun, cancelled: Callable[[], bool] = lambda: False) -> None:
        self._host, self._found, self._cancelled = host, found, cancelled
        self._folder = Path(tempfile.mkdtemp(prefix="ganviz-"))  # of this user alone
        self._said = self._folder / "said"
        self._ssh: subprocess.Popen | None = None
        if os.name == "nt":  # whose ssh forwards ports only
            port = _free_port()
            self._near, self._socket, address = f"127.0.0.1:{port}", None, f"tcp://127.0.0.1:{port}"
        else:
            self._socket = self._folder / "s"
            self._near, address = str(self._socket), f"ipc://{self._socket}"
        self.place = Place(f"{found.run.name} on {host}", address, found.token, is_here=False,
                           why_gone=self._why_gone)
        try:
            self._start()
            self._wait()
        except BaseException:
            self.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """End ssh."""
        self._end()
        shutil.rmtree(self._folder, ignore_errors=True)

    def _start(self) -> None:
        """Start ssh; it forwards some time later."""
        self._started_at = time.monotonic()
        if self._socket is not None:
            self._socket.unlink(missing_ok=True)
        far = self._found.run.address.removeprefix("ipc://").removeprefix("tcp://")
        # a shell that reads until this process ends, however it does; -N alone would leave ssh behind
        command = [*_program(), "-T", *_options(), "-o", "ExitOnForwardFailure=yes", "-o", "StreamLocalBindUnlink=yes",
                   "-o", "ServerAliveInterval=10", "-L", f"{self._near}:{far}", "--", self._host, "exec cat >/dev/null"]
        try:
            with self._said.open("wb") as said:
                self._ssh = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=said)
        except OSError as error:
            raise ConfigError("", f"cannot start ssh: {error}") from None

    def _wait(self) -> None:
        """Wait until ssh forwards."""
        until = time.monotonic() + _SECONDS_TO_OPEN
        while not self._is_open():
            if self._ssh.poll() is not None:
                raise ConfigError("", self._failure())
            if self._cancelled():
                self._end()
                raise Cancelled
            if time.monotonic() > until:
                self._end()
                raise ConfigError("", f"ssh {self._host} has forwarded nothing within {_SECONDS_TO_OPEN:.0f} seconds")
            time.sleep(_SECONDS_BETWEEN_LOOKS)

    def _is_open(self) -> bool:
        if self._socket is not None:
            return self._socket.exists()
        host, _, port = self._near.partition(":")
        with contextlib.suppress(OSError), socket.create_connection((host, int(port)), 1.0):
            return True
        return False

    def _end(self) -> None:
        ssh = self._ssh
        if ssh is None:
            return
        with contextlib.suppress(OSError):
            ssh.stdin.close()
        ssh.terminate()
        try:
            ssh.wait(_SECONDS_TO_END)
        except subprocess.TimeoutExpired:
            ssh.kill()
            ssh.wait()

    def _failure(self) -> str:
        return _failed(f"ssh {self._host} cannot forward the run's socket", self._ssh.returncode,
                       self._said.read_bytes())

    def _why_gone(self) -> str:
        """Say why the run cannot be reached any longer; where an ssh that did forward has ended, start another."""
        if self._ssh.poll() is None:
            return ""
        if not self._has_forwarded():
            return self._failure()
        self._end()
        try:
            self._start()
        except ConfigError as error:
            return str(error)
        return ""

    def _has_forwarded(self) -> bool:
        """Tell whether the ssh that has ended did forward before."""
        if self._socket is not None:
            return self._socket.exists()  # it is removed before another one is started
        return time.monotonic() - self._started_at > _SECONDS_TO_FAIL


def _program() -> list[str]:
    program = shutil.which("ssh")
    if program is None:
        raise ConfigError("", "there is no ssh program on this machine, through which runs on others are reached; "
                              "install OpenSSH's client")
    return [program]


def _options() -> list[str]:
    return ["-o", "ConnectTimeout=20"]


def _failed(what: str, code: int, said: bytes) -> str:
    """Say what failed, in ssh's own words."""
    words = " ".join(said.decode("utf-8", "replace").split())[-_MOST_QUOTED:]
    return f"{what}: {words}" if words else f"{what}, with exit code {code} and without a word"


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return server.getsockname()[1]


