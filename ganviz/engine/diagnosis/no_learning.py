"""No learning at all: a side's weights do not move."""

from __future__ import annotations

from . import remedies
from .readings import Readings
from .rule import PERCENT, RULES, TIMES, Limit, Rule, Steps


def standing(readings: Readings) -> float:
    """How many sides cannot move: no updates, or a learning rate of 0."""
    config = readings.config
    return float(sum(steps == 0 or optimizer.lr_at(readings.step) == 0
                     for steps, optimizer in ((config.train.d_steps, config.optimizer_d),
                                              (config.train.g_steps, config.optimizer_g))))


def largest(name: str):
    """Reads the larger of both sides' values of an indicator."""
    def read(readings: Readings) -> float | None:
        values = [readings.value(f"{name}_{side}") for side in "dg"]
        return None if None in values else max(values)
    return read


def gradients(readings: Readings) -> float | None:
    """The larger of both sides' gradients against the start."""
    values = [readings.against_start(f"grad_norm_{side}") for side in "dg"]
    return None if None in values else max(values)


@RULES.register("no-learning")
class NoLearning(Rule):
    """A side has no updates or no learning rate, the updates are too small to matter, or there are no gradients."""

    label = "No learning"
    hold = Steps(200, 50)
    release = Steps(0, 0)
    ways = (
        (Limit("sides that cannot move", standing, 0.5, 0.4, "{:.0f}"),),
        (Limit("update of weights in one step", largest("update_ratio"), 3e-7, 1e-6, "{:.1e}", "update_ratio_g"),),
        (Limit("gradients, against the start", gradients, 1e-4, 1e-3, TIMES),
         Limit("D accuracy", Readings.accuracy, 0.9, 0.95, PERCENT)),  # else D has won, which is another finding
    )

    def plain(self, readings: Readings) -> str:
        return "The weights of at least one of the two do not move, so that there is nothing to watch."

    def technical(self, readings: Readings) -> str:
        return ("No updates, a learning rate of 0 (also at the end of a schedule), or gradients that have died on both "
                "sides (all units inactive, saturated logits).")

    def remedies(self, readings: Readings) -> list:
        config, changes = readings.config, []
        for side, optimizer, steps in (("d", config.optimizer_d, config.train.d_steps),
                                       ("g", config.optimizer_g, config.train.g_steps)):
            if steps == 0:
                changes.append((f"train.{side}_steps", 1))
            if optimizer.lr_at(readings.step) == 0 and optimizer.lr > 0:
                changes.append((f"optimizer.{side}.decay_until", 0))
            elif optimizer.lr < 1e-5:
                changes.append((f"optimizer.{side}.lr", 2e-4))
        return [remedies.Remedy("Let both learn", "Gives the side that stands still an update and a learning rate.",
                                tuple(changes)) if changes else None]
