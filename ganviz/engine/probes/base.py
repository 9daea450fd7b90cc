"""What every probe is: something that looks at the trainer between two steps and sends a picture."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

import numpy as np
import torch

from ..datasets.base import Cancelled
from ..models.base import watching
from ..registry import Registry

if TYPE_CHECKING:
    from ..config import RunConfig
    from ..datasets.base import TrainingData
    from ..models.base import GenerativeModel

PROBES: Registry[Probe] = Registry("probe", __package__)
FIXED_LATENTS = 1024


@dataclass
class View:
    """What a probe may look at. It changes nothing of it.

    Attributes:
        ema: the networks of the averaged copy by name (those of the model that are not averaged are its own).
        data: what is trained on.
        real: all training samples on the device, as stored (uint8 images are channels last).
        to_float: turns stored samples into what the networks see.
        recent_logits_real, recent_logits_fake: (n, batch) of the last iterations, float32 on the CPU, or None.
        recent_steps: iteration numbers of their rows.
        random: the probes' own generator, on the device.
        history: mean of each scalar series over the last iterations, by name (NaN where none).
        at_rest: the run is paused, in slow motion or over: a look may take its time, and should be complete.
        wishes: what the watcher asked of this probe, e.g. {"extent": (x0, x1, y0, y1), "weights": "ema"}; a full
            measurement asks {"samples": 10000} of those that measure indicators.
        cancelled: asked regularly by slow looks (between chunks); when true, the look raises `datasets.base.Cancelled`.
        held_out: real samples that are never trained on; None if there are none.
    """

    config: RunConfig
    model: GenerativeModel
    ema: dict[str, Any] | None
    loss: Any
    data: TrainingData
    real: torch.Tensor
    to_float: Any
    step: int
    random: torch.Generator
    recent_logits_real: np.ndarray | None
    recent_logits_fake: np.ndarray | None
    recent_steps: np.ndarray | None
    history: Mapping[str, float]
    wishes: Mapping[str, Any]
    at_rest: bool = False
    cancelled: Callable[[], bool] = lambda: False
    held_out: TrainingData | None = None

    def weights(self) -> str:
        """Whose samples to make: "ema" if that is wished (or nothing is) and there is an average, else "train"."""
        return "ema" if self.ema is not None and self.wishes.get("weights", "ema") == "ema" else "train"

    def fakes(self, z: torch.Tensor, networks: dict[str, Any] | None = None) -> torch.Tensor:
        """(n, *shape) samples by these networks or those of `weights()`, in evaluation mode, without gradients."""
        if networks is None:
            networks = self.ema if self.weights() == "ema" else self.model.networks
        with watching(*networks.values()):
            return self.model.sample(z, networks)

    def scores(self, samples: torch.Tensor) -> torch.Tensor:
        """(n,) raw logits of D in evaluation mode, float32."""
        with watching(*self.model.networks.values()):
            return self.model.score(samples).float()

    def give_way(self) -> None:
        """Between two parts of a slow look: end it if that is asked.

        Raises:
            Cancelled: as asked.
        """
        if self.cancelled():
            raise Cancelled

    def fixed_latents(self, n: int) -> torch.Tensor:
        """The first n, at most 1,024, of the latents that stay the same for the whole run."""
        generator = torch.Generator(self.real.device).manual_seed(self.config.train.seed + 1)
        # all of them, since a shorter draw from the same seed would begin with other numbers
        return self.model.latents(FIXED_LATENTS, generator)[:n]


class Probe:
    """A probe. A new instance is made for each run and may keep what it needs (fixed latents).

    Class attributes:
        name: set by registration; also the topic of its pictures.
        period: seconds between two looks, if the budget allows and somebody watches.
        at_end: takes a last look when the run ends, watched or not (indicators, for `--json`).
        data_kinds: the data it makes sense for.
        measures_indicators: its pictures are `Indicators`, rows of the Health panel.
        aside: looks at a copy of the networks, in a thread of its own beside the training. Its View then holds copies
            of the model's networks and of what else it may look at; the generator `random` is its own.
    """

    name: ClassVar[str] = ""
    period: ClassVar[float] = 0.1
    at_end: ClassVar[bool] = False
    data_kinds: ClassVar[tuple[str, ...]] = ("points", "images")
    measures_indicators: ClassVar[bool] = False
    aside: ClassVar[bool] = False

    @classmethod
    def inapplicable(cls, view: View) -> str | None:
        """Why this probe makes no sense for the run; None if it does."""
        kind = view.data.kind
        return None if kind in cls.data_kinds else f"needs {' or '.join(cls.data_kinds)}; this data is {kind}"

    def look(self, view: View) -> Any:
        """Take a picture: a frozen dataclass of read-only arrays, or None if there is nothing to see yet."""
        raise NotImplementedError

    def more(self) -> Any:
        """Another picture that the last look has already made, and that costs next to nothing; None if there is none.
        """
        return None


def frozen(array: np.ndarray) -> np.ndarray:
    """The array, read-only."""
    array.flags.writeable = False
    return array
