"""The run's side of the line: a thread that tells windows in other processes what happens, and takes what they ask.

The training never waits for it, and goes on whatever becomes of the windows.
"""

from __future__ import annotations

import json
import secrets
import threading
import time
import traceback
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Protocol

from ... import __version__
from ..settings.commands import Command, Scripted
from ..settings.params import ConfigError
from ..system.cores import cores
from ..telemetry.events import Applied, Event, Note, Rejected, Started
from ..telemetry.mailbox import WINDOW_PER_COST, Picture, ScalarBlock, Telemetry
from . import event_messages, messages
from .gate import Gate
from .messages import (
    PROTOCOL,
    Ack,
    Alive,
    AskState,
    Bye,
    CancelMeasure,
    Do,
    Echo,
    Glance,
    Goodbye,
    Hello,
    Look,
    Measure,
    MessageError,
    NoState,
    Order,
    PaceNow,
    Refused,
    TakeOver,
    Watch,
    Welcome,
)
from .orders import as_tuples, command_of, stand_in
from .roster import MOST_SEATS, Roster
from .run_log import RunLog
from .seat import PictureBytes, Seat, Session

if TYPE_CHECKING:
    from ..checkpoint.state import TrainingState

_SECONDS_BETWEEN_PACES = 0.25
_SECONDS_ALONE = 0.5  # between two looks at what the run has told while nobody is attached
_SILENCE = 15.0  # seconds after which a window that gives no sign of life is given up
_MOST_AT_ONCE = 200  # messages that are taken in before something is sent
_LONGEST_REASON = 5000  # characters
_NEWEST_PART = 0.25  # of the newest share in the average
_PATIENCE = 20.0  # seconds that the end waits for windows to have it all


class Steered(Protocol):
    """What a server needs of a trainer, or of what stands in for one."""

    record: list[Scripted]

    def send(self, command: Command) -> int: ...

    def watch(self, topics: Mapping[str, Mapping[str, Any]]) -> None: ...

    def ask_state(self, answer: Callable[[TrainingState], None]) -> None: ...

    def measure(self, samples: int) -> None: ...

    def cancel_measure(self) -> None: ...

    def stop(self) -> None: ...


class LinkServer:
    """A listener to a run's telemetry with a thread that serves windows. To be closed at the end.

    Args:
        trainer: takes what the steering window asks.
        telemetry: of the run, from its beginning.
        address: of ZeroMQ, where to listen ("ipc:///run/…", "tcp://127.0.0.1:*").
        token: what a window must show.

    Attributes:
        address: where it listens, with the number of the port.

    Raises:
        ConfigError: one cannot listen there.
    """

    def __init__(self, trainer: Steered, telemetry: Telemetry, address: str, token: bytes) -> None:
        self._trainer, self._telemetry = trainer, telemetry
        self._run = secrets.token_bytes(16)
        self._log = RunLog()
        self._pictures = PictureBytes()
        self._incoming: deque[Event | ScalarBlock | Picture | _State] = deque()
        self._roster = Roster()
        self._tickets: dict[int, tuple[bytes, int]] = {}  # of the trainer: session, and ticket there
        self._watched: dict[str, Any] = {}
        self._next_pace = 0.0
        self._processor_time = 0.0
        self._cost = 0.0  # share of the training's speed that watching takes
        self._closing_since: float | None = None
        self._is_closing = False
        self._gate = Gate(address, token)
        self.address = self._gate.address
        telemetry.listen(self)
        self._thread = threading.Thread(target=self._serve, name="link server", daemon=True)
        self._thread.start()

    # -- for other threads --------------------------------------------------------------------------------------

    def take_event(self, event: Event) -> None:
        self._incoming.append(event)
        self._gate.ring()

    def take_block(self, block: ScalarBlock) -> None:
        self._incoming.append(block)
        if self._roster.seats:
            self._gate.ring()

    def take_picture(self, picture: Picture) -> None:
        self._incoming.append(picture)
        if picture.topic in self._watched:
            self._gate.ring()

    def close(self) -> None:
        """Tell the windows the rest and leave them; for a run that is over. Waits some seconds at most."""
        self._is_closing = True
        self._gate.ring()
        self._thread.join()

    @property
    def attached(self) -> int:
        """Number of windows that are attached."""
        return len(self._roster.seats)

    # -- the thread ---------------------------------------------------------------------------------------------

    def _serve(self) -> None:
        try:
            while not self._has_ended():
                seconds = _SECONDS_BETWEEN_PACES if self._roster.seats else _SECONDS_ALONE
                self._gate.wait(seconds)
                self._take_in()
                self._receive()
                self._tell(time.perf_counter())
        except Exception as error:  # the training goes on, whatever happens here
            self._telemetry.forget(self)
            self._telemetry.send_event(Note(
                self._telemetry.pace.step, "No window in another process can be attached any longer.",
                (f"{type(error).__name__}: {error}", *traceback.format_exc().splitlines())))
        finally:
            self._telemetry.forget(self)  # nobody takes what it would hear
            self._gate.close()

    def _has_ended(self) -> bool:
        """Tell whether it is time to end, and say goodbye to those who have all."""
        if not self._is_closing:
            return False
        now = time.perf_counter()
        if self._closing_since is None:
            self._closing_since = now
            self._take_in()
        for line, seat in list(self._roster.seats.items()):
            if seat.has_all and not seat.said_goodbye:
                seat.said_goodbye = True
                self._send(line, [messages.encode(Goodbye())])
        return not self._roster.seats or now - self._closing_since > _PATIENCE

    # -- what the run tells -------------------------------------------------------------------------------------

    def _take_in(self) -> None:
        while self._incoming:
            item = self._incoming.popleft()
            if isinstance(item, ScalarBlock):
                self._log.take_block(item)
            elif isinstance(item, Picture):
                self._log.take_picture(item)
            elif isinstance(item, _State):
                self._give_state(item)
            else:
                self._take_event(item)

    def _take_event(self, event: Event) -> None:
        owner, ticket = b"", 0
        if isinstance(event, Applied | Rejected) and event.ticket:
            owner, ticket = self._tickets.pop(event.ticket, (b"", 0))
        self._log.take_event(event, owner, ticket, private=isinstance(event, Rejected) and bool(owner))
        if isinstance(event, Started):
            for seat in self._roster.seats.values():
                seat.begin_anew()

    def _tell(self, now: float) -> None:
        rests = self._telemetry.watching.rests
        for line, seat in list(self._roster.seats.items()):
            if now - seat.heard_at > _SILENCE:
                self._drop(line)
                continue
            with suppress(_Gone):
                seat.send_events()
                seat.send_bulk(now, rests)
        if now >= self._next_pace:
            self._next_pace = now + _SECONDS_BETWEEN_PACES
            self._tell_pace()
            self._roster.forget(now)

    def _tell_pace(self) -> None:
        pace, watching = self._telemetry.pace, self._telemetry.watching
        spent = time.thread_time()
        watching.draws_fast = pace.threads < cores() and any(seat.flow.is_fast for seat in self._roster.seats.values())
        if self._roster.seats:
            watching.window_seconds += spent - self._processor_time
            share = (spent - self._processor_time) / _SECONDS_BETWEEN_PACES
            self._cost += (share / WINDOW_PER_COST - self._cost) * _NEWEST_PART
            message = messages.encode(PaceNow(
                pace.step, pace.steps_per_second, pace.observation_share, pace.execution_mode,
                pace.why_eager[:_LONGEST_REASON],
                list(pace.speeds), watching.probes_held,
                (pace.observation_share + self._cost) * watching.factor, pace.streaming, pace.threads))
            for line in list(self._roster.seats):
                self._send(line, [message])
        self._processor_time = spent

    def _send(self, line: bytes, frames: Sequence[bytes | memoryview]) -> bool:
        """Put a message on a line; one that is broken, or takes nothing any longer, is given up."""
        took_it = self._gate.send(line, frames)
        if not took_it:
            self._drop(line)
        return took_it

    # -- what windows ask ---------------------------------------------------------------------------------------

    def _receive(self) -> None:
        for _ in range(_MOST_AT_ONCE):
            received = self._gate.receive()
            if received is None:
                return
            with suppress(MessageError, _Gone):  # it says nothing that could be answered
                self._hear(received[0], messages.read_request(received[1]))

    def _hear(self, line: bytes, request: messages.Request) -> None:
        seat = self._roster.seats.get(line)
        if isinstance(request, Hello):
            if seat is None:
                self._welcome(line, request)
            return
        if isinstance(request, Look):
            self._send(line, [messages.encode(Glance(self._telemetry.pace.step, self._roster.steering_name,
                                                     len(self._roster.seats)))])
            return
        if seat is None:
            return
        seat.heard_at = now = time.perf_counter()
        match request:
            case Ack():
                seat.flow.acknowledged(request.number, now)
            case Order():
                self._take_order(seat, request)
            case Watch():
                seat.topics = {topic: as_tuples(values) for topic, values in request.topics.items()}
                self._follow_watching()
            case AskState():
                self._ask_state(line, seat, request.number)
            case Alive():
                self._send(line, [messages.encode(Echo(request.number))])
            case Bye():
                self._drop(line, for_good=True)

    def _welcome(self, line: bytes, hello: Hello) -> None:
        reason = ""
        if (hello.protocol, hello.ganviz) != (PROTOCOL, __version__):
            reason = (f"the run is of ganviz {__version__} (protocol {PROTOCOL}), the window of ganviz {hello.ganviz} "
                      f"(protocol {hello.protocol}); install the same version on both sides")
        elif len(self._roster.seats) >= MOST_SEATS:
            reason = f"{MOST_SEATS} windows are attached already; close one"
        elif self._is_closing:
            reason = "the run is over"
        if reason:
            self._gate.send(line, [messages.encode(Refused(reason))])
            return
        session = self._roster.session(hello.session, hello.name)
        for other in self._roster.lines_of(session):
            self._drop(other)

        def send(frames: list[bytes]) -> None:
            if not self._send(line, frames):
                raise _Gone

        seat = Seat(session, self._log, self._pictures, send, hello.event, hello.step, time.perf_counter())
        self._roster.sit(line, seat, hello.steers)
        send([messages.encode(Welcome(self._run, session.id, session.heard))])
        self._tell_seats()
        seat.begin()

    def _drop(self, line: bytes, for_good: bool = False) -> None:
        """Go on without a window.

        Args:
            for_good: it does not come back.
        """
        if self._roster.leave(line, for_good):
            self._follow_watching()
            self._tell_seats()

    def _tell_seats(self) -> None:
        for line, seat in list(self._roster.seats.items()):
            self._send(line, [messages.encode(self._roster.message_for(seat))])

    def _follow_watching(self) -> None:
        """Have the run watch what the windows watch."""
        wanted = self._roster.watched()
        if wanted != self._watched:
            self._watched = wanted
            self._trainer.watch(wanted)

    # -- orders -------------------------------------------------------------------------------------------------

    def _take_order(self, seat: Seat, order: Order) -> None:
        session = seat.session
        if order.number <= session.heard:  # it was sent again after a broken line
            return
        session.heard = order.number
        what = order.what
        if (isinstance(what, TakeOver) or not self._roster.is_steered) and self._roster.take_over(session):
            self._tell_seats()
            self._follow_watching()
        if isinstance(what, TakeOver):
            return
        try:
            command = command_of(what)
        except ConfigError as error:
            self._reject(session, order.number, stand_in(what), str(error))
            return
        if not self._roster.steers(session):
            by = self._roster.steering_name or "another window"
            self._reject(session, order.number, command, f"{by} steers this run; take over first")
        elif isinstance(what, Do):
            self._tickets[self._trainer.send(command)] = (session.id, order.number)
        elif isinstance(what, Measure):
            self._trainer.measure(what.samples)
        elif isinstance(what, CancelMeasure):
            self._trainer.cancel_measure()
        else:
            self._trainer.stop()

    def _reject(self, session: Session, ticket: int, command: Command, reason: str) -> None:
        event = Rejected(self._telemetry.pace.step, 0, command, reason)
        self._log.take_event(event, session.id, ticket, private=True)

    # -- the state ----------------------------------------------------------------------------------------------

    def _ask_state(self, line: bytes, seat: Seat, number: int) -> None:
        if seat.awaits_state:
            self._send(line, [messages.encode(NoState(number, "another state is on its way already"))])
            return
        seat.is_asking = True

        def answer(state: TrainingState) -> None:
            self._incoming.append(_State(line, number, state, list(self._trainer.record)))
            self._gate.ring()

        try:
            self._trainer.ask_state(answer)
        except ConfigError as error:
            seat.is_asking = False
            self._send(line, [messages.encode(NoState(number, str(error)))])

    def _give_state(self, given: _State) -> None:
        from ..checkpoint.state import to_file_bytes  # imports torch, which has been loaded where there is a state

        seat = self._roster.seats.get(given.line)
        if seat is not None:
            record = json.dumps([scripted.as_toml_table() for scripted in given.record]).encode()
            data = to_file_bytes(given.state)
            if len(data) > messages.LARGEST_STATE:
                seat.is_asking = False
                reason = f"a state of {len(data):,} bytes is too large to be sent"
                self._send(given.line, [messages.encode(NoState(given.number, reason))])
                return
            seat.give_state(given.number, given.state.step, event_messages.squeeze(record), data)


class _Gone(Exception):
    """A window is gone."""


class _State:
    """A state that was asked for, on its way from the training thread."""

    def __init__(self, line: bytes, number: int, state: TrainingState, record: list[Scripted]) -> None:
        self.line, self.number, self.state, self.record = line, number, state, record
