"""Memorization: the generator's samples are copies of training samples."""

from __future__ import annotations

from . import remedies
from .readings import Readings
from .rule import PERCENT, RULES, Limit, Rule, Steps


@RULES.register("memorization")
class Memorization(Rule):
    """Fakes lie much nearer to training samples than held-out real samples do."""

    label = "Generator copies training samples"
    hold = Steps(1000, 200)
    ways = (
        (Limit("probability that a fake is nearer to a training sample than a held-out real one",
               lambda r: r.value("memorization"), 0.85, 0.75, PERCENT, "memorization"),),
    )

    def plain(self, readings: Readings) -> str:
        return ("The generator's samples are near copies of the training samples. It has learned them by heart instead "
                "of learning what makes them what they are.")

    def technical(self, readings: Readings) -> str:
        return ("Nearest-neighbour distances of fakes to the training set are far below those of held-out reals. As a "
                "rule D overfits first. Regularize D, or use more data; stop earlier.")

    def remedies(self, readings: Readings) -> list:
        config = readings.config
        # noise on D's input and lower rates changed nothing in trials, and a slower D alone had G copy more
        return [remedies.add_r1(config), remedies.add_dropout(config)]
