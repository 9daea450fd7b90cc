"""Numbers as they are written in the arithmetic."""

from __future__ import annotations


def number(value: float, digits: int = 3) -> str:
    """Write a number with a real minus, without zeros at its end."""
    text = f"{value:.{digits}f}".rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text.replace("-", "\N{MINUS SIGN}")
