"""What each level of LAPGAN's pyramid learns, and what its residuals add."""

from __future__ import annotations

from functools import cache

import numpy as np
import torch

from ganviz.engine.layers.pyramid import gaussian_pyramid
from ganviz.engine.metrics.sharpness import sharpness
from ganviz.engine.metrics.sliced import sliced_wasserstein
from ganviz.engine.models.base import watching

from .base import Claim, Measured
from .runs import Run, begun, train

_SAMPLES = 1000
_SECONDS = 120


@cache
def _run(preset: str) -> Run:
    """The training that all claims about a preset are measured on."""
    return train(preset, seconds=_SECONDS)


def _pictures(images: torch.Tensor) -> np.ndarray:
    """(n, H, W, C) in 0 to 1."""
    return ((images + 1) / 2).permute(0, 2, 3, 1).cpu().numpy()


def _distance(real: torch.Tensor, fake: torch.Tensor) -> float:
    return sliced_wasserstein(*(_pictures(images).reshape(len(images), -1) for images in (real, fake)))


def _made(model, view) -> list[tuple[torch.Tensor, ...]]:
    """What the averaged networks make on the way up."""
    networks = view.ema or model.networks
    with watching(*networks.values()):
        return model.climb(view.fixed_latents(_SAMPLES), networks)


def _real(view, levels: int) -> list[torch.Tensor]:
    """The sizes of as many real images, drawn from the training part."""
    chosen = torch.randperm(len(view.real), generator=torch.Generator().manual_seed(1))[:_SAMPLES]
    return gaussian_pyramid(view.to_float(view.real[chosen]), levels)


def _every_level_learns(preset: str, fall: float) -> Claim:
    def measure() -> Measured:
        untrained = begun(preset)
        first = [step[-1] for step in _made(untrained.learner.model, untrained.view())]
        untrained.close()
        run = _run(preset)
        last, real = [step[-1] for step in _made(run.model, run.view())], _real(run.view(), run.model.config.levels)
        falls = [(name, _distance(r, a), _distance(r, b))
                 for name, r, a, b in zip(run.model.names, real, first, last, strict=True)]
        text = ", ".join(f"{name} px {before:.3f} → {after:.3f}" for name, before, after in falls)
        return Measured(f"{text}; {run.words()}", all(after <= before / fall for _, before, after in falls))
    return Claim("LAPGAN", f"{preset}: at every level the sliced Wasserstein distance to real images falls to "
                           f"1/{fall:g} of the untrained networks' or less in {_SECONDS} s", measure)


def _residuals_matter(preset: str) -> Claim:
    def measure() -> Measured:
        return _against_enlarging(_run(preset))
    return Claim("LAPGAN", f"{preset}: after {_SECONDS} s each residual brings the enlarged image nearer to real ones, "
                           "by a fifth of the sliced Wasserstein distance or more, and the last image has 70 to 130 % "
                           "of real sharpness, the enlarged one less than 60 %", measure)


def _against_enlarging(run: Run) -> Measured:
    steps, real = _made(run.model, run.view())[1:], _real(run.view(), run.model.config.levels)[1:]
    pairs = [(_distance(r, enlarged), _distance(r, image))
             for r, (enlarged, _, image) in zip(real, steps, strict=True)]
    sharp = [sharpness(_pictures(images)) / sharpness(_pictures(real[-1])) for images in (steps[-1][0], steps[-1][-1])]
    words = ", ".join(f"{name} px {without:.3f} → {with_it:.3f}"
                      for name, (without, with_it) in zip(run.model.names[1:], pairs, strict=True))
    return Measured(f"{words}; sharpness {sharp[0]:.0%} → {sharp[1]:.0%} of real images'; {run.words()}"
                    .replace("%", " %"),
                    all(with_it <= 0.8 * without for without, with_it in pairs)
                    and sharp[0] < 0.6 and 0.7 <= sharp[1] <= 1.3)


CLAIMS = tuple(claim for preset, fall in (("faces-lapgan", 2.0), ("fashion-lapgan", 3.0))
               for claim in (_every_level_learns(preset, fall), _residuals_matter(preset)))
