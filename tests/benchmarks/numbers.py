"""Does bfloat16 train as float32 does? Loss curves and the quality of what is made, over some seeds."""

from __future__ import annotations

import itertools
import math
import statistics
from dataclasses import dataclass

import numpy as np
import torch

from ganviz.engine.launch import LaunchRequest
from ganviz.engine.telemetry import SERIES, Telemetry
from ganviz.engine.trainer import Trainer

from .measure import Row, row

# two-sided 5 % points of Student's t with 2n - 2 degrees of freedom, by the number of seeds n
_BOUNDS = {3: 2.776, 4: 2.447, 5: 2.306, 6: 2.228, 7: 2.179, 8: 2.145}
_CURVE_STEPS, _WINDOW, _SAMPLES = 300, 25, 1000


@dataclass(frozen=True)
class _Outcome:
    """One run.

    Attributes:
        curves: (steps, 2) losses of D and G.
        quality: indicators at the end, by name.
    """

    curves: np.ndarray
    quality: dict[str, float]


def bfloat16_against_float32(preset: str, steps: int, seeds: int) -> list[Row]:
    """How far bfloat16 departs from float32, measured by what the seeds alone do.

    Curves: mean distance of the losses' 25-step means over the first 300 steps, the same seed in both formats, over
    that of two seeds in float32. Quality: distance of the means over the seeds, in standard errors (Welch's t); by
    chance alone 19 of 20 stay below the bound, so that one of several may well lie above it.
    """
    outcomes = {precision: [_run(preset, precision, seed, steps) for seed in range(1, seeds + 1)]
                for precision in ("float32", "bfloat16")}
    plain, half = outcomes["float32"], outcomes["bfloat16"]
    other_seed = statistics.mean(_distance(a, b) for a, b in itertools.combinations(plain, 2))
    rows = [row(f"{preset}: losses, bfloat16 / another seed",
                [_distance(a, b) / other_seed for a, b in zip(plain, half, strict=True)], at_most=1.0,
                note=f"another seed departs by {other_seed:.3f}; {seeds} seeds, {_CURVE_STEPS} steps")]
    for name in plain[0].quality:
        a, b = ([o.quality[name] for o in some] for some in (plain, half))
        error = math.sqrt((statistics.variance(a) + statistics.variance(b)) / seeds)
        rows.append(row(f"{preset}: {name}, standard errors apart",
                        [abs(statistics.mean(a) - statistics.mean(b)) / error], at_most=_BOUNDS[seeds],
                        note=f"float32 {_list(a)}; bfloat16 {_list(b)} after {steps} steps"))
    return rows


def _run(preset: str, precision: str, seed: int, steps: int) -> _Outcome:
    config = LaunchRequest(preset, overrides=(("device.precision", precision),), seed=seed).resolve()
    trainer = Trainer(config, Telemetry(), steps=steps, attended=False)
    blocks = []
    trainer.build()
    torch.set_num_threads(trainer.learner.placement.threads)
    while trainer.step < steps:
        trainer.advance(min(250, steps - trainer.step))
        blocks += [block.values for block in trainer.telemetry.drain_blocks()]
    values = np.concatenate(blocks)
    last = values[-len(values) // 4:]
    quality = {name: float(np.nanmean(last[:, SERIES.index(name)])) for name in ("loss_d", "loss_g")}
    learner = trainer.learner
    with torch.no_grad():
        networks = learner.ema_networks() or learner.model.networks
        networks["G"].eval()
        z = learner.model.latents(_SAMPLES, torch.Generator().manual_seed(1))
        fake = learner.model.sample(z, networks).flatten(1).double()
    generator = torch.Generator().manual_seed(2)
    chosen = torch.randperm(len(learner.batches.items), generator=generator)[:2 * _SAMPLES]
    real = learner.batches.to_float(learner.batches.items[chosen]).flatten(1).double()
    quality["diversity"] = float(torch.pdist(fake).mean() / torch.pdist(real).mean())
    quality["sliced distance to the data"] = _sliced_distance(fake, real, generator)
    return _Outcome(values[:, [SERIES.index("loss_d"), SERIES.index("loss_g")]], quality)


def _sliced_distance(fake: torch.Tensor, real: torch.Tensor, generator: torch.Generator) -> float:
    """Mean Wasserstein-1 distance of (N, P) and (M, P) along 256 directions; Rabin et al. 2011, Karras 1710.10196."""
    directions = torch.randn(fake.shape[1], 256, dtype=fake.dtype, generator=generator)
    directions /= directions.norm(dim=0)
    shares = torch.linspace(0.005, 0.995, 199, dtype=fake.dtype)
    one, other = (torch.quantile(samples @ directions, shares, dim=0) for samples in (fake, real))
    return float((one - other).abs().mean())


def _distance(one: _Outcome, other: _Outcome) -> float:
    """Mean absolute difference of both losses' window means."""
    means = [o.curves[:_CURVE_STEPS].reshape(-1, _WINDOW, 2).mean(1) for o in (one, other)]
    return float(np.abs(means[0] - means[1]).mean())


def _list(values: list[float]) -> str:
    return " ".join(f"{value:.3f}" for value in values)
