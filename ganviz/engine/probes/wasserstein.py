"""The exact Wasserstein distance in the plane, and a Wasserstein critic's estimate of it."""

from __future__ import annotations

from typing import Any

import numpy as np
import torch

from ..metrics.wasserstein import wasserstein_distance
from ._figures import number
from ._measuring import ONE_REAL, fakes, no_discriminator, recent_scores, two_real_sets, wanted
from .base import PROBES, Probe
from .indicators import Indicator, Indicators
from .view import View

# Solving takes up to a third of a second with this many, a second with the most, and cannot be interrupted.
_SAMPLES, _MOST = 1000, 1500


@PROBES.register("wasserstein")
class WassersteinDistance(Probe):
    """Measures how far the fakes of the weights in training are from the reals, as it is and as the critic says.

    Requests: "samples".
    """

    period = 4.0
    measures_indicators = True
    in_background = True

    def __init__(self) -> None:
        self._best: dict[int, float] = {}  # real against real, by sample count

    def measure(self, view: View) -> Indicators:
        return Indicators((self._exact(view), _estimate(view)))

    def _exact(self, view: View) -> Indicator:
        about: dict[str, Any] = {
            "name": "wasserstein", "label": "Wasserstein distance", "unit": "distance", "group": "quality",
            "better": "lower", "low": 0.0,
            "help": "How far, on average, points must be moved for the generated ones to become real ones, if each "
                    "goes where the whole way is shortest: 0 and up. It is exact between these two sets of points, and "
                    "two sets of real ones do not get 0 either: their value is given with it. Lower is better."}
        if view.data.kind != "points":
            return Indicator(**about, reason="measured for points in the plane only: even two sets of real images are "
                                             "far apart, unless they are very large")
        real, other = two_real_sets(view, min(wanted(view, _SAMPLES), _MOST))
        count = len(real)
        if count == 0:
            return Indicator(**about, reason=ONE_REAL)
        made = torch.cat(list(fakes(view, count, view.model.networks))).cpu().numpy()
        if not np.isfinite(made).all():
            return Indicator(**about, reason="the samples are not finite")
        if count not in self._best:
            self._best[count] = wasserstein_distance(real.cpu().numpy(), other.cpu().numpy(), view.give_way)
        best = self._best[count]
        value = wasserstein_distance(real.cpu().numpy(), made, view.give_way)
        return Indicator(**about, value=value, text=number(value), reference=best, samples=count,
                         reference_text=f"real data: {number(best)} ({count:,} against {count:,})")


def _estimate(view: View) -> Indicator:
    about: dict[str, Any] = {
        "name": "critic_estimate", "label": "Critic's estimate", "unit": "score", "group": "quality",
        "better": "lower",
        "help": "Mean score of the reals minus that of the fakes in the last steps: what a Wasserstein critic takes "
                "their distance to be, and its loss with the sign turned, without penalties. A gradient penalty holds "
                "the critic's slope near 1, and then it can be compared with the Wasserstein distance; with weight "
                "clipping it is that up to an unknown factor; without either it means nothing. Lower is "
                "better, as long as the critic keeps up."}
    critics = [p for p in view.model.phases() if p.side == "d" and p.in_curve]
    recent = recent_scores(view)
    if no_discriminator(view):
        reason = no_discriminator(view)
    elif not view.loss.needs_lipschitz:
        reason = f"only a Wasserstein critic's scores are a distance; the loss is {view.loss.title.lower()}"
    elif len(critics) > 1:
        reason = "each of the critics estimates another distance"
    elif view.model.pack > 1:
        reason = "the critic judges packs of samples, whose distance is another"
    elif recent is None:
        reason = "the critic was not trained in the last steps"
    elif not all(np.isfinite(scores).all() for scores in recent):
        reason = "the critic's scores are not finite"
    else:
        real, fake = recent
        value = float(real.mean(dtype=np.float64) - fake.mean(dtype=np.float64))
        return Indicator(**about, value=value, text=number(value), reference=0.0, samples=len(real),
                         reference_text="0 = no distance")
    return Indicator(**about, reason=reason)
