"""The run has trained for a while."""

from __future__ import annotations

from dataclasses import dataclass

from ...engine.settings.params import param
from .base import CHECKS, Check, Standing


@CHECKS.register("steps")
@dataclass(frozen=True)
class StepsCheck(Check):
    """A number of iterations, since the page was opened or in the whole run."""

    required = ("at_least",)
    at_least: int = param(0, "How many steps are needed.", minimum=1, maximum=10_000_000)
    of: str = param("page", "Which steps count: those since the page was opened, or all of the run.",
                    choices=("page", "run"))

    def standing(self, state):
        done = state.trained if self.of == "page" else state.step
        return Standing(done >= self.at_least, "%1 of %2 steps",
                        (f"{min(done, self.at_least):,}", f"{self.at_least:,}"))
