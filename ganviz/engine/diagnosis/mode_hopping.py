"""Mode hopping: the generator makes a few things at a time, and others each time."""

from __future__ import annotations

import numpy as np

from . import remedies
from .readings import Readings
from .rule import PERCENT, RULES, Limit, Rule, Steps

_REPORTS = 4


def moved(readings: Readings) -> float | None:
    """Give the mean share of the samples that changed their mode between two measurements, over the last four."""
    reports = readings.mode_reports(_REPORTS)
    if reports is None:
        return None
    return float(np.mean([1 - np.minimum(a.shares, b.shares).sum()
                          for a, b in zip(reports, reports[1:], strict=False)]))


def concentrated(readings: Readings) -> float | None:
    """Give the share of the samples on the fullest quarter of the modes, over the last measurements."""
    reports = readings.mode_reports(_REPORTS)
    if reports is None:
        return None
    quarter = max(1, len(reports[-1].shares) // 4)
    return float(np.mean([np.sort(report.shares)[-quarter:].sum() for report in reports]))


@RULES.register("mode-hopping")
class ModeHopping(Rule):
    """Jumping samples: most sit on a quarter of the modes, and on another one at each measurement."""

    label = "Mode hopping"
    hold = Steps(1000, 200)
    ways = (
        (Limit("samples that changed their mode between measurements", moved, 0.5, 0.3, PERCENT, "modes_covered"),
         Limit("samples on the fullest quarter of the modes", concentrated, 0.7, 0.5, PERCENT, "modes_covered")),
    )

    def plain(self, readings: Readings) -> str:
        return ("The generator makes only a few kinds of things at a time. As soon as the discriminator has learned to "
                "spot them, it jumps to others, and the chase goes round and round.")

    def technical(self, readings: Readings) -> str:
        return ("The mode histogram of G moves as a whole between measurements: D's maximum travels, and G's mass "
                "travels after it, the rotation of the game's vector field made visible. R1 damps it; so do a lower G "
                "rate and less momentum.")

    def remedies(self, readings: Readings) -> list:
        config = readings.config
        # R1 alone cannot hold a G that is still driven harder than D
        parts = [remedies.fewer_g_steps(config), remedies.even_rates(config, "g"), remedies.add_r1(config)]
        return [remedies.together(*parts), *parts, remedies.adam_momentum(config), remedies.larger_batch(config)]
