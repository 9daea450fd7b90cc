"""The run trains, or it waits."""

from __future__ import annotations

from dataclasses import dataclass

from ...engine.settings.params import param
from .base import CHECKS, Check, Standing


@CHECKS.register("run")
@dataclass(frozen=True)
class RunCheck(Check):
    """The state that the run is in."""

    required = ("state",)
    state: str = param("", "Which one.", choices=("running", "paused"))

    def standing(self, state):
        return Standing(state.run == self.state, "the run is %1", (state.run,))
