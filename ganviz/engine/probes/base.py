"""What every probe is: something that looks at the trainer between two steps and sends a picture."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

import numpy as np
import torch

from ..datasets.base import Cancelled
from ..models.base import watching
from ..settings.registry import Registry

if TYPE_CHECKING:
    from ..datasets.base import TrainingData
    from ..models.base import GenerativeModel
    from ..settings.config import RunConfig

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
        labels: (N,) int64 of `real`, on the device; None without.
        sources: what a translation is trained on, as stored, on the device; None without.
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
    labels: torch.Tensor | None = None
    sources: torch.Tensor | None = None

    def weights(self) -> str:
        """Whose samples to make: "ema" if that is wished (or nothing is) and there is an average, else "train"."""
        return "ema" if self.ema is not None and self.wishes.get("weights", "ema") == "ema" else "train"

    def fakes(self, z: torch.Tensor, networks: dict[str, Any] | None = None) -> torch.Tensor:
        """(n, *shape) samples by these networks or those of `weights()`, in evaluation mode, without gradients."""
        if networks is None:
            networks = self.ema if self.weights() == "ema" else self.model.networks
        with watching(*networks.values()):
            return self.model.sample(z, networks)

    def scores(self, samples: torch.Tensor, condition: torch.Tensor | None = None) -> torch.Tensor:
        """(n,) raw logits of D in evaluation mode, float32.

        Args:
            condition: what D is told beside the samples: `model.condition_of` of fakes' latents, `real_condition`.
        """
        with watching(*self.model.networks.values()):
            return self.model.score(samples, condition).float()

    def real_condition(self, indices: torch.Tensor | slice) -> torch.Tensor | None:
        """What D is told beside these of the training samples; None for nothing."""
        sources = None if self.sources is None or not self.data.aligned else self.to_float(self.sources[indices])
        return self.model.condition(None if self.labels is None else self.labels[indices], sources)

    def held_out_condition(self, first: int) -> torch.Tensor | None:
        """What D is told beside the first of the held-out samples; None for nothing."""
        data, device = self.held_out, self.real.device
        labels = None if data.labels is None else torch.from_numpy(data.labels[:first].copy()).to(device)
        sources = None if data.sources is None or not data.aligned else self.to_float(
            torch.from_numpy(data.sources[:first].copy()).to(device))
        return self.model.condition(labels, sources)

    def give_way(self) -> None:
        """Between two parts of a slow look: end it if that is asked.

        Raises:
            Cancelled: as asked.
        """
        if self.cancelled():
            raise Cancelled

    def fixed_latents(self, n: int) -> torch.Tensor:
        """The first n, at most 1,024, of the latents that stay the same for the whole run.

        Of a model that is fed data they are held-out data first, then training data; there may be fewer.
        """
        if self.model.from_data:
            items, sources = ((None if a is None else a[:n]) for a in self._fixed_data())
            return self.model.inputs_of(items, sources)
        generator = torch.Generator(self.real.device).manual_seed(self.config.train.seed + 1)
        # all of them, since a shorter draw from the same seed would begin with other numbers
        latents = self.model.latents(FIXED_LATENTS, generator)[:n]
        if self.model.conditional:  # all classes in turn
            latents = latents.clone()
            latents[:, -self.model.labels:] = torch.eye(self.model.labels, device=latents.device)[
                torch.arange(len(latents), device=latents.device) % self.model.labels]
        return latents


    def fixed_truth(self, n: int) -> torch.Tensor | None:
        """(m, ...) the stored samples that the first m ≤ n fixed latents should become; None where nobody knows.

        For a model that is not fed data, some real samples, held-out ones first.
        """
        if self.model.form == "samples" or self.data.aligned:
            return self._fixed_data()[0][:n]
        if self.held_out is None or not self.held_out.aligned:
            return None
        return torch.from_numpy(self.held_out.items[:n].copy()).to(self.real.device)

    def _fixed_data(self) -> tuple[torch.Tensor, torch.Tensor | None]:
        """At most 1,024 stored samples and sources, held-out ones first; the two need not be as many."""
        unseen, device = self.held_out, self.real.device

        def first(held_out: np.ndarray | None, training: torch.Tensor | None) -> torch.Tensor | None:
            if training is None or held_out is None:
                return None if training is None else training[:FIXED_LATENTS]
            begin = torch.from_numpy(held_out[:FIXED_LATENTS].copy()).to(device)
            return torch.cat([begin, training[:FIXED_LATENTS - len(begin)]])

        return (first(None if unseen is None else unseen.items, self.real),
                first(None if unseen is None else unseen.sources, self.sources))


class Probe:
    """A probe. A new instance is made for each run and may keep what it needs (fixed latents).

    Class attributes:
        name: set by registration; also the topic of its pictures.
        period: seconds between two looks, if the budget allows and somebody watches.
        at_end: takes a last look when the run ends, watched or not (indicators, for `--json`).
        data_kinds: the data it makes sense for.
        needs_discriminator: it makes no sense for a model without one.
        measures_indicators: its pictures are `Indicators`, rows of the Health panel.
        aside: looks at a copy of the networks, in a thread of its own beside the training. Its View then holds copies
            of the model's networks and of what else it may look at; the generator `random` is its own.
    """

    name: ClassVar[str] = ""
    period: ClassVar[float] = 0.1
    at_end: ClassVar[bool] = False
    data_kinds: ClassVar[tuple[str, ...]] = ("points", "images")
    needs_discriminator: ClassVar[bool] = False
    measures_indicators: ClassVar[bool] = False
    aside: ClassVar[bool] = False

    @classmethod
    def inapplicable(cls, view: View) -> str | None:
        """Why this probe makes no sense for the run; None if it does."""
        if cls.needs_discriminator and "d" not in view.model.sides:
            return f"needs a discriminator; {view.model.title} has none"
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


def fixed_indices(view: View, count: int, label: int | None = None) -> np.ndarray:
    """(n,) int64 indices of real samples, the same for the whole run; a larger choice begins with the smaller.

    Args:
        label: of all of them, by number; None for any. Of a rare class there may be fewer, or none.
    """
    order = np.random.default_rng(view.config.train.seed).permutation(len(view.real))
    if label is not None:
        order = order[view.labels.cpu().numpy()[order] == label]
    return order[:count].astype(np.int64)
