"""Red indicators that no other finding speaks of."""

from __future__ import annotations

from .readings import Readings
from .rule import RULES, Limit, Rule, Steps


@RULES.register("red-indicators")
class RedIndicators(Rule):
    """Some indicators are bad for long, by the verdicts that stand beside them."""

    hold = Steps(1000, 300)
    release = Steps(0, 0)
    severity = "note"
    alone = True
    label = "In the red"
    ways = ((Limit("red indicators", lambda readings: float(len(readings.red())), 0.5, 0.4, "{:.0f}"),),)

    def title(self, readings: Readings) -> str:
        return f"{self.label}: " + ", ".join(look.indicator.label for look in readings.red())

    def plain(self, readings: Readings) -> str:
        each = "; ".join(f"{look.indicator.label} {look.indicator.text} ({look.indicator.reference_text})"
                         if look.indicator.reference_text else f"{look.indicator.label} {look.indicator.text}"
                         for look in readings.red())
        return (f"Far from where they should be: {each}. Early in training that is usual; if it lasts, train on, or "
                "compare with a run of other settings.")

    def technical(self, readings: Readings) -> str:
        return "No other rule holds, but these readings are beyond the limits that Health draws."
