"""A thread that tells what a script logs, so that the script waits neither for numbers of a GPU nor for diagnosis."""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable, Sequence

from ..models.phases import even_logit
from ..telemetry.events import Note, Paused, Resumed, Trouble
from ..telemetry.mailbox import Pace, ScalarBlock
from ..training.recorder import BadValue
from .curves import Row
from .session import Session

_SECONDS_BETWEEN_FLUSHES, _SECONDS_UNSEEN = 0.1, 0.5
_SECONDS_OUTSIDE = 2.0
_SIDES = {"d": "discriminator", "g": "generator"}
EXECUTION_MODE = "your own loop"
OUTSIDE = "the script is outside of run.steps; its next step goes on here"


class Reporter:
    """A reporter that makes blocks of what the iterations logged, for readers and diagnosis.

    Args:
        begun_again: called with a step when new names have been logged after it, which no curve was for so far.
        pauses: whether a loss that is not finite pauses the run.

    Attributes:
        is_seen: whether a window looks; else there is no hurry.
    """

    def __init__(self, begun_again: Callable[[int], None], pauses: bool) -> None:
        self.is_seen = False
        self._session: Session | None = None
        self._begun_again = begun_again
        self._pauses = pauses
        self._rows: deque[tuple[int, Row]] = deque()
        self._wakes = threading.Event()
        self._ends = threading.Event()
        self._was_bad = self._told_outside = self._gave_up = False
        self._last_row_at = time.perf_counter()
        self._thread: threading.Thread | None = None

    def begin(self, session: Session) -> None:
        """Tell from here on, in a thread of its own."""
        self._session = session
        session.pacing.restart(time.perf_counter(), session.step, session.seconds_spent)
        self._thread = threading.Thread(target=self._work, name="own loop", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Tell what is left, and end the thread."""
        self._ends.set()
        self._wakes.set()
        if self._thread is not None:
            self._thread.join()
            self._thread = None

    def add(self, step: int, row: Row) -> None:
        """Take what an iteration logged."""
        self._rows.append((step, row))
        if not self._wakes.is_set():
            self._wakes.set()

    def first_rows(self) -> list[Row]:
        """Read what has been logged so far, and not been told yet."""
        return [row for _, row in self._rows]

    def restart_clocks(self) -> None:
        """Do not count the time until now as training time (after a pause)."""
        session = self._session
        session.observer.rest()
        session.pacing.restart(time.perf_counter(), session.step, session.seconds_spent)

    def tell_rest(self) -> None:
        """Tell that nothing is trained."""
        self._tell_pace(0.0, 0.0)

    def _work(self) -> None:
        while not self._ends.is_set():
            self._wakes.wait(_SECONDS_OUTSIDE)
            self._wakes.clear()
            self.flush()
            self._watch_outside()
            self._ends.wait(_SECONDS_BETWEEN_FLUSHES if self.is_seen else _SECONDS_UNSEEN)
        self.flush()

    def flush(self) -> None:
        """Tell what was logged since the last time; called from any thread."""
        session = self._session
        with session.lock:
            taken = [self._rows.popleft() for _ in range(len(self._rows))]
            if not taken:
                return
            rows, last_step = [row for _, row in taken], taken[-1][0]
            names = session.curves.new_names(rows)
            if names:
                session.curves.extend(names)
                self._begun_again(taken[0][0] - 1)
            blocks = session.curves.blocks(rows, last_step, session.loss, even_logit(session.config))
            for block in blocks:
                session.telemetry.send_block(block)
            self._judge(blocks)
        self._last_row_at = now = time.perf_counter()
        measured = session.pacing.measure(now, session.step, session.seconds_spent)
        if measured is not None:
            self._tell_pace(*measured)

    def _judge(self, blocks: Sequence[ScalarBlock]) -> None:
        """Have diagnosis judge what was told; what goes wrong in that is no affair of the script's."""
        session = self._session
        if self._gave_up:
            return
        try:
            for block in blocks:
                session.diagnosis.take_block(block)
            self._report_bad(session.curves.bad)
        except Exception as error:
            self._gave_up = True
            session.tell(Note(session.step, "The run is not diagnosed any more; the curves go on.",
                              (f"{type(error).__name__}: {error}",)))

    def _tell_pace(self, steps_per_second: float, share: float) -> None:
        session = self._session
        session.telemetry.pace = Pace(session.step, steps_per_second, share, EXECUTION_MODE, threads=session.threads)

    def _report_bad(self, bad: BadValue | None) -> None:
        session = self._session
        if bad is None:
            self._was_bad = False
            return
        told = f"Step {bad.step}: the {bad.what} of the {_SIDES[bad.side]} is {bad.value}."
        if self._pauses:
            session.control.in_trouble = True
            session.tell(Trouble(session.step, told, "The script waits at run.steps: change what you can, then press "
                                                     "Run, or stop it."))
            session.pause(told)
        elif not self._was_bad:
            session.tell(Note(session.step, f"{told} The script goes on with it."))
        session.diagnosis.take_trouble(session.step, told)
        self._was_bad = True

    def _watch_outside(self) -> None:
        """Say so when the script has been outside of its loop for a while, and when it is back."""
        session = self._session
        if session.outside and time.perf_counter() - self._last_row_at > _SECONDS_OUTSIDE and not self._told_outside:
            self._told_outside = True
            self.tell_rest()
            session.tell(Paused(session.step, OUTSIDE))
        elif not session.outside and self._told_outside:
            self._told_outside = False
            if not session.control.paused:
                session.tell(Resumed(session.step))
