"""Auto-balance: takes by itself those remedies that only move learning rates or the ratio of updates."""

from __future__ import annotations

from ..settings.commands import Balance
from ..telemetry.findings import SEVERITIES, Finding

# Steps between two changes: each must show what it does before the next.
STEPS_BETWEEN = 500
_PATHS = frozenset({"optimizer.d.lr", "optimizer.g.lr", "train.d_steps", "train.g_steps"})


class AutoBalance:
    """Chooses at most one change each `STEPS_BETWEEN` steps, for the worst finding that has such a remedy.

    A remedy is taken once: one that did not help is not taken again in the same run.
    """

    def __init__(self) -> None:
        self._next = 0
        self._taken: set[tuple] = set()

    def begin(self, step: int) -> None:
        """Start anew at a step."""
        self._next = step
        self._taken.clear()

    def choose(self, step: int, findings: tuple[Finding, ...]) -> Balance | None:
        """The change to make before the next step, if any."""
        if step < self._next:
            return None
        for finding in sorted(findings, key=lambda f: -SEVERITIES.index(f.severity)):
            for remedy in finding.remedies if finding.severity in ("warning", "severe") else ():
                if remedy.restart or remedy.changes in self._taken:
                    continue
                if {path for path, _ in remedy.changes} <= _PATHS:
                    self._taken.add(remedy.changes)
                    self._next = step + STEPS_BETWEEN
                    return Balance(remedy.changes)
        return None
