"""The loop: take commands, run the due phases, report, observe.

A trainer belongs to one thread; `send`, `watch` and `stop` are for others.
"""

from __future__ import annotations

import contextlib
import ctypes
import itertools
import queue
import threading
import time
import traceback
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import torch

from ..checkpoint.state import TrainingState
from ..compiled.mode import StepMode
from ..datasets.base import Cancelled, TrainingData
from ..datasets.held_out_split import of_run
from ..diagnosis.diagnosis import Diagnosis
from ..numerics.device import Placement, place
from ..observation.observation import Observer
from ..probes.view import View
from ..settings.commands import (
    Balance,
    Command,
    Mode,
    Pause,
    Run,
    Scripted,
    Set,
    SlowMotion,
    Step,
    Stop,
    parse_script,
)
from ..settings.config import RunConfig, is_live
from ..settings.config_diff import describe, undo_of
from ..settings.params import ConfigError
from ..system.allocator import keep_freed_memory
from ..telemetry.events import (
    Applied,
    Failed,
    Finished,
    ModeChanged,
    Note,
    Paused,
    Progress,
    Rejected,
    Resumed,
    Started,
    Trouble,
)
from ..telemetry.facts import RunFacts
from ..telemetry.findings import Finding
from ..telemetry.mailbox import Pace, Telemetry
from .learner import BOTH, Learner, NonFinite
from .opened_data import opened
from .precision_autotune import pick

_FLUSH_SECONDS = 0.08
_FLUSH_STEPS = 256
_PACE_SECONDS = 0.5
# How often a paused run looks whether its compiled step is made, or its indicators are measured.
_LOOK_SECONDS = 0.25
# Slow motion up to this many steps a second sleeps long enough between them for complete pictures.
_UNHURRIED_RATE = 30
# Slow motion up to this many steps a second shows every step; faster, the eye does not follow each one anyway.
_EACH_STEP_RATE = 5


@dataclass(frozen=True)
class _Wishes:
    """A changed watch set, on its way through the queue. Not a command: it does not touch the training."""

    topics: Mapping[str, Mapping[str, Any]]


@dataclass(frozen=True)
class _Measurement:
    """Somebody wants all indicators measured at once."""

    samples: int


@dataclass(frozen=True)
class _StateRequest:
    """Somebody wants the state of a step boundary, and gets it called in this."""

    answer: Callable[[TrainingState], None]


_Item = tuple[int, Command] | _Wishes | _Measurement | _StateRequest


class Trainer:
    """One run of training.

    Args:
        config: what to train.
        telemetry: takes what there is to tell.
        script: commands to apply at the boundaries of given steps.
        steps: iterations after which the run is finished; None goes on until stopped.
        state: to go on from; its config must describe the same networks.
        paused: whether to wait for a command before the first iteration.
        attended: whether somebody is there to resume a paused run; if not, a pause ends it.

    Attributes:
        config: settings in force.
        record: commands that were applied, with their steps; replayed as a script they give the same weights.
        failure: the exception that ended the run, if one did.
    """

    def __init__(self, config: RunConfig, telemetry: Telemetry | None = None, *, script: Sequence[Scripted] = (),
                 steps: int | None = None, state: TrainingState | None = None, paused: bool = False,
                 attended: bool = True) -> None:
        self.config = config
        self.telemetry = telemetry if telemetry is not None else Telemetry()
        self.record: list[Scripted] = []
        self.failure: Exception | None = None
        self.learner: Learner | None = None
        self._data: TrainingData | None = None  # what is trained on
        self._held_out: TrainingData | None = None
        self._script = list(script)
        self._steps = steps
        self._initial_state = state
        self._queue: queue.SimpleQueue[_Item] = queue.SimpleQueue()
        self._tickets = itertools.count(1)
        self._stopping = False
        self._over = False  # nobody takes from the queue any more
        self._ending = threading.Lock()
        self._paused = paused
        self._attended = attended
        self._due_sides: Sequence[str] | None = None
        self._rate = 0.0
        self._next_step_at = 0.0
        self._halt = ctypes.c_int(0)  # ends a call of the compiled step at the next boundary
        self._mode: StepMode | None = None
        self._why_told = ""  # the newest reason for eager steps that was reported
        self._chooses_mode = not any(isinstance(s.command, Mode) for s in script)
        self._observer = Observer(self.telemetry, config.observe.budget)
        self._diagnosis = Diagnosis(self._tell)
        self._observer.listener = self._diagnosis.take_picture
        self._observer.keeps_indicators = config.observe.diagnose
        self._balances = not any(isinstance(s.command, Balance) for s in script)
        self._last_flush = 0.0
        self._next_search = 0.0
        self._pace_mark = (0.0, 0, 0.0)

    # -- for other threads --------------------------------------------------------------------------------------

    def send(self, command: Command) -> int:
        """Ask for something at the next step boundary. Returns the ticket that the answer will carry."""
        ticket = next(self._tickets)
        self._queue.put((ticket, command))
        self._halt.value = 1
        return ticket

    def watch(self, topics: Mapping[str, Mapping[str, Any]]) -> None:
        """Replace the set of watched topics and what is asked of their probes. A paused run answers at once."""
        self._queue.put(_Wishes(dict(topics)))

    def ask_state(self, answer: Callable[[TrainingState], None]) -> None:
        """Have `answer` called with the whole state of the next step boundary.

        It is called in the training thread, or at once in the calling one if the run is over.
        """
        with self._ending:
            if not self._over:
                self._queue.put(_StateRequest(answer))
                return
        answer(self.state())

    def measure(self, samples: int = 10_000) -> None:
        """Have all indicators measured at once, beside the training; `Measuring` events tell how far it is.

        Args:
            samples: of the generator and of the real data, as far as there are so many.
        """
        with self._ending:
            if not self._over:
                self._queue.put(_Measurement(samples))
                return
        if self.learner is not None:
            self._observer.measure(samples, self.view)

    def cancel_measure(self) -> None:
        """End a measurement that was asked for early."""
        self._observer.cancel_measurement()

    def stop(self) -> None:
        """End the run soon, also while it is still loading."""
        self._stopping = True
        self._queue.put((next(self._tickets), Stop()))
        self._halt.value = 1

    # -- the run ------------------------------------------------------------------------------------------------

    def run(self) -> None:
        """Load, build, train. Returns when the run is over; an error is told as `Failed` and kept in `failure`."""
        threads = torch.get_num_threads()
        try:
            self.build()
            if self._paused:
                self._tell(Paused(self.step))
            self._train()
            self._finish()
        except Cancelled:
            self._tell(Finished(self.step, "cancelled while loading"))
        except Exception as error:
            self.failure = error
            message, advice = _explain(error, self.config)
            details = "" if isinstance(error, ConfigError) else traceback.format_exc()
            self._tell(Failed(self.step, message, advice, details))
        finally:
            torch.set_num_threads(threads)
            self.close()
            self._answer_the_rest()

    def close(self) -> None:
        """Give up what is done in the background; `run` does this by itself."""
        self._observer.end()
        if self._mode is not None:
            self._mode.close()

    def _answer_the_rest(self) -> None:
        """Give their state to those who asked for it while the run was ending."""
        with self._ending:
            self._over = True
        with contextlib.suppress(queue.Empty):
            while True:
                item = self._queue.get_nowait()
                if isinstance(item, _StateRequest) and self.learner is not None:
                    item.answer(self.state())

    @property
    def step(self) -> int:
        """Iterations done; at most a moment old while a compiled step runs."""
        learner = self.learner
        return 0 if learner is None else learner.step_now()

    def state(self) -> TrainingState:
        """The whole state; only from the training thread, or when it does not run."""
        if self.learner is None:
            raise ConfigError("", "the run has not been built yet, so it has no state")
        state = self.learner.state()
        # for a script that holds them too, when the run goes on from here
        state.about["applied"] = [s.as_toml_table() for s in self.record if s.step == state.step]
        return state

    def restore(self, state: TrainingState) -> None:
        """Go on from a state; only from the training thread, or when it does not run.

        Raises:
            ConfigError: the state belongs to other networks; nothing was changed.
        """
        if self.learner is None:
            self._initial_state = state
        else:
            self.learner.restore(state)
            self._diagnosis.begin(self.config, self._data.kind, self.step)

    def advance(self, steps: int) -> None:
        """Train that many iterations more in the calling thread; the run must have been built."""
        self._steps = self.step + steps
        self._train()

    def examine(self) -> None:
        """Take the readings that diagnosis rests on now, whatever the budget, and have it judge them.

        Only from the training thread, or when it does not run.
        """
        self._flush()
        self._observer.look_at_end(self.view, hurried=False)
        self._diagnosis.check()

    def view(self, wishes: Mapping[str, Any] | None = None) -> View:
        """Give what a probe may look at: the run as it is now.

        Args:
            wishes: what is asked of the probe; None for nothing.
        """
        learner = self.learner
        return View(self.config, learner.model, learner.ema_networks(), learner.loss, self._data,
                    learner.batches.items, learner.batches.to_float, learner.step, learner.randomness.probes,
                    learner.recorder.recent_real, learner.recorder.recent_fake, learner.recorder.recent_steps,
                    learner.recorder.means, wishes or {}, self._paused or 0 < self._rate <= _UNHURRIED_RATE,
                    held_out=self._held_out, labels=learner.batches.labels, sources=learner.batches.sources)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What diagnosis finds at present; only from the training thread, or when it does not run."""
        return self._diagnosis.findings

    def build(self) -> None:
        """Load the data and make the networks without training; `run` does this by itself."""
        keep_freed_memory()
        model = self.config.model
        self._data, self._held_out = of_run(self._load(), self.config)
        self._give_way()
        data = self._data
        products = self.config.train.batch_size * model.owner.products(model, data.shape)
        placement = place(self.config.device, model.owner.convolutional, products)
        placement = self._settle(placement, data)
        placement.adopt()
        self.learner = Learner(self.config, data, placement)
        if self._initial_state is not None:
            self.learner.restore(self._initial_state)
        note = self.learner.model.prepare(self._give_way)
        self._mode = StepMode(self.learner, self.config, data.shape, len(data.label_names), attended=self._attended,
                              chooses=self._chooses_mode, changed=self._on_mode_changed,
                              waits=self._on_waiting_for_compiler, give_way=self._give_way)
        state = self._initial_state
        self._mode.begin(state is not None and state.about.get("compiled", False))
        if self._mode.is_chosen:
            # replayed, the run begins as it did now, whatever has been made since
            self.record.append(Scripted(self.step, Mode(self._mode.name)))
        self._observer.begin(self.view())
        self._diagnosis.begin(self.config, data.kind, self.step)
        self._record_balancing(False)
        self._tell(self._started(data, placement))
        if state is not None:
            self._go_on_from(state)
        if told := opened(self.step, self.config.data, data, self._held_out_count):
            self._tell(told)
        if note:
            self._tell(Note(self.step, note))

    def _go_on_from(self, state: TrainingState) -> None:
        """Leave out of the script what the state's run has done, and say so; and say whether the data is another."""
        done = parse_script({"command": state.about.get("applied", [])})
        left = [s for s in self._script if s.step > state.step or (s.step == state.step and s not in done)]
        if len(left) < len(self._script):
            self._tell(Note(self.step, f"{len(self._script) - len(left)} of the script's {len(self._script)} commands "
                                       f"are from before step {state.step:,}, where the state was saved: it holds what "
                                       "they did, and they are not applied again."))
        self._script = left
        then, now = state.about.get("data"), self.learner.data.fingerprint
        if then is not None and then != now:
            self._tell(Note(self.step, "The data has changed since the state was saved "
                                       f"({then['count']:,} samples then, {now['count']:,} now); the run goes on with "
                                       "what is there now."))

    def _give_way(self) -> None:
        """Asked between parts of what takes long: raises `Cancelled` once somebody wants the run to end."""
        if self._stopping:
            raise Cancelled

    def _settle(self, placement: Placement, data: TrainingData) -> Placement:
        """With the number format that the state to go on from was computed in; else, if it is not clear, measured."""
        state = self._initial_state
        before = state.about.get("precision") if state is not None else None
        if before in placement.alternatives:
            return placement.chosen(before, "as before")
        return pick(self.config, data, placement)

    def _load(self) -> TrainingData:
        def progress(done: int, total: int) -> None:
            self._tell(Progress(0, f"Loading {self.config.data.owner.title}", done, total))

        progress(0, 0)
        return self.config.data.build().load(self.config.train.seed, progress, lambda: self._stopping)

    def _started(self, data: TrainingData, placement: Placement) -> Started:
        model = self.learner.model
        held_out = self._held_out_count
        facts = RunFacts(data.kind, data.shape, len(data.items) + held_out, data.extent, data.modes, data.label_names,
                         model.z_dim, data.offset, data.scale, data.source_shape, data.source_name, data.item_name,
                         model.sides, model.conditional, model.has_sheet, model.all_terms(), model.from_data,
                         model.plain_sides, held_out, data.axes)
        counts = {name: sum(p.numel() for p in network.parameters()) for name, network in model.networks.items()}
        self._why_told = self.why_eager
        return Started(self.step, self.config, placement.name, placement.reason, self._mode.text(), counts, facts,
                       self._why_told)

    def compile(self) -> bool:
        """Wait for the compiled step and use it; whether there is one. Only from the training thread."""
        self._mode.wait()
        return self._mode.name == "compiled"

    @property
    def _held_out_count(self) -> int:
        return 0 if self._held_out is None else len(self._held_out.items)

    @property
    def mode(self) -> str:
        """How steps are run at present, for people; the run must have been built."""
        return self._mode.text()

    @property
    def why_eager(self) -> str:
        """Why steps are not compiled and will not be, as in `Started`; empty if they are or soon will be."""
        return self._mode.why_eager if self._mode is not None else ""

    def _on_mode_changed(self) -> None:
        # the two ways differ in rounding: replayed, the run changes where it did now
        self.record.append(Scripted(self.step, Mode(self._mode.name)))
        self._tell_mode()

    def _tell_mode(self) -> None:
        self._why_told = self.why_eager
        self._tell(ModeChanged(self.step, self._mode.text(), self._why_told))

    def _look_for_compiled_step(self) -> None:
        self._mode.look()
        if self.why_eager != self._why_told:
            self._tell_mode()

    def _on_waiting_for_compiler(self) -> None:
        self._tell(Progress(self.step, "Compiling the training step", 0, 0))

    def _train(self) -> None:
        self._mode.train()
        self._restart_clocks()
        while True:
            self._take_commands()
            if self._stopping or (self._steps is not None and self.step >= self._steps):
                break
            if self._paused and self._due_sides is None:
                if not self._attended:
                    break
                self._wait()
                continue
            if self._rate and self._due_sides is None and not self._is_time():
                continue
            self._iterate()
        self._flush()
        self._observer.end()

    def _finish(self) -> None:
        self._observer.look_at_end(self.view, hurried=self._stopping)
        self._diagnosis.check()  # the last readings too
        reason = "stopped" if self._stopping else "paused, with nobody to resume" if self._paused \
            else f"step {self.step} reached"
        self._tell(Finished(self.step, reason, self._mode.why_eager_at_the_end))

    def _iterate(self) -> None:
        by_hand, self._due_sides = self._due_sides, None
        try:
            if by_hand is None and self.learner.compiled is not None:
                self._iterate_many()
            elif by_hand is None or by_hand == BOTH:
                self.learner.iterate()
            else:
                self.learner.iterate(by_hand, repeats=1)
        except (NonFinite, RuntimeError, MemoryError) as error:
            if not isinstance(error, NonFinite) and not _is_out_of_memory(error):
                raise
            self._pause_for(error)
            return
        now = time.perf_counter()
        if 0 < self._rate <= _EACH_STEP_RATE:
            self._flush()
            self._observer.look_at_all(self.view)
            return
        if now - self._last_flush > _FLUSH_SECONDS or (
                len(self.learner.recorder) >= _FLUSH_STEPS and self.learner.compiled is None):
            self._flush()
        if now > self._next_search:  # a clock of its own: commands flush too, and may come faster than that
            self._next_search = now + _FLUSH_SECONDS
            self._look_for_compiled_step()
        if self._observer.is_due(now):
            self._observer.look(now, self.view)

    def _iterate_many(self) -> None:
        """Run some compiled iterations: to the next scripted command and the last step at most."""
        limits = [1] if self._rate else []
        if self._script:
            limits.append(self._script[0].step - self.step)
        if self._steps is not None:
            limits.append(self._steps - self.step)
        self._mode.iterate(min(limits, default=None), self._halt)

    # -- commands -----------------------------------------------------------------------------------------------

    def _take_commands(self) -> None:
        self._halt.value = 0  # before looking: what comes later sets it again
        while self._script and self._script[0].step <= self.step:
            self._obey(0, self._script.pop(0).command)
            if self._due_sides is not None:
                return  # a scripted single step is done before the next command
        change = self._diagnosis.next_change(self.step) if self._balances and not self._paused else None
        if change is not None:
            self._obey(0, change)
        while self._due_sides is None:
            try:
                self._take(self._queue.get_nowait())
            except queue.Empty:
                return

    def _take(self, item: _Item) -> None:
        if isinstance(item, _Wishes):
            self._observer.watch(item.topics)
            if self._paused:
                self._observer.look_at_changed(self.view)
        elif isinstance(item, _Measurement):
            self._observer.measure(item.samples, self.view)
        elif isinstance(item, _StateRequest):
            item.answer(self.state())
        else:
            self._obey(*item)

    def _obey(self, ticket: int, command: Command) -> None:
        if command == Balance(()):
            self.record.append(Scripted(self.step, command))  # says only that the others are recorded too
            return
        before = self.config
        try:
            summary = self._carry_out(command)
        except ConfigError as error:
            restart = isinstance(command, Set) and self._is_possible_after_restart(command)
            self._tell(Rejected(self.step, ticket, command, str(error), restart))
            return
        if not isinstance(command, Stop):
            self.record.append(Scripted(self.step, command))
        if isinstance(command, Balance):
            summary += " (auto-balance)"
        self._tell(Applied(self.step, ticket, command, summary, self.config, undo_of(before, self.config)))
        if isinstance(command, Set):
            self._record_balancing(before.train.auto_balance)
            with contextlib.suppress(Cancelled):
                note = self.learner.model.prepare(self._give_way)
                if note:
                    self._tell(Note(self.step, note))
            self._diagnosis.take_config(self.step, self.config, summary)
            self._mode.follow(self.config)
            self._look_for_compiled_step()

    def _record_balancing(self, before: bool) -> None:
        """Have a replay know that what auto-balance does from here on is in the record."""
        if self.config.train.auto_balance and not before and self._balances:
            self.record.append(Scripted(self.step, Balance(())))

    def _carry_out(self, command: Command) -> str:
        match command:
            case Set():
                return self._set(dict(command.changes))
            case Run():
                if self._paused:
                    self._paused = False
                    self._restart_clocks()
                    self._tell(Resumed(self.step))
                return "run"
            case Pause():
                self._pause()
                return "pause"
            case Step():
                model = self.learner.model
                if command.phase != "all" and command.phase not in model.sides:
                    raise ConfigError("phase", f"{command.phase!r} has nothing to train: {model.title} has no "
                                               "discriminator; use a whole step")
                self._due_sides = BOTH if command.phase == "all" else (command.phase,)
                self._pause()
                return "step" if command.phase == "all" else f"step {command.phase.upper()}"
            case SlowMotion():
                self._rate = command.steps_per_second
                self._next_step_at = time.perf_counter()
                return f"{self._rate:g} steps/s" if self._rate else "full speed"
            case Mode():
                return self._set_mode(command.name)
            case Stop():
                self._stopping = True
                return "stop"
        raise ConfigError(command.kind, "is not a command that a training run knows")

    def _set(self, changes: dict[str, Any]) -> str:
        changed = self.config.with_changes(changes)
        fixed = [path for path in self.config.differences(changed) if not is_live(self.config, path)]
        if fixed:
            raise ConfigError(fixed[0], "changes only with a restart of the run")
        summary = describe(self.config, changed)
        self._flush()
        self.learner.apply(changed)
        self.config = changed
        self._observer.budget = changed.observe.budget
        self._observer.keeps_indicators = changed.observe.diagnose
        return summary

    def _set_mode(self, name: str) -> str:
        self._flush()
        before = self._mode.text()
        self._mode.set(name)
        if self._mode.text() != before or self.why_eager != self._why_told:
            self._tell_mode()
        if self._mode.name != name and not self._stopping:
            self._tell(Note(self.step, "Steps run eagerly from here on; the numbers differ from a compiled run's in "
                                       "their last digits.", (self.why_eager,)))
        return f"{self._mode.name} steps"

    def _is_possible_after_restart(self, command: Set) -> bool:
        try:
            changed = self.config.with_changes(dict(command.changes))
        except ConfigError:
            return False
        # what could have been changed without one was refused for another reason, which stays
        return any(not is_live(self.config, path) for path in self.config.differences(changed))

    # -- pausing and pacing -------------------------------------------------------------------------------------

    def _pause(self, reason: str = "") -> None:
        if not self._paused:
            self._paused = True
            self._tell(Paused(self.step, reason))

    def _pause_for(self, error: Exception) -> None:
        self._flush()
        self._paused, self._due_sides = True, None
        message, advice = _explain(error, self.config)
        self._tell(Trouble(self.step, f"Step {self.step + 1}: {message}", advice))
        if isinstance(error, NonFinite):
            self._diagnosis.take_trouble(self.step, f"Step {self.step + 1}: {message}")
        self._tell(Paused(self.step, message))

    def _wait(self) -> None:
        """Show the present state once, then sleep on the queue until something is asked."""
        self._flush()
        self._observer.look_at_all(self.view)
        while self._paused and self._due_sides is None and not self._stopping:
            self.telemetry.pace = Pace(self.step, 0.0, 0.0, self._mode.text(), self.why_eager)
            if self._script and self._script[0].step <= self.step:
                break
            with contextlib.suppress(queue.Empty):
                looks = self._mode.is_waiting or self._observer.is_behind or self._diagnosis.has_pictures
                self._take(self._queue.get(timeout=_LOOK_SECONDS if looks else None))
            self._look_for_compiled_step()
            self._observer.catch_up(self.view)
            if self._diagnosis.has_pictures:  # what is found is of the numbers that are shown
                self._diagnosis.check()
        self._restart_clocks()

    def _is_time(self) -> bool:
        """Whether slow motion lets the next step go; else sleeps on the queue until then."""
        delay = self._next_step_at - time.perf_counter()
        if delay <= 0:
            self._next_step_at = max(self._next_step_at + 1 / self._rate, time.perf_counter())
            return True
        self._measure_pace(time.perf_counter())
        with contextlib.suppress(queue.Empty):
            self._take(self._queue.get(timeout=delay))
        return False

    def _restart_clocks(self) -> None:
        self._observer.rest()
        now = time.perf_counter()
        self._last_flush, self._pace_mark = now, (now, self.step, self._spent())

    # -- reporting ----------------------------------------------------------------------------------------------

    def _flush(self) -> None:
        learner = self.learner
        block = learner.flush()
        now = self._last_flush = time.perf_counter()
        if block is None:
            return
        self.telemetry.send_block(block)
        self._diagnosis.take_block(block)
        self._measure_pace(now)
        if not learner.placement.synchronous():
            self._look_for_non_finite()

    def _look_for_non_finite(self) -> None:
        """On a GPU, where steps are not waited for: tell of the first bad one of the newest block."""
        bad = self.learner.recorder.first_bad
        if bad is None:
            return
        phase = next(p for p in self.learner.phases if p.side == bad.side)
        message, advice = _explain(NonFinite(phase, bad.what, bad.value), self.config)
        self._paused = True
        self._tell(Trouble(self.step, f"Step {bad.step}: {message}", advice))
        self._diagnosis.take_trouble(self.step, f"Step {bad.step}: {message}")
        self._tell(Paused(self.step, message))

    def _measure_pace(self, now: float) -> None:
        then, step, spent = self._pace_mark
        if now - then < _PACE_SECONDS:
            return
        self._pace_mark = (now, self.step, self._spent())
        self.telemetry.pace = Pace(self.step, (self.step - step) / (now - then),
                                   (self._spent() - spent) / (now - then), self._mode.text(),
                                   self.why_eager)

    def _spent(self) -> float:
        """Seconds that observation and diagnosis have taken from training so far."""
        return self._observer.spent + self._diagnosis.spent

    def _tell(self, event: Any) -> None:
        self.telemetry.send_event(event)


def _is_out_of_memory(error: Exception) -> bool:
    # the CPU's allocator and Apple's have no exception type of their own
    return isinstance(error, torch.OutOfMemoryError | MemoryError) or (
        isinstance(error, RuntimeError) and any(w in str(error) for w in ("DefaultCPUAllocator", "out of memory")))


def _explain(error: Exception, config: RunConfig) -> tuple[str, str]:
    """A message that says what happened, and what to try."""
    if isinstance(error, NonFinite):
        return (f"{error}. That update was not made, and everything so far is kept.",
                f"Lower the learning rates (now D {config.optimizer_d.lr:g}, G {config.optimizer_g.lr:g}), turn on "
                "gradient clipping, or add a regularizer such as R1; then press Run. If it comes back at once, the "
                "weights are already too large: restart with the lower rates.")
    if _is_out_of_memory(error):
        return ("the device ran out of memory.",
                f"Lower the batch size (now {config.train.batch_size}) or the widths of the networks, use fewer or "
                "smaller training samples, or choose another device; the run so far is kept.")
    if isinstance(error, ConfigError):
        return str(error), ""  # names the way out itself
    return f"{type(error).__name__}: {error}", "This is a mistake in ganviz; please report it with the details."
