"""Where a run listens, as one who attaches has to know it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Place:
    """A run that listens.

    Attributes:
        name: what the run is called, for messages.
        address: of ZeroMQ.
        token: that it wants to see.
        is_here: whether it trains on this machine.
        why_gone: asked where a connection is lost; says why another attempt is in vain, or nothing if it is not.
    """

    name: str
    address: str
    token: bytes = field(repr=False)
    is_here: bool = True
    why_gone: Callable[[], str] = lambda: ""
