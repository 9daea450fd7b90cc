"""Hold our runs on ring and grid against published and earlier results: `python -m tests.studies.published [--pacgan]`.

Without options, the losses beside trials in plain PyTorch; with --pacgan, PacGAN's set-up beside the papers' tables.
Prints Markdown; progress goes to standard error.
"""

from __future__ import annotations

import argparse
import dataclasses
import datetime
import sys
from collections.abc import Callable

from tqdm import tqdm

from ganviz.engine.settings.config import RunConfig

from ...benchmarks.measure import machine
from ..claims.runs import Diverged
from . import pacgan, tables
from .runs import DATA, Outcome, median, of_real_data, train
from .trials import TRIALS


class _Bar(tqdm):
    """A progress bar without tqdm's own thread."""

    monitor_interval = 0


def main(arguments: list[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.studies.published", description=__doc__)
    parser.add_argument("--pacgan", action="store_true", help="PacGAN's own set-up instead of the losses")
    parser.add_argument("--packs", default="1,2", help="pack sizes with --pacgan, of 1 (plain GAN) to 4")
    parser.add_argument("--steps", type=int, default=24_000,
                        help=f"iterations with --pacgan; the paper's are {pacgan.STEPS} (default %(default)s)")
    parser.add_argument("--seeds", type=int, default=0, help="runs of each row (default 3, with --pacgan 1)")
    parser.add_argument("--samples", type=int, default=0,
                        help="samples that are measured (default as in what is beside: 10000, with --pacgan 2500)")
    parser.add_argument("--data", default="grid,ring", help="data sets (default %(default)s)")
    parser.add_argument("--only", default="", help="only losses whose name contains this; several with commas")
    parser.add_argument("--quick", action="store_true", help="one seed and a tenth of the steps, to see that all runs")
    options = parser.parse_args(arguments)
    data = [name for name in DATA if name in options.data.split(",")]
    seeds = 1 if options.quick else options.seeds or (1 if options.pacgan else 3)
    samples = options.samples or (2500 if options.pacgan else 10_000)
    print(f"{machine()}; {datetime.date.today()}; {samples:,} samples; seeds 1 to {seeds}: "
          f"median (lowest–highest).", flush=True)
    if options.pacgan:
        packs = [int(pack) for pack in options.packs.split(",")]
        _pacgan(data, packs, options.steps // 10 if options.quick else options.steps, seeds, samples)
    else:
        _trials(data, options.only, 10 if options.quick else 1, seeds, samples)


def _trials(data: list[str], only: str, shorten: int, seeds: int, samples: int) -> None:
    print(tables.TOLERANCE + ".")
    chosen = [t for t in TRIALS if any(part.strip() in t.name for part in only.split(","))]
    for name in data:
        print(f"\n### {name}\n\n{tables.trials_head()}")
        print(tables.real_row(name, of_real_data(name, samples), samples), flush=True)
        for trial in chosen:
            run = dataclasses.replace(trial, steps=trial.steps // shorten)
            found = _several(f"{name}, {trial.name}", lambda seed, t=run, n=name: t.config(n, seed), run.steps, seeds,
                             samples)
            print(tables.trial_row(trial.name, found, trial.expected[name], judged=shorten == 1), flush=True)


def _pacgan(data: list[str], packs: list[int], steps: int, seeds: int, samples: int) -> None:
    for name in data:
        print(f"\n### {name}\n\n{tables.pacgan_head()}", flush=True)
        found: dict[int, list[Outcome]] = {}
        for row in pacgan.TABLE:
            if row.pack in packs:
                found[row.pack] = _several(f"{name}, {row.name}", lambda seed, p=row.pack, n=name: pacgan.config(
                    n, p, seed), steps, seeds, samples)
            print(tables.pacgan_row(name, row, found.get(row.pack, ()), steps), flush=True)
        print()
        for pack in sorted(pack for pack in found if pack > 1 and found[pack] and found.get(1)):
            print(tables.order(median(found[1]), median(found[pack]), f"PacGAN{pack}"), flush=True)


def _several(what: str, config: Callable[[int], RunConfig], steps: int, seeds: int, samples: int) -> list[Outcome]:
    """One run for each seed; those that diverge are told of and left out."""
    found = []
    pause = 0.5 if sys.stderr.isatty() else 30.0
    with _Bar(total=seeds * steps, desc=what, unit="step", leave=False, mininterval=pause, file=sys.stderr) as bar:
        for seed in range(1, seeds + 1):
            try:
                found.append(train(config(seed), steps, samples, bar.update))
            except Diverged as error:
                bar.write(f"{what}: seed {seed} diverged {error}", file=sys.stderr)
    return found


if __name__ == "__main__":
    main()
