"""The execution mode: whether steps are run one operation after the other, or compiled, many to a call."""

from __future__ import annotations

import contextlib
import ctypes
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from ..datasets.base import Cancelled
from ..settings.config import RunConfig
from .compiler import SETTING_UP
from .step_provider import provider_for
from .steps import TrainingStep

if TYPE_CHECKING:
    from ..training.learner import Learner

# How long a call of the compiled step is to take: short enough for probes to measure in between.
_BLOCK_SECONDS = 0.01
_LARGEST_BLOCK = 4096
# An unattended run may be over before a compilation pays.
_SECONDS_BEFORE_COMPILING = 0.5

_LEFT_TO_THE_SCRIPT = "left to the script; its mode commands choose between eager and compiled"
_OVER_TOO_SOON = "the run ended before its compiled step was made; a longer run switches to it"


class ExecutionMode:
    """The execution mode of one run: eager until its compiled step is ready, then compiled.

    One that goes on from a state that compiled steps have left owes its next iteration to a compiled step: until there
    is one, it trains nothing, but can be shown.

    Args:
        learner: whose steps are run.
        attended: whether there is a person who watches, for whom compiling begins at once.
        chooses: whether to switch by itself; a script with Execution commands says when instead.
        changed: called after a change, in the training thread.
        waits: called before a compiled step is waited for.
        give_way: called while it is; raises `Cancelled` once the run is to end.

    Attributes:
        block: iterations of the next call of a compiled step, which follows its speed.
    """

    def __init__(self, learner: Learner, config: RunConfig, *, attended: bool, chooses: bool,
                 changed: Callable[[], None], waits: Callable[[], None], give_way: Callable[[], None]) -> None:
        self._learner = learner
        self._attended, self._chooses, self._changed = attended, chooses, changed
        self._waits, self._give_way = waits, give_way
        self._provider = provider_for(learner)
        self._provider.want(config)
        self._begun = time.perf_counter()
        self._prefers_eager = False
        self._why_preferred = ""
        self._is_owed = False
        self.block = 1

    @property
    def name(self) -> str:
        """The name that the Execution command has for it, "eager" or "compiled"; that of the next iteration."""
        return "eager" if self._learner.compiled is None and not self._is_owed else "compiled"

    @property
    def is_owed(self) -> bool:
        """Whether the next iteration has to wait for the compiled step; steps by hand need not."""
        return self._is_owed

    @property
    def is_chosen(self) -> bool:
        """Whether it chooses by itself, and has a choice."""
        return self._chooses and not self._provider.reason

    @property
    def chooses(self) -> bool:
        """Whether it is left to the run how steps are run, and not to a script."""
        return self._chooses

    @property
    def can_be_compiled(self) -> bool:
        """Whether there is a compiled step, or may still be one."""
        return not self._provider.reason

    @property
    def may_still_compile(self) -> bool:
        """Whether a compiled step is still to come."""
        return self.can_be_compiled and self._provider.get() is None

    @property
    def is_shared(self) -> bool:
        """Whether several CPU threads can share the work of the compiled step."""
        compiled = self._provider.get()
        return compiled is not None and compiled.is_shared

    @property
    def is_waiting(self) -> bool:
        """Whether a compiled step is being made, or is owed."""
        return self._is_owed or self._provider.is_being_made

    @property
    def sets_up_compiler(self) -> bool:
        """Whether a compiled step waits until the compiler has set itself up, for some minutes, once."""
        return self._provider.sets_up_compiler

    @property
    def why_eager(self) -> str:
        """Why steps are not compiled and will not be, as in `Started`; empty if they are or soon will be."""
        if self.name == "compiled":
            return ""
        if self._chooses and self._prefers_eager and self.can_be_compiled:
            return self._why_preferred
        return self._provider.reason or ("" if self._chooses else _LEFT_TO_THE_SCRIPT)

    @property
    def why_eager_at_the_end(self) -> str:
        """The same for a run that is over: what has not been compiled will not be."""
        return self.why_eager or (_OVER_TOO_SOON if self.name == "eager" else "")

    def text(self) -> str:
        """Describe it for people, e.g. "compiled, float32, 1 thread"."""
        compiled = self._learner.compiled
        if compiled is not None:
            return self._learner.placement.describe(compiled.way, compiled.threads)
        return self._learner.placement.describe(self._way_without())

    def _way_without(self) -> str:
        if not self.is_waiting:
            return "eager"
        if self.sets_up_compiler:
            return SETTING_UP if self._is_owed else ", ".join(("eager", SETTING_UP))
        return "compiling" if self._is_owed else "eager while compiling"

    def begin(self, compiled: bool) -> None:
        """Choose how the run begins.

        Args:
            compiled: the state that it goes on from was left by compiled steps, so that its next iteration is owed to
                them.
        """
        if compiled or self.is_chosen:
            self._adopt(self._provider.get())
        if compiled and self._learner.compiled is None and not self._provider.reason:
            self._is_owed = True
            self._waits()

    def train(self) -> None:
        """Note that training begins."""
        self._begun = time.perf_counter()
        if self._is_owed or (self._attended and self._chooses and not self._prefers_eager):
            self._provider.begin()

    def follow_compiler(self) -> None:
        """Switch to the compiled step if it is ready; have it made if it is worth it."""
        if self._is_owed:
            self._follow_owed()
            return
        if not self._chooses or self._prefers_eager or self._learner.compiled is not None:
            return
        if self._provider.is_missing and (
                self._attended or time.perf_counter() - self._begun > _SECONDS_BEFORE_COMPILING):
            self._provider.begin()
        if self._provider.get() is not None:
            self._adopt(self._provider.get())
            self._changed()

    def use(self, name: str, why: str = "") -> None:
        """Run steps as was measured to be best, or to measure it: "compiled", where there is such a step, or "eager".

        Eager steps are then kept to, until `allow_compiled`.

        Args:
            why: what to say of eager steps where there could be compiled ones.
        """
        self._prefers_eager, self._why_preferred = name == "eager", why
        self._adopt(None if self._prefers_eager else self._provider.get())

    def allow_compiled(self) -> None:
        """Compile and use compiled steps again as soon as they are there."""
        self._prefers_eager = False

    def _follow_owed(self) -> None:
        self._provider.begin()
        made = self._provider.get()
        if made is not None:
            self._adopt(made)
        elif self._provider.reason:  # there will be none
            self._adopt(None)
            self._changed()

    def wait(self) -> None:
        """Wait for the compiled step, if there can be one, and switch to it."""
        if self._learner.compiled is None and (made := self._made()) is not None:
            self._adopt(made)
            self._changed()

    def set(self, name: str) -> None:
        """Do as an Execution command says, and choose no more."""
        self._chooses = False
        made = None
        if name == "compiled":
            with contextlib.suppress(Cancelled):
                made = self._made()
        self._adopt(made)

    def choose_again(self) -> None:
        """Choose by itself from here on, as a run without a script does."""
        self._chooses = True
        self.train()

    def _made(self) -> TrainingStep | None:
        """Wait for the compiled step; None if there can be none."""
        if self._provider.get() is None and not self._provider.reason:
            self._waits()
        return self._provider.wait(self._give_way)

    def follow(self, config: RunConfig) -> None:
        """Take over changed settings. With other arithmetic, steps run eagerly until theirs is made."""
        if not self._provider.want(config) and self.name == "compiled":
            self._adopt(None)
            self._changed()

    def close(self) -> None:
        self._provider.close()

    def _adopt(self, compiled: TrainingStep | None) -> None:
        self._learner.compiled = compiled
        if compiled is not None:
            compiled.threads = self._learner.placement.threads
        self._is_owed = False
        self.block = 1

    def iterate(self, most: int | None, halt: ctypes.c_int) -> None:
        """Train for about `_BLOCK_SECONDS` with the compiled step.

        Args:
            most: iterations at most; None for no limit.
            halt: set to 1 by another thread, it ends the call at the next step boundary.
        """
        if not self._provider.fits():
            self.follow(self._learner.config)
            self._learner.iterate()
            return
        count = self.block if most is None else max(1, min(self.block, most))
        start = time.perf_counter()
        self._learner.iterate_many(count, halt)
        if count == self.block and not halt.value:
            pace = _BLOCK_SECONDS / max(time.perf_counter() - start, 1e-6)
            self.block = max(1, min(_LARGEST_BLOCK, round(count * min(2.0, max(0.5, pace)))))
