"""One window that is attached, as the run's side sees it: what it has, what it waits for, and what it is sent next."""

from __future__ import annotations

import zlib
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

import msgspec

from ..record import content_codec, scalar_codec
from ..telemetry.mailbox import Picture
from . import curves_codec, messages
from .flow import Flow
from .messages import CurvesHead, Part, PastHead, PictureHead, Scalars, StateHead
from .run_log import MOST_STEPS, RunLog

_FEW_STEPS = 4096  # of a run that is told step by step to one who comes late
_SCALAR_PART = 0.7  # that packing leaves of scalars, about
_SCALAR_TURNS, _SCALAR_TURNS_BEHIND = 3, 9  # for each of what is large, and where many steps wait
_PICTURES_AT_ONCE = 2
_HEAD = 60  # bytes of a message beside its data


class PictureBytes:
    """The newest pictures as bytes, packed once for all windows."""

    def __init__(self) -> None:
        self._packed: dict[str, tuple[int, int, bytes]] = {}

    def of(self, version: int, picture: Picture, level: int) -> bytes:
        """Pack a picture.

        Args:
            version: changes with each picture of a topic.
            level: of the compression.
        """
        found = self._packed.get(picture.topic)
        if found is None or found[:2] != (version, level):
            found = self._packed[picture.topic] = (version, level, content_codec.pack(picture.content, level))
        return found[2]


@dataclass
class _Transfer:
    """Something large on its way, piece by piece.

    Attributes:
        topic: of a picture; empty for anything else.
    """

    number: int
    head: PastHead | CurvesHead | PictureHead | StateHead
    data: bytes
    topic: str = ""
    done: int = 0


@dataclass
class Session:
    """What outlives a window's connection for a while.

    Attributes:
        heard: number of the newest order that came.
        left_at: when its connection was lost; None while it has one.
    """

    id: bytes
    name: str
    heard: int = 0
    left_at: float | None = None


@dataclass
class Seat:
    """An attached window.

    Args:
        send: puts the frames of a message on its line.
        event: number of the newest event that it has.
        step: the newest step whose scalars it has; -1 for none.

    Attributes:
        topics: what it watches.
        heard_at: when it gave the last sign of life.
        said_goodbye: it has been told that the run is over.
        is_asking: the run has been asked for a state for it.
    """

    session: Session
    log: RunLog
    pictures: PictureBytes
    send: Callable[[list[bytes]], None]
    event: int
    step: int
    heard_at: float
    topics: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    said_goodbye: bool = False
    is_asking: bool = False
    flow: Flow = field(default_factory=Flow)
    _past: _Transfer | None = None
    _curves: _Transfer | None = None
    _transfers: deque[_Transfer] = field(default_factory=deque)
    _sent_versions: dict[str, int] = field(default_factory=dict)
    _next_transfer: int = 0
    _scalar_turns: int = 0

    def begin(self) -> None:
        """Give what has happened so far, or since it was here."""
        log = self.log
        if not self.event or not log.has_all_after(self.event):
            told = [one.message(self.session.id, squeezed=False) for one in log.past(self.event)]
            plain = msgspec.msgpack.encode(told)
            data = zlib.compress(plain, 1)
            self._past = self._transfer(PastHead(log.number, len(data), len(plain)), data)
            self.event = log.number
        if log.last_step - max(self.step, 0) > _FEW_STEPS:
            self._put_curves()

    def begin_anew(self) -> None:
        """Have its scalars begin anew, as those of the run do."""
        self.step, self._curves = -1, None

    @property
    def has_all(self) -> bool:
        """Whether it has been sent all events and scalars."""
        return (self.event >= self.log.number and not self._has_scalars() and self._past is self._curves is None
                and all(transfer.topic for transfer in self._transfers))

    def give_state(self, number: int, step: int, record: bytes, data: bytes) -> None:
        """Send a state that it asked for."""
        self.is_asking = False
        self._transfers.append(self._transfer(StateHead(number, step, record, len(data)), data))

    @property
    def awaits_state(self) -> bool:
        """Whether a state is asked for, or on its way."""
        return self.is_asking or any(isinstance(transfer.head, StateHead) for transfer in self._transfers)

    def send_events(self) -> None:
        """Send all events that it has not been sent, once it has those before it came."""
        if self._past is not None:
            return
        for told in self.log.after(self.event):
            self.event = told.number
            if told.is_for(self.session.id):
                self.send([messages.encode(told.message(self.session.id, squeezed=True))])

    def send_bulk(self, now: float, pictures_rest: bool) -> None:
        """Send scalars and parts in turn, as much as the line takes.

        Args:
            pictures_rest: no picture is to be begun now.
        """
        while self.flow.has_room:
            if not pictures_rest:
                self._begin_pictures()
            scalars_wait = self._curves is not None or self._has_scalars()
            if self._past is not None:
                self._past = self._after_part(self._past, now)
            elif scalars_wait and not (self._scalar_turns >= self._turns() and self._transfers):
                self._scalar_turns += 1
                if self._curves is not None:
                    self._curves = self._after_part(self._curves, now)
                else:
                    self._send_scalars(now)
            elif self._transfers:
                self._scalar_turns = 0
                left = self._after_part(self._transfers.popleft(), now)
                if left is not None:
                    self._transfers.append(left)  # the others have their turn
            else:
                return

    # -- scalars ------------------------------------------------------------------------------------------------

    def _has_scalars(self) -> bool:
        return self.log.last_step > max(self.step, 0)

    def _turns(self) -> int:
        return _SCALAR_TURNS if self.log.last_step - self.step < _FEW_STEPS else _SCALAR_TURNS_BEHIND

    def _send_scalars(self, now: float) -> None:
        if not self.log.has_scalars_from(self.step + 1):
            self._put_curves()  # it lags too far behind
            return
        most = int(self.flow.piece / _SCALAR_PART / (4 * len(self.log.history.names)))
        block = self.log.scalars(self.step + 1, min(max(most, 1), MOST_STEPS))
        self.step = block.first_step + len(block.values) - 1
        data = scalar_codec.pack(block.values)
        message = Scalars(self.flow.next_number(), block.first_step, max(now - block.made_at, 0.0))
        self._send_bulk_message(messages.encode(message), data, now)

    def _put_curves(self) -> None:
        """Give the whole pyramid in place of the scalars that are missing."""
        pyramid = self.log.history.pyramid()
        self.step = pyramid.last_step
        data = curves_codec.pack(pyramid)
        self._curves = self._transfer(CurvesHead(pyramid.last_step, len(data)), data)

    # -- parts --------------------------------------------------------------------------------------------------

    def _transfer(self, head: PastHead | CurvesHead | PictureHead | StateHead, data: bytes, topic: str = ""
                  ) -> _Transfer:
        self._next_transfer += 1
        return _Transfer(self._next_transfer, head, data, topic)

    def _after_part(self, transfer: _Transfer, now: float) -> _Transfer | None:
        """Send the next part; return the transfer if more is left."""
        part = memoryview(transfer.data)[transfer.done:transfer.done + self.flow.piece]
        head = transfer.head if transfer.done == 0 else None
        transfer.done += len(part)
        self._send_bulk_message(messages.encode(Part(self.flow.next_number(), transfer.number, head)), part, now)
        return transfer if transfer.done < len(transfer.data) else None

    def _send_bulk_message(self, message: bytes, data: bytes | memoryview, now: float) -> None:
        self.flow.sent(len(data) + _HEAD, now)
        self.send([message, data])

    # -- pictures -----------------------------------------------------------------------------------------------

    def _begin_pictures(self) -> None:
        """Put new pictures on their way, those first whose topic was sent longest ago; few at once, so that what is on
        its way is new.
        """
        on_their_way = {transfer.topic for transfer in self._transfers if transfer.topic}
        for topic in sorted(self.topics, key=lambda topic: self._sent_versions.get(topic, 0)):
            if len(on_their_way) >= _PICTURES_AT_ONCE:
                return
            newest = self.log.picture_after(topic, self._sent_versions.get(topic, 0))
            if newest is None or topic in on_their_way:
                continue
            version, picture = newest
            self._sent_versions[topic] = version
            try:
                data = self.pictures.of(version, picture, level=0 if self.flow.is_fast else 1)
            except (TypeError, ValueError, NotImplementedError):  # of a plug-in that holds more than numbers and text
                continue
            if len(data) <= messages.LARGEST_PICTURE:
                on_their_way.add(topic)
                head = PictureHead(topic, picture.step, picture.cost, len(data))
                self._transfers.append(self._transfer(head, data, topic))
