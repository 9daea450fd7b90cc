"""The tables that `python -m tests.studies.diagnosis_quality` prints."""

from __future__ import annotations

from collections import Counter

from .runs import Outcome
from .scenarios import DETERIORATING, FALSE_EQUILIBRIUM, LABELS


def line(outcome: Outcome) -> str:
    """One run: whether it was told right, what it is, what was said, and what was measured."""
    scenario, actual = outcome.scenario, outcome.truth.label()
    mark = "  " if outcome.right else "✗ "
    doubt = "" if outcome.truth.bears_out(scenario.label) else f" [measured: {actual}]"
    half = "held-out" if scenario.held_out else "tuning"
    return (f"{mark}{scenario.label}{doubt} → {outcome.said:<13} {half:<9} {scenario.name} | {outcome.truth.text()} | "
            f"stands: {', '.join(outcome.standing) or 'nothing'}; raised: {', '.join(outcome.raised) or 'nothing'} "
            f"({outcome.seconds:.1f} s)")


def truth(outcome: Outcome) -> str:
    """What was measured of one run, and no word of what diagnosis said."""
    scenario, actual = outcome.scenario, outcome.truth.label()
    mark = "  " if outcome.truth.bears_out(scenario.label) else "✗ "
    return f"{mark}{scenario.label} [{actual}] {scenario.name} | {outcome.truth.text()} ({outcome.seconds:.1f} s)"


def print_halves(outcomes: list[Outcome]) -> None:
    """The confusion matrix of each half, the share that is right, and the alarms on healthy runs."""
    for held_out, title in ((False, "the half that thresholds were chosen on"), (True, "the held-out half")):
        half = [o for o in outcomes if o.scenario.held_out == held_out]
        if half:
            print(f"\n{title}: {len(half)} runs")
            print(matrix(half))
    unjustified = [o for o in outcomes if not o.truth.bears_out(o.scenario.label)]
    print(f"\nlabels that the measurement does not bear out: {len(unjustified)} of {len(outcomes)}")


def matrix(outcomes: list[Outcome]) -> str:
    """Labels down, what diagnosis said across; below it what stands beside the labels."""
    counts = Counter((o.scenario.label, o.said) for o in outcomes)
    width = max(map(len, LABELS)) + 2
    rows = ["".ljust(width) + "".join(label.rjust(width) for label in LABELS)]
    rows += [label.ljust(width) + "".join(str(counts[label, said] or "·").rjust(width) for said in LABELS)
             for label in LABELS]
    of_label = {label: [o for o in outcomes if o.scenario.label == label]
                for label in ("healthy", DETERIORATING, FALSE_EQUILIBRIUM)}
    for label, what in ((DETERIORATING, "deteriorating, and told to be"), (FALSE_EQUILIBRIUM, "no equilibrium, and "
                                                                          "never called one")):
        rows += [_share(what, [o.right for o in of_label[label]])] if of_label[label] else []
    if of_label[DETERIORATING]:
        rows.append(_share("the first remedy takes back what was changed", [o.undone for o in of_label[DETERIORATING]
                                                                            if o.scenario.then]))
    rows.append(_share("right", [o.right for o in outcomes]))
    if of_label["healthy"]:
        rows.append(_share("healthy runs with no warning at any time", [not o.raised for o in of_label["healthy"]]))
        rows.append(_share("healthy runs called a useful equilibrium at some time",
                           [o.praised for o in of_label["healthy"]]))
    return "\n".join(rows)


def _share(what: str, holds: list[bool]) -> str:
    return f"{what}: {sum(holds)} of {len(holds)} ({sum(holds) / len(holds):.0%})"
