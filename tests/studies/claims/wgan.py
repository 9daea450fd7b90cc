"""WGAN and WGAN-GP: the critic's loss is a distance that falls while the samples improve."""

from __future__ import annotations

import numpy as np
from scipy.stats import spearmanr

from .base import Claim, Measured
from .watched import Watched, watch

_MEASUREMENTS = 14
_AGREE = 0.8  # rank correlation between the estimate and what it is held against, over the run
_FALL = 5.0  # how many times smaller the exact distance is at the end than before the first step
_FAR = 2.0  # multiples of what two sets of reals have, from which a distance is more than chance


def _agreement(run: Watched, name: str) -> float:
    """Rank correlation of the critic's estimate with another indicator, from the first step on."""
    return float(spearmanr(run.values("critic_estimate")[1:], run.values(name)[1:]).statistic)


def _on_the_ring(preset: str, steps: int, limit: float) -> Measured:
    run = watch(preset, steps, "wasserstein", "health", measurements=_MEASUREMENTS)
    exact, estimate = run.values("wasserstein"), run.values("critic_estimate")
    fall, agreement, floor = exact[0] / exact[-1], _agreement(run, "wasserstein"), run.last["wasserstein"].reference
    modes = run.last["modes_covered"]
    text = (f"exact distance {exact[0]:.2f} → {exact[-1]:.3f} (real data: {floor:.3f}), {fall:.1f} times smaller; "
            f"estimate {estimate[1]:.2f} → {estimate[-1]:.3f}, rank correlation {agreement:.2f}; modes {modes.text}; "
            f"1 seed, {run.words()}")
    return Measured(text, fall >= _FALL and agreement >= _AGREE and modes.value == modes.reference
                    and run.seconds <= limit)


def _comparable() -> Measured:
    run = watch("ring-wgan-gp", 2500, "wasserstein", measurements=_MEASUREMENTS)
    exact, estimate = run.values("wasserstein"), run.values("critic_estimate")
    far = (exact > _FAR * run.last["wasserstein"].reference) & np.isfinite(estimate)
    ratio = estimate[far] / exact[far]
    text = (f"{np.median(ratio):.2f} of the exact distance ({ratio.min():.2f}–{ratio.max():.2f}, "
            f"{far.sum()} measurements); 1 seed, {run.words()}")
    return Measured(text, far.sum() >= 3 and 0.6 <= float(np.median(ratio)) <= 1.2)


def _on_faces(preset: str, steps: int, limit: float, *held_against: str) -> Measured:
    """The estimate at least halves, and falls in the order of these indicators."""
    run = watch(preset, steps, "wasserstein", "quality", measurements=_MEASUREMENTS)
    estimate = run.values("critic_estimate")
    names = {"kid": "KID", "frechet": "Fréchet", "sliced_wasserstein": "sliced Wasserstein"}
    agreement = {name: _agreement(run, name) for name in names}
    words = ", ".join(f"{label} {run.values(name)[1]:.3g} → {run.values(name)[-1]:.3g} (rank correlation "
                      f"{agreement[name]:.2f})" for name, label in names.items())
    text = f"estimate {estimate[1]:.1f} → {estimate[-1]:.1f}; {words}; 1 seed, {run.words()}"
    return Measured(text, estimate[1] >= 2 * estimate[-1] and min(agreement[n] for n in held_against) >= _AGREE
                    and run.seconds <= limit)


CLAIMS = (
    Claim("WGAN-GP", "ring-wgan-gp: the exact Wasserstein distance falls to a fifth or less, the critic's estimate "
          "with it (rank correlation at least 0.8), and all 8 modes are covered, in 60 s",
          lambda: _on_the_ring("ring-wgan-gp", 10_000, 60)),
    Claim("WGAN-GP", "ring-wgan-gp: while the distance is twice what chance makes of it, or more, the estimate is 0.6 "
          "to 1.2 of it (median)", _comparable),
    Claim("WGAN", "ring-wgan: with weight clipping the estimate falls with the exact distance too (rank correlation at "
          "least 0.8), which falls to a fifth or less, and all 8 modes are covered, in 60 s",
          lambda: _on_the_ring("ring-wgan", 12_000, 60)),
    Claim("WGAN-GP", "faces-wgan-gp: in 90 s the estimate at least halves while KID, Fréchet and sliced Wasserstein "
          "distance on pixels fall with it (rank correlations at least 0.8)",
          lambda: _on_faces("faces-wgan-gp", 1600, 90, "kid", "frechet", "sliced_wasserstein")),
    Claim("WGAN", "faces-wgan: with weight clipping the estimate at least halves in 90 s too, and the sliced "
          "Wasserstein distance on pixels falls with it (rank correlation at least 0.8)",
          lambda: _on_faces("faces-wgan", 2500, 90, "sliced_wasserstein")),
)
