"""Discriminator too strong: it is nearly always right, and the generator learns little from it."""

from __future__ import annotations

from . import remedies
from .readings import Readings
from .rule import PERCENT, RULES, TIMES, Limit, Rule, Steps

# Below this share of its size at the start, G's gradient counts as vanished.
_VANISHED = 0.1


@RULES.register("discriminator-too-strong")
class DiscriminatorTooStrong(Rule):
    """D judges nearly all samples right for long, or many while G's gradient is a small part of what it was.

    A Wasserstein critic is meant to tell them apart, and is left alone.
    """

    label = "Discriminator too strong"
    hold = Steps(600, 150)
    release = Steps(200, 50)
    ways = (
        (Limit("D accuracy", Readings.accuracy, 0.97, 0.94, PERCENT),),
        (Limit("balance", lambda r: r.value("balance"), 0.97, 0.94, "{:.2f}", "balance"),
         Limit("D accuracy", Readings.accuracy, 0.92, 0.88, PERCENT)),
        (Limit("D accuracy", Readings.accuracy, 0.9, 0.85, PERCENT),
         Limit("G gradient, against the start", lambda r: r.against_start("grad_norm_g"), _VANISHED, 0.2, TIMES)),
    )

    def applies(self, readings: Readings) -> bool:
        return not readings.game.is_critic

    def severity_of(self, readings: Readings) -> str:
        return "severe" if self._has_vanished(readings) else "warning"

    def _has_vanished(self, readings: Readings) -> bool:
        gradient = readings.against_start("grad_norm_g")
        return gradient is not None and gradient < _VANISHED

    def title(self, readings: Readings) -> str:
        return "Discriminator too strong, G's gradient has vanished" if self._has_vanished(readings) else self.label

    def plain(self, readings: Readings) -> str:
        return ("The discriminator sees through nearly every fake, whatever the generator tries. A detective who is "
                "never fooled gives no hint which fake was the better one, so the generator stops improving.")

    def technical(self, readings: Readings) -> str:
        saturates = " Under the minimax loss G's gradient, proportional to σ(D(G(z))), goes to 0 with it." \
            if readings.config.loss.name == "minimax" else ""
        return ("The supports of real and fake are separated by a wide margin: D's logits saturate and its gradient at "
                f"the fakes carries no direction.{saturates} Keep D from running ahead (rates, steps), or make the two "
                "overlap (instance noise, smoothed labels, R1).")

    def remedies(self, readings: Readings) -> list:
        config = readings.config
        fewer = remedies.one_step_each(config) if config.train.d_steps > config.train.g_steps else None
        parts = [remedies.non_saturating(config), remedies.even_rates(config, "d"), fewer]
        return [remedies.together(*parts), *parts,
                remedies.add_r1(config), remedies.add_instance_noise(config), remedies.smooth_labels(config),
                remedies.lower_rate(config, "d")]
