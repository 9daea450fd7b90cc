"""One clicked sample, and the real images nearest to it."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from .base import FIXED_LATENTS, PROBES, Content, Probe, frozen

if TYPE_CHECKING:
    from torch import Tensor

    from .view import View

_NEIGHBOURS, _TYPICAL = 5, 256
# Values that are compared to measure the typical distance, once: some tenths of a second on a CPU.
_TYPICAL_WORK = 2e9
# Images that are float32 at a time; all of them would take four times the data set's memory.
_CHUNK = 2048


@dataclass(frozen=True)
class Closeup(Content):
    """One clicked sample and the real images nearest to it.

    Attributes:
        which: "fake" or "real", and `index` in the sample grid.
        sample: (H, W, C) uint8.
        score: raw logit, NaN for a model without a discriminator; `probability` is its sigmoid or None.
        neighbours: (k, H, W, C) uint8, nearest first.
        neighbour_indices: (k,) int64.
        distances: (k,) float32, root mean square pixel difference, 0 to 1.
        typical_distance: the median distance of real images to their nearest other real one, on the same measure,
            from `typical_samples` of them.
        even: score at which D cannot tell, in the unit of scores that are shown; None where they have no such point.
    """

    which: str
    index: int
    sample: np.ndarray
    score: float
    probability: float | None
    neighbours: np.ndarray
    neighbour_indices: np.ndarray
    distances: np.ndarray
    typical_distance: float
    typical_samples: int
    even: float | None = None


@PROBES.register("closeup")
class CloseupProbe(Probe):
    """Answers whether a sample is a copy of a training image.

    Requests: "which" ("fake" or "real"), "index", "weights", "label" (as for the samples).
    """

    period = 1.0
    data_kinds = ("images",)

    def __init__(self) -> None:
        self._typical: tuple[float, int] | None = None

    def measure(self, view: View) -> Closeup | None:
        import torch

        from ..datasets.batches import to_uint8

        which, index = view.requests.get("which"), view.requests.get("index")
        label = view.requests.get("label") if view.model.conditional else None
        indices = view.fixed_indices(len(view.real), label)
        available = {"fake": FIXED_LATENTS, "real": len(indices)}
        if which not in available or index is None or not 0 <= index < available[which]:
            return None
        if self._typical is None:
            self._typical = _nearest_other_reals(view)
        itself = -1
        if which == "real":
            itself = int(indices[index])
            sample = view.to_float(view.real[itself:itself + 1])
            condition = view.real_condition(slice(itself, itself + 1))
        else:
            z = view.fixed_latents(index + 1)[index:]
            if len(z) == 0:
                return None
            if label is not None:
                z = view.model.with_label(z, int(label))
            sample, condition = view.fakes(z), view.model.condition_of(z)
        picture = to_uint8(sample)
        distance = _rms_distance(picture, view.real, exact=True)[0]
        if itself >= 0:
            distance[itself] = torch.inf
        order = distance.argsort()[:_NEIGHBOURS]
        score = float(view.scores(sample, condition)[0]) if "d" in view.model.sides else math.nan
        known = view.loss.is_probability and not math.isnan(score)
        probability = float(torch.sigmoid(torch.tensor(score))) if known else None
        return Closeup(which, index, frozen(picture[0].cpu().numpy()), score, probability,
                       frozen(view.real[order].cpu().numpy()), frozen(order.cpu().numpy()),
                       frozen(distance[order].cpu().numpy()), *self._typical, view.even_score())


def _nearest_other_reals(view: View) -> tuple[float, int]:
    """Give the median distance of real images to their nearest other one, and how many were measured."""
    import torch

    affordable = int(_TYPICAL_WORK / view.real.numel())
    count = min(_TYPICAL, len(view.real), max(affordable, 16))
    chosen = view.on_device(view.fixed_indices(count))
    distance = _rms_distance(view.real[chosen], view.real, exact=False)
    distance[torch.arange(count), chosen] = torch.inf
    return float(np.median(distance.min(1).values.cpu().numpy())), count


def _rms_distance(some: Tensor, real: Tensor, exact: bool) -> Tensor:
    """Give (n, m) root mean square differences of (n, H, W, C) and (m, H, W, C) uint8 images, 0 to 1.

    Args:
        exact: slower, and equal images have the distance 0; else it may come out as some 1e-4.
    """
    import torch

    way = "donot_use_mm_for_euclid_dist" if exact else "use_mm_for_euclid_dist_if_necessary"
    flat = some.flatten(1).float() / 255
    parts = [torch.cdist(flat, chunk.flatten(1).float() / 255, compute_mode=way) for chunk in real.split(_CHUNK)]
    return torch.cat(parts, 1) / flat.shape[1] ** 0.5
