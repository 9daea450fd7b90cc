"""Generator too strong: the discriminator takes fakes for more real than the real ones."""

from __future__ import annotations

from . import remedies
from .readings import Readings
from .rule import PERCENT, RULES, Limit, Rule, Steps


@RULES.register("generator-too-strong")
class GeneratorTooStrong(Rule):
    """Fakes score higher than reals nearly all the time: D lags behind, and what G learns from it is wrong."""

    label = "Generator too strong"
    hold = Steps(600, 120)
    release = Steps(200, 50)
    ways = (
        (Limit("recent steps in which fakes score above reals", Readings.fake_ahead, 0.6, 0.4, PERCENT),),
    )

    def plain(self, readings: Readings) -> str:
        return ("The discriminator takes the fakes for more real than the real ones. The generator has outrun it and "
                "now learns from a judge that is wrong, so its samples get no better.")

    def technical(self, readings: Readings) -> str:
        return ("D's ranking is inverted (AUC below ½): G exploits directions in which D has not caught up, and its "
                "gradient no longer points to the data. Give D more updates or a higher rate, or slow G down.")

    def remedies(self, readings: Readings) -> list:
        config = readings.config
        return [remedies.fewer_g_steps(config), remedies.even_rates(config, "g"),
                remedies.more_d_steps(config), remedies.raise_rate(config, "d"),
                remedies.lower_rate(config, "g")]
