"""Numbers as indicators write and rate them."""

from __future__ import annotations


def percent(share: float, digits: int = 0) -> str:
    """Write a share as a percentage."""
    return f"{share:.{digits}%}".replace("%", " %")


def number(value: float) -> str:
    """Write a number with three digits, in powers of ten if it is very small or very large."""
    if value == 0 or 1e-3 <= abs(value) < 1e4:
        return f"{value:.3g}" if abs(value) < 1000 else f"{value:.0f}"
    mantissa, exponent = f"{value:.1e}".split("e")
    return f"{mantissa}e{int(exponent)}"


def rated(value: float, good: float, fair: float) -> str:
    """Give the verdict on a number that is better the higher it is."""
    return "good" if value >= good else "fair" if value >= fair else "bad"
