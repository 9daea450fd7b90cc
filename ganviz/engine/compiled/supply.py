"""Have the compiled step of a run's present settings ready: from the cache, or from a build in the background."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from ..numerics.device import Placement, multiplies_bfloat16
from ..settings.config import RunConfig
from . import cache
from .build import TRY_AGAIN, Build, compiler, identity, why_no_compiler
from .cache import Built
from .steps import CompiledStep, Mismatch

COMPILING_IS_OFF = "compiling is off; device.compile turns it on"

_SECONDS_BETWEEN_LOOKS = 0.05


class Supply:
    """Follows the settings of one run.

    Args:
        placement: where the run computes.
        shape: of one training sample.
        labels: number of classes; 0 without labels.
        refusal: why the model's steps cannot be compiled; empty if they can.

    Attributes:
        reason: why there is no compiled step: what is in the way, then, after a comma, colon or semicolon, details and
            the way out; empty while one is being made or is there.
    """

    def __init__(self, placement: Placement, shape: tuple[int, ...], labels: int, refusal: str = "") -> None:
        self.reason = ""
        self._refusal = refusal
        self._shape, self._labels = shape, labels
        self._placement = placement
        self._wanted = ""
        self._config: RunConfig | None = None
        self._build: Build | None = None
        self._step: CompiledStep | None = None

    def want(self, config: RunConfig) -> bool:
        """From now on have the step of these settings; whether the one that was wanted before still serves."""
        refusal = self._why_not(config)
        name = "" if refusal else identity(config, self._shape, self._labels, self._placement.precision)
        self._config = config
        if refusal or name != self._wanted:  # else there still is none, for the reason that was found
            self.reason = refusal
        if name == self._wanted:
            return True
        self.close()
        self._wanted, self._step = name, None
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
            return COMPILING_IS_OFF
        if self._refusal:
            return self._refusal
        if config.model.owner.convolutional:
            return "convolutions are not compiled on a CPU; on an NVIDIA GPU they are"
        if self._placement.device.type != "cpu":
            return "no compiling on this GPU; steps are compiled on the CPU (device.kind) and on NVIDIA GPUs"
        if self._placement.precision == "bfloat16" and not multiplies_bfloat16(self._placement.device):
            return ("no AVX-512 bfloat16 instructions, which compiled bfloat16 steps need; with float32 "
                    "(device.precision) steps are compiled")
        return "" if compiler() else why_no_compiler()

    @property
    def is_missing(self) -> bool:
        """Whether a step is wanted, is not in the cache and is not being made."""
        return bool(self._wanted) and not self.reason and self._step is None and self._build is None

    @property
    def is_being_made(self) -> bool:
        return self._build is not None

    def begin(self) -> None:
        """Make the wanted step in the background, if it is missing."""
        if self.is_missing:
            try:
                self._build = Build(self._wanted, self._config, self._shape, self._labels, self._placement.precision)
            except cache.Unusable as error:
                self.reason = str(error)
            except OSError as error:
                self.reason = f"the compilation did not start: {error}; {TRY_AGAIN}"

    def get(self) -> CompiledStep | None:
        """The wanted step if it is there."""
        built = self._build.result() if self._build is not None else None
        if built is not None:
            self._build = None
            try:
                self._take(built)
            except Mismatch as error:
                self.reason = f"the compiled step cannot be used: {error}; {TRY_AGAIN}"
        return self._step

    def wait(self, give_way: Callable[[], None]) -> CompiledStep | None:
        """The wanted step, once it is made; None if there can be none.

        Args:
            give_way: called again and again; what it raises ends the waiting.
        """
        self.begin()
        while self.get() is None and self.is_being_made:
            give_way()
            time.sleep(_SECONDS_BETWEEN_LOOKS)
        return self._step

    def fits(self) -> bool:
        """Whether the step may be run as the state is now: always, since each call is handed the state's tensors."""
        return True

    def close(self) -> None:
        """Give up what is being made."""
        if self._build is not None:
            self._build.close()
            self._build = None

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
