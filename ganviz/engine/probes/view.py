"""What a probe sees: the run between two steps."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import torch
from torch import Tensor

from ..datasets.base import Cancelled
from ..datasets.batches import to_uint8
from ..models.base import watching
from ..models.phases import even_logit, even_score
from .base import FIXED_LATENTS, frozen

if TYPE_CHECKING:
    from ..datasets.base import TrainingData
    from ..models.base import GenerativeModel
    from ..models.iteration_trace import IterationTrace
    from ..settings.config import RunConfig


@dataclass(kw_only=True)
class View:
    """A run as a probe sees it. The probe changes nothing in it.

    Attributes:
        ema: the networks of the averaged copy by name (networks of the model that are not averaged are its own).
        data: what is trained on; of data on the disk, some of it in memory.
        real: its samples on the device, as stored (uint8 images are channels last).
        to_float: turns stored samples into what the networks see.
        recent_logits_real, recent_logits_fake: (n, batch) of the last iterations, float32 on the CPU, or None.
        recent_steps: iteration numbers of their rows.
        random: the probes' own generator, on the device.
        history: mean of each scalar series over the last iterations, by name (NaN where none).
        at_rest: the run is paused, in slow motion or over: a probe may take its time, and should be complete.
        requests: what is asked of this probe, e.g. {"extent": (x0, x1, y0, y1), "weights": "ema"}; a full measurement
            asks {"samples": 10000} of the probes that measure indicators.
        cancelled: checked regularly by slow probes, between chunks; where it is true, `give_way` raises.
        held_out: real samples that are never trained on; None if there are none.
        labels: (N,) int64 of `real`, on the device; None without.
        sources: what a translation is trained on, as stored, on the device; None without.
        trace: what happened in the newest iteration, if that was made by hand for who asks for its stages; else None.
    """

    config: RunConfig
    model: GenerativeModel
    ema: dict[str, Any] | None
    loss: Any
    data: TrainingData
    real: Tensor
    to_float: Any
    step: int
    random: torch.Generator
    recent_logits_real: np.ndarray | None
    recent_logits_fake: np.ndarray | None
    recent_steps: np.ndarray | None
    history: Mapping[str, float]
    requests: Mapping[str, Any]
    at_rest: bool = False
    cancelled: Callable[[], bool] = lambda: False
    held_out: TrainingData | None = None
    labels: Tensor | None = None
    sources: Tensor | None = None
    trace: IterationTrace | None = None

    def weights(self) -> str:
        """Say whose samples to make: "ema" if there is an average and nothing else is asked for, else "train"."""
        return "ema" if self.ema is not None and self.requests.get("weights", "ema") == "ema" else "train"

    def fakes(self, z: Tensor, networks: dict[str, Any] | None = None) -> Tensor:
        """Make (n, *shape) samples with these networks or those of `weights()`, in evaluation mode, without gradients.
        """
        if networks is None:
            networks = self.ema if self.weights() == "ema" else self.model.networks
        with watching(*networks.values()):
            return self.model.sample(z, networks)

    def scores(self, samples: Tensor, condition: Tensor | None = None) -> Tensor:
        """Give D's (n,) raw logits in evaluation mode, float32.

        Args:
            condition: what D is conditioned on: `model.condition_of` of the fakes' latents, or `real_condition`.
        """
        with watching(*self.model.networks.values()):
            return self.model.score(samples, condition).float()

    def even_logit(self) -> float | None:
        """Give the logit above which D's verdict is "real"; None if there is none."""
        return even_logit(self.config)

    def even_score(self) -> float | None:
        """Give the same in the unit of the scores that are shown (see `Scoring.score_unit`)."""
        return even_score(self.config)

    def real_condition(self, indices: Tensor | slice) -> Tensor | None:
        """Give what D is conditioned on for these training samples; None for nothing."""
        sources = None if self.sources is None or not self.data.aligned else self.to_float(self.sources[indices])
        return self.model.condition(None if self.labels is None else self.labels[indices], sources)

    def held_out_condition(self, first: int) -> Tensor | None:
        """Give what D is conditioned on for the first of the held-out samples; None for nothing."""
        data = self.held_out
        labels = None if data.labels is None else self.on_device(data.labels[:first])
        sources = None if data.sources is None or not data.aligned else self.to_float(
            self.on_device(data.sources[:first]))
        return self.model.condition(labels, sources)

    def give_way(self) -> None:
        """End a slow measurement between two of its parts, if that is asked for.

        Raises:
            Cancelled: it is.
        """
        if self.cancelled():
            raise Cancelled

    def on_device(self, array: np.ndarray) -> Tensor:
        """Copy an array to the device."""
        return torch.from_numpy(array.copy()).to(self.real.device)

    def shown(self, samples: Tensor) -> np.ndarray:
        """Give samples as panels draw them, read-only: (n, H, W, C) uint8 images, or (n, 2) float32 points."""
        return frozen((samples.float() if samples.dim() == 2 else to_uint8(samples)).cpu().numpy())

    def fixed_indices(self, count: int, label: int | None = None) -> np.ndarray:
        """Choose (n,) int64 indices of real samples, the same for the whole run; a larger choice begins with a smaller.

        Args:
            label: of all of them, by number; None for any. Of a rare class there may be fewer, or none.
        """
        order = np.random.default_rng(self.config.train.seed).permutation(len(self.real))
        if label is not None:
            order = order[self.labels.cpu().numpy()[order] == label]
        return order[:count].astype(np.int64)

    def fixed_latents(self, n: int) -> Tensor:
        """Give the first n, at most 1,024, of the latents that stay the same for the whole run.

        For a model that is fed data they are made of held-out data first, then of training data; there may be fewer.
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

    def fixed_truth(self, n: int) -> Tensor | None:
        """Give the (m, ...) stored samples that the first m ≤ n fixed latents should become; None if they are unknown.

        For a model that is not fed data, these are some real samples, held-out ones first.
        """
        if self.model.form == "samples" or self.data.aligned:
            return self._fixed_data()[0][:n]
        if self.held_out is None or not self.held_out.aligned:
            return None
        return self.on_device(self.held_out.items[:n])

    def _fixed_data(self) -> tuple[Tensor, Tensor | None]:
        """Give at most 1,024 stored samples and sources, held-out ones first; there may be more of one than the other.
        """
        unseen = self.held_out

        def first(held_out: np.ndarray | None, training: Tensor | None) -> Tensor | None:
            if training is None or held_out is None:
                return None if training is None else training[:FIXED_LATENTS]
            begin = self.on_device(held_out[:FIXED_LATENTS])
            return torch.cat([begin, training[:FIXED_LATENTS - len(begin)]])

        return (first(None if unseen is None else unseen.items, self.real),
                first(None if unseen is None else unseen.sources, self.sources))
