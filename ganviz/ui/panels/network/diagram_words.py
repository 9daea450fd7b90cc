"""Kinds of layers, shapes and numbers as a diagram with little room writes them."""

from __future__ import annotations

import math

from ...plots.tick_numbers import signed

_SHORT = {"BatchNorm1d": "BatchNorm", "BatchNorm2d": "BatchNorm", "InstanceNorm2d": "InstanceNorm",
          "ConvTranspose2d": "ConvT2d", "SpectralConv2d": "Conv2d, SN", "SpectralLinear": "Linear, SN",
          "SpectralConvTranspose2d": "ConvT2d, SN", "EqualizedConv2d": "Conv2d, eq.", "EqualizedLinear": "Linear, eq.",
          "ModulatedConv2d": "ModConv2d", "ScaledLeakyReLU": "LeakyReLU", "MinibatchDeviation": "Deviation"}


def short_kind(kind: str) -> str:
    """Abbreviate a layer's class."""
    return _SHORT.get(kind, kind)


def shape_text(shape: tuple[int, ...]) -> str:
    """Write a shape with multiplication signs."""
    return "\N{MULTIPLICATION SIGN}".join(str(side) for side in shape) if shape else "1"


def number(value: float) -> str:
    """Write a number with at most three digits and a true minus sign; a dash for what is not a number."""
    if math.isnan(value):
        return "–"
    if value == 0 or 0.01 <= abs(value) < 1000:
        return signed(f"{value:.2f}" if abs(value) < 10 else f"{value:.0f}")
    return signed(f"{value:.0e}".replace("e-0", "e-").replace("e+0", "e").replace("e+", "e"))


def spread(mean: float, std: float) -> str:
    """Write mean ± standard deviation with as few digits as they need."""
    if not (math.isfinite(mean) and math.isfinite(std)):
        return "–"
    digits = 0 if std >= 100 else 1 if std >= 10 else 2 if std >= 0.02 else 3
    mean = round(mean, digits) + 0.0  # 0 has no sign
    texts = (f"{v:.{digits}f}" if abs(v) < 1e5 else f"{v:.0e}".replace("e+0", "e") for v in (mean, std))
    return signed("\N{THIN SPACE}±\N{THIN SPACE}".join(texts))


def count_text(value: int) -> str:
    """Write a number of parameters, with a unit from 10,000 on."""
    for size, unit in ((1_000_000, "M"), (10_000, "k")):
        if value >= size:
            return f"{value / (1e6 if unit == 'M' else 1e3):.1f}\N{NARROW NO-BREAK SPACE}{unit}"
    return f"{value:,}"
