"""Find out by a run's own steps in which way this machine runs them fastest: compiled or eager, on how many threads.

Nothing is trained twice: each way has the run's next steps for a moment, in turns. The ways differ in rounding, so each
change is recorded like a command, and a replay changes where the run did. What was found is kept for the machine and
the program, and later runs begin with it.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..compiled.build import identity
from ..compiled.execution_mode import ExecutionMode
from ..compiled.inputs import DataForm
from ..numerics.device import cores, leaves_threads_open, threads_by_rule
from ..settings.config import RunConfig
from ..settings.sections import MOST_THREADS
from . import picks

if TYPE_CHECKING:
    from .learner import Learner

# Of training before anything is tried: a short run may be over before it pays.
_SECONDS_BEFORE = 0.5
# After a change threads wake up and libraries prepare themselves: so long is not measured, at least a step.
_SECONDS_TO_WARM_UP = 0.03
_BLOCK_SECONDS = 0.15
# After the first round so many slow steps: of two, one that another program holds up already decides.
_STEPS_AT_LEAST = 4
# The quickest of so many blocks counts: other programs only ever make one slower.
_ROUNDS = 3
# What makes less than this share of the quickest one's steps in the first round is tried no more.
_HOPELESS = 0.7
# Another way than the rule's must be faster by as much.
_GAIN = 1.05
# And one that takes the window's core by as much.
_GAIN_OF_ALL_CORES = 1.2
# A thread that computes all the time has the processor for all of it; with less than this share of it, other programs
# had the rest, and what was found serves this run only.
_UNDISTURBED = 0.85
# By these OpenMP decides whether a thread that waits spins or sleeps: asleep, a second one gains little.
_HOW_THREADS_WAIT = ("OMP_WAIT_POLICY", "GOMP_SPINCOUNT", "KMP_BLOCKTIME")
# Several threads that other programs hold up wait for each other, spinning: convolutions fell to a tenth of one
# thread's speed. Below this share of it, over so many seconds, the ways are tried again.
_HELD_UP = 0.8
_SECONDS_TO_JUDGE = 1.5
_EAGER_IS_FASTER = "eager steps are faster here, as measured"
# Above this many picks the oldest are forgotten.
MOST_KEPT = 500


@dataclass(frozen=True)
class Way:
    """A way to run steps.

    Attributes:
        name: "compiled" or "eager", as in the Execution command.
        threads: CPU threads.
    """

    name: str
    threads: int


class Trial:
    """Ways that are tried in turns, until one is picked.

    Args:
        ways: at least two, the one of the rule first.
        all_cores: threads that leave the window no core of its own; 0 where there is no window.

    Attributes:
        speeds: steps per second of each way so far, by its quickest block.
        picked: the one that is to be kept; None until all have been measured.
    """

    def __init__(self, ways: Sequence[Way], all_cores: int = 0) -> None:
        self.speeds: dict[Way, float] = {}
        self.picked: Way | None = None
        self._rule, self._all_cores = ways[0], all_cores
        self._turns = list(ways)
        self._rounds = 0
        self._alone, self._on_processor = 0.0, 0.0
        self._begin_block()

    @property
    def share_of_processor(self) -> float:
        """Share of the time that a thread had the processor while it computed alone, 0 to 1."""
        return self._on_processor / self._alone if self._alone else 1.0

    @property
    def way(self) -> Way:
        """How the next steps are to be run."""
        return self.picked or self._turns[0]

    def take(self, steps: int, seconds: float, on_processor: float) -> None:
        """Note how long steps took that were run in this way.

        Args:
            on_processor: seconds of them that the calling thread had the processor.
        """
        if self._to_warm_up > 0:
            self._to_warm_up -= seconds
            return
        self._steps += steps
        self._seconds += seconds
        if self.way.threads == 1:
            self._alone += seconds
            self._on_processor += on_processor
        if self._seconds < _BLOCK_SECONDS or self._steps < (_STEPS_AT_LEAST if self._rounds else 1):
            return
        way = self._turns.pop(0)
        self.speeds[way] = max(self.speeds.get(way, 0.0), self._steps / self._seconds)
        self._begin_block()
        if not self._turns:
            self._begin_round()

    def _begin_block(self) -> None:
        self._steps, self._seconds, self._to_warm_up = 0, 0.0, _SECONDS_TO_WARM_UP

    def _begin_round(self) -> None:
        self._rounds += 1
        best = max(self.speeds.values())
        self._turns = [way for way, speed in self.speeds.items() if speed >= _HOPELESS * best]
        if self._rounds % 2:  # the order alternates, so that a drift in one direction favours none
            self._turns.reverse()
        if self._rounds == _ROUNDS or len(self._turns) == 1:
            self.picked = fastest(self.speeds, self._rule, self._all_cores)


def fastest(speeds: dict[Way, float], rule: Way, all_cores: int = 0) -> Way:
    """Choose the way with the most steps per second; the rule's where no other is clearly faster.

    Args:
        all_cores: threads that leave the window no core of its own; 0 where there is no window.
    """
    def worth(way: Way) -> float:
        needed = 1.0 if way == rule else _GAIN_OF_ALL_CORES if way.threads == all_cores else _GAIN
        return speeds[way] / needed

    return max(speeds, key=worth)


class StepTuning:
    """The choice of the way in which one run's steps are run.

    Only on a CPU, in a process that trains alone, and only where nobody has decided: `device.threads` is 0,
    OMP_NUM_THREADS is not set, and the run chooses its execution mode by itself.

    Args:
        learner: whose steps are run.
        mode: of the same run.
        attended: whether there may be a window, which wants a share of the processor: it has picks of its own.
        changed: called after each change, before the next step.
        settled: called when something has been picked.

    Attributes:
        speeds: what was measured, (way in words, steps per second) each, the fastest first; empty before.
    """

    def __init__(self, learner: Learner, mode: ExecutionMode, config: RunConfig, *, attended: bool,
                 changed: Callable[[], None], settled: Callable[[], None]) -> None:
        self._learner, self._mode, self._config = learner, mode, config
        self._attended = attended
        self._changed, self._settled = changed, settled
        self._convolutional = config.model.owner.convolutional
        self._is_allowed = (learner.ranks.is_alone and learner.placement.device.type == "cpu"
                            and leaves_threads_open(config.device))
        self._key = ""
        self._is_done = False
        self._trained = 0.0
        self._trial: Trial | None = None
        self._measured: dict[Way, float] = {}
        self._judged_steps, self._judged_seconds = 0, 0.0
        self.speeds: tuple[tuple[str, float], ...] = ()

    @property
    def is_allowed(self) -> bool:
        """Whether the run may choose its threads by itself, so that a replay must know them."""
        return self._is_allowed and self._mode.chooses

    @property
    def is_settled(self) -> bool:
        """Whether nothing is left to be found out."""
        return self._is_done or not self.is_allowed

    @property
    def way(self) -> Way:
        """How steps are run at present."""
        return Way(self._mode.name, self._learner.placement.threads)

    def begin(self) -> None:
        """Do as an earlier run has found best for this program; without one, find out in a moment.

        The caller records how steps are then run.
        """
        if not self.is_allowed:
            return
        self._key = self._key_of(self._config)
        self._trial, self._trained = None, 0.0
        known = _read(picks.load(picks_file()).get(self._key))
        self._is_done = known is not None
        self._note({} if known is None else known[1])
        if known is not None and (known[0].name == "eager" or self._mode.name == "compiled"):
            self._go(known[0])

    def follow(self, config: RunConfig) -> None:
        """Take over changed settings; another program is measured anew."""
        self._config = config
        if self.is_allowed and self._key_of(config) != self._key:
            before = self.way
            self._mode.allow_compiled()
            self._learner.set_threads(threads_by_rule(self._convolutional))
            self.begin()
            if self.way != before:
                self._changed()

    def take(self, steps: int, seconds: float, on_processor: float) -> None:
        """Note how long the newest steps took, which were not made by hand; change the way of the next ones if due.

        Args:
            on_processor: seconds of them that the training thread had the processor.
        """
        if self._is_done and self.is_allowed and self._is_held_up(steps, seconds):
            self._is_done, self._trial = False, self._new_trial(self._ways())
        if self.is_settled:
            return
        if self._trial is None:
            self._trained += seconds
            if self._trained < _SECONDS_BEFORE or self._mode.may_still_compile:
                return
            ways = self._ways()
            if len(ways) < 2:
                self._is_done = True
                return
            self._trial = self._new_trial(ways)
        elif self.way == self._trial.way:
            self._trial.take(steps, seconds, on_processor)
        if self._trial.way != self.way:
            self._go(self._trial.way)
            self._changed()
        if self._trial.picked is not None:
            self._settle(self._trial)

    def _is_held_up(self, steps: int, seconds: float) -> bool:
        """Tell whether the threads that were picked have become slower than one alone had been."""
        alone = self._measured.get(Way(self.way.name, 1))
        if self.way.threads == 1 or alone is None:
            return False
        self._judged_steps += steps
        self._judged_seconds += seconds
        if self._judged_seconds < _SECONDS_TO_JUDGE:
            return False
        speed = self._judged_steps / self._judged_seconds
        self._judged_steps, self._judged_seconds = 0, 0.0
        return speed < _HELD_UP * alone

    def _new_trial(self, ways: Sequence[Way]) -> Trial:
        return Trial(ways, cores() if self._attended else 0)

    def _ways(self) -> list[Way]:
        """List the ways that there are here, the rule's first."""
        rule = threads_by_rule(self._convolutional)
        counts = dict.fromkeys([rule, 1, max(1, cores() // 2), max(1, cores() - 1), cores()])
        counts = [count for count in counts if count <= MOST_THREADS]
        compiled = [Way("compiled", count) for count in (counts if self._mode.is_shared else [rule])]
        return (compiled if self._mode.can_be_compiled else []) + [Way("eager", count) for count in counts]

    def _go(self, way: Way) -> None:
        self._mode.use(way.name, _EAGER_IS_FASTER if self._is_done else "")
        self._learner.set_threads(way.threads)

    def _settle(self, trial: Trial) -> None:
        self._is_done = True
        self._go(trial.picked)
        self._note(trial.speeds)
        self._keep(trial)
        self._settled()

    def _keep(self, trial: Trial) -> None:
        if trial.share_of_processor < _UNDISTURBED:
            return
        picks.store(picks_file(), self._key, {"picked": [trial.picked.name, trial.picked.threads], "speeds": [
            [way.name, way.threads, speed] for way, speed in trial.speeds.items()]}, MOST_KEPT)

    def _note(self, speeds: dict[Way, float]) -> None:
        in_order = sorted(speeds.items(), key=lambda pair: -pair[1])
        self._measured = speeds
        self.speeds = tuple((self._learner.placement.describe(way.name, way.threads), speed) for way, speed in in_order)

    def _key_of(self, config: RunConfig) -> str:
        """Identify all that the speeds depend on."""
        program = identity(config, DataForm.of(self._learner.data), self._learner.placement.precision)
        waiting = [os.environ.get(name) for name in _HOW_THREADS_WAIT]
        return hashlib.sha256(f"{program}\n{config.device.compile}\n{self._mode.can_be_compiled}\n{cores()}\n"
                              f"{self._attended}\n{waiting}".encode()).hexdigest()[:32]


def picks_file() -> Path:
    """Return where picks are kept for later runs."""
    return picks.place_of("ways.json")


def _read(kept: Any) -> tuple[Way, dict[Way, float]] | None:
    """Read a pick and what was measured for it; None if there is none that can be used here."""
    try:
        name, threads = kept["picked"]
        speeds = {Way(str(way), int(count)): float(speed) for way, count, speed in kept["speeds"]}
        picked = Way(name, threads)
    except (LookupError, TypeError, ValueError):
        return None
    usable = picked in speeds and picked.name in ("eager", "compiled") and 1 <= threads <= MOST_THREADS
    return (picked, speeds) if usable else None
