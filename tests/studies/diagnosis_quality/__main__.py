"""Hold diagnosis against trainings that are known to go well or badly: `python -m tests.studies.diagnosis_quality`.

Prints each run, the confusion matrix of the half that thresholds were chosen on and of the half that they were not,
and with `--remedies` how often the remedy that is offered first makes a finding go away.
"""

from __future__ import annotations

import argparse
import math
import os

os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", default="", help="runs whose label, name or half contains this")
    parser.add_argument("--remedies", action="store_true", help="the table of remedies instead")
    parser.add_argument("--truth", action="store_true", help="only what was measured, for choosing the trainings")
    parser.add_argument("--closely", action="store_true", help="with all indicators, as in a window with Health open")
    options = parser.parse_args()
    from ganviz.engine.probes import quality
    from tests.benchmarks.measure import machine

    from . import remedies, runs, tables
    from .scenarios import SCENARIOS

    quality.TRAINING_SECONDS = math.inf  # what each measurement rests on must not depend on the clock
    print(machine(), flush=True)
    if options.remedies:
        remedies.print_table(options.only)
        return
    outcomes = []
    for scenario in SCENARIOS:
        half = "held-out" if scenario.held_out else "tuning"
        if any(options.only in text for text in (scenario.label, scenario.name, half)):
            outcomes.append(runs.run(scenario, options.closely))
            print((tables.truth if options.truth else tables.line)(outcomes[-1]), flush=True)
    if not options.truth:
        tables.print_halves(outcomes)


if __name__ == "__main__":
    main()
