"""Red indicators that no other finding speaks of."""

from __future__ import annotations

from .readings import Readings
from .rule import RULES, Judgement, Limit, Rule, Steps


@RULES.register("red-indicators")
class RedIndicators(Rule):
    """Some indicators are bad for long, by the verdicts that stand beside them."""

    hold = Steps(1000, 300)
    release = Steps(0, 0)
    severity = "note"
    alone = True
    label = "In the red"
    ways = ((Limit("indicators in the red", lambda readings: float(len(readings.red())), 0.5, 0.4, "{:.0f}"),),)

    def title(self, readings: Readings) -> str:
        return f"{self.label}: " + ", ".join(red.indicator.label for red in readings.red())

    def plain(self, readings: Readings) -> str:
        return (f"Far from where they should be: {'; '.join(_texts(readings))}. Early in training that is usual; "
                "if it lasts, train on, or compare with a run of other settings.")

    def evidence(self, readings: Readings, judgement: Judgement) -> tuple[str, ...]:
        return _texts(readings)

    def newest_step(self, readings: Readings, judgement: Judgement) -> int | None:
        return max((red.step for red in readings.red()), default=None)

    def technical(self, readings: Readings) -> str:
        return "No other rule holds, but these readings are beyond the limits that Health draws."


def _texts(readings: Readings) -> tuple[str, ...]:
    found = [red.indicator for red in readings.red()]
    return tuple(f"{one.label} {one.text}" + (f" ({one.reference_text})" if one.reference_text else "")
                 for one in found)
