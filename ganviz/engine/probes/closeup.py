"""One clicked sample, and the real images nearest to it."""

from __future__ import annotations

import math

import numpy as np
import torch
from torch import Tensor

from ..datasets.batches import to_uint8
from ..models.phases import even_score
from .base import FIXED_LATENTS, PROBES, Probe, View, fixed_indices, frozen
from .pictures import Closeup

_NEIGHBOURS, _TYPICAL = 5, 256
# Compared values of the one look that measures the typical distance: some tenths of a second on a CPU.
_TYPICAL_WORK = 2e9
# Images that are float32 at a time; all of them would take four times the data set's memory.
_CHUNK = 2048


@PROBES.register("closeup")
class CloseupProbe(Probe):
    """Is this sample a copy of a training image? Wishes: "which" ("fake" or "real"), "index", "weights",
    "label" (as for the samples)."""

    period = 1.0
    data_kinds = ("images",)

    def __init__(self) -> None:
        self._typical: tuple[float, int] | None = None

    def look(self, view: View) -> Closeup | None:
        which, index = view.wishes.get("which"), view.wishes.get("index")
        label = view.wishes.get("label") if view.model.conditional else None
        indices = fixed_indices(view, len(view.real), label)
        available = {"fake": FIXED_LATENTS, "real": len(indices)}
        if which not in available or index is None or not 0 <= index < available[which]:
            return None
        if self._typical is None:
            self._typical = _nearest_other_reals(view)
        itself = -1
        if which == "real":
            itself = int(indices[index])
            sample = view.to_float(view.real[itself:itself + 1])
            told = view.real_condition(slice(itself, itself + 1))
        else:
            z = view.fixed_latents(index + 1)[index:]
            if len(z) == 0:
                return None
            if label is not None:
                z = view.model.with_label(z, int(label))
            sample, told = view.fakes(z), view.model.condition_of(z)
        picture = to_uint8(sample)
        distance = _rms_distance(picture, view.real, exact=True)[0]
        if itself >= 0:
            distance[itself] = torch.inf
        order = distance.argsort()[:_NEIGHBOURS]
        score = float(view.scores(sample, told)[0]) if "d" in view.model.sides else math.nan
        known = view.loss.is_probability and not math.isnan(score)
        probability = float(torch.sigmoid(torch.tensor(score))) if known else None
        return Closeup(which, index, frozen(picture[0].cpu().numpy()), score, probability,
                       frozen(view.real[order].cpu().numpy()), frozen(order.cpu().numpy()),
                       frozen(distance[order].cpu().numpy()), *self._typical, even_score(view.config))


def _nearest_other_reals(view: View) -> tuple[float, int]:
    """The median distance of real images to their nearest other one, and from how many."""
    affordable = int(_TYPICAL_WORK / view.real.numel())
    count = min(_TYPICAL, len(view.real), max(affordable, 16))
    chosen = torch.from_numpy(fixed_indices(view, count)).to(view.real.device)
    distance = _rms_distance(view.real[chosen], view.real, exact=False)
    distance[torch.arange(count), chosen] = torch.inf
    return float(np.median(distance.min(1).values.cpu().numpy())), count


def _rms_distance(some: Tensor, real: Tensor, exact: bool) -> Tensor:
    """(n, m) root mean square differences of (n, H, W, C) and (m, H, W, C) uint8 images, 0 to 1.

    Args:
        exact: slower, and equal images have the distance 0; else it may come out as some 1e-4.
    """
    mode = "donot_use_mm_for_euclid_dist" if exact else "use_mm_for_euclid_dist_if_necessary"
    flat = some.flatten(1).float() / 255
    parts = [torch.cdist(flat, chunk.flatten(1).float() / 255, compute_mode=mode) for chunk in real.split(_CHUNK)]
    return torch.cat(parts, 1) / flat.shape[1] ** 0.5
