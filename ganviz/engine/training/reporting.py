"""What a run tells while it trains: its scalars, its pace, and what went wrong."""

from __future__ import annotations

import time

from ..telemetry.events import Note, Paused, Trouble
from ..telemetry.facts import Streaming
from ..telemetry.mailbox import Pace
from .active_run import ActiveRun
from .errors import NonFinite, explain

_SECONDS_BETWEEN_FLUSHES = 0.08
_STEPS_BETWEEN_FLUSHES = 256
_NAMED = 20  # damaged images, at a time


class Reporter:
    """A reporter that sends the scalars of a run in blocks, to its readers and to diagnosis, and reports trouble.

    Args:
        run: that it reports on.
    """

    def __init__(self, run: ActiveRun) -> None:
        self._run = run
        self._flushed_at = 0.0

    def restart_clocks(self) -> None:
        """Do not count the time until now as training time (after a pause)."""
        run = self._run
        run.observer.rest()
        self._flushed_at = time.perf_counter()
        run.pacing.restart(self._flushed_at, run.step, run.seconds_spent)

    def is_due(self, now: float) -> bool:
        """Tell whether it is time to flush."""
        learner = self._run.learner
        return now - self._flushed_at > _SECONDS_BETWEEN_FLUSHES or (
            len(learner.recorder) >= _STEPS_BETWEEN_FLUSHES and learner.compiled is None)

    def flush(self) -> None:
        """Send the scalars of the steps since the last flush."""
        run = self._run
        block = run.learner.flush()
        now = self._flushed_at = time.perf_counter()
        if block is None:
            return
        run.telemetry.send_block(block)
        run.diagnosis.take_block(block)
        self.measure_pace(now)
        if not run.learner.placement.synchronous():
            self._report_non_finite()

    def measure_pace(self, now: float) -> None:
        """Tell how fast it goes, about twice a second."""
        run = self._run
        measured = run.pacing.measure(now, run.step, run.seconds_spent)
        if measured is not None:
            self._tell_pace(*measured, run.learner.batches.streaming())
            self._tell_damage()

    def tell_rest(self) -> None:
        """Tell that nothing is trained."""
        self._tell_pace(0.0, 0.0)

    def _tell_damage(self) -> None:
        damaged = self._run.learner.batches.damaged()
        if damaged:
            self._run.tell(Note(self._run.step, f"Damaged images: {len(damaged):,}. In the place of each, the next one "
                                                "of the data is trained on.",
                                tuple(f"{name}: {why}" for name, why in list(damaged.items())[:_NAMED])))

    def _tell_pace(self, steps_per_second: float, observation_share: float,
                   streaming: Streaming | None = None) -> None:
        run, mode, placement = self._run, self._run.execution_mode, self._run.learner.placement
        run.telemetry.pace = Pace(run.step, steps_per_second, observation_share, mode.text(), mode.why_eager,
                                  run.tuning.speeds, streaming,
                                  placement.threads if placement.device.type == "cpu" else 1)

    def pause_for(self, error: Exception) -> None:
        """Pause since a step failed with this error."""
        self.flush()
        self._run.control.due_sides = None
        self._tell_trouble(self._run.step + 1, error)

    def _report_non_finite(self) -> None:
        """On a GPU, where steps are not waited for, pause for the first bad one of the newest block."""
        learner = self._run.learner
        bad = learner.recorder.first_bad
        if bad is not None:
            phase = next(p for p in learner.phases if p.side == bad.side)
            self._tell_trouble(bad.step, NonFinite(phase, bad.what, bad.value))

    def _tell_trouble(self, failed_step: int, error: Exception) -> None:
        run = self._run
        run.control.paused = run.control.in_trouble = True
        message, advice = explain(error, run.config)
        told = f"Step {failed_step}: {message}"
        run.tell(Trouble(run.step, told, advice))
        if isinstance(error, NonFinite):
            run.diagnosis.take_trouble(run.step, told)
        run.tell(Paused(run.step, message))
