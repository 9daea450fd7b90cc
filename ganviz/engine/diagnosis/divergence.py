"""Divergence: losses or samples run away."""

from __future__ import annotations

from . import remedies
from .readings import Readings
from .rule import PERCENT, RULES, TIMES, Limit, Rule, Steps

# About how far apart two samples can be, in the units that the networks see.
_SIZE = {"points": 2.0, "images": 20.0}


def critic_lead(readings: Readings) -> float | None:
    """By how much a critic's scores of real and fake differ, over the data's size.

    A critic of slope 1 cannot hold them further apart than they lie (Arjovsky et al. 2017, arXiv 1701.07875, eq. 2).
    """
    lead = readings.lead()
    return None if lead is None or not readings.game.is_critic else float(abs(lead).mean()) / _SIZE[readings.kind]


@RULES.register("divergence")
class Divergence(Rule):
    """D's loss is many times what it is at rest, G's still more, a critic's scores are, or the samples fly apart.

    Where D is nearly always right, a large loss of G is D's strength and no divergence.
    """

    label = "Diverging"
    hold = Steps(400, 60)
    release = Steps(400, 100)
    severity = "severe"
    ways = (
        (Limit("D loss, against its value at equilibrium", lambda r: r.over_rest("d"), 6.0, 3.0, TIMES),),
        (Limit("G loss, against its value at equilibrium", lambda r: r.over_rest("g"), 40.0, 20.0, TIMES),
         Limit("D accuracy", Readings.accuracy, 0.93, 0.96, PERCENT)),
        (Limit("how far a critic holds real and fake apart, in sizes of the data", critic_lead, 10.0, 5.0, TIMES),),
        (Limit("diversity, against real data", lambda r: r.against_real("diversity"), 3.0, 2.0, TIMES, "diversity"),),
    )

    def plain(self, readings: Readings) -> str:
        return ("The numbers run away instead of settling: each step overshoots more than the last. If nothing is "
                "done, the losses soon are no numbers any more.")

    def technical(self, readings: Readings) -> str:
        return ("The steps are too large for the game's curvature: weights, logits and losses grow together. Lower the "
                "rates, clip gradients or bound D's slope. Weights that have grown large already may not come back: "
                "then restart with the lower rates.")

    def remedies(self, readings: Readings) -> list:
        config = readings.config
        wanted = remedies.advised(config)
        return [remedies.together(*wanted[:1], remedies.lower_both_rates(config)), *wanted,
                remedies.lower_both_rates(config), remedies.add_gradient_clipping(config), remedies.add_r1(config)]
