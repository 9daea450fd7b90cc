"""Do bfloat16 and compiled steps train as eager float32 does? Loss curves and what is made, over some seeds."""

from __future__ import annotations

import itertools
import math
import statistics
from dataclasses import dataclass

import numpy as np
import torch

from ganviz.engine.metrics.modes import mode_coverage
from ganviz.engine.numerics.device import threads_by_rule
from ganviz.engine.opening.command_line_request import CommandLineRequest
from ganviz.engine.telemetry.mailbox import SERIES, Telemetry
from ganviz.engine.training.trainer import Trainer

from .measure import Row, row

# two-sided 5 % points of Student's t with 2n - 2 degrees of freedom, by the number of seeds n
_BOUNDS = {3: 2.776, 4: 2.447, 5: 2.306, 6: 2.228, 7: 2.179, 8: 2.145}
_CURVE_STEPS, _WINDOW, _SAMPLES, _MODE_SAMPLES = 300, 25, 1000, 2500
_EAGER = (("device.compile", "false"), ("device.precision", "float32"))
_HALF = (("device.compile", "false"), ("device.precision", "bfloat16"))
# How far a compiled step may depart from single operations. It adds in another order, and Adam turns the rounding of a
# gradient near 0 into a step of the usual size: where that alone takes eager runs of one seed further apart, three
# times what it does.
_SAME_STEPS, _TOLERANCE, _ROUNDING = 50, {"float32": 1e-3, "bfloat16": 0.05}, 2.0**-23


@dataclass(frozen=True)
class _Outcome:
    """One run.

    Attributes:
        curves: (steps, 2) losses of D and G.
        quality: indicators at the end, by name.
        mode: how the steps were run.
    """

    curves: np.ndarray
    quality: dict[str, float]
    mode: str


def bfloat16_against_float32(preset: str, steps: int, seeds: int) -> list[Row]:
    """How far bfloat16 departs from float32 in eager steps, measured by what the seeds alone do.

    Curves: mean distance of the losses' 25-step means over the first 300 steps, the same seed in both formats, over
    that of two seeds in float32. Quality: distance of the means over the seeds, in standard errors (Welch's t); by
    chance alone 19 of 20 stay below the bound, so that one of several may well lie above it.
    """
    plain, half = ([_run(preset, how, seed, steps) for seed in range(1, seeds + 1)] for how in (_EAGER, _HALF))
    return [_curve_row(f"{preset}: losses, bfloat16 / another seed", plain, half),
            *_quality_rows(preset, steps, {"float32": plain, "bfloat16": half})]


def compiled_against_eager(preset: str, steps: int, seeds: int, precision: str) -> list[Row]:
    """How far compiled steps depart from eager ones in float32.

    Curves: besides the above, the largest relative distance of the losses of one seed over the first 50 iterations.

    Args:
        precision: of the compiled steps, "float32" or "auto".
    """
    compiled = (("device.compile", "true"), ("device.precision", precision))
    plain, fast = ([_run(preset, how, seed, steps) for seed in range(1, seeds + 1)] for how in (_EAGER, compiled))
    mode = fast[0].mode
    nudged = [_run(preset, _EAGER, seed, _SAME_STEPS, nudge=_ROUNDING) for seed in range(1, seeds + 1)]
    by_rounding = statistics.median(_apart(a, b) for a, b in zip(plain, nudged, strict=True))
    bound = max(3 * by_rounding, next(value for name, value in _TOLERANCE.items() if name in mode))
    return [row(f"{preset}: losses of one seed, relative distance",
                [_apart(a, b) for a, b in zip(plain, fast, strict=True)], at_most=float(f"{bound:.1g}"),
                note=f"{mode}, over {_SAME_STEPS} iterations; {by_rounding:.1g} between eager runs whose first weights "
                     "differ by a rounding"),
            _curve_row(f"{preset}: losses, compiled / another seed", plain, fast),
            *_quality_rows(preset, steps, {"eager": plain, "compiled": fast})]


def _apart(one: _Outcome, other: _Outcome) -> float:
    """The largest distance of their losses over the first iterations, by the size of the first one's."""
    a, b = (o.curves[:_SAME_STEPS] for o in (one, other))
    return float((np.abs(a - b) / np.maximum(np.abs(a), 1e-2)).max())


def _curve_row(name: str, plain: list[_Outcome], other: list[_Outcome]) -> Row:
    other_seed = statistics.mean(_distance(a, b) for a, b in itertools.combinations(plain, 2))
    return row(name, [_distance(a, b) / other_seed for a, b in zip(plain, other, strict=True)], at_most=1.0,
               note=f"another seed departs by {other_seed:.3f}; {len(plain)} seeds, {_CURVE_STEPS} steps")


def _quality_rows(preset: str, steps: int, outcomes: dict[str, list[_Outcome]]) -> list[Row]:
    rows, ((one, plain), (two, other)) = [], outcomes.items()
    for name in plain[0].quality:
        a, b = ([o.quality[name] for o in some] for some in (plain, other))
        error = math.sqrt((statistics.variance(a) + statistics.variance(b)) / len(a))
        apart = abs(statistics.mean(a) - statistics.mean(b))
        rows.append(row(f"{preset}: {name}, standard errors apart",
                        [apart / max(error, 1e-12)],  # all seeds alike: all modes covered
                        at_most=_BOUNDS[len(a)], note=f"{one} {_list(a)}; {two} {_list(b)} after {steps} steps"))
    return rows


def _run(preset: str, how: tuple[tuple[str, str], ...], seed: int, steps: int, nudge: float = 0.0) -> _Outcome:
    """Train and measure.

    Args:
        nudge: relative change of the first weights.
    """
    config = CommandLineRequest(preset, overrides=how, seed=seed).resolve()
    # with the threads given, nothing is tried out
    config = config.with_changes({"device.threads": threads_by_rule(config.model.owner.convolutional)})
    trainer = Trainer(config, Telemetry(), steps=steps, attended=False)
    blocks = []
    trainer.build()
    if config.device.compile and not trainer.compile():
        raise RuntimeError(f"{preset} cannot be compiled here: {trainer.why_eager}")
    torch.set_num_threads(trainer.learner.placement.threads)
    if nudge:
        with torch.no_grad():
            for network in trainer.learner.model.networks.values():
                for weights in network.parameters():
                    weights *= 1 + nudge * (torch.arange(weights.numel()).view_as(weights) % 3 - 1)
    while trainer.step < steps:
        trainer.advance(min(250, steps - trainer.step))
        blocks += [block.values for block in trainer.telemetry.drain_blocks()]
    values = np.concatenate(blocks)
    last = values[-len(values) // 4:]
    quality = {name: float(np.nanmean(last[:, SERIES.index(name)])) for name in ("loss_d", "loss_g")}
    curves = values[:, [SERIES.index("loss_d"), SERIES.index("loss_g")]]
    return _Outcome(curves, quality | _measure(trainer), trainer.execution_mode.text())


def _measure(trainer: Trainer) -> dict[str, float]:
    """The quality of what G makes: on known modes where there are some."""
    learner, modes = trainer.learner, trainer.view().data.modes
    networks = learner.ema_networks() or learner.model.networks
    networks["G"].eval()
    with torch.no_grad():
        z = learner.model.latents(_SAMPLES if modes is None else _MODE_SAMPLES, torch.Generator().manual_seed(1))
        fake = learner.model.sample(z, networks).flatten(1).double()
    if modes is not None:
        found = mode_coverage(fake.numpy(), modes.centres, modes.sigma, modes.weights)
        return {"modes covered": float(found.covered.sum()), "high quality": found.high_quality,
                "reverse KL": found.reverse_kl}
    generator = torch.Generator().manual_seed(2)
    chosen = torch.randperm(len(learner.batches.items), generator=generator)[:2 * _SAMPLES]
    real = learner.batches.to_float(learner.batches.items[chosen]).flatten(1).double()
    return {"diversity": float(torch.pdist(fake).mean() / torch.pdist(real).mean()),
            "sliced distance to the data": _sliced_distance(fake, real, generator)}


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
