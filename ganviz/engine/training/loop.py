"""The loop: take commands, run an iteration, report, observe."""

from __future__ import annotations

import time
from collections.abc import Callable

from ..datasets.base import UnreachableData
from ..distributed.orders import End, Iterate, Wait
from .active_run import ActiveRun
from .command_handling import CommandHandler
from .errors import NonFinite, is_out_of_memory
from .inbox import Inbox, MeasurementRequest, Request, SentCommand, StateRequest, TurnsRequest, WatchRequest
from .learner import BOTH
from .reporting import Reporter
from .turns import Seat, Turns

# How often a run that trains looks for its compiled step, and one that is paused for that and measured indicators.
_SECONDS_BETWEEN_SEARCHES = 0.08
_SECONDS_BETWEEN_SEARCHES_AT_REST = 0.25
# How often a paused run tells its other processes that it is still there, and hears from them.
_SECONDS_BETWEEN_CALLS_AT_REST = 0.5


class TrainingLoop:
    """The loop that trains a run until it is stopped, done, or paused without a person to resume it.

    Args:
        run: that has been built.
        inbox: what other threads ask of it.
    """

    def __init__(self, run: ActiveRun, inbox: Inbox) -> None:
        self._run = run
        self._inbox = inbox
        self._reporter = Reporter(run)
        self._commands = CommandHandler(run, self._reporter)
        self._next_search = 0.0
        self._turns: Turns | None = None
        self._seat: Seat | None = None

    def train(self) -> None:
        """Train to the end of the run."""
        run, control = self._run, self._run.control
        run.execution_mode.train()
        self._reporter.restart_clocks()
        self._join()
        try:
            while True:
                self._take_commands()
                if control.is_over(run.step):
                    break
                if control.is_waiting:
                    if not control.attended:
                        break
                    self._rest(lambda: control.is_waiting)
                elif run.execution_mode.is_owed and control.due_sides is None:
                    self._rest(lambda: run.execution_mode.is_owed and not control.is_waiting
                               and control.due_sides is None)
                elif self._seat is not None and not self._seat.take(control.due_sides is not None):
                    self._wait_for_turn()
                else:
                    self._take_turn()
        finally:
            self._leave()
        run.ranks.order(End())
        self.flush()
        if control.stopping:
            run.observer.cancel()  # somebody may wait for the end
        else:
            run.observer.end()

    def flush(self) -> None:
        """Send the scalars of the steps since the last flush."""
        self._reporter.flush()

    def _take_turn(self) -> None:
        """Train as much as is due at once, unless slow motion wants to wait; others may go on then."""
        run, delay = self._run, 0.0
        if run.pacing.rate and run.control.due_sides is None:
            delay = run.pacing.delay()
        if delay == 0:
            self._iterate()
        if self._seat is not None:
            self._seat.end(run.step)
        if delay > 0:
            self._reporter.measure_pace(time.perf_counter())
            self._take(delay)

    def _iterate(self) -> None:
        """Train an iteration, or a block of them with the compiled step, and show what is due."""
        run, learner, control = self._run, self._run.learner, self._run.control
        by_hand, control.due_sides = control.due_sides, None
        sides, repeats = by_hand or BOTH, None if by_hand in (None, BOTH) else 1
        run.order(Iterate(tuple(sides), repeats))
        step, start, on_processor = run.step, time.perf_counter(), time.thread_time()
        try:
            if by_hand is None and learner.compiled is not None:
                most = 1 if run.pacing.rate else self._most_steps()
                run.execution_mode.iterate(most, self._inbox.halt)
            elif by_hand is None:
                learner.iterate()
            else:
                learner.iterate(sides, repeats, run.observer.is_watched("stages"))
        except (NonFinite, UnreachableData, RuntimeError, MemoryError) as error:
            # of several processes each meets a number that is not finite, but only one the end of its memory, or a file
            # that cannot be read
            alone = isinstance(error, UnreachableData) or is_out_of_memory(error)
            if not isinstance(error, NonFinite) and not (run.ranks.is_alone and alone):
                raise
            self._reporter.pause_for(error)
            return
        now = time.perf_counter()
        if by_hand is None and not run.pacing.rate:
            run.tuning.take(run.step - step, now - start, time.thread_time() - on_processor)
        if run.pacing.shows_each_step:
            self.flush()
            run.observer.probe_all(run.view)
            return
        if self._reporter.is_due(now):
            self.flush()
        if now > self._next_search:  # a clock of its own: commands flush too, and may come faster than that
            self._next_search = now + _SECONDS_BETWEEN_SEARCHES
            run.follow_compiler()
        if run.pacing.rate or self._seat is not None:
            run.observer.cost.restart()  # what limits the speed is not watching
        else:
            run.observer.follow(now, run.step)
        if run.observer.is_due(now):
            run.observer.probe_next(now, run.view)
        self._keep_if_due()

    def _most_steps(self) -> int | None:
        """Count the iterations until the script, the end of the run or another run asks for a boundary; None for no
        limit."""
        limits = [self._run.control.most_steps(self._run.step), self._seat and self._seat.most_steps()]
        return min((limit for limit in limits if limit is not None), default=None)

    def _keep_if_due(self) -> None:
        """Keep the whole state in the run's file, if it is recorded and that is due."""
        if self._run.recorder is not None and self._run.recorder.is_snapshot_due():
            self.flush()
            self._run.keep()

    # -- commands and requests ----------------------------------------------------------------------------------

    def _take_commands(self) -> None:
        """Carry out what the script, auto-balance and other threads want at this step boundary."""
        run, control = self._run, self._run.control
        self._inbox.halt.value = 0  # before taking: what comes later sets it again
        while control.has_scripted(run.step):
            self._commands.obey(0, control.next_scripted())
            if control.due_sides is not None:
                return  # a scripted single step is done before the next command
        if control.balances and not control.paused and (change := run.diagnosis.next_change(run.step)) is not None:
            self._commands.obey(0, change)
        while control.due_sides is None and self._take(0.0):
            pass

    def _take(self, seconds: float | None) -> bool:
        """Do the next that another thread asks; return whether there was anything in that time."""
        item = self._inbox.take(seconds)
        if isinstance(item, SentCommand):
            self._commands.obey(item.ticket, item.command)
        elif item is not None:
            self._answer(item)
        return item is not None

    def _answer(self, request: Request) -> None:
        run = self._run
        if isinstance(request, WatchRequest):
            run.observer.watch(request.topics)
            if run.control.paused:
                run.observer.probe_changed(run.view)
        elif isinstance(request, MeasurementRequest):
            run.observer.measure(request.samples, run.view)
        elif isinstance(request, TurnsRequest):
            self._leave()
            self._turns = request.turns
            self._join()
        elif isinstance(request, StateRequest):
            self.flush()  # who keeps the state keeps what led to it
            request.answer(run.state())

    # -- turns --------------------------------------------------------------------------------------------------

    def _join(self) -> None:
        control = self._run.control
        if self._turns is not None:
            self._seat = self._turns.join(self._run.step, self._inbox.wake)
            if control.is_waiting:
                self._seat.rest(self._run.step, not control.in_trouble)

    def _leave(self) -> None:
        seat, self._seat = self._seat, None
        if seat is not None:
            seat.leave()

    def _wait_for_turn(self) -> None:
        """Wait for the turn; held by another run that is paused, rest as that one does."""
        if not self._take(_SECONDS_BETWEEN_SEARCHES_AT_REST) and self._seat.is_held():
            self._rest(lambda: self._seat is not None and self._seat.waits and not self._run.control.is_waiting)

    # -- a pause ------------------------------------------------------------------------------------------------

    def _rest(self, is_held: Callable[[], bool]) -> None:
        """Show the present state once, then sleep until something is asked.

        Args:
            is_held: whether nothing is to be trained.
        """
        run, control = self._run, self._run.control
        if control.is_waiting and self._seat is not None:
            self._seat.rest(run.step, not control.in_trouble)
        self.flush()
        self._keep_if_due()
        run.observer.probe_all(run.view)
        while is_held() and not control.stopping:
            self._reporter.tell_rest()
            if control.has_scripted(run.step):
                break
            in_progress = run.execution_mode.is_waiting or run.observer.is_behind or run.diagnosis.has_pictures
            self._take(_SECONDS_BETWEEN_SEARCHES_AT_REST if in_progress else self._patience())
            run.order(Wait())
            run.follow_compiler()
            run.observer.catch_up(run.view)
            if run.diagnosis.has_pictures:  # what is found is of the numbers that are shown
                run.diagnosis.check()
        self._reporter.restart_clocks()

    def _patience(self) -> float | None:
        """Say how many seconds a run at rest may sleep until something is asked; None for ever."""
        return None if self._run.ranks.is_alone else _SECONDS_BETWEEN_CALLS_AT_REST
