"""Histogram of D's scores of the averaged generator's fakes, on which D is not trained."""

from __future__ import annotations

from ..models.base import watching
from ._measuring import judged_fakes
from .base import PROBES
from .verdicts import Verdicts, VerdictsProbe
from .view import View

_SAMPLES, _CONVOLUTIONAL_SAMPLES = 512, 128


@PROBES.register("averaged-verdicts")
class AveragedVerdicts(VerdictsProbe):
    """D's scores of new fakes of the averaged generator, and of always the same reals, on the same bins."""

    period = 1.0
    record_period = None
    in_background = True

    def measure(self, view: View) -> Verdicts | None:
        if view.ema is None:
            return None
        model = view.model
        count = _CONVOLUTIONAL_SAMPLES if model.convolutional else _SAMPLES
        count = min(count, len(view.real)) // model.pack * model.pack
        chosen = view.on_device(view.fixed_indices(count))
        fakes = judged_fakes(view, count, view.ema)
        with watching(*model.networks.values()):
            real = model.judge(view.to_float(view.real[chosen]), view.real_condition(chosen))
            fake = model.judge(*fakes)
        return self.drawn(view, real.float().cpu().numpy(), fake.float().cpu().numpy())
