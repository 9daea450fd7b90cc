"""Histogram of the scores that training computes anyway."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ..metrics.verdicts import histograms
from .base import PROBES, Content, Probe, frozen

if TYPE_CHECKING:
    from .view import View

_BINS = 40
_PROBABILITIES = frozen(np.linspace(0, 1, _BINS + 1, dtype=np.float32))


@dataclass(frozen=True)
class Verdicts(Content):
    """D's scores of the batches just trained on; topics "verdicts" and "averaged-verdicts".

    Attributes:
        edges: (bins + 1,) float32, the same for both histograms.
        real, fake: (bins,) float32, share of the samples in each bin (sum 1).
        mean_real, mean_fake: in the unit of the edges.
        overlap: Σ min(real, fake), 0 (told apart) to 1 (the same).
        samples: number of samples on each side.
        is_probability: edges are probabilities in [0, 1]; else D's raw outputs.
        unit: what the edges are, in words (see `Scoring.score_unit`).
        even: score at which D cannot tell; None where they have no such point.
    """

    edges: np.ndarray
    real: np.ndarray
    fake: np.ndarray
    mean_real: float
    mean_fake: float
    overlap: float
    samples: int
    is_probability: bool
    unit: str
    even: float | None


@PROBES.register("verdicts")
class VerdictsProbe(Probe):
    """D's scores of the newest batches, real and fake, on the same bins. Costs no forward pass."""

    period = 0.25
    record_period = 5.0
    needs_discriminator = True

    def __init__(self) -> None:
        self._edges: np.ndarray | None = None

    def measure(self, view: View) -> Verdicts | None:
        if view.recent_logits_real is None:
            return None
        return self.drawn(view, view.recent_logits_real, view.recent_logits_fake)

    def drawn(self, view: View, logits_real: np.ndarray, logits_fake: np.ndarray) -> Verdicts | None:
        """Make histograms of raw logits of any shape; None if there is nothing finite in one of them."""
        real, fake = _finite(logits_real), _finite(logits_fake)
        if len(real) == 0 or len(fake) == 0:
            return None
        if view.loss.is_probability:
            real, fake = _sigmoid(real), _sigmoid(fake)
            edges = _PROBABILITIES
        else:
            edges = self._steady_edges(real, fake)
        shares_real, shares_fake, overlap = histograms(real, fake, edges)
        return Verdicts(edges, frozen(shares_real.astype(np.float32)), frozen(shares_fake.astype(np.float32)),
                        float(real.mean()), float(fake.mean()), overlap, len(real), view.loss.is_probability,
                        view.loss.score_unit(), view.even_score())

    def _steady_edges(self, real: np.ndarray, fake: np.ndarray) -> np.ndarray:
        """Lay bins over all scores, and keep them while they still fit, so that the histogram does not tremble."""
        low, high = float(min(real.min(), fake.min())), float(max(real.max(), fake.max()))
        if self._edges is not None:
            first, last = float(self._edges[0]), float(self._edges[-1])
            if first <= low and high <= last and high - low > 0.4 * (last - first):
                return self._edges
        margin = 0.15 * max(high - low, 1e-3)
        self._edges = frozen(np.linspace(low - margin, high + margin, _BINS + 1, dtype=np.float32))
        return self._edges


def _finite(logits: np.ndarray) -> np.ndarray:
    # on a GPU the logits of a step that went wrong get here before the trainer has noticed it
    return logits[np.isfinite(logits)]


def _sigmoid(logits: np.ndarray) -> np.ndarray:
    return 0.5 * (1 + np.tanh(0.5 * logits))  # the same number, without overflow
