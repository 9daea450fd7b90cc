"""Memorization: the generator's samples are copies of training samples."""

from __future__ import annotations

from . import remedies
from .readings import Readings
from .rule import RULES, TIMES, Limit, Rule, Steps


def nearness(readings: Readings) -> float | None:
    """How near fakes lie to training samples, as a share of how near other real samples do; 1 is no nearer."""
    look = readings.look("memorization")
    if look is None:
        return None
    share = readings.against_real("memorization")
    if share is None or share <= 0:
        return None
    return 1 / share if look.indicator.better == "lower" else share


@RULES.register("memorization")
class Memorization(Rule):
    """Fakes lie much nearer to training samples than other real samples do."""

    hold = Steps(1000, 200)
    ways = (
        (Limit("distance to the nearest training sample, against real data's own", nearness, 0.5, 0.65, TIMES,
               "memorization"),),
    )

    def title(self, readings: Readings) -> str:
        return "Generator copies training samples"

    def plain(self, readings: Readings) -> str:
        return ("The generator's samples are near copies of the training samples. It has learned them by heart instead "
                "of learning what makes them what they are.")

    def technical(self, readings: Readings) -> str:
        return ("Nearest-neighbour distances of fakes to the training set are far below those among real samples. As a "
                "rule D overfits first. Regularize D, or use more data; stop earlier.")

    def remedies(self, readings: Readings) -> list:
        config = readings.config
        return [remedies.add_r1(config), remedies.add_instance_noise(config), remedies.lower_rate(config, "d"),
                remedies.lower_rate(config, "g")]
