"""Readings that are made up, for the tests of the rules."""

from __future__ import annotations

from typing import Any

import numpy as np

from ganviz.engine.diagnosis.diagnosis import Diagnosis
from ganviz.engine.probes._figures import rated
from ganviz.engine.probes.indicators import Indicator, Indicators, ModeReport
from ganviz.engine.settings.config_diff import ConfigDiff
from ganviz.engine.telemetry.events import Event, FindingCleared, FindingRaised
from ganviz.engine.telemetry.mailbox import SERIES, Picture, ScalarBlock

from ..helpers import IMAGES, POINTS, config

# A run in which D is a little ahead and nothing is wrong.
CALM = {"loss_d": 1.3, "loss_g": 0.8, "grad_norm_d": 1.0, "grad_norm_g": 1.0,
        "accuracy_real": 0.65, "accuracy_fake": 0.65, "score_real": 0.55, "score_fake": 0.45}
# What real data gives, and which way is good.
REFERENCES = {"modes_covered": (8, "higher"), "high_quality": (0.98, "higher"), "diversity": (1.0, ""),
              "balance": (0.0, ""), "precision": (0.9, "higher"), "recall": (0.9, "higher"),
              "coverage": (0.97, "higher"), "near_duplicates": (0.01, "lower"),
              "memorization": (0.5, ""), "r_v": (0.0, "lower"),
              "d_accuracy_real": (0.5, ""), "d_accuracy_held_out": (0.5, ""),
              "update_ratio_d": (None, ""), "update_ratio_g": (None, "")}


def verdict(name: str, value: float) -> str:
    """What the probes say of it, of those indicators of which more is better, and of near-duplicates."""
    reference, better = REFERENCES[name]
    if name == "near_duplicates":
        return rated(-value, -0.05, -0.3)
    return rated(value / reference, 0.8, 0.5) if better == "higher" else ""


class Patient:
    """A diagnosis that is fed made-up numbers.

    Attributes:
        step: of the newest scalars. weights: whose samples the indicators are of.
        events: all that was told.
    """

    def __init__(self, kind: str = "points", **changes: Any) -> None:
        self.config = config(POINTS if kind == "points" else IMAGES, **changes)
        self.events: list[Event] = []
        self.diagnosis = Diagnosis(self.events.append)
        self.diagnosis.begin(self.config, kind, 0)
        self.step = 0
        self.weights = "train"

    def train(self, steps: int, measure_every: int = 200, indicators: dict[str, float] | None = None,
              modes: list[ModeReport] | None = None, **scalars: Any) -> None:
        """Go on for some steps with the same numbers; a scalar may be a function of the step."""
        for begin in range(self.step, self.step + steps, measure_every):
            n = min(measure_every, self.step + steps - begin)
            numbers = np.arange(begin + 1, begin + n + 1)
            values = np.empty((n, len(SERIES)), np.float32)
            for column, name in enumerate(SERIES):
                value = (CALM | scalars)[name]
                values[:, column] = [value(s) for s in numbers] if callable(value) else value
            report = modes[(begin // measure_every) % len(modes)] if modes else None
            if indicators is not None:
                self.measure(indicators, begin, report)
            self.diagnosis.take_block(ScalarBlock(begin + 1, values))
        self.step += steps

    def measure(self, values: dict[str, float], step: int, modes: ModeReport | None = None) -> None:
        """A probe's picture with these indicators."""
        found = tuple(
            Indicator(name, name, "", value, text=f"{value:g} / 8" if name == "modes_covered" else f"{value:g}",
                      reference=REFERENCES[name][0], better=REFERENCES[name][1], verdict=verdict(name, value),
                      unit="modes" if name == "modes_covered" else "")
            for name, value in values.items())
        self.diagnosis.take_picture(Picture("health", step, Indicators(found, self.weights, modes)))

    def set(self, summary: str = "a change", **changes: Any) -> None:
        """A change of settings takes effect."""
        self._change({k.replace("__", "."): v for k, v in changes.items()}, summary)

    def change(self, changes: tuple[tuple[str, Any], ...]) -> None:
        """A remedy is taken."""
        self._change(dict(changes), "a change")

    def _change(self, changes: dict[str, Any], summary: str) -> None:
        before, self.config = self.config, self.config.with_changes(changes)
        self.diagnosis.take_change(self.step, ConfigDiff.between(before, self.config), summary)

    @property
    def names(self) -> set[str]:
        return {finding.name for finding in self.diagnosis.findings}

    def finding(self, name: str):
        return next(f for f in self.diagnosis.findings if f.name == name)

    def raised(self, name: str) -> list[FindingRaised]:
        return [e for e in self.events if isinstance(e, FindingRaised) and e.finding.name == name]

    def cleared(self, name: str) -> list[FindingCleared]:
        return [e for e in self.events if isinstance(e, FindingCleared) and e.name == name]


def mode_report(*shares: float) -> ModeReport:
    """Shares of the samples by mode; modes with any are covered."""
    shares = np.array(shares)
    return ModeReport(tuple(map(str, range(len(shares)))), shares, np.full(len(shares), 1 / len(shares)),
                      shares > 0, np.zeros(len(shares), bool))
