"""What several runs have in common and how far they differ: one run, from one seed, says little."""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from dataclasses import dataclass

from ..diagnosis.rule import RULES
from .report import RunMeter


@dataclass(frozen=True)
class SharedFigure:
    """A figure of several runs.

    Attributes:
        label: what the person reads.
        values: by run; None where it does not apply.
        texts: the same as they should be written.
        reason: why it applies to none of them; empty if it does.
        reference: the value for real against real, or at equilibrium, in words, of the first run.
    """

    label: str
    values: tuple[float | None, ...]
    texts: tuple[str, ...]
    reason: str = ""
    reference: str = ""

    @property
    def known(self) -> list[float]:
        """The values of the runs to which it applies."""
        return [value for value in self.values if value is not None]

    @property
    def mean(self) -> float | None:
        """The mean over those; None if there are none."""
        return statistics.fmean(self.known) if self.known else None

    @property
    def deviation(self) -> float | None:
        """Their standard deviation, as an estimate for all seeds (n - 1); None of fewer than two."""
        return statistics.stdev(self.known) if len(self.known) > 1 else None

    def written(self, value: float | None) -> str:
        """Write a value as those of the runs are."""
        if value is None:
            return "–"
        share = any(text.endswith("%") for text in self.texts)
        return f"{100 * value:.3g} %" if share else number(value)


@dataclass(frozen=True)
class SharedFinding:
    """A finding of some of several runs.

    Attributes:
        label: of its rule.
        held: numbers of the runs, from 0, where it holds at the end.
        passed: of those where it held only for a time.
    """

    label: str
    held: tuple[int, ...]
    passed: tuple[int, ...]


def figures(meters: Sequence[RunMeter]) -> list[SharedFigure]:
    """Put the losses and indicators of several runs side by side."""
    losses = [tuple(meter.losses[side] for meter in meters) for side in "dg"]
    found = [SharedFigure(f"loss {side.upper()}", values, tuple(map(number, values)))
             for side, values in zip("dg", losses, strict=True) if any(value is not None for value in values)]
    by_run = [{indicator.name: indicator for indicator in meter.indicators} for meter in meters]
    for name, first in {name: one for run in reversed(by_run) for name, one in run.items()}.items():
        of_runs = [run.get(name) for run in by_run]
        values = tuple(one.value if one is not None else None for one in of_runs)
        found.append(SharedFigure(
            first.label, values, tuple(one.text if one is not None and one.value is not None else "–"
                                       for one in of_runs),
            "" if any(value is not None for value in values) else first.reason, first.reference_text))
    return found


def findings(meters: Sequence[RunMeter]) -> list[SharedFinding]:
    """Count in which of several runs each finding holds or held, the most frequent first."""
    held: dict[str, set[int]] = {}
    passed: dict[str, set[int]] = {}
    for number_of_run, meter in enumerate(meters):
        for finding in meter.findings:
            (held if finding.until is None else passed).setdefault(finding.name, set()).add(number_of_run)
    shared = [SharedFinding(RULES[name].label, tuple(sorted(held.get(name, ()))),
                            tuple(sorted(passed.get(name, set()) - held.get(name, set()))))
              for name in held | passed]
    return sorted(shared, key=lambda one: (-len(one.held), -len(one.passed), one.label))


def number(value: float | None) -> str:
    """Write a number in a few digits; "–" where there is none."""
    if value is None:
        return "–"
    return f"{value:,.0f}" if abs(value) >= 1000 else f"{value:.4g}"
