"""What comes over a line in bulk, put together and read: each size is checked before anything is made of it."""

from __future__ import annotations

import time
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Annotated

import msgspec
import numpy as np
from msgspec import Meta

from ..record import content_codec, scalar_codec
from ..record.damage import DamagedError
from ..record.scalar_codec import inflate
from ..settings.commands import Scripted, parse_script
from ..system.bounded_json import Allowance
from ..telemetry.events import Applied, Event, Rejected
from ..telemetry.history import ScalarHistory
from ..telemetry.mailbox import SERIES, Picture
from . import curves_codec, event_messages
from .messages import (
    CurvesHead,
    Happened,
    MessageError,
    Part,
    PastHead,
    PictureHead,
    StateHead,
)

if TYPE_CHECKING:
    from ..checkpoint.state import TrainingState

_MOST_TRANSFERS = 300
_MOST_BYTES = 1 << 27  # of all transfers together but states
_past = msgspec.msgpack.Decoder(Annotated[list[Happened], Meta(max_length=50_000)])


def told_event(happened: Happened, squeezed: bool) -> Event:
    """Make the event that a message tells of.

    Raises:
        DamagedError: it is none.
    """
    data = event_messages.unsqueeze(happened.data) if squeezed else happened.data
    event = event_messages.unpack(happened.kind, happened.step, data)
    # clocks of two machines have nothing in common
    facts = {"ticket": happened.ticket} if isinstance(event, Applied | Rejected) else {}
    return replace(event, made_at=time.perf_counter() - happened.age, **facts)


@dataclass
class Transfer:
    """Something that comes in parts.

    Attributes:
        done: bytes that have come.
    """

    head: PastHead | CurvesHead | PictureHead | StateHead
    _data: bytearray = field(default_factory=bytearray)

    @property
    def done(self) -> int:
        return len(self._data)

    @property
    def is_complete(self) -> bool:
        return self.done == self.head.size

    def add(self, data: bytes) -> None:
        if self.done + len(data) > self.head.size:
            raise MessageError(f"more has come than the {self.head.size:,} bytes that were announced")
        self._data += data

    def picture(self) -> Picture:
        """Read it as a picture.

        Raises:
            DamagedError: it is none, or of a kind that is not known here.
        """
        from ..probes.base import PROBES, Content

        PROBES.classes()  # they bring in the kinds of contents
        return Picture(self.head.topic, self.head.step, content_codec.unpack(bytes(self._data), Content.kinds),
                       self.head.cost)

    def curves(self, terms: tuple[str, ...]) -> ScalarHistory:
        """Read it as curves.

        Raises:
            DamagedError: it is none of a run with these terms.
        """
        return curves_codec.unpack(bytes(self._data), terms)

    def past(self) -> list[Happened]:
        """Read it as what has happened.

        Raises:
            DamagedError, MessageError: it is nothing of the kind.
        """
        try:
            return _past.decode(inflate(bytes(self._data), self.head.unpacked))
        except (msgspec.DecodeError, RecursionError) as error:
            raise MessageError(f"it is no past: {error}") from None

    def state(self) -> tuple[TrainingState, list[Scripted]]:
        """Read it as a state, with the commands that led to it.

        Raises:
            ConfigError: it is none, or damaged.
        """
        from ..checkpoint import state

        try:
            record = Allowance().loads(event_messages.unsqueeze(self.head.record))
        except (ValueError, DamagedError):
            record = None
        return state.from_bytes(bytes(self._data), "the state from the other process"), list(
            parse_script({"command": record}))


class Incoming:
    """What has come in part on one line."""

    def __init__(self) -> None:
        self._transfers: dict[int, Transfer] = {}

    def take(self, part: Part, data: bytes) -> Transfer:
        """Add a part; return what it is a part of, which is complete now, or not yet.

        Raises:
            MessageError: it is a part of nothing, or there is too much.
        """
        if part.head is not None:
            if part.transfer in self._transfers or len(self._transfers) >= _MOST_TRANSFERS:
                raise MessageError("too much comes at once")
            self._transfers[part.transfer] = Transfer(part.head)
        if part.transfer not in self._transfers:
            raise MessageError("a part comes of what has not begun")
        transfer = self._transfers[part.transfer]
        transfer.add(data)
        if transfer.is_complete:
            del self._transfers[part.transfer]
        if sum(t.done for t in self._transfers.values() if not isinstance(t.head, StateHead)) > _MOST_BYTES:
            raise MessageError("too much comes at once")
        return transfer

    def scalars(self, data: bytes, terms: tuple[str, ...]) -> np.ndarray:
        """Read (n, series) scalars of a run with these terms.

        Raises:
            DamagedError, MessageError: they are none.
        """
        values = scalar_codec.unpack(data)
        if values.shape[1] != len(SERIES) + len(terms) or not len(values):
            raise MessageError(f"scalars of {values.shape} are not of this run")
        return values


