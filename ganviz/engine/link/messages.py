"""What a run and a window in another process say to each other: msgspec structs as MessagePack, never a pickle.

A message is one frame with a struct, and for `Scalars` and `Part` a second frame with the bytes of arrays. Every field
has its type and its limits, which are checked where it is read.
"""

from __future__ import annotations

from typing import Annotated, Any

import msgspec
import numpy as np
from msgspec import Meta, Struct

from ... import __version__
from ..telemetry.facts import Streaming

PROTOCOL = 1
"""Changes with every change of what is said here."""

LARGEST_REQUEST = 1 << 18
"""Bytes of a message to a run."""
LARGEST_ANSWER = 1 << 20
"""Bytes of a frame to a window."""
LARGEST_CURVES = 1 << 27
LARGEST_PAST = 1 << 24
LARGEST_PICTURE = 1 << 26
LARGEST_STATE = 1 << 32
"""Bytes of what comes in parts."""

_Count = Annotated[int, Meta(ge=0, le=1 << 62)]
_Ticket = Annotated[int, Meta(ge=0, le=1 << 53)]
_Step = Annotated[int, Meta(ge=-1, le=10**12)]
_Name = Annotated[str, Meta(max_length=200)]
_Text = Annotated[str, Meta(max_length=20_000)]
_Id = Annotated[bytes, Meta(max_length=64)]
_Values = dict[Annotated[str, Meta(max_length=400)], Any]


class _Message(Struct, frozen=True, tag=True):
    pass


# -- to the run -------------------------------------------------------------------------------------------------------


class Hello(_Message):
    """The first message of a window.

    Attributes:
        protocol, ganviz: versions.
        name: of who attaches, for the others.
        steers: whether it would steer if nobody does.
        session: what an earlier `Welcome` gave it, if it comes back; else empty.
        event: number of the newest event it has; 0 for none.
        step: the newest step whose scalars it has; -1 for none.
    """

    protocol: int = PROTOCOL
    ganviz: _Name = __version__
    name: _Name = ""
    steers: bool = True
    session: _Id = b""
    event: _Count = 0
    step: _Step = -1


class Do(_Message):
    """A command, as in a script."""

    kind: _Name
    values: _Values


class Measure(_Message):
    """A wish for a full measurement."""

    samples: Annotated[int, Meta(ge=1, le=10_000_000)]


class CancelMeasure(_Message):
    """A wish to end a measurement early."""


class EndRun(_Message):
    """A wish that the run ends, also while it loads."""


class TakeOver(_Message):
    """A wish to steer from now on, whoever does it now."""


class Order(_Message):
    """What is to be done once and in order.

    Attributes:
        number: counts from 1 in each session; the ticket of a command.
    """

    number: _Ticket
    what: Do | Measure | CancelMeasure | EndRun | TakeOver


class Watch(_Message):
    """The topics that are watched from now on, and what is asked of their probes."""

    topics: Annotated[dict[_Name, _Values], Meta(max_length=200)]


class AskState(_Message):
    """A wish for the whole state of the next step boundary."""

    number: _Ticket


class Alive(_Message):
    """A sign of life, which is answered by an `Echo` of its number."""

    number: _Count = 0


class Look(_Message):
    """A question what the run does, by one who does not attach; answered by a `Glance`."""


class Ack(_Message):
    """The news that all up to the numbered message of the bulk lane has come."""

    number: _Count


class Bye(_Message):
    """The last message of a window, or its answer to the run's `Goodbye`."""


Request = Hello | Order | Watch | AskState | Alive | Ack | Bye | Look

# -- to the window ----------------------------------------------------------------------------------------------------


class Refused(_Message):
    """The answer to a window that cannot attach: why, and the way out."""

    reason: _Text


class Welcome(_Message):
    """The answer to a `Hello`.

    Attributes:
        run: names the run as long as it listens; another one has another.
        session: names the window until it leaves.
        heard: the number of the newest order that has come.
    """

    run: _Id
    session: _Id
    heard: _Ticket


class Happened(_Message):
    """An event.

    Attributes:
        number: counts the run's events from 1; a window sees those of others' answers not, so some are missing.
        age: seconds since it happened.
        ticket: of the window's order that it answers; 0 for none.
        data: see `event_messages`.
    """

    number: _Count
    kind: _Name
    step: _Step
    age: float
    ticket: _Ticket
    data: Annotated[bytes, Meta(max_length=LARGEST_ANSWER)]


class Scalars(_Message):
    """A block of scalars; the second frame is of `scalar_codec`.

    Attributes:
        number: in the bulk lane.
    """

    number: _Count
    first_step: _Step
    age: float


class PastHead(_Message):
    """The beginning of a list of `Happened`: what has happened so far.

    Attributes:
        number: of the newest event in it, or of a newer one that need not be told.
    """

    number: _Count
    size: Annotated[int, Meta(ge=0, le=LARGEST_PAST)]
    unpacked: Annotated[int, Meta(ge=0, le=LARGEST_PAST)]


class CurvesHead(_Message):
    """The beginning of all scalars so far, as a pyramid.

    Attributes:
        step: the newest.
    """

    step: _Step
    size: Annotated[int, Meta(ge=0, le=LARGEST_CURVES)]


class PictureHead(_Message):
    """The beginning of a picture."""

    topic: _Name
    step: _Step
    cost: float
    size: Annotated[int, Meta(ge=0, le=LARGEST_PICTURE)]


class StateHead(_Message):
    """The beginning of a state that was asked for.

    Attributes:
        number: of the request.
        record: the commands that led to it, as JSON of a script, squeezed as an event's data.
    """

    number: _Ticket
    step: _Step
    record: Annotated[bytes, Meta(max_length=LARGEST_ANSWER)]
    size: Annotated[int, Meta(ge=0, le=LARGEST_STATE)]


class Part(_Message):
    """A part of what is too large for one message; the second frame holds the bytes.

    Attributes:
        number: in the bulk lane.
        transfer: what it is a part of.
        head: with the first part.
    """

    number: _Count
    transfer: _Count
    head: PastHead | CurvesHead | PictureHead | StateHead | None = None


class NoState(_Message):
    """The answer where there is no state to give, with the reason."""

    number: _Ticket
    reason: _Text


class Seats(_Message):
    """Who is attached.

    Attributes:
        steers: whether this window steers.
        steering: name of the one that does; empty if nobody does.
        names: of all that are attached, in the order in which they came.
    """

    steers: bool
    steering: _Name
    names: Annotated[list[_Name], Meta(max_length=1000)]


class Echo(_Message):
    """The answer to a sign of life."""

    number: _Count


class Glance(_Message):
    """What a run does, for one who chooses among several.

    Attributes:
        step: iterations done.
        steering: name of who steers; empty if nobody does.
        attached: number of windows.
    """

    step: _Step
    steering: _Name
    attached: _Count


class PaceNow(_Message):
    """The newest `Pace`, and what watching costs.

    Attributes:
        probes_held: whether probes are held back.
        watching_cost: share of the training's speed that probes and windows take.
        streaming, threads: as in `Pace`.
    """

    step: _Step
    steps_per_second: float
    observation_share: float
    execution_mode: _Text
    why_eager: _Text
    speeds: Annotated[list[tuple[_Name, float]], Meta(max_length=100)]
    probes_held: bool
    watching_cost: float = 0.0
    streaming: Streaming | None = None
    threads: int = 1


class Goodbye(_Message):
    """The last message of a run that is over, after all its events and scalars."""


Answer = (Refused | Welcome | Happened | Scalars | Part | NoState | Seats | PaceNow | Goodbye | Echo
          | Glance)



def _plain(value: Any) -> Any:
    if isinstance(value, np.generic):
        return value.item()
    raise TypeError(f"a message cannot hold a {type(value).__name__}")


_encode = msgspec.msgpack.Encoder(enc_hook=_plain).encode
_request = msgspec.msgpack.Decoder(Request)
_answer = msgspec.msgpack.Decoder(Answer)
_WITH_BYTES = (Scalars, Part)


class MessageError(Exception):
    """Bytes that are no message."""


def encode(message: Request | Answer) -> bytes:
    """Write a message's first frame.

    Raises:
        MessageError: it holds something that no message can hold.
    """
    try:
        return _encode(message)
    except (TypeError, ValueError, OverflowError, RecursionError) as error:
        raise MessageError(f"a {type(message).__name__} cannot be sent: {error}") from None


def read_request(frames: list[bytes]) -> Request:
    """Read what a window said.

    Raises:
        MessageError: it is no message.
    """
    if len(frames) != 1 or len(frames[0]) > LARGEST_REQUEST:
        raise MessageError(f"{len(frames)} frames are no request")
    return _decoded(_request, frames[0])


def read_answer(frames: list[bytes]) -> tuple[Answer, bytes]:
    """Read what a run said, with the bytes of arrays; empty where there are none.

    Raises:
        MessageError: it is no message.
    """
    if not 1 <= len(frames) <= 2:
        raise MessageError(f"{len(frames)} frames are no answer")
    answer = _decoded(_answer, frames[0])
    if isinstance(answer, _WITH_BYTES) != (len(frames) == 2):
        raise MessageError(f"a {type(answer).__name__} has not {len(frames)} frames")
    return answer, frames[1] if len(frames) == 2 else b""


def _decoded(decoder: msgspec.msgpack.Decoder, frame: bytes) -> Any:
    try:
        return decoder.decode(frame)
    except (msgspec.DecodeError, ValueError, RecursionError) as error:
        raise MessageError(f"it is no message: {error}") from None
