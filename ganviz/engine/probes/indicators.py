"""Indicators: numbers that say of themselves what they measure, how good they are and on how many samples."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .base import Content

GROUPS = ("modes", "quality", "players")
"""Groups of indicators in the Health panel, in their order."""


@dataclass(frozen=True)
class Indicator:
    """A number of the Health panel, with what it takes to judge it.

    Attributes:
        name: e.g. "modes_covered".
        label: what the person reads.
        value: None where it does not apply; then `reason` says why.
        text: the value as it should be written ("8 / 8", "71 %").
        reference: the value for real against real, or at equilibrium.
        reference_text: the same in words; what stands in parentheses is left out where room is scarce.
        samples: on how many samples.
        verdict: "good", "fair" or "bad"; empty where that is not said.
        unit: of value and reference, for a table.
        group: the heading it stands under, one of `GROUPS`.
        better: "higher" or "lower", which way is good; "" where neither is (a balance).
        low, high: the range it can have, for its scale; None where it has no end.
        detail: (what, value as text) for each part of it: a layer, a class, a mode.
        help: one sentence for a student: what it measures, its range, which way is good.
    """

    name: str
    label: str
    help: str
    value: float | None = None
    reason: str = ""
    text: str = ""
    reference: float | None = None
    reference_text: str = ""
    samples: int = 0
    verdict: str = ""
    unit: str = ""
    group: str = "players"
    better: str = ""
    low: float | None = None
    high: float | None = None
    detail: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class ModeReport:
    """How the samples fall on the known modes or classes.

    Attributes:
        names: (K,) of the modes ("1", "2", ...) or classes.
        shares: (K,) of the samples, by nearest mode or by the classifier's verdict; real_shares: of the real data.
        covered: (K,) bool.
        dropped: (K,) bool, covered at an earlier measurement and not now.
        centres: (K, 2) in the plane; None for classes.
    """

    names: tuple[str, ...]
    shares: np.ndarray
    real_shares: np.ndarray
    covered: np.ndarray
    dropped: np.ndarray
    centres: np.ndarray | None = None


@dataclass(frozen=True)
class Indicators(Content):
    """The content of a probe that measures indicators.

    Attributes:
        weights: "train" or "ema": whose samples were measured; empty where there is no choice, since it is about the
            two players that are trained.
        modes: from the probe that knows the modes; None from others.
    """

    indicators: tuple[Indicator, ...]
    weights: str = ""
    modes: ModeReport | None = None

    def figures(self) -> tuple[Indicator, ...]:
        return self.indicators
