"""A step that could not be made: its loss or gradient was not a finite number."""

from __future__ import annotations

from . import remedies
from .readings import Readings
from .rule import RULES, Limit, Rule, Steps


@RULES.register("not-finite")
class NotFinite(Rule):
    """A loss or a gradient was NaN or infinite; the run has paused before that step."""

    label = "Not a number"
    hold = Steps(0, 0)
    release = Steps(0, 0)
    severity = "severe"
    ways = ((Limit("steps that failed", lambda r: float(bool(r.trouble)), 0.5, 0.4, "{:.0f}"),),)

    def plain(self, readings: Readings) -> str:
        if readings.config.model.owner.own_loop:
            return ("A loss or a gradient of the script is infinite or no number at all. The script goes on with it, "
                    "and its networks will soon hold no numbers either: stop it, and begin again with smaller steps.")
        return ("The next step would have made numbers that are infinite or no numbers at all, so it was not made. "
                "Everything so far is kept. As a rule it is too late to go on from here: begin again with smaller "
                "steps.")

    def technical(self, readings: Readings) -> str:
        if readings.config.model.owner.own_loop:
            return f"{readings.trouble} Overflow in a loss or gradient, as a rule after growing weights."
        return (f"{readings.trouble} Overflow in a loss or gradient, as a rule after growing weights. If it comes back "
                "at once with lower rates, the weights are too large already: restart.")

    def remedies(self, readings: Readings) -> list:
        config = readings.config
        lower = remedies.lower_both_rates(config)
        return [remedies.by_restart(lower), lower, remedies.add_gradient_clipping(config), remedies.add_r1(config)]
