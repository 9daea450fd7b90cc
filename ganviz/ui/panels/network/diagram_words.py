"""Kinds of layers, shapes and numbers as a diagram with little room writes them."""

from __future__ import annotations

import math

from ...plots.viewport import signed

_SHORT = {"BatchNorm1d": "BatchNorm", "BatchNorm2d": "BatchNorm", "InstanceNorm2d": "InstanceNorm",
          "ConvTranspose2d": "ConvT2d", "SpectralConv2d": "Conv2d, SN", "SpectralLinear": "Linear, SN",
          "SpectralConvTranspose2d": "ConvT2d, SN", "EqualizedConv2d": "Conv2d, eq.", "EqualizedLinear": "Linear, eq.",
          "ModulatedConv2d": "ModConv2d", "ScaledLeakyReLU": "LeakyReLU", "MinibatchDeviation": "Deviation"}


def short_kind(kind: str) -> str:
    """A layer's class in few letters."""
    return _SHORT.get(kind, kind)


def shape_text(shape: tuple[int, ...]) -> str:
    """A shape as people write it."""
    return "\N{MULTIPLICATION SIGN}".join(str(side) for side in shape) if shape else "1"


def number(value: float) -> str:
    """At most three digits, with a true minus sign; a dash for what is not a number."""
    if math.isnan(value):
        return "–"
    if value == 0 or 0.01 <= abs(value) < 1000:
        return signed(f"{value:.2f}" if abs(value) < 10 else f"{value:.0f}")
    return signed(f"{value:.0e}".replace("e-0", "e-").replace("e+0", "e").replace("e+", "e"))


def spread(mean: float, std: float) -> str:
    """Mean ± standard deviation, in as few signs as tell them."""
    if not (math.isfinite(mean) and math.isfinite(std)):
        return "–"
    digits = 0 if std >= 100 else 1 if std >= 10 else 2 if std >= 0.02 else 3
    mean = round(mean, digits) + 0.0  # 0 has no sign
    texts = (f"{v:.{digits}f}" if abs(v) < 1e5 else f"{v:.0e}".replace("e+0", "e") for v in (mean, std))
    return signed("\N{THIN SPACE}±\N{THIN SPACE}".join(texts))


def count_text(value: int) -> str:
    """A number of parameters, with a unit from 10,000 on."""
    for size, unit in ((1_000_000, "M"), (10_000, "k")):
        if value >= size:
            return f"{value / (1e6 if unit == 'M' else 1e3):.1f}\N{NARROW NO-BREAK SPACE}{unit}"
    return f"{value:,}"
