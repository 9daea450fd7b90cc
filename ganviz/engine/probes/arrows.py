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
    needs_discriminator = True

    def look(self, view: View) -> Arrows:
        count = _COUNT - _COUNT % view.model.pack
        z = view.fixed_latents(count)
        fake, told = view.fakes(z), view.model.condition_of(z)
        logits_real = None
        if view.loss.generator_uses_real:
            # pairs want as many reals as fakes; a small data set repeats them
            chosen = torch.from_numpy(np.resize(fixed_indices(view, count), count)).to(view.real.device)
            with watching(*view.model.networks.values()):
                logits_real = view.model.judge(view.to_float(view.real[chosen]), view.real_condition(chosen))
        with watching(*view.model.networks.values()), torch.enable_grad():
            at = fake.detach().requires_grad_(True)
            logits = view.model.judge(at, told)
            # the loss is a mean; times n it is each sample's own, or each pack's
            gradient = torch.autograd.grad(view.loss.generator(logits, logits_real) * len(logits), at)[0]
        return Arrows(frozen(fake.float().cpu().numpy()), frozen(-gradient.float().cpu().numpy()))
