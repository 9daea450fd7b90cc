"""Provide the compiled or captured step of a run's current settings, or the reason why there is none."""

from __future__ import annotations

import dataclasses
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..models.base import GenerativeModel
from ..numerics.device import Placement, multiplies_bfloat16
from ..settings import descriptions
from ..settings.component import Section
from ..settings.config import RunConfig
from . import cache
from .build import TRY_AGAIN, Build, identity, level
from .cache import Built
from .compiler import Compiler, find, why_none
from .errors import Disagreement, Mismatch
from .graphed import GraphedStep, capture
from .inputs import DataForm, free_numbers
from .steps import CompiledStep

if TYPE_CHECKING:
    from ..training.learner import Learner

_COMPILING_IS_OFF = "compiling is off; device.compile turns it on"

_SEVERAL_PROCESSES = ("several processes train together, which average their gradients within each step; those of a "
                      "process that trains alone are compiled")

_SECONDS_BETWEEN_CHECKS = 0.05
# A capture takes some tenths of a second, so settings that are part of the graph must have been left alone this long.
_QUIET_SECONDS = 0.5
_LIVE_IN_OPTIMIZERS = {"lr", "decay_from", "decay_until"}


class CompiledStepProvider:
    """A provider of steps compiled for the CPU, which come from the cache or from a build in the background.

    Args:
        placement: where the run computes.
        data: form of the run's.
        refusal: why the model's steps cannot be compiled; empty if they can.

    Attributes:
        reason: why there is no compiled step: the obstacle, then, after a comma, colon or semicolon, details and the
            way out; empty while a step is being built or is ready.
    """

    def __init__(self, placement: Placement, data: DataForm, refusal: str = "") -> None:
        self.reason = ""
        self._refusal = refusal
        self._data = data
        self._placement = placement
        self._wanted = ""
        self._config: RunConfig | None = None
        self._compiler: Compiler | None = None
        self._build: Build | None = None
        self._step: CompiledStep | None = None

    def want(self, config: RunConfig) -> bool:
        """Follow changed settings, and return whether the step that was wanted before still serves."""
        refusal = self._why_not(config)
        name = "" if refusal else identity(config, self._data, self._placement.precision)
        self._config = config
        if refusal or name != self._wanted:  # else the reason that was found still holds
            self.reason = refusal
        if name == self._wanted:
            return True
        self.close()
        self._wanted = name
        if name:
            self._look_up(cache.folder() / name)
        return False

    def _look_up(self, place: Path) -> None:
        try:
            cache.prepare(place.parent)
        except cache.Unusable as error:
            self.reason = str(error)
            return
        found = cache.find(place)
        if found is not None:
            try:
                self._take(found)
            except Mismatch:
                cache.forget(place)

    def _why_not(self, config: RunConfig) -> str:
        if not config.device.compile:
            return _COMPILING_IS_OFF
        if self._refusal:
            return self._refusal
        if own := descriptions.own(config):  # the compiler's process has not loaded them
            return f"parts of a plug-in are not compiled on a CPU: {own[0]}"
        if config.model.owner.convolutional:
            return "convolutions are not compiled on a CPU; on an NVIDIA GPU they are"
        if self._placement.device.type != "cpu":
            return "no compiling on this GPU; steps are compiled on the CPU (device.kind) and on NVIDIA GPUs"
        if self._placement.precision == "bfloat16" and not multiplies_bfloat16(self._placement.device):
            return ("no AVX-512 bfloat16 instructions, which compiled bfloat16 steps need; with float32 "
                    "(device.precision) steps are compiled")
        if self._placement.precision == "float16":
            return ("float16 steps are not compiled on a CPU; float32 and, where the processor multiplies it, bfloat16 "
                    "steps (device.precision) are")
        self._compiler = find()
        return "" if self._compiler else why_none()

    @property
    def is_missing(self) -> bool:
        """Whether a step is wanted, is not in the cache and is not being built."""
        return bool(self._wanted) and not self.reason and self._step is None and self._build is None

    @property
    def is_being_made(self) -> bool:
        return self._build is not None

    @property
    def sets_up_compiler(self) -> bool:
        """Whether a step is wanted for which the compiler has to set itself up first."""
        return (bool(self._wanted) and self._step is None
                and not self._compiler.is_set_up(level(), cache.runtime(cache.folder())))

    def begin(self) -> None:
        """Start building the wanted step in the background, if it is missing."""
        if self.is_missing:
            try:
                self._build = Build(self._wanted, self._compiler, self._config, self._data,
                                    self._placement.precision)
            except cache.Unusable as error:
                self.reason = str(error)
            except OSError as error:
                self.reason = f"the compilation did not start: {error}; {TRY_AGAIN}"

    def get(self) -> CompiledStep | None:
        """Return the wanted step if it is ready."""
        built = self._build.result() if self._build is not None else None
        if built is not None:
            self._build = None
            try:
                self._take(built)
            except Mismatch as error:
                self.reason = f"the compiled step cannot be used: {error}; {TRY_AGAIN}"
        return self._step

    def wait(self, give_way: Callable[[], None]) -> CompiledStep | None:
        """Wait for the wanted step; return None if there can be none.

        Args:
            give_way: called repeatedly while waiting; what it raises ends the wait.
        """
        self.begin()
        while self.get() is None and self.is_being_made:
            give_way()
            time.sleep(_SECONDS_BETWEEN_CHECKS)
        return self._step

    def fits(self) -> bool:
        """Return whether the step may run on the current state: always, since calls are handed its tensors."""
        return True

    def close(self) -> None:
        """Abandon a build in progress, and end the threads of a step."""
        if self._build is not None:
            self._build.close()
            self._build = None
        if self._step is not None:
            self._step.close()
            self._step = None

    def __del__(self) -> None:
        self.close()

    def _take(self, built: Built) -> None:
        self.reason = built.reason
        if built.path is None:
            return
        try:
            self._step = CompiledStep(built)
        except OSError as error:  # the cache lies where nothing may be executed
            self.reason = (f"the compiled step cannot be loaded: {error}; if programs may not be run from the cache, "
                           "set XDG_CACHE_HOME to a folder from which they may")


class GraphedStepProvider:
    """A provider of steps captured on a CUDA GPU.

    A capture takes some tenths of a second in the training thread; nothing happens in the background.

    Args:
        learner: of the run.
        record: see `GraphedStep`.

    Attributes:
        reason: why there is no captured step: the obstacle, then, after a comma, colon or semicolon, details and the
            way out; empty while a step may still be captured or is ready.
    """

    is_being_made = sets_up_compiler = False

    def __init__(self, learner: Learner, record: Callable[[Callable[[], None]], Callable[[], None]] = capture) -> None:
        self.reason = ""
        self._learner, self._record = learner, record
        self._wanted: Any = None
        self._step: GraphedStep | None = None
        self._quiet_until = 0.0

    def want(self, config: RunConfig) -> bool:
        """Follow changed settings, and return whether the step that was wanted before still serves."""
        wanted = _fixed_by_capture(config)
        if wanted == self._wanted and self.fits():
            return True
        if self._wanted is not None:
            self._quiet_until = time.perf_counter() + _QUIET_SECONDS
        self._wanted, self._step = wanted, None
        self.reason = why_not_captured(self._learner.model) if config.device.compile else _COMPILING_IS_OFF
        return False

    def fits(self) -> bool:
        """Return whether the step, if there is one, may run: the state has not been replaced by other tensors."""
        return self._step is None or self._step.fits()

    @property
    def is_missing(self) -> bool:
        """Whether a step is wanted and not ready, and settings have been left alone for a moment."""
        return not self.reason and self._step is None and time.perf_counter() > self._quiet_until

    def begin(self) -> None:
        """Capture the wanted step if it is missing."""
        if self.is_missing:
            self._make()

    def get(self) -> GraphedStep | None:
        """Return the wanted step if it has been captured."""
        return self._step

    def wait(self, give_way: Callable[[], None]) -> GraphedStep | None:
        """Capture the wanted step at once if needed; return None if there can be none."""
        if not self.reason and self._step is None:
            self._make()
        return self._step

    def _make(self) -> None:
        try:
            self._step = GraphedStep(self._learner, self._record)
        except Disagreement as error:
            self.reason = f"{error}; please report it"
        except Exception as error:  # whatever a capture meets, eager steps are right
            message = (str(error).strip() or type(error).__name__).splitlines()[0]
            self.reason = f"the step cannot be captured: {message}; please report it"

    def close(self) -> None:
        """Drop the step."""
        self._step = None


def why_not_captured(model: GenerativeModel) -> str:
    """Say why a model's steps cannot be captured on a GPU, and which can be; empty if they can."""
    if model.conditional:
        return "steps with labels are not compiled; those of models without labels are"
    if model.from_data or model.form != "samples":
        return "steps with a second kind of data are not compiled; those of models that draw from noise are"
    if model.all_terms():
        return "steps that report parts of a loss are not compiled; those of models with one loss a network are"
    return model.why_not_compiled()


def _fixed_by_capture(config: RunConfig) -> Any:
    """Return what a capture fixes: equal for settings that differ only in numbers that are inputs."""
    train = config.train

    def fixed(section: Section, free: set[str]) -> tuple:
        return section.name, tuple((k, v) for k, v in dataclasses.asdict(section).items() if k not in free)

    return (config.device.compile, train.batch_size, train.d_steps, train.g_steps, train.ema_decay > 0,
            fixed(config.loss, free_numbers(config.loss)),
            tuple(fixed(r, free_numbers(r)) for r in config.regularizers),
            fixed(config.optimizer_d, _LIVE_IN_OPTIMIZERS), fixed(config.optimizer_g, _LIVE_IN_OPTIMIZERS))


def provider_for(learner: Learner) -> CompiledStepProvider | GraphedStepProvider:
    """Choose the provider for a learner's device."""
    if not learner.ranks.is_alone:
        return CompiledStepProvider(learner.placement, DataForm.of(learner.data), _SEVERAL_PROCESSES)
    if learner.placement.device.type == "cuda":
        return GraphedStepProvider(learner)
    return CompiledStepProvider(learner.placement, DataForm.of(learner.data), learner.model.why_not_compiled())
