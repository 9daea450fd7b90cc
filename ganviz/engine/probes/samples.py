"""Samples from fixed latents, beside real ones."""

from __future__ import annotations

from typing import Any

import numpy as np
import torch

from ..batches import to_uint8
from .base import FIXED_LATENTS, PROBES, Probe, View, frozen
from .pictures import ImageSamples, PointSamples

_POINTS, _IMAGES = 256, 64
_REAL_SCORES_EVERY = 10  # looks; reals stay the same, and D changes slowly


@PROBES.register("samples")
class Samples(Probe):
    """What G makes of latents that stay the same for the whole run, and a fixed choice of real samples.

    Wishes: "weights" ("train" or "ema"); "count", at most 1,024.
    """

    period = 0.04

    def __init__(self) -> None:
        self._count, self._looks = 0, 0

    def look(self, view: View) -> PointSamples | ImageSamples:
        points = view.data.kind == "points"
        count = min(max(int(view.wishes.get("count", _POINTS if points else _IMAGES)), 1), FIXED_LATENTS)
        if count != self._count:
            self._choose(view, count)
        fake = view.fakes(self._latents)
        if points:
            scores = frozen(view.scores(fake).cpu().numpy()) if view.at_rest else None
            return PointSamples(self._real, frozen(fake.float().cpu().numpy()), scores, view.weights())
        fake_scores = frozen(view.scores(fake).cpu().numpy())
        if view.at_rest or self._looks % _REAL_SCORES_EVERY == 0:
            self._real_scores = frozen(view.scores(self._real_float).cpu().numpy())
        self._looks += 1
        return ImageSamples(frozen(to_uint8(fake).cpu().numpy()), self._real, fake_scores, self._real_scores,
                            self._indices, view.weights())

    def _choose(self, view: View, count: int) -> None:
        self._count, self._looks = count, 0
        self._latents = view.fixed_latents(count)
        self._indices = frozen(fixed_indices(view, count))
        chosen = view.real[torch.from_numpy(self._indices.copy()).to(view.real.device)]
        self._real: Any = frozen(chosen.cpu().numpy())
        self._real_float = view.to_float(chosen)


def fixed_indices(view: View, count: int) -> np.ndarray:
    """(n,) int64 indices of real samples, the same for the whole run; a larger choice begins with the smaller."""
    return np.random.default_rng(view.config.train.seed).permutation(len(view.real))[:count].astype(np.int64)
