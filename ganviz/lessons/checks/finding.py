"""Diagnosis has found something, or it is gone again."""

from __future__ import annotations

from dataclasses import dataclass

from ...engine.settings.params import param
from .base import CHECKS, Check, Standing


@CHECKS.register("finding")
@dataclass(frozen=True)
class FindingCheck(Check):
    """A finding of diagnosis: there now, there at some time since the page was opened, or gone since then."""

    required = ("finding",)
    finding: str = param("", "Its name: mode-collapse, discriminator-too-strong, equilibrium, …")
    state: str = param("present", "Whether it must be there now, have been there since the page was opened, or have "
                       "been there and be gone.", choices=("present", "was", "gone"))

    def standing(self, state):
        here, was = self.finding in state.findings, self.finding in state.past_findings
        if self.state == "gone":
            return Standing(was and not here, "still there" if here else "gone" if was else "not found yet")
        return Standing(here if self.state == "present" else was, "found" if here else
                        "found before" if was else "not found yet")
