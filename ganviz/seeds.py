"""`ganviz train --seeds`: the same run from several seeds, since one alone says little."""

from __future__ import annotations

import dataclasses
import gc
import sys
import uuid
from collections.abc import Sequence

from .ending import Ending
from .engine.observation.report import RunMeter
from .engine.observation.several_runs import SharedFigure, figures, findings
from .engine.opening.command_line_request import CommandLineRequest
from .engine.record import library
from .headless import FAILED, OK, train_run


def train_seeds(request: CommandLineRequest) -> int:
    """Train the runs one after the other, until all are done or a signal ends them, and print what they have in common.

    A run that fails is left out of the means, and so is one that was interrupted.

    Returns:
        Exit code: 0, 1 if a run failed, 128 and the signal's number if one came.

    Raises:
        ConfigError: the request is impossible.
    """
    with Ending() as ending:
        seeds, script = request.seeds_to_train(), request.load_script()
        group = {library.GROUP: uuid.uuid4().hex}
        meters: list[RunMeter] = []
        for number, seed in enumerate(seeds, start=1):
            if ending.has_come():
                break
            one = dataclasses.replace(request, seed=seed, seeds=None, script=None)
            heading = f"{request.name}, seed {seed} ({number} of {len(seeds)})"
            trainer, reader = train_run(one, ending, script, heading, group)
            if reader.meter.started is not None:
                meters.append(reader.meter)
            del trainer, reader
            gc.collect()  # a run holds itself in circles, and the next one wants its memory
        _print(request, seeds, meters)
        if any(meter.trouble for meter in meters):
            return FAILED
        return ending.code if ending.has_come() else OK


def _print(request: CommandLineRequest, seeds: Sequence[int], meters: Sequence[RunMeter]) -> None:
    out = sys.stderr if request.json else sys.stdout
    done = [meter for meter in meters if meter.step >= request.steps and not meter.trouble]
    for line in [*_left_out(request, seeds, meters), *(_table(request, done) if done else [])]:
        print(line, file=out)
    if request.json:
        out.flush()
        print(f"[{', '.join(meter.report(request.name).to_json() for meter in meters)}]", flush=True)


def _left_out(request: CommandLineRequest, seeds: Sequence[int], meters: Sequence[RunMeter]) -> list[str]:
    """Say which seeds do not count, and why."""
    lines = []
    for meter in meters:
        if meter.trouble:
            lines.append(f"seed {_seed(meter)} is left out: {meter.trouble}")
        elif meter.step < request.steps:
            lines.append(f"seed {_seed(meter)} is left out: it was interrupted at step {meter.step:,}")
    missing = seeds[len(meters):]
    if missing:
        lines.append(f"not begun: {_list_of(missing)}")
    return lines


def _table(request: CommandLineRequest, meters: Sequence[RunMeter]) -> list[str]:
    """Write what the runs have in common, a figure a line."""
    seeds = [_seed(meter) for meter in meters]
    report = meters[0].report(request.name)
    all_figures = figures(meters)
    known = [figure for figure in all_figures if figure.known]
    rows = [["", "mean", "std dev", *(f"seed {seed}" for seed in seeds)], *(_row(figure) for figure in known)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    lines = [f"{request.name}: {len(seeds)} {'seed' if len(seeds) == 1 else 'seeds'}, {request.steps:,} steps each on "
             f"{report.device} ({report.mode})"]
    for row, reference in zip(rows, ["", *(figure.reference for figure in known)], strict=True):
        cells = [f"{cell:>{width}}" for cell, width in zip(row, widths, strict=True)]
        cells[0] = f"{row[0]:<{widths[0]}}"
        lines.append(f"  {'  '.join(cells)}{f'   ({reference})' if reference else ''}".rstrip())
    lines += [f"  {figure.label}: does not apply: {figure.reason}" for figure in all_figures if not figure.known]
    shared = findings(meters)
    for finding in shared:
        words = [f"{when} in {len(which)} of {len(seeds)} ({_list_of([seeds[k] for k in which])})"
                 for when, which in (("at the end", finding.held), ("only for a time", finding.passed)) if which]
        lines.append(f"  {finding.label}: {', '.join(words)}")
    return lines if shared else [*lines, "  nothing was found in any of them"]


def _row(figure: SharedFigure) -> list[str]:
    return [figure.label, figure.written(figure.mean), figure.written(figure.deviation), *figure.texts]


def _seed(meter: RunMeter) -> int:
    return meter.started.config.train.seed


def _list_of(seeds: Sequence[int]) -> str:
    return f"{'seed' if len(seeds) == 1 else 'seeds'} {', '.join(map(str, seeds))}"
