"""One run of training, from the loading of its data to its end.

A trainer belongs to one thread; `send`, `watch`, `ask_state`, `take_turns`, `measure` and `stop` are for others.
"""

from __future__ import annotations

import traceback
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import torch

from ..checkpoint.state import TrainingState
from ..compiled.execution_mode import ExecutionMode
from ..datasets.base import Cancelled, TrainingData
from ..diagnosis.diagnosis import Diagnosis
from ..distributed.errors import RankLost
from ..distributed.ranks import ALONE, Ranks
from ..observation.observation import Observer
from ..probes.view import View
from ..record.run_recorder import RunRecorder
from ..settings.commands import Command, Scripted, Stop
from ..settings.config import RunConfig
from ..settings.params import ConfigError
from ..telemetry.events import Failed, Finished, Paused
from ..telemetry.findings import Finding
from ..telemetry.mailbox import Telemetry
from . import building
from .active_run import ActiveRun
from .control import RunControl
from .errors import explain
from .inbox import Inbox, MeasurementRequest, StateRequest, TurnsRequest, WatchRequest
from .learner import Learner
from .loop import TrainingLoop
from .turns import Turns


class Trainer:
    """One run of training.

    Args:
        config: what to train.
        telemetry: takes what there is to tell.
        script: commands to apply at the boundaries of given steps.
        steps: iterations after which the run is finished; None goes on until stopped.
        state: to go on from; its config must describe the same networks.
        paused: whether to wait for a command before the first iteration.
        attended: whether there is a person to resume a paused run; if not, a pause ends it.
        recorder: writes the run's file, and is closed by whoever made it; None records nothing.
        ranks: processes that train the run together, of which this is the first.
        ended: called by `run` when the run is over, all is told and its state stays as it is, but what was begun in the
            background may still take a moment to end.

    Attributes:
        record: commands that were applied, with their steps; replayed as a script they give the same weights.
        failure: the exception that ended the run, if one did.
        observer: schedules the probes.
        diagnosis: judges what they measure.
    """

    def __init__(self, config: RunConfig, telemetry: Telemetry | None = None, *, script: Sequence[Scripted] = (),
                 steps: int | None = None, state: TrainingState | None = None, paused: bool = False,
                 attended: bool = True, recorder: RunRecorder | None = None,
                 ranks: Ranks = ALONE, ended: Callable[[], object] = lambda: None) -> None:
        self.telemetry = telemetry if telemetry is not None else Telemetry()
        if recorder is not None:
            self.telemetry.listen(recorder)
        self._recorder, self._ended = recorder, ended
        self._ranks = ranks
        self.record: list[Scripted] = []
        self.failure: Exception | None = None
        self.diagnosis = Diagnosis(self.telemetry.send_event)
        self.observer = Observer(self.telemetry, config.observe.budget)
        self.observer.listener = self.diagnosis.take_picture
        self.observer.keeps_indicators = config.observe.diagnose
        self.observer.records = recorder is not None
        self._initial_config = config
        self._initial_state = state
        self._control = RunControl(script, steps, paused, attended)
        self._inbox = Inbox()
        self._run: ActiveRun | None = None
        self._loop: TrainingLoop | None = None

    # -- for other threads --------------------------------------------------------------------------------------

    def send(self, command: Command) -> int:
        """Ask for something at the next step boundary. Returns the ticket that the answer will carry."""
        return self._inbox.send(command)

    def watch(self, topics: Mapping[str, Mapping[str, Any]]) -> None:
        """Replace the set of watched topics and what is asked of their probes. A paused run answers at once."""
        self._inbox.ask(WatchRequest(dict(topics)))

    def ask_state(self, answer: Callable[[TrainingState], None]) -> None:
        """Have `answer` called with the whole state of the next step boundary.

        It is called in the training thread, or at once in the calling one if the run is over.
        """
        if not self._inbox.ask(StateRequest(answer)):
            answer(self.state())

    def take_turns(self, turns: Turns | None) -> None:
        """Train by turns with other runs, from the next step boundary on, until the end; None trains on alone."""
        self._inbox.ask(TurnsRequest(turns))

    def measure(self, samples: int = 10_000) -> None:
        """Have all indicators measured at once, in the background; `Measuring` events tell how far it is.

        Args:
            samples: of the generator and of the real data, as far as there are that many.
        """
        if not self._inbox.ask(MeasurementRequest(samples)) and self._run is not None:
            self.observer.measure(samples, self._run.view)

    def cancel_measure(self) -> None:
        """End a measurement that was asked for early."""
        self.observer.cancel_measurement()

    def stop(self) -> None:
        """End the run soon, also while it is still loading."""
        self._control.stopping = True
        self._inbox.send(Stop())

    # -- the run ------------------------------------------------------------------------------------------------

    def run(self) -> None:
        """Load, build, train. Returns when the run is over; an error is told as `Failed` and kept in `failure`."""
        threads = torch.get_num_threads()
        tell = self.telemetry.send_event
        try:
            self.build()
            if self._control.paused:
                tell(Paused(self.step))
            self._loop.train()
            self._finish()
        except Cancelled:
            tell(Finished(self.step, "cancelled while loading"))
        except Exception as error:
            self.failure = error
            message, advice = explain(error, self.config)
            details = "" if isinstance(error, ConfigError) else traceback.format_exc()
            if isinstance(error, RankLost):
                details = error.details
            else:
                self._ranks.fail(message, details)
            tell(Failed(self.step, message, advice, details, str(getattr(error, "place", ""))))
        finally:
            torch.set_num_threads(threads)
            self.observer.cancel()
            for request in self._inbox.close():
                if isinstance(request, StateRequest) and self._run is not None:
                    request.answer(self.state())
            ended, self._ended = self._ended, lambda: None  # it may belong to what holds this trainer
            ended()
            self.close()

    def build(self) -> None:
        """Load the data and make the networks without training; `run` does this by itself."""
        self._run = building.build(self._initial_config, self._initial_state, telemetry=self.telemetry,
                                   observer=self.observer, diagnosis=self.diagnosis, control=self._control,
                                   record=self.record, recorder=self._recorder, ranks=self._ranks)
        self._loop = TrainingLoop(self._run, self._inbox)
        building.begin(self._run, self._initial_state)

    def _finish(self) -> None:
        control, run = self._control, self._run
        self.observer.probe_at_end(run.view, hurried=control.stopping)
        self.diagnosis.check()  # the last readings too
        run.keep()
        reason = "stopped" if control.stopping else "paused, with no person to resume it" if control.paused \
            else f"step {self.step} reached"
        run.tell(Finished(self.step, reason, run.execution_mode.why_eager_at_the_end))

    def close(self) -> None:
        """Give up what is done in the background; `run` does this by itself."""
        if self._run is not None:
            self._run.execution_mode.close()
            self._run.learner.batches.close()
        self.observer.end()

    # -- a run that has been built, from the training thread, or while it does not train ------------------------

    def advance(self, steps: int) -> None:
        """Train that many iterations more in the calling thread; with 0 of them, carry out the commands that wait."""
        self._control.last_step = self.step + steps
        self._loop.train()

    def examine(self) -> None:
        """Take the readings that diagnosis rests on now, whatever the budget, and have it judge them."""
        self._loop.flush()
        self.observer.probe_at_end(self._run.view, hurried=False)
        self.diagnosis.check()

    def compile(self) -> bool:
        """Wait for the compiled step and use it; return whether there is one."""
        self._run.execution_mode.wait()
        return self._run.execution_mode.name == "compiled"

    def state(self) -> TrainingState:
        """Take the whole state.

        Raises:
            ConfigError: the run has not been built.
        """
        if self._run is None:
            raise ConfigError("", "the run has not been built yet, so it has no state")
        return self._run.state()

    def restore(self, state: TrainingState) -> None:
        """Go on from a state.

        Raises:
            ConfigError: the state belongs to other networks; nothing was changed.
        """
        if self._run is None:
            self._initial_state = state
        else:
            self._run.learner.restore(state)
            self.diagnosis.begin(self.config, self._run.learner.data.kind, self.step)

    def view(self, requests: Mapping[str, Any] | None = None) -> View:
        """Give what a probe may read: the run as it is now.

        Args:
            requests: what is asked of the probe; None for nothing.
        """
        return self._run.view(requests)

    @property
    def config(self) -> RunConfig:
        """Settings in force."""
        return self._initial_config if self._run is None else self._run.config

    @property
    def step(self) -> int:
        """Iterations done; at most a moment old while a compiled step runs. Other threads may read it too."""
        return 0 if self._run is None else self._run.step

    @property
    def learner(self) -> Learner | None:
        """All that training changes; None before the run is built."""
        return None if self._run is None else self._run.learner

    @property
    def held_out(self) -> TrainingData | None:
        """Samples that training never sees; None if there are none."""
        return None if self._run is None else self._run.held_out

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What diagnosis finds at present."""
        return self.diagnosis.findings

    @property
    def execution_mode(self) -> ExecutionMode:
        """How steps are run."""
        return self._run.execution_mode

    @property
    def is_tuned(self) -> bool:
        """Whether it has been found out how steps are run fastest here, or nothing is to be found out."""
        return self._run.tuning.is_settled

    @property
    def why_eager(self) -> str:
        """Why steps are not compiled and will not be, as in `Started`; empty if they are or soon will be."""
        return "" if self._run is None else self._run.execution_mode.why_eager
