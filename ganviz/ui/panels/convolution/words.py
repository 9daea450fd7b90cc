"""How numbers, sums and sizes are written out."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QCoreApplication

from ...plots.tick_numbers import signed

TIMES = "\N{MULTIPLICATION SIGN}"
_SHORT = 9  # products that are written out one by one


def number(value: float) -> str:
    """Write a number with two decimals, or with as many digits as a small one needs to be told from 0."""
    if value != 0 and abs(value) < 0.005:
        return signed(f"{value:.1e}").replace("e\N{MINUS SIGN}0", "e\N{MINUS SIGN}").replace("e+0", "e")
    if abs(value) >= 1000:
        return signed(f"{value:.3g}")
    return signed(f"{round(value, 2) + 0.0:.2f}")


def in_cell(value: float, largest: float) -> str:
    """Write a number for a cell of a table, with a decimal more where all of them are small."""
    digits = 2 if largest >= 0.1 else 3
    return signed(f"{round(value, digits) + 0.0:.{digits}f}")  # 0 has no sign


def factor(value: float) -> str:
    """Write a number in a product, without needless zeros, and in brackets if it is negative."""
    text = number(value)
    if "e" not in text and "." in text:
        text = text.rstrip("0").rstrip(".")
    return f"({text})" if value < 0 else text


def written_sum(patch: np.ndarray, weights: np.ndarray, bias: float) -> str:
    """Write out the sum of a (C, k, k) patch times a filter.

    Product by product for nine of them, else as a sum for each channel.
    """
    products = patch * weights
    total = float(products.sum()) + bias
    if products.size <= _SHORT:
        parts = [f"{factor(p)}{TIMES}{factor(w)}" for p, w in zip(patch.flat, weights.flat, strict=True)]
    else:
        parts = [factor(float(of_channel.sum())) for of_channel in products]
    if bias:
        parts.append(factor(bias))
    return " + ".join(parts) + f" = {number(total)}"


def size_formula(side: int, kernel: int, stride: int, padding: int, result: int) -> str:
    """Write the size of the map with its numbers: (n + 2p - k) / s + 1."""
    exact = (side + 2 * padding - kernel) / stride + 1
    numbers = f"({side} + 2·{padding} \N{MINUS SIGN} {kernel}) / {stride} + 1"
    if result <= 0:
        return f"{numbers} = {number(exact)}"
    if exact == result:
        return f"{numbers} = {result}"
    return _tr("%1 = %2, rounded down: %3").replace("%1", numbers).replace("%2", f"{exact:g}").replace("%3",
                                                                                                     str(result))


def channel_names(channels: int) -> list[str]:
    """Name the channels of a picture."""
    return [_tr("red"), _tr("green"), _tr("blue")] if channels == 3 else [_tr("grey")] if channels == 1 else \
        [_tr("channel %1").replace("%1", str(k + 1)) for k in range(channels)]


def _tr(text: str) -> str:
    return QCoreApplication.translate("ConvolutionWords", text)
