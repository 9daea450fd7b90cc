"""Recognize the loss of a script by its value: what D's outputs mean depends on it."""

from __future__ import annotations

import math

from torch import Tensor

from ..losses.base import LOSSES
from .curves import Row
from .networks import as_logits

_USUAL = ("non-saturating", "wasserstein", "hinge", "least-squares")
_SCALES = (1.0, 0.5, 2.0)  # some halve the sum of both parts, and others do not
_NEAR = 1e-3


def recognized(rows: list[Row], probabilities: bool) -> str:
    """Name the one of the usual losses whose value was logged as D's; empty if none fits, or several do.

    Args:
        probabilities: whether D ends in a sigmoid, which only the cross-entropies go with.
    """
    for row in rows:
        value = row.values.get("loss_d")
        if value is None or row.logits is None or not math.isfinite(value):
            continue
        logits = tuple(as_logits(verdicts, probabilities) for verdicts in row.logits)
        fitting = [name for name in (_USUAL[:1] if probabilities else _USUAL) if _fits(name, float(value), *logits)]
        return fitting[0] if len(fitting) == 1 else ""
    return ""


def _fits(name: str, value: float, real: Tensor, fake: Tensor) -> bool:
    known = float(LOSSES[name]().discriminator(real, fake))
    return any(abs(value - scale * known) <= _NEAR * max(abs(scale * known), 1e-2) for scale in _SCALES)
