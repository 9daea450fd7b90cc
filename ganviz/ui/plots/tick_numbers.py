"""Round numbers for axes, and how numbers are written on the screen."""

from __future__ import annotations

import math


def nice_number(value: float) -> float:
    """The smallest of 1, 2, 5, 10, 20, ... (times any power of ten) that is not below a positive `value`."""
    power = 10.0 ** math.floor(math.log10(value))
    for digit in (1.0, 2.0, 5.0):
        if value <= digit * power * (1 + 1e-9):
            return digit * power
    return 10.0 * power


def ticks(low: float, high: float, most: int) -> list[tuple[float, str]]:
    """Round values between `low` and `high`, at most about `most` of them, each with its label."""
    if not (math.isfinite(low) and math.isfinite(high)) or high <= low or most < 1:
        return []
    step = nice_number((high - low) / most)
    if step < 1e-12 * max(abs(low), abs(high)):
        return []
    decimals = max(0, -math.floor(math.log10(step) + 1e-9))
    values = (i * step for i in range(math.ceil(low / step), math.floor(high / step) + 1))
    plain = step >= 1e-4 and max(abs(low), abs(high)) < 1e6
    return [(v, signed(f"{v + 0.0:.{decimals}f}" if plain else f"{v:.2e}")) for v in values]


def signed(number: str) -> str:
    """The number with a true minus sign in place of a hyphen."""
    return number.replace("-", "\N{MINUS SIGN}")
