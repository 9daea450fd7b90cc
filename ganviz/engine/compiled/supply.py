"""Have the compiled step of a run's present settings ready: from the cache, or from a build in the background."""

from __future__ import annotations

from ..config import RunConfig
from ..device import Placement, multiplies_bfloat16
from .build import Build, Built, compiler, find, identity
from .steps import CompiledStep


class Supply:
    """Follows the settings of one run.

    Args:
        placement: where the run computes.
        shape: of one training sample.
        labels: number of classes; 0 without labels.
        refusal: why the model's steps cannot be compiled; empty if they can.

    Attributes:
        reason: why there is no compiled step, in a few words; empty while one is being made or is there.
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
        self.reason = self._why_not(config)
        name = "" if self.reason else identity(config, self._shape, self._labels, self._placement.precision)
        self._config = config
        if name == self._wanted:
            return True
        self.close()
        self._wanted, self._step = name, None
        found = find(name) if name else None
        if found is not None:
            self._take(found)
        return False

    def _why_not(self, config: RunConfig) -> str:
        if not config.device.compile:
            return "compiling is off"
        if self._refusal:
            return self._refusal
        if config.model.owner.convolutional:
            return "convolutions are not compiled"
        if self._placement.device.type != "cpu":
            return "only steps on the CPU and on NVIDIA GPUs are compiled"
        if self._placement.precision == "bfloat16" and not multiplies_bfloat16(self._placement.device):
            return "compiled bfloat16 steps need a processor with AVX-512 bfloat16 instructions"
        return "" if compiler() else "no C++ compiler found"

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
                self._build = Build(self._config, self._shape, self._labels, self._placement.precision)
            except OSError as error:
                self.reason = f"the compilation did not start: {error}"

    def get(self, wait: bool = False) -> CompiledStep | None:
        """The wanted step if it is there.

        Args:
            wait: until it is made.
        """
        if wait:
            self.begin()
        if self._build is not None:
            built = self._build.result(wait)
            if built is not None:
                self._build = None
                self._take(built)
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
        except (OSError, AttributeError) as error:  # a library of another machine, or a broken file
            self.reason = f"the compiled step cannot be loaded: {error}"
