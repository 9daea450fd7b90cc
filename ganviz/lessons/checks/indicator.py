"""An indicator of the Health panel has come to a certain value."""

from __future__ import annotations

from dataclasses import dataclass

from ...engine.settings.params import param
from .base import CHECKS, OPERATORS, Check, Standing, compares, number


@CHECKS.register("indicator")
@dataclass(frozen=True)
class IndicatorCheck(Check):
    """A comparison of an indicator's newest reading in the present run."""

    required = ("indicator", "value")
    needs_indicators = True
    indicator: str = param("", "Its name: modes_covered, diversity, balance, d_accuracy, precision, recall, …")
    operator: str = param(">", "How it is compared.", choices=tuple(OPERATORS))
    value: float = param(0.0, "What it is compared with.")

    def standing(self, state):
        found = state.indicators.get(self.indicator)
        if found is None:
            return Standing(False, "does not apply to this run" if self.indicator in state.indicators
                            else "not measured yet")
        return Standing(compares(found, self.operator, self.value), "now %1", (number(float(found)),))
