"""What a model makes of some samples, stage by stage."""

from __future__ import annotations

import torch

from ..batches import to_uint8
from ..models.base import watching
from .base import PROBES, Probe, View, frozen
from .pictures import Sheet, SheetColumn

_ROWS = 8


@PROBES.register("sheet")
class SheetProbe(Probe):
    """The first fixed latents, and what the model's `sheet` makes of them. Wishes: "weights"; "count", 8 by default."""

    period = 0.5
    aside = True

    @classmethod
    def inapplicable(cls, view: View) -> str | None:
        if not view.model.has_sheet:
            return f"{view.model.title} makes its samples in one go: there are no stages to show"
        return super().inapplicable(view)

    def look(self, view: View) -> Sheet:
        count = max(1, int(view.wishes.get("count", _ROWS)))
        networks = view.ema | {n: m for n, m in view.model.networks.items() if n not in view.ema} \
            if view.weights() == "ema" else view.model.networks
        truth = view.fixed_truth(count)
        with watching(*networks.values()):
            columns = view.model.sheet(view.fixed_latents(count), None if truth is None else view.to_float(truth),
                                       networks)
        return Sheet(tuple(SheetColumn(c.title, _array(c.samples), c.group, c.note) for c in columns), view.weights())


def _array(samples: torch.Tensor):
    points = samples.dim() == 2
    return frozen((samples.float() if points else to_uint8(samples)).cpu().numpy())
