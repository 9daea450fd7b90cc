"""Oscillation: the two players take turns in being far ahead."""

from __future__ import annotations

import numpy as np

from . import remedies
from .readings import Readings
from .rule import RULES, Limit, Rule, Steps

_WINDOWS = 3  # how many times the recent steps are looked over


def turns(readings: Readings) -> float | None:
    """How often the lead changed between D and G over the last steps, counting clear leads only."""
    lead = _lead(readings)
    if lead is None:
        return None
    clear = lead[np.abs(lead) > 0.5 * np.abs(lead).mean()]
    return float((np.sign(clear[1:]) != np.sign(clear[:-1])).sum())


def swing(readings: Readings) -> float | None:
    """Mean size of the lead, in units of the score."""
    lead = _lead(readings)
    return None if lead is None else float(np.abs(lead).mean())


def _lead(readings: Readings) -> np.ndarray | None:
    return readings.lead(_WINDOWS * readings.recent_steps)


@RULES.register("oscillation")
class Oscillation(Rule):
    """Reals score clearly above fakes, then clearly below, again and again.

    A critic's scores have no unit of their own, so that nothing is said of it.
    """

    label = "Oscillation"
    hold = Steps(1000, 200)
    ways = (
        (Limit("changes of the lead", turns, 3.5, 1.5, "{:.0f}"),
         Limit("lead of either side, in scores", swing, 0.2, 0.1, "{:.2f}")),
    )

    def applies(self, readings: Readings) -> bool:
        return not readings.game.is_critic

    def plain(self, readings: Readings) -> str:
        return ("The two chase each other in circles: now the discriminator is far ahead, now the generator, and "
                "neither gets closer to the goal.")

    def technical(self, readings: Readings) -> str:
        return ("Simultaneous gradient steps rotate around the equilibrium instead of converging to it. Damping comes "
                "from a gradient penalty (R1), less momentum (β₁ 0), or smaller steps; the average of G (EMA) is "
                "better than G itself.")

    def remedies(self, readings: Readings) -> list:
        config = readings.config
        return [remedies.even_rates(config, "g"), remedies.add_r1(config), remedies.adam_momentum(config),
                remedies.lower_both_rates(config, 4.0)]
