"""A loss, a score or a gradient has come to a certain height."""

from __future__ import annotations

import math
from dataclasses import dataclass

from ...engine.settings.params import param
from .base import CHECKS, OPERATORS, Check, Standing, compares, number


@CHECKS.register("series")
@dataclass(frozen=True)
class SeriesCheck(Check):
    """A comparison of a series' mean over the newest steps, or of the difference of two."""

    required = ("series", "value")
    series: str = param("", "The name of a curve: loss_d, loss_g, grad_norm_d, grad_norm_g, accuracy_real, "
                        "accuracy_fake, score_real, score_fake, or a part of the model's losses.")
    minus: str = param("", "Another one that is taken away from it.")
    operator: str = param(">", "How it is compared.", choices=tuple(OPERATORS))
    value: float = param(0.0, "What it is compared with.")
    over: int = param(100, "How many of the newest steps are averaged; as many must have been trained since the page "
                      "was opened.", minimum=1, maximum=100_000)

    def standing(self, state):
        if state.trained < self.over:
            return Standing(False, "%1 of %2 steps", (f"{state.trained:,}", f"{self.over:,}"))
        try:
            mean = state.recent_mean(self.series, self.over)
            if self.minus:
                mean -= state.recent_mean(self.minus, self.over)
        except KeyError as error:
            return Standing(False, "this run has no curve %1", (str(error.args[0]),))
        if math.isnan(mean):
            return Standing(False, "not measured yet")
        return Standing(compares(mean, self.operator, self.value), "now %1", (number(float(mean)),))
