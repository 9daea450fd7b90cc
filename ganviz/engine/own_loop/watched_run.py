"""A run whose loop is a script's: `steps` hands its batches through, `log` takes what it measured.

The script's thread calls `steps`, `log` and `close`; `send`, `watch`, `ask_state`, `measure` and `stop` are for others,
as those of a `Trainer`.
"""

from __future__ import annotations

import itertools
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeVar, overload

from ..checkpoint.state import TrainingState
from ..observation.observation import Observer
from ..record.run_recorder import RunRecorder
from ..settings.commands import Command, Run, Scripted, Stop
from ..settings.config import RunConfig
from ..settings.params import ConfigError
from ..telemetry.events import Event, Failed, Finished, Note, Progress
from ..telemetry.findings import Finding
from ..telemetry.mailbox import Telemetry
from ..training.inbox import Inbox, MeasurementRequest, Request, SentCommand, StateRequest, WatchRequest
from .building import Builder
from .commands import CommandHandler
from .curves import Log
from .live import LiveValues
from .reporter import Reporter
from .session import Session

T = TypeVar("T")

# Nothing can interrupt a wait without an end on every platform, and Ctrl+C is to end a pause.
_SECONDS_AT_REST, _SECONDS_IN_PROGRESS = 0.5, 0.1
_SECONDS_ALONE = 10.0  # after which a paused loop goes on whose window is gone
_SNAPSHOT_SHARE = 0.001  # of the time
_SECONDS_BETWEEN_LOOKS, _LONGEST_SECONDS = 0.5, 60.0  # at what the script changes of its optimizers by itself
_ALONE = 0.002  # share of the time that watching may take while no window looks


class WatchedRun:
    """A run of a script's own loop.

    Args:
        builder: makes its parts, once the first iteration has shown what there is.
        telemetry: takes what there is to tell.
        recorder: writes the run's file, and is closed with the run; None records nothing.
        pauses_at_nan: whether a loss that is not finite pauses the run.
        processes: that train the same networks together; if there are others, no command is carried out.

    Attributes:
        name: of the run.
        live: the live values, as the script reads them.
        show: opens a window beside the script, unless one is open.
        observer: schedules the probes.
        on_closed: called when the run is over.
    """

    def __init__(self, builder: Builder, telemetry: Telemetry, recorder: RunRecorder | None = None,
                 pauses_at_nan: bool = False, processes: int = 1) -> None:
        self.name, self.telemetry, self.recorder = builder.name, telemetry, recorder
        if recorder is not None:
            telemetry.listen(recorder)
        self.live = LiveValues({name: setting.default for name, setting in builder.live.items()})
        self.observer = Observer(telemetry, _ALONE)
        self.show: Callable[[], None] = lambda: None
        self.on_closed: list[Callable[[], object]] = []
        self._builder = builder
        self._log = Log()
        self._inbox = Inbox()
        self._reporter = Reporter(self._begin_again, pauses_at_nan and processes == 1)
        self._processes = processes
        self._session: Session | None = None
        self._commands: CommandHandler | None = None
        self._step = 0
        self._in_iteration = self._closed = self._gave_up = False
        self._next_snapshot = self._next_look = 0.0
        self._look_interval = _SECONDS_BETWEEN_LOOKS
        self._watchers = False
        self._left_at: float | None = None  # when the last window went

    # -- for the script -----------------------------------------------------------------------------------------------

    @overload
    def steps(self, loader: Iterable[T]) -> Iterator[T]: ...

    @overload
    def steps(self, loader: int | None = None) -> Iterator[int]: ...

    def steps(self, loader: Any = None) -> Iterator[Any]:
        """Go through a loader's batches; each of them is one iteration, and one step of the run.

        Between two of them the window's commands are taken: a pause waits here. It may be called again, for the next
        epoch.

        Args:
            loader: whose batches are handed through as they are; a number of iterations; or None, without an end.
        """
        if self._session is None and not self._closed:
            self.telemetry.send_event(Progress(0, "Waiting for the script's first step", 0, 0))
        batches = itertools.count() if loader is None else range(loader) if isinstance(loader, int) else loader
        try:
            for batch in batches:
                if not self.boundary(batch):
                    break
                yield batch
        finally:
            self.leave()

    def log(self, **values: Any) -> None:
        """Note what the present iteration has measured: numbers or tensors, which are not waited for.

        `loss_d`, `loss_g`, `grad_norm_d`, `grad_norm_g`, `logits_real` and `logits_fake` (what the discriminator gave)
        have their places in the window; any other name becomes a curve of its own.

        Raises:
            ConfigError: a value is neither a number nor a tensor.
        """
        self._log.take(values)

    def boundary(self, batch: Any = None) -> bool:
        """End an iteration and begin the next: for who calls it from a loop that cannot be handed through `steps`.

        Args:
            batch: that the next iteration gets.

        Returns:
            Whether to go on; not after a person has asked to stop.
        """
        if self._closed:
            return True
        if self._in_iteration:
            self._end_iteration()
        elif self._session is None:
            self._builder.try_networks(batch)
        if self._session is not None:
            self._session.outside = False
            self._take_commands()
            if self._session.control.stopping:
                return False
        self._in_iteration = True
        return True

    def leave(self) -> None:
        """End the iteration that runs, and expect none for a while."""
        if self._in_iteration and not self._closed:
            self._end_iteration()
        if self._session is not None:
            self._session.outside = True

    def interrupted(self, error: BaseException) -> None:
        """Say that an error has ended what called `steps`, which may be called again: a cell of a notebook, say."""
        self.leave()
        if not self._closed:
            self.telemetry.send_event(Note(self._step, f"The cell ended with {type(error).__name__}"
                                           f"{f': {error}' if str(error) else ''}; run it again to go on."))

    def close(self, error: BaseException | None = None) -> None:
        """End the run: close its file, and tell the window. What the script does after that is not watched.

        Args:
            error: that the script ended with; None if it ended well.
        """
        if self._closed:
            return
        self._closed = True
        session = self._session
        if session is not None:
            if self._in_iteration:
                self._end_iteration()
            self._end(session, error)
        self.telemetry.send_event(self._ending(error))
        for request in self._inbox.close():
            if isinstance(request, StateRequest) and session is not None:
                request.answer(session.state())
        self.observer.end()
        self._reporter.close()
        if self.recorder is not None:
            self.recorder.close()
        self._builder.kinds.forget()
        for closed in self.on_closed:
            closed()

    def __enter__(self) -> WatchedRun:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: Any) -> None:
        self.close(error)

    # -- for other threads --------------------------------------------------------------------------------------------

    def send(self, command: Command) -> int:
        """Ask for something at the next step boundary. Returns the ticket that the answer will carry."""
        return self._inbox.send(command)

    def watch(self, topics: Mapping[str, Mapping[str, Any]]) -> None:
        """Replace the set of watched topics and what is asked of their probes."""
        self._inbox.ask(WatchRequest(dict(topics)))

    def ask_state(self, answer: Callable[[TrainingState], None]) -> None:
        """Have `answer` called with networks and optimizers at the next step boundary, or at once if the run is over.
        """
        if not self._inbox.ask(StateRequest(answer)):
            answer(self.state())

    def measure(self, samples: int = 10_000) -> None:
        """Have all indicators measured at once, in the background."""
        self._inbox.ask(MeasurementRequest(samples))

    def cancel_measure(self) -> None:
        """End a measurement that was asked for early."""
        self.observer.cancel_measurement()

    def stop(self) -> None:
        """Have `steps` end at the next step boundary, and hand out nothing more."""
        self._inbox.send(Stop())

    @property
    def record(self) -> Sequence[Scripted]:
        """Commands that were applied, with their steps."""
        return () if self._session is None else self._session.record

    @property
    def config(self) -> RunConfig | None:
        """Settings in force; None before the first iteration is over."""
        return None if self._session is None else self._session.config

    @property
    def step(self) -> int:
        """Iterations done."""
        return self._step

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What diagnosis finds at present."""
        return () if self._session is None else self._session.diagnosis.findings

    def state(self) -> TrainingState:
        """Copy networks and optimizers.

        Raises:
            ConfigError: the first iteration is not over.
        """
        if self._session is None:
            raise ConfigError("", "the script has not done its first iteration yet, so there is no state")
        return self._session.state()

    # -- an iteration -------------------------------------------------------------------------------------------------

    def _end_iteration(self) -> None:
        self._in_iteration = False
        self._step += 1
        self._reporter.add(self._step, self._log.row())
        session = self._session
        if session is None:
            self._begin()
            return
        session.step = self._step
        now = time.perf_counter()
        if now >= self._next_look:
            if self._commands.follow_script():  # a schedule may change them at each step, and is not to fill the marks
                self._look_interval = min(2 * self._look_interval, _LONGEST_SECONDS)
            self._next_look = now + self._look_interval
        try:
            self._observe(session, now)
        except Exception as error:  # watching must never end the script's training
            self._give_up(error)

    def _observe(self, session: Session, now: float) -> None:
        observer, pacing = self.observer, session.pacing
        if self._gave_up:
            return
        if pacing.shows_each_step:
            self._reporter.flush()
            observer.probe_all(session.view)
            return
        if pacing.rate:
            observer.cost.restart()  # what limits the speed is not watching
        else:
            observer.follow(now, session.step)
        if observer.is_due(now):
            observer.probe_next(now, session.view)
        if session.recorder is not None and now >= self._next_snapshot and session.recorder.is_snapshot_due():
            session.keep()
            done = time.perf_counter()
            self._next_snapshot = done + (done - now) / _SNAPSHOT_SHARE

    def _give_up(self, error: Exception) -> None:
        self._gave_up = True
        self.telemetry.send_event(Note(self._step, "The networks cannot be watched any more; the curves go on.",
                                       (f"{type(error).__name__}: {error}",)))

    def _begin(self) -> None:
        """Build the run of what the first iteration has shown, and say what it works on."""
        session = self._builder.build(self._step, self._reporter.first_rows(), telemetry=self.telemetry,
                                      observer=self.observer, recorder=self.recorder, live=self.live)
        self._session = session
        self._commands = CommandHandler(session, self._reporter, self._processes)
        self._builder.begin(session)
        if self._processes > 1:
            session.tell(Note(self._step, f"{self._processes} processes train this run together. It can be looked at; "
                                          "what is to change, the script has to change in all of them."))
        self._set_budget()
        self._reporter.begin(session)
        session.keep(pinned=True)

    def _begin_again(self, step: int) -> None:
        """Say that there are more curves from here on."""
        session = self._session
        session.tell(self._builder.started(session, step))

    def _end(self, session: Session, error: BaseException | None) -> None:
        self._reporter.close()  # the last scalars come before the end
        try:
            if error is None and not self._gave_up:
                self.observer.probe_at_end(session.view, hurried=session.control.stopping)
            session.diagnosis.check()
            session.keep()
        except Exception as trouble:  # the file is to be closed all the same
            self._give_up(trouble)
        session.pacing.restart(time.perf_counter(), session.step, session.seconds_spent)
        self._reporter.tell_rest()

    def _ending(self, error: BaseException | None) -> Event:
        """Say how the script has ended."""
        if error is None:
            stopped = self._session is not None and self._session.control.stopping
            return Finished(self._step, "stopped" if stopped else "the script has ended it")
        kind = type(error).__name__
        words = f"the script was interrupted ({kind})" if isinstance(error, KeyboardInterrupt | SystemExit) \
            else f"the script ended with {kind}: {error}"
        return Failed(self._step, words, "What was recorded so far is kept.", "")

    # -- commands -----------------------------------------------------------------------------------------------------

    def _take_commands(self) -> None:
        session = self._session
        control = session.control
        control.due_sides = None  # an iteration by hand that was due has been made
        if control.balances and not control.paused and (
                change := session.diagnosis.next_change(session.step)) is not None:
            self._commands.obey(0, change)
        while control.due_sides is None and not self._inbox.is_empty:
            self._take(0.0)
        if control.is_waiting and not control.stopping:
            self._rest(session)
        if session.pacing.rate and control.due_sides is None:
            self._slow_down(session)

    def _take(self, seconds: float) -> bool:
        item = self._inbox.take(seconds)
        if isinstance(item, SentCommand):
            self._commands.obey(item.ticket, item.command)
            self._set_budget()
        elif item is not None:
            self._answer(item)
        return item is not None

    def _answer(self, request: Request) -> None:
        session = self._session
        if isinstance(request, WatchRequest):
            self._left_at = time.monotonic() if self._watchers and not request.topics else None
            self._watchers = bool(request.topics)
            self._set_budget()
            self.observer.watch(request.topics)
            if session.control.paused and not self._gave_up:
                self._guarded(lambda: self.observer.probe_changed(session.view))
        elif isinstance(request, MeasurementRequest):
            self._guarded(lambda: self.observer.measure(request.samples, session.view))
        elif isinstance(request, StateRequest):
            self._reporter.flush()
            request.answer(session.state())

    def _guarded(self, look: Callable[[], None]) -> None:
        try:
            look()
        except Exception as error:  # watching must never end the script's training
            self._give_up(error)

    def _set_budget(self) -> None:
        self._reporter.is_seen = self._watchers
        budget = self._session.config.observe.budget
        self.observer.budget = budget if self._watchers else min(budget, _ALONE)

    def _slow_down(self, session: Session) -> None:
        while session.pacing.rate and not session.control.stopping and (delay := session.pacing.delay()) > 0:
            self._take(min(delay, _SECONDS_AT_REST))
            if session.control.is_waiting:
                self._rest(session)
                return

    def _rest(self, session: Session) -> None:
        """Show the present state, then sleep until something is asked."""
        control, observer = session.control, self.observer
        self._reporter.flush()
        if not self._gave_up:
            self._guarded(lambda: observer.probe_all(session.view))
        while control.is_waiting and not control.stopping:
            if self._left_at is not None and time.monotonic() - self._left_at > _SECONDS_ALONE:
                session.tell(Note(session.step, "The window that has paused the script is gone: it goes on."))
                self._commands.obey(0, Run())
                break
            self._reporter.tell_rest()
            in_progress = observer.is_behind or session.diagnosis.has_pictures
            self._take(_SECONDS_IN_PROGRESS if in_progress else _SECONDS_AT_REST)
            if not self._gave_up:
                self._guarded(lambda: observer.catch_up(session.view))
            with session.lock:
                if session.diagnosis.has_pictures:
                    session.diagnosis.check()
        self._reporter.restart_clocks()
