"""D is blind: it cannot tell real from fake although the fakes are bad."""

from __future__ import annotations

from . import remedies
from .equilibrium import certainty
from .readings import Readings
from .rule import PERCENT, RULES, TIMES, Limit, Rule, Steps


def variety(readings: Readings) -> float | None:
    """Diversity against real data, or its inverse where samples lie too far apart: 1 is right, 0 is wrong."""
    share = readings.against_real("diversity")
    return None if share is None or share <= 0 else min(share, 1 / share)


def image_coverage(readings: Readings) -> float | None:
    """Coverage of images against real ones: narrow clusters in the plane are not covered by samples that nearly fit."""
    return readings.against_real("coverage") if readings.kind == "images" else None


@RULES.register("blind-discriminator")
class BlindDiscriminator(Rule):
    """A false balance: D is near 50 % as at an equilibrium, but the samples are plainly bad."""

    label = "Discriminator is blind"
    hold = Steps(2000, 400)
    ways = (
        (Limit("D accuracy differs from 50 % by", certainty, 0.08, 0.12, PERCENT),
         Limit("likeness of the samples' spread to real data's", variety, 0.35, 0.5, TIMES, "diversity")),
        (Limit("D accuracy differs from 50 % by", certainty, 0.08, 0.12, PERCENT),
         Limit("coverage, against real data", image_coverage, 0.1, 0.2, TIMES, "coverage")),
    )

    def plain(self, readings: Readings) -> str:
        return ("The discriminator is right half of the time, as if the fakes were perfect, but they are not: it "
                "simply does not see the difference. The balance is not real, and the generator learns nothing useful.")

    def technical(self, readings: Readings) -> str:
        return ("Accuracy near ½ with bad samples: D is too slow, too small, too strongly regularized or "
                "collapsed to a constant. Judge an equilibrium by the samples, never by D's accuracy alone.")

    def remedies(self, readings: Readings) -> list:
        config = readings.config
        return [remedies.fewer_g_steps(config), remedies.even_rates(config, "g"), remedies.add_r1(config),
                remedies.more_d_steps(config), remedies.raise_rate(config, "d")]
