"""How a run in another process is reached: on this machine at once, on another one through ssh."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager

from . import endpoint, ssh
from .endpoint import ListeningRun
from .place import Place

_REMOTE = re.compile(r"(?P<host>[^\s:][^\s:]*):(?P<run>[^\s:]*)")


def split(target: str) -> tuple[str, str]:
    """Split what a person names into the host, as ssh takes it, and the run; the host is empty for this machine."""
    match = _REMOTE.fullmatch(target)
    if match is not None:
        return match["host"], match["run"]
    return (target, "") if "@" in target else ("", target)


def runs(host: str) -> list[ListeningRun]:
    """List the runs that listen on a machine, the newest first.

    Raises:
        ConfigError: it cannot be asked.
    """
    return [found.run for found in ssh.listening(host)] if host else endpoint.listening()


@contextmanager
def reached(target: str) -> Iterator[Place]:
    """Give the place of a run, for as long as the context lasts.

    Args:
        target: "RUN", "HOST:RUN", "USER@HOST:RUN" or "USER@HOST"; no run is the only one.

    Raises:
        ConfigError: there is none, or it cannot be reached; says why.
    """
    host, name = split(target)
    if not host:
        yield endpoint.find(name).place()
        return
    found = ssh.listening(host)
    chosen = endpoint.choose([one.run for one in found], name, f"on {host}")
    with ssh.Tunnel(host, next(one for one in found if one.run is chosen)) as tunnel:
        yield tunnel.place
