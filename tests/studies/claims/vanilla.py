"""The vanilla GAN and DCGAN: what their presets reach in the time given, and where the saturating loss fails."""

from __future__ import annotations

from .base import Claim, Measured
from .watched import Watched, watch

_SEEDS = range(1, 9)
_COLLAPSED = 4  # of 8 modes, or fewer


def _ring(limit: float) -> Measured:
    run = watch("ring-vanilla", 20_000, "health")
    modes, quality = run.last["modes_covered"], run.last["high_quality"]
    text = f"modes {modes.text}, high quality {quality.text} (real data: 99 %); 1 seed, {run.words()}"
    return Measured(text, modes.value == 8 and quality.value >= 0.7 and run.seconds <= limit)


def _ends(loss: str) -> tuple[list[int], Watched]:
    """Modes covered at the end by each seed, of the weights in training; and the last run."""
    runs = [watch("ring-minimax", 4000, "health", loss__name=loss, train__seed=seed, train__ema_decay=0.0)
            for seed in _SEEDS]
    return [int(run.last["modes_covered"].value) for run in runs], runs[-1]


def _unstable() -> Measured:
    (saturating, run), (other, _) = _ends("minimax"), _ends("non-saturating")
    collapsed = [sum(modes <= _COLLAPSED for modes in ends) for ends in (saturating, other)]
    text = (f"minimax {collapsed[0]} of {len(_SEEDS)} seeds (modes {', '.join(map(str, saturating))}), non-saturating "
            f"{collapsed[1]} (modes {', '.join(map(str, other))}); {run.words()} each")
    return Measured(text, collapsed[0] >= 2 and collapsed[1] == 0)


def _classes(preset: str, steps: int, limit: float, least: float, missing: int = 0) -> Measured:
    """In such a time all classes reached but so many, and a part of the samples sure of one, as a share of reals'."""
    run = watch(preset, steps, "quality")
    classes, sure = run.last["modes_covered"], run.last["high_quality"]
    text = (f"classes {classes.text}, sure of a class {sure.text} (real data: {sure.reference:.0%}); 1 seed, "
            f"{run.words()}")
    return Measured(text, classes.value >= classes.reference - missing
                    and sure.value >= least * sure.reference and run.seconds <= limit)


def _faces(limit: float) -> Measured:
    run = watch("faces-dcgan", 5000, "quality", measurements=3)
    names = {"kid": "KID", "frechet": "Fréchet", "sliced_wasserstein": "sliced Wasserstein"}
    values = {label: run.values(name) for name, label in names.items()}
    text = ", ".join(f"{label} {v[0]:.3g} → {v[-1]:.3g} (real data: {run.last[name].reference:.2g})"
                     for (name, label), v in zip(names.items(), values.values(), strict=True))
    return Measured(f"{text}; 1 seed, {run.words()}",
                    run.seconds <= limit and all(v[-1] <= v[0] / 5 for v in values.values()))


CLAIMS = (
    Claim("Vanilla GAN", "ring-vanilla: all 8 modes, at least 70 % of high quality, in 30 s",
          lambda: _ring(30)),
    Claim("Vanilla GAN", "ring-minimax: the saturating loss ends on 4 of 8 modes or fewer with at least 2 of 8 seeds, "
          "the non-saturating one in the same place with none", _unstable),
    Claim("Vanilla GAN", "digits-vanilla: all 10 classes, and a classifier as sure of 70 % as many of the samples as "
          "of real images, in 60 s", lambda: _classes("digits-vanilla", 6000, 60, 0.7)),
    Claim("DCGAN", "faces-dcgan: KID, Fréchet and sliced Wasserstein distance on pixels fall to a fifth or less in "
          "90 s", lambda: _faces(90)),
    Claim("DCGAN", "mnist-dcgan: all 10 classes, and a classifier as sure of 60 % as many of the samples as of real "
          "images, in 120 s", lambda: _classes("mnist-dcgan", 7000, 120, 0.6)),
    Claim("DCGAN", "fashion-dcgan: at least 8 of 10 classes, and a classifier as sure of half as many of the samples "
          "as of real images, in 120 s", lambda: _classes("fashion-dcgan", 8000, 120, 0.5, missing=2)),
)
