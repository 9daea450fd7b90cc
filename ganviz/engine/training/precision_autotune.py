"""Pick by a short measurement what no rule decides: the number format that trains fastest on this processor.

On a CPU that multiplies bfloat16, convolutions alone are measured, with the threads of the rule and with all cores:
with small ones the casts cost more than the products gain (faces-stylegan made 42 steps a second in float32 and 25 in
bfloat16, faces-wgan 40 and 54; AMD EPYC, two cores). On CUDA it is captured steps that are timed, or eager ones where
they cannot be captured.
"""

from __future__ import annotations

import ctypes
import dataclasses
import hashlib
import itertools
import time
from collections.abc import Callable
from pathlib import Path

import torch

from ..compiled.build import identity
from ..compiled.graphed import GraphedStep
from ..compiled.inputs import DataForm
from ..compiled.step_provider import why_not_captured
from ..datasets.base import TrainingData
from ..numerics.device import Placement, cores
from ..settings.config import RunConfig
from . import picks
from .learner import Learner

# For each format and number of threads, from the second step on: in the first, libraries load.
_SECONDS = 0.3
# A capture makes five steps, and then there is something to measure; where they take longer, the rule decides.
_STEPS, _STEPS_ON_CPU = 8, 2
# A less exact format must be faster by as much.
_GAIN = 1.1
# Above this many picks the oldest are forgotten.
MOST_KEPT = 200

Measure = Callable[[RunConfig, TrainingData, Placement, float], float | None]


def pick(config: RunConfig, data: TrainingData, placement: Placement, measure: Measure | None = None) -> Placement:
    """Decide among a placement's alternatives.

    What was picked before for this device, program and batch size is taken again; so a run that is replayed on the same
    machine has the format that it had. Training is not touched: what is timed are copies with random streams of their
    own, made from the same settings.

    Args:
        measure: for tests, in place of `seconds_per_step`.

    Returns:
        The placement with the fastest format, or one that is more exact and slower by less than a tenth; with the one
        that the rule gives where a second was not enough to measure all.
    """
    if not placement.alternatives:
        return placement
    key = _key(config, data, placement)
    known = picks.load(picks_file()).get(key)
    if known in placement.alternatives:
        return placement.chosen(known, "picked by an earlier measurement")
    times = _measured(config, data, placement, measure or seconds_per_step)
    if times is None:
        return placement.chosen(placement.precision, "by rule, since steps are too slow to measure")
    picked = fastest(times)
    picks.store(picks_file(), key, picked, MOST_KEPT)
    return placement.chosen(picked, "picked by measurement")


def fastest(times: dict[str, float]) -> str:
    """Choose the first format, the most exact, unless a later one is faster by a tenth; then the same among those.

    Args:
        times: seconds of a step by format, the most exact first.
    """
    best, *others = times
    for other in others:
        if times[best] >= _GAIN * times[other]:
            best = other
    return best


def _measured(config: RunConfig, data: TrainingData, placement: Placement, measure: Measure
              ) -> dict[str, float] | None:
    """Measure the seconds of a step by format, with the number of threads that suits it; None if time ran out."""
    times: dict[str, float] = {}
    for precision, threads in itertools.product(placement.alternatives, _threads(placement)):
        candidate = dataclasses.replace(placement, precision=precision, threads=threads, alternatives=())
        candidate.adopt()
        try:
            seconds = measure(config, data, candidate, _SECONDS)
        except (RuntimeError, ArithmeticError, MemoryError):  # no kernel, no memory, or no number: not this format
            continue
        if seconds is None:
            return None
        times[precision] = min(seconds, times.get(precision, seconds))
    if placement.device.type == "cuda":
        torch.cuda.empty_cache()  # the copies' memory
    return times or None


def _threads(placement: Placement) -> list[int]:
    """List the numbers of threads that a format is measured with: those between which the run itself will choose."""
    return sorted({placement.threads, cores()}) if placement.device.type == "cpu" else [placement.threads]


def seconds_per_step(config: RunConfig, data: TrainingData, placement: Placement, seconds: float) -> float | None:
    """Time a step of a copy of the run.

    Args:
        seconds: how long to take, from the second step on.

    Returns:
        The quickest of some blocks' time, per iteration; None if steps are too slow.
    """
    data, first = data.looked_at(), slice(4 * config.train.batch_size)
    few = dataclasses.replace(data, items=data.items[first],
                              labels=None if data.labels is None else data.labels[first],
                              sources=None if data.sources is None else data.sources[first])
    learner = Learner(config, few, placement)
    learner.iterate()
    _wait_for(placement.device)
    start = time.perf_counter()
    learner.iterate()
    _wait_for(placement.device)
    steps = _STEPS_ON_CPU if placement.device.type == "cpu" else _STEPS
    if steps * (time.perf_counter() - start) > seconds:
        return None
    if placement.device.type == "cuda" and config.device.compile and not why_not_captured(learner.model):
        try:
            learner.compiled = GraphedStep(learner, proven=False)
        except Exception:  # the run will say why; it will be eager too
            learner.compiled = None

    def block(count: int) -> float:
        start = time.perf_counter()
        if learner.compiled is not None:
            learner.iterate_many(count, ctypes.c_int(0))
        else:
            for _ in range(count):
                learner.iterate()
        _wait_for(placement.device)
        learner.flush()
        return (time.perf_counter() - start) / count

    best = block(1)
    count = max(1, min(1000, int(seconds / 8 / best)))
    while time.perf_counter() + count * best < start + seconds:
        best = min(best, block(count))
    return best


def _wait_for(device: torch.device) -> None:
    if device.type == "cuda":
        torch.cuda.synchronize(device)


def _key(config: RunConfig, data: TrainingData, placement: Placement) -> str:
    """Identify all that the times depend on: the device, the torch version, the networks and the batch size."""
    program = identity(config, DataForm.of(data), "/".join(placement.alternatives))
    return hashlib.sha256(f"{placement.name}\n{config.device.compile}\n{program}".encode()).hexdigest()[:32]


def picks_file() -> Path:
    """Return where picks are kept for later runs."""
    return picks.place_of("precisions.json")
