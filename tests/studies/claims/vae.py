"""What a VAE does better than a GAN with a decoder of the same size, and what worse."""

from __future__ import annotations

import numpy as np

from ganviz.engine.metrics.sharpness import sharpness
from ganviz.engine.probes.sheet import SheetProbe

from .base import Claim, Measured
from .runs import Run, train

_SECONDS = {"digits": 30, "faces": 60}


def _columns(run: Run) -> dict[tuple[str, str], np.ndarray]:
    """(64, H, W, C) in 0 to 1 by group and title."""
    sheet = SheetProbe().measure(run.view(count=64))
    return {(c.group, c.title): c.samples / 255 for c in sheet.columns}


def _reconstruction(data: str, limit: float) -> Claim:
    def measure() -> Measured:
        run = train(f"{data}-vae", seconds=_SECONDS[data])
        columns = _columns(run)
        error = float(np.sqrt(np.square(columns["VAE", "reconstruction"] - columns["data", "real"]).mean()))
        return Measured(f"{100 * error:.1f} %, 64 images; {run.words()}", error <= limit)
    return Claim("VAE", f"{data}-vae gives back images that it never saw with an RMS error of at most "
                        f"{100 * limit:.0f} % within {_SECONDS[data]} s", measure)


def _beside(data: str) -> Claim:
    def measure() -> Measured:
        run = train(f"{data}-vae-beside-gan", seconds=2 * _SECONDS[data])
        columns = _columns(run)
        real = sharpness(columns["data", "real"])
        share = {group[:3]: sharpness(columns[group, "interpolated"]) / real for group in ("VAE", "GAN (no encoder)")}
        rest = {name: _unrest(run.scalars[name]) for name in ("vae", "loss_g")}
        text = (f"half-way images: VAE {share['VAE']:.0%}, GAN {share['GAN']:.0%} of real sharpness; loss swings by "
                f"{rest['vae']:.0%} (VAE) and {rest['loss_g']:.0%} (GAN); {run.words()}")
        return Measured(text.replace("%", " %"), share["VAE"] < 0.95 and share["GAN"] > 1.1 * share["VAE"]
                        and rest["loss_g"] > 1.3 * rest["vae"])
    return Claim("VAE", f"{data}-vae-beside-gan: half-way between two samples the VAE is blurrier than real images and "
                        "than the GAN by a tenth or more, and its loss is the calmer by a third", measure)


def _unrest(loss: np.ndarray) -> float:
    """Standard deviation over the mean, of the last fifth."""
    late = loss[-len(loss) // 5:]
    return float(late.std() / abs(late.mean()))


CLAIMS = (_reconstruction("digits", 0.1), _reconstruction("faces", 0.1), _beside("digits"), _beside("faces"))
