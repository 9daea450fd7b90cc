"""The runs that listen on a machine, looked for in the background."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ..export.background_job import BackgroundJob

if TYPE_CHECKING:
    from ...engine.link.messages import Glance
    from ...engine.link.reach import Reachable


@dataclass(frozen=True)
class Listed:
    """A run that listens.

    Attributes:
        glance: what it does; None where that is not known: on another machine nothing but ssh has been asked.
    """

    reachable: Reachable
    glance: Glance | None


def look_for_runs(host: str, parent: QObject) -> BackgroundJob:
    """Begin to look; the job ends with a list of `Listed`, the newest first.

    Args:
        host: as ssh takes it; empty for this machine.
    """
    return BackgroundJob("listening runs", lambda cancelled: _listed(host, cancelled), parent)


def _listed(host: str, cancelled: Callable[[], bool]) -> list[Listed]:
    # ZeroMQ, for which the window's first paint does not wait
    from ...engine.link import reach
    from ...engine.link.glance import glance

    found = reach.reachable(host, cancelled)
    return [Listed(one, None if host or cancelled() else glance(one.run.place())) for one in found]
