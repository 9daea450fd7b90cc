"""The discriminator overfits: it knows its training images by heart."""

from __future__ import annotations

from . import remedies
from .readings import Readings
from .rule import PERCENT, RULES, Limit, Rule, Steps


def forgotten(readings: Readings) -> float | None:
    """By how much D is more often right about reals that it trains on than about held-out ones."""
    trained, held_out = readings.value("d_accuracy_real"), readings.value("d_accuracy_held_out")
    return None if trained is None or held_out is None else trained - held_out


def r_v_without_accuracy(readings: Readings) -> float | None:
    """r_v under a loss whose D is never right or wrong, since its scores only compare; None under others."""
    return readings.value("r_v") if readings.game.even_logit is None else None


@RULES.register("overfitting")
class Overfitting(Rule):
    """D scores held-out reals like fakes (r_v of Karras et al. 2020, arXiv 2006.06676, eq. 1), or calls them so."""

    label = "Discriminator overfits"
    hold = Steps(400, 100)
    # r_v is a share of how far D's scores of training reals and fakes are apart: near 50 % right it says little
    ways = (
        (Limit("r_v", lambda r: r.value("r_v"), 0.6, 0.45, "{:.2f}", "r_v"),
         Limit("D accuracy", Readings.accuracy, 0.65, 0.6, PERCENT)),
        (Limit("r_v", r_v_without_accuracy, 0.6, 0.45, "{:.2f}", "r_v"),),
        (Limit("D accuracy on training reals above that on held-out ones by", forgotten, 0.3, 0.2, PERCENT,
               "d_accuracy_held_out"),),
    )

    def plain(self, readings: Readings) -> str:
        return ("The discriminator has learned its training samples by heart: real samples that it has never seen it "
                "takes for fakes. It then teaches the generator to copy instead of to understand.")

    def technical(self, readings: Readings) -> str:
        return ("D's scores on held-out reals drift from those on training reals towards those of fakes, typical of "
                "few data. Dropout in D, R1, instance noise, smoothed labels, a slower D, or more data.")

    def remedies(self, readings: Readings) -> list:
        config = readings.config
        r1, dropout = remedies.add_r1(config), remedies.add_dropout(config)
        # a D that knows its samples by heart forgets them slowly: R1 alone helps in half of the trainings
        return [remedies.together(r1, dropout), r1, dropout, remedies.add_instance_noise(config),
                remedies.smooth_labels(config), remedies.lower_rate(config, "d")]
