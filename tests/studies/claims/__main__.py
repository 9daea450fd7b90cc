"""Hold the presets to what is said of them: `python -m tests.studies.claims [--only WORD] [--list]`.

Prints claim, measured value and verdict as Markdown; the exit code is 1 if a claim does not hold. Trainings are those
of the presets, on this machine's processor: all of them take about an hour.
"""

from __future__ import annotations

import argparse
import datetime
import sys
import time

from ...benchmarks.measure import machine
from .base import all_claims


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.studies.claims", description=__doc__)
    parser.add_argument("--only", default="", help="claims whose model or text contains this; several with commas")
    parser.add_argument("--list", action="store_true", help="say the claims without measuring")
    options = parser.parse_args(arguments)
    words = [word.strip().lower() for word in options.only.split(",")]
    chosen = [c for c in all_claims() if any(word in f"{c.model} {c.text}".lower() for word in words)]
    if options.list:
        for claim in chosen:
            print(f"{claim.model}: {claim.text}")
        return 0
    print(f"{machine()}; {datetime.date.today()}\n")
    print("| model | claim | measured | verdict |\n|---|---|---|---|", flush=True)
    broken = 0
    for claim in chosen:
        start = time.perf_counter()
        measured = claim.measure()
        broken += not measured.holds
        verdict = "holds" if measured.holds else "**does not hold**"
        print(f"| {claim.model} | {claim.text} | {measured.text} | {verdict} |", flush=True)
        print(f"{claim.model}: {time.perf_counter() - start:.0f} s", file=sys.stderr)
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
