"""How a run in another process is found and reached: on this machine at once, on another one through ssh."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from . import endpoint, ssh
from .endpoint import ListeningRun
from .place import Place
from .ssh import FoundRun

_REMOTE = re.compile(r"(?P<host>[^\s:][^\s:]*):(?P<run>[^\s:]*)")


def _never() -> bool:
    return False


@dataclass(frozen=True)
class Reachable:
    """A run that listens, here or elsewhere.

    Attributes:
        host: its machine, as ssh takes it; empty for this one.
    """

    host: str
    found: FoundRun

    @property
    def run(self) -> ListeningRun:
        return self.found.run

    @property
    def target(self) -> str:
        """What `find` finds it by again."""
        return f"{self.host}:{self.run.id}" if self.host else self.run.id

    @contextmanager
    def reached(self, cancelled: Callable[[], bool] = _never) -> Iterator[Place]:
        """Give its place, for as long as the context lasts.

        Args:
            cancelled: as in `reachable`.

        Raises:
            Cancelled: it was.
            ConfigError: it cannot be reached; says why.
        """
        if not self.host:
            yield self.run.place()
            return
        with ssh.Tunnel(self.host, self.found, cancelled) as tunnel:
            yield tunnel.place


def split(target: str) -> tuple[str, str]:
    """Split what a person names into the host, as ssh takes it, and the run; the host is empty for this machine."""
    match = _REMOTE.fullmatch(target)
    if match is not None:
        return match["host"], match["run"]
    return (target, "") if "@" in target else ("", target)


def reachable(host: str, cancelled: Callable[[], bool] = _never) -> list[Reachable]:
    """List what listens on a machine, the newest first.

    Args:
        host: as ssh takes it; empty for this machine.
        cancelled: asked all the time, while ssh connects, whether to give up.

    Raises:
        Cancelled: it was.
        ConfigError: it cannot be asked.
    """
    if host:
        return [Reachable(host, found) for found in ssh.listening(host, cancelled)]
    return [Reachable("", FoundRun(run, b"")) for run in endpoint.listening()]


def find(target: str, cancelled: Callable[[], bool] = _never) -> Reachable:
    """Find a run.

    Args:
        target: "RUN", "HOST:RUN", "USER@HOST:RUN" or "USER@HOST"; no run is the only one.
        cancelled: as in `reachable`.

    Raises:
        Cancelled: it was.
        ConfigError: there is none, or more than one, or its machine cannot be asked.
    """
    host, name = split(target)
    there = reachable(host, cancelled)
    chosen = endpoint.choose([one.run for one in there], name, f"on {host}" if host else "on this machine")
    return next(one for one in there if one.run is chosen)
