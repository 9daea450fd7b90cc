"""A panel is open."""

from __future__ import annotations

from dataclasses import dataclass

from ...engine.settings.params import param
from .base import CHECKS, Check, Standing


@CHECKS.register("panel")
@dataclass(frozen=True)
class PanelCheck(Check):
    """A panel that is open, be it behind another tab."""

    required = ("panel",)
    panel: str = param("", "Its name: stage, controls, verdicts, health, timeline, latents, network, …")

    def standing(self, state):
        there = self.panel in state.panels
        return Standing(there, "open" if there else "not open")
