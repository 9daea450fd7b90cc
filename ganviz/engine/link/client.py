"""The window's side of the line: what stands where a trainer would, and trains nothing itself."""

from __future__ import annotations

import time
import zlib
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from ..record.damage import DamagedError
from ..settings.commands import Command, Scripted
from ..settings.config import RunConfig
from ..settings.params import ConfigError
from ..settings.registries import DATASETS, LOSSES, MODELS, OPTIMIZERS, REGULARIZERS
from ..system.cores import cores
from ..telemetry.events import (
    Applied,
    CurvesRead,
    Event,
    Failed,
    Finished,
    Note,
    Rejected,
    SeatsChanged,
    Started,
)
from ..telemetry.mailbox import Pace, ScalarBlock, Telemetry
from . import messages
from .incoming import Incoming, told_event
from .line import Line, LineState
from .messages import (
    Ack,
    Alive,
    Bye,
    CancelMeasure,
    Do,
    Echo,
    EndRun,
    Goodbye,
    Happened,
    Hello,
    Measure,
    MessageError,
    NoState,
    Order,
    PaceNow,
    Part,
    Refused,
    Scalars,
    Seats,
    TakeOver,
    Welcome,
)
from .orders import command_of, stand_in
from .outbox import Outbox
from .place import Place

if TYPE_CHECKING:
    from ..checkpoint.state import TrainingState

_SECONDS_BETWEEN_SIGNS = 1.0
_SILENCE = 15.0  # seconds after which a line that brings nothing counts as broken
_BETWEEN_ATTEMPTS = 0.25
_PATIENCE = 30.0  # seconds for which a connection is tried again
_MOST_AT_ONCE = 500


class RemoteRun:
    """A run in another process, with a trainer's interface for other threads. It belongs to one thread, that of `run`.

    Args:
        place: where the run listens.
        telemetry: takes what there is to tell: what has happened so far, the curves, then whatever happens from now on.
        name: of this window, for the others that are attached.
        steers: whether to steer if nobody does.
        ended: called by `run` when it is over.
        patience: seconds for which a broken connection is tried again.

    Attributes:
        failure: what ended it, if something did; the run itself may go on.
        record: commands that led to the state that came last.
        delay: seconds that a word and its answer take on the line; None before the first answer.
    """

    def __init__(self, place: Place, telemetry: Telemetry, *, name: str = "", steers: bool = True,
                 ended: Callable[[], object] = lambda: None, patience: float = _PATIENCE) -> None:
        self.telemetry = telemetry
        self.failure: Exception | None = None
        self.record: list[Scripted] = []
        self.delay: float | None = None
        self._place, self._name, self._steers, self._ended, self._patience = place, name, steers, ended, patience
        self._config: RunConfig | None = None
        self._outbox = Outbox()
        self._leaving = self._is_over = False
        self._has_ended = False  # the run has told so
        # of the run, since the first connection
        self._run = self._session = b""
        self._event, self._step = 0, -1
        self._terms: tuple[str, ...] = ()
        self._lost_at: float | None = time.perf_counter()
        # of the present connection
        self._line: Line | None = None
        self._greeted = self._welcomed = False
        self._incoming = Incoming()
        self._heard_at = self._signed_at = 0.0
        self._signs = 0

    # -- for other threads --------------------------------------------------------------------------------------

    def send(self, command: Command) -> int:
        """Ask for something at the next step boundary. Returns the ticket that the answer will carry."""
        return self._outbox.order(Do(command.kind, command.values()))

    def watch(self, topics: Mapping[str, Mapping[str, Any]]) -> None:
        """Replace the set of watched topics and what is asked of their probes."""
        self._outbox.watch(topics)

    def ask_state(self, answer: Callable[[TrainingState], None],
                  progress: Callable[[int, int], object] = lambda done, total: None) -> None:
        """Have `answer` called with the whole state of the next step boundary; where there is none, tell so.

        Both are called in the thread of `run`.

        Args:
            progress: called with the bytes that have come, and how many there are.
        """
        if not self._outbox.ask((answer, progress)):
            self._note("The run is over, or no longer attached, so its state cannot be fetched; its file has it.")

    def take_turns(self, turns: object | None) -> None:
        """Refuse to train by turns with other runs; None changes nothing.

        Raises:
            ConfigError: always, but for None.
        """
        if turns is not None:
            raise ConfigError("", "a run in another process cannot train by turns with one in this window; compare it "
                                  "with a recorded run, or train both here")

    def measure(self, samples: int = 10_000) -> None:
        """Have all indicators measured at once, in the background; `Measuring` events tell how far it is."""
        self._outbox.order(Measure(samples))

    def cancel_measure(self) -> None:
        """End a measurement that was asked for early."""
        self._outbox.order(CancelMeasure())

    def take_over(self) -> None:
        """Steer from now on, whoever does it now; `SeatsChanged` tells when it has come to that."""
        self._outbox.order(TakeOver())

    def end_run(self) -> None:
        """End the run itself, soon, also while it is still loading; only for the one that steers."""
        self._outbox.order(EndRun())

    def stop(self) -> None:
        """Leave the run, which goes on."""
        self._leaving = True
        self._outbox.ring()

    @property
    def config(self) -> RunConfig | None:
        """Settings in force; None before they are known."""
        return self._config

    @property
    def step(self) -> int:
        """Iterations done, as far as they are known here."""
        return self.telemetry.pace.step

    # -- the thread ---------------------------------------------------------------------------------------------

    def run(self) -> None:
        """Tell the run, and follow it until it is over, or left, or cannot be reached any longer."""
        try:
            _import_kinds()
            while not self._leaving and not self._is_over:
                self._connect()
                self._follow()
        except (MessageError, DamagedError, zlib.error) as error:
            self._fail(f"What listens at {self._place.name} does not speak as a ganviz run does: {error}",
                       "Start both sides again; if it happens again, report it.")
        finally:
            self._is_over = True
            if self._outbox.close():
                self._note("The state could not be fetched: the connection has ended.")
            self._disconnect()
            self._ended()

    def _connect(self) -> None:
        self._line = Line(self._place.address, self._place.token)
        self._greeted = self._welcomed = False
        self._incoming = Incoming()
        self._heard_at = self._signed_at = time.perf_counter()

    def _disconnect(self) -> None:
        line, self._line = self._line, None
        if line is not None:
            if self._welcomed:
                line.send(messages.encode(Bye()))
            line.close()

    def _follow(self) -> None:
        """Receive until the connection ends."""
        line = self._line
        while not self._leaving and not self._is_over:
            line.wait(_BETWEEN_ATTEMPTS, self._outbox.bell)
            self._outbox.hush()
            now = time.perf_counter()
            if line.state == LineState.OPEN and not self._greeted:
                self._greeted = line.send(messages.encode(Hello(
                    name=self._name, steers=self._steers, session=self._session, event=self._event, step=self._step)))
            for _ in range(_MOST_AT_ONCE):
                frames = line.receive()
                if frames is None:
                    break
                self._hear(*messages.read_answer(frames))
                self._heard_at = time.perf_counter()  # what has come may have taken long to read
                if self._is_over:
                    return
            if self._welcomed:
                self._say(now)
            if line.state == LineState.REFUSED:
                self._fail(f"The run at {self._place.name} has refused the token.",
                           "It may be another run than the one that was listed; list the runs again.")
            elif line.state == LineState.BROKEN or now - self._heard_at > _SILENCE:
                self._lose(now)
                return

    def _say(self, now: float) -> None:
        """Send what other threads have asked for, and a sign of life."""
        said = self._outbox.due()
        if now - self._signed_at > _SECONDS_BETWEEN_SIGNS:
            self._signed_at = now
            self._signs += 1
            said.append(Alive(self._signs))
        for message in said:
            try:
                self._line.send(messages.encode(message))
            except MessageError as error:
                if isinstance(message, Order):
                    self._outbox.forget(message)
                    self._answer_for_the_run(message, str(error))

    def _answer_for_the_run(self, order: Order, reason: str) -> None:
        """Refuse an order that the run will not answer."""
        if isinstance(order.what, Do):
            try:
                command = command_of(order.what)
            except ConfigError:
                command = stand_in(order.what)
            self._tell(Rejected(self.step, order.number, command, reason))

    def _lose(self, now: float) -> None:
        """Have done with a broken line, and wait a moment before the next attempt, or give up."""
        was_there, self._welcomed = self._welcomed, False
        self._disconnect()
        if self._has_ended:  # it did not wait for the rest to come over a slow line
            self._is_over = True
            return
        if was_there:
            self._lost_at = now
            self._note(f"The connection to {self._place.name} is lost; it is tried again. The run goes on meanwhile.")
            self._tell(SeatsChanged(self.step, False, "", (), is_connected=False))
        gone = self._place.why_gone()
        if gone:
            self._fail(f"The connection to {self._place.name} has ended: {gone}.",
                       "What the run has trained until then is in its file; ganviz runs lists it where it ran.")
        elif now - self._lost_at > self._patience:
            self._fail(f"{self._place.name} cannot be reached.", "If it still runs, ganviz attach finds it again.")
        else:
            time.sleep(_BETWEEN_ATTEMPTS)

    def _fail(self, message: str, advice: str) -> None:
        self._is_over = True
        self.failure = ConfigError("", message)
        self._tell(Failed(self.step, message, advice, ""))

    # -- what the run says --------------------------------------------------------------------------------------

    def _hear(self, answer: messages.Answer, data: bytes) -> None:
        match answer:
            case Welcome():
                self._begin(answer)
            case Refused():
                self._fail(f"{self._place.name} cannot be attached to: {answer.reason}.", "")
            case Happened():
                self._take_event(answer, squeezed=True)
            case Scalars():
                self._take_scalars(answer, data)
                self._line.send(messages.encode(Ack(answer.number)))
            case Part():
                self._line.send(messages.encode(Ack(answer.number)))
                self._take_part(answer, data)
            case NoState():
                if self._outbox.taker(answer.number) is not None:
                    self._outbox.taken(answer.number)
                    self._note(answer.reason)
            case Seats():
                self._tell(SeatsChanged(self.step, answer.steers, answer.steering, tuple(answer.names)))
            case PaceNow():
                self._take_pace(answer)
            case Echo():
                if answer.number == self._signs:
                    self.delay = time.perf_counter() - self._signed_at
            case Goodbye():
                self._is_over = True

    def _begin(self, welcome: Welcome) -> None:
        if self._run and welcome.run != self._run:
            self._fail(f"{self._place.name} has ended, and another run listens there now.",
                       "ganviz attach finds that one; what this one has trained is in its file.")
            return
        came_back = bool(self._run)
        lost = self._outbox.begin(welcome.heard, is_known=welcome.session == self._session)
        self._run, self._session = welcome.run, welcome.session
        self._welcomed, self._lost_at = True, None
        if came_back:
            self._note(f"The connection to {self._place.name} is back.")
        for order in lost:
            self._answer_for_the_run(order, "the connection was lost before the answer came; whether it took effect "
                                            "shows in the settings")

    def _take_event(self, happened: Happened, squeezed: bool) -> None:
        if happened.number <= self._event:
            return
        event = told_event(happened, squeezed)
        self._event = happened.number
        if isinstance(event, Started):
            self._terms, self._step = tuple(term.name for term in event.facts.terms), -1
        if isinstance(event, Started | Applied):
            self._config = event.config
        self._has_ended = isinstance(event, Finished | Failed) or (self._has_ended and not isinstance(event, Started))
        if happened.ticket:
            self._outbox.answered(happened.ticket)
        self._tell(event)

    def _take_scalars(self, head: Scalars, data: bytes) -> None:
        values = self._incoming.scalars(data, self._terms)
        if head.first_step <= self._step:
            raise MessageError(f"scalars from step {head.first_step} come after those of step {self._step}")
        self._step = head.first_step + len(values) - 1
        self.telemetry.send_block(ScalarBlock(head.first_step, values, time.perf_counter() - head.age))

    def _take_part(self, part: Part, data: bytes) -> None:
        transfer = self._incoming.take(part, data)
        if isinstance(transfer.head, messages.StateHead):
            self._take_state(transfer.head, transfer)
        elif not transfer.is_complete:
            return
        elif isinstance(transfer.head, messages.PictureHead):
            try:
                picture = transfer.picture()
            except DamagedError:
                return  # of a probe that is not known here
            self.telemetry.send_picture(picture)
        elif isinstance(transfer.head, messages.CurvesHead):
            history = transfer.curves(self._terms)
            self._step = history.last_step
            self._tell(CurvesRead(history.last_step, history))
        else:
            for happened in transfer.past():
                self._take_event(happened, squeezed=False)
            self._event = max(self._event, transfer.head.number)

    def _take_state(self, head: messages.StateHead, transfer: Any) -> None:
        taker = self._outbox.taker(head.number)
        if taker is None:
            return
        answer, progress = taker
        progress(transfer.done, head.size)
        if not transfer.is_complete:
            return
        self._outbox.taken(head.number)
        try:
            state, self.record = transfer.state()
        except ConfigError as error:
            self._note(f"The state that came cannot be used: {error}")
        else:
            answer(state)

    def _take_pace(self, now: PaceNow) -> None:
        self.telemetry.pace = Pace(now.step, now.steps_per_second, now.observation_share, now.execution_mode,
                                   now.why_eager, tuple(now.speeds), now.streaming, now.threads)
        watching = self.telemetry.watching
        watching.probes_held, watching.told_cost = now.probes_held, now.watching_cost
        watching.shares_cores = self._place.is_here and now.threads >= cores()

    def _note(self, sentence: str) -> None:
        self._tell(Note(self.step, sentence))

    def _tell(self, event: Event) -> None:
        self.telemetry.send_event(event)


def _import_kinds() -> None:
    """Bring in what configs and pictures are made of: torch comes with it, which may take longer than a line waits."""
    from ..probes.base import PROBES

    for registry in (PROBES, DATASETS, MODELS, LOSSES, OPTIMIZERS, REGULARIZERS):
        registry.classes()
