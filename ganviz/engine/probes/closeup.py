"""One clicked sample, and the real images nearest to it."""

from __future__ import annotations

import numpy as np
import torch
from torch import Tensor

from ..batches import to_uint8
from .base import PROBES, Probe, View, frozen
from .pictures import Closeup
from .samples import fixed_indices

_NEIGHBOURS, _TYPICAL = 5, 256


@PROBES.register("closeup")
class CloseupProbe(Probe):
    """Is this sample a copy of a training image? Wishes: "which" ("fake" or "real"), "index", "weights"."""

    period = 1.0
    data_kinds = ("images",)

    def __init__(self) -> None:
        self._flat: Tensor | None = None

    def look(self, view: View) -> Closeup | None:
        which, index = view.wishes.get("which"), view.wishes.get("index")
        if which not in ("fake", "real") or index is None:
            return None
        if self._flat is None:
            self._flat = view.real.flatten(1).float() / 255
            self._typical, self._typical_count = self._nearest_other_reals(view)
        itself = -1
        if which == "real":
            itself = int(fixed_indices(view, index + 1)[index])
            sample = view.to_float(view.real[itself:itself + 1])
        else:
            sample = view.fakes(view.fixed_latents(index + 1)[index:])
        picture = to_uint8(sample)
        distance = _rms_distance(picture.flatten(1).float() / 255, self._flat)[0]
        if itself >= 0:
            distance[itself] = torch.inf
        order = distance.argsort()[:_NEIGHBOURS]
        score = float(view.scores(sample)[0])
        probability = float(torch.sigmoid(torch.tensor(score))) if view.loss.is_probability else None
        return Closeup(which, index, frozen(picture[0].cpu().numpy()), score, probability,
                       frozen(view.real[order].cpu().numpy()), frozen(order.cpu().numpy()),
                       frozen(distance[order].cpu().numpy()), self._typical, self._typical_count)

    def _nearest_other_reals(self, view: View) -> tuple[float, int]:
        count = min(_TYPICAL, len(self._flat))
        chosen = torch.from_numpy(fixed_indices(view, count)).to(self._flat.device)
        distance = _rms_distance(self._flat[chosen], self._flat)
        distance[torch.arange(count), chosen] = torch.inf
        return float(np.median(distance.min(1).values.cpu().numpy())), count


def _rms_distance(one: Tensor, other: Tensor) -> Tensor:
    """(n, m) root mean square differences of (n, p) and (m, p) vectors."""
    return torch.cdist(one, other) / one.shape[1] ** 0.5
