"""Histogram of D's scores of the averaged generator's fakes, on which nobody trains."""

from __future__ import annotations

import torch

from ..models.base import watching
from ._measuring import judged_fakes
from .base import PROBES, View, fixed_indices
from .pictures import Verdicts
from .verdicts import VerdictsProbe

_SAMPLES, _CONVOLUTIONAL_SAMPLES = 512, 128


@PROBES.register("averaged-verdicts")
class AveragedVerdicts(VerdictsProbe):
    """D's scores, measured, of the averaged generator's new fakes and of always the same reals, on the same bins."""

    period = 1.0
    aside = True

    def look(self, view: View) -> Verdicts | None:
        if view.ema is None:
            return None
        model = view.model
        count = _CONVOLUTIONAL_SAMPLES if model.convolutional else _SAMPLES
        count = min(count, len(view.real)) // model.pack * model.pack
        chosen = torch.from_numpy(fixed_indices(view, count)).to(view.real.device)
        fakes = judged_fakes(view, count, view.ema)
        with watching(*model.networks.values()):
            real = model.judge(view.to_float(view.real[chosen]), view.real_condition(chosen))
            fake = model.judge(*fakes)
        return self.drawn(view, real.float().cpu().numpy(), fake.float().cpu().numpy())
