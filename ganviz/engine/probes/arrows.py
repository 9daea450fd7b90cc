"""The gradient that each fake point feels."""

from __future__ import annotations

import numpy as np
import torch

from ..models.base import watching
from .base import PROBES, Probe, View, frozen
from .pictures import Arrows
from .samples import fixed_indices

_COUNT = 64


@PROBES.register("arrows")
class ArrowsProbe(Probe):
    """For the first fixed latents: where each fake would go to lower the generator's loss. Wishes: "weights"."""

    period = 0.35
    aside = True
    data_kinds = ("points",)

    def look(self, view: View) -> Arrows:
        fake = view.fakes(view.fixed_latents(_COUNT))
        logits_real = None
        if view.loss.generator_uses_real:
            # pairs want as many reals as fakes; a small data set repeats them
            chosen = np.resize(fixed_indices(view, _COUNT), _COUNT)
            logits_real = view.scores(view.to_float(view.real[torch.from_numpy(chosen).to(view.real.device)]))
        with watching(*view.model.networks.values()), torch.enable_grad():
            at = fake.detach().requires_grad_(True)
            loss = view.loss.generator(view.model.score(at), logits_real)
            # the loss is a mean; times n it is each sample's own
            gradient = torch.autograd.grad(loss * len(at), at)[0]
        return Arrows(frozen(fake.float().cpu().numpy()), frozen(-gradient.float().cpu().numpy()))
