"""The gradient that fake points feel."""

from __future__ import annotations

import numpy as np
import torch

from ..models.base import watching
from .base import View, frozen
from .pictures import Arrows

_COUNT = 64


def arrows(view: View, z: torch.Tensor, fake: torch.Tensor, real: np.ndarray) -> Arrows | None:
    """Where each of the first fakes would go to lower the generator's loss; None without a discriminator.

    Args:
        z: (n, ...) the latents of the fakes, (n, 2).
        real: (m,) indices of the real samples for losses that compare with them.
    """
    count = min(_COUNT, len(fake))
    count -= count % view.model.pack
    if "d" not in view.model.sides or count == 0:
        return None
    told, logits_real = view.model.condition_of(z[:count]), None
    if view.loss.generator_uses_real:
        # pairs want as many reals as fakes; a small data set repeats them
        chosen = torch.from_numpy(np.resize(real[:count], count)).to(view.real.device)
        with watching(*view.model.networks.values()):
            logits_real = view.model.judge(view.to_float(view.real[chosen]), view.real_condition(chosen))
    with watching(*view.model.networks.values()), torch.enable_grad():
        at = fake[:count].detach().requires_grad_(True)
        logits = view.model.judge(at, told)
        # the loss is a mean; times n it is each sample's own, or each pack's
        gradient = torch.autograd.grad(view.loss.generator(logits, logits_real) * len(logits), at)[0]
    return Arrows(frozen(at.detach().float().cpu().numpy()), frozen(-gradient.float().cpu().numpy()))
